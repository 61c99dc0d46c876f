"""N-Triples: what Turtle says, one triple a line, for loaders that like it plain; reads back equal."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.export import ExportFormat
from genegraph.export._rdf import parse_as
from genegraph.graph import KnowledgeGraph
from genegraph.rdf import Lines, describe
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """The lines, those of one node at a time."""
    yield from map(Lines(uri_profile).lines, describe(graph.edges))


FORMAT = ExportFormat(
    name="ntriples", suffixes=(".nt",), generate=generate, parse=parse_as("N_TRIPLES"), options=("uri_profile",)
)
