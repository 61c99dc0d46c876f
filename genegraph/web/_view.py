"""The part of a graph that a state shows: surroundings, never the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from genegraph.graph import KnowledgeGraph
from genegraph.graph.acts import associations
from genegraph.graph.where import Where, predicates_of
from genegraph.model import Curie, Edge, Entity
from genegraph.vocabulary.relations import descendants, relations
from genegraph.web._state import State

LINKS = 160
"""Edges drawn between the neighbours themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is shown."""

    focus: tuple[Entity, ...]
    edges: tuple[Edge, ...]  # by id
    nearest: tuple[Edge, ...]  # those at a focus, most telling first
    hidden: Mapping[Curie, int]  # how many edges of each focus are there beyond those shown

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Everything shown, by CURIE."""
        found = {end.curie: end for edge in self.edges for end in (edge.subject, edge.object)}
        found |= {entity.curie: entity for entity in self.focus}
        return tuple(found[curie] for curie in sorted(found))


def view(graph: KnowledgeGraph, state: State) -> View:
    """The surest edges around each focus, and the edges among all that they reach.

    Raises:
        UnknownNameError: If the graph has nothing of a name.
        AmbiguousNameError: If it has several.
    """
    focus = tuple(dict.fromkeys(map(graph.entity, state.at)))
    shown: dict[str, Edge] = {}
    hidden: dict[Curie, int] = {}
    for entity in focus:
        nearest, there = _around(graph, entity, state)
        hidden[entity.curie] = there - len(nearest)
        shown |= {edge.id: edge for edge in nearest}
    at_focus = tuple(shown.values())
    reached = sorted({end.curie for edge in shown.values() for end in (edge.subject, edge.object)})
    among = (
        edge
        for where in _slices(state, frozenset(relations()))
        for edge in graph.between(reached, limit=LINKS + len(shown), **where)
    )
    links = (edge for edge in among if edge.id not in shown and _fits(edge, state))
    shown |= {edge.id: edge for edge in _surest(links, LINKS)}
    return View(focus=focus, edges=tuple(shown[id] for id in sorted(shown)), nearest=at_focus, hidden=hidden)


def _around(graph: KnowledgeGraph, entity: Entity, state: State) -> tuple[list[Edge], int]:
    """The edges to show at an entity, and how many there are in all.

    What acts on what comes first, by belief; then diseases; then where it is expressed and what lies beside it, for
    tables list those by the hundred.
    """
    types = state.types or None
    chosen: list[Edge] = []
    for kinds in _tiers():
        left = state.limit - len(chosen)
        if left > 0:
            found = (graph.neighbors(entity.curie, type=types, limit=left, **where) for where in _slices(state, kinds))
            chosen += _surest((edge for edges in found for edge in edges), left)
    everything = _slices(state, frozenset(relations()))
    return chosen, sum(len(graph.neighbors(entity.curie, type=types, **where)) for where in everything)


@cache
def _tiers() -> tuple[frozenset[str], ...]:
    """All relations, those to show first in front."""
    aside = descendants("expressed_in") | descendants("coexpressed_with") | descendants("colocated_with")
    diseases = descendants("associated_with_disease")
    return frozenset(relations()) - aside - diseases, diseases, aside


def _slices(state: State, kinds: frozenset[str]) -> Iterator[Where]:
    """Conditions for each kind of line that is wanted, within some relations; one set of them where all kinds are."""
    wanted = (predicates_of(state.relation) if state.relation else frozenset(relations())) & kinds
    signs: dict[str, int] = {"activation": 1, "inhibition": -1, "binding": 0, "unknown": 0}
    if not state.effects:
        if wanted:
            yield {**state.where, "predicate": wanted}
        return
    for said in state.effects:
        if said == "association":
            if wanted & associations():
                yield {**state.where, "predicate": wanted & associations()}
            continue
        fitting = wanted - associations()
        if signs[said] == 0:
            fitting = frozenset(name for name in fitting if relations()[name].directed == (said == "unknown"))
        if fitting:
            yield {**state.where, "sign": signs[said], "predicate": fitting}


def _fits(edge: Edge, state: State) -> bool:
    """Whether both ends are of the types that are wanted."""
    return not state.types or {edge.subject.type, edge.object.type} <= set(state.types)


def _surest(edges: Iterable[Edge], limit: int) -> list[Edge]:
    return sorted(edges, key=lambda edge: (-edge.belief, -len(edge.evidence), edge.id))[:limit]
