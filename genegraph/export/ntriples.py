"""N-Triples: what Turtle says, one triple a line, for loaders that like it plain; reads back equal."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.export import Contents, ExportFormat, Pieces
from genegraph.export._rdf import parse_as
from genegraph.graph import KnowledgeGraph
from genegraph.rdf import EdgeText, Lines, describe_entity, describe_page
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """The lines, those of one node at a time."""
    yield from pieces(uri_profile).text(graph.edges)


def pieces(uri_profile: Profile = DEFAULT_PROFILE) -> Pieces:
    """The same, edge by edge."""
    lines = Lines(uri_profile)

    def head(contents: Contents) -> Iterator[str]:
        yield from map(lines.lines, map(describe_entity, contents.entities))
        yield from map(lines.lines, map(describe_page, contents.pages))

    return Pieces(head, EdgeText(lines.lines, lines.names).triples)


FORMAT = ExportFormat(
    name="ntriples",
    suffixes=(".nt",),
    generate=generate,
    parse=parse_as("N_TRIPLES"),
    options=("uri_profile",),
    pieces=pieces,
)
