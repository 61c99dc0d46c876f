"""May a spelling seen in a text stand for a name of a lexicon that shares its key?

Measured on pages and articles: case carries meaning in short names (`CAT` is a gene, `cat` an animal), hardly any in long names
and in names with a digit; hyphens carry none; a space may only stand where the name has one, or between letters and digits.
"""

from __future__ import annotations

import re
from functools import lru_cache

from genegraph.vocabulary.english import english
from genegraph.vocabulary.spelling import GREEK, singular

EXACT, SPELLED, CASED = 1.0, 0.97, 0.85
"""Same letters; same letters but for Greek, hyphens and plural; other case."""

_GREEK_WORD = re.compile(
    "|".join(rf"(?<![a-z]){form}(?![a-z])" for name in set(GREEK.values()) for form in (name, name.capitalize()))
)
_LETTER_OF = {name: letter for letter, name in reversed(GREEK.items()) if letter not in "ßϵϕµΔ"}
_PART = re.compile(r"([^\W_]+(?:['’]s(?!\w))?)|([\W_]+)")
_INITIALS = {"α": "a", "β": "b", "γ": "g", "δ": "d", "ε": "e", "κ": "k", "ζ": "z"}


def likeness(surface: str, name: str, *, molecular: bool, curated: bool) -> float:
    """How well a spelling agrees with a name of the same key: 0 if it does not.

    Args:
        surface: The words of the text.
        name: The name as its lexicon spells it.
        molecular: Whether the name is that of a gene, family or complex: there a Greek letter equals its Latin initial.
        curated: Whether the name is a full name or one that curators saw in use: those may be English words.

    Example:
        >>> likeness("NF-κB", "NFKB", molecular=True, curated=False) > 0
        True
        >>> likeness("cat", "CAT", molecular=True, curated=False)
        0
        >>> likeness("beta cell", "B cell", molecular=False, curated=True)
        0
    """
    seen, seen_gaps = _shape(surface)
    known, known_gaps = _shape(name)
    letters = _compare(seen, known, molecular)
    if letters is None:
        # Other letters, same key: British spelling or "miRNA"; short names have no such freedom.
        return SPELLED if seen[:3].lower() in ("mir", "mic") or min(len(seen), len(known)) > 8 else 0
    greek, case = letters
    if not _gaps_agree(seen, seen_gaps, known_gaps, strict=bool(case)):
        return 0
    exact = not case
    has_digit = any(letter.isdigit() for letter in known)
    if len(seen) < 2 or (len(seen) == 2 and not exact and not has_digit):
        return 0
    if _is_english(seen, surface, exact=exact, curated=curated):
        return 0
    if exact:
        return EXACT if surface == name else SPELLED
    if has_digit:
        return 0 if len(seen) < 3 and not greek else CASED
    return CASED if _case_is_free(seen, known, name) else 0


@lru_cache(maxsize=1 << 15)
def _shape(text: str) -> tuple[str, dict[int, str]]:
    """The letters of a name without gaps, plurals and possessives, Greek as one letter; and its gaps by their place."""
    letters = ""
    gaps: dict[int, str] = {}
    for token, gap in _PART.findall(text):
        if gap:
            gaps[len(letters)] = gap
            continue
        token = singular(token.removesuffix("'s").removesuffix("’s"))
        letters += _GREEK_WORD.sub(lambda word: _LETTER_OF[word[0].lower()], token).replace("ß", "β").replace("µ", "μ")
    return letters, {place: gap for place, gap in gaps.items() if 0 < place < len(letters)}


def _compare(seen: str, known: str, molecular: bool) -> tuple[int, int] | None:
    """How many places differ by Greek for Latin, and by case; None if any differs otherwise."""
    if len(seen) != len(known):
        return None
    greek = case = 0
    for one, other in zip(seen, known, strict=True):
        if one == other:
            continue
        if one.lower() == other.lower():
            case += 1
        elif molecular and (_INITIALS.get(one) == other.lower() or _INITIALS.get(other) == one.lower()):
            greek += 1
        else:
            return None
    return greek, case


def _gaps_agree(letters: str, seen: dict[int, str], known: dict[int, str], *, strict: bool) -> bool:
    for place, gap in seen.items():
        there = known.get(place, "")
        if there == gap or (there and not _MEANING.search(gap)):
            continue
        if _MEANING.search(gap) or (not _is_boundary(letters, place) and (gap.strip() == "" or strict)):
            return False
        if gap.isspace() and strict:
            return False
    return all(
        place in seen or not gap.isspace() or _is_boundary(letters, place) or len(letters) > 12
        for place, gap in known.items()
    )


_MEANING = re.compile(r"[/,()+:.;\[\]]")


def _is_boundary(letters: str, place: int) -> bool:
    """Whether letters meet digits or Greek here, where hyphens and spaces come and go."""
    before, after = letters[place - 1], letters[place]
    return before.isdigit() != after.isdigit() or not (before.isascii() and after.isascii())


def _is_english(seen: str, surface: str, *, exact: bool, curated: bool) -> bool:
    """Whether this is rather a word of the language: "cat", "Impact", "factor 2"."""
    words = english()
    stem = seen.rstrip("0123456789").lower()
    if stem != seen.lower():
        # "set 2", "type 1": a word and its number; "SET2" and "Cap1" are none.
        return stem in words and not (exact and seen[0].isupper()) and " " in surface
    if stem not in words or (exact and curated):
        return False
    return not (exact and seen.isupper() and len(seen) > 2)


def _case_is_free(seen: str, known: str, name: str) -> bool:
    if len(known) >= 7 or (len(name.split()) > 1 and len(known) > 5):
        return True
    if known.isupper() and len(known) > 2 and seen == known.capitalize():
        return True  # as mouse genes are written
    if len(known) > 2 and seen[1:] == known[1:]:
        return True  # as names begin a sentence
    return len(known) > 3 and (seen.isupper() or seen.islower())
