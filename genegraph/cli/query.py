"""genegraph query: ask a store or a graph file in SPARQL, or with a ready question."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from genegraph.cli._output import Cell, print_rows
from genegraph.cli._rdf import opened
from genegraph.errors import UnreadableFileError

if TYPE_CHECKING:
    import pyoxigraph as ox

    from genegraph.store import ReadyQuery, Store


@click.command(no_args_is_help=True)
@click.argument("target", required=False, type=click.Path(path_type=Path))
@click.argument("question", required=False)
@click.argument("values", nargs=-1, metavar="[NAME=VALUE]...")
@click.option("--list", "listed", is_flag=True, help="List the ready questions and what each can be told.")
@click.option("--print", "printed", is_flag=True, help="Print the SPARQL with its prefixes instead of asking it.")
@click.option(
    "--format",
    type=click.Choice(["table", "tsv", "json", "turtle"]),
    help="How to print.  [default: table on a terminal, tsv in a pipe or file; turtle for CONSTRUCT and DESCRIBE]",
)
def query(
    target: Path | None,
    question: str | None,
    values: tuple[str, ...],
    listed: bool,
    printed: bool,
    format: Literal["table", "tsv", "json", "turtle"] | None,
) -> None:
    """Ask a store, or a graph file, in SPARQL.

    TARGET is a store that load made, or a graph file of any format that reads back. QUESTION is SPARQL, a file that
    holds SPARQL (.rq), or the name of a ready question. Prefixes that genegraph knows need no declaration.

    \b
    genegraph query --list
    genegraph query il6.ttl neighbors name=IL6
    genegraph query genes.store 'SELECT ?name { ?gene a gg:Gene ; rdfs:label ?name }'
    genegraph query genes.store paths source=CCL5 target=SOX2 --print
    """
    from genegraph.store import ready_queries, with_prefixes

    if listed:
        rows = ((ready.name, " ".join(ready.parameters), ready.question) for ready in ready_queries().values())
        print_rows(("name", "parameters", "question"), rows, None if format == "turtle" else format)
        return
    if target is None or question is None:
        raise click.UsageError("name a TARGET and a QUESTION, or use --list")
    sparql = _sparql(question, values)
    store = opened(target)
    if printed:
        click.echo(with_prefixes(sparql, store.profile), nl=not sparql.endswith("\n"))
    else:
        _print(store, sparql, format)


def _sparql(question: str, values: Iterable[str]) -> str:
    from genegraph.store import ready_query

    pairs = [value.partition("=") for value in values]
    if any(not sign for _, sign, _ in pairs):
        raise click.UsageError("give values to a ready question as NAME=VALUE")
    if question.endswith(".rq"):
        sparql = _text(Path(question))
    elif any(mark in question for mark in " {\n"):
        sparql = question
    else:
        ready: ReadyQuery = ready_query(question)
        return ready.fill({name: value for name, _, value in pairs})
    if pairs:
        raise click.UsageError("only a ready question takes values")
    return sparql


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise UnreadableFileError(str(path), (error.strerror or str(error)).lower()) from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(str(path), "it is no UTF-8 text") from error


def _print(store: Store, sparql: str, format: Literal["table", "tsv", "json", "turtle"] | None) -> None:
    import pyoxigraph as ox

    answer = store.query(sparql)
    if isinstance(answer, ox.QueryTriples):
        _print_triples(answer, store, format or "turtle")
    elif format == "turtle":
        raise click.UsageError("turtle is for CONSTRUCT and DESCRIBE: this question has rows for an answer")
    elif isinstance(answer, ox.QueryBoolean):
        print_rows(("answer",), [(bool(answer),)], format)
    else:
        columns = [variable.value for variable in answer.variables]
        print_rows(columns, (tuple(map(_cell, row)) for row in answer), format)


def _print_triples(answer: ox.QueryTriples, store: Store, format: Literal["table", "tsv", "json", "turtle"]) -> None:
    import pyoxigraph as ox

    from genegraph.vocabulary.prefixes import prefixes

    triples: Iterator[ox.Triple] = iter(sorted(set(answer), key=str))
    if format == "turtle":
        known = dict(prefixes(store.profile))
        sys.stdout.write((ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=known) or b"").decode())
    else:
        rows = ((_cell(s), _cell(p), _cell(o)) for s, p, o in triples)
        print_rows(("subject", "predicate", "object"), rows, format)


def _cell(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Cell:
    """A term as people and programs like it: a CURIE for an address, a number for a number."""
    import pyoxigraph as ox

    from genegraph.vocabulary.prefixes import compress

    if isinstance(term, ox.NamedNode):
        return compress(term.value) or term.value
    if isinstance(term, ox.Literal):
        match term.datatype.value.rpartition("#")[2]:
            case "integer":
                return int(term.value)
            case "decimal" | "double" | "float":
                return float(term.value)
            case "boolean":
                return term.value in ("true", "1")
        return term.value
    return None if term is None else str(term)


COMMAND = query
