"""Noun groups: what their head is, and which words of relations they bring along."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from genegraph.extraction import _words as words
from genegraph.extraction._cues import UNLISTED, Cue
from genegraph.extraction._group_ends import end_of_group, stands_alone
from genegraph.extraction._nodes import Adjective, Noun
from genegraph.extraction._qualifiers import qualifiers, sign_of_state
from genegraph.extraction._tags import Token


def noun_group(tokens: list[Token], start: int) -> Noun | Adjective:
    """The noun group that begins at a token, or the adjective with a tail that it turns out to be: "essential for"."""
    opening = tokens[start]
    if opening.tag == "E" and stands_alone(tokens, start):
        return _name(opening, start)
    end = end_of_group(tokens, start)
    head = end - 1
    while head > start and tokens[head].tag in "-/#'":
        head -= 1
    token, result = tokens[head], 0
    if token.tag == "J":
        result, named = _held(tokens, start, head)
        if _tail_follows(tokens, named, end):
            adjective = Adjective(start, end, token.lower, head, token.lexeme.adjective)
            adjective.negated = opening.lower in _DENYING
            return adjective
        head, token = named, tokens[named]
    if head > start and _only_names(tokens[head - 1], token):
        head -= 1
        token = tokens[head]
    noun = Noun(start, end, token.lower, head, _cues(tokens, start, head) if token.tag == "N" else ())
    noun.is_name = noun.holds_name = token.tag == "E"
    for described in tokens[start:head]:
        if described.tag == "E":
            noun.holds_name = True
    noun.result = result
    noun.negated = opening.lower in _DENYING
    return noun


def _held(tokens: list[Token], start: int, head: int) -> tuple[int, int]:
    """The sign of a state behind its noun, and that noun: the A of "holds A inactive"; else 0 and the adjective."""
    state = sign_of_state(tokens[head].lower)
    if state or tokens[head].lower in qualifiers("held_same"):
        for at in range(head - 1, start - 1, -1):
            if tokens[at].tag in "ENO":
                return state, at
    return 0, head


_CLASS_NOUNS = frozenset(("gene", "genes", "protein", "proteins", "molecule", "molecules"))


def _only_names(before: Token, head: Token) -> bool:
    """Whether a head says no more than the noun before it: "a target gene of A", "the A inhibitor XY-123"."""
    if head.lexeme is not UNLISTED:
        return head.lower == "formation" and before.lower in words.COMPLEXES  # "complex formation between A and B"
    common, of_class = head.lower in words.NOUNS, head.lower in _CLASS_NOUNS
    if common and not of_class:
        return False
    if head.tag == "N" and before.lower in qualifiers("aimed"):
        return not common
    return of_class and _names_part(before)


def _names_part(token: Token) -> bool:
    """Whether a noun names who takes part in an event: the "target" of "a target gene of A"."""
    return token.tag == "N" and any(cue.inverse or (cue.agentive and cue.relation) for cue in token.lexeme.noun)


def _name(token: Token, start: int) -> Noun:
    """The group that a name makes alone."""
    noun = Noun(start, start + 1, token.lower, start)
    noun.is_name = noun.holds_name = True
    noun.negated = token.lower in _DENYING
    return noun


_DENYING = frozenset(("no", "none", "neither", "nor"))


def _tail_follows(tokens: list[Token], head: int, end: int) -> bool:
    """Whether the group is an adjective and the preposition that it asks for comes next."""
    adjective = tokens[head]
    if adjective.tag != "J" or end == len(tokens) or tokens[end].tag not in "PT":
        return False
    following = tokens[end].lower
    return any(cue.first == following for cue in adjective.lexeme.adjective)


def _cues(tokens: list[Token], start: int, head: int) -> tuple[Cue, ...]:
    """What a common noun says; a gerund used as a noun keeps what its verb says: "silencing of MYC"."""
    lexeme = tokens[head].lexeme
    if lexeme.noun:
        return lexeme.noun
    if lexeme.verb and (kept := tuple([cue for cue in lexeme.verb if not cue.tail and not cue.inverse])):
        return kept
    return _cues_of_doer(tokens, head) if head > start + 2 else ()


def _cues_of_doer(tokens: list[Token], head: int) -> tuple[Cue, ...]:
    """What a noun does that is described by it: "a STAT3-activating factor" is an activator of STAT3."""
    if [token.tag for token in tokens[head - 3 : head]] != ["E", "-", "J"]:
        return ()
    doing = tokens[head - 1].lexeme
    if doing.form != "ing" or tokens[head].lower not in words.TRANSPARENT:
        return ()
    return _as_doers(tuple(cue for cue in doing.verb if cue.relation and not cue.tail and not cue.inverse))


@lru_cache(maxsize=1 << 8)
def _as_doers(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    return tuple(replace(cue, agentive=True) for cue in cues[:1] if cue.lemma not in words.MAKING)
