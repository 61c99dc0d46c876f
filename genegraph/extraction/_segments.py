"""A bullet's tokens -> the stretches that are read on their own, with parentheses taken out of the stream."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from genegraph.extraction._noun_traits import names_class
from genegraph.extraction._tags import Token

_BREAKS = frozenset(";.:")
_MARKS = _BREAKS | {"(", ")"}
_MARK = re.compile(r"[;.:!?()\[\]]")  # what such a token is written as
_LONGEST = 120  # tokens: what goes on without a break is no sentence, and is read in pieces


@dataclass(slots=True)
class Segment:
    """Tokens that are read together."""

    tokens: list[Token]
    opens: bool  # whether the page's gene may be its unwritten subject


def segments(tokens: list[Token], text: str) -> list[Segment]:
    """Cut at semicolons, colons and full stops, and read a clause in parentheses after what holds it.

    A name in parentheses that renames the name before it is dropped; one that explains a word which grounding did not
    know takes that word's place. Names behind a class of genes stay where they are, as its members.
    """
    if 0 < len(tokens) <= _LONGEST and _MARK.search(text) is None:
        return [Segment(tokens, True)]  # as most bullets are one sentence
    found: list[Segment] = []
    stream: list[Token] = []
    asides: list[list[Token]] = []
    position = 0
    for at in [at for at, token in enumerate(tokens) if token.tag in _MARKS]:
        if at < position:
            continue  # within parentheses that were read already
        stream += tokens[position:at]
        position = at + 1
        token = tokens[at]
        if token.tag == "(":
            close = _closing(tokens, at)
            inside = tokens[position:close]
            if _lists_members(stream, inside):
                token.tag = "P"
                stream += tokens[at : close + 1]
            else:
                _take_aside(stream, inside, asides)
            position = close + 1
        elif token.tag == ":" and stream and stream[-1].tag in "NE" and _leads_to_list(tokens, at):
            token.tag, token.lower = "P", "namely"
            stream.append(token)
        elif token.tag != ")":
            _add(found, stream, asides)
            stream, asides = [], []
    stream += tokens[position:]
    _add(found, stream, asides)
    return found


def _add(found: list[Segment], stream: list[Token], asides: list[list[Token]]) -> None:
    """Add a stretch and the clauses that stand in its parentheses."""
    found += [Segment(piece, True) for piece in _pieces(stream)]
    for aside in asides:
        found += [Segment(piece, False) for piece in _pieces(aside)]


def _pieces(stream: list[Token]) -> list[list[Token]]:
    return [stream[start : start + _LONGEST] for start in range(0, len(stream), _LONGEST)]


def _leads_to_list(tokens: Sequence[Token], colon: int) -> bool:
    """Whether what follows a colon is a bare list of names: "two cytokines: IL6 and TNF"."""
    named = False
    for at in range(colon + 1, len(tokens)):
        tag = tokens[at].tag
        if tag in _BREAKS:
            break
        if tag in "VXM":
            return False
        named = named or tag == "E"
    return named


def _closing(tokens: Sequence[Token], opening: int) -> int:
    """Where the parenthesis that opens at an index closes; the end of the text where it does not."""
    depth = 0
    for at in range(opening, len(tokens)):
        if tokens[at].tag == "(":
            depth += 1
        elif tokens[at].tag == ")":
            depth -= 1
            if not depth:
                return at
    return len(tokens)


_CLOSE = 8  # tokens between a class and the brackets that list its members


def _lists_members(stream: Sequence[Token], inside: Sequence[Token]) -> bool:
    """Whether brackets list the members of a class named before: "cytokines (A, B)", "markers of B cells (A and B)"."""
    if not inside or inside[0].tag != "E" or inside[-1].tag != "E" or any(token.tag not in "E,C/G" for token in inside):
        return False
    if len(inside) == 1:
        return len(stream) > 1 and names_class(stream[-1]) and stream[-2].tag in "DJ" and bool(stream[-1].lexeme.noun)
    for token in reversed(stream[-_CLOSE:]):
        if token.tag not in "NJDEP-/" or (token.tag == "P" and token.lower not in {"of", "in", "for"}):
            return False
        if names_class(token):
            return True
        if token.tag == "E" and token is stream[-1] and _may_be_spelled_out(token, inside):
            return False
    return False


def _may_be_spelled_out(token: Token, inside: Sequence[Token]) -> bool:
    """ "NFKB (RELA, NFKB1)", unlike the "targets of NOTCH1 (HES1, HEY1)"."""
    if token.mention is None or token.mention.entity.type != "gene":
        return True
    return any(one.mention is not None and one.mention.entity == token.mention.entity for one in inside)


def _take_aside(stream: list[Token], inside: Sequence[Token], asides: list[list[Token]]) -> None:
    """Read words in parentheses on, or on their own, or as a name of what stands before, or pass them over."""
    names = [token for token in inside if token.tag == "E"]
    if not names:
        if all(_perturbs(token) for token in inside):
            stream += inside  # "Casp1 (-/-) macrophages"
    elif any(token.tag in "VX" for token in inside):
        asides.append(_without_parentheses(inside))
    elif inside[0].lower in _EXAMPLES:
        stream += [inside[0], *(inside[2:] if inside[1].tag == "," else inside[1:])]
    elif inside[0].tag in "CG":
        if inside[0].tag == "G":
            inside[0].tag, inside[0].lower = "C", "but not"  # "A (not B)"
        stream += inside  # "A (but not B)"
    elif len(names) > 1:
        if len(inside) > 2:
            asides.append(_without_parentheses(inside))
    elif stream and len(inside) <= 4 and not any(token.tag in "CGPS" for token in inside):
        _rename(stream[-1], names[0])


_EXAMPLES = frozenset(("e.g.", "i.e.", "including", "such"))


def _perturbs(token: Token) -> bool:
    return any(cue.perturbs for cue in token.lexeme.adjective)


def _without_parentheses(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.tag not in "()"]


def _is_drug(token: Token) -> bool:
    return token.mention is not None and token.mention.entity.type == "chemical"


def _rename(token: Token, name: Token) -> None:
    """Let a token stand for what a name in parentheses behind it stands for: "the NSP (IL6)"."""
    if token.mention is not None and _is_drug(name) != _is_drug(token):
        return  # "PI3K (LY294002)": the drug is none of its names
    if token.tag in "E#" or (token.tag == "N" and not token.lexeme.noun):
        token.mention = name.mention
        token.tag = "E"
