"""genegraph stats: a graph in numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from genegraph.cli._diseases import diseases_by_address
from genegraph.cli._graphs import graph_argument, opened
from genegraph.cli._messages import warn_of_nothing
from genegraph.cli._output import Cell, RowFormat, format_option, print_rows

if TYPE_CHECKING:
    from genegraph.graph import Statistics
    from genegraph.model import Entity

_SIGNS = {1: "raises", -1: "lowers", 0: "up or down not told"}


@click.command()
@graph_argument
@format_option
def stats(graph: Path, format: RowFormat | None) -> None:
    """Count a graph: nodes and edges by type, hubs, parts, evidence, pages, addresses of diseases.

    \b
    genegraph stats pages.ttl
    genegraph stats pages.ttl --format json | jq .
    """
    kg = opened(graph)
    if not kg.edges:
        warn_of_nothing(graph)
    print_rows(("group", "what", "number"), chain(_rows(kg.stats()), _diseases(kg.entities)), format)


def _rows(stats: Statistics) -> Iterator[tuple[Cell, ...]]:
    from genegraph.graph.look import EDGES

    yield "graph", "nodes", stats.nodes
    yield "graph", "edges", stats.edges
    yield "graph", "parts that nothing links", stats.components
    yield "graph", "nodes of the largest part", stats.largest_component
    yield "graph", "edges at a node, mean", stats.degree_mean
    yield "graph", "edges at a node, median", stats.degree_median
    for name, count in stats.node_types.items():
        yield "nodes by type", name, count
    for name, count in stats.predicates.items():
        yield "edges by relation", name, count
    for sign, count in stats.signs.items():
        yield "edges by sign", _SIGNS[sign], count
    yield "edges by sign", EDGES["association"].meaning, stats.edges - sum(stats.signs.values())
    yield "edges", "denied", stats.negated
    yield "edges", "only speculated", stats.speculative
    yield "edges", "contradicted by another", stats.conflicts
    yield "evidence", "pieces", stats.evidence
    yield "evidence", "pieces for an edge, mean", stats.evidence_per_edge
    yield "evidence", "belief in an edge, mean", stats.belief_mean
    yield "evidence", "pages", stats.pages
    yield "evidence", "publications", stats.publications
    for hub in stats.hubs:
        either = hub.degree - hub.in_degree - hub.out_degree
        undirected = f", {either} without direction" if either else ""
        yield "hubs", f"{hub.entity.name} ({hub.in_degree} in, {hub.out_degree} out{undirected})", hub.degree


def _diseases(entities: Iterable[Entity]) -> Iterator[tuple[Cell, ...]]:
    for address, names in diseases_by_address(entities).items():
        yield "diseases", address, len(names)


COMMAND = stats
