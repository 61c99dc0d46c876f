"""Edges as a plain networkx.MultiDiGraph, and back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from genegraph.model import Edge

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def to_networkx(edges: Iterable[Edge]) -> MultiDiGraph[str]:
    """Make a graph whose nodes are keyed by CURIE and whose edges are keyed by edge id.

    A node carries its Entity as `entity`, and `name` and `type` as plain attributes. An edge carries its Edge as
    `edge`, and `predicate`, `sign`, `directed`, `negated`, `speculative` and `belief`. An undirected edge runs from
    the lesser CURIE to the greater.

    Example:
        >>> to_networkx([]).is_multigraph()
        True
    """
    from networkx import MultiDiGraph

    graph: MultiDiGraph[str] = MultiDiGraph()
    for edge in edges:
        for entity in (edge.subject, edge.object):
            if entity.curie not in graph:
                graph.add_node(entity.curie, entity=entity, name=entity.name, type=entity.type)
        graph.add_edge(
            edge.subject.curie,
            edge.object.curie,
            key=edge.id,
            edge=edge,
            predicate=edge.predicate,
            sign=edge.sign,
            directed=edge.directed,
            negated=edge.negated,
            speculative=edge.speculative,
            belief=edge.belief,
        )
    return graph


def from_networkx(graph: MultiDiGraph[str]) -> tuple[Edge, ...]:
    """The edges that a graph made by `to_networkx` carries, or any part of it, sorted by id.

    Example:
        >>> from_networkx(to_networkx([]))
        ()
    """
    edges: list[Edge] = [attributes["edge"] for _, _, attributes in graph.edges(data=True)]
    return tuple(sorted(edges, key=lambda edge: edge.id))
