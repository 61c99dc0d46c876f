"""A verb group's place in its clause: voice, subject, and whether it is finite, reduced, a means or an aim."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._finite import find_subject
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._thread import Thread, agent_of, doer


def link_verb(thread: Thread, verb: Verb) -> None:
    """Find the subject of a verb group, and let the words behind it find the verb group."""
    if thread.conjunction == "but not":
        verb.negated = not verb.negated  # "activates rather than degrades B"
    if verb.form == "ed" and not verb.finite and not verb.passive:
        _tell_past_from_reduced(thread, verb)
    if verb.form == "ing" and not verb.finite:
        _link_participle(thread, verb)
    elif verb.form == "inf":
        _link_infinitive(thread, verb)
    elif verb.finite:
        find_subject(thread, verb)
    else:
        _link_reduced(thread, verb)
    thread.predicates.append(verb)
    _take_waiting_phrases(thread, verb)
    opens_clause = verb.finite and not verb.relative
    thread.governors = [verb] if opens_clause and verb.coordinated_with is None else [*thread.governors, verb]
    thread.last = thread.verb = verb
    if opens_clause:
        thread.main = verb
    thread.preposition = ""
    thread.subordinate = False
    thread.settle_small_words()


def _take_waiting_phrases(thread: Thread, verb: Verb) -> None:
    """ "for which B is needed", "cells treated with A", "B, which A raises"."""
    if thread.fronted is not None:
        verb.preps += (thread.fronted,)
        thread.fronted = None
        verb.relative = True
    if verb.relative and not verb.finite and verb.subject is not None:
        verb.subject.clauses += (verb,)
    lacks_object = verb.finite and not verb.passive and verb.object is None
    if thread.held is not None and lacks_object and not isinstance(thread.after(verb), Noun):
        verb.object, thread.held = thread.held, None
        verb.relative = True


# -------------------------------------------------------------------------------------- past tense or reduced passive


def _tell_past_from_reduced(thread: Thread, verb: Verb) -> None:
    """Tell "A induced B" (finite) from "B induced by A" (reduced relative, passive)."""
    behind, before = thread.after(verb), thread.verb
    if behind is not None and behind.kind == "P" and behind.word == "by":
        verb.passive = True
    elif thread.antecedent is not None:
        verb.finite = True
    elif thread.conjunction and before is not None and _continues_passive(thread, before):
        verb.finite = verb.passive = True
    elif thread.conjunction and before is not None and before.finite:
        verb.finite = True
        verb.passive = before.passive and not isinstance(behind, Noun)
    elif _is_past_tense(thread, verb, isinstance(behind, Noun)):
        verb.finite = True
    else:
        verb.passive = True


def _continues_passive(thread: Thread, before: Verb) -> bool:
    """ "is bound and phosphorylated"."""
    return before.passive and thread.last is not None and thread.last.kind != "N"


def _is_past_tense(thread: Thread, verb: Verb, noun_behind: bool) -> bool:
    """Whether an "ed" form is the verb of its clause: a subject waits, and no finite verb is to come."""
    if not noun_behind and _is_set_off(thread):
        return False
    finite_ahead = _finite_ahead(thread, verb)
    if _subject_waits(thread) and (noun_behind or not finite_ahead):
        return True
    if not noun_behind or finite_ahead:
        return False
    if thread.last is None:
        return verb.start < 3  # "markedly downregulated X expression"
    return thread.last is thread.last_noun and thread.main is None


def _is_set_off(thread: Thread) -> bool:
    """Whether just one comma stands between the noun that waits and the verb: "a regulator of B, induced in C"."""
    free = thread.free
    if free is None or not thread.comma or thread.main is not None:
        return False
    return sum(node.kind == "," for node in thread.following(free) if node.at <= (thread.last or free).at + 1) == 1


def _subject_waits(thread: Thread) -> bool:
    free, main = thread.free, thread.main
    if free is not None and (main is None or free.start > main.start):
        return True
    return main is not None and main.word in words.REPORTING and main.object is not None


def _finite_ahead(thread: Thread, verb: Verb) -> bool:
    for node in thread.following(verb):
        if node.kind in "WS,":
            return False
        if isinstance(node, Verb) and node.finite:
            return True
    return False


# ----------------------------------------------------------------------------------------- participles and infinitives


def _link_participle(thread: Thread, verb: Verb) -> None:
    """ "by blocking A", "and blocking A", "a kinase blocking A", "..., thereby blocking A"."""
    before, main, last = thread.verb, thread.main, thread.last
    if thread.preposition:
        _link_means(thread, verb)
    elif thread.conjunction and before is not None and not before.finite and (before.form == "ing" or before.absolute):
        verb.subject = before.subject
        verb.coordinated_with = before
        verb.means_of = before.means_of
    elif isinstance(last, Noun) and thread.last_noun is not None and not thread.comma and not thread.conjunction:
        noun, free = thread.last_noun, thread.free
        of_free = free is not None and noun.governor is free and not noun.is_name
        verb.subject = free if of_free else noun  # "loss of cells expressing A"
        verb.relative = True
    elif thread.subordinate and thread.outer is not None:
        verb.subject = thread.outer.subject
    elif main is not None:
        verb.subject = doer(main)
    elif thread.free is not None:
        verb.subject = thread.free
    elif before is not None and not thread.subordinate and thread.governors:
        verb.subject = doer(before)


def _link_means(thread: Thread, verb: Verb) -> None:
    """ "raises B by blocking A", "the role of A in blocking B", "after blocking A"."""
    before, noun = thread.verb, thread.last_noun
    verb.means_of = before or noun
    if before is not None and thread.preposition in {"by", "through", "via"}:
        verb.subject = before.subject
        if before.passive and before.subject is not None:
            verb.subject = agent_of(before)
    elif noun is not None and thread.last is noun and (noun.cues or not isinstance(noun.governor, Verb)):
        verb.subject = _owner(noun)
    elif before is not None:
        verb.subject = before.subject


def _owner(noun: Noun) -> Noun:
    """Whose role or ability it is: the noun in the phrase with "of" or "for", or the noun itself."""
    return next((owner for word, owner in noun.preps if word in {"of", "for"}), noun)


_ABILITIES = frozenset(("ability", "capacity", "potential", "failure", "inability", "propensity", "tendency"))
_LETTING = frozenset(
    ("allow", "enable", "permit", "cause", "force", "prompt", "help", "stimulate", "induce")
)  # the object of these is the subject of the infinitive


def _link_infinitive(thread: Thread, verb: Verb) -> None:
    """ "and to block A", "the ability of A to block B", "causes A to block B", "binds A to block B"."""
    before, last = thread.verb, thread.last
    if thread.conjunction and before is not None and before.form == "inf":
        verb.subject = before.subject
        verb.coordinated_with = before
    elif isinstance(last, Noun) and last.word in _ABILITIES:
        verb.subject = last if before is None or _has_owner(thread, last) else before.subject
        verb.negated ^= last.word in words.RAISING_NEGATIVE
    elif before is None:
        verb.subject = thread.free
    elif before.word in _LETTING and before.object is not None and before.object.holds_name:
        verb.subject = before.object
    else:
        verb.subject = doer(before)


def _has_owner(thread: Thread, noun: Noun) -> bool:
    """Whether a noun says whose it is: "its ability", "the ability of A", "the A capacity"."""
    return bool(noun.preps) or noun.holds_name or thread.tokens[noun.start].lower in words.POSSESSIVES


def _link_reduced(thread: Thread, verb: Verb) -> None:
    """ "B induced by A": the subject of the passive is the noun before it, or is not written."""
    verb.passive = True
    before, noun = thread.verb, thread.last_noun
    behind_noun = noun is not None and thread.last is noun
    if verb.absolute and behind_noun:
        verb.subject = noun
    elif thread.antecedent is not None:
        verb.subject, thread.antecedent = thread.antecedent, None
        verb.relative = True
    elif thread.conjunction and before is not None and before.passive:
        verb.subject = before.subject
        verb.coordinated_with = before
        verb.finite, verb.relative = before.finite, before.relative
    elif thread.comma and before is not None and before.passive and not before.finite:
        verb.subject, verb.relative = before.subject, before.relative  # "activated by A, inhibited by B"
    elif thread.comma and thread.free is not None:
        verb.subject = thread.free  # "a regulator of B, induced by A": the regulator is
        verb.relative = True
    elif isinstance(thread.last, Noun) and (not thread.comma or behind_noun):
        verb.subject = noun
        verb.relative = True
    elif thread.main is not None and thread.comma:
        verb.subject = thread.main.subject
