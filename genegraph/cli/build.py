"""genegraph build: pages in, graph files out."""

from __future__ import annotations

from pathlib import Path

import click

from genegraph.cli._graphs import print_edges
from genegraph.cli._messages import Verbosity, verbosity_option
from genegraph.cli._output import RowFormat, format_option
from genegraph.cli._pages import Account, check_output, min_score_option, pages_argument
from genegraph.cli._rdf import uri_profile_option


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
@uri_profile_option
@format_option
@verbosity_option
def build(
    pages: tuple[str, ...],
    outputs: tuple[Path, ...],
    min_score: float,
    uri_profile: str,
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

    formats = {}
    for output in outputs:
        formats[output] = format_of(output)
        check_output(output, pages)
    with Account(verbosity) as account:
        graph = pipeline.build(pages, min_score=min_score, watch=account)
    for output in outputs:
        knows = "uri_profile" in formats[output].options
        write_graph(graph, output, **({"uri_profile": uri_profile} if knows else {}))
    if not outputs:
        print_edges(graph.edges, format)
    account.summarize(edges=len(graph.edges))


COMMAND = build
