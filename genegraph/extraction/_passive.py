"""Frames of passive verbs: "B is induced by A", "induced by A" on the page of B, "B being induced"."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments
from genegraph.extraction._causes import find_causes
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._event_nouns import read_manner, read_means
from genegraph.extraction._events import by_predicate
from genegraph.extraction._nodes import Verb
from genegraph.extraction._scene import Scene
from genegraph.extraction._subjects import subject_of, themes_of_subject
from genegraph.extraction._things import EXPRESSED, places_in, things_in


def read_passive(scene: Scene, verb: Verb, cue: Cue) -> None:
    """ "B is induced by A", "B induced by A", "induced by A" on the page of B, "B being induced"."""
    themes = themes_of_subject(scene, verb)
    if cue.lemma in words.MAKING:
        emit(scene, themes, places_in(scene, verb.behind("by")), by_predicate(verb, EXPRESSED, "passive"))
        scene.note(verb, themes, ())
        if verb.word not in _LETTING_GO:
            return
    if verb.lexeme.adjective and cue.relation != "required_for":
        cue = cue.straight()
    agents = tuple(agent for noun in verb.behind("by") for agent in scene.reader.causes(noun))
    scene.note(verb, themes, agents)
    if agents:
        telling = by_predicate(verb, cue, "passive")
        emit(scene, agents, themes, telling)
        if not themes:
            nouns = [verb.subject] if verb.subject is not None else []
            emit(scene, agents, things_in(scene, nouns), telling)
        read_means(scene, verb, agents)
        read_manner(scene, verb, themes, cue)
    elif verb.absolute:
        emit(scene, _of_main_clause(scene, verb), themes, by_predicate(verb, cue, "absolute"))
    else:
        find_causes(scene, verb, cue, themes)


_LETTING_GO = frozenset(("release", "secrete"))  # what genes too bring about


def _of_main_clause(scene: Scene, verb: Verb) -> Arguments:
    """ "A raises C, B being inhibited": by A."""
    main = verb.before
    while main is not None and not main.finite:
        main = main.before
    return (subject_of(scene, main) if main is not None else ()) or scene.topic
