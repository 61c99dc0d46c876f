"""One row for each pair of entities, with counts and summaries, for a picture of a dense graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Literal

from genegraph.export._flat import Cell, Column, once
from genegraph.graph.look import Kind, Stance, kind, stance
from genegraph.model import Edge, Entity

PAIR_COLUMNS = (
    Column("edge_id"),
    Column("sign"),  # what all its signed relations say, or "mixed"
    Column("directed", "boolean"),  # whether any relation is
    Column("stance"),  # the firmest of its relations
    Column("belief", "double"),  # of the surest relation
    Column("relation_count", "int"),
    Column("activation_count", "int"),
    Column("inhibition_count", "int"),
    Column("denied_count", "int"),
    Column("evidence_count", "int"),
    Column("relations", many=True),
    Column("edges", many=True),  # ids of the edges that share the row
    Column("sentences", many=True),
    Column("locators", many=True),
    Column("publications", many=True),
    Column("mediators", many=True),
    Column("context", many=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """All edges from one entity to another. A denied relation counts as such and for nothing else."""

    subject: Entity
    object: Entity
    edges: tuple[Edge, ...]

    @property
    def id(self) -> str:
        """The first 12 hex digits of the SHA-256 of "subject object"."""
        return sha256(f"{self.subject.curie} {self.object.curie}".encode()).hexdigest()[:12]

    @property
    def sign(self) -> Kind | Literal["mixed"]:
        """What the edges say together; a relation that states no sign gives way to one that does."""
        told = {kind(edge) for edge in self._upheld}
        if {"activation", "inhibition"} <= told:
            return "mixed"
        words: tuple[Kind, ...] = ("activation", "inhibition", "unknown", "binding", "association")
        return next((word for word in words if word in told), "unknown")

    @property
    def stance(self) -> Stance:
        """The firmest stance of any edge."""
        taken = {stance(edge) for edge in self.edges}
        firmness: tuple[Stance, ...] = ("asserted", "speculated", "denied")
        return next(word for word in firmness if word in taken)

    @property
    def directed(self) -> bool:
        """Whether any edge is."""
        return any(edge.directed for edge in self._upheld)

    def cells(self) -> tuple[Cell, ...]:
        """What stands under PAIR_COLUMNS."""
        upheld, evidence = self._upheld, [piece for edge in self.edges for piece in edge.evidence]
        return (
            self.id,
            self.sign,
            self.directed,
            self.stance,
            float(max(edge.belief for edge in self.edges)),
            len(self.edges),
            sum(kind(edge) == "activation" for edge in upheld if not edge.negated),
            sum(kind(edge) == "inhibition" for edge in upheld if not edge.negated),
            sum(edge.negated for edge in self.edges),
            len(evidence),
            once(("not " if edge.negated else "") + edge.predicate for edge in self.edges),
            once(edge.id for edge in self.edges),
            once(piece.text for piece in evidence),
            once(piece.locator for piece in evidence),
            once(publication for piece in evidence for publication in piece.publications),
            once(mediator.name for edge in self.edges for mediator in edge.mediators),
            once(f"{what}: {words}" for piece in evidence for what, words in piece.context),
        )

    @property
    def _upheld(self) -> tuple[Edge, ...]:
        """The edges that are not denied, or all of them where every one is."""
        return tuple(edge for edge in self.edges if not edge.negated) or self.edges


def pairs(edges: Iterable[Edge]) -> Iterator[Pair]:
    """The pairs, by the CURIEs of their ends; the edges of each by id.

    An edge without direction runs from the lesser CURIE to the greater, and shares the row of those that do.

    Example:
        >>> list(pairs([]))
        []
    """

    def ends(edge: Edge) -> tuple[str, str]:
        return edge.subject.curie, edge.object.curie

    for _, group in groupby(sorted(edges, key=lambda edge: (*ends(edge), edge.id)), key=ends):
        members = tuple(group)
        yield Pair(subject=members[0].subject, object=members[0].object, edges=members)
