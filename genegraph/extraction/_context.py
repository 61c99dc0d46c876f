"""Where and when a claim holds: the cell, tissue, disease, species and condition that its clause tells.

The nearest phrase of the same clause wins, one for each kind: the first behind the claim, else one that opens the
clause ("in Crohn disease, TNF ..."). Phrases before the claim that do not open the clause belong to another one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from genegraph.extraction._chunks import Phrase, phrases
from genegraph.extraction._circumstances import TELLING, WHEN, Told, may_tell, told_by, told_of
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
    """A clause that claims end in."""

    phrases: list[Phrase]
    starts: list[int]  # of the phrases
    tellings: tuple[list[_Telling], ...]  # those of the phrases that tell where, and those that tell when, if any do

    def ending(self, end: int) -> int:
        """The number of the phrase in which a claim ends, -1 before the first."""
        return bisect_left(self.starts, end) - 1


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
        self._clauses: list[Span] | None = None  # both found when a claim asks
        self._read: dict[int, _Clause] = {}  # by where they end

    def near(self, span: Span) -> tuple[Told, ...]:
        """What is told of the claim that stands here; a span from its subject to its object serves best."""
        said: list[Told] = []
        clause = self._clause_of(span)
        if clause is not None:
            said += self._behind(span, clause)
            for telling in _chosen(clause, span) if clause.tellings else ():
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

    def _behind(self, span: Span, clause: _Clause) -> list[Told]:
        """What the claim's last phrase is of: "survival of myeloma cells"."""
        if not self._text.startswith(" of ", span.end):
            return []
        start = span.end + len(" of ")
        # Behind some words "of" begins a phrase of its own, behind others it does not.
        number = max(clause.ending(span.end), 0)
        stops = [
            item.end for phrase in clause.phrases[number : number + 2] for item in phrase.items if item.end > start
        ]
        return (
            [one for one in told_of(self._text, self._within, Span(start, stops[0])) if one[0] != "species"]
            if stops
            else []
        )

    def _clause_of(self, span: Span) -> _Clause | None:
        """The clause in which a span ends; none where the text does not tell where or when."""
        if self._clauses is None:
            self._starts = [one.span.start for one in self._mentions]
            self._clauses = list(clauses(self._text, self._mentions)) if may_tell(self._text, self._mentions) else []
        for clause in self._clauses:
            if span.end <= clause.end:
                if clause.end not in self._read:
                    self._read[clause.end] = self._read_clause(clause)
                return self._read[clause.end]
        return None

    def _read_clause(self, clause: Span) -> _Clause:
        """The phrases of a clause, and those of them that tell where or when."""
        found = phrases(self._text, self._within(clause), clause)
        tellings = []
        for at, phrase in enumerate(found):
            if phrase.connector not in TELLING:
                continue
            told, end = told_by(self._text, self._within, phrase, found[at - 1] if at else None, found[at + 1 : at + 2])
            if told:
                before = self._text[clause.start : phrase.lead - len(phrase.connector)].rstrip()
                # "..., in hepatocytes it induces ...": behind a comma, a phrase opens what follows it, if anything.
                opens = not before or (before.endswith(",") and at + 1 < len(found))
                tellings.append(_Telling(phrase, at, opens, tuple(told), end))
        places, times = [one for one in tellings if one.places], [one for one in tellings if not one.places]
        return _Clause(found, [one.start for one in found], tuple([alike for alike in (places, times) if alike]))


def _chosen(clause: _Clause, span: Span) -> Iterator[_Telling]:
    """The phrases of a clause that hold for a claim in it, nearest first."""
    at = clause.ending(span.end)
    for tellings in clause.tellings:
        alike = [one for one in tellings if not _holds(one.phrase, span)]
        behind = [one for one in alike if one.phrase.start >= span.end and not one.opens]
        after = [one for one in behind if not one.close or one.number == at + 1]
        nearest = after[:1] or [one for one in alike if span.start <= one.phrase.start and one.end < span.end][:1]
        yield from nearest
        # "in macrophages from patients with gout": what follows without a break belongs to the same place.
        for one in after[1:] if after and after[0].places else ():
            reach = 2 if one.phrase.connector == "with" else 1  # the patients themselves tell nothing
            if one.number > nearest[-1].number + reach or one.phrase.connector == ",":
                break
            nearest = [one]
            yield one
        yield from [one for one in alike if one.opens and one.phrase.start < span.start][-1:]


def _holds(phrase: Phrase, span: Span) -> bool:
    return phrase.start <= span.start and span.end <= phrase.end
