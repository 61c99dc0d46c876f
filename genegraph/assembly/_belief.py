"""How surely an edge holds, from its evidence.

The model is that of INDRA (Gyori et al. 2017, Mol Syst Biol 13:954, doi:10.15252/msb.20177651): an edge is wrong only
if all its evidence is, and evidence of one kind *k* goes wrong either together, with a systematic error s_k, or piece
by piece, with random errors that multiply:

    supported = 1 - product over k of (s_k + product over i of e_i)

INDRA gives every piece of one reader the same random error r_k. Our readings carry a score of their own and a flag for
hedging, so a piece's random error here is

    e_i = 1 - h_i * min(score_i, 1 - r_k)

with h_i = 1/2 where the words only speculate ("may", "is suggested to") and 1 elsewhere: r_k is the least random error,
reached by a plain reading of full score. As in INDRA, evidence that denies a claim lowers it:

    belief = supported by what asserts it * (1 - supported by what denies it)

The same words count once, however many pages repeat them. Beliefs are rounded to four digits.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from math import prod
from typing import NamedTuple

from genegraph.model import Evidence

HEDGED = 0.5
"""What a speculative reading is worth beside a plain one."""


class Errors(NamedTuple):
    """How often evidence of one kind is wrong."""

    random: float
    systematic: float


SENTENCE = Errors(random=0.1, systematic=0.05)
"""A relation read from free text: INDRA's systematic error of a reader."""

TABLE = Errors(random=0.05, systematic=0.01)
"""A row of a curated table, an entry of a curated list or of a lexicon: INDRA's systematic error of a database."""


def belief_of(evidence: Iterable[Evidence], denials: Collection[Evidence] = ()) -> float:
    """How surely a claim holds, given what asserts it and what denies it.

    Example:
        >>> once = Evidence(text="IL6 activates STAT3.", locator="IL6#function/1")
        >>> again = Evidence(text="STAT3 is activated by IL6.", locator="STAT3#function/2")
        >>> belief_of([once]), belief_of([once, once]), belief_of([once, again])
        (0.85, 0.85, 0.94)
        >>> belief_of([once, again], denials=[Evidence(text="IL6 does not activate STAT3.", locator="IL6#function/3")])
        0.141
    """
    supported = _supported(evidence)
    return round(supported * (1 - _supported(denials)) if denials else supported, 4)


def _supported(evidence: Iterable[Evidence]) -> float:
    """The chance that not all of the evidence is wrong."""
    pieces = tuple(evidence)
    if len(pieces) == 1:
        kind, error = _error_of(pieces[0].frame, pieces[0].score, pieces[0].speculative)
        return 1 - min(1.0, kind.systematic + error)
    errors: dict[Errors, dict[str, float]] = {}
    for piece in pieces:
        kind, error = _error_of(piece.frame, piece.score, piece.speculative)
        known = errors.setdefault(kind, {})
        known[piece.text] = min(error, known.get(piece.text, 1.0))
    # Sorted, because the last bit of a product depends on the order of its factors.
    return 1 - prod(min(1.0, kind.systematic + prod(sorted(errors[kind].values()))) for kind in sorted(errors))


@lru_cache(maxsize=1 << 12)
def _error_of(frame: str, score: float, speculative: bool) -> tuple[Errors, float]:
    """What kind of evidence a frame gives, and the random error of a piece of it."""
    kind = TABLE if frame.startswith(("section ", "lexicon")) else SENTENCE
    return kind, 1 - (HEDGED if speculative else 1.0) * min(score, 1 - kind.random)
