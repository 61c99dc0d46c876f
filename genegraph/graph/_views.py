"""Graphs made of graphs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self, Unpack

from genegraph.assembly import unite
from genegraph.errors import UnconnectedError
from genegraph.graph._families import collapsed, member_edges
from genegraph.graph._neighborhoods import Direction, Neighborhoods
from genegraph.graph._routes import Routes
from genegraph.graph.conflict import Conflict, conflicts_among
from genegraph.graph.difference import Difference, difference
from genegraph.graph.edges import Edges
from genegraph.graph.statistics import Statistics
from genegraph.graph.where import Conditions, Where
from genegraph.model import EntityType

if TYPE_CHECKING:
    from genegraph.graph._columns import Flags, Ints


class Views(Neighborhoods, Routes):
    """Parts, unions and comparisons; every view is a graph of the same kind."""

    def filter(self, *, type: EntityType | Iterable[EntityType] | None = None, **where: Unpack[Where]) -> Self:
        """The edges that meet all conditions; `type` is met by both ends."""
        import numpy as np

        columns = self._columns
        rows = self._chooser.choose(np.arange(len(columns), dtype=np.int32), where)
        if type is not None:
            fitting = self._are(type)
            rows = rows[fitting[columns.subject[rows]] & fitting[columns.object[rows]]]
        return self._part(rows)

    def subgraph(self, names: Iterable[str]) -> Self:
        """The edges between the entities named."""
        import numpy as np

        chosen = np.zeros(len(self.entities), np.bool_)
        chosen[[self._place(name) for name in names]] = True
        return self._part(self._between(chosen))

    def between(self, names: Iterable[str], *, limit: int | None = None, **where: Unpack[Where]) -> Edges:
        """The edges among the entities named that meet the conditions; with a limit, those that hold most surely."""
        import numpy as np

        chosen = np.zeros(len(self.entities), np.bool_)
        chosen[[self._place(name) for name in names]] = True
        rows = self._chooser.choose(self._between(chosen), where)
        return Edges(self._source, rows if limit is None else self._surest(rows, limit))

    def ego(self, name: str, *, hops: int = 1, direction: Direction = "both", **where: Unpack[Where]) -> Self:
        """All that is within some hops of an entity along edges that meet the conditions, and such edges between."""
        _, reached = self._walk(self._place(name), direction, hops, None, where)
        return self._part(self._chooser.choose(self._between(reached), where))

    def connect(self, names: Iterable[str], **where: Unpack[Conditions]) -> Self:
        """A small graph that holds all the entities named and the links between them, whatever their direction.

        Raises:
            UnconnectedError: If no edges that meet the conditions link them all.
        """
        from genegraph.graph._connect import hop_rows, tree

        entities = {entity.curie: entity for entity in map(self.entity, names)}
        usable = self._walkable(where)
        hops = tree(self._arcs, usable, sorted(self._places[curie] for curie in entities))
        if not hops and len(entities) > 1:
            raise UnconnectedError([entity.name for entity in entities.values()])
        return self._part(hop_rows(self._arcs, usable, hops))

    def with_families(self, *, everyone: bool = False) -> Self:
        """The graph and, for each family in it, its members' membership.

        Args:
            everyone: Whether members that no edge of the graph mentions come in too.
        """
        return type(self)([*self.edges, *member_edges(self.entities, everyone=everyone)], name=self.name)

    def collapse_families(self) -> Self:
        """The graph with each gene taken for its family, where the graph has one; for the smallest, if several.

        Claims that say the same then share an edge, and beliefs and conflicts are found anew.
        """
        return type(self)(collapsed(self.edges, self.entities), name=self.name)

    def merge(self, *others: Self) -> Self:
        """All claims of several graphs; those that agree share an edge, and beliefs and conflicts are found anew."""
        return type(self)(unite(edge for graph in (self, *others) for edge in graph.edges))

    def diff(self, newer: Self) -> Difference:
        """What changed from this graph to a newer one."""
        return difference(self.edges, newer.edges)

    def conflicts(self, name: str | None = None, **where: Unpack[Where]) -> tuple[Conflict, ...]:
        """Edges that say the opposite of each other; `where` is met by at least one side.

        Args:
            name: Only where this entity takes part.
            where: Conditions on the edges, see `Where`; denied relations count unless `negated` says otherwise.
        """
        import numpy as np

        where.setdefault("negated", None)
        rows = np.arange(len(self), dtype=np.int32)
        if name is not None:
            place = self._place(name)
            rows = np.unique(np.concatenate([self._arcs.out.rows_at(place), self._arcs.into.rows_at(place)]))
        chosen = Edges(self._source, self._chooser.choose(rows, where))
        return tuple(conflicts_among(chosen, self._find))

    def stats(self) -> Statistics:
        """The graph in numbers."""
        from genegraph.graph._count import statistics_of

        return statistics_of(self._source, self._columns)

    def _between(self, chosen: Flags) -> Ints:
        """The edges whose ends are both among the chosen."""
        import numpy as np

        columns = self._columns
        return np.flatnonzero(chosen[columns.subject] & chosen[columns.object]).astype(np.int32)

    def _part(self, rows: Ints) -> Self:
        return type(self)(Edges(self._source, rows), name=self._title)
