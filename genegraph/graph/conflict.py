"""Two edges that say the opposite of each other, side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from genegraph.model import Edge, Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """What one side says and what the other says, each with its evidence.

    Two edges, or one edge whose own evidence disagrees about the sign. A "dual role" is a conflict whose sides hold in
    different contexts.
    """

    edge: Edge  # what raises, or what asserts
    other: Edge  # what lowers, or what denies; the same edge where its evidence disagrees
    kind: Literal["sign", "negation"]

    @property
    def evidence(self) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
        """What speaks for the one side, and what for the other."""
        if self.edge is not self.other:
            return self.edge.evidence, self.other.evidence
        raising = tuple(piece for piece in self.edge.evidence if piece.sign > 0)
        return raising, tuple(piece for piece in self.edge.evidence if piece.sign < 0)

    @property
    def contexts(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Where the one side was seen, and where the other, as "kind: words"."""
        one, other = self.evidence
        return _contexts(one), _contexts(other)


def conflicts_among(edges: Iterable[Edge], find: Callable[[str], Edge | None]) -> Iterator[Conflict]:
    """Each conflict that the edges name, once, by the id of its first side.

    Args:
        edges: Where to look.
        find: Gives the edge of an id, or None for one that is not there.
    """
    told: set[frozenset[str]] = set()
    for edge in edges:
        for id in edge.conflicts:
            other = edge if id == edge.id else find(id)
            if other is not None and frozenset((edge.id, id)) not in told:
                told.add(frozenset((edge.id, id)))
                one, opposite = (edge, other) if _first(edge) >= _first(other) else (other, edge)
                yield Conflict(edge=one, other=opposite, kind="negation" if one.negated != opposite.negated else "sign")


def _first(edge: Edge) -> tuple[bool, int]:
    return not edge.negated, edge.sign


def _contexts(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{kind}: {words}" for piece in evidence for kind, words in piece.context))
