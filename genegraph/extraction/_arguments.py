"""What stands for an entity in a claim: the entity, which side of it, and whether there is more or less of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from genegraph.extraction._cues import Cue
from genegraph.extraction._nodes import Noun
from genegraph.extraction._qualifiers import signs
from genegraph.extraction._tags import Token
from genegraph.model import Entity

GENES = frozenset(("gene", "family", "complex"))
ACTORS = GENES | {"chemical"}
"""Types of entities that act upon others."""

PLACES = frozenset(("cell", "anatomy"))
"""Types of entities where something happens."""


@dataclass(slots=True, eq=False)
class Argument:
    """One entity as a noun group presents it; never changed once made (to freeze it costs more than to make it)."""

    entity: Entity
    token: int  # where it is written; -1 where the page's gene is meant and not written
    sign: int = 1  # -1 for less of it: "knockdown of A"; 0 where it changes in an untold direction
    aspect: str = ""  # which side of it: "expression of A"
    signed: bool = False  # a change of it is told: "increase in A"
    perturbed: bool = False  # how much of it there is was set: "A-deficient cells"
    negated: bool = False
    faint: bool = False  # only what it brings about is named: "A-induced death"
    borne: bool = False  # it describes the cells or animals that are named: "A-deficient mice"

    def plain(self) -> Argument:
        """The entity as a pronoun takes it up: without the change or side that was told of it."""
        return Argument(self.entity, self.token)

    def but(
        self,
        *,
        sign: int | None = None,
        aspect: str | None = None,
        signed: bool | None = None,
        perturbed: bool | None = None,
        negated: bool | None = None,
        faint: bool | None = None,
        borne: bool | None = None,
    ) -> Argument:
        """The same in all but what is said here."""
        return Argument(
            self.entity,
            self.token,
            self.sign if sign is None else sign,
            self.aspect if aspect is None else aspect,
            self.signed if signed is None else signed,
            self.perturbed if perturbed is None else perturbed,
            self.negated if negated is None else negated,
            self.faint if faint is None else faint,
            self.borne if borne is None else borne,
        )


Arguments = tuple[Argument, ...]


class Inner(NamedTuple):
    """What a modifier of a noun group says: "A-induced B"."""

    agents: Arguments
    cue: Cue
    token: int  # of the cue
    themes: Arguments


@dataclass(slots=True, eq=False)
class Reading:
    """A noun group read: what it stands for, and the event that it names itself."""

    themes: Arguments = ()
    agents: Arguments = ()  # of the event
    cue: Cue | None = None  # of the event
    cue_token: int = -1
    inner: tuple[Inner, ...] = ()
    causers: Arguments = ()  # agents told by a modifier: "A-mediated phosphorylation of B"
    bare: bool = False  # nothing but a name
    suffix: tuple[Cue, ...] = ()  # cues behind the name: "B expression"
    prefix_sign: int = 0  # of an adjective before it: "reduced B"


class Reader(Protocol):
    """Who can be asked what other noun groups of the segment stand for."""

    @property
    def tokens(self) -> Sequence[Token]: ...

    @property
    def topic(self) -> Entity | None: ...

    @property
    def pronouns(self) -> Mapping[Noun, Arguments]: ...

    def themes(self, noun: Noun | None) -> Arguments: ...

    def causes(self, noun: Noun | None) -> Arguments: ...


def among(argument: Argument, others: Iterable[Argument]) -> bool:
    """Whether an argument's entity is one of others'."""
    curie = argument.entity.curie
    return any(other.entity.curie == curie for other in others)


def without(arguments: Iterable[Argument], others: Sequence[Argument]) -> Arguments:
    """The arguments whose entities are not among others'."""
    curies = {other.entity.curie for other in others}
    return tuple([argument for argument in arguments if argument.entity.curie not in curies])


def changed(themes: Iterable[Argument]) -> Arguments:
    """The arguments whose change is told, and is no cause itself: "reduced B"."""
    return tuple(theme for theme in themes if theme.signed and not theme.perturbed)


def denied(arguments: Arguments) -> Arguments:
    """The same, denied once more: "no A" in "not ..."."""
    return tuple([argument.but(negated=not argument.negated) for argument in arguments])


def plainly(arguments: Iterable[Argument]) -> Arguments:
    """Arguments as a pronoun takes them up."""
    return tuple([argument.plain() for argument in arguments])


def taken_up(arguments: Iterable[Argument], token: int) -> Arguments:
    """Arguments of another segment as the pronoun at a token takes them up: they are written where it is."""
    return tuple([Argument(argument.entity, token if argument.token >= 0 else -1) for argument in arguments])


def seen(argument: Argument, cues: Sequence[Cue], sign: int = 1, *, signed: bool = False) -> Argument:
    """An argument behind the nouns that name a side or a change of it: "A activation", "loss of A"."""
    sign = argument.sign * sign
    aspect, changed, perturbed = argument.aspect, argument.signed or signed, argument.perturbed
    for cue in cues:
        if cue.symmetric or (cue.agentive and cue.modifies) or cue.relation in _PARTS:
            continue  # "the AKT kinase" is AKT, "the A complex" and "the A subunit" are A
        if cue.relation or cue.perturbs or cue.sign < 0:
            weak = cue.relation == "regulates" and cue.tail in {"in", "of"}  # "a change in reduced A"
            sign = sign if weak and changed else sign * cue.sign
            changed = changed or bool(cue.relation and cue.sign) or cue.perturbs
            perturbed = perturbed or cue.perturbs
        yields = aspect in {"", "activity"} or (cue.modifies and aspect == "expression")  # "methylation of A mRNA"
        if cue.aspect and yields and not argument.faint:
            aspect = cue.aspect
    negated, faint, borne = argument.negated, argument.faint, argument.borne
    return Argument(argument.entity, argument.token, sign, aspect, changed, perturbed, negated, faint, borne)


_PARTS = frozenset(("component_of", "member_of"))


def told_sign(tokens: Sequence[Token], start: int, end: int) -> int:
    """The sign that a word gives to bare regulation: "negatively regulates", "positive regulator"."""
    told = signs("told_more", "told_less")
    return next((told[tokens[at].lower] for at in range(start, end) if tokens[at].lower in told), 0)
