"""Whether a finite verb stands before or behind a word in its clause."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.extraction._tags import Token

REACH = 200  # tokens: nobody's sentence is longer, and no text is read in more than linear time


def finite_before(tokens: list[Token], index: int) -> bool:
    """Whether a finite verb came before in the clause."""
    for token in backwards(tokens, index):
        if token.tag in {";", "S", "(", "."}:
            return False
        if token.tag == "X" or (token.tag == "V" and token.lexeme.form != "ing"):
            return True
    return False


_DESCRIBING = frozenset(("based", "derived", "related"))  # with the word before it: "monocyte derived cells"


def finite_after(tokens: list[Token], index: int, stops: str = "WS;.,(") -> bool:
    """Whether a finite verb follows before the clause ends; `stops` are the tags that end it."""
    for at in range(index + 1, min(len(tokens), index + 1 + REACH)):
        token = tokens[at]
        if token.tag in stops:
            return False
        if tokens[at - 1].tag == "C":
            continue  # "induced B but had no effect on C"
        if token.tag in "XM":
            return True
        if token.tag == "V" and token.lexeme.form == "s" and not (token.lexeme.noun and tokens[at - 1].tag in "DJ"):
            return True  # no noun as in "and its targets"
        past = token.tag == "V" and token.lexeme.form == "ed"
        joined = tokens[at - 1].tag in "DPJC" or token.lower in _DESCRIBING or _has_own_subject(tokens, at)
        if past and not joined:
            return True  # no participle as in "on truncated B", nor a verb as in "and reduced C", "and B induced C"
    return False


def _has_own_subject(tokens: list[Token], verb: int) -> bool:
    """ "A induced B and C induced D": the second verb is that of another clause."""
    at, named = verb - 1, False
    while at > max(0, verb - 6) and tokens[at].tag in "ENJ-/":
        named = named or tokens[at].tag == "E"
        at -= 1
    return named and tokens[at].tag == "C" and tokens[at - 1].tag == "E"


def backwards(tokens: list[Token], index: int) -> Iterator[Token]:
    """The tokens before an index, the nearest first."""
    for at in range(index - 1, max(-1, index - 1 - REACH), -1):
        yield tokens[at]
