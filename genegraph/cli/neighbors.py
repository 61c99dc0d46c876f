"""genegraph neighbors: the edges at a gene."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from genegraph.cli._graphs import (
    as_sign,
    conditions_options,
    edge_sign_option,
    give,
    graph_argument,
    opened,
    output_option,
    print_found,
)
from genegraph.cli._output import RowFormat, format_option

if TYPE_CHECKING:
    from genegraph.graph import Direction
    from genegraph.graph.where import Conditions
    from genegraph.model import EntityType

TYPES = ("gene", "family", "complex", "pathway", "disease", "process", "cell", "anatomy", "chemical", "unknown")


@click.command()
@graph_argument
@click.argument("gene")
@click.option(
    "--direction",
    type=click.Choice(["out", "in", "both"]),
    default="both",
    show_default=True,
    help="Only edges that leave the gene, or that reach it.",
)
@click.option("--hops", type=click.IntRange(1), default=1, metavar="N", help="How far to go.  [default: 1]")
@click.option("--type", "types", type=click.Choice(TYPES), multiple=True, help="Only edges to things of this type.")
@edge_sign_option
@click.option("--negated", is_flag=True, help="Only edges that deny a relation, which are left out otherwise.")
@conditions_options
@output_option
@format_option
def neighbors(
    graph: Path,
    gene: str,
    direction: Direction,
    hops: int,
    types: tuple[EntityType, ...],
    sign: str | None,
    negated: bool,
    where: Conditions,
    output: Path | None,
    format: RowFormat | None,
) -> None:
    """List the edges at a gene, surest first.

    GRAPH is a file that build wrote, or a store. GENE may be a symbol, an alias, a CURIE, or anything else that the
    graph is about.

    \b
    genegraph neighbors il6.ttl IL6 --predicate increases_expression --direction out
    genegraph neighbors il6.ttl "interleukin 6" --type disease --format json
    genegraph neighbors il6.ttl IL6 --hops 2 --min-belief 0.8 -o around_il6.graphml
    """
    where["negated"] = negated
    found = opened(graph).neighbors(
        gene,
        direction=direction,
        hops=hops,
        type=types or None,
        sign=as_sign(sign),
        **where,
    )
    if output is None:
        print_found(found, format)
    else:
        give(found.subgraph(), output, format)


COMMAND = neighbors
