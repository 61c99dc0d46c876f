"""Groups in text order -> who governs what: subjects, objects, phrases, coordination, relative clauses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from genegraph.extraction import _words as words
from genegraph.extraction._nodes import Adjective, Group, Node, Noun, Phrases, Predicate, Verb
from genegraph.extraction._noun_links import link_noun
from genegraph.extraction._relatives import take_up
from genegraph.extraction._shell_nouns import CLAIMS
from genegraph.extraction._tags import Token
from genegraph.extraction._thread import Thread
from genegraph.extraction._verb_links import link_verb


@dataclass(slots=True)
class Clauses:
    """The linked groups of one segment, in text order."""

    nouns: list[Noun]
    predicates: list[Predicate]  # verbs and adjectives with a tail
    leading: Phrases  # phrases before any verb or noun: "In T cells, ..."


def link(nodes: list[Node], tokens: list[Token]) -> Clauses:
    """Link the groups of a segment in one pass from left to right.

    Each noun group finds its governor among the groups before it, and each predicate its subject. A second look shares
    objects and agents between coordinated verbs, and repeats verbs where the text leaves them out.
    """
    thread = Thread(nodes, tokens)
    for node in nodes:
        _LINKS[node.kind](thread, node)
    predicates = thread.predicates
    _share(predicates)
    for verb, subject, object_ in thread.gaps:  # "A lowers B, and C its transcription"
        predicates.insert(predicates.index(verb) + 1, verb.again(subject, object_))
    for before, predicate in pairwise(predicates):
        predicate.before = before
    return Clauses(thread.nouns, predicates, thread.leading)


def _link_adjective(thread: Thread, adjective: Adjective) -> None:
    """ "A is essential for B", "and required for C", "a kinase essential for B"."""
    verb, last = thread.verb, thread.last
    seems = verb is not None and verb.word in words.SEEMING and verb.object is None
    if verb is not None and last is verb and (verb.copula or seems) and verb.complement is None:
        verb.complement = adjective
        adjective.subject = verb.subject
        adjective.negated, adjective.hedged = verb.negated, verb.hedged
    elif thread.conjunction and thread.governors and isinstance(before := thread.governors[-1], Adjective):
        adjective.subject = before.subject
        adjective.negated = thread.conjunction == "but not"
    elif isinstance(last, Noun) and any(cue.perturbs for cue in adjective.cues):
        adjective.subject, adjective.relative = last, True
        last.clauses += (adjective,)  # "mice deficient in A"
    elif isinstance(last, Noun):
        adjective.subject = thread.free if thread.comma and thread.free is not None else thread.last_noun
    thread.predicates.append(adjective)
    thread.governors.append(adjective)
    thread.last = adjective
    thread.preposition = ""
    thread.settle_small_words()


# ----------------------------------------------------------------------------------------------------- small words


def _link_preposition(thread: Thread, node: Node) -> None:
    """Let a preposition wait for its noun, "downstream of" as one."""
    before, word = thread.preposition, node.word
    if word == "of" and before and before != "of" and (thread.last is not None or before in {"downstream", "upstream"}):
        word = f"{before} of"
    thread.preposition = word


def _link_comma(thread: Thread, _comma: Node) -> None:
    thread.comma = True


def _link_conjunction(thread: Thread, node: Node) -> None:
    """Let a conjunction wait for what it joins, and a denial for what it denies."""
    again = node.word == "nor" and thread.verb is not None and thread.verb.negated  # "does not bind A nor B"
    denies = (node.word in {"but not", "nor"} and not again) or thread.conjunction == "but not"
    thread.conjunction = "but not" if denies else node.word


def _link_subordinator(thread: Thread, node: Node) -> None:
    """Begin a subordinate clause, or the reduced one that stands before or within the clause that it tells of."""
    if _opens_aside(thread, node):
        if isinstance(behind := thread.after(node), Verb) and behind.form == "ing":
            thread.settle_small_words()
    elif _opens_sentence(thread, node):
        thread.dangling = True  # "once phosphorylated by B, A ..."
    else:
        thread.denied = node.word == "that" and _is_denied(thread.last)
        thread.open_subordinate()


def _close_brackets(thread: Thread, _bracket: Node) -> None:
    thread.leave_brackets()


def _pass_over(_thread: Thread, _word: Node) -> None:
    """The "not" of "not in A" waits for nothing."""


def _opens_aside(thread: Thread, node: Node) -> bool:
    """Whether a subordinator stands between a comma and a participle that tells of the subject to come.

    "A, once phosphorylated by B, ...", "loss of A, while not changing B, ...".
    """
    if not thread.comma or thread.free is None or thread.main is not None:
        return False
    behind = thread.after(node)
    return isinstance(behind, Verb) and not behind.finite and behind.form in {"ed", "ing"}


def _opens_sentence(thread: Thread, node: Node) -> bool:
    """Whether a sentence begins with what befalls its subject: "once phosphorylated by B, ..."."""
    behind = thread.after(node)
    if thread.last is not None or node.word not in _OF_TIME:
        return False
    if not isinstance(behind, Verb) or behind.form != "ed" or behind.finite:
        return False
    return not isinstance(thread.after(behind), Noun)


_OF_TIME = frozenset(("although", "if", "once", "though", "unless", "until", "when", "while"))


def _is_denied(before: Group | None) -> bool:
    """Whether "that" opens what was not found: "we did not find that", "there is no evidence that"."""
    if isinstance(before, Verb):
        return before.negated and before.word in words.REPORTING
    if not isinstance(before, Noun) or before.word not in CLAIMS:
        return False
    governor = before.governor
    return before.negated or (isinstance(governor, Verb) and governor.negated)


_LINKS: dict[str, Callable[[Thread, Any], None]] = {
    "N": link_noun,
    "V": link_verb,
    "A": _link_adjective,
    "P": _link_preposition,
    ",": _link_comma,
    "C": _link_conjunction,
    "W": take_up,
    "S": _link_subordinator,
    ")": _close_brackets,
    "R": _pass_over,
}
"""How a node is linked, by its kind."""


# ---------------------------------------------------------------------------------------------------- second look


_AT = frozenset(("at", "on"))
"""What tells where in a protein something is done, and leaves open by whom: "phosphorylated at Ser9 and ..."."""


def _share(predicates: list[Predicate]) -> None:
    """Coordinated verbs share an object or an agent that only the last one writes: "binds to and activates B"."""
    for first, second in pairwise(predicates):
        if _shares_object(first, second):
            first.object = second.object  # "A raises, and B lowers, C"
            continue
        anchor = second.coordinated_with
        if anchor is None or (anchor is not first and anchor is not first.coordinated_with):
            continue
        if first.passive != second.passive:
            continue
        adjacent = second.start - first.end <= 3
        if not first.passive and first.object is None and not first.preps and second.object is not None and adjacent:
            first.object = second.object
        told = any(word not in _AT for word, _ in first.phrases)  # "released from A and bound by B"
        if first.passive and not told and not (second.negated and not first.negated):
            for noun in second.behind("by"):
                first.take("by", noun)


def _shares_object(first: Predicate, second: Predicate) -> bool:
    """Whether the verbs of two subjects have one object, which the second writes."""
    subject = second.subject
    if subject is None or subject is first.subject or second.object is None or second.coordinated_with is not None:
        return False
    bare = first.finite and not (first.passive or first.copula or first.object or first.phrases or first.relative)
    beside = subject.start - first.end <= 2 and second.start - subject.end <= 1 and not second.relative
    return bare and beside and second.finite and any(cue.relation and not cue.tail for cue in first.cues)
