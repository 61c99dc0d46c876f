"""TriG: one named graph a page, one for the entities, one for where the graphs come from; reads back equal."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.export import ExportFormat
from genegraph.export._rdf import parse_as
from genegraph.graph import KnowledgeGraph
from genegraph.rdf import Turtle, describe_dataset
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """The text, one statement at a time; a graph is opened anew wherever the stream comes back to it."""
    turtle = Turtle(uri_profile)
    yield from turtle.head()
    opened = None
    for name, node in describe_dataset(graph.edges):
        if name != opened:
            if opened is not None:
                yield "}\n"
            yield f"{turtle.names[name]} {{\n"
            opened = name
        yield turtle.statement(node)
    if opened is not None:
        yield "}\n"


FORMAT = ExportFormat(
    name="trig", suffixes=(".trig",), generate=generate, parse=parse_as("TRIG"), options=("uri_profile",)
)
