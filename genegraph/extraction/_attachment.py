"""Prepositional phrases: which verb or noun a noun group behind a preposition hangs on."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._cues import names_change
from genegraph.extraction._nodes import Group, Noun, Verb
from genegraph.extraction._noun_traits import bears, names_class
from genegraph.extraction._phrases import names_residue
from genegraph.extraction._qualifiers import sign_of_state
from genegraph.extraction._takers import noun_takes, takes
from genegraph.extraction._thread import Thread


def attach(thread: Thread, noun: Noun) -> None:
    """Hang a noun group on what asks for its preposition, else on the verb as an adjunct."""
    preposition, last, last_noun = thread.preposition, thread.last, thread.last_noun
    noun.used = True
    if last_noun is not None:
        if preposition in _OF_MEMBERS:
            _join_class(thread, noun, last_noun)
            return
        again = thread.conjunction or (thread.comma and preposition == "by")  # "cleaved by A after a while, then by B"
        if again and _join_earlier_phrase(thread, noun):
            return
    denied = thread.conjunction == "but not"  # "binds neither to A nor to B"
    if denied or preposition in _EXCEPTING or (last is not None and last.negated and _is_put_for_noun(last)):
        noun.negated = True
    if preposition == "in" and noun.word in _STATES and _take_state(thread, noun):
        return
    told_beside = preposition == "in" and noun.word in _PRESENT_OR_NOT  # "an increase in the absence of A" is not in A
    governor = None if told_beside else _governor(thread, preposition, noun)
    if preposition == "by" and isinstance(governor, Verb) and (event := _event_of(governor)) is not None:
        event.take(preposition, noun)
    if noun.word in words.FAMILIES and isinstance(governor, Noun) and _acts(governor):
        preposition = "within"  # "a kinase of the A family" does nothing to it
    if governor is not None:
        second = preposition in _TELLING_WHERE and bool(governor.behind(preposition))
        governor.take(preposition, noun, asked=not second)  # a second "in" tells where, not what
    else:
        governor = _open_subject(thread) or thread.verb or (thread.governors[0] if thread.governors else None)
        if governor is None or (isinstance(governor, Noun) and thread.comma and thread.free is None):
            thread.leading += ((preposition, noun),)
        else:
            governor.take(preposition, noun, asked=False)
    noun.governor = governor


_OF_MEMBERS = frozenset(("such as", "namely", "("))
_EXCEPTING = frozenset(("unlike", "except"))
_TELLING_WHERE = frozenset(("in", "on", "with"))


def _is_put_for_noun(denied: Group) -> bool:
    """ "antibodies against A, but not those against B"."""
    return isinstance(denied, Noun) and denied.word in {"those", "that"} and not denied.cues


def _open_subject(thread: Thread) -> Noun | None:
    """A noun behind a verb that waits for its own: "if A binds B, doses of C, with D, raise E"."""
    free, verb = thread.free, thread.verb
    if free is None or verb is None or free.start < verb.end:
        return None
    return free if thread.comma or thread.subordinate or _opens_behind_comma(thread) else None


def _opens_behind_comma(thread: Thread) -> bool:
    """Whether an event that a comma sets off waits for its verb."""
    free = thread.free
    return free is not None and bool(free.cues) and not free.used and thread.tokens[free.start - 1].tag == ","


_PRESENT_OR_NOT = frozenset(("presence", "absence"))


def _acts(noun: Noun) -> bool:
    """Whether a noun names who does something: "a kinase", and no mere "member"."""
    return any(cue.agentive and cue.relation != "member_of" for cue in noun.cues)


_HOLDING = frozenset(("hold", "keep", "lock", "maintain", "stabilize", "trap"))
_STATES = frozenset(("state", "conformation", "form", "configuration"))


def _take_state(thread: Thread, noun: Noun) -> bool:
    """ "maintains A in an inactive state": let that result for the object; False where no state is told."""
    verb = thread.verb
    if verb is None or verb.word not in _HOLDING:
        return False
    held = verb.subject if verb.passive else verb.object
    if held is None:
        return False
    adjectives = (thread.tokens[at].lower for at in range(noun.start, noun.head))
    sign = next(filter(None, map(sign_of_state, adjectives)), 0)
    if sign:
        held.result = sign
    return bool(sign)


def _join_class(thread: Thread, member: Noun, nearest: Noun) -> None:
    """Let a noun group be a member of the class that was named: "genes such as A", "marker genes of B cells (A, C)"."""
    if thread.preposition == "(":
        of_genes = [noun for noun in thread.nouns[:-1] if names_class(thread.tokens[noun.head])]
        class_noun = of_genes[-1] if of_genes else nearest
        thread.bracketed = nearest
    else:
        class_noun = _class_noun(thread, nearest)
    class_noun.appositions += (member,)
    member.governor = class_noun


def _class_noun(thread: Thread, nearest: Noun) -> Noun:
    """What "such as A and B" gives examples of: the nearest plural that is no name itself."""
    for noun in reversed(thread.nouns[:-1]):
        if noun.word.endswith("s") and (not noun.holds_name or any(cue.agentive or cue.inverse for cue in noun.cues)):
            return noun
        if nearest.start - noun.end > 12:
            break
    return nearest


def _join_earlier_phrase(thread: Thread, noun: Noun) -> bool:
    """ "induced by LPS in monocytes and by IL7": the second phrase joins the first one's governor."""
    preposition = thread.preposition
    for governor in reversed(thread.governors):
        if governor.behind(preposition):
            governor.take(preposition, noun)
        elif any(word == preposition for word, _ in governor.adjuncts):
            governor.take(preposition, noun, asked=False)
        else:
            continue
        noun.governor = governor
        noun.negated |= thread.conjunction == "but not"
        return True
    return False


def _event_of(verb: Verb) -> Noun | None:
    """The event whose agent stands behind a verb that says only that it took place: "degradation of A induced by B"."""
    event = verb.subject
    if event is None or verb.finite or verb.word not in words.BRINGING_ABOUT:
        return None
    told = event.holds_name or any(phrase.holds_name for _, phrase in event.preps) or names_change(event.cues)
    return event if told and noun_takes(event, "by") else None


# --------------------------------------------------------------------------------------------- what takes a phrase


def _governor(thread: Thread, preposition: str, noun: Noun) -> Group | None:
    """The nearest group in the clause whose words call for the preposition of a noun group."""
    if preposition == "of":
        return _owner(thread)
    if preposition == "by" and _awaits_agent(thread):
        return thread.verb
    waiting = thread.free if preposition == "in" and _opens_behind_comma(thread) else None
    for candidate in reversed(thread.governors):
        if waiting is not None and candidate.end <= waiting.start:
            return None  # "needed for A, loss of B in C causing ...": what waits is behind the verb
        if takes(candidate, preposition):
            by_cells = bears(thread.tokens, noun)  # which make what stands before them and change nothing
            if by_cells and isinstance(candidate, Noun) and names_residue(candidate.word):
                continue  # "phosphorylation at Ser9 in T cells"
            return (_outer_event(candidate) or candidate) if preposition == "by" and not by_cells else candidate
        if isinstance(candidate, Verb) and candidate.finite and not candidate.relative and preposition not in _FAR:
            break
    if preposition in {"through", "via", "by"} and thread.verb in thread.governors:
        return thread.verb
    return None


_FAR = frozenset(("by", "to", "with"))
"""Prepositions that may look for their word before the verb of the clause."""


def _awaits_agent(thread: Thread) -> bool:
    """ "protected from A-induced cleavage by B": the noun before has an agent, and the passive has none."""
    verb, noun = thread.verb, thread.last_noun
    if verb is None or noun is None or not verb.passive or verb.behind("by") or not noun.holds_name or noun.is_name:
        return False
    between = thread.tokens[noun.start : noun.head]
    return any(token.tag == "J" and any(cue.inverse or cue.relation for cue in token.lexeme.verb) for token in between)


def _owner(thread: Thread) -> Group | None:
    """What "of" hangs on: the nearest noun, or a predicate whose tail ends in it."""
    for candidate in reversed(thread.governors):
        if isinstance(candidate, Noun) and candidate.is_name and (deed := _done_by(candidate)):
            return deed
        if isinstance(candidate, Noun) or any((" " + cue.tail).endswith(" of") for cue in candidate.cues):
            return candidate
        if isinstance(candidate, Verb):
            break
    return thread.last if isinstance(thread.last, Noun) else None


def _done_by(agent: Noun) -> Noun | None:
    """The "repression" of "repression by A of B"."""
    deed = agent.governor
    done = isinstance(deed, Noun) and deed.behind("by") == [agent] and not deed.behind("of")
    return deed if done and isinstance(deed, Noun) else None


def _outer_event(candidate: Group) -> Noun | None:
    """ "regulation of B expression by A": the agent is that of the regulation, not of the expression."""
    if not isinstance(candidate, Noun) or any(cue.relation or cue.modifies for cue in candidate.cues):
        return None
    outer = candidate.governor
    if isinstance(outer, Noun) and takes(outer, "by") and not outer.behind("by"):
        return outer
    return None
