"""English words that are spelled like names: `was`, `she`, `set` and `impact` name genes, if rarely in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from genegraph.vocabulary import ontologies
from genegraph.vocabulary.spelling import GREEK


@cache
def english() -> frozenset[str]:
    """Words spelled like symbols of genes, in small letters; full names may be words.

    Example:
        >>> "impact" in english(), "il6" in english()
        (True, False)
    """
    return frozenset(word for word, mark in _lines() if not mark)


@cache
def everyday() -> frozenset[str]:
    """Words that no name of a cell, organ, chemical or disease may be, though it is one: `lead`, `hand`, `back`.

    Example:
        >>> "lead" in everyday(), "liver" in everyday()
        (True, False)
    """
    return frozenset(word for word, mark in _lines() if mark)


def colliding(words: Iterable[str], names: Iterable[str]) -> list[str]:
    """The words, sorted, that are spelled like a name or like the letters of one: `cap`, of CAP1.

    Example:
        >>> colliding(["cap", "Cap", "cat", "liver"], ["CAP1", "CAT", "IL6"])
        ['cap', 'cat']
    """
    forms = {name.lower() for name in names}
    forms |= {numbered[1] for form in forms if (numbered := re.fullmatch(r"([a-z]+)[- ]?\d+[a-z]?", form))}
    greek = {*GREEK.values()}
    return sorted({word for word in words if word.isascii() and word.isalpha() and word.islower()} & forms - greek)


def _lines() -> list[tuple[str, str]]:
    text = (ontologies() / "english.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return [(line[0], line[1] if len(line) > 1 else "") for line in lines if line]
