"""A bullet's tokens -> the stretches that are read on their own, with parentheses taken out of the stream."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from genegraph.extraction._tags import Token

_BREAKS = frozenset(";.:")


@dataclass(slots=True)
class Segment:
    """Tokens that are read together."""

    tokens: list[Token]
    opens: bool  # whether the page's gene may be its unwritten subject


def segments(tokens: Sequence[Token]) -> Iterator[Segment]:
    """Cut at semicolons, colons and full stops, and read a clause in parentheses after what holds it.

    A name in parentheses that renames the name before it is dropped; one that explains a word which grounding did not
    know takes that word's place.
    """
    stream: list[Token] = []
    asides: list[list[Token]] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.tag == "(":
            close = _closing(tokens, index)
            inside = list(tokens[index + 1 : close])
            _aside(stream, inside, asides)
            index = close + 1
            continue
        if token.tag == ")":
            index += 1
            continue
        if token.tag == ":" and stream and stream[-1].tag in "NE" and _lists(tokens, index + 1):
            token.tag, token.lower = "P", "namely"
        if token.tag in _BREAKS:
            yield from _flush(stream, asides)
            stream, asides = [], []
        else:
            stream.append(token)
        index += 1
    yield from _flush(stream, asides)


def _lists(tokens: Sequence[Token], index: int) -> bool:
    """Whether what follows a colon is a bare list of names: "two cytokines: IL6 and TNF"."""
    named = False
    for token in tokens[index:]:
        if token.tag in _BREAKS:
            break
        if token.tag in "VXM":
            return False
        named = named or token.tag == "E"
    return named


def _flush(stream: list[Token], asides: list[list[Token]]) -> Iterator[Segment]:
    if stream:
        yield Segment(stream, True)
    for aside in asides:
        yield Segment(aside, False)


def _closing(tokens: Sequence[Token], index: int) -> int:
    depth = 0
    for position in range(index, len(tokens)):
        if tokens[position].tag == "(":
            depth += 1
        elif tokens[position].tag == ")":
            depth -= 1
            if depth == 0:
                return position
    return len(tokens)


def _aside(stream: list[Token], inside: list[Token], asides: list[list[Token]]) -> None:
    names = [token for token in inside if token.tag == "E"]
    if not names:
        if inside and all(any(cue.perturbs for cue in token.lexeme.adjective) for token in inside):
            stream += inside  # "Casp1 (-/-) macrophages"
        return
    if any(token.tag in "VX" for token in inside):
        asides.append([token for token in inside if token.tag not in "()"])
        return
    before = stream[-1] if stream else None
    if inside[0].tag in "CG":
        stream += inside  # "A (but not B)"
        return
    if any(token.tag in "CGPS" for token in inside) and len(names) == 1:
        return
    if before is None or len(names) > 1 or len(inside) > 4:
        if len(inside) > 2 and len(names) > 1:
            asides.append([token for token in inside if token.tag not in "()"])
        return
    if before.tag in "EN#":
        name = names[0]
        if before.tag == "N" and before.lexeme.noun:
            return
        before.mention = name.mention
        before.tag = "E"
