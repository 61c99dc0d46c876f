"""Edges as a dataset: one named graph a page, and a graph each for the edges, the entities, and the origin of them all.

A page's graph holds what the page says: its evidence, which edges that is evidence of, and as plain triples the edges
that it supports and that are asserted. What all pages together make of an edge (its belief, its sign, what contradicts
it) stands once, in the graph of the edges: a store that is asked for several graphs at once finds a triple as often as
it is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from genegraph.model import Curie, Edge, Evidence
from genegraph.rdf._describe import (
    describe_association,
    describe_entity,
    describe_evidence,
    describe_page,
    describe_triple,
    entities_of,
    is_asserted,
    page_of,
    pages_of,
)
from genegraph.rdf._node import NOTHING, Facts, Node, Value

EDGES: Curie = "genegraph:edges"
ENTITIES: Curie = "genegraph:entities"
PROVENANCE: Curie = "genegraph:provenance"
UNPAGED: Curie = "genegraph:unpaged"
SOFTWARE: Curie = "genegraph:software"


def describe_dataset(edges: Sequence[Edge]) -> Iterator[tuple[Curie, Node]]:
    """Everything that is said of some edges, each node with the name of its graph."""
    yield from describe_contents(edges)
    for edge in edges:
        yield from describe_edge_by_page(edge)


def describe_contents(edges: Sequence[Edge]) -> Iterator[tuple[Curie, Node]]:
    """What a dataset tells before its edges: the entities, and where the graphs of pages come from."""
    for entity in entities_of(edges):
        yield ENTITIES, describe_entity(entity)
    yield PROVENANCE, describe_software()
    for page in pages_of(edges):
        for node in describe_source(page):
            yield PROVENANCE, node


def describe_edge_by_page(edge: Edge) -> Iterator[tuple[Curie, Node]]:
    """An edge, and for every page that supports it what the page says."""
    yield EDGES, describe_association(edge, [])
    shares: dict[Curie, tuple[list[Evidence], list[Node]]] = {}
    for rank, piece in enumerate(edge.evidence, start=1):
        evidence, nodes = shares.setdefault(graph_of(page_of(piece)), ([], []))
        evidence.append(piece)
        nodes.append(describe_evidence(edge, piece, rank))
    for graph, (evidence, nodes) in shares.items():
        if is_asserted_by(edge, evidence):
            yield graph, describe_triple(edge)
        yield graph, describe_link(edge, [node.address for node in nodes])
        for node in nodes:
            yield graph, node


def is_asserted_by(edge: Edge, evidence: Sequence[Evidence]) -> bool:
    """Whether some of an edge's evidence lets it be said as a plain triple: none may that only speculates."""
    return is_asserted(edge) and not all(piece.speculative for piece in evidence)


def describe_link(edge: Edge, pieces: Sequence[Curie]) -> Node:
    """Which evidence is that of an edge."""
    return Node(f"edge:{edge.id}", NOTHING, [("gg:evidence", tuple(pieces))], [])


def describe_source(page: Curie) -> Iterator[Node]:
    """A page, and where its graph comes from."""
    yield describe_page(page)
    yield Node(graph_of(page), _GRAPH, [("prov:wasDerivedFrom", (page,)), ("prov:wasAttributedTo", (SOFTWARE,))], [])


def describe_software() -> Node:
    """Us, as the agent that made the graphs."""
    from importlib.metadata import version

    values: list[Value] = [
        ("rdfs:label", ("genegraph",), "xsd:string"),
        ("dct:hasVersion", (version("genegraph"),), "xsd:string"),
    ]
    return Node(SOFTWARE, _AGENT, [], values)


@cache
def graph_of(page: Curie | None) -> Curie:
    """The name of a page's graph.

    Example:
        >>> graph_of("genatlas:IL6")
        'gg.graph:IL6'
    """
    return f"gg.graph:{page.partition(':')[2]}" if page else UNPAGED


_GRAPH = Facts(links=(("rdf:type", ("gg:PageGraph", "prov:Entity")),))
_AGENT = Facts(links=(("rdf:type", ("prov:SoftwareAgent",)),))
