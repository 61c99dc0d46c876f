"""genegraph merge: several graphs as one."""

from __future__ import annotations

from pathlib import Path

import click

from genegraph.cli._graphs import opened, print_edges
from genegraph.cli._messages import warn_of_nothing
from genegraph.cli._output import RowFormat, format_option


@click.command()
@click.argument("graphs", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where to write the graph; without it, its edges are printed.",
)
@format_option
def merge(graphs: tuple[Path, ...], output: Path | None, format: RowFormat | None) -> None:
    """Unite graphs: claims that agree share an edge, and belief and contradictions are found anew.

    \b
    genegraph merge il6.ttl tp53.ttl -o both.ttl
    """
    from genegraph.export import write_graph

    first, *others = known = [opened(graph) for graph in graphs]
    for graph, path in zip(known, graphs, strict=True):
        if not graph.edges:
            warn_of_nothing(path)
    merged = first.merge(*others)
    if output:
        write_graph(merged, output)
    else:
        print_edges(merged.edges, format)


COMMAND = merge
