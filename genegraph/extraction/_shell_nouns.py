"""Nouns that say little themselves and stand for what is said around them: "effect", "ability", "evidence".

One table for all that grammar asks of them. Each set below is the answer to one question, in singular and plural.
"""

from __future__ import annotations

from genegraph.extraction._inflection import noun_forms

# Nouns that are alike, and what holds of them.
_TABLE = """
    effect                                          effect recall deed account
    action                                          effect recall
    block event process                             recall
    ability capacity failure inability              deed ability
    potential propensity tendency                   ability
    role                                            deed account
    analysis contribution function importance       account
    involvement mechanism model study               account
    concept conclusion evidence fact finding        claim
    hypothesis idea indication notion observation   claim
    possibility proof proposal suggestion view      claim
"""


def _column(name: str) -> frozenset[str]:
    found: set[str] = set()
    for line in _TABLE.strip().splitlines():
        nouns, _, told = line.strip().partition("  ")
        if name in told.split():
            found.update(form for noun in nouns.split() for form in noun_forms(noun))
    return frozenset(found)


EFFECTS = _column("effect")
"""What is done to them is done to whose they are: "blocks the effect of A"."""

RECALLS = _column("recall")
"""They take up a whole claim: "an effect that C lifts"."""

DEEDS = _column("deed")
"""They are the subject's: "A binds B, and its ability to do so ..."."""

ABILITIES = _column("ability")
"""An infinitive says what for: "the ability of A to block B"."""

CLAIMS = _column("claim")
"""A clause with "that" fills them: "evidence that"."""

ACCOUNTS = _column("account")
"""They tell of what stands behind their "of", which then is not what acts: "role of A", unlike "loss of A"."""
