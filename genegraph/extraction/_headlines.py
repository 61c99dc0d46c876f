"""Changes told without a verb: "increased A and reduced B in the gut of C-deficient mice"."""

from __future__ import annotations

from genegraph.extraction._arguments import Arguments, changed, without
from genegraph.extraction._causes import GAIN, causes_behind
from genegraph.extraction._emission import emit
from genegraph.extraction._events import Telling
from genegraph.extraction._scene import Scene


def read_headline(scene: Scene) -> None:
    """Let what was set in a phrase be the cause of a change that a line tells without a verb."""
    if any(predicate.finite for predicate in scene.clauses.predicates):
        return
    for noun in scene.clauses.nouns:
        if noun.governor is not None or noun.coordinated_with is not None or any(cue.agentive for cue in noun.cues):
            continue  # "repressor of A through loss of B": what it does is no change that is seen
        phrases = noun.phrases + tuple(pair for one in noun.conjuncts for pair in one.phrases) + scene.clauses.leading
        if not phrases:
            continue
        themes = changed(scene.reader.themes(noun))
        for word, phrase in phrases if themes else ():
            causes: Arguments = without(causes_behind(scene, word, phrase), themes)
            emit(scene, causes, themes, Telling(GAIN, noun.head, f"change {word} cause"))
