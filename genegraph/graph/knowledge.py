"""A knowledge graph to ask: edges, and the questions one puts to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from genegraph.graph._frames import edge_frame
from genegraph.graph._names import Names
from genegraph.graph._networkx import to_networkx
from genegraph.graph.path import Path
from genegraph.model import Curie, Edge, Entity

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from pandas import DataFrame

Direction = Literal["out", "in", "both"]
"""Edges that leave an entity, that reach it, or either; an edge without direction does both."""


class KnowledgeGraph:
    """Edges sorted by id, their entities, and a plain networkx graph of them.

    Example:
        >>> KnowledgeGraph([])
        <KnowledgeGraph: 0 entities, 0 edges>
    """

    def __init__(self, edges: Iterable[Edge] = (), *, name: str = "") -> None:
        self.edges: Sequence[Edge] = tuple(sorted(edges, key=lambda edge: edge.id))
        self._name = name

    @property
    def name(self) -> str:
        """What the graph is called where a format has room for a title."""
        if self._name:
            return self._name
        pages = {piece.page for edge in self.edges for piece in edge.evidence}
        return f"{pages.pop()} network" if len(pages) == 1 and pages != {""} else "genegraph"

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Everything that takes part in an edge, sorted by CURIE."""
        found = {entity.curie: entity for edge in self.edges for entity in (edge.subject, edge.object)}
        return tuple(found[curie] for curie in sorted(found))

    @cached_property
    def graph(self) -> MultiDiGraph[str]:
        """The same graph for networkx; changes made to it are not seen here."""
        return to_networkx(self.edges)

    def entity(self, name: str) -> Entity:
        """The entity that a name, CURIE or cross-reference stands for.

        Raises:
            UnknownNameError: If nothing in the graph is called so.
            AmbiguousNameError: If several things are.
        """
        return self._names.find(name)

    def edge(self, id: str) -> Edge:
        """The edge of that id.

        Raises:
            KeyError: If there is none.
        """
        return self._by_id[id]

    def neighbors(
        self, name: str, *, predicate: str | None = None, direction: Direction = "both", negated: bool | None = False
    ) -> Sequence[Edge]:
        """The edges at an entity, sorted by id.

        Args:
            name: The entity's name, CURIE or cross-reference.
            predicate: Only this relation.
            direction: Only edges that leave the entity, or that reach it.
            negated: Whether edges that deny a relation are wanted; None for both kinds.
        """
        curie = self.entity(name).curie
        return tuple(
            edge
            for edge in self._around[curie]
            if (predicate is None or edge.predicate == predicate)
            and (negated is None or edge.negated == negated)
            and (direction == "both" or not edge.directed or _leaves(edge, curie) == (direction == "out"))
        )

    def paths(self, source: str, target: str, *, max_length: int = 4) -> Iterator[Path]:
        """All ways from one entity to another that pass no entity twice, shortest first.

        Edges are followed from subject to object, and either way where they have no direction. Negated edges lead
        nowhere.
        """
        first, last = self.entity(source).curie, self.entity(target).curie
        trails: list[tuple[Curie, ...]] = [(first,)]
        for _ in range(max_length):
            longer = []
            for trail in trails:
                for curie in sorted(self._onward(trail[-1])):
                    if curie == last:
                        yield self._path((*trail, curie))
                    elif curie not in trail:
                        longer.append((*trail, curie))
            trails = longer

    def to_frame(self) -> DataFrame:
        """The edges as a pandas table."""
        return edge_frame(self.edges)

    def __len__(self) -> int:
        return len(self.edges)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, KnowledgeGraph) and self.edges == other.edges

    def __hash__(self) -> int:
        return hash(self.edges)

    def __repr__(self) -> str:
        return f"<KnowledgeGraph: {len(self.entities)} entities, {len(self.edges)} edges>"

    @cached_property
    def _names(self) -> Names:
        return Names(self.entities)

    @cached_property
    def _by_id(self) -> dict[str, Edge]:
        return {edge.id: edge for edge in self.edges}

    @cached_property
    def _around(self) -> dict[Curie, list[Edge]]:
        around: dict[Curie, list[Edge]] = {}
        for edge in self.edges:
            for curie in {edge.subject.curie, edge.object.curie}:
                around.setdefault(curie, []).append(edge)
        return around

    def _onward(self, curie: Curie) -> dict[Curie, list[Edge]]:
        found: dict[Curie, list[Edge]] = {}
        for edge in self._around[curie]:
            if not edge.negated and (_leaves(edge, curie) or not edge.directed):
                found.setdefault(edge.object.curie if _leaves(edge, curie) else edge.subject.curie, []).append(edge)
        return found

    def _path(self, trail: tuple[Curie, ...]) -> Path:
        hops = (
            tuple(sorted(self._onward(here)[there], key=lambda edge: (-edge.belief, edge.id)))
            for here, there in pairwise(trail)
        )
        return Path(entities=tuple(self._names.find(curie) for curie in trail), hops=tuple(hops))


def _leaves(edge: Edge, curie: Curie) -> bool:
    return edge.subject.curie == curie
