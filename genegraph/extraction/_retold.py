"""Nouns that take up a whole claim: "an effect that C lifts", "this step requires C", "C disrupts the interaction"."""

from __future__ import annotations

from collections.abc import Callable

from genegraph.extraction._arguments import Argument, Arguments
from genegraph.extraction._events import Event
from genegraph.extraction._nodes import Noun
from genegraph.extraction._noun_traits import takes_up
from genegraph.extraction._scene import Scene
from genegraph.extraction._shell_nouns import RECALLS


def retold(scene: Scene, noun: Noun) -> Arguments:
    """Whom the claim befell that a noun group takes up, as that claim left them; nobody where it takes up none."""
    if noun.word in RECALLS or noun.word in {"this", "which"}:
        return _told(scene, noun, _is_directed)
    if noun.holds_name or noun.preps or scene.tokens[noun.start].lower not in _POINTING:
        return ()
    if any(cue.symmetric and not cue.agentive for cue in noun.cues):
        return _told(scene, noun, _is_contact)
    if sides := {cue.aspect for cue in noun.cues if cue.modifies and not cue.agentive}:  # "this phosphorylation"
        return _told(scene, noun, lambda event: event.cue.aspect in sides or event.theme.aspect in sides)
    return _told(scene, noun, _is_directed) if takes_up(scene.tokens, noun) else ()


def told_last(scene: Scene) -> Arguments:
    """The theme of the last event, as that event left it."""
    return _left(scene, _is_directed)


_REACHING = frozenset(("these", "this"))
_POINTING = frozenset(("a", "an", "the", "that", "these", "this"))

_Kind = Callable[[Event], bool]


def _told(scene: Scene, noun: Noun, kind: _Kind) -> Arguments:
    """Whom the last claim of a kind befell; "this" reaches into the segment before, and so may "the"."""
    found = _left(scene, kind)
    reaching = _REACHING if noun.word in RECALLS else _REACHING | {"the", "that"}
    if found or scene.before is None or scene.tokens[noun.start].lower not in reaching:
        return found
    return tuple(
        Argument(one.entity, noun.start, one.sign, one.aspect, one.signed) for one in _left(scene.before, kind)
    )


def _left(scene: Scene, kind: _Kind) -> Arguments:
    """Those of the last claim of a kind in a segment, as the claim left them."""
    last = next((event for event in reversed(scene.found) if kind(event)), None)
    if last is None:
        return ()
    if last.cue.symmetric:
        return tuple(one.plain().but(aspect="binding") for one in (last.agent, last.theme))
    sign = (last.cue.sign or 1) * last.agent.sign
    return tuple(
        event.theme.but(sign=sign * event.theme.sign, aspect=event.theme.aspect or last.cue.aspect, signed=True)
        for event in scene.found
        if event.cue_token == last.cue_token and event.agent == last.agent and kind(event)
    )


def _is_directed(event: Event) -> bool:
    return not event.cue.symmetric


def _is_contact(event: Event) -> bool:
    return event.cue.symmetric and event.cue.relation in {"binds", "interacts_with"}
