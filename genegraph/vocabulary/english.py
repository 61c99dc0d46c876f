"""English words that are spelled like symbols: `was`, `she`, `set` and `impact` name genes, if rarely in a sentence."""

from __future__ import annotations

from functools import cache

from genegraph.vocabulary import ontologies


@cache
def english() -> frozenset[str]:
    """The words, in small letters.

    Example:
        >>> "impact" in english(), "il6" in english()
        (True, False)
    """
    text = (ontologies() / "english.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))
