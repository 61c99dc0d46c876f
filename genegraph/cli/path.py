"""genegraph path: ways from one gene to another."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from genegraph.cli._graphs import conditions_options, graph_argument, opened
from genegraph.cli._messages import say
from genegraph.cli._output import RowFormat, format_option
from genegraph.cli._ways import print_ways, way_options

if TYPE_CHECKING:
    from genegraph.graph.where import Conditions


@click.command()
@graph_argument
@click.argument("source")
@click.argument("target")
@click.option(
    "--order",
    type=click.Choice(["shortest", "surest", "all"]),
    default="all",
    help="Only the shortest ways; the surest first; or all, from the shortest on.  [default: all]",
)
@click.option("--limit", type=click.IntRange(1), default=10, metavar="N", help="At most so many ways.  [default: 10]")
@way_options
@conditions_options
@format_option
def path(
    graph: Path,
    source: str,
    target: str,
    order: Literal["shortest", "surest", "all"],
    limit: int,
    how: dict[str, Any],
    where: Conditions,
    format: RowFormat | None,
) -> None:
    """Find ways from SOURCE to TARGET, and for each hop a sentence that says so.

    Edges are followed from subject to object; those without direction either way. `explain` shows all the evidence.

    \b
    genegraph path il6.ttl CCL5 SOX2
    genegraph path il6.ttl BTG2 IL6 --sign -1 --order surest --limit 3
    genegraph path il6.ttl IL1A SOX2 --through IL6 --avoid STAT3 --predicate regulates
    """
    kg = opened(graph)
    match order:
        case "shortest":
            ways = kg.shortest_paths(source, target, **how, **where)
        case "surest":
            ways = iter(kg.surest_paths(source, target, limit=limit, **how, **where))
        case "all":
            ways = kg.paths(source, target, **how, **where)
    found = list(islice(ways, limit))
    print_ways(found, format)
    if not found:
        say(f"no such way of at most {how['max_length']} hops; --max-length N looks further")


COMMAND = path
