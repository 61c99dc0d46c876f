"""Noun groups: where they end, what their head is, and which words of relations they bring along."""

from __future__ import annotations

from genegraph.extraction._cues import Cue
from genegraph.extraction._nodes import Adjective, Noun
from genegraph.extraction._tags import Token

RESULTS = {"inactive": -1, "silent": -1, "quiescent": -1, "low": -1, "dormant": -1, "active": 1, "high": 1}
"""Adjectives that may stand behind their noun, as the state that results: "holds A inactive"."""


def noun_group(tokens: list[Token], start: int) -> Noun | Adjective:
    """The noun group that begins at a token, or the adjective with a tail that it turns out to be: "essential for"."""
    end = _end(tokens, start)
    head = end - 1
    while head > start and tokens[head].tag in "-/#'":
        head -= 1
    result = 0
    if tokens[head].tag == "J" and tokens[head].lower in RESULTS:
        named = next((at for at in range(head - 1, start - 1, -1) if tokens[at].tag in "EN"), None)
        if named is not None:
            result, head = RESULTS[tokens[head].lower], named
    if _tail_follows(tokens, head, end):
        adjective = Adjective(start, end, tokens[head].lower, head, tokens[head].lexeme.adjective)
        adjective.negated = _denied(tokens[start])
        return adjective
    noun = Noun(start, end, tokens[head].lower, head, _cues(tokens[head]))
    noun.result = result
    noun.negated = _denied(tokens[start])
    return noun


def _end(tokens: list[Token], start: int) -> int:
    """The index behind the group: determiners, adjectives, names, nouns, and what joins them."""
    size = len(tokens)
    if tokens[start].tag == "O":
        return start + 1
    index = start
    while index < size:
        tag = tokens[index].tag
        if tag in "JNE#'" or (tag == "D" and (index == start or tokens[index - 1].tag == "D")):
            index += 1
        elif tag in "-/" and index + 1 < size and tokens[index + 1].tag in "JNE#V":
            if tokens[index + 1].tag == "V":
                tokens[index + 1].tag = "J"  # "TNF-producing"
            index += 2
        elif tag == "-" or _joins_adjectives(tokens, index) or _grades_adjective(tokens, index):
            index += 1
        else:
            break
    return index


def _joins_adjectives(tokens: list[Token], index: int) -> bool:
    """The "and" of "immature and mature forms"."""
    return (
        index + 2 < len(tokens)
        and tokens[index].lower in {"and", "or"}
        and tokens[index].tag == "C"
        and tokens[index - 1].tag == "J"
        and tokens[index + 1].tag == "J"
        and tokens[index + 2].tag in "NEJ"
    )


def _grades_adjective(tokens: list[Token], index: int) -> bool:
    """The "highly" of "a highly specific kinase"."""
    return (
        index + 1 < len(tokens)
        and tokens[index].tag == "R"
        and tokens[index].lower not in {"also", "not", "then"}
        and tokens[index - 1].tag in "DJ"
        and tokens[index + 1].tag in "JNE"
    )


def _tail_follows(tokens: list[Token], head: int, end: int) -> bool:
    """Whether the group is an adjective and the preposition that it asks for comes next."""
    adjective = tokens[head]
    if adjective.tag != "J" or end == len(tokens) or tokens[end].tag not in "PT":
        return False
    following = tokens[end].lower
    return any(cue.first == following for cue in adjective.lexeme.adjective)


def _cues(head: Token) -> tuple[Cue, ...]:
    """What a head says; a gerund used as a noun keeps what its verb says: "silencing of MYC"."""
    if head.tag != "N":
        return ()
    return head.lexeme.noun or tuple(cue for cue in head.lexeme.verb if not cue.tail and not cue.inverse)


def _denied(first: Token) -> bool:
    return first.lower in {"no", "neither", "nor"}
