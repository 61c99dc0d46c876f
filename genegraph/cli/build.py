"""genegraph build: pages in, graph files out."""

from __future__ import annotations

from pathlib import Path

import click

from genegraph.cli._messages import Verbosity, verbosity_option
from genegraph.cli._output import RowFormat, format_option, print_rows
from genegraph.cli._pages import Account, check_output, min_score_option, pages_argument

_COLUMNS = ("subject", "predicate", "object", "sign", "negated", "belief", "evidence", "id")


@click.command()
@pages_argument
@click.option(
    "-o",
    "--output",
    "outputs",
    metavar="FILE",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Where to write the graph, as often as wanted; the suffix names the format: .ttl, .graphml, .jsonl ...",
)
@min_score_option
@format_option
@verbosity_option
def build(
    pages: tuple[str, ...],
    outputs: tuple[Path, ...],
    min_score: float,
    format: RowFormat | None,
    verbosity: Verbosity,
) -> None:
    """Read gene pages into a knowledge graph.

    PAGES are files and folders. The graph goes to every -o FILE; without one, its edges are printed.

    \b
    genegraph build IL6.txt -o il6.ttl -o il6.graphml
    genegraph build pages/ --format tsv | cut -f 1-3
    """
    from genegraph import pipeline
    from genegraph.export import format_of, write_graph

    for output in outputs:
        format_of(output)
        check_output(output, pages)
    with Account(verbosity) as account:
        graph = pipeline.build(pages, min_score=min_score, watch=account)
    for output in outputs:
        write_graph(graph, output)
    if not outputs:
        rows = (
            (
                edge.subject.name,
                edge.predicate,
                edge.object.name,
                edge.sign,
                edge.negated,
                edge.belief,
                len(edge.evidence),
                edge.id,
            )
            for edge in graph.edges
        )
        print_rows(_COLUMNS, rows, format)
    account.summarize(edges=len(graph.edges))


COMMAND = build
