"""What the RDF formats share: how they read back."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO

from genegraph.graph import KnowledgeGraph
from genegraph.rdf import parse_quads, recover


def parse_as(syntax: str) -> Callable[[BinaryIO], KnowledgeGraph]:
    """A function that reads a graph written in an RDF syntax, under the name that pyoxigraph gives the syntax."""

    def parse(stream: BinaryIO) -> KnowledgeGraph:
        """The graph that was written.

        Raises:
            ParseError: If the text is no RDF of this syntax.
            InvalidValueError: If it describes an edge and leaves something out.
        """
        return KnowledgeGraph(recover(parse_quads(stream, syntax)))

    return parse
