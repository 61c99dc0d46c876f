"""Which entity a spelling stands for when nothing else is known: the standing of the name decides, then how well known the entity is."""

from __future__ import annotations

from collections.abc import Iterable

from genegraph.grounding._likeness import CASED, likeness
from genegraph.model import Grounding
from genegraph.vocabulary.lexicons import Entry

_MOLECULAR = ("gene", "family", "complex")
_CURATED = ("label", "synonym", "name")

# Approved symbol, family, name in use, former symbol, alias: settles every family-or-gene case of the IL6 page.
_RANKS = {"symbol": 0.0, "orthologue": 0.5, "name": 0.8, "synonym": 1.5, "label": 1.2, "previous": 2.0, "alias": 3.0}
_FAMILY_RANK = 1.0
_CASED_RANK = 0.6
_REASONS = {
    "symbol": "approved symbol",
    "orthologue": "mouse symbol",
    "name": "name",
    "label": "name",
    "synonym": "name in use",
    "previous": "previous symbol",
    "alias": "alias",
}


def rank(surface: str, entries: Iterable[Entry]) -> tuple[Grounding, ...]:
    """The entities that a spelling may stand for, best first, one grounding each."""
    best: dict[str, tuple[float, int, Grounding]] = {}
    for entry in entries:
        entity = entry.term.entity
        molecular = entity.type in _MOLECULAR
        alike = likeness(surface, entry.term.text, molecular=molecular, curated=entry.column in _CURATED)
        if not alike or (len(surface) == 2 and entry.column in ("alias", "previous") and not surface[1].isdigit()):
            continue
        family = molecular and entity.type != "gene"
        order = _FAMILY_RANK if family else _RANKS[entry.column]
        order += _CASED_RANK if alike <= CASED else 1 - alike
        reason = "family" if family else _REASONS[entry.column]
        score = round((0.99 - 0.05 * order) * (alike if alike > CASED else 0.95), 3)
        found = order, -entry.weight, Grounding(entity=entity, score=score, reason=reason)
        if entity.curie not in best or found[:2] < best[entity.curie][:2]:
            best[entity.curie] = found
    ranked = sorted(best.values(), key=lambda found: (*found[:2], found[2].entity.curie))
    return tuple(grounding for _, _, grounding in ranked)
