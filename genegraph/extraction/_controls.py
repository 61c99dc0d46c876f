"""Who controls what a verb tells of, where a phrase says so: "under the control of A", "downstream of A"."""

from __future__ import annotations

from genegraph.extraction._arguments import Arguments, without
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._events import Telling
from genegraph.extraction._nodes import Phrases
from genegraph.extraction._scene import Scene

_CONTROLS = Cue(lemma="control", relation="regulates")
_CONTROL = frozenset(("control", "influence", "direction", "regulation"))


def find_controls(scene: Scene) -> None:
    """ "made by T cells under the control of A", "downstream of A" on the page of B: A regulates it."""
    if scene.opens_bullet and not scene.clauses.predicates:
        _emit_controls(scene, scene.clauses.leading, scene.topic)
    for predicate in scene.clauses.predicates:
        if predicate.phrases:
            befallen = scene.themes_of.get(predicate, ()) or scene.agents_of.get(predicate, ())
            _emit_controls(scene, predicate.phrases, befallen)


def _emit_controls(scene: Scene, phrases: Phrases, themes: Arguments) -> None:
    """Emit what phrases say of who controls the themes: "under the control of A", "downstream of A"."""
    for word, noun in phrases:
        if word == "under" and noun.word in _CONTROL:
            agents = tuple(
                agent
                for phrase in noun.behind("of")
                for agent in scene.reader.themes(phrase)
                if agent.aspect != "promoter"  # a construct says nothing of the gene that it was made from
            )
            emit(scene, without(agents, themes), themes, Telling(_CONTROLS, noun.head, "control"))
        elif word == "downstream of":
            emit(scene, scene.reader.themes(noun), themes, Telling(_CONTROLS, noun.head, "control"))
