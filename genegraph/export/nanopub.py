"""Nanopublications: one for each edge, with an address that vouches for its content; reads back equal.

A nanopublication is four small graphs: a head, the assertion, its provenance (page, bullet, sentence), and what there
is to know of the publication itself. Its address is a trusty URI (Kuhn and Dumontier 2014,
doi:10.1007/978-3-319-07443-6_27): the hash of its own statements, so that equal claims have equal addresses and nothing
changes behind an address's back. There is no date, because equal input gives equal bytes; the tool that signs and
publishes adds one.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterator
from hashlib import sha256

from genegraph.export import ExportFormat
from genegraph.export._rdf import parse_as
from genegraph.graph import KnowledgeGraph
from genegraph.model import Curie, Edge
from genegraph.rdf import (
    SOFTWARE,
    Facts,
    Node,
    Turtle,
    describe_edge,
    describe_entity,
    describe_page,
    describe_software,
    entities_of,
    pages_of,
)
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, OWN, Profile, expand

Graphs = list[tuple[Curie, list[Node]]]
"""The four graphs of a nanopublication, under names that stand for addresses not yet known."""

THIS, HEAD, ASSERTION, PROVENANCE, INFO = "this:", "sub:head", "sub:assertion", "sub:provenance", "sub:pubinfo"


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """The text, one nanopublication at a time."""
    turtle = Turtle(uri_profile)
    turtle.names.update({name: name for name in (THIS, HEAD, ASSERTION, PROVENANCE, INFO)})
    yield from turtle.head()
    for edge in graph.edges:
        graphs = _graphs(edge)
        address = f"{OWN['nanopub']}{_trusty_hash(graphs, uri_profile)}"
        yield f"@prefix this: <{address}> .\n@prefix sub: <{address}#> .\n"
        for name, nodes in graphs:
            yield f"{name} {{\n{''.join(map(turtle.statement, nodes))}}}\n"
        yield "\n"


def _graphs(edge: Edge) -> Graphs:
    triple, association, evidence = describe_edge(edge)
    sources = tuple(
        dict.fromkeys(
            source
            for piece in evidence
            for predicate, objects in piece.links
            if predicate == "prov:wasDerivedFrom"
            for source in objects
        )
    )
    derived = Node(ASSERTION, _NOTHING, [("prov:wasDerivedFrom", sources), ("prov:wasAttributedTo", (SOFTWARE,))], [])
    attributed = Node(THIS, _NOTHING, [("prov:wasAttributedTo", (SOFTWARE,))], [])
    return [
        (HEAD, [_PARTS]),
        (ASSERTION, [triple, association] if triple else [association]),
        (PROVENANCE, [derived, *evidence, *map(describe_page, pages_of([edge]))]),
        (INFO, [attributed, describe_software(), *map(describe_entity, entities_of([edge]))]),
    ]


def _trusty_hash(graphs: Graphs, profile: Profile) -> str:
    """The hash of module RA: over the sorted statements, with a blank where the hash itself will stand."""

    def full(curie: Curie) -> str:
        if curie == THIS:
            return f"{OWN['nanopub']} "
        return f"{OWN['nanopub']} #{curie[4:]}" if curie.startswith("sub:") else expand(curie, profile)

    quads = set()
    for name, nodes in graphs:
        for node in nodes:
            for predicate, objects in node.all_links():
                quads |= {(full(name), full(node.address), full(predicate), False, full(o), "") for o in objects}
            for predicate, texts, datatype in node.all_values():
                quads |= {(full(name), full(node.address), full(predicate), True, t, full(datatype)) for t in texts}
    digest = sha256()
    for graph, subject, predicate, literal, value, datatype in sorted(quads):
        if literal:
            value = "^{} {}".format(datatype, value.replace("\\", "\\\\").replace("\n", "\\n"))
        digest.update(f"{graph}\n{subject}\n{predicate}\n{value}\n".encode("utf-8", "replace"))
    return "RA" + urlsafe_b64encode(digest.digest()).decode().rstrip("=")


_NOTHING = Facts()
_PARTS = Node(
    THIS,
    Facts(links=(("rdf:type", ("np:Nanopublication",)),)),
    [("np:hasAssertion", (ASSERTION,)), ("np:hasProvenance", (PROVENANCE,)), ("np:hasPublicationInfo", (INFO,))],
    [],
)

FORMAT = ExportFormat(
    name="nanopub",
    suffixes=(".nanopub.trig",),
    generate=generate,
    parse=parse_as("TRIG"),
    options=("uri_profile",),
)
