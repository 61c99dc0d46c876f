"""Names seen in a bullet, and the entities they may stand for."""

from __future__ import annotations

from dataclasses import dataclass

from genegraph.errors import InvalidValueError
from genegraph.model._making import maker
from genegraph.model.entity import Entity


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a bullet's text, in code points.

    Raises:
        InvalidValueError: If it starts below zero or ends before it starts.

    Example:
        >>> "activates STAT5A"[Span(10, 16).slice]
        'STAT5A'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise InvalidValueError(f"no stretch of text runs from {self.start} to {self.end}")

    @property
    def slice(self) -> slice:
        """The stretch as an index into the text."""
        return slice(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounding:
    """One entity that a mention may stand for, how surely, and why."""

    entity: Entity
    score: float  # 0 to 1
    reason: str  # such as "approved symbol" or "abbreviation spelled out on the page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in a bullet, with its groundings, best first."""

    span: Span
    text: str
    groundings: tuple[Grounding, ...]
    context: tuple[tuple[str, str], ...] = ()  # what the name itself adds: ("species", "mouse")

    @property
    def entity(self) -> Entity:
        """The entity that was chosen."""
        return self.groundings[0].entity

    @property
    def score(self) -> float:
        """How surely the choice is right, 0 to 1."""
        return self.groundings[0].score


make_mention = maker(Mention)
"""A mention, made by the thousand."""
