"""Which reading of a verb its prepositions call for: "leads to", "switches B on", "targets B for degradation"."""

from __future__ import annotations

from collections.abc import Sequence

from genegraph.extraction import _words as words
from genegraph.extraction._cues import Cue
from genegraph.extraction._nodes import Noun, Predicate
from genegraph.extraction._tags import Token

Choice = tuple[Cue | None, list[Noun]]


def choose(tokens: Sequence[Token], verb: Predicate) -> Choice:
    """The reading of a verb, and the nouns behind the preposition that it asks for."""
    if verb.passive or (verb.form == "ed" and verb.object is None):  # not "A required B for C"
        for cue in verb.lexeme.adjective:
            if cue.tail and cue.relation and (nouns := verb.behind(cue.tail)):
                return cue, nouns
    direct: Cue | None = None
    tailed: list[Cue] = []
    for cue in verb.cues:
        if cue.tail:
            tailed.append(cue)
        elif direct is None:
            direct = cue
    if not tailed:
        return direct, []
    if len(tailed) > 1:
        tailed.sort(key=lambda cue: -len(cue.tail))
    nameless: Choice | None = None
    for cue in tailed:
        choice = _with_tail(tokens, verb, cue)
        if choice is None or (cue.symmetric and _names_object_alone(verb, choice[1])):
            continue
        if not cue.symmetric or not choice[1] or any(map(_names_anybody, choice[1])):
            return choice
        nameless = nameless or choice  # the "with" of "binds to A with high affinity"
    if nameless is not None:
        return nameless
    if direct is None and tailed[0].symmetric and verb.object is None and verb.word not in words.AS_VERBS:
        return tailed[0], []  # "A and B interact"
    return direct, []


def _names_object_alone(verb: Predicate, tails: list[Noun]) -> bool:
    """ "binds A with high affinity": the partner is the object."""
    return verb.object is not None and verb.object.holds_name and not any(noun.holds_name for noun in tails)


def _names_anybody(noun: Noun) -> bool:
    return noun.holds_name or any(phrase.holds_name for _, phrase in noun.preps)


def _with_tail(tokens: Sequence[Token], verb: Predicate, cue: Cue) -> Choice | None:
    """A reading and its nouns, if the words that it asks for stand by the verb."""
    first, rest = cue.first, cue.tail[len(cue.first) + 1 :]
    nouns: list[Noun] = []
    for word, noun in verb.phrases:
        if word == "in" and noun.word in _CONDITIONS:
            continue  # "acts in the presence of A"
        if word == cue.tail or (rest and word == first and _is_or_joins(noun, rest)):
            nouns.append(noun)
    if nouns:
        return cue, [] if rest and _is_or_joins(nouns[0], rest) else nouns  # "targets B for degradation"
    if not rest and _particle_stands_by(tokens, verb, first):
        return cue, []
    if rest and verb.object is not None and verb.object.word == first:
        nouns = [noun for word, noun in (*verb.object.phrases, *verb.phrases) if word == rest]  # "gives rise to"
        if nouns:
            return cue, nouns
    return None


_CONDITIONS = frozenset(("absence", "presence"))


def _is_or_joins(noun: Noun, word: str) -> bool:
    """ "for degradation", "for ubiquitination and degradation"."""
    return noun.word == word or any(conjunct.word == word for conjunct in noun.conjuncts)


_PARTICLES = frozenset(("about", "on", "off", "out", "up", "down", "together"))


def _particle_stands_by(tokens: Sequence[Token], verb: Predicate, word: str) -> bool:
    """Whether "on" of "switches it on" or "down" of "keeps X down" stands by the verb."""
    if word not in _PARTICLES:
        return False
    places = [verb.end] if verb.object is None else [verb.end, verb.object.end]
    return any(at < len(tokens) and tokens[at].lower == word for at in places)
