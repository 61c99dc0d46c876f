"""Which entity a spelling stands for when nothing else is known.

The standing of the name decides, then whether the numbers agree, then how well known the entity is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from genegraph.grounding._likeness import CASED, WORDY, likeness
from genegraph.model import Grounding
from genegraph.vocabulary.lexicons import Entry

MOLECULAR = ("gene", "family", "complex")
"""The types of entities that names such as `TNF-α` belong to."""

DOUBTFUL = 0.6
"""A score at or below which a name needs its neighbours' support."""

_CURATED = ("label", "synonym", "name")
# Approved symbol, family, name in use, former symbol, alias: settles every family-or-gene case of the IL6 page.
_RANKS = {"symbol": 0.0, "orthologue": 0.5, "name": 0.8, "synonym": 1.5, "label": 1.2, "previous": 2.0, "alias": 3.0}
_FAMILY_RANK = 1.0
_CASED_RANK = 0.6
_REASONS = {
    "symbol": "approved symbol",
    "orthologue": "mouse symbol",
    "synonym": "name in use",
    "label": "name",
    "previous": "previous symbol",
}
_NUMBER = re.compile(r"\d+")


def rank(surface: str, entries: Iterable[Entry]) -> tuple[Grounding, ...]:
    """The entities that a spelling may stand for, best first, one grounding each."""
    best: dict[str, tuple[tuple[float, bool, int], Grounding]] = {}
    numbers = _NUMBER.findall(surface)
    for entry in entries:
        entity = entry.term.entity
        molecular = entity.type in MOLECULAR
        alike = likeness(surface, entry.term.text, molecular=molecular, curated=entry.column in _CURATED)
        if (
            not alike
            or _is_too_short(surface, entry.column)
            or (alike == WORDY and entry.column in ("alias", "previous"))
        ):
            continue
        family = molecular and entity.type != "gene"
        standing = _FAMILY_RANK if family else _RANKS[entry.column]
        order = standing + (_CASED_RANK if alike <= CASED else 0.0)
        score = DOUBTFUL if alike == WORDY else round(0.99 - 0.05 * order, 3)
        reason = entity.type if family else _REASONS.get(entry.column, entry.column)
        key = order, numbers != _NUMBER.findall(entity.name), -entry.weight
        if entity.curie not in best or key < best[entity.curie][0]:
            best[entity.curie] = key, Grounding(entity=entity, score=score, reason=reason)
    ranked = sorted(best.values(), key=lambda found: (found[0], found[1].entity.curie))
    return tuple(grounding for _, grounding in ranked)


def _is_too_short(surface: str, column: str) -> bool:
    """Whether a spelling such as `G2` or `AC` is too short for a name of low standing."""
    return len(surface) == 2 and column in ("alias", "previous", "orthologue")
