"""The noun phrases of a telegraphic line: which words lead to each, and the items of lists.

A clause such as `associated with asthma and eczema in infants` is cut where a preposition, a verb or a comma begins a
new phrase. That is less than grammar knows of a sentence, and enough for lines that hang on their section's heading.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from genegraph.extraction._chunk_words import part_of
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
        part = part_of(token[0])
        if part != "word":  # but it may be part of a name
            start, end = token.span()
            while name_end <= start:
                name_start, name_end = _place(next(names, None))
            if name_start <= start and (text[start] != "(" or (start, end) == (name_start, name_end)):
                part = "word"
            elif part == "of":
                part = "stop" if run.ends_in(_OF) else "word"
        if part == "word":
            run.words.append(token)
        elif part == "stop":
            if run.words:
                run.close(text, found)
            run = _Run(token[0].lower(), end)
        elif part == "aside":
            run.asides += (Span(start + 1, end - 1),)
        elif part:
            run.joints += ((len(run.words), part),)
            run.words.append(token)
    if run.words:
        run.close(text, found)
    return found


def trimmed(text: str, start: int, end: int) -> Span:
    """Where a phrase stands without the determiners at its start.

    Example:
        >>> line = "the plasma"
        >>> line[trimmed(line, 0, 10).slice]
        'plasma'
    """
    while (blank := text.find(" ", start, end)) >= 0 and text[start:blank].lower() in _LEADING:
        start = blank + 1
    return span_at(start, end)


_TOKEN = re.compile(r"\([^()]*\)|[^\s,;()]+(?:\([^()]*\))*|[,;()]")  # "t(8;14)" is one word
_OF = OUTCOMES | CARRIERS | {""}  # "severity of gout" is two phrases, "cancer of the lung" one
_LEADING = frozenset(
    ("the", "a", "an", "this", "these", "its", "their", "some", "several", "many", "most", "both", "either", "future")
)


def _place(name: Mention | None) -> tuple[int, int]:
    """Where a name stands; behind every text if there is none."""
    return (name.span.start, name.span.end) if name is not None else (sys.maxsize, sys.maxsize)


def _item(text: str, words: Sequence[re.Match[str]]) -> Span:
    start, end = words[0].start(), words[-1].end()
    return trimmed(text, start, end) if words[0][0].lower() in _LEADING else span_at(start, end)


class _Run:
    """Words between two stops."""

    __slots__ = ("asides", "connector", "joints", "lead", "words")

    def __init__(self, connector: str, lead: int) -> None:
        self.connector, self.lead = connector, lead
        self.words: list[re.Match[str]] = []  # commas and coordinators among them
        self.joints: tuple[tuple[int, str], ...] = ()  # their numbers among the words, and which they are
        self.asides: tuple[Span, ...] = ()

    def ends_in(self, words: frozenset[str]) -> bool:
        """Whether the last word so far is one of these; "" where there is none."""
        return (self.words[-1][0].lower() if self.words else "") in words

    def close(self, text: str, found: list[Phrase]) -> None:
        """Add the phrases of a run: a comma belongs to a list only where a coordinator follows."""
        words = self.words
        if not self.joints:
            self._add(found, self.connector, self.lead, [_item(text, words)])
            return
        last = max([at for at, part in self.joints if part == "and"], default=0)
        connector, lead, first = self.connector, self.lead, 0
        items: list[Span] = []
        for at, part in (*self.joints, (len(words), "")):
            if first < at:
                items.append(_item(text, words[first:at]))
            first = at + 1
            if part == "," and at > last:
                self._add(found, connector, lead, items)
                connector, lead, items = ",", words[at].end(), []
        self._add(found, connector, lead, items)

    def _add(self, found: list[Phrase], connector: str, lead: int, items: Sequence[Span]) -> None:
        if items:
            start, end = items[0].start, items[-1].end
            asides = self.asides and tuple([one for one in self.asides if start < one.start and connector != ","])
            found.append(Phrase(connector, lead, start, end, tuple(items), asides))
