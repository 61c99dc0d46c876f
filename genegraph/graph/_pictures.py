"""A graph as a picture, and as it shows itself in a notebook."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Literal, Unpack

from genegraph.errors import MissingDependencyError
from genegraph.graph._neighborhoods import Neighborhoods
from genegraph.graph._routes import NEIGHBOURS_ON_THE_CHROMOSOME
from genegraph.graph.acts import tiers
from genegraph.graph.where import Where

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from genegraph.model import Edge

SHOWN = 40
"""Edges that a picture has room for unless told otherwise."""


class Pictures(Neighborhoods):
    """Drawings for people."""

    def plot(
        self,
        name: str | None = None,
        *,
        hops: int = 1,
        limit: int = SHOWN,
        relations: bool | None = None,
        **where: Unpack[Where],
    ) -> Figure:
        """Draw the surroundings of an entity, or the whole graph: `kg.plot("IL6").savefig("il6.svg")`.

        What acts on the entity stands to its left, what it acts on to its right. Arrows raise, T-bars lower; a line is
        as thick as it is believed, dashed where it is only speculated. Neighbours on the chromosome are left out unless
        `predicate` asks for them.

        Args:
            name: The entity in the middle; the whole graph, if not given.
            hops: How far around it.
            limit: At most so many edges: regulation first, then bonds, then where and in whom, of each the surest; the
                surest of all, if `predicate` is given.
            relations: Whether to write the relations on the arrows; where they are few, if not said.
            where: Conditions on the edges, see `Where`.

        Raises:
            MissingDependencyError: If matplotlib is not installed.
        """
        from genegraph.graph._picture import draw

        focus = None if name is None else self.entity(name)
        if name is None:
            everything: Sequence[Edge] = self.edges
        else:
            everything = self.neighbors(name, hops=hops, **where)
            if not where.get("predicate"):
                everything = [edge for edge in everything if edge.predicate != NEIGHBOURS_ON_THE_CHROMOSOME]
        edges = _surest(everything, limit) if where.get("predicate") else _most_telling(everything, limit)
        subject = focus.name if focus else self.name
        cut = ""
        if len(edges) < len(everything):
            said = "surest" if where.get("predicate") else "most telling"
            cut = f", the {len(edges)} {said} of {len(everything):,} edges"
        return draw(edges, title=f"{subject}{cut}", focus=focus, relations=relations)

    def picture(
        self,
        name: str | None = None,
        *,
        format: Literal["svg", "png"] = "svg",
        hops: int = 1,
        limit: int = SHOWN,
        relations: bool | None = None,
        **where: Unpack[Where],
    ) -> bytes:
        """The same drawing as a file: SVG whose letters stay letters, or PNG; equal graphs give equal bytes."""
        from genegraph.graph._picture import rendered

        return rendered(self.plot(name, hops=hops, limit=limit, relations=relations, **where), format)

    def _repr_html_(self) -> str:
        """Counts, and a picture of the graph, or of its busiest entity where it is large."""
        counts = f"<p><b>{escape(self.name)}</b>: {len(self.entities):,} entities, {len(self):,} edges</p>"
        if not len(self):
            return counts
        try:
            hub = None if len(self) <= SHOWN else self._busiest()
            return counts + self.picture(hub).decode().partition("<svg")[2].join(["<svg", ""])
        except MissingDependencyError:
            rows = "".join(_row(edge) for edge in _most_telling(self.edges, SHOWN))
            head = "<tr><th>subject</th><th>relation</th><th>object</th><th>belief</th></tr>"
            return f"{counts}<table>{head}{rows}</table>"

    def _busiest(self) -> str:
        import numpy as np

        columns = self._columns
        ends = np.concatenate([columns.subject, columns.object])
        return self.entities[int(np.bincount(ends).argmax())].curie


def _most_telling(edges: Sequence[Edge], limit: int) -> list[Edge]:
    """What acts on what before where things are found, which tables list by the hundred; of each the surest."""
    rank = {name: place for place, tier in enumerate(tiers()) for name in tier}
    best = sorted(edges, key=lambda edge: (rank.get(edge.predicate, len(rank)), -edge.belief, edge.id))[:limit]
    return sorted(best, key=lambda edge: edge.id)


def _surest(edges: Sequence[Edge], limit: int) -> list[Edge]:
    return sorted(sorted(edges, key=lambda edge: (-edge.belief, edge.id))[:limit], key=lambda edge: edge.id)


def _row(edge: Edge) -> str:
    cells = (edge.subject.name, edge.predicate, edge.object.name, f"{edge.belief:.2f}")
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
