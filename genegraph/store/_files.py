"""RDF files -> quads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from genegraph.errors import ParseError, UnknownFormatError, UnreadableFileError
from genegraph.rdf import SYNTAXES, parse_quads

if TYPE_CHECKING:
    import pyoxigraph as ox


def syntax_of(path: str | os.PathLike[str]) -> str:
    """The RDF syntax that a file's suffix names.

    Raises:
        UnknownFormatError: If it names none.

    Example:
        >>> syntax_of("il6.ttl")
        'TURTLE'
    """
    suffix = Path(path).suffix.lower()
    if suffix not in SYNTAXES:
        raise UnknownFormatError("RDF", suffix or Path(path).name, SYNTAXES)
    return SYNTAXES[suffix]


def read_quads(path: str | os.PathLike[str]) -> Iterator[ox.Quad]:
    """The quads of an RDF file, ours or anybody's, as they come.

    Raises:
        UnknownFormatError: If the suffix names no RDF syntax.
        UnreadableFileError: If the file cannot be opened.
        ParseError: If its text is not what the suffix promises.
    """
    syntax = syntax_of(path)
    try:
        with open(path, "rb") as stream:
            yield from parse_quads(stream, syntax)
    except OSError as error:
        raise UnreadableFileError(str(path), (error.strerror or str(error)).lower()) from error
    except ParseError as error:
        raise ParseError(str(path), error.line, error.problem) from error
