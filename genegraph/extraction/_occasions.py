"""Clauses that tell when something changed, and so by what: "when A was silenced", "once cells were treated with A"."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.extraction._arguments import Arguments
from genegraph.extraction._gerunds import setting
from genegraph.extraction._nodes import Predicate
from genegraph.extraction._scene import Scene

_OPENINGS = frozenset(("when", "whenever", "once", "if", "after"))


def set_on_occasion(scene: Scene, verb: Predicate) -> Arguments:
    """The genes of which more or less was made where a verb tells a change: "when A was silenced, B fell"."""
    return tuple(argument for other in _beside(scene, verb) for argument in _set_by(scene, other))


def _beside(scene: Scene, verb: Predicate) -> Iterator[Predicate]:
    """The predicates right before and right behind one, where a clause of time opens with them."""
    behind = next((other for other in scene.clauses.predicates if other.before is verb), None)
    for other in (verb.before, behind):
        if other is None or not (other.passive and other.finite) or other.subject is None:
            continue
        if other.subject.start and scene.tokens[other.subject.start - 1].lower in _OPENINGS:
            yield other


def _set_by(scene: Scene, verb: Predicate) -> Arguments:
    """Whom a passive says there was more or less of: its subject, or what cells were treated with."""
    cue = setting(verb)
    if cue is None or cue.relation:
        return ()
    found = tuple(theme for theme in scene.reader.themes(verb.subject) if not theme.borne)
    if not found:
        nouns = [noun for word, noun in verb.phrases if word in {"with", "of", "to"}]
        found = tuple(theme for noun in nouns for theme in scene.reader.themes(noun))
    return tuple(theme.but(sign=theme.sign * cue.sign, perturbed=True, signed=True) for theme in found)
