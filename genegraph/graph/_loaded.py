"""Edges that are at hand in memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from genegraph.assembly import unite
from genegraph.graph.edges import Field
from genegraph.model import Edge, Entity, Evidence

if TYPE_CHECKING:
    from genegraph.graph._columns import Columns


class Loaded:
    """An EdgeSource over Edge values; those that share an id are united."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self._edges = tuple(sorted(edges, key=attrgetter("id")))
        if any(one.id == next.id for one, next in pairwise(self._edges)):
            self._edges = unite(self._edges)

    def __len__(self) -> int:
        return len(self._edges)

    def take(self, rows: Iterable[int]) -> list[Edge]:
        """The edges of some rows."""
        edges = self._edges
        return [edges[row] for row in rows]

    def find(self, id: str) -> int | None:
        """The row of an edge id."""
        row = bisect_left(self._edges, id, key=attrgetter("id"))
        return row if row < len(self._edges) and self._edges[row].id == id else None

    def entities(self) -> tuple[Entity, ...]:
        """All ends of all edges, sorted by CURIE."""
        return self._entities

    def ends(self, rows: Iterable[int]) -> tuple[Entity, ...]:
        """The ends of the edges of some rows, sorted by CURIE."""
        found = {entity.curie: entity for edge in self.take(rows) for entity in (edge.subject, edge.object)}
        return tuple(found[curie] for curie in sorted(found))

    def columns(self) -> Columns:
        """All edges at a glance."""
        from genegraph.graph._columns import columns_of

        return columns_of(self._edges, self._entities)

    def words(self, field: Field) -> Iterator[tuple[str, ...]]:
        """For each row, what its pieces of evidence say there."""
        for edge in self._edges:
            yield tuple(word for piece in edge.evidence for word in said(piece, field))

    @cached_property
    def _entities(self) -> tuple[Entity, ...]:
        return self.ends(range(len(self._edges)))


def said(piece: Evidence, field: Field) -> tuple[str, ...]:
    """What a piece of evidence says in a field; context as "kind: words"."""
    match field:
        case "page":
            return (piece.page,)
        case "section":
            return (piece.section,)
        case "publication":
            return piece.publications
        case "context":
            return tuple(f"{kind}: {words}" for kind, words in piece.context)
