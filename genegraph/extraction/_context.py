"""Where and when a claim holds: the cell, tissue, disease, species and condition that its clause tells.

The nearest phrase of the same clause wins, one for each kind: the first behind the claim, else one that opens the
clause ("in Crohn disease, TNF ..."). Phrases before the claim that do not open the clause belong to another one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from genegraph.extraction._chunks import Phrase, phrases
from genegraph.extraction._circumstances import TELLING, WHEN, Told, leads, may_tell, told_by, told_of
from genegraph.extraction._line_clauses import clauses
from genegraph.model import Mention, Span


@dataclass(slots=True)
class _Telling:
    """A phrase that tells where or when."""

    phrase: Phrase
    number: int  # of the phrase in its clause
    opens: bool  # whether the clause, or a thought of it, begins with it
    told: tuple[Told, ...]
    end: int  # of what it tells

    @property
    def places(self) -> bool:
        """Whether it tells where, rather than when."""
        return self.phrase.connector not in WHEN

    @property
    def close(self) -> bool:
        """Whether it belongs to the phrase before it alone: "release by neurons"."""
        return self.phrase.connector in {"from", "by"}


@dataclass(slots=True)
class _Clause:
    """A clause that claims end in; what it holds is read when a claim asks."""

    span: Span
    phrases: list[Phrase] | None = None
    tellings: tuple[list[_Telling], ...] | None = None  # phrases that tell where, and those that tell when, if any do


class Contexts:
    """The phrases of a bullet that tell where and when, found once for all its claims.

    Example:
        >>> contexts = Contexts("GENE1 rises in LPS-treated monocytes of mice, but falls in the liver", ())
        >>> contexts.near(Span(0, 11))
        (('cell', 'monocytes'), ('condition', 'LPS-treated'), ('species', 'mouse'))
    """

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._text, self._mentions = text, mentions
        self._described = [one for one in mentions if one.context]
        self._starts: list[int] = []  # of the mentions
        self._clauses: list[_Clause] | None = None  # both found when a claim asks

    def near(self, span: Span) -> tuple[Told, ...]:
        """What is told of the claim that stands here; a span from its subject to its object serves best."""
        said: list[Told] = []
        clause = self._clause_of(span)
        if clause is not None:
            if self._text.startswith(" of ", span.end):
                said += self._behind(span, clause)
            tellings = self._tellings_of(clause)
            for telling in _chosen(tellings, self._phrases_of(clause), span) if tellings else ():
                kinds = {kind for kind, _ in said}
                said += [one for one in telling.told if one[0] not in kinds or one[0] == "condition"]
        for mention in self._described:
            if span.start <= mention.span.start and mention.span.end <= span.end:
                said += mention.context
        return tuple(dict.fromkeys(said)) if said else ()

    def _within(self, span: Span) -> list[Mention]:
        """The names in a stretch of the text."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [one for one in self._mentions[first:last] if one.span.end <= span.end]

    def _clause_of(self, span: Span) -> _Clause | None:
        """The clause in which a span ends; none where the text does not tell where or when."""
        if self._clauses is None:
            self._starts = [one.span.start for one in self._mentions]
            told = may_tell(self._text, self._mentions)
            self._clauses = [_Clause(one) for one in clauses(self._text, self._mentions)] if told else []
        for clause in self._clauses:
            if span.end <= clause.span.end:
                return clause
        return None

    def _phrases_of(self, clause: _Clause) -> list[Phrase]:
        if clause.phrases is None:
            clause.phrases = phrases(self._text, self._within(clause.span), clause.span)
        return clause.phrases

    def _behind(self, span: Span, clause: _Clause) -> list[Told]:
        """What the claim's last phrase is of: "survival of myeloma cells"."""
        start = span.end + len(" of ")
        found = self._phrases_of(clause)
        # Behind some words "of" begins a phrase of its own, behind others it does not.
        number = max(_ending(found, span.end), 0)
        for phrase in found[number : number + 2]:
            for item in phrase.items:
                if item.end > start:
                    told = told_of(self._text, self._within, Span(start, item.end))
                    return [one for one in told if one[0] != "species"]
        return []

    def _tellings_of(self, clause: _Clause) -> tuple[list[_Telling], ...]:
        if clause.tellings is None:
            clause.tellings = self._read(clause) if leads(self._text[clause.span.slice]) else ()
        return clause.tellings

    def _read(self, clause: _Clause) -> tuple[list[_Telling], ...]:
        """The phrases of a clause that tell where, and those that tell when."""
        found = self._phrases_of(clause)
        places: list[_Telling] = []
        times: list[_Telling] = []
        for at, phrase in enumerate(found):
            if phrase.connector not in TELLING:
                continue
            told, end = told_by(self._text, self._within, phrase, found[at - 1] if at else None, found[at + 1 : at + 2])
            if told:
                before = self._text[clause.span.start : phrase.lead - len(phrase.connector)].rstrip()
                # "..., in hepatocytes it induces ...": behind a comma, a phrase opens what follows it, if anything.
                opens = not before or (before.endswith(",") and at + 1 < len(found))
                (times if phrase.connector in WHEN else places).append(_Telling(phrase, at, opens, tuple(told), end))
        return tuple([alike for alike in (places, times) if alike])


def _ending(found: Sequence[Phrase], end: int) -> int:
    """The number of the phrase in which a claim ends, -1 before the first."""
    return bisect_left(found, end, key=_START) - 1


_START = attrgetter("start")


def _chosen(told: Sequence[Sequence[_Telling]], found: Sequence[Phrase], span: Span) -> Iterator[_Telling]:
    """The phrases of a clause that hold for a claim in it, nearest first.

    Args:
        told: Those that tell where, and those that tell when.
        found: All phrases of the clause.
        span: Where the claim stands.
    """
    following = _ending(found, span.end) + 1
    for tellings in told:
        after: list[_Telling] = []
        inside = opening = None
        for one in tellings:
            start = one.phrase.start
            if start <= span.start and span.end <= one.phrase.end:
                continue  # the claim stands in it
            if one.opens:
                opening = one if start < span.start else opening
            elif start >= span.end and (not one.close or one.number == following):
                after.append(one)
            if inside is None and span.start <= start and one.end < span.end:
                inside = one
        if after:
            yield from _without_break(after)
        elif inside is not None:
            yield inside
        if opening is not None:
            yield opening


def _without_break(tellings: Sequence[_Telling]) -> Iterator[_Telling]:
    """The first, and if it tells where what follows it: "in macrophages from patients with gout" is one place."""
    last = tellings[0]
    yield last
    for one in tellings[1:] if last.places else ():
        if one.number > last.number + (2 if one.phrase.connector == "with" else 1):  # the patients tell nothing
            break
        last = one
        yield one
