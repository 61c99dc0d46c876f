"""Words for more or less that tell a change of a gene's side: "secretion rises", "A and B increase expression of C"."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.extraction import _words as words
from genegraph.extraction._finite_verbs import REACH, finite_after
from genegraph.extraction._tags import Token


def has_side_as_object(tokens: list[Token], index: int) -> bool:
    """Whether a side of some gene stands behind a word: "increase expression of C"."""
    side, of = tokens[index + 1], tokens[index + 2 : index + 3]
    named = bool(of) and of[0].lower == "of" and any(cue.aspect for cue in side.lexeme.noun)
    return named and not finite_after(tokens, index)


_LEADING_ON = words.BEHIND | {"in"}


def tells_change(tokens: list[Token], index: int) -> bool:
    """Whether a word says without an object that more or less came of the side of a gene before it."""
    token, left = tokens[index], tokens[index - 1]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if not any(cue.relation in {"increases", "decreases"} for cue in token.lexeme.verb):
        return False
    if after is not None and after.lower not in _LEADING_ON and after.tag not in ".;,":
        return False
    told = left.tag == "E" or left.lower in {"levels", "level"} or any(cue.aspect for cue in left.lexeme.noun)
    return told and not any(later.tag in "XM" for later in _clause_behind(tokens, index))


def _clause_behind(tokens: list[Token], index: int) -> Iterator[Token]:
    """The words behind one, as far as its clause goes."""
    for later in tokens[index + 1 : index + 1 + REACH]:
        if later.tag in "W;.,(":
            return
        yield later
