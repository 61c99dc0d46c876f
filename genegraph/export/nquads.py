"""N-Quads: one line a triple and the graph it stands in, one graph a page; reads back equal."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.export import ExportFormat
from genegraph.export._rdf import parse_as
from genegraph.graph import KnowledgeGraph
from genegraph.rdf import Lines, describe_dataset
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """The lines, those of one node at a time."""
    lines = Lines(uri_profile)
    for name, node in describe_dataset(graph.edges):
        yield lines.lines(node, name)


FORMAT = ExportFormat(
    name="nquads", suffixes=(".nq",), generate=generate, parse=parse_as("N_QUADS"), options=("uri_profile",)
)
