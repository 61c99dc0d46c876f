"""Cues and lexemes: what one word says of its arguments, and all that one word form may say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache


@dataclass(slots=True, eq=False)
class Cue:
    """What one word says of its arguments; never changed once made.

    A cue with a relation joins an agent and a theme. One without names a side of its theme ("expression"), more or less
    of it ("knockdown"), or carries what another word says ("have", "show").
    """

    lemma: str
    relation: str = ""
    sign: int = 0  # what becomes of the theme: 1 more, -1 less, 0 untold
    aspect: str = ""  # which side of the theme
    tail: str = ""  # words between the cue and its theme: "to", "rise to"
    first: str = ""  # the first of them
    modifies: bool = False  # its aspect is a modification: made or not made, in no direction
    inverse: bool = False  # what is written as agent is the theme
    symmetric: bool = False  # says the same of both: "binds"
    perturbs: bool = False  # names how much of its theme there is, so that it can be a cause: "loss of A"
    agentive: bool = False  # names the agent itself: "inhibitor of A"
    light: bool = False  # a verb whose object says what is done: "exerts"
    reports: bool = False  # a verb whose object is what was seen: "observed"
    degree: bool = False  # tells more or less of the noun behind it: "reduced"

    @property
    def tells(self) -> bool:
        """Whether it says anything of genes, alone or with other words."""
        return bool(self.relation or self.aspect or self.perturbs or self.degree)

    def straight(self) -> Cue:
        """The same with agent and theme where they are written."""
        return _copied(self, self.sign, False) if self.inverse else self

    def turned(self, sign: int) -> Cue:
        """The same with another sign."""
        return _copied(self, sign, self.inverse) if self.sign != sign else self


@lru_cache(maxsize=1 << 12)
def _copied(cue: Cue, sign: int, inverse: bool) -> Cue:
    return replace(cue, sign=sign, inverse=inverse)


@dataclass(slots=True, eq=False)
class Lexeme:
    """All readings of one word form; changed by nobody once compiled."""

    verb: tuple[Cue, ...] = ()
    form: str = ""  # of the verb: base, s, ed, ing
    noun: tuple[Cue, ...] = ()
    adjective: tuple[Cue, ...] = ()
    degree: int = 0  # 1 for "increased", -1 for "reduced"
    lessens: bool = False  # an adjective that leaves less of what stands behind it: "inactive"
    tells: bool = False  # whether a sentence that holds it may claim something


UNLISTED = Lexeme()
"""What words are that no list knows."""


def names_side(cues: Iterable[Cue], aspect: str) -> bool:
    """Whether a word names a side of a gene: "mutations" and "polymorphism" its variants."""
    return aspect in [cue.aspect for cue in cues]


def names_enzyme(cues: Iterable[Cue]) -> bool:
    """Whether a word names what makes a modification: "kinase", "deacetylase"."""
    return any(cue.agentive and cue.modifies for cue in cues)


def names_doer(cues: Iterable[Cue]) -> bool:
    """Whether a word names who does something: "inhibitor", "kinase", "ligand"."""
    return any(cue.agentive for cue in cues)


def names_change(cues: Iterable[Cue]) -> bool:
    """Whether a word names a modification as it takes place: "phosphorylation"."""
    return any(cue.modifies and not cue.agentive for cue in cues)
