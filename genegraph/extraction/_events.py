"""Events: claims in terms of tokens, before they become statements."""

from __future__ import annotations

from dataclasses import dataclass

from genegraph.extraction._arguments import Argument
from genegraph.extraction._cues import Cue
from genegraph.extraction._nodes import Predicate
from genegraph.model import Entity


@dataclass(slots=True, eq=False)
class Event:
    """One claim: an agent, what it does, and to what."""

    agent: Argument
    theme: Argument
    cue: Cue
    cue_token: int
    frame: str
    verb: Predicate | None  # whose negation, doubt and means it shares
    negated: bool = False
    hedged: bool = False
    mediators: tuple[Entity, ...] = ()
