"""What a graph is made of, and what its questions are answered from."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Self

from genegraph.errors import UnknownNameError
from genegraph.graph._loaded import Loaded
from genegraph.graph._names import Names
from genegraph.graph._networkx import to_networkx
from genegraph.graph.edges import Edges, EdgeSource
from genegraph.model import Edge, Entity
from genegraph.rdf import to_rdflib
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from rdflib import Dataset

    from genegraph.graph._arcs import Arcs
    from genegraph.graph._choose import Chooser
    from genegraph.graph._columns import Columns


class Core:
    """Edges sorted by id, their entities, and a plain networkx graph of them."""

    def __init__(self, edges: Iterable[Edge] = (), *, name: str = "") -> None:
        self._source: EdgeSource = Loaded(edges)
        self._title = name

    @classmethod
    def over(cls, source: EdgeSource) -> Self:
        """A graph whose edges are built as they are looked at."""
        graph = cls()
        graph._source = source
        return graph

    @property
    def name(self) -> str:
        """What the graph is called where a format has room for a title."""
        if self._title:
            return self._title
        pages = {page for said in self._source.words("page") for page in said}
        return f"{pages.pop()} network" if len(pages) == 1 and pages != {""} else "genegraph"

    @property
    def edges(self) -> Edges:
        """All edges, sorted by id."""
        return Edges(self._source, range(len(self._source)))

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Everything that takes part in an edge, sorted by CURIE."""
        return self._source.entities()

    @cached_property
    def graph(self) -> MultiDiGraph[str]:
        """The same graph for networkx; changes made to it are not seen here."""
        return to_networkx(self.edges)

    def to_rdflib(self, uri_profile: Profile = DEFAULT_PROFILE) -> Dataset:
        """The same graph for rdflib, one named graph a page; changes made to it are not seen here."""
        return to_rdflib(self.edges, uri_profile)

    def entity(self, name: str) -> Entity:
        """The entity that a name, an alias, a CURIE or a cross-reference stands for.

        Raises:
            UnknownNameError: If nothing in the graph is called so.
            AmbiguousNameError: If several things are.
        """
        return self._names.find(name)

    def edge(self, id: str) -> Edge:
        """The edge of that id.

        Raises:
            UnknownNameError: If there is none.
        """
        edge = self._find(id)
        if edge is None:
            raise UnknownNameError("edge", id)
        return edge

    def _find(self, id: str) -> Edge | None:
        row = self._source.find(id)
        return None if row is None else self._source.take([row])[0]

    def __len__(self) -> int:
        return len(self._source)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Core) and self.edges == other.edges

    def __hash__(self) -> int:
        return hash((len(self), self.entities))

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self.entities):,} entities, {len(self):,} edges>"

    @cached_property
    def _names(self) -> Names:
        return Names(self.entities)

    # What follows costs an import of numpy, so nothing that only builds and writes a graph may touch it.

    @cached_property
    def _columns(self) -> Columns:
        return self._source.columns()

    @cached_property
    def _arcs(self) -> Arcs:
        from genegraph.graph._arcs import Arcs

        return Arcs.of(self._columns)

    @cached_property
    def _chooser(self) -> Chooser:
        from genegraph.graph._choose import Chooser

        return Chooser(self._source, self._columns)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {entity.curie: place for place, entity in enumerate(self.entities)}

    def _place(self, name: str) -> int:
        """The position of the entity that a name stands for."""
        return self._places[self.entity(name).curie]
