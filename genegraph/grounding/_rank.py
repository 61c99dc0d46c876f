"""Which entity a spelling stands for when nothing else is known.

The standing of the name decides, then whether the numbers agree, then how well known the entity is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from genegraph.grounding._likeness import CASED, WORDY, likeness, loses_greek
from genegraph.model import Grounding
from genegraph.vocabulary.abbreviations import other_senses
from genegraph.vocabulary.lexicons import Entry
from genegraph.vocabulary.spelling import GREEK

MOLECULAR = ("gene", "family", "complex")
"""The types of entities that names such as `TNF-α` belong to."""

DOUBTFUL = 0.6
"""A score at or below which a name needs its neighbours' support."""

_CURATED = ("label", "synonym", "name")
# Approved symbol, family, name in use, former symbol, alias: settles every family-or-gene case of the IL6 page.
_RANKS = {"symbol": 0.0, "orthologue": 0.5, "name": 0.8, "synonym": 1.5, "label": 1.2, "previous": 2.0, "alias": 3.0}
_FAMILY_RANK, _GROUP_RANK = 1.0, 1.7
# Where names of several kinds have the same length, these come between a gene's name in use and its former symbols.
_KIND_RANKS = {"cell": 1.3, "anatomy": 1.35, "disease": 1.4, "process": 1.5, "chemical": 1.6}
_SYNONYM_RANK = 0.3
_ACRONYM_RANK = 3.5  # an abbreviation that the text does not spell out: HD, DC, ALL
_CASED_RANK = 0.6
_MOUSE_RANK = 0.4  # before mouse symbols: Bmi1 is rather BMI1 than the readthrough gene that mice have as Bmi1
_LITTLE_KNOWN = 300  # weight: below it are genes that make no protein
_CLASS = 0.7  # share of the score that remains to families by their class noun: histones, helicase, growth factor
_REASONS = {
    "symbol": "approved symbol",
    "orthologue": "mouse symbol",
    "synonym": "name in use",
    "label": "name",
    "previous": "previous symbol",
}
_SUBUNIT = re.compile(rf"(?:[{''.join(GREEK)}]|{'|'.join(GREEK.values())})(?:[ -]?(?:[A-Z]|[IV]+|\d\d?[A-Z]?))?")
_NUMBER = re.compile(r"\d+")
# "mutated in colorectal cancers" and "fasting-induced" were genes' names, and are what a page says of any gene.
_PROSE = re.compile(r"[a-z-]+ed (?:in|with|by|at|on|from) |[a-z]+-induced$")


def rank(surface: str, entries: Iterable[Entry]) -> tuple[Grounding, ...]:
    """The entities that a spelling may stand for, best first, one grounding each."""
    best: dict[str, tuple[_Place, Grounding]] = {}
    for entry in entries:
        molecular = entry.term.entity.type in MOLECULAR
        alike = likeness(surface, entry.term.text, molecular=molecular, curated=entry.column in _CURATED)
        if alike and _may_be_meant(surface, entry, alike, molecular=molecular):
            placed = _placed(surface, entry, alike, molecular=molecular)
            curie = entry.term.entity.curie
            if curie not in best or placed[0] < best[curie][0]:
                best[curie] = placed
    ranked = sorted(best.values(), key=lambda found: (found[0], found[1].entity.curie))
    return tuple(grounding for _, grounding in ranked)


_Place = tuple[bool, float, bool, bool, bool, int]
"""What decides between entities, the least first.

A Latin letter where the spelling has a Greek one, standing, little known, other letters, other numbers, less weight.
"""


def _placed(surface: str, entry: Entry, alike: float, *, molecular: bool) -> tuple[_Place, Grounding]:
    """Where a reading of a spelling comes among the others, and its grounding."""
    entity = entry.term.entity
    family = molecular and entity.type != "gene"
    acronym = not molecular and entity.type != "chemical" and is_acronym(surface)
    order = _ACRONYM_RANK if acronym else _standing(entry)
    if alike == WORDY or (alike == CASED and not _starts_sentence(surface, entry.term.text)):
        order += _MOUSE_RANK if surface.istitle() and entry.column == "symbol" else _CASED_RANK
    score = DOUBTFUL if acronym or alike == WORDY else round(0.99 - 0.05 * order, 3)
    if family and surface.islower():
        score = round(score * _CLASS, 3)
    reason = entity.type if family or not molecular else _REASONS.get(entry.column, entry.column)
    little_known = entry.weight < _LITTLE_KNOWN and entity.type == "gene"
    unlike = surface != entry.term.text, _NUMBER.findall(surface) != _NUMBER.findall(entity.name)
    latin = molecular and loses_greek(surface, entry.term.text)
    return (latin, order, little_known, *unlike, -entry.weight), Grounding(entity=entity, score=score, reason=reason)


def _may_be_meant(surface: str, entry: Entry, alike: float, *, molecular: bool) -> bool:
    """Whether a spelling that is like enough to a name may be read as it."""
    if _is_too_short(surface, entry.column) or _is_class_of_cells(surface, entry):
        return False
    if alike == WORDY and entry.column in ("alias", "previous"):
        return False
    return not (molecular and (surface in other_senses() or _PROSE.match(surface)))


def _starts_sentence(surface: str, name: str) -> bool:
    """Whether a spelling is a name in small letters but for its capital: `Ghrelin`."""
    return name.islower() and surface[:1].isupper() and surface[1:].islower()


def is_acronym(surface: str) -> bool:
    """Whether a spelling is a short abbreviation by capitals, perhaps in the plural; NIDDM is long enough."""
    return (
        len(surface.rstrip("s")) < 5
        and surface[:-1].upper() == surface[:-1]
        and any(letter.isupper() for letter in surface)
    )


def _is_class_of_cells(surface: str, entry: Entry) -> bool:
    """Whether a symbol stands in the plural: families do, single genes hardly ever; APCs, MEFs and MSNs are cells."""
    plural = surface[-1] == "s" and surface[:-1].isupper() and surface.isalpha()
    return plural and entry.term.entity.type == "gene" and entry.term.text[-1] != "s"


def _standing(entry: Entry) -> float:
    """How far back a name ranks by what kind of name it is, of what kind of entity; less is better."""
    kind = entry.term.entity.type
    if kind == "gene":
        return _RANKS[entry.column]
    if kind in MOLECULAR:
        return _FAMILY_RANK if entry.term.entity.curie.startswith("fplx:") else _GROUP_RANK
    return _KIND_RANKS.get(kind, _RANKS["alias"]) + (0.0 if entry.column == "name" else _SYNONYM_RANK)


def _is_too_short(surface: str, column: str) -> bool:
    """Whether a spelling such as `G2`, `AC` or `beta 2` is too short for a name of low standing."""
    if column not in ("alias", "previous", "orthologue"):
        return False
    return len(surface) == 2 or _SUBUNIT.fullmatch(surface) is not None
