"""The noun phrases of a telegraphic line: which words lead to each, and the items of lists.

A line such as `associated with asthma and eczema in infants, but not with psoriasis` is cut into clauses, and each
clause where a preposition, a verb or a comma begins a new phrase. That is less than grammar knows of a sentence, and
enough for lines that hang on their section's heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from genegraph.extraction import _words as words
from genegraph.extraction._cues import lexemes
from genegraph.extraction._roles import CARRIERS, OUTCOMES
from genegraph.model import Mention, Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, or a list of several."""

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
    name = next(names, None)
    for token in _TOKEN.finditer(text, clause.start, clause.end):
        start, end = token.span()
        while name is not None and name.span.end <= start:
            name = next(names, None)
        word = token[0]
        kind = _kind(word)
        if name is not None and name.span.start <= start and (word[0] != "(" or _is_name(name, start, end)):
            run.words.append((start, end, "name"))
        elif kind == "stop" or (kind == "of" and run.ends(text) in _OF):
            found += run.close(text)
            run = _Run(word.lower(), end)
        elif kind == "aside":
            run.asides.append(Span(start + 1, end - 1))
        elif kind:
            run.words.append((start, end, kind))
    return found + run.close(text)


def trimmed(text: str, span: Span) -> Span:
    """A phrase without the determiners at its start.

    Example:
        >>> line = "the plasma"
        >>> line[trimmed(line, Span(0, 10)).slice]
        'plasma'
    """
    start = span.start
    while (blank := text.find(" ", start, span.end)) >= 0 and text[start:blank].lower() in _LEADING:
        start = blank + 1
    return Span(start, span.end) if start != span.start else span


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
    r";\s*|(?<=[a-z)])\.\s+|,?\s+(?=(?:but|whereas|while|although|though|yet)\b)|"
    r",\s+(?=(?:an?|this|the)\s+(?:finding|effect|result|observation|association)\b)|"
    r",\s+(?=and\s[^,;]*?\b(?:is|are|was|were|has|have|may|can)\b)"
)


def _is_name(name: Mention, start: int, end: int) -> bool:
    return (start, end) == (name.span.start, name.span.end)


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

    __slots__ = ("asides", "connector", "start", "words")

    def __init__(self, connector: str, start: int) -> None:
        self.connector, self.start = connector, start
        self.words: list[tuple[int, int, str]] = []
        self.asides: list[Span] = []

    def ends(self, text: str) -> str:
        """The last word so far, in lower case."""
        return text[self.words[-1][0] : self.words[-1][1]].lower() if self.words else ""

    def close(self, text: str) -> list[Phrase]:
        """The phrases of a run: a comma belongs to a list only where a coordinator follows."""
        if all(kind not in (",", "and") for _, _, kind in self.words):
            whole = [Span(self.words[0][0], self.words[-1][1])] if self.words else []
            return self._phrase(text, self.connector, self.start, whole)
        joints = [at for at, (_, _, kind) in enumerate(self.words) if kind == "and"]
        last = joints[-1] if joints else 0
        found: list[Phrase] = []
        items: list[Span] = []
        connector, lead, first, end = self.connector, self.start, -1, self.start
        for at, (start, stop, kind) in enumerate(self.words):
            if kind in (",", "and"):
                if first >= 0:
                    items.append(Span(first, end))
                first = -1
            elif first < 0:
                first = start
            if kind == "," and at > last:
                found += self._phrase(text, connector, lead, items)
                connector, lead, items = ",", stop, []
            end = stop if kind not in (",", "and") else end
        if first >= 0:
            items.append(Span(first, end))
        return found + self._phrase(text, connector, lead, items)

    def _phrase(self, text: str, connector: str, lead: int, items: list[Span]) -> list[Phrase]:
        kept = [one for item in items if (one := trimmed(text, item)).start < one.end]
        if not kept:
            return []
        asides: tuple[Span, ...] = ()
        if self.asides and connector != ",":
            asides = tuple(one for one in self.asides if kept[0].start < one.start)
        return [Phrase(connector, lead, kept[0].start, kept[-1].end, tuple(kept), asides)]
