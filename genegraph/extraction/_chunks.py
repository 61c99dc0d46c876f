"""The noun phrases of a telegraphic line: which words lead to each, and the items of lists.

A line such as `associated with asthma and eczema in infants, but not with psoriasis` is cut into clauses, and each
clause where a preposition, a verb or a comma begins a new phrase. That is less than grammar knows of a sentence, and
enough for lines that hang on their section's heading.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from genegraph.extraction import _words as words
from genegraph.extraction._cues import lexemes
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


def clauses(text: str, mentions: Sequence[Mention]) -> Iterator[Span]:
    """The clauses of a line, none of which cuts a name.

    Example:
        >>> line = "associated with asthma, but not with eczema"
        >>> [line[clause.slice] for clause in clauses(line, ())]
        ['associated with asthma', 'but not with eczema']
    """
    start = seen = depth = 0
    for match in _BREAK.finditer(text):
        depth += text.count("(", seen, match.start()) - text.count(")", seen, match.start())
        seen = match.start()
        cuts = any(one.span.start < match.end() <= one.span.end for one in mentions)
        if match.start() > start and depth <= 0 and not cuts:
            yield Span(start, match.start())
            start, depth = match.end(), 0
    if start < len(text):
        yield Span(start, len(text))


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
        kind = _kind(word)
        if kind != "word":  # but it may be part of a name
            while name_end <= start:
                name_start, name_end = _place(next(names, None))
            if name_start <= start and (word[0] != "(" or (start, end) == (name_start, name_end)):
                kind = "word"
        if kind == "word":
            run.words.append((start, end, kind))
        elif kind == "stop" or (kind == "of" and run.ends(text) in _OF):
            run.close(text, found)
            run = _Run(word.lower(), end)
        elif kind == "aside":
            run.asides.append(Span(start + 1, end - 1))
        elif kind:
            run.words.append((start, end, kind))
            run.lists = run.lists or kind in _JOINTS
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
_JOINTS = (",", "and")  # kinds of words between the items of a list
_OF = OUTCOMES | CARRIERS | {""}  # "severity of gout" is two phrases, "cancer of the lung" one
_LEADING = frozenset(
    ("the", "a", "an", "this", "these", "its", "their", "some", "several", "many", "most", "both", "either", "future")
)
_VERB = re.compile(
    r"(?:predict|differentiat|distinguish|discriminat|indicat|reflect|correlat|associat|link|confirm|replicat|report|"
    r"observ|locat|caus|lead|suggest|affect|influenc|modulat|determin|contribut|confer|protect|target|antagoni[sz]|"
    r"express|detect|treat|accompan)(?:y|ies|ied|e|s|es|ed|d|ing)?|found|seen"
)
_BREAK = re.compile(
    r"[;.,\s](?:"  # what may begin it comes first, so that a search skips all else
    r"(?<=;)\s*|(?<=[a-z)]\.)\s+|(?<=[,\s])\s*(?<=\s)(?=(?:but|whereas|while|although|though|yet)\b)|"
    r"(?<=,)\s+(?=(?:an?|this|the)\s+(?:finding|effect|result|observation|association)\b)|"
    r"(?<=,)\s+(?=and\s[^,;]*?\b(?:is|are|was|were|has|have|may|can)\b))"
)


def _place(name: Mention | None) -> tuple[int, int]:
    """Where a name stands; behind every text if there is none."""
    return (name.span.start, name.span.end) if name is not None else (sys.maxsize, sys.maxsize)


@lru_cache(maxsize=1 << 12)
def _kind(word: str) -> str:
    """What a word or mark does in a clause: stop, of, and, a comma, aside, word; empty for other marks."""
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


def _always_stops(word: str, lower: str) -> bool:
    """Whether a word begins a new phrase; written in capitals it is an abbreviation: "for AS in families"."""
    if word != lower and word.isupper():
        return False
    lexeme = lexemes().get(lower)
    if lexeme is not None and lexeme.verb and lexeme.form == "s" and not lexeme.noun:
        return True  # "regulates", but not "increases"
    return lower in _STOPS or _VERB.fullmatch(lower) is not None


class _Run:
    """Words between two stops."""

    __slots__ = ("asides", "connector", "lists", "start", "words")

    def __init__(self, connector: str, start: int) -> None:
        self.connector, self.start = connector, start
        self.words: list[tuple[int, int, str]] = []
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
        last = max((at for at, (_, _, kind) in enumerate(self.words) if kind == "and"), default=0)
        items: list[tuple[int, int]] = []
        connector, lead, first, end = self.connector, self.start, -1, self.start
        for at, (start, stop, kind) in enumerate(self.words):
            if kind in _JOINTS:
                if first >= 0:
                    items.append((first, end))
                first = -1
            else:
                first = start if first < 0 else first
                end = stop
            if kind == "," and at > last:
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
