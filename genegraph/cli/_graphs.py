"""What the commands that ask a graph share: their arguments, their conditions, and edges as rows."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from genegraph.cli._messages import say
from genegraph.cli._output import Cell, RowFormat, print_rows

if TYPE_CHECKING:
    from genegraph.graph import KnowledgeGraph
    from genegraph.graph.where import Conditions
    from genegraph.model import Edge, Evidence, Statement

F = TypeVar("F", bound=Callable[..., Any])

SCREEN = ("subject", "predicate", "object", "sign", "belief", "evidence", "sentence")  # what fits a terminal
FULL = (
    "subject",
    "predicate",
    "object",
    "sign",
    "directed",
    "negated",
    "speculative",
    "belief",
    "evidence",
    "sentence",
    "locator",
    "publications",
    "context",
    "subject_curie",
    "object_curie",
    "id",
)

graph_argument = click.argument("graph", metavar="GRAPH", type=click.Path(path_type=Path))

output_option = click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write them as a graph of their own instead; the suffix names the format.",
)

edge_sign_option = click.option(
    "--sign",
    type=click.Choice(["1", "-1", "0"]),
    help="Only edges that raise (1), lower (-1), or tell neither (0).",
)

way_sign_option = click.option(
    "--sign",
    type=click.Choice(["1", "-1"]),
    help="Only ways by which more of the one means more (1) or less (-1) of the other.",
)


def conditions_options(function: F) -> F:
    """Give a command the conditions that an edge can be put under, passed on together as `where`."""

    @wraps(function)
    def collected(
        *arguments: Any,
        predicate: tuple[str, ...],
        min_belief: float | None,
        certain: bool,
        page: str | None,
        section: str | None,
        publication: str | None,
        context: str | None,
        **options: Any,
    ) -> Any:
        where: Conditions = {}
        if predicate:
            where["predicate"] = predicate
        if min_belief:
            where["min_belief"] = min_belief
        if certain:
            where["speculative"] = False
        if page:
            where["page"] = page
        if section:
            where["section"] = section
        if publication:
            where["publication"] = publication
        if context:
            where["context"] = context
        return function(*arguments, where=where, **options)

    for option in reversed(_CONDITIONS):
        collected = option(collected)
    return collected  # type: ignore[return-value] # click calls it by name


def opened(path: Path) -> KnowledgeGraph:
    """The graph in a file, in a folder of parts that Spark wrote, or in the store of that folder."""
    from genegraph.errors import UnknownFormatError, UnreadableFileError
    from genegraph.export import parts_of, read_graph

    if path.is_dir() and not parts_of(path):
        from genegraph.graph import KnowledgeGraph
        from genegraph.store import Store

        return KnowledgeGraph(Store(path, read_only=True).edges())

    try:
        return read_graph(path)
    except UnknownFormatError as error:
        remedy = f"A page becomes one with: genegraph build {path} -o {path.stem}.ttl"
        raise UnreadableFileError(str(path), "its name ends like no graph file's", remedy) from error


def as_sign(choice: str | None) -> int | None:
    """A sign that was chosen on the command line."""
    return None if choice is None else int(choice)


def print_edges(edges: Iterable[Edge], format: RowFormat | None) -> None:
    """Print edges, surest first: what fits a terminal there, and all there is to know elsewhere."""
    format = format or ("table" if sys.stdout.isatty() else "tsv")
    columns = SCREEN if format == "table" else FULL
    ranked = sorted(edges, key=lambda edge: (-edge.belief, edge.subject.name, edge.object.name, edge.id))
    print_rows(columns, (tuple(_cells(edge)[column] for column in columns) for edge in ranked), format)


def print_found(edges: Iterable[Edge], format: RowFormat | None) -> None:
    """Print the edges that meet what was asked, or say that none does."""
    found = tuple(edges)
    print_edges(found, format)
    if not found:
        say("no edge meets these conditions")


def give(graph: KnowledgeGraph, output: Path | None, format: RowFormat | None) -> None:
    """Print the edges of a graph, or write it where the user wants it."""
    if output is None:
        print_found(graph.edges, format)
    else:
        from genegraph.export import write_graph

        write_graph(graph, output)


def claim(said: Edge | Statement) -> str:
    """What an edge or a statement says, in a line.

    Example:
        >>> from genegraph.model import Edge, Entity, Evidence
        >>> il6 = Entity(curie="hgnc:6018", name="IL6", type="gene")
        >>> read = Evidence(text="IL6 does not bind itself.", locator="IL6#interaction/1")
        >>> claim(Edge(id="x", subject=il6, predicate="binds", object=il6, sign=0, directed=False, negated=True,
        ...            speculative=False, belief=0.9, evidence=(read,)))
        'IL6 not binds IL6'
    """
    return f"{said.subject.name} {'not ' if said.negated else ''}{said.predicate} {said.object.name}"


def best(edge: Edge) -> Evidence:
    """The piece of evidence to show where there is room for one: read most surely, plain rather than hedged."""
    return max(edge.evidence, key=lambda piece: (not piece.speculative, piece.score))


def _cells(edge: Edge) -> dict[str, Cell]:
    shown = best(edge)
    return {
        "subject": edge.subject.name,
        "predicate": edge.predicate,
        "object": edge.object.name,
        "sign": edge.sign,
        "directed": edge.directed,
        "negated": edge.negated,
        "speculative": edge.speculative,
        "belief": edge.belief,
        "evidence": len(edge.evidence),
        "sentence": shown.text,
        "locator": shown.locator,
        "publications": _once(publication for piece in edge.evidence for publication in piece.publications),
        "context": _once(f"{kind}: {words}" for piece in edge.evidence for kind, words in piece.context),
        "subject_curie": edge.subject.curie,
        "object_curie": edge.object.curie,
        "id": edge.id,
    }


def _once(words: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


_CONDITIONS = [
    click.option(
        "-p",
        "--predicate",
        metavar="RELATION",
        multiple=True,
        help="Only this relation and its kinds; may be given more than once.",
    ),
    click.option(
        "--min-belief", type=click.FloatRange(0, 1), metavar="BELIEF", help="Only edges believed at least so much."
    ),
    click.option("--certain", is_flag=True, help="Only edges that at least one piece of evidence states plainly."),
    click.option("--page", metavar="ID", help="Only edges that this page says."),
    click.option("--section", metavar="SECTION", help="Only edges read in this section or below it."),
    click.option("--publication", metavar="CURIE", help="Only edges that cite it, such as pubmed:23593346."),
    click.option("--context", metavar="WORDS", help="Only edges seen in such a cell, tissue, disease ..."),
]
