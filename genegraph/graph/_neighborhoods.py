"""What is around an entity."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, Unpack

from genegraph.graph._core import Core
from genegraph.graph.edges import Edges
from genegraph.graph.where import Where
from genegraph.model import EntityType

if TYPE_CHECKING:
    from genegraph.graph._columns import Flags, Ints

Direction = Literal["out", "in", "both"]
"""Edges that leave an entity, that reach it, or either; an edge without direction does both."""


class Neighborhoods(Core):
    """Questions about the surroundings of one entity."""

    def neighbors(
        self,
        name: str,
        *,
        direction: Direction = "both",
        hops: int = 1,
        type: EntityType | Iterable[EntityType] | None = None,
        limit: int | None = None,
        **where: Unpack[Where],
    ) -> Edges:
        """The edges at an entity, sorted by id; `.entities`, `.subgraph()` and `.to_frame()` give them other forms.

        Args:
            name: The entity's name, alias, CURIE or cross-reference.
            direction: Only edges that leave the entity, or that reach it.
            hops: From how far away: 2 adds the edges at its neighbours, walked the same way.
            type: Only edges whose other end is of this type, or one of these.
            limit: Only so many, those that hold most surely.
            where: Conditions on the edges, see `Where`.

        Raises:
            UnknownNameError: If nothing in the graph is called so, or if there is no such relation.
            AmbiguousNameError: If several things are called so.
        """
        found, _ = self._walk(self._place(name), direction, hops, type, where)
        return Edges(self._source, found if limit is None else self._surest(found, limit))

    def degrees(self) -> tuple[int, ...]:
        """How many edges end at each of `entities`; a loop counts twice.

        Example:
            >>> from genegraph.graph import KnowledgeGraph
            >>> KnowledgeGraph().degrees()
            ()
        """
        import numpy as np

        columns, size = self._columns, len(self.entities)
        counts = np.bincount(columns.subject, minlength=size) + np.bincount(columns.object, minlength=size)
        return tuple(counts.tolist())

    def _surest(self, rows: Ints, limit: int) -> Ints:
        """The rows of most belief, in their order."""
        import numpy as np

        surest = np.argsort(-self._columns.belief[rows], kind="stable")[:limit]
        return rows[np.sort(surest)]

    def _walk(
        self,
        place: int,
        direction: Direction,
        hops: int,
        type: EntityType | Iterable[EntityType] | None,
        where: Where,
    ) -> tuple[Ints, Flags]:
        """The edges walked in some hops from a node, and of each node whether it was reached."""
        import numpy as np

        columns = self._columns
        nodes = np.array([place], np.int32)
        seen = np.zeros(len(columns.entities), np.bool_)
        seen[nodes] = True
        found = np.zeros(len(columns), np.bool_)
        for _ in range(hops):
            rows, nodes = self._step(nodes, direction, type, where)
            found[rows] = True
            nodes = np.unique(nodes[~seen[nodes]])
            seen[nodes] = True
        return np.flatnonzero(found).astype(np.int32), seen

    def _step(
        self, nodes: Ints, direction: Direction, type: EntityType | Iterable[EntityType] | None, where: Where
    ) -> tuple[Ints, Ints]:
        """The edges that one hop from some nodes walks, and where they lead."""
        import numpy as np

        arcs = self._arcs
        sides = {"out": (arcs.out,), "in": (arcs.into,), "both": (arcs.out, arcs.into)}[direction]
        at = [side.at(nodes) for side in sides]
        rows = np.concatenate([side.row[here] for side, here in zip(sides, at, strict=True)])
        ends = np.concatenate([side.node[here] for side, here in zip(sides, at, strict=True)])
        if type is not None:
            fitting = self._are(type)[ends]
            rows, ends = rows[fitting], ends[fitting]
        allowed = np.zeros(len(self._columns), np.bool_)
        allowed[self._chooser.choose(rows, where)] = True
        return rows[allowed[rows]], ends[allowed[rows]]

    def _are(self, type: EntityType | Iterable[EntityType]) -> Flags:
        import numpy as np

        wanted = {type} if isinstance(type, str) else set(type)
        return np.array([entity.type in wanted for entity in self.entities], np.bool_)
