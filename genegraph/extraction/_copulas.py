"""Frames of copulas and of classes with their members: "A is a regulator of B", "its targets include A and B"."""

from __future__ import annotations

from genegraph.extraction._arguments import Arguments, without
from genegraph.extraction._causes import GAIN, find_causes
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._event_nouns import heads_list, read_event_noun
from genegraph.extraction._events import Telling, by_predicate
from genegraph.extraction._nodes import Adjective, Noun, Verb
from genegraph.extraction._retold import told_last
from genegraph.extraction._scene import Scene


def read_copula(scene: Scene, verb: Verb, subjects: Arguments) -> None:
    """ "A is a regulator of B", "B was lower in A-deficient cells"."""
    complement = verb.complement
    if isinstance(complement, Adjective):
        return  # an adjective with a tail is read as a predicate of its own
    scene.note(verb, subjects, scene.reader.themes(complement))
    if read_members(scene, verb) or complement is None:
        return
    needing = tuple(theme for noun in verb.behind("for") for theme in scene.reader.themes(noun))
    if (needing or verb.absolute) and (need := _need(scene, complement)) is not None:
        needed = scene.reader.themes(verb.subject)  # "A raises B, C being essential", "B, for which C is essential"
        emit(scene, needed, without(needing or told_last(scene), needed), by_predicate(verb, need, "copula"))
        return
    cue = scene.reader.reading(complement).cue
    degree = scene.tokens[complement.head].lexeme.degree
    if cue is not None and cue.relation:
        read_event_noun(scene, complement, subjects, verb, "copula")
    elif degree:
        find_causes(scene, verb, GAIN.turned(degree), scene.reader.themes(verb.subject))
    for inner in scene.reader.reading(complement).inner:
        if not inner.themes:  # "B expression is A-dependent"
            emit(
                scene, inner.agents, scene.reader.themes(verb.subject), Telling(inner.cue, inner.token, "copula", verb)
            )


def _need(scene: Scene, complement: Noun) -> Cue | None:
    """ "A raises B, C being indispensable": for that."""
    cues = scene.tokens[complement.head].lexeme.adjective
    return next((cue for cue in cues if cue.relation == "required_for"), None)


def read_members(scene: Scene, verb: Verb) -> bool:
    """ "tau kinases include A and B", "its ligands are A and B", "A is among its targets", "ligands include A"."""
    members, kind = _members_and_class(scene, verb)
    if members is None or kind is None or kind.is_name or (verb.copula and not members.is_name):
        return False
    named = scene.reader.reading(kind)
    if named.cue is None or not (named.cue.agentive or named.cue.inverse):
        return False
    if not (named.themes or kind in scene.reader.pronouns or heads_list(scene, kind)):
        return False
    read_event_noun(scene, kind, scene.reader.themes(members), verb, "copula")
    return True


def _members_and_class(scene: Scene, verb: Verb) -> tuple[Noun | None, Noun | None]:
    """What a verb says to be members, and of which class."""
    subject = verb.subject
    told = verb.complement if verb.copula else verb.object if verb.word == "include" else None
    among = next((noun for word, noun in (*verb.phrases, *scene.clauses.leading) if word == "among"), None)
    if among is not None and verb.copula:  # "among the targets is A", "A is among the targets"
        return (told if isinstance(told, Noun) else subject), among
    if not isinstance(told, Noun) or subject is None:
        return None, None
    if verb.copula and (whole := _whole(told)) is not told:
        return subject, whole  # "A is one of the targets"
    return told, _whole(subject)


def _whole(part: Noun) -> Noun:
    """The class that one of it is told of: "one of the targets"."""
    whole = part.behind("of") if part.word in _PARTS else []
    return whole[0] if whole else part


_PARTS = frozenset(("one", "some", "several"))
