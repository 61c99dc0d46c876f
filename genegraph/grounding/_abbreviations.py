"""Abbreviations that a text spells out, found as Schwartz and Hearst do it (doi:10.1142/9789812776303_0042).

A short form in brackets is matched backwards, letter by letter, against the words before the bracket; its first letter
must start the long form. The reverse order, `AD (Alzheimer disease)`, is read too; so are initials after which a phrase
such as "in infants" stands before the bracket.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from genegraph.model import Span

_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]]")
_WORD = re.compile(r"[^\s()\[\],;]+")
_PHRASE = re.compile(r" (?:in|of|with|for|among|from|at) [^,;.()]*$")
_FARTHEST = 300  # characters before a bracket in which a long form is looked for
_LATIN = str.maketrans("αβγδεκζ", "abgdekz")  # "growth factor beta (GF-β)"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form, its long form, and where both stand."""

    short: Span
    long: Span


def abbreviations(text: str) -> Iterator[Abbreviation]:
    """The abbreviations that a text spells out, in text order.

    Example:
        >>> text = "cardiac myofibroblasts (CMF) and ASK1-interacting protein 1 (AIP1)"
        >>> [(text[found.short.slice], text[found.long.slice]) for found in abbreviations(text)]
        [('CMF', 'cardiac myofibroblasts'), ('AIP1', 'ASK1-interacting protein 1')]
    """
    for brackets in _BRACKETS.finditer(text):
        inside = re.split(r"[;,]|\bor\b", brackets[1])[0].strip()
        start = brackets.start(1) + brackets[1].find(inside)
        offset = max(0, brackets.start() - _FARTHEST)
        before = text[offset : brackets.start()].rstrip()
        if _is_short(inside):
            long = _long_form(inside, before)
            if long is not None:
                yield Abbreviation(Span(start, start + len(inside)), Span(offset + long.start, offset + long.end))
        else:
            last = list(_WORD.finditer(before))[-1:]
            if last and _is_short(last[0][0]) and _align(last[0][0], inside) == 0:
                short = Span(offset + last[0].start(), offset + last[0].end())
                yield Abbreviation(short, Span(start, start + len(inside)))


def _is_short(text: str) -> bool:
    return (
        2 <= len(text) <= 10
        and len(text.split()) <= 2
        and text[0].isalnum()
        and any(letter.isalpha() for letter in text)
        and any(letter.isupper() or letter.isdigit() for letter in text)
    )


def _long_form(short: str, before: str) -> Span | None:
    end = len(before)
    while end > 0:
        window = _window(before[:end], min(len(short) + 5, len(short) * 2))
        place = _align(short, before[window:end])
        if place is not None and (end == len(before) or _is_initials(short, before[window + place : end])):
            return Span(window + place, end)
        phrase = _PHRASE.search(before[:end])
        end = phrase.start() if phrase and phrase.start() < end else 0
    return None


def _is_initials(short: str, long: str) -> bool:
    return "".join(word[0] for word in re.split(r"[\s-]+", long)).lower() == short.lower()


def _window(before: str, words: int) -> int:
    """Where the last few words before the bracket begin."""
    found = list(_WORD.finditer(before))[-words:]
    return found[0].start() if found else len(before)


def _align(short: str, long: str) -> int | None:
    """Where the long form of `short` begins in `long`, its letters found from right to left; None if nowhere."""
    short, letters, place = short.translate(_LATIN), long.translate(_LATIN), len(long)
    for index in range(len(short) - 1, -1, -1):
        letter = short[index].lower()
        if not letter.isalnum():
            continue
        place -= 1
        while place >= 0 and (
            letters[place].lower() != letter or (index == 0 and place > 0 and long[place - 1].isalnum())
        ):
            place -= 1
        if place < 0:
            return None
    start = place
    form = long[start:]
    if len(form) <= len(short) or short.lower() in (word.lower() for word in form.split()):
        return None
    return start
