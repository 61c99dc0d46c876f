"""Words that look like symbols but are none, one letter away from one: `IL26ST` for IL6ST. Reported, never mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from string import ascii_uppercase, digits

from genegraph.vocabulary.lexicons import KEY, Lexicons
from genegraph.vocabulary.spelling import key

# Letters with a short number somewhere; a long one is that of a clone, and a letter, number, letter is a variant.
_SYMBOL = re.compile(r"(?=.{5,12}$)[A-Z][A-Z0-9]*[0-9][A-Z0-9]*")
_OTHER = re.compile(r"\d{4}|^[A-Z]\d+[A-Z]$|^\d|^[A-Z]\d+$")
_LETTERS = ascii_uppercase + digits
_MOST = 3


def looks_like_symbol(token: str) -> bool:
    """Whether a word is built as symbols of genes are.

    Example:
        >>> [token for token in ("IL26ST", "LOC389470", "V600E", "STAT3", "cells") if looks_like_symbol(token)]
        ['IL26ST', 'STAT3']
    """
    return bool(_SYMBOL.fullmatch(token)) and not _OTHER.search(token)


@lru_cache(maxsize=1 << 14)  # a misspelt symbol is often misspelt again, and to look around it is a thousand look-ups
def suggestions(token: str, lexicons: Lexicons) -> tuple[str, ...]:
    """The approved symbols that differ from a word in one letter, the best-known first, three at most.

    Example:
        >>> from genegraph.vocabulary.lexicons import lexicons
        >>> suggestions("IL26ST", lexicons())
        ('IL6ST',)
    """
    found: dict[str, int] = {}
    for symbol in _one_letter_away(token):
        if lexicons.state(key(symbol)) & KEY:
            for entry in lexicons.entries(key(symbol)):
                if entry.column == "symbol" and entry.term.text == symbol and entry.term.entity.type == "gene":
                    found[symbol] = entry.weight
    return tuple(sorted(found, key=lambda symbol: (-found[symbol], symbol))[:_MOST])


def _one_letter_away(token: str) -> Iterator[str]:
    """All words that lack a letter of this one, have one more or another, or two in the other order."""
    for place in range(len(token) + 1):
        before, after = token[:place], token[place:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in _LETTERS if letter != after[0])
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        yield from (before + letter + after for letter in _LETTERS)
