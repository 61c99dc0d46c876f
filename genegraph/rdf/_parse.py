"""RDF text -> quads, in any syntax, with our errors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from genegraph.errors import ParseError

if TYPE_CHECKING:
    import pyoxigraph as ox

SYNTAXES = MappingProxyType(
    {
        ".ttl": "TURTLE",
        ".nt": "N_TRIPLES",
        ".trig": "TRIG",
        ".nq": "N_QUADS",
        ".jsonld": "JSON_LD",
        ".rdf": "RDF_XML",
        ".owl": "RDF_XML",
    }
)
"""What a file's suffix says of its syntax, under the name that pyoxigraph gives it."""


def parse_quads(stream: BinaryIO, syntax: str) -> Iterator[ox.Quad]:
    """The quads of a stream, as they come.

    Args:
        stream: The text, as bytes.
        syntax: One of the values of `SYNTAXES`.

    Raises:
        ParseError: If the text is no RDF of this syntax.
    """
    import pyoxigraph as ox

    try:
        yield from ox.parse(stream, format=getattr(ox.RdfFormat, syntax))
    except SyntaxError as error:
        raise parse_error(error) from error


def parse_error(error: SyntaxError, path: str = "") -> ParseError:
    """What pyoxigraph says of a text, as our error: it gives the line apart, and once more inside its message."""
    problem = re.sub(r"^Parser error (at|between|on) line .*?: ", "", error.msg)
    return ParseError(path, error.lineno or 0, " ".join(problem.split()))
