"""Partners in complexes: those that a complex is made of, are found in, form, or compete for."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import GENES, Arguments, among, without
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._events import Telling, by_predicate
from genegraph.extraction._nodes import Group, Noun, Predicate, Verb
from genegraph.extraction._noun_traits import bears
from genegraph.extraction._scene import Scene
from genegraph.extraction._subjects import subject_of, themes_of_subject
from genegraph.extraction._themes import befallen

BOUND = Cue(lemma="complex", relation="binds", symmetric=True)
"""What it means for two that they are in one complex."""

PARTS = frozenset(("component", "constituent", "member", "part", "subunit"))
"""Nouns for who belongs to a complex."""

_MEMBER = Cue(lemma="member", relation="member_of")
_FAMILIES = frozenset(("family", "subfamily", "superfamily", "class"))


def read_parts(scene: Scene, verb: Verb, cue: Cue, tails: list[Noun]) -> None:
    """ "the ripoptosome comprises A and B": they belong to it, and bind the page's gene if it is one of them."""
    whole = verb.subject
    parts = tuple(one for noun in befallen(verb, tails) for one in scene.reader.themes(noun) if not one.faint)
    scene.note(verb, scene.reader.themes(whole), parts)
    if whole is None or not parts:
        return
    cue = _MEMBER if whole.word in _FAMILIES else cue.straight()
    groups = tuple(one for one in scene.reader.themes(whole) if one.entity.type in {"family", "complex"})
    emit(scene, parts, groups, by_predicate(verb, cue, "binding"))
    if groups and cue is not _MEMBER and scene.topic and among(scene.topic[0], parts):
        emit(scene, scene.topic, without(parts, scene.topic), by_predicate(verb, BOUND, "binding"))


def read_prize(scene: Scene, competition: Group, rivals: Arguments) -> None:
    """ "A competes with B for the C domain of D", "for binding to D", "for the same site on D": both bind D."""
    for word, noun in competition.phrases:
        if word == "for":
            prize = tuple(one for one in _contended(scene, competition, noun) if one.entity.type in GENES)
            emit(scene, rivals, without(prize, rivals), Telling(BOUND, competition.head, "binding"))


_PLACES = frozenset(("access", "binding", "occupancy", "place", "places", "region", "regions", "site", "sites"))


def _contended(scene: Scene, competition: Group, prize: Noun) -> Arguments:
    """Whom rivals want to bind; nobody where they want something done: "competes with A for ubiquitination by B"."""
    reading = scene.reader.reading(prize)
    cue = reading.cue
    if cue is not None and not (cue.symmetric or cue.aspect in {"binding", "promoter", "expression"}):
        return ()
    found = tuple(theme for theme in reading.themes if not theme.faint)
    if found:
        return found
    phrases = prize.phrases + competition.phrases
    behind = [noun for word, noun in phrases if word in _WHERE and 0 < noun.start - prize.end <= 2]
    if prize.word in _PLACES:
        found = tuple(one for noun in behind if not bears(scene.tokens, noun) for one in scene.reader.themes(noun))
    nameless = (prize, *behind)[-1]
    return found or (scene.topic if nameless.word in _DOMAINS and not nameless.preps else ())  # "for the SH2 domain"


_WHERE = frozenset(("to", "on", "in", "within", "at"))
_DOMAINS = frozenset(("domain", "domains", "motif", "pocket", "tail", "terminus"))


# --------------------------------------------------------------------------------- complexes that somebody is found in


def read_joint(scene: Scene) -> None:
    """ "found with B in a complex", "with B and C, forming a complex", "..., in association with B"."""
    for predicate in scene.clauses.predicates:
        if predicate.adjuncts:
            _read_found(scene, predicate)
            _read_association(scene, predicate)
        if predicate.copula or predicate.passive:
            _read_membership(scene, predicate)
    if scene.clauses.leading and scene.opens_bullet:
        _read_leading(scene)


def _read_found(scene: Scene, predicate: Predicate) -> None:
    """ "is found with B in a complex": the subject binds B."""
    phrases = predicate.phrases
    if not any(word == "in" and noun.word in words.COMPLEXES and not noun.preps for word, noun in phrases):
        return
    partners = tuple(one for word, noun in phrases if word in {*_WITH, "as"} for one in scene.reader.themes(noun))
    ones = themes_of_subject(scene, predicate) if predicate.passive else subject_of(scene, predicate)
    emit(scene, ones, without(partners, ones), by_predicate(predicate, BOUND, "binding"))


def _read_membership(scene: Scene, predicate: Predicate) -> None:
    """ "A is in a complex with B", "A is part of a complex containing B": A binds B."""
    if predicate.subject is None:
        return
    part = predicate.complement
    phrases = predicate.phrases if part is None or part.word.removesuffix("s") not in PARTS else part.phrases
    for word, whole in phrases:
        if word in {"in", "within", "of"} and whole.word in words.COMPLEXES and not whole.holds_name:
            reading = scene.reader.reading(whole)
            ones = scene.reader.themes(predicate.subject)
            partners = without(reading.agents + reading.themes, ones)
            emit(scene, ones, partners, by_predicate(predicate, BOUND, "binding"))


_WITH = frozenset(("with", "together"))


def _read_association(scene: Scene, predicate: Predicate) -> None:
    """ "mediates B, in association with C": the subject works with C."""
    if predicate.finite and not predicate.relative:
        return  # read with the verb, as company
    for word, noun in predicate.adjuncts:
        if word == "together" and _is_union(scene, noun) and scene.tokens[noun.start - 4].tag == ",":
            ones = themes_of_subject(scene, predicate) if predicate.passive else subject_of(scene, predicate)
            others = without(scene.reader.themes(noun), ones)
            emit(scene, ones, others, Telling(_ASSOCIATED, predicate.head, "company", predicate))


_ASSOCIATED = Cue(lemma="association", relation="interacts_with", symmetric=True)
_UNIONS = frozenset(("association", "collaboration", "concert", "conjunction", "cooperation", "synergy"))


def _is_union(scene: Scene, noun: Noun) -> bool:
    """ "in association with A", unlike "along with A"."""
    return noun.start > 2 and scene.tokens[noun.start - 2].lower in _UNIONS


def _read_leading(scene: Scene) -> None:
    """ "with B and C forming a complex", "in association with B" on a page: its gene binds them."""
    verb = next(iter(scene.clauses.predicates), None)
    for word, noun in scene.clauses.leading:
        others = without(scene.reader.themes(noun), scene.topic)
        if word == "with" and verb is not None and _forms_complex(verb, noun):
            emit(scene, scene.topic, others, by_predicate(verb, BOUND, "binding"))
        elif word == "together" and verb is None and _is_union(scene, noun):
            emit(scene, scene.topic, others, Telling(_ASSOCIATED, noun.start - 2, "company"))


def _forms_complex(verb: Predicate, first: Noun) -> bool:
    made, subject = verb.object, verb.subject
    if verb.word != "form" or made is None or made.word not in words.COMPLEXES or subject is None:
        return False
    return first in {subject, subject.coordinated_with}


def read_fellows(scene: Scene, noun: Noun) -> None:
    """ "subunit of A with B" on a page: its gene binds B."""
    if scene.opens_with(noun) and not noun.is_name:
        fellows = tuple(one for word, phrase in noun.phrases if word == "with" for one in scene.reader.themes(phrase))
        emit(scene, scene.topic, without(fellows, scene.topic), Telling(BOUND, noun.head, "nominal"))


def read_named_complex(scene: Scene, noun: Noun) -> None:
    """ "heterodimer A with B" on a page: its gene and B make A up."""
    if scene.tokens[noun.head - 1].lower not in words.COMPLEXES or not scene.opens_with(noun):
        return
    partners = tuple(one for word, phrase in noun.phrases if word == "with" for one in scene.reader.themes(phrase))
    emit(scene, scene.topic, partners, Telling(BOUND, noun.head - 1, "nominal"))
    if partners:
        emit(scene, scene.topic + partners, scene.reader.themes(noun), Telling(_PART, noun.head - 1, "nominal"))


_PART = Cue(lemma="complex", relation="component_of")
