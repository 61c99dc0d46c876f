"""TriG: one named graph a page, one for the entities, one for where the graphs come from; reads back equal."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.export import ExportFormat
from genegraph.export._rdf import parse_as
from genegraph.graph import KnowledgeGraph
from genegraph.model import Curie
from genegraph.rdf import EDGES, EdgeText, Turtle, describe_contents
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """The text, one edge at a time, twice: the edges, then what pages say of them.

    A page's graph is opened anew wherever the stream comes back to it.
    """
    turtle = Turtle(uri_profile)
    yield from turtle.head()
    opened = None
    for name, text in _said(graph, turtle):
        if name != opened:
            if opened is not None:
                yield "}\n"
            yield f"{turtle.names[name]} {{\n"
            opened = name
        yield text
    if opened is not None:
        yield "}\n"


def _said(graph: KnowledgeGraph, turtle: Turtle) -> Iterator[tuple[Curie, str]]:
    for name, node in describe_contents(graph.edges):
        yield name, turtle.statement(node)
    texts = EdgeText(turtle.statement, turtle.names)
    for edge in graph.edges:
        yield EDGES, texts.association(edge)
    for edge in graph.edges:
        yield from texts.by_page(edge)


FORMAT = ExportFormat(
    name="trig", suffixes=(".trig",), generate=generate, parse=parse_as("TRIG"), options=("uri_profile",)
)
