"""A name in a text before anything is decided about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from genegraph.model import Grounding

LookUp = Callable[[str], tuple[Grounding, ...]]
"""What a spelling may stand for, best first, on the page at hand."""


class Candidate(NamedTuple):
    """Where a name stands, what it may stand for, and what was cut off before it was looked up."""

    start: int
    end: int
    surface: str  # what was looked up: "STAT3" of "p-STAT3"
    groundings: tuple[Grounding, ...]
    context: tuple[tuple[str, str], ...] = ()
