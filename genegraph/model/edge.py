"""One assembled claim about two entities, with all its evidence."""

from __future__ import annotations

from dataclasses import dataclass

from genegraph.errors import InvalidValueError
from genegraph.model.entity import Entity
from genegraph.model.statement import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """What all agreeing statements say together.

    Raises:
        InvalidValueError: If it carries no evidence, or its belief is outside 0 to 1.
    """

    id: str  # first 12 hex digits of the SHA-256 of "subject predicate object", with " ~" when negated
    subject: Entity
    predicate: str
    object: Entity
    sign: int
    directed: bool
    negated: bool
    speculative: bool  # True only if all its evidence is
    belief: float  # how surely it holds, 0 to 1
    evidence: tuple[Evidence, ...]
    mediators: tuple[Entity, ...] = ()
    conflicts: tuple[str, ...] = ()  # ids of edges that say the opposite, sorted

    def __post_init__(self) -> None:
        if not self.evidence:
            raise InvalidValueError(f"edge {self.id} carries no evidence")
        if not 0 <= self.belief <= 1:
            raise InvalidValueError(f"edge {self.id}: belief {self.belief} is outside 0 to 1")
