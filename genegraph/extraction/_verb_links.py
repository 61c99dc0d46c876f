"""A verb group's place in its clause: its voice, whether it is finite, and what waits for it."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._finite import find_subject
from genegraph.extraction._gerunds import as_noun
from genegraph.extraction._inflection import is_only_past
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._nonfinite import link_infinitive, link_participle, link_reduced
from genegraph.extraction._noun_links import link_noun
from genegraph.extraction._thread import Thread


def link_verb(thread: Thread, verb: Verb) -> None:
    """Find the subject of a verb group, and let the words behind it find the verb group."""
    if verb.form == "ing" and (noun := as_noun(thread, verb)) is not None:
        link_noun(thread, noun)
        thread.preposition = "of"  # "blocking A" is the blocking of A
        return
    if thread.conjunction == "but not":
        verb.negated = not verb.negated  # "activates rather than degrades B"
    if thread.denied and verb.finite:
        verb.negated, thread.denied = not verb.negated, False
    if verb.form == "ed" and not verb.finite and not verb.passive:
        _tell_past_from_reduced(thread, verb)
    if verb.form == "ing" and not verb.finite:
        link_participle(thread, verb)
    elif verb.form == "inf":
        link_infinitive(thread, verb)
    elif verb.finite:
        before = thread.verb
        find_subject(thread, verb)
        if thread.dangling and thread.predicates:
            thread.predicates[0].subject = thread.predicates[0].subject or verb.subject
            thread.dangling = False
        if thread.conjunction in {"or", "nor"} and before is not None and verb.coordinated_with is not None:
            verb.negated |= before.negated  # "does not bind or block B"
        if before is not None and verb.coordinated_with is before and verb.form == before.form == "base":
            verb.hedged |= before.hedged  # "may bind and block B"
    else:
        link_reduced(thread, verb)
    thread.predicates.append(verb)
    if verb.relative or thread.fronted is not None or thread.held is not None:
        _take_waiting_phrases(thread, verb)
    opens_clause = verb.finite and not verb.relative
    thread.governors = [verb] if opens_clause and verb.coordinated_with is None else [*thread.governors, verb]
    thread.last = thread.verb = verb
    if opens_clause:
        thread.main = verb
    thread.preposition = thread.conjunction = ""
    thread.subordinate = thread.comma = False


def _take_waiting_phrases(thread: Thread, verb: Verb) -> None:
    """ "for which B is needed", "cells treated with A", "B, which A raises"."""
    if thread.fronted is not None:
        verb.take(*thread.fronted)
        thread.fronted = None
        verb.relative = True
    lacks = verb.word == "lack" and not verb.negated
    if verb.relative and verb.subject is not None and (lacks or not verb.finite):
        verb.subject.clauses += (verb,)  # "cells treated with A", "cells that lack A"
    lacks_object = verb.finite and not verb.passive and verb.object is None
    if thread.held is not None and lacks_object and not isinstance(thread.after(verb), Noun):
        verb.object, thread.held = thread.held, None
        verb.relative = True


# -------------------------------------------------------------------------------------- past tense or reduced passive


def _tell_past_from_reduced(thread: Thread, verb: Verb) -> None:
    """Tell "A induced B" (finite) from "B induced by A" (reduced relative, passive)."""
    before, noun_behind = thread.verb, isinstance(thread.after(verb), Noun)
    if is_only_past(thread.tokens[verb.head].lower) or (thread.antecedent is None and _tells_amount(thread, verb)):
        verb.finite = True
    elif thread.leads_to(verb, "by"):
        verb.passive = True
    elif thread.antecedent is not None:
        verb.finite = True
    elif thread.conjunction and before is not None and _continues_passive(thread, before):
        verb.finite = verb.passive = True
    elif thread.conjunction and noun_behind and thread.main is not None and thread.main.form == "ed":
        verb.finite = True  # "raised B in cells lacking C and lowered D"
    elif thread.conjunction and before is not None and before.finite:
        verb.finite = True
        verb.passive = before.passive and not noun_behind
    elif _is_past_tense(thread, verb, noun_behind=noun_behind) or (noun_behind and _is_listed(thread)):
        verb.finite = True
    else:
        verb.passive = True


def _tells_amount(thread: Thread, verb: Verb) -> bool:
    """ "B fell by half", "B dropped by more than 60%": nobody did it, unless the subject of another verb waits."""
    by = thread.after(verb)
    if by is None or by.kind != "P" or by.word != "by" or thread.main is not None:
        return False
    amount = thread.after(by)
    if not isinstance(amount, Noun):
        return False
    last = thread.tokens[amount.end - 1]
    return last.tag == "#" or last.lower in _FRACTIONS or last.lower.endswith("fold")


_FRACTIONS = frozenset(("half", "quarter", "third", "percent", "folds"))


def _continues_passive(thread: Thread, before: Verb) -> bool:
    """ "is bound and phosphorylated"."""
    return before.passive and thread.last is not None and thread.last.kind != "N"


def _is_past_tense(thread: Thread, verb: Verb, *, noun_behind: bool) -> bool:
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


def _is_listed(thread: Thread) -> bool:
    """ "A raised B, lowered C and left D unchanged"."""
    main = thread.main
    return thread.comma and main is not None and main.form == "ed" and not main.passive


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
        if isinstance(node, Verb) and (node.finite or _follows_place(thread, node)):
            return True
    return False


def _follows_place(thread: Thread, verb: Verb) -> bool:
    """ "A added to B increased C": of two forms in "ed", that with an object is the verb of the clause."""
    past = verb.form == "ed" and not verb.passive
    return past and isinstance(thread.nodes[verb.at - 1], Noun) and isinstance(thread.after(verb), Noun)
