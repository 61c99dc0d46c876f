"""Formats whose text is a head, one piece an edge, and a foot: pieces can be written apart and put together in order.

That is what lets a large graph be written by several processes, and only its changed part be written anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from genegraph.model import Curie, Edge, Entity
from genegraph.rdf import page_address


@dataclass(slots=True)
class Contents:
    """What a head tells of a graph, gathered from its edges in order of id."""

    known: dict[Curie, Entity] = field(default_factory=dict)  # in the order that a reader meets them; mediators too
    degrees: dict[Curie, int] = field(default_factory=dict)  # edges that end at an entity; a loop counts twice
    places: dict[tuple[str, str], None] = field(default_factory=dict)  # pages and sections, in that order too
    given: str = ""  # a name that the user gave

    @classmethod
    def of(cls, edges: Iterable[Edge]) -> Contents:
        """The contents of some edges."""
        contents = cls()
        for edge in edges:
            places = [(piece.page, piece.section) for piece in edge.evidence]
            contents.note(edge.subject, edge.object, edge.mediators, places)
        return contents

    def note(
        self, subject: Entity, object: Entity, mediators: Iterable[Entity], places: Iterable[tuple[str, str]]
    ) -> None:
        """Take note of the next edge, and of the pages and sections that its evidence was read in."""
        known, degrees = self.known, self.degrees
        for end in (subject, object):
            known.setdefault(end.curie, end)
            degrees[end.curie] = degrees.get(end.curie, 0) + 1
        for mediator in mediators:
            known.setdefault(mediator.curie, mediator)
        for place in places:
            self.places[place] = None

    @property
    def entities(self) -> list[Entity]:
        """Everything that takes part in an edge or mediates one, as a reader meets it."""
        return list(self.known.values())

    @property
    def ends(self) -> list[Entity]:
        """Everything that takes part in an edge, sorted by CURIE."""
        return [self.known[curie] for curie in sorted(self.degrees)]

    @property
    def pages(self) -> list[Curie]:
        """The addresses of all pages, as a reader meets them."""
        return list(dict.fromkeys(page_address(page, section) for page, section in self.places if page))

    @property
    def name(self) -> str:
        """What the graph is called, as `KnowledgeGraph.name` has it."""
        if self.given:
            return self.given
        titles = {page for page, _ in self.places}
        return f"{titles.pop()} network" if len(titles) == 1 and titles != {""} else "genegraph"


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
