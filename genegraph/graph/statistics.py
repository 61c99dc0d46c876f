"""A graph in numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from genegraph.model import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """An entity and how many edges end at it."""

    entity: Entity
    degree: int
    in_degree: int  # directed edges that reach it
    out_degree: int  # directed edges that leave it


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Counts of a graph; mappings run from the most to the least."""

    nodes: int
    edges: int
    node_types: Mapping[str, int]
    predicates: Mapping[str, int]
    signs: Mapping[int, int]  # of edges that do something; those that tell where or in whom have none
    negated: int
    speculative: int
    conflicts: int  # edges that at least one other says the opposite of
    components: int  # parts that no edge joins, whatever its direction
    largest_component: int  # nodes
    degree_mean: float
    degree_median: float
    hubs: tuple[Hub, ...]  # ten of the most edges
    evidence: int
    evidence_per_edge: float
    belief_mean: float
    pages: int
    publications: int
