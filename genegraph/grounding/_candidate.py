"""A name in a text before anything is decided about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from genegraph.model import Grounding

LookUp = Callable[[str], tuple[Grounding, ...]]
"""What a spelling may stand for, best first, on the page at hand."""


@dataclass(slots=True)
class Candidate:
    """Where a name stands, what it may stand for, and what was cut off before it was looked up.

    Never changed once made: to freeze it costs more than to make it.
    """

    start: int
    end: int
    surface: str  # what was looked up: "STAT3" of "p-STAT3"
    groundings: tuple[Grounding, ...]
    context: tuple[tuple[str, str], ...] = ()

    def but(
        self,
        *,
        start: int | None = None,
        end: int | None = None,
        groundings: tuple[Grounding, ...] | None = None,
        context: tuple[tuple[str, str], ...] | None = None,
    ) -> Candidate:
        """The same in all but what is said here."""
        return Candidate(
            self.start if start is None else start,
            self.end if end is None else end,
            self.surface,
            self.groundings if groundings is None else groundings,
            self.context if context is None else context,
        )
