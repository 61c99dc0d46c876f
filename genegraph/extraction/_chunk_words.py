"""What single words do among the phrases of a telegraphic line: begin a new one, join items of a list, belong to it."""

from __future__ import annotations

import re
from functools import lru_cache

from genegraph.extraction import _words as words
from genegraph.extraction._lexemes import lexemes


@lru_cache(maxsize=1 << 12)
def part_of(word: str) -> str:
    """What a word or mark does among the phrases of a clause.

    Example:
        >>> [part_of(word) for word in ("asthma", "in", "of", "or", ",", "(n = 20)", ".")]
        ['word', 'stop', 'of', 'and', ',', 'aside', '']
    """
    lower = word.lower()
    if lower[0] == "(" and len(lower) > 1:
        return "aside"
    if _always_stops(word, lower):
        return "stop"
    if lower in ("of", ","):
        return lower
    if lower in ("and", "or", "&"):
        return "and"
    return "" if lower in "();.:" else "word"


_STOPS = (
    (words.PREPOSITIONS - {"of", "per", "like"})
    | words.BE
    | words.HAVE
    | words.DO
    | words.MODALS
    | words.NEGATIONS
    | words.RELATIVES
    | words.SUBORDINATORS
    | {"it", "they"}
)
_VERB = re.compile(
    r"(?:predict|differentiat|distinguish|discriminat|indicat|reflect|correlat|associat|link|confirm|replicat|report|"
    r"observ|locat|caus|lead|suggest|affect|influenc|modulat|determin|contribut|confer|protect|target|antagoni[sz]|"
    r"express|detect|treat|accompan)(?:y|ies|ied|e|s|es|ed|d|ing)?|found|seen"
)


def _always_stops(word: str, lower: str) -> bool:
    """Whether a word begins a new phrase; written in capitals it is an abbreviation: "for AS in families"."""
    if word != lower and word.isupper():
        return False
    lexeme = lexemes().get(lower)
    if lexeme is not None and lexeme.verb and lexeme.form == "s" and not lexeme.noun:
        return True  # "regulates", but not "increases"
    return lower in _STOPS or _VERB.fullmatch(lower) is not None
