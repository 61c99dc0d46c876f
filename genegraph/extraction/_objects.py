"""Verbs that still lack their object when a noun group comes."""

from __future__ import annotations

from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._thread import Thread


def govern(verb: Verb, noun: Noun) -> None:
    """Make a noun group the object of a verb, or the complement of a copula."""
    if verb.copula:
        verb.complement = noun
    else:
        verb.object = noun
    noun.governor = verb
    noun.used = True


def wants_object(thread: Thread, verb: Verb) -> bool:
    """Whether the verb just before takes a noun group as its object."""
    if thread.comma:
        return is_bracketed(thread, verb) or _is_second_of_two(thread, verb)
    if thread.last is not verb:
        return False
    if verb.copula:
        return verb.complement is None
    return (not verb.passive or verb.word == "give") and verb.object is None  # "mice given an inhibitor"


def is_bracketed(thread: Thread, verb: Verb) -> bool:
    """ "elicits, via IRF1, IFNB1 production": the object comes after a phrase between commas."""
    if verb.copula or verb.passive or verb.object is not None:
        return False
    if not any(cue.relation and not cue.tail for cue in verb.cues):
        return False
    phrase = thread.last_noun
    if phrase is None or thread.last is not phrase or phrase.governor is not verb:
        return False
    return [node.kind for node in thread.nodes[verb.at + 1 : verb.at + 3]] == [",", "P"]


def _is_second_of_two(thread: Thread, verb: Verb) -> bool:
    """ "reducing, or delaying, the transcription of B", "A raises, and B lowers, the expression of C"."""
    return (
        thread.last is verb
        and (verb.coordinated_with is not None or _lacks_object(thread, verb))
        and verb.object is None
        and not verb.passive
        and not verb.copula
    )


def _lacks_object(thread: Thread, verb: Verb) -> bool:
    """Whether the verb before a verb lacks its object too."""
    before = thread.predicates[-2] if len(thread.predicates) > 1 else None
    if before is None or not (before.finite and verb.finite) or before.passive or before.copula:
        return False
    return before.object is None and not before.phrases and any(cue.relation and not cue.tail for cue in before.cues)
