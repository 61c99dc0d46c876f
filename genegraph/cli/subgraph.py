"""genegraph subgraph: part of a graph, or another view of it."""

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
)
from genegraph.cli._output import RowFormat, format_option
from genegraph.cli.neighbors import TYPES

if TYPE_CHECKING:
    from genegraph.graph.where import Conditions
    from genegraph.model import EntityType


@click.command()
@graph_argument
@click.argument("genes", nargs=-1)
@click.option("--around", type=click.IntRange(1), metavar="HOPS", help="And all that is within so many hops of them.")
@click.option(
    "--type", "types", type=click.Choice(TYPES), multiple=True, help="Only edges between things of these types."
)
@edge_sign_option
@click.option("--with-families", is_flag=True, help="Add each family's members.")
@click.option("--collapse-families", is_flag=True, help="Take each gene for its family, where the graph has one.")
@conditions_options
@output_option
@format_option
def subgraph(
    graph: Path,
    genes: tuple[str, ...],
    around: int | None,
    types: tuple[EntityType, ...],
    sign: str | None,
    with_families: bool,
    collapse_families: bool,
    where: Conditions,
    output: Path | None,
    format: RowFormat | None,
) -> None:
    """Take the edges among GENES, or all edges, that meet the conditions; as edges, or as a graph with -o.

    Families are looked after first, conditions last. Denied relations stay in unless a sign is asked for.

    \b
    genegraph subgraph pages.ttl IL6 STAT3 SOCS3
    genegraph subgraph pages.ttl --type gene --min-belief 0.8 -o sure.graphml
    genegraph subgraph pages.ttl IL6 --around 1 --collapse-families -o il6.cx2
    """
    kg = opened(graph)
    if with_families:
        kg = kg.with_families()
    if collapse_families:
        kg = kg.collapse_families()
    if around:
        parts = [kg.ego(gene, hops=around, negated=None) for gene in genes]
        kg = parts[0].merge(*parts[1:]) if parts else kg
    elif genes:
        kg = kg.subgraph(genes)
    where["negated"] = None if sign is None else False
    give(kg.filter(type=types or None, sign=as_sign(sign), **where), output, format)


COMMAND = subgraph
