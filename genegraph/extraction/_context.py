"""Where and when a claim holds: the cell, tissue, disease, species and condition that its clause tells.

The nearest phrase of the same clause wins, one for each kind: the first behind the claim, else one that opens the
clause ("in Crohn disease, TNF ..."). Phrases before the claim that do not open the clause belong to another one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from genegraph.extraction._chunks import Phrase, clauses, phrases, trimmed
from genegraph.extraction._roles import is_carrier
from genegraph.model import Bullet, Mention, Span

Told = tuple[str, str]  # (kind, words), such as ("cell", "T cells")


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
        return self.phrase.connector not in _WHEN

    @property
    def close(self) -> bool:
        """Whether it belongs to the phrase before it alone: "release by neurons"."""
        return self.phrase.connector in _CLOSE


@dataclass(slots=True)
class _Clause:
    """A clause that claims end in."""

    phrases: list[Phrase]
    tellings: list[_Telling]  # those of them that tell where or when

    def ending(self, end: int) -> int:
        """The number of the phrase in which a claim ends, -1 before the first."""
        return sum([phrase.start < end for phrase in self.phrases]) - 1


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
        return [one for one in self._of(Span(start, stops[0])) if one[0] != "species"] if stops else []

    def _clause_of(self, span: Span) -> _Clause | None:
        """The clause in which a span ends; none where the text does not tell where or when."""
        if self._clauses is None:
            self._starts = [one.span.start for one in self._mentions]
            self._clauses = list(clauses(self._text, self._mentions)) if self._tells() else []
        for clause in self._clauses:
            if span.end <= clause.end:
                if clause.end not in self._read:
                    self._read[clause.end] = self._read_clause(clause)
                return self._read[clause.end]
        return None

    def _tells(self) -> bool:
        """Whether anything in the text can tell where or when."""
        if not _TELLS_BY_ITSELF.isdisjoint([one.entity.type for one in self._mentions]):
            return True
        return any(map(_may_tell, self._text.split())) and _TELLS.search(self._text) is not None

    def _read_clause(self, clause: Span) -> _Clause:
        """The phrases of a clause, and those of them that tell where or when."""
        found = phrases(self._text, self._within(clause), clause)
        tellings = []
        for at, phrase in enumerate(found):
            if phrase.connector not in _TELLING:
                continue
            told, end = self._tell(phrase, found[at - 1] if at else None, found[at + 1 : at + 2])
            if told:
                before = self._text[clause.start : phrase.lead - len(phrase.connector)].rstrip()
                # "..., in hepatocytes it induces ...": behind a comma, a phrase opens what follows it, if anything.
                opens = not before or (before.endswith(",") and at + 1 < len(found))
                tellings.append(_Telling(phrase, at, opens, tuple(told), end))
        return _Clause(found, tellings)

    def _tell(self, phrase: Phrase, before: Phrase | None, following: Sequence[Phrase]) -> tuple[list[Told], int]:
        words = self._text[phrase.start : phrase.end]
        if phrase.connector in _WHEN:
            return [("condition", f"{phrase.connector} {words}")], phrase.end
        if phrase.connector == "in" and _STATE.match(words):
            end = following[0].end if words == "response" and following else phrase.end
            return [("condition", self._text[phrase.start : end])], end
        carried = phrase.connector == "with" and before is not None
        if carried and before and not is_carrier(self._text[before.start : before.end]):
            return [], phrase.end
        kinds = _TAKES.get(phrase.connector, _TAKES["in"] if carried else frozenset())
        told = [one for item in phrase.items for one in self._of(item) if one[0] in kinds] if kinds else []
        return told, phrase.end

    def _of(self, item: Span) -> Iterator[Told]:
        """What the item of a list tells: "LPS-treated monocytes of mice"."""
        start = item.start
        for part in self._text[item.slice].split(" of "):
            span = Span(start, start + len(part))
            start = span.end + len(" of ")
            yield from self._of_part(trimmed(self._text, span))

    def _of_part(self, part: Span) -> Iterator[Told]:
        words = self._text[part.slice]
        inside = self._within(part)
        last = inside[-1].entity.type if inside and inside[-1].span.end == part.end else ""
        treated = _TREATED.match(words) if "-" in words else None
        plain = words[treated.end() :] if treated else words
        head = _kind_of_place(words.rpartition(" ")[2])
        kind = "cell" if last == "cell" else head or ("tissue" if last == "anatomy" else "")
        if last == "disease":
            yield "disease", plain
        elif kind:
            yield from (("disease", one.text) for one in inside if one.entity.type == "disease")
            if plain not in _BARE:
                yield kind, plain
        if treated and (kind or last):
            yield "condition", treated[1]
        if species := _SPECIES.search(words):
            yield "species", _NAMES.get(species[0].lower(), species[0].lower())


def _chosen(clause: _Clause, span: Span) -> Iterator[_Telling]:
    """The phrases of a clause that hold for a claim in it, nearest first."""
    at = clause.ending(span.end)
    fit = [one for one in clause.tellings if not _holds(one.phrase, span)]
    for places in (True, False):
        alike = [one for one in fit if one.places == places]
        behind = [one for one in alike if one.phrase.start >= span.end and not one.opens]
        after = [one for one in behind if not one.close or one.number == at + 1]
        nearest = after[:1] or [one for one in alike if span.start <= one.phrase.start and one.end < span.end][:1]
        yield from nearest
        # "in macrophages from patients with gout": what follows without a break belongs to the same place.
        for one in after[1:] if places else ():
            reach = 2 if one.phrase.connector == "with" else 1  # the patients themselves tell nothing
            if one.number > nearest[-1].number + reach or one.phrase.connector == ",":
                break
            nearest = [one]
            yield one
        yield from [one for one in alike if one.opens and one.phrase.start < span.start][-1:]


@lru_cache(maxsize=1 << 13)
def _may_tell(word: str) -> bool:
    """Whether a word may be part of what tells where or when; no phrase tells it without one, or a name that does."""
    return any(pattern.search(word) for pattern in (_OCCASION, _CELLULAR, _TISSUES, _SPECIES, _TREATMENT))


@lru_cache(maxsize=1 << 12)
def _kind_of_place(word: str) -> str:
    """What kind of place the last word of a phrase names: cell, tissue; empty for others."""
    return "cell" if _CELLS.search(word) else "tissue" if _TISSUE.search(word) else ""


def context_of(bullet: Bullet, mentions: Sequence[Mention], span: Span) -> tuple[Told, ...]:
    """What a bullet tells of where and when a claim in it holds.

    Args:
        bullet: The bullet.
        mentions: What grounding found in it, sorted by span.
        span: Where the claim stands, best from its subject to its object.

    Returns:
        (kind, words) pairs; the kinds are cell, tissue, disease, species and condition.

    Example:
        >>> line = Bullet(locator="", section="", text="in mature adipocytes, GENE1 lowers GENE2 upon fasting")
        >>> context_of(line, (), Span(22, 40))
        (('cell', 'mature adipocytes'), ('condition', 'upon fasting'))
    """
    return Contexts(bullet.text, mentions).near(span)


_WHEN = frozenset(("upon", "after", "during", "following", "under"))
_PLACED = frozenset(("cell", "tissue", "disease", "species", "condition"))
_TAKES = {
    "in": _PLACED,
    "within": _PLACED,
    "inside": _PLACED,
    "among": _PLACED,
    "throughout": _PLACED,
    "across": _PLACED,
    "from": frozenset(("cell", "tissue", "condition")),
    "by": frozenset(("cell", "condition")),  # a cell releases a gene's product; it does not regulate the gene
}
_TELLING = _WHEN.union(_TAKES, ("with",))  # what begins a phrase that may tell where or when
_CLOSE = frozenset(("from", "by"))
_BARE = frozenset(("cell", "cells", "tissue", "tissues", "tumor", "tumors", "tumour", "tumours"))
_STATE = re.compile(r"(?:response|presence of|absence of)\b")
_OCCASION = re.compile(rf"\b(?:{'|'.join(sorted(_WHEN))}|response|presence|absence)\b", re.I)
_TELLS_BY_ITSELF = frozenset(("cell", "anatomy", "disease"))
_TELLS = re.compile(r"\b(?:in|within|inside|among|throughout|across|from|by|upon|after|during|following|under)\b", re.I)
_CELLULAR = re.compile(
    r"(?:\bcells?|cytes?|blasts?|clasts?|phages?|neurons?|glia|oocytes?|precursors?|progenitors?|MEFs?)"
)
_CELLS = re.compile(rf"{_CELLULAR.pattern}$")
_TISSUES = re.compile(r"\b(?:tissues?|microenvironment|stroma|tumou?rs?|explants?|organoids?|plasma|serum|fluid)")
_TISSUE = re.compile(rf"{_TISSUES.pattern}$")
_SPECIES = re.compile(r"\b(?:mice|mouse|murine|rats?|zebrafish|drosophila|pigs?|humans?)\b", re.I)
_NAMES = {"mice": "mouse", "murine": "mouse", "rats": "rat", "pigs": "pig", "humans": "human"}
_TREATMENT = re.compile(
    r"-(?:treated|stimulated|induced|activated|deficient|null|infected|exposed|challenged|depleted|mutant|primed|loaded|"
    r"starved|transfected|expressing|positive|negative)"
)
_TREATED = re.compile(rf"([\w()/+.-]+{_TREATMENT.pattern})\s+(?=\S)")


def _holds(phrase: Phrase, span: Span) -> bool:
    return phrase.start <= span.start and span.end <= phrase.end
