"""Long words that lack one letter: "conteracts"."""

from __future__ import annotations

from functools import cache, lru_cache

from genegraph.extraction._cues import Lexeme
from genegraph.extraction._lexemes import lexemes

_SHORTEST = 9  # letters; shorter words lie too close together
_ENDS = 4  # letters: a word that lacks one letter still shares its first or its last four with what was meant


@lru_cache(maxsize=1 << 12)
def misspelt(word: str) -> Lexeme | None:
    """The lexeme of a word that lacks one letter, if just one listed word fits.

    Example:
        >>> misspelt("conteracts") is lexemes()["counteracts"]
        True
    """
    length = len(word) + 1
    if length < _SHORTEST:
        return None
    near = {*_by_ends().get((length, word[:_ENDS], ""), ()), *_by_ends().get((length, "", word[-_ENDS:]), ())}
    fitting = [form for form in near if _lacks_one_letter(word, form)]
    return lexemes()[fitting[0]] if len(fitting) == 1 else None


@cache
def _by_ends() -> dict[tuple[int, str, str], list[str]]:
    """The long listed words by their length with their first, and again with their last letters."""
    found: dict[tuple[int, str, str], list[str]] = {}
    for form in lexemes():
        if len(form) >= _SHORTEST and form.isalpha():
            found.setdefault((len(form), form[:_ENDS], ""), []).append(form)
            found.setdefault((len(form), "", form[-_ENDS:]), []).append(form)
    return found


def _lacks_one_letter(word: str, form: str) -> bool:
    at = next((at for at, letter in enumerate(word) if letter != form[at]), len(word))
    return word[at:] == form[at + 1 :]
