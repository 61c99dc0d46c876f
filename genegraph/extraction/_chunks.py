"""The noun phrases of a telegraphic line: which words lead to each, and the items of lists.

A clause such as `associated with asthma and eczema in infants` is cut where a preposition, a verb or a comma begins a
new phrase. That is less than grammar knows of a sentence, and enough for lines that hang on their section's heading.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from genegraph.extraction._chunk_words import JOINTS, part_of
from genegraph.extraction._roles import CARRIERS, OUTCOMES
from genegraph.extraction._spans import span_at
from genegraph.model import Mention, Span


@dataclass(slots=True)
class Phrase:
    """A noun phrase, or a list of several; never changed once made."""

    connector: str  # the word that begins it, in lower case: "in", "predicts", ","; empty at the start of a clause
    lead: int  # where that word ends
    start: int
    end: int
    items: tuple[Span, ...]  # of a list; one where it is none
    asides: tuple[Span, ...] = ()  # what stands in parentheses, without them


def phrases(text: str, mentions: Sequence[Mention], clause: Span) -> list[Phrase]:
    """The noun phrases of a clause, in text order.

    Example:
        >>> line = "linked to gout and eczema in men"
        >>> [(one.connector, [line[item.slice] for item in one.items]) for one in phrases(line, (), Span(0, len(line)))]
        [('to', ['gout', 'eczema']), ('in', ['men'])]
    """
    found: list[Phrase] = []
    run = _Run("", clause.start)
    names = iter(mentions)
    name_start, name_end = _place(next(names, None))
    for token in _TOKEN.finditer(text, clause.start, clause.end):
        start, end = token.span()
        word = text[start:end]
        part = part_of(word)
        if part != "word":  # but it may be part of a name
            while name_end <= start:
                name_start, name_end = _place(next(names, None))
            if name_start <= start and (word[0] != "(" or (start, end) == (name_start, name_end)):
                part = "word"
        if part == "word":
            run.words.append((start, end, part))
        elif part == "stop" or (part == "of" and run.ends(text) in _OF):
            run.close(text, found)
            run = _Run(word.lower(), end)
        elif part == "aside":
            run.asides.append(Span(start + 1, end - 1))
        elif part:
            run.words.append((start, end, part))
            run.lists = run.lists or part in JOINTS
    run.close(text, found)
    return found


def trimmed(text: str, span: Span) -> Span:
    """A phrase without the determiners at its start.

    Example:
        >>> line = "the plasma"
        >>> line[trimmed(line, Span(0, 10)).slice]
        'plasma'
    """
    start = _behind_leading(text, span.start, span.end)
    return Span(start, span.end) if start != span.start else span


def _behind_leading(text: str, start: int, end: int) -> int:
    while (blank := text.find(" ", start, end)) >= 0 and text[start:blank].lower() in _LEADING:
        start = blank + 1
    return start


_TOKEN = re.compile(r"\([^()]*\)|[^\s,;()]+(?:\([^()]*\))*|[,;()]")  # "t(8;14)" is one word
_OF = OUTCOMES | CARRIERS | {""}  # "severity of gout" is two phrases, "cancer of the lung" one
_LEADING = frozenset(
    ("the", "a", "an", "this", "these", "its", "their", "some", "several", "many", "most", "both", "either", "future")
)


def _place(name: Mention | None) -> tuple[int, int]:
    """Where a name stands; behind every text if there is none."""
    return (name.span.start, name.span.end) if name is not None else (sys.maxsize, sys.maxsize)


class _Run:
    """Words between two stops."""

    __slots__ = ("asides", "connector", "lists", "start", "words")

    def __init__(self, connector: str, start: int) -> None:
        self.connector, self.start = connector, start
        self.words: list[tuple[int, int, str]] = []  # start, end, part
        self.asides: list[Span] = []
        self.lists = False  # whether a comma or a coordinator is among the words

    def ends(self, text: str) -> str:
        """The last word so far, in lower case."""
        return text[self.words[-1][0] : self.words[-1][1]].lower() if self.words else ""

    def close(self, text: str, found: list[Phrase]) -> None:
        """Add the phrases of a run: a comma belongs to a list only where a coordinator follows."""
        if not self.words:
            return
        if not self.lists:
            self._add(found, text, self.connector, self.start, [(self.words[0][0], self.words[-1][1])])
            return
        last = max((at for at, (_, _, part) in enumerate(self.words) if part == "and"), default=0)
        items: list[tuple[int, int]] = []
        connector, lead, first, end = self.connector, self.start, -1, self.start
        for at, (start, stop, part) in enumerate(self.words):
            if part in JOINTS:
                if first >= 0:
                    items.append((first, end))
                first = -1
            else:
                first = start if first < 0 else first
                end = stop
            if part == "," and at > last:
                self._add(found, text, connector, lead, items)
                connector, lead, items = ",", stop, []
        if first >= 0:
            items.append((first, end))
        self._add(found, text, connector, lead, items)

    def _add(self, found: list[Phrase], text: str, connector: str, lead: int, items: list[tuple[int, int]]) -> None:
        trimmed_items = [(_behind_leading(text, start, end), end) for start, end in items]
        kept = tuple([span_at(start, end) for start, end in trimmed_items if start < end])
        if kept:
            start = kept[0].start
            asides = tuple([one for one in self.asides if start < one.start]) if connector != "," else ()
            found.append(Phrase(connector, lead, start, kept[-1].end, kept, asides))
