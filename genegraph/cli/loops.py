"""genegraph loops: feedback through a gene."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from genegraph.cli._graphs import conditions_options, graph_argument, opened
from genegraph.cli._messages import say
from genegraph.cli._output import RowFormat, format_option
from genegraph.cli._ways import print_ways, way_options

if TYPE_CHECKING:
    from genegraph.graph.where import Conditions


@click.command()
@graph_argument
@click.argument("gene")
@click.option("--limit", type=click.IntRange(1), default=10, metavar="N", help="At most so many loops.  [default: 10]")
@way_options
@conditions_options
@format_option
def loops(graph: Path, gene: str, limit: int, how: dict[str, Any], where: Conditions, format: RowFormat | None) -> None:
    """Find ways from a gene back to itself, the shortest first: positive feedback (--sign 1) or negative (--sign -1).

    \b
    genegraph loops il6.ttl IL6 --sign -1
    """
    found = list(islice(opened(graph).loops(gene, **how, **where), limit))
    print_ways(found, format)
    if not found:
        say(f"no such loop of at most {how['max_length']} hops; --max-length N looks further")


COMMAND = loops
