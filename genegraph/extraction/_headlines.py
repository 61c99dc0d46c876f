"""Changes told without a verb: "increased A and reduced B in the gut of C-deficient mice"."""

from __future__ import annotations

from genegraph.extraction._arguments import Arguments, changed, without
from genegraph.extraction._causes import GAIN, acting, causes_behind, follows, of_main_clause
from genegraph.extraction._emission import emit
from genegraph.extraction._event_nouns import read_accompaniment, read_event_noun
from genegraph.extraction._events import Telling
from genegraph.extraction._scene import Scene


def read_consequences(scene: Scene) -> None:
    """ "A blocks B, whence less C": let the agent of the clause before do that too."""
    if not scene.clauses.predicates:
        return
    for noun in scene.clauses.nouns:
        if noun.governor is None and noun.coordinated_with is None and follows(scene, noun):
            last = next((one for one in reversed(scene.clauses.predicates) if one.end <= noun.start), None)
            if last is not None and not any(one.subject is noun for one in scene.clauses.predicates):
                agents = acting(scene, last) if last.finite or last.passive else of_main_clause(scene, last)
                read_accompaniment(scene, noun, agents, last)


def read_headline(scene: Scene) -> None:
    """Let what was set in a phrase be the cause of a change that a line tells without a verb."""
    for predicate in scene.clauses.predicates:
        if predicate.finite:
            return
    for noun in scene.clauses.nouns:
        if noun.governor is not None or noun.coordinated_with is not None:
            continue
        phrases = noun.phrases
        for one in noun.conjuncts:
            phrases += one.phrases
        phrases += scene.clauses.leading
        if not phrases:
            continue
        for word, role in noun.phrases:
            if word == "as":  # "A as a regulator of B"
                read_event_noun(scene, role, scene.reader.themes(noun), None, "role")
        if any(cue.agentive for cue in noun.cues):
            continue  # "repressor of A through loss of B": what it does is no change that is seen
        themes = changed(scene.reader.themes(noun))
        for word, phrase in phrases if themes else ():
            causes: Arguments = without(causes_behind(scene, word, phrase), themes)
            emit(scene, causes, themes, Telling(GAIN, noun.head, f"change {word} cause"))
