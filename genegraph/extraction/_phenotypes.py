"""What animals and cells without a gene show: "A-null mice have impaired wound healing", "A-deficient embryos die"."""

from __future__ import annotations

from genegraph.extraction._arguments import Argument, Arguments
from genegraph.extraction._causes import GAIN
from genegraph.extraction._emission import emit
from genegraph.extraction._events import by_predicate
from genegraph.extraction._found import term
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._scene import Scene
from genegraph.extraction._things import things_in

_EMBRYONIC = ("embryo", "fetus", "foetus", "pup")


def read_shown_things(scene: Scene, verb: Verb, object_: Noun, perturbed: Arguments) -> None:
    """ "A-null mice show impaired wound healing", "A-deficient mice develop obesity": what comes of less of A.

    Of a process it must be told whether there is more or less of it; a disease is there or not.
    """
    parts = (object_, *object_.conjuncts)
    for thing in things_in(scene, [object_]):
        part = next((one for one in reversed(parts) if one.start <= thing.token), object_)
        before = [scene.tokens[at] for at in range(part.start, part.head)]
        if thing.entity.type != "disease" and not any(token.lexeme.degree for token in before):
            continue
        milder = any(token.lower in qualifiers("milder") for token in before)
        shown = thing.but(sign=-thing.sign) if milder else thing
        emit(scene, perturbed, (shown,), by_predicate(verb, GAIN, "shown change"))


def read_death(scene: Scene, verb: Verb, subjects: Arguments) -> None:
    """ "A-null embryos die at midgestation": they do not survive without A."""
    lacking = tuple(one for one in subjects if one.borne and one.sign < 0)
    if verb.word not in qualifiers("dying") or verb.subject is None or not lacking:
        return
    stage = "embryonic survival" if verb.subject.word.startswith(_EMBRYONIC) else "survival"
    dead = Argument(term(stage, "process"), verb.head, -1, signed=True)
    emit(scene, lacking, (dead,), by_predicate(verb, GAIN, "shown change"))
