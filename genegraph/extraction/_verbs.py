"""Frames of verbs that state a relation, and of adjectives with a tail: which frame a predicate has."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._active import read_active, read_inverse
from genegraph.extraction._arguments import Argument, Arguments, told_sign, without
from genegraph.extraction._carriers import read_carrier
from genegraph.extraction._causes import GAIN
from genegraph.extraction._complexes import read_parts
from genegraph.extraction._contacts import read_contact
from genegraph.extraction._copulas import read_copula
from genegraph.extraction._cues import Cue
from genegraph.extraction._descriptions import describes_topic
from genegraph.extraction._emission import emit
from genegraph.extraction._events import by_predicate
from genegraph.extraction._nodes import Adjective, Noun, Predicate, Verb
from genegraph.extraction._passive import read_passive, read_spared
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._retold import retold, told_last
from genegraph.extraction._scene import Scene
from genegraph.extraction._subjects import is_implicit, subject_of
from genegraph.extraction._things import things_in
from genegraph.extraction._verb_cues import choose


def read_predicate(scene: Scene, predicate: Predicate) -> None:
    """Read what a verb group or an adjective says of its subject."""
    if isinstance(predicate, Verb):
        _read_verb(scene, predicate)
    elif isinstance(predicate, Adjective):
        _read_adjective(scene, predicate)


def _read_verb(scene: Scene, verb: Verb) -> None:
    """Find the frame of a verb group by its cue and its voice, and read it."""
    subjects = subject_of(scene, verb)
    if verb.copula:
        read_copula(scene, verb, subjects)
        return
    cue, tails = choose(scene.tokens, verb)
    if cue is None or not cue.relation:
        read_carrier(scene, verb, cue, subjects)
        return
    if cue.relation == "regulates" and not cue.sign:
        cue = cue.turned(told_sign(scene.tokens, verb.start, verb.end))
    if cue.relation == "component_of":
        read_parts(scene, verb, cue, tails)
    elif cue.symmetric:
        read_contact(scene, verb, cue, tails, subjects)
    elif verb.passive and not tails:
        read_passive(scene, verb, cue)
    elif verb.passive and cue.first in {"from", "against"} and cue.sign < 0 and not any(one.borne for one in subjects):
        read_spared(scene, verb, cue, tails)
    elif cue.inverse:
        read_inverse(scene, verb, cue, tails, subjects)
    else:
        read_active(scene, verb, cue, tails, subjects)


def _read_adjective(scene: Scene, adjective: Adjective) -> None:
    """ "A is essential for B", "required for B by A"."""
    for cue in adjective.cues:
        tails = adjective.behind(cue.tail) if cue.tail and cue.relation else []
        if tails:
            subjects = _subject_of_adjective(scene, adjective)
            themes = tuple(
                theme
                for noun in tails
                for theme in scene.reader.themes(noun) or without(retold(scene, noun), subjects)
                if not _is_harm(cue, theme)
            )
            scene.note(adjective, subjects, themes)
            telling = by_predicate(adjective, cue, "adjective")
            if adjective.word in qualifiers("withstanding"):
                telling = telling._replace(negated=True)  # "A is resistant to B"
            emit(scene, subjects, themes, telling)
            emit(scene, subjects, () if themes else things_in(scene, tails), telling)
            if cue.inverse:
                _read_rendering(scene, adjective, tails)
            return


def _read_rendering(scene: Scene, adjective: Adjective, tails: list[Noun]) -> None:
    """ "A renders cells resistant to B": A opposes what B does."""
    verb = adjective.subject.governor if adjective.subject is not None else None
    if not isinstance(verb, Verb) or verb.word not in words.RENDERING or verb.object is not adjective.subject:
        return
    sign = -1 if adjective.word in qualifiers("withstanding") else 1
    agents, telling = subject_of(scene, verb), by_predicate(verb, GAIN.turned(sign), "active")
    themes = (theme for noun in tails for theme in scene.reader.themes(noun))
    emit(scene, agents, tuple(theme for theme in themes if not theme.perturbed), telling)  # not "to B inhibitors"
    emit(scene, agents, things_in(scene, tails), telling)


def _is_harm(cue: Cue, theme: Argument) -> bool:
    """Whether only what a gene brings about is named: "A is sensitive to cleavage by B", which tells more itself."""
    return cue.inverse and theme.faint


def _subject_of_adjective(scene: Scene, adjective: Adjective) -> Arguments:
    """Who is said to be essential, responsible, and so on."""
    if scene.tokens[adjective.start - 1].lower in {"manner", "fashion"}:
        return told_last(scene)  # "lowers B in a manner dependent on C"
    if adjective.subject is None:
        return scene.topic if is_implicit(scene, adjective) else ()
    found = scene.reader.themes(adjective.subject) or retold(scene, adjective.subject)
    if found or adjective.subject.governor is None:
        return scene.topic if not found and describes_topic(scene, adjective.subject) else found
    return _of_described(scene, adjective.subject)


def _of_described(scene: Scene, noun: Noun) -> Arguments:
    """Whom a nameless noun describes: "A is the ligase responsible for B", "A, a factor necessary for B"."""
    while isinstance(noun.governor, Noun):
        noun = noun.governor
        if found := scene.reader.themes(noun):
            return found
    verb = noun.governor
    if isinstance(verb, Verb) and verb.complement is noun:
        return scene.reader.causes(verb.subject)
    return scene.topic if describes_topic(scene, noun) else ()
