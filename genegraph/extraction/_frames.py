"""Linked groups -> events: the grammatical frames that say who acts on whom."""

from __future__ import annotations

from genegraph.extraction._complexes import read_joint
from genegraph.extraction._controls import find_controls
from genegraph.extraction._emission import mediate
from genegraph.extraction._events import Event
from genegraph.extraction._headlines import read_consequences, read_headline
from genegraph.extraction._nouns import read_noun
from genegraph.extraction._pronouns import resolve_pronouns
from genegraph.extraction._scene import Scene
from genegraph.extraction._verbs import read_predicate


def events_of(scene: Scene) -> list[Event]:
    """All events of a segment, those of verbs first.

    Pronouns come before all else, because every noun is read but once.
    """
    resolve_pronouns(scene)
    for predicate in scene.clauses.predicates:
        read_predicate(scene, predicate)
    find_controls(scene)
    read_headline(scene)
    read_consequences(scene)
    read_joint(scene)
    for noun in scene.clauses.nouns:
        read_noun(scene, noun)
    mediate(scene)
    return scene.found
