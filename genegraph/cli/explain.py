"""genegraph explain: why one gene is said to act on another, sentence by sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from genegraph.cli._graphs import conditions_options, graph_argument, opened
from genegraph.cli._messages import say
from genegraph.cli._ways import print_explained, print_json, way_options

if TYPE_CHECKING:
    from genegraph.graph.where import Conditions


@click.command()
@graph_argument
@click.argument("source")
@click.argument("target")
@click.option("--limit", type=click.IntRange(1), default=5, metavar="N", help="At most so many ways.  [default: 5]")
@way_options
@conditions_options
@click.option("--format", type=click.Choice(["text", "jsonl"]), default="text", help="How to print.  [default: text]")
def explain(
    graph: Path,
    source: str,
    target: str,
    limit: int,
    how: dict[str, Any],
    where: Conditions,
    format: Literal["text", "jsonl"],
) -> None:
    """Explain how SOURCE acts on TARGET: the surest ways, with every sentence behind every hop.

    \b
    genegraph explain il6.ttl IL6 SOX2
    genegraph explain il6.ttl BTG2 IL6 --sign -1
    """
    ways = opened(graph).surest_paths(source, target, limit=limit, **how, **where)
    if format == "jsonl":
        print_json(ways)
    else:
        print_explained(ways)
    if not ways:
        say(f"nothing in this graph says that {source} acts on {target} within {how['max_length']} hops")


COMMAND = explain
