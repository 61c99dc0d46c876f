"""Names that several genes share, told by the words that stand in the same text: `TCF4` beside β-catenin is TCF7L2."""

from __future__ import annotations

from dataclasses import replace

from genegraph.grounding._candidate import Candidate, LookUp
from genegraph.vocabulary.senses import NO_GENE, Sense, senses

_SETTLED = 0.995  # above the score of any name that the page does not explain


def in_company(text: str, candidate: Candidate, look_up: LookUp) -> Candidate | None:
    """A name as its company tells, with what is meant first; None where no gene is.

    Args:
        text: The text.
        candidate: One of the names of `senses`.
        look_up: What a spelling may stand for.
    """
    if candidate.groundings[0].score > _SETTLED:
        return candidate
    shared = senses()[candidate.surface]
    told = max((len(sense.told_by(text) - {candidate.surface}), -place) for place, sense in enumerate(shared))
    sense = shared[-told[1]] if told[0] else _otherwise(shared)
    if sense is None:
        return candidate
    meant = look_up(sense.meaning) if sense.meaning != NO_GENE else ()
    if not meant:
        return None
    entity = meant[0].entity
    known = [one for one in candidate.groundings if one.entity == entity]
    if not told[0]:
        chosen = known[0] if known else meant[0]
    else:
        chosen = replace(meant[0], score=0.95, reason="told by its company")
    return candidate.but(groundings=(chosen, *(one for one in candidate.groundings if one.entity != entity)))


def _otherwise(shared: tuple[Sense, ...]) -> Sense | None:
    """What a name means where no meaning has company."""
    return next((sense for sense in shared if sense.company is None), None)
