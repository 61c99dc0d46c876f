"""Noun groups behind a conjunction or in a series: what they are coordinated with."""

from __future__ import annotations

from genegraph.extraction._clause_starts import begins_clause
from genegraph.extraction._cues import names_side
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._objects import wants_object
from genegraph.extraction._series import peer
from genegraph.extraction._thread import Thread


def coordinate(thread: Thread, noun: Noun) -> None:
    """Join a noun group to what it stands beside, unless a clause of its own begins with it."""
    before, verb = thread.last_noun, thread.verb
    negated = thread.conjunction == "but not"
    if before is None:
        thread.free = noun
        noun.negated |= negated
    elif thread.last is not before:
        _coordinate_behind_verb(thread, noun, before, negated=negated)
    elif not negated and begins_clause(thread, noun):
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
        join(thread, _parallel(thread, noun, before), noun, negated=negated)


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
        join(thread, before, noun, negated=negated)
    else:
        thread.free = noun


def join(thread: Thread, anchor: Noun, noun: Noun, *, negated: bool) -> None:
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
