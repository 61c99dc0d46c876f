"""Abbreviations that a text spells out, found as Schwartz and Hearst do it (doi:10.1142/9789812776303_0042).

A short form in brackets is matched backwards, letter by letter, against the words before the bracket; its first letter
must start the long form. The reverse order, `AD (Alzheimer disease)`, is read too; so are initials after which a phrase
such as "in infants" stands before the bracket.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from genegraph.model import Span

_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]]")
_REST = re.compile(r"[;,]|\bor\b")  # ends the short form: "(MS; see below)"
_WORD = re.compile(r"[^\s()\[\],;]+")
_PHRASE = re.compile(r" (?:in|of|with|for|among|from|at) [^,;.()]*$")
_FARTHEST = 300  # characters before a bracket in which a long form is looked for
_LATIN = str.maketrans("αβγδεκζ", "abgdekz")  # "growth factor beta (GF-β)"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form, its long form, and where both stand."""

    short: Span
    long: Span


@lru_cache(maxsize=1 << 10)
def abbreviations(text: str) -> tuple[Abbreviation, ...]:
    """The abbreviations that a text spells out, in text order.

    A page's bullets are read twice, for the page and for themselves: hence the cache.

    Example:
        >>> text = "cardiac myofibroblasts (CMF) and ASK1-interacting protein 1 (AIP1)"
        >>> [(text[found.short.slice], text[found.long.slice]) for found in abbreviations(text)]
        [('CMF', 'cardiac myofibroblasts'), ('AIP1', 'ASK1-interacting protein 1')]
    """
    found = (_abbreviation(text, brackets) for brackets in _BRACKETS.finditer(text))
    return tuple(one for one in found if one is not None)


def _abbreviation(text: str, brackets: re.Match[str]) -> Abbreviation | None:
    """What a pair of brackets and the words before it spell out, whichever of both is the short form."""
    content = brackets[1]
    rest = _REST.search(content)
    inside = content[: rest.start()].strip() if rest else content.strip()
    start = brackets.start(1) + content.find(inside)
    offset = max(0, brackets.start() - _FARTHEST)
    before = text[offset : brackets.start()].rstrip()
    if _is_short(inside):
        long = _long_form(inside, before)
        if long is not None:
            return Abbreviation(Span(start, start + len(inside)), Span(offset + long.start, offset + long.end))
        return None
    last = _last_word(before)
    if _is_short(before[last.slice]) and _align(before[last.slice], inside) == 0:
        return Abbreviation(Span(offset + last.start, offset + last.end), Span(start, start + len(inside)))
    return None


def _is_short(text: str) -> bool:
    """Whether some words may be an abbreviation: two to ten characters, a capital or a digit among them."""
    return (
        2 <= len(text) <= 10
        and text[0].isalnum()
        and len(text.split()) <= 2
        and any(letter.isalpha() for letter in text)
        and any(letter.isupper() or letter.isdigit() for letter in text)
    )


def _last_word(before: str) -> Span:
    """Where the word before a bracket stands."""
    end = len(before)
    while end and _is_gap(before[end - 1]):
        end -= 1
    start = end
    while start and not _is_gap(before[start - 1]):
        start -= 1
    return Span(start, end)


def _is_gap(letter: str) -> bool:
    return letter.isspace() or letter in "()[],;"


def _long_form(short: str, before: str) -> Span | None:
    """Where the words before a bracket spell a short form out, perhaps with a phrase in between."""
    if not _holds_letters(short, before):
        return None
    words = [word.start() for word in _WORD.finditer(before)]
    most = min(len(short) + 5, len(short) * 2)
    end = len(before)
    while end > 0:
        count = bisect_left(words, end)
        window = words[max(0, count - most)] if count else end
        place = _align(short, before[window:end])
        if place is not None:
            long = before[window + place : end]
            if (end == len(before) or _is_initials(short, long)) and not _is_list(short, long):
                return Span(window + place, end)
        phrase = _PHRASE.search(before[:end])
        end = phrase.start() if phrase and phrase.start() < end else 0
    return None


def _is_list(short: str, long: str) -> bool:
    """Whether names in a list happen to hold the letters of the one in brackets: "BCL2, A1 (BCL2A1)"."""
    return ", " in long and len(long) < 2 * len(short)


def _is_initials(short: str, long: str) -> bool:
    return "".join(word[:1] for word in re.split(r"[\s-]+", long)).lower() == short.lower()


def _align(short: str, long: str) -> int | None:
    """Where the long form of `short` begins in `long`, its letters found from right to left; None if nowhere."""
    wanted, letters, place = _small(short), _small(long), len(long)
    for index in range(len(wanted) - 1, -1, -1):
        if not wanted[index].isalnum():
            continue
        place = letters.rfind(wanted[index], 0, place)
        while index == 0 and place > 0 and long[place - 1].isalnum():
            place = letters.rfind(wanted[0], 0, place)
        if place < 0:
            return None
    form = long[place:]
    if len(form) <= len(short) or short.lower() in re.split(r"[\s-]+", form.lower()):
        return None
    return place


def _holds_letters(short: str, before: str) -> bool:
    """Whether the letters of a short form occur in order at all, as they do before few brackets."""
    letters, place = _small(before), len(before)
    for letter in reversed(_small(short)):
        if letter.isalnum() and (place := letters.rfind(letter, 0, place)) < 0:
            return False
    return True


def _small(text: str) -> str:
    """A text in small letters, Greek ones that have an initial by their initial, each in its place."""
    if text.isascii():
        return text.lower()
    small = text.translate(_LATIN).lower()
    return small if len(small) == len(text) else "".join(letter.lower()[0] for letter in text)
