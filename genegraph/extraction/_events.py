"""Events: claims in terms of tokens, before they become statements, and how they are told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from genegraph.extraction._arguments import Argument
from genegraph.extraction._cues import Cue
from genegraph.extraction._nodes import Predicate
from genegraph.model import Entity


class Telling(NamedTuple):
    """How an event is told: by which cue, in which construction, and what its predicate says of it."""

    cue: Cue
    cue_token: int  # where the cue is written
    frame: str  # name of the construction, which statements tell
    verb: Predicate | None = None  # whose negation, doubt and means the event shares
    negated: bool = False  # by a word besides the verb


def by_predicate(verb: Predicate, cue: Cue, frame: str) -> Telling:
    """The telling of an event by the head of a predicate."""
    return Telling(cue, verb.head, frame, verb)


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
