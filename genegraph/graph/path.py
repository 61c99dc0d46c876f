"""A way from one entity to another."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

from genegraph.graph.acts import associations
from genegraph.graph.look import arrow
from genegraph.model import Edge, Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """Entities in order, and for each hop the edges that make it, surest first, and with a sign before without one."""

    entities: tuple[Entity, ...]
    hops: tuple[tuple[Edge, ...], ...]  # one fewer than entities

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The surest edge of each hop."""
        return tuple(hop[0] for hop in self.hops)

    @property
    def sign(self) -> int:
        """What the surest edges do together: the product of their signs, 0 once one of them states no effect.

        That something is more common in a place or in the ill, is no effect on them.
        """
        return prod(0 if edge.predicate in associations() else edge.sign for edge in self.edges)

    @property
    def belief(self) -> float:
        """How surely all of the surest edges hold, taking them as independent."""
        return round(prod(edge.belief for edge in self.edges), 4)

    def explain(self) -> str:
        """The way in words: the edges of each hop, and every sentence behind them with its place."""
        lines = [f"{self} ({_VERDICTS[self.sign]}; belief {self.belief:.2f})"]
        for edge in (edge for hop in self.hops for edge in hop):
            lines.append(f"  {edge.subject.name} {edge.predicate} {edge.object.name}, belief {edge.belief:.2f}")
            lines += [
                f"    {piece.text} [{', '.join((piece.locator, *piece.publications))}]" for piece in edge.evidence
            ]
        return "\n".join(lines)

    def __len__(self) -> int:
        return len(self.hops)

    def __str__(self) -> str:
        words = [self.entities[0].name]
        for edge, entity in zip(self.edges, self.entities[1:], strict=True):
            words += [arrow(edge), entity.name]
        return " ".join(words)


_VERDICTS = {1: "raises", -1: "lowers", 0: "direction of change not told"}
