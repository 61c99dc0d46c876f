"""The subject of a finite verb."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._thread import Thread, outermost


def find_subject(thread: Thread, verb: Verb) -> None:
    """Find who does what a finite verb says: the antecedent, the noun that waits, the subject of the verb before."""
    if thread.antecedent is not None:
        verb.subject, thread.antecedent = thread.antecedent, None
        verb.relative = True
    elif thread.held is not None and thread.free is not None and thread.free is thread.last_noun:
        verb.subject = thread.free  # "B, which A raises, lowers C": B waits again
        verb.relative = True
        thread.free = thread.held if not thread.held.used else None
    elif not _take_free_noun(thread, verb):
        _find_written_elsewhere(thread, verb)


def _take_free_noun(thread: Thread, verb: Verb) -> bool:
    """ "A activates": the noun that nothing governs, unless it was the subject of the clause before."""
    free, main = thread.free, thread.main
    if free is None or (main is not None and free.used and free.start <= main.start):
        return False
    verb.subject = free
    if main is not None and free.used:
        return False
    free.used = True
    thread.free = None
    return True


def _find_written_elsewhere(thread: Thread, verb: Verb) -> None:
    """The subject where no noun waits for the verb: a gerund, a noun in another place, or another verb's subject."""
    main, before, noun = thread.main, thread.verb, thread.last_noun
    behind_noun = noun is not None and thread.last is noun
    shares = before is not None and bool(thread.conjunction or thread.comma)
    if thread.free is None and main is None and before and not thread.comma and _is_gerund_subject(before):
        verb.gerund = before  # "blocking A results in B"
    elif thread.free is None and main is not None and behind_noun and not shares and noun and _take_back(main, noun):
        verb.subject = noun
    elif before is not None and thread.conjunction and not thread.comma and _continues_relative(before, verb):
        verb.subject, verb.relative = before.subject, True
        verb.coordinated_with = before
    elif shares and main is not None:
        verb.subject = main.subject
        verb.coordinated_with = main
    elif shares and before is not None:
        verb.subject = before.subject
        verb.coordinated_with = before
    elif main is not None and noun is not None and behind_noun and not _leads(thread, noun):
        verb.subject = outermost(noun)
    elif before is not None and noun is not None and before.relative and not before.finite:
        verb.subject = before.subject  # "cells treated with A show B"
    elif main is None and noun is not None and behind_noun and not _leads(thread, noun):
        verb.subject = outermost(noun)


def _continues_relative(before: Verb, verb: Verb) -> bool:
    """ "A binds B, which blocks C and raises D": B does both."""
    return before.relative and before.finite and before.form == verb.form


def _is_gerund_subject(before: Verb) -> bool:
    return before.form == "ing" and not before.finite and before.subject is None and before.means_of is None


def _take_back(main: Verb, noun: Noun) -> bool:
    """Free a noun that another verb or a coordination took: "we found A activates B", "A binds B and C falls"."""
    if main.object is noun and main.word in words.REPORTING:
        main.object = None
        return True
    if noun.coordinated_with is not None:
        first = noun.coordinated_with
        first.conjuncts = tuple(conjunct for conjunct in first.conjuncts if conjunct is not noun)
        noun.coordinated_with = noun.governor = None
        noun.negated = False
        return True
    return False


def _leads(thread: Thread, noun: Noun) -> bool:
    """Whether a noun stands in a phrase before the clause proper: "in adipocytes, also lowers ..."."""
    head = outermost(noun)
    head = head.coordinated_with or head
    return any(phrase is head for _, phrase in thread.leading)
