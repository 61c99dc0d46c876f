"""Formats whose text is a head, one piece an edge, and a foot: pieces can be written apart and put together in order.

That is what lets a large graph be written by several processes, and only its changed part be written anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from genegraph.model import Curie, Edge, Entity
from genegraph.rdf import page_of

Place = tuple[str, int]
"""Where something is first told: an edge's id, and how far into the edge."""


@dataclass(slots=True)
class Contents:
    """What a head tells of a graph, gathered edge by edge in any order, in parts that can be united."""

    places: dict[Curie, Place] = field(default_factory=dict)  # of entities, mediators too
    known: dict[Curie, Entity] = field(default_factory=dict)
    degrees: Counter[Curie] = field(default_factory=Counter)  # edges that end at an entity; a loop counts twice
    sources: dict[Curie, Place] = field(default_factory=dict)  # of pages by their address
    titles: set[str] = field(default_factory=set)  # pages as evidence names them
    given: str = ""  # a name that the user gave

    @classmethod
    def of(cls, edges: Iterable[Edge]) -> Contents:
        """The contents of some edges."""
        contents = cls()
        for edge in edges:
            contents.add(edge)
        return contents

    def add(self, edge: Edge) -> None:
        """Take note of an edge."""
        id, degrees = edge.id, self.degrees
        for rank, entity in enumerate((edge.subject, edge.object, *edge.mediators)):
            if rank < 2:
                degrees[entity.curie] += 1
            if _earlier(self.places, entity.curie, (id, rank)):
                self.known[entity.curie] = entity
        for rank, piece in enumerate(edge.evidence):
            self.titles.add(piece.page)
            page = page_of(piece)
            if page:
                _earlier(self.sources, page, (id, rank))

    def update(self, other: Contents) -> None:
        """Take in the contents of other edges."""
        for curie, place in other.places.items():
            if _earlier(self.places, curie, place):
                self.known[curie] = other.known[curie]
        for page, place in other.sources.items():
            _earlier(self.sources, page, place)
        self.degrees.update(other.degrees)
        self.titles |= other.titles

    @property
    def entities(self) -> list[Entity]:
        """Everything that takes part in an edge or mediates one, as an orderly reader meets it."""
        return [self.known[curie] for curie in sorted(self.places, key=self.places.__getitem__)]

    @property
    def ends(self) -> list[Entity]:
        """Everything that takes part in an edge, sorted by CURIE."""
        return [self.known[curie] for curie in sorted(self.degrees)]

    @property
    def pages(self) -> list[Curie]:
        """The addresses of all pages, as an orderly reader meets them."""
        return sorted(self.sources, key=self.sources.__getitem__)

    @property
    def name(self) -> str:
        """What the graph is called, as `KnowledgeGraph.name` has it."""
        if self.given:
            return self.given
        return f"{next(iter(self.titles))} network" if len(self.titles) == 1 and self.titles != {""} else "genegraph"


class Pieces(NamedTuple):
    """How a format writes what it writes."""

    head: Callable[[Contents], Iterable[str]]
    edge: Callable[[Edge], str]
    foot: str = ""

    def text(self, edges: Iterable[Edge], name: str = "") -> Iterator[str]:
        """The whole text.

        Args:
            edges: What to write, in order of id; gone through twice.
            name: What the graph is called, where its pages do not tell.
        """
        contents = Contents.of(edges)
        contents.given = name
        yield from self.head(contents)
        yield from map(self.edge, edges)
        yield self.foot


def _earlier(places: dict[Curie, Place], name: Curie, place: Place) -> bool:
    """Keep the earlier place; tell whether it is the new one."""
    known = places.get(name)
    if known is None or place < known:
        places[name] = place
        return True
    return False
