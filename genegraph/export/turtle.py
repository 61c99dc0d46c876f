"""Turtle: plain triples for what is asserted, an association with its evidence for every edge; reads back equal."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.export import ExportFormat
from genegraph.export._rdf import parse_as
from genegraph.graph import KnowledgeGraph
from genegraph.rdf import Turtle, describe
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """The text, one statement at a time: prefixes, entities, pages, then edges in order of id."""
    turtle = Turtle(uri_profile)
    yield from turtle.head()
    yield from map(turtle.statement, describe(graph.edges))


FORMAT = ExportFormat(
    name="turtle", suffixes=(".ttl",), generate=generate, parse=parse_as("TURTLE"), options=("uri_profile",)
)
