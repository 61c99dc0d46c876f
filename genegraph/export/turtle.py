"""Turtle: plain triples for what is asserted, an association with its evidence for every edge; reads back equal."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.export import Contents, ExportFormat, Pieces
from genegraph.export._rdf import parse_as
from genegraph.graph import KnowledgeGraph
from genegraph.rdf import EdgeText, Turtle, describe_entity, describe_page
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """The text, one statement at a time: prefixes, entities, pages, then edges in order of id."""
    yield from pieces(uri_profile).text(graph.edges)


def pieces(uri_profile: Profile = DEFAULT_PROFILE) -> Pieces:
    """The same, edge by edge."""
    turtle = Turtle(uri_profile)

    def head(contents: Contents) -> Iterator[str]:
        yield from turtle.head()
        yield from map(turtle.statement, map(describe_entity, contents.entities))
        yield from map(turtle.statement, map(describe_page, contents.pages))

    return Pieces(head, EdgeText(turtle.statement, turtle.names).triples)


FORMAT = ExportFormat(
    name="turtle",
    suffixes=(".ttl",),
    generate=generate,
    parse=parse_as("TURTLE"),
    options=("uri_profile",),
    pieces=pieces,
)
