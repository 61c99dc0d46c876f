"""A graph in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median
from types import MappingProxyType
from typing import TypeVar

from genegraph.model import Edge, Entity

Key = TypeVar("Key", str, int)


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
    signs: Mapping[int, int]
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


def statistics_of(entities: Sequence[Entity], edges: Iterable[Edge]) -> Statistics:
    """Count a graph, in one pass over its edges.

    Example:
        >>> statistics_of([], []).components
        0
    """
    degree, into, out = Counter[str](), Counter[str](), Counter[str]()
    counts = Counter[str]()
    predicates, signs = Counter[str](), Counter[int]()
    pages, publications = set[str](), set[str]()
    beliefs = []
    parts = _Parts()
    for edge in edges:
        subject, object = edge.subject.curie, edge.object.curie
        parts.join(subject, object)
        degree.update((subject, object))
        if edge.directed:
            out[subject] += 1
            into[object] += 1
        predicates[edge.predicate] += 1
        signs[edge.sign] += 1
        counts["negated"] += edge.negated
        counts["speculative"] += edge.speculative
        counts["conflicts"] += bool(edge.conflicts)
        counts["evidence"] += len(edge.evidence)
        beliefs.append(edge.belief)
        for piece in edge.evidence:
            pages.add(piece.page)
            publications.update(piece.publications)
    sizes = parts.sizes()
    busiest = sorted(entities, key=lambda entity: (-degree[entity.curie], entity.curie))[:10]
    return Statistics(
        nodes=len(entities),
        edges=len(beliefs),
        node_types=_ranked(Counter(entity.type for entity in entities)),
        predicates=_ranked(predicates),
        signs=_ranked(signs),
        negated=counts["negated"],
        speculative=counts["speculative"],
        conflicts=counts["conflicts"],
        components=len(sizes),
        largest_component=max(sizes, default=0),
        degree_mean=round(mean(degree.values()), 2) if degree else 0.0,
        degree_median=median(degree.values()) if degree else 0.0,
        hubs=tuple(
            Hub(entity=hub, degree=degree[hub.curie], in_degree=into[hub.curie], out_degree=out[hub.curie])
            for hub in busiest
        ),
        evidence=counts["evidence"],
        evidence_per_edge=round(counts["evidence"] / len(beliefs), 2) if beliefs else 0.0,
        belief_mean=round(mean(beliefs), 4) if beliefs else 0.0,
        pages=len(pages - {""}),
        publications=len(publications),
    )


class _Parts:
    """Union-find with path halving (Tarjan and van Leeuwen 1984, doi:10.1145/62.2160)."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def join(self, one: str, other: str) -> None:
        first, second = self._top(one), self._top(other)
        if first != second:
            self._above[max(first, second)] = min(first, second)

    def sizes(self) -> list[int]:
        return list(Counter(self._top(node) for node in self._above).values())

    def _top(self, node: str) -> str:
        above = self._above
        above.setdefault(node, node)
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node


def _ranked(counter: Counter[Key]) -> Mapping[Key, int]:
    return MappingProxyType(dict(sorted(counter.items(), key=lambda item: (-item[1], str(item[0])))))
