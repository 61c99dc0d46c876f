"""What the page shows, as its address says it: the same query string means the same view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, get_args

from genegraph.errors import InvalidValueError, UnknownNameError
from genegraph.graph.look import EDGES, Kind
from genegraph.graph.where import Where
from genegraph.model import EntityType
from genegraph.vocabulary.relations import relations

Query = Mapping[str, Sequence[str]]
Word = TypeVar("Word", bound=str)

NEIGHBOURS = 40
"""Edges shown around an entity, unless the address asks for more."""

MOST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Around what, and under which conditions."""

    at: tuple[str, ...] = ()  # CURIEs or names, in the order of expanding
    effects: tuple[Kind, ...] = ()  # none for all
    types: tuple[EntityType, ...] = ()  # of the other end; none for all
    relation: str = ""
    section: str = ""
    min_belief: float = 0.0
    speculative: bool = True  # whether guesses are shown
    denied: bool = False  # whether denied relations are shown
    limit: int = NEIGHBOURS

    @property
    def where(self) -> Where:
        """The conditions on edges, but for effects and types."""
        where: Where = {"negated": None if self.denied else False}
        if self.relation:
            where["predicate"] = self.relation
        if self.section:
            where["section"] = self.section
        if self.min_belief:
            where["min_belief"] = self.min_belief
        if not self.speculative:
            where["speculative"] = False
        return where


def read_state(query: Query) -> State:
    """The state that a query string describes.

    Raises:
        InvalidValueError: If a number is none, or out of range.
        UnknownNameError: If an effect, type or relation is none.

    Example:
        >>> read_state({"at": ["IL6"], "min": ["0.5"]}).min_belief
        0.5
    """
    relation = _one(query, "relation")
    if relation and relation not in relations():
        raise UnknownNameError("relation", relation)
    return State(
        at=tuple(dict.fromkeys(query.get("at", ()))),
        effects=_chosen(query, "effect", tuple(EDGES)),
        types=_chosen(query, "type", get_args(EntityType)),
        relation=relation,
        section=_one(query, "section"),
        min_belief=number(query, "min", 0.0, 1.0, 0.0),
        speculative=_one(query, "speculative") != "0",
        denied=_one(query, "denied") == "1",
        limit=int(number(query, "limit", 1, MOST, NEIGHBOURS)),
    )


def number(query: Query, name: str, least: float, most: float, default: float) -> float:
    """A number of the query string, within bounds.

    Raises:
        InvalidValueError: If it is none, or out of bounds.
    """
    text = _one(query, name)
    try:
        value = float(text or default)
    except ValueError as error:
        raise InvalidValueError(f"{name}={text[:40]!r} is no number") from error
    if not least <= value <= most:
        raise InvalidValueError(f"{name}={text[:40]!r} is not between {least:g} and {most:g}")
    return value


def _one(query: Query, name: str) -> str:
    return next(iter(query.get(name, ())), "")


def _chosen(query: Query, name: str, known: tuple[Word, ...]) -> tuple[Word, ...]:
    wanted = query.get(name, ())
    for word in wanted:
        if word not in known:
            raise UnknownNameError(name, word, known)
    return tuple(word for word in known if word in wanted)
