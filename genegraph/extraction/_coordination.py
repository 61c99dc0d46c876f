"""Noun groups behind a conjunction or in a series: what they are coordinated with, or which clause they begin."""

from __future__ import annotations

from genegraph.extraction._cues import names_side
from genegraph.extraction._nodes import Node, Noun, Verb
from genegraph.extraction._objects import wants_object
from genegraph.extraction._series import peer
from genegraph.extraction._thread import Thread, verb_comes_behind_comma


def coordinate(thread: Thread, noun: Noun) -> None:
    """Join a noun group to what it stands beside, unless a clause of its own begins with it."""
    before, verb = thread.last_noun, thread.verb
    negated = thread.conjunction == "but not"
    if before is None:
        thread.free = noun
        noun.negated |= negated
    elif thread.last is not before:
        _coordinate_behind_verb(thread, noun, before, negated=negated)
    elif not negated and _begins_clause(thread, noun):
        thread.free = noun
        thread.governors = []
        thread.held = None
    elif not negated and verb is not None and _repeats_phrase(thread, verb, noun):
        noun.used = True
        thread.free = None
        thread.predicates.append(verb.again(noun))
        thread.governors = [thread.predicates[-1]]
    elif not negated and verb is not None and (object_ := _object_of_gap(thread, verb, noun)) is not None:
        thread.gaps.append((verb, noun, object_))
        noun.used = object_.used = True
        thread.free = None
    else:
        _join(thread, _parallel(thread, noun, before), noun, negated=negated)


def _coordinate_behind_verb(thread: Thread, noun: Noun, before: Noun, *, negated: bool) -> None:
    """ "binds and NP": the verb lacks its object; "rises, but not B": B is no subject either."""
    verb = thread.verb
    if verb is not None and thread.last is verb and verb.object is None:
        behind = thread.after(noun)
        if isinstance(behind, Verb) and behind.finite and behind.form == verb.form and noun.is_name:
            thread.free = noun  # "A raises but B lowers C"
        elif wants_object(thread, verb):
            verb.object = noun
            noun.governor = verb
            noun.used = True
        else:
            thread.free = noun
    elif negated:
        _join(thread, before, noun, negated=negated)
    else:
        thread.free = noun


def _join(thread: Thread, anchor: Noun, noun: Noun, *, negated: bool) -> None:
    """Make a noun group a member of the coordination that another belongs to or begins."""
    first = anchor.coordinated_with or anchor
    denied_before = (first.conjuncts[-1] if first.conjuncts else first).negated
    several = noun.is_name and len(first.conjuncts) > 1
    closes_list = several and first.conjuncts[-2].negated  # "but not A, B, and C"
    stays_denied = denied_before and (thread.conjunction in {"", "or", "but not"} or closes_list)  # "but not A or B"
    first.conjuncts += (noun,)
    noun.coordinated_with = first
    noun.governor = first.governor
    if thread.tokens[noun.start].lexeme.degree and thread.tokens[first.start].lower == "no":
        stays_denied = False  # "no A, less B"
    noun.negated |= negated or stays_denied
    noun.used = True


def _repeats_phrase(thread: Thread, verb: Verb, noun: Noun) -> bool:
    """ "A is required for B and C for D": a name with a phrase such as the verb has repeats the verb."""
    if not noun.is_name or verb.object is not None or verb.subject is None or not verb.subject.is_name:
        return False
    return any(thread.leads_to(noun, word) for word, _ in verb.preps if word != "by")


def _object_of_gap(thread: Thread, verb: Verb, noun: Noun) -> Noun | None:
    """ "A lowers B, and C its transcription": two noun groups in a row, the first a name, repeat the verb before."""
    behind = thread.after(noun)
    if isinstance(behind, Noun) and verb.object is not None and noun.is_name:
        return behind
    return None


def _begins_clause(thread: Thread, noun: Noun) -> bool:
    """Whether what follows a conjunction is a clause of its own: it has a finite verb, and one came before.

    A single comma stands between no subject and its verb: "induces A and B, represses C".
    """
    verb = thread.verb
    if _is_open_subject(thread):
        return False
    if thread.main is None and not (thread.comma and thread.conjunction in {"but", "yet"}):
        opens = verb is not None and verb.form == "ing" and verb.subject is None and verb is thread.predicates[0]
        if thread.free is not None or verb is None or opens:  # "silencing A or B lowers C"
            return False
    passed = commas = 0  # nouns and prepositions, and commas on the way to the verb
    for node in thread.following(noun):
        if node.kind == "N" and _is_pronoun_behind_comma(thread, node):
            return False  # "if it binds A and B, we ..."
        if isinstance(node, Verb):
            if node.at == noun.at + 2 and not node.finite:
                return verb_comes_behind_comma(thread, node)  # "raises A and B, and C, binding D, blocks ..."
            if commas == 1 and thread.nodes[node.at - 1].kind == ",":
                return False  # "lowered A and B in C, raised D and ..."
            if node.form == "ed" and not node.finite:
                return not (thread.leads_to(node, "by") or (passed and _tells_setting(thread, node)))
            return node.finite and not (commas == 1 and thread.nodes[node.at - 1].kind == ",")
        if node.kind == "W" and node.at == noun.at + 2:
            return _verb_closes_relative(thread, node)
        if node.kind in "NPA":
            passed += 1
            if passed > 6:
                return False
        elif node.kind == "C" and passed <= 6:
            if not (commas > 1 and _ends_series(thread, node)) and _opens_next_clause(thread, node):
                return False
        elif node.kind != "," or (passed >= 3 and not (commas and _ends_series(thread, thread.after(node)))):
            return False
        else:
            commas += 1
    return False


def _ends_series(thread: Thread, node: Node | None) -> bool:
    """Whether a conjunction leads to the last of several subjects: "but activation of A, B, or levels of C were"."""
    if node is None or node.kind != "C" or not thread.conjunction or thread.nodes[node.at - 1].kind != ",":
        return False
    return isinstance(thread.after(node), Noun)


def _verb_closes_relative(thread: Thread, pronoun: Node) -> bool:
    """ "raises A, and B, which lowers C, blocks this": B is what blocks."""
    for node in thread.following(pronoun):
        if node.kind == ",":
            behind = thread.after(node)
            return isinstance(behind, Verb) and behind.finite
        if node.kind in "SW":
            break
    return False


def _is_open_subject(thread: Thread) -> bool:
    """Whether a subject still waits for its verb: "although A binds B, activation of C and D is ..."."""
    free, main = thread.free, thread.main
    return free is not None and main is not None and free.start >= main.end


def _is_pronoun_behind_comma(thread: Thread, node: Node) -> bool:
    return thread.tokens[node.start].tag == "O" and thread.nodes[node.at - 1].kind == ","


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


def _twin(thread: Thread, noun: Noun) -> Noun | None:
    """The last noun of the same word, if a clause says which are meant as well."""
    return next((one for one in reversed(thread.nouns[:-1]) if one.word == noun.word and one.clauses), None)


def _alike(thread: Thread, noun: Noun, candidates: list[Noun]) -> Noun | None:
    """The candidate that says the same as a noun that says something, or that a list before it has joined already."""
    for candidate in candidates:
        if candidate.word == noun.word:
            return candidate  # "an increase in A staining, and an increase in B"
    if thread.comma and thread.conjunction:
        for candidate in candidates[1:]:
            if candidate.coordinated_with is not None:
                return candidate  # "by loss of A, gain of B activity, and C activation"
    return None


def _parallel(thread: Thread, noun: Noun, before: Noun) -> Noun:
    """Which earlier noun group a new one is coordinated with: the nearest that is like it."""
    named = noun.is_name
    twin = None if noun.holds_name or noun.cues else _twin(thread, noun)
    if twin is not None:
        return twin  # "genes encoding cytokines such as A and genes important for growth"
    beside = peer(thread, before) if named else None
    if beside is not None:
        return beside
    candidates = [before]
    while isinstance(governor := candidates[-1].governor, Noun):
        candidates.append(governor)
    if noun.cues and (alike := _alike(thread, noun, candidates)) is not None:
        return alike
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
        if names_side(noun.cues, "promoter"):  # "binding to the A and B promoters"
            telling = [candidate for candidate in telling if names_side(candidate.cues, "promoter")]
        sided = len(candidates) > 1 and any(cue.aspect for cue in noun.cues)
        return telling[0] if sided and telling else before
    if noun.cues:
        return next((candidate for candidate in candidates if candidate.cues), before)
    return before
