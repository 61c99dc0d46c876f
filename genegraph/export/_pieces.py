"""Formats whose text is a head, one piece an edge, and a foot: pieces can be written apart and put together in order.

That is what lets a large graph be written by several processes, and only its changed part be written anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from genegraph.model import Curie, Edge, Entity
from genegraph.rdf import page_address


@dataclass(slots=True)
class Contents:
    """What a head tells of a graph, gathered from its edges in order of id."""

    known: dict[Curie, Entity] = field(default_factory=dict)  # in the order that a reader meets them; mediators too
    degrees: Counter[Curie] = field(default_factory=Counter)  # edges that end at an entity; a loop counts twice
    sources: dict[Curie, None] = field(default_factory=dict)  # addresses of pages, in that order too
    titles: set[str] = field(default_factory=set)  # pages as evidence names them
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
        for end in (subject, object):
            self.known.setdefault(end.curie, end)
            self.degrees[end.curie] += 1
        for mediator in mediators:
            self.known.setdefault(mediator.curie, mediator)
        for page, section in places:
            self.titles.add(page)
            if page:
                self.sources[page_address(page, section)] = None

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
        return list(self.sources)

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
