"""What the RDF formats share: how they read, and how they turn what a parser says into our errors."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from genegraph.errors import ParseError
from genegraph.graph import KnowledgeGraph
from genegraph.rdf import recover

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat


def parse_as(format: str) -> Callable[[BinaryIO], KnowledgeGraph]:
    """A function that reads a graph written in an RDF syntax, under the name that pyoxigraph gives the syntax."""

    def parse(stream: BinaryIO) -> KnowledgeGraph:
        """The graph that was written.

        Raises:
            ParseError: If the text is no RDF of this syntax.
            InvalidValueError: If it describes an edge and leaves something out.
        """
        import pyoxigraph as ox

        syntax: RdfFormat = getattr(ox.RdfFormat, format)
        try:
            return KnowledgeGraph(recover(ox.parse(stream, format=syntax)))
        except SyntaxError as error:
            # pyoxigraph gives the line apart, and once more inside its message.
            problem = re.sub(r"^Parser error (at|between|on) line .*?: ", "", error.msg)
            raise ParseError("", error.lineno or 0, problem) from error

    return parse
