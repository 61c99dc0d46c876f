"""Noun groups behind a conjunction or in a list: what they are coordinated with, or which clause they begin."""

from __future__ import annotations

from genegraph.extraction._nodes import Group, Node, Noun, Verb
from genegraph.extraction._noun_traits import looks_named
from genegraph.extraction._objects import wants_object
from genegraph.extraction._thread import Thread


def coordinate(thread: Thread, noun: Noun) -> None:
    """Join a noun group to what it stands beside, unless a clause of its own begins with it."""
    before, verb = thread.last_noun, thread.verb
    negated = thread.conjunction == "but not"
    if before is None:
        thread.free = noun
        noun.negated |= negated
    elif thread.last is not before:
        _coordinate_behind_verb(thread, noun, before, negated)
    elif not negated and _begins_clause(thread, noun):
        thread.free = noun
        thread.governors = []
        thread.held = None
    elif not negated and verb is not None and (object_ := _object_of_gap(thread, verb, noun)) is not None:
        thread.gaps.append((verb, noun, object_))
        noun.used = object_.used = True
        thread.free = None
    else:
        _join(thread, _parallel(thread, noun, before), noun, negated)


def is_listed(thread: Thread, noun: Noun) -> bool:
    """Whether a comma joins two members of a list: a conjunction must follow, and the members be alike."""
    before = thread.last_noun
    if before is None or thread.last is not before:
        return False
    alike = noun.is_name == before.is_name or _are_events(before.governor, noun)
    if before.coordinated_with is not None and alike:
        return True
    if not _list_goes_on(thread, noun):
        return before.governor is not None and _ends_bare_list(thread, noun, before)
    if before.coordinated_with is not None or alike or (noun.holds_name and before.holds_name):
        return True
    return before.is_name and looks_named(thread.tokens[noun.head])


def _ends_bare_list(thread: Thread, noun: Noun, before: Noun) -> bool:
    """ "upregulates A, B", "induced by A in muscle, B in liver": a list without a conjunction."""
    if not noun.is_name or not (before.is_name or _peer(thread, before)):
        return False
    for node in thread.following(noun):
        if isinstance(node, Verb) and (node.finite or node.at == noun.at + 1):
            return False  # "cleaved by A, B blocking this"
        if node.kind in ",SW":
            break
    return before.is_name or _place_follows(thread, noun)


def _place_follows(thread: Thread, noun: Noun) -> bool:
    behind = thread.after(noun)
    return behind is not None and behind.kind == "P" and behind.word in _PLACING


def _peer(thread: Thread, place: Noun) -> Noun | None:
    """The name before a phrase that tells where: the A of "A in muscle"."""
    if place.is_name or place.cues or place.governor is None:
        return None
    if not any(word in _PLACING and phrase is place for word, phrase in place.governor.phrases):
        return None
    earlier = next((noun for noun in reversed(thread.nouns) if noun.end <= place.start), None)
    near = earlier is not None and earlier.is_name and place.start - earlier.end <= 2
    return earlier if near else None


_PLACING = frozenset(("in", "on", "at"))


def _are_events(before: Group | None, noun: Noun) -> bool:
    """ "higher levels of A, phosphorylation of B and ..."."""
    return isinstance(before, Noun) and bool(before.cues and noun.cues)


def _list_goes_on(thread: Thread, noun: Noun) -> bool:
    """Whether the nodes ahead go on as a list that ends in a conjunction and a noun group."""
    expects_comma = True
    for node in thread.following(noun):
        if node.kind == "C":
            ahead = thread.nodes[node.at + 1 : node.at + 4]
            return node.word in {"and", "or", "but not", "but"} and any(later.kind == "N" for later in ahead)
        if node.kind == "P" and node.word == "of":
            expects_comma = False
        elif node.kind == ("," if expects_comma else "N"):
            expects_comma = not expects_comma
        else:
            return False
    return False


def _coordinate_behind_verb(thread: Thread, noun: Noun, before: Noun, negated: bool) -> None:
    """ "binds and NP": the verb lacks its object; "rises, but not B": B is no subject either."""
    verb = thread.verb
    if verb is not None and thread.last is verb and verb.object is None:
        if wants_object(thread, verb):
            verb.object = noun
            noun.governor = verb
            noun.used = True
        else:
            thread.free = noun
    elif negated:
        _join(thread, before, noun, negated)
    else:
        thread.free = noun


def _join(thread: Thread, anchor: Noun, noun: Noun, negated: bool) -> None:
    first = anchor.coordinated_with or anchor
    denied_before = (first.conjuncts[-1] if first.conjuncts else first).negated
    stays_denied = denied_before and thread.conjunction in {"", "or", "but not"}  # "but not A or B"
    first.conjuncts += (noun,)
    noun.coordinated_with = first
    noun.governor = first.governor
    noun.negated |= negated or stays_denied
    noun.used = True


def _object_of_gap(thread: Thread, verb: Verb, noun: Noun) -> Noun | None:
    """ "A lowers B, and C its transcription": two noun groups in a row, the first a name, repeat the verb before."""
    behind = thread.after(noun)
    if isinstance(behind, Noun) and verb.object is not None and noun.is_name:
        return behind
    return None


def _begins_clause(thread: Thread, noun: Noun) -> bool:
    """Whether what follows a conjunction is a clause of its own: it has a finite verb, and one came before."""
    verb = thread.verb
    if thread.main is None and not (thread.comma and thread.conjunction in {"but", "yet"}):
        opens = verb is not None and verb.form == "ing" and verb.subject is None and thread.last_noun is verb.object
        if thread.free is not None or verb is None or opens:  # "silencing A or B lowers C"
            return False
    passed = 0  # nouns and prepositions on the way to the verb
    for node in thread.following(noun):
        if isinstance(node, Verb):
            if node.form == "ed" and not node.finite:
                return not (thread.leads_to(node, "by") or (passed and _tells_setting(thread, node)))
            return node.finite
        if node.kind in "NP":
            passed += 1
            if passed > 6:
                return False
        elif node.kind == "C" and passed < 4:
            if _opens_next_clause(thread, node):
                return False
        elif node.kind != "," or passed >= 3:
            return False
    return False


def _opens_next_clause(thread: Thread, conjunction: Node) -> bool:
    """Whether the verb ahead is that of what the next conjunction begins: "binds A and B, and its loss raises C"."""
    behind = thread.after(conjunction)
    if isinstance(behind, Verb) or thread.nodes[conjunction.at - 1].kind == "," or conjunction.word in {"but", "yet"}:
        return True
    return isinstance(behind, Noun) and thread.tokens[behind.start].tag == "O"  # "A and B and it lowers C"


def _tells_setting(thread: Thread, verb: Verb) -> bool:
    """ "A and B in islets challenged with C": no verb of the clause, unless its words ask for the preposition."""
    behind = thread.after(verb)
    if behind is None or behind.kind != "P":
        return behind is None
    return not any(cue.first == behind.word for cue in verb.cues)


def _parallel(thread: Thread, noun: Noun, before: Noun) -> Noun:
    """Which earlier noun group a new one is coordinated with: the nearest that is like it."""
    named = noun.is_name
    peer = _peer(thread, before) if named else None
    if peer is not None:
        return peer
    candidates = [before]
    while isinstance(governor := candidates[-1].governor, Noun):
        candidates.append(governor)
    if thread.comma and thread.conjunction and noun.cues:
        listed = next((candidate for candidate in candidates[1:] if candidate.coordinated_with is not None), None)
        if listed is not None:
            return listed  # "by loss of A, gain of B activity, and C activation"
    if named == before.is_name and bool(noun.cues) == bool(before.cues):
        return before
    if noun.cues and thread.leads_to(noun, "of"):
        stating = [candidate for candidate in candidates if candidate.cues]
        if stating:
            return stating[0]  # "upregulation of A and secretion of B"
    if named:
        return before
    if noun.holds_name:
        # "phosphorylation of A and B expression": a group with a noun of its own stands beside the noun
        telling = [candidate for candidate in candidates if any(cue.aspect for cue in candidate.cues)]
        sided = len(candidates) > 1 and any(cue.aspect for cue in noun.cues)
        return telling[0] if sided and telling else before
    if noun.cues:
        return next((candidate for candidate in candidates if candidate.cues), before)
    return before
