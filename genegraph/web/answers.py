"""What the explorer's page asks, answered from a graph as plain JSON values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import Any

from genegraph.errors import AmbiguousNameError, InvalidValueError, UnknownNameError
from genegraph.export import format_of
from genegraph.graph import KnowledgeGraph
from genegraph.graph.path import Path
from genegraph.model import Curie, Entity
from genegraph.vocabulary.relations import relations
from genegraph.web._details import Json, brief, edge_details, entity_details, line, node, path_details
from genegraph.web._state import Query, State, number, read_state
from genegraph.web._style import legend, stylesheet
from genegraph.web._view import View, view

HITS = 12
CONFLICTS = 60
SMALL = 50_000
"""Edges up to which a graph is read from end to end for the lists of the filters."""


class Answers:
    """A graph and the questions that the page puts to it.

    Example:
        >>> Answers(KnowledgeGraph()).start({})["edges"]
        0
    """

    def __init__(self, graph: KnowledgeGraph) -> None:
        self.graph = graph

    def start(self, query: Query) -> Json:  # noqa: ARG002 (every answer takes a query)
        """What the page needs before it draws anything."""
        graph = self.graph
        return {
            "name": self._name,
            "nodes": len(graph.entities),
            "edges": len(graph),
            "hubs": [
                {"curie": hub.curie, "name": hub.name, "type": hub.type, "degree": degree} for degree, hub in self._hubs
            ],
            "types": sorted({entity.type for entity in graph.entities}),
            "relations": self._relations,
            "sections": self._sections,
            "style": stylesheet(),
            "legend": legend(),
        }

    def search(self, query: Query) -> Json:
        """Entities by any of their names: the start of a name first, then a part of one, then an alias or address."""
        text = _first(query, "q").strip()[:200]
        wanted = text.casefold()
        if not wanted:
            return {"hits": []}
        ranked = sorted(
            (
                (not name.startswith(wanted), -self._degrees[place], place)
                for place, name in enumerate(self._folded)
                if wanted in name
            ),
        )[:HITS]
        found = [(self.graph.entities[place], "") for *_, place in ranked]
        for entity in self._by_other_names(text):
            if all(entity != known for known, _ in found):
                # Whoever types an alias whole means its owner, unless a name is spelled just so.
                exact = bool(found) and found[0][0].name.casefold() == wanted
                found.insert(1 if exact else 0, (entity, text))
        return {
            "hits": [
                {
                    "curie": entity.curie,
                    "name": entity.name,
                    "type": entity.type,
                    "degree": self._degree(entity),
                    "alias": alias,
                }
                for entity, alias in found[:HITS]
            ]
        }

    def view(self, query: Query) -> Json:
        """The nodes and edges of a state; around the entity of the most edges where it names none."""
        shown = self._view(query)
        focus = set(shown.focus)
        return {
            "focus": [{"curie": entity.curie, "name": entity.name} for entity in shown.focus],
            "nodes": [node(entity, self._degree(entity), focus=entity in focus) for entity in shown.entities],
            "edges": [line(edge) for edge in shown.edges],
            "list": [brief(edge) for edge in shown.edges],
            "hidden": dict(shown.hidden),
        }

    def edge(self, query: Query) -> Json:
        """One edge and its evidence."""
        return edge_details(self.graph.edge(_first(query, "id")))

    def entity(self, query: Query) -> Json:
        """One entity, the pages about it, and its surest edges."""
        entity = self.graph.entity(_first(query, "id"))
        edges = view(self.graph, State(at=(entity.curie,), limit=HITS)).nearest
        return {**entity_details(entity, self._degree(entity)), "edges": [brief(edge) for edge in edges]}

    def paths(self, query: Query) -> Json:
        """The surest ways from one entity to another, as a list and as a picture."""
        ways = self._paths(query)
        entities = {entity.curie: entity for way in ways for entity in way.entities}
        ends = {way.entities[place].curie for way in ways for place in (0, -1)}
        edges = {edge.id: edge for way in ways for edge in way.edges}
        return {
            "paths": [path_details(way) for way in ways],
            "nodes": [
                node(entities[curie], self._degree(entities[curie]), focus=curie in ends) for curie in sorted(entities)
            ],
            "edges": [line(edges[id]) for id in sorted(edges)],
            "list": [brief(edges[id]) for id in sorted(edges)],
        }

    def conflicts(self, query: Query) -> Json:
        """Claims and their opposites: around some entities, or in all of a graph that is not too large."""
        names = query.get("at", ())
        if not names and len(self.graph) > SMALL:
            raise InvalidValueError("the graph is large: say around which entity")
        found = [conflict for name in names or (None,) for conflict in self.graph.conflicts(name)]
        sides = {(conflict.edge.id, conflict.other.id): conflict for conflict in found}
        return {
            "conflicts": [
                {
                    "kind": conflict.kind,
                    "sides": [
                        {**brief(edge), "text": evidence[0].text if evidence else "", "context": list(context)}
                        for edge, evidence, context in zip(
                            (conflict.edge, conflict.other), conflict.evidence, conflict.contexts, strict=True
                        )
                    ],
                }
                for conflict in islice(sides.values(), CONFLICTS)
            ],
            "all": len(sides),
        }

    def download(self, name: str, query: Query) -> Iterable[str | bytes]:
        """What is shown, in the format that the name's suffix says.

        Raises:
            UnknownFormatError: If no format has that suffix.
        """
        format = format_of(name)
        if _first(query, "from"):
            edges = {edge.id: edge for way in self._paths(query) for edge in way.edges}
            shown = [edges[id] for id in sorted(edges)]
        else:
            shown = list(self._view(query).edges)
        return format.generate(KnowledgeGraph(shown, name=self._name))

    def warm(self) -> None:
        """Do now what the first question would otherwise wait for."""
        self.start({})
        self.view({})

    def _view(self, query: Query) -> View:
        state = read_state(query)
        if not state.at:
            state = replace(state, at=tuple(hub.curie for _, hub in self._hubs[:1]))
        return view(self.graph, state)

    def _paths(self, query: Query) -> tuple[Path, ...]:
        sign = {"1": 1, "-1": -1, "": None}.get(_first(query, "sign"))
        return self.graph.surest_paths(
            _first(query, "from"),
            _first(query, "to"),
            limit=int(number(query, "ways", 1, 20, 5)),
            max_length=int(number(query, "hops", 1, 6, 4)),
            sign=sign,
            min_belief=number(query, "min", 0.0, 1.0, 0.0),
        )

    def _by_other_names(self, text: str) -> list[Entity]:
        try:
            return [self.graph.entity(text)]
        except (UnknownNameError, AmbiguousNameError):
            return []

    def _degree(self, entity: Entity) -> int:
        return self._degrees[self._places[entity.curie]]

    @cached_property
    def _name(self) -> str:
        return self.graph.name

    @cached_property
    def _degrees(self) -> tuple[int, ...]:
        return self.graph.degrees()

    @cached_property
    def _hubs(self) -> list[tuple[int, Entity]]:
        ranked = sorted(zip(self._degrees, self.graph.entities, strict=True), key=lambda hub: (-hub[0], hub[1].curie))
        return ranked[:HITS]

    @cached_property
    def _places(self) -> dict[Curie, int]:
        return {entity.curie: place for place, entity in enumerate(self.graph.entities)}

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(entity.name.casefold() for entity in self.graph.entities)

    @cached_property
    def _relations(self) -> list[dict[str, str]]:
        if len(self.graph) <= SMALL:
            there = {edge.predicate for edge in self.graph.edges}
            # A general relation finds its kinds, so it is worth offering when there are any.
            offered = there | {parent for name in there for parent in _ancestors(name)}
        else:
            offered = set(relations())
        return [{"name": name, "label": relation.label} for name, relation in relations().items() if name in offered]

    @cached_property
    def _sections(self) -> list[str]:
        if len(self.graph) > SMALL:
            return []
        return sorted({piece.section for edge in self.graph.edges for piece in edge.evidence if piece.section})


def _ancestors(name: str) -> Iterable[str]:
    for parent in relations()[name].parents:
        yield parent
        yield from _ancestors(parent)


def _first(query: Query, name: str) -> str:
    return next(iter(query.get(name, ())), "")


ANSWERS: dict[str, Any] = {
    name: getattr(Answers, name) for name in ("start", "search", "view", "edge", "entity", "paths", "conflicts")
}
"""The questions by the last part of their address."""
