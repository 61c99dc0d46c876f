"""What changes in a store when pages are loaded again: the quads that go and the quads that come.

Edges are united over all pages, so a page that comes back may change the belief of edges that other pages support too,
and may contradict them. Looked at is every stored edge that the page supported, and every one between the same two
entities as an edge that comes or goes; nothing else can be affected.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from genegraph.assembly import unite
from genegraph.errors import InvalidValueError
from genegraph.model import Curie, Edge
from genegraph.rdf import (
    ENTITIES,
    PROVENANCE,
    Lines,
    Node,
    describe_edge_by_page,
    describe_entity,
    describe_source,
    entities_of,
    graph_of,
    page_of,
    pages_of,
    recover,
)
from genegraph.vocabulary.prefixes import Profile, expand

if TYPE_CHECKING:
    import pyoxigraph as ox


class Replacement(NamedTuple):
    """The difference that a load makes."""

    gone: frozenset[ox.Quad]
    come: frozenset[ox.Quad]


def replacement(store: ox.Store, edges: Sequence[Edge], profile: Profile) -> Replacement:
    """How the store has to change so that the pages of some edges say just what these edges say.

    Args:
        store: What is there now.
        edges: All edges of the pages that are loaded.
        profile: The addresses that the store uses.
    """
    stored = _Stored(store, profile)
    graphs = {graph_of(page_of(piece)) for edge in edges for piece in edge.evidence}
    known = {edge for graph in graphs for edge in stored.edges_in(graph)}
    # One stored edge of each entity brings along what the store knows of the entity.
    known |= {edge for entity in entities_of(edges) for edge in stored.one_edge_of(entity.curie)}
    pairs = {stored.ends(edge) for edge in known}
    pairs |= {(stored.name(edge.subject.curie), stored.name(edge.object.curie)) for edge in edges}
    known |= {edge for pair in pairs for edge in stored.between(*pair)}
    old = frozenset(stored.about(known))
    kept = [_without(edge, graphs) for edge in recover(old)]
    united = unite([*edges, *(edge for edge in kept if edge)])
    lines = Lines(profile)
    text = "".join(lines.lines(node, graph) for graph, node in _described(united))
    new = stored.as_stored(text)
    told_anew = {quad.subject for quad in new}
    needed = {quad for quad in old - new if quad.subject not in told_anew and stored.is_needed_elsewhere(quad, known)}
    return Replacement(old - new - needed, new - old)


def _described(edges: Sequence[Edge]) -> Iterator[tuple[Curie, Node]]:
    for entity in entities_of(edges):
        yield ENTITIES, describe_entity(entity)
    for page in pages_of(edges):
        for node in describe_source(page):
            yield PROVENANCE, node
    for edge in edges:
        yield from describe_edge_by_page(edge)


def _without(edge: Edge, graphs: set[Curie]) -> Edge | None:
    """An edge without the evidence of some pages; None if it has no other."""
    evidence = tuple(piece for piece in edge.evidence if graph_of(page_of(piece)) not in graphs)
    return replace(edge, evidence=evidence) if evidence else None


class _Stored:
    """The edges of a store, looked at through its triples."""

    def __init__(self, store: ox.Store, profile: Profile) -> None:
        self._store = store
        self._profile = profile
        self._subject, self._object = self.name("rdf:subject"), self.name("rdf:object")
        self._evidence, self._entities = self.name("gg:evidence"), self.name(ENTITIES)

    def name(self, curie: Curie) -> ox.NamedNode:
        import pyoxigraph as ox

        return ox.NamedNode(expand(curie, self._profile))

    def edges_in(self, graph: Curie) -> Iterator[ox.NamedNode]:
        for quad in self._quads(None, self._evidence, None, self.name(graph)):
            yield _named(quad.subject)

    def one_edge_of(self, entity: Curie) -> Iterator[ox.NamedNode]:
        for role in (self._subject, self._object):
            for quad in self._quads(None, role, self.name(entity)):
                yield _named(quad.subject)
                return

    def ends(self, edge: ox.NamedNode) -> tuple[ox.NamedNode, ox.NamedNode]:
        (subject,) = {quad.object for quad in self._quads(edge, self._subject, None)}
        (object,) = {quad.object for quad in self._quads(edge, self._object, None)}
        return _named(subject), _named(object)

    def between(self, subject: ox.NamedNode, object: ox.NamedNode) -> set[ox.NamedNode]:
        out = {_named(quad.subject) for quad in self._quads(None, self._subject, subject)}
        return {edge for edge in out if any(self._quads(edge, self._object, object))}

    def about(self, edges: Iterable[ox.NamedNode]) -> Iterator[ox.Quad]:
        """All that is said of some edges, their evidence, their ends and mediators, and as plain triples."""
        predicate, mediator = self.name("rdf:predicate"), self.name("gg:mediator")
        for edge in edges:
            said = list(self._quads(edge, None, None))
            yield from said
            found = {quad.predicate: quad.object for quad in said}
            yield from self._quads(*(_named(found[part]) for part in (self._subject, predicate, self._object)))
            for quad in said:
                if quad.predicate == self._evidence:
                    yield from self._quads(_named(quad.object), None, None)
                elif quad.predicate in (self._subject, self._object, mediator):
                    yield from self._quads(_named(quad.object), None, None, self._entities)

    def is_needed_elsewhere(self, quad: ox.Quad, edges: set[ox.NamedNode]) -> bool:
        """Whether a quad describes an entity that edges other than these have to do with."""
        if quad.graph_name != self._entities:
            return False
        uses = (self._subject, self._object, self.name("gg:mediator"))
        return any(use.subject not in edges for role in uses for use in self._quads(None, role, _named(quad.subject)))

    def as_stored(self, text: str) -> frozenset[ox.Quad]:
        """Quads as the store keeps them: it writes 1.0 as 1."""
        import pyoxigraph as ox

        store = ox.Store()
        store.load(text, format=ox.RdfFormat.N_QUADS)
        return frozenset(store)

    def _quads(
        self,
        subject: ox.NamedNode | None,
        predicate: ox.NamedNode | None,
        object: ox.NamedNode | None,
        graph: ox.NamedNode | None = None,
    ) -> Iterator[ox.Quad]:
        return self._store.quads_for_pattern(subject, predicate, object, graph)


def _named(term: object) -> ox.NamedNode:
    """A term where only an address can stand.

    Raises:
        InvalidValueError: If something else stands there.
    """
    import pyoxigraph as ox

    if not isinstance(term, ox.NamedNode):
        raise InvalidValueError(f"{term} stands where genegraph writes an address")
    return term
