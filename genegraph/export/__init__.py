"""Graph to text and back: a file's suffix says which format it holds, one file in this folder each.

A format ends in `FORMAT = ExportFormat(name=..., suffixes=..., generate=..., parse=...)`. This module alone touches the
disk: a graph is written beside its target and renamed when whole, so that a file is never half there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from glob import escape
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from genegraph._registry import collect
from genegraph.errors import (
    DuplicateNameError,
    InvalidValueError,
    ParseError,
    UnknownFormatError,
    UnknownNameError,
    UnreadableFileError,
    UnwritableFileError,
)
from genegraph.export._pieces import Contents, Pieces
from genegraph.graph import KnowledgeGraph

__all__ = [
    "Contents",
    "ExportFormat",
    "Pieces",
    "format_of",
    "formats",
    "parts_of",
    "read_graph",
    "write_graph",
    "write_whole",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A way to write a graph, and perhaps to read it back."""

    name: str
    suffixes: tuple[str, ...]  # lower case, with their dots; the longest that fits a file's name wins
    generate: Callable[..., Iterable[str | bytes]]  # called with the graph, and with the options it knows by name
    parse: Callable[[BinaryIO], KnowledgeGraph] | None = None  # only where the format reads back
    options: tuple[str, ...] = ()  # names of the options that `generate` knows
    pieces: Callable[..., Pieces | None] | None = None  # called with the options; None: not edge by edge
    loses: str = ""  # what of a graph it cannot hold, in words for the user; nothing where it reads back equal
    spares: Callable[[KnowledgeGraph], bool] | None = None  # whether a graph has nothing of it; None: none is spared


@cache
def formats() -> Mapping[str, ExportFormat]:
    """Every export format, by name.

    Example:
        >>> formats()["graphml"].suffixes
        ('.graphml',)
    """
    import genegraph.export as folder

    found = collect(folder, "FORMAT", ExportFormat)
    owners: dict[str, str] = {}
    for known in found.values():
        for suffix in known.suffixes:
            if suffix in owners:
                raise DuplicateNameError("file suffix", suffix, owners[suffix], known.name)
            owners[suffix] = known.name
    return MappingProxyType(found)


def format_of(path: str | os.PathLike[str], format: str | None = None) -> ExportFormat:
    """The format of that name, or else the one that a path's suffix names.

    Raises:
        UnknownFormatError: If no format has that name or suffix.

    Example:
        >>> format_of("il6.jsonl").name
        'jsonl'
    """
    if format is not None:
        if format not in formats():
            raise UnknownFormatError("export", format, formats())
        return formats()[format]
    file = Path(path).name
    fitting = {
        suffix: known for known in formats().values() for suffix in known.suffixes if file.lower().endswith(suffix)
    }
    if not fitting:
        known_suffixes = (suffix for known in formats().values() for suffix in known.suffixes)
        raise UnknownFormatError("export", Path(path).suffix or file, known_suffixes)
    return fitting[max(fitting, key=len)]


def write_graph(
    graph: KnowledgeGraph, path: str | os.PathLike[str], format: str | None = None, **options: object
) -> None:
    """Write a graph whole or not at all.

    Args:
        graph: What to write.
        path: Where to; its suffix says in which format.
        format: The format's name, where the suffix does not tell.
        options: Passed on to the format, which must know them.

    Raises:
        UnknownFormatError: If no format has that name or suffix.
        UnknownNameError: If the format knows no such option.
        UnwritableFileError: If the file cannot be written; an older file of that name stays as it was.
    """
    chosen = format_of(path, format)
    for option in options:
        if option not in chosen.options:
            raise UnknownNameError(f"option of the format {chosen.name}", option, chosen.options)
    write_whole(Path(path), chosen.generate(graph, **options))


def read_graph(path: str | os.PathLike[str], format: str | None = None) -> KnowledgeGraph:
    """Read a graph that `write_graph` wrote, or that Spark wrote as a folder of parts.

    Raises:
        UnknownFormatError: If no format has that name or suffix.
        UnreadableFileError: If the file cannot be opened, or its format does not read back.
        ParseError: If its text is not what the format promises.
    """
    chosen = format_of(path, format)
    if chosen.parse is None:
        readable = sorted(known.name for known in formats().values() if known.parse)
        remedy = f"Formats that read back: {', '.join(readable)}"
        raise UnreadableFileError(str(path), f"{chosen.name} holds too little to make a graph of", remedy)
    try:
        if parts := parts_of(path):
            return _united(chosen, parts)
        with open(path, "rb") as stream:
            return chosen.parse(stream)
    except OSError as error:
        raise UnreadableFileError(str(path), _reason(error)) from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(str(path), "it is no UTF-8 text") from error
    except ParseError as error:
        raise ParseError(str(path), error.line, error.problem) from error
    except InvalidValueError as error:
        raise ParseError(str(path), 0, str(error)) from error


def parts_of(path: str | os.PathLike[str]) -> tuple[Path, ...]:
    """The files that together are what Spark wrote as a folder; none for anything else."""
    return tuple(sorted(Path(path).glob("part-*")))


def write_whole(path: Path, chunks: Iterable[str | bytes]) -> None:
    """Write beside the target, then rename; a device or a pipe is written straight away.

    Raises:
        UnwritableFileError: If the file cannot be written; an older file of that name stays as it was.
    """
    try:
        if path.is_dir():
            raise UnwritableFileError(str(path), "it is a folder")
        if path.exists() and not path.is_file():
            with open(path, "wb") as stream:
                _pour(chunks, stream)
            return
        target = path.resolve()  # a link keeps pointing where it did
        partial = target.with_name(f".{target.name}.{os.getpid()}.part")
        _clear_away(target)
        try:
            with open(partial, "xb") as stream:
                _pour(chunks, stream)
                stream.flush()
                os.fsync(stream.fileno())
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableFileError(str(path), _reason(error)) from error


def _united(format: ExportFormat, parts: Iterable[Path]) -> KnowledgeGraph:
    """The graph in some parts: of Parquet each holds edges of its own, of all else they are one text cut up."""
    assert format.parse is not None
    if format.name == "parquet":
        return KnowledgeGraph(edge for part in parts for edge in read_graph(part, format.name).edges)
    return format.parse(BytesIO(b"".join(part.read_bytes() for part in parts)))


def _clear_away(target: Path) -> None:
    """Remove what earlier processes were writing to this target when they were killed."""
    for part in target.parent.glob(f".{escape(target.name)}.*.part"):
        owner = part.name.removesuffix(".part").rpartition(".")[2]
        if owner.isdecimal() and not _is_alive(int(owner)):
            part.unlink(missing_ok=True)


def _is_alive(process: int) -> bool:
    if os.name != "posix":  # where asking could end the process
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return process != os.getpid()


def _pour(chunks: Iterable[str | bytes], stream: BinaryIO) -> None:
    for chunk in chunks:
        stream.write(chunk.encode() if isinstance(chunk, str) else chunk)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
