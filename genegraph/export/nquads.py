"""N-Quads: one line a triple and the graph it stands in, one graph a page; reads back equal."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.export import Contents, ExportFormat, Pieces
from genegraph.export._rdf import parse_as
from genegraph.graph import KnowledgeGraph
from genegraph.model import Edge
from genegraph.rdf import (
    ENTITIES,
    PROVENANCE,
    EdgeText,
    Lines,
    describe_entity,
    describe_software,
    describe_source,
)
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """The lines, those of one node at a time."""
    yield from pieces(uri_profile).text(graph.edges)


def pieces(uri_profile: Profile = DEFAULT_PROFILE) -> Pieces:
    """The same, edge by edge."""
    lines = Lines(uri_profile)

    def head(contents: Contents) -> Iterator[str]:
        for entity in contents.entities:
            yield lines.lines(describe_entity(entity), ENTITIES)
        yield lines.lines(describe_software(), PROVENANCE)
        for page in contents.pages:
            for node in describe_source(page):
                yield lines.lines(node, PROVENANCE)

    texts = EdgeText(lines.lines, lines.names)

    def of_edge(edge: Edge) -> str:
        return texts.association(edge) + "".join([text for _, text in texts.by_page(edge)])

    return Pieces(head, of_edge)


FORMAT = ExportFormat(
    name="nquads",
    suffixes=(".nq",),
    generate=generate,
    parse=parse_as("N_QUADS"),
    options=("uri_profile",),
    pieces=pieces,
)
