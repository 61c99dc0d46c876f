"""Page text -> Record, one file per source format; files and folders are opened here alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BufferedReader
from pathlib import Path
from typing import cast

from genegraph._registry import collect
from genegraph.errors import GenegraphError, UnknownFormatError, UnreadableFileError
from genegraph.model import Issue, Record
from genegraph.sources._lines import Line, decode, numbered

__all__ = ["SourceFormat", "find_sources", "formats", "parse", "read_records", "read_source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFormat:
    """A layout that pages come in, and how to read it."""

    name: str
    accepts: Callable[[str, str], bool]  # (file name in lower case, first characters) -> whether it is this layout
    parse: Callable[[Iterable[Line], str], Iterable[Record]]  # (lines, path for locators and issues) -> records
    fallback: bool = False  # asked only when no other layout accepts


@cache
def formats() -> Mapping[str, SourceFormat]:
    """The known source formats by name.

    Example:
        >>> {"genatlas", "jsonl", "text"} <= set(formats())
        True
    """
    return collect(sys.modules[__name__], "FORMAT", SourceFormat)


def read_records(path: str | Path | Iterable[str | Path], *, format: str | None = None) -> Iterator[Record]:
    """Read the records of a file, of a folder and all folders in it, or of several of either.

    What was named must be readable. A file that was found in a folder and cannot be read becomes a record that holds
    nothing but an Issue, so that one bad page never stops the others.

    Args:
        path: A file, a folder, or several; `-` is standard input.
        format: The name of a source format; found by name and content when not given.

    Yields:
        Records in the order of the paths, a folder's files sorted by their names.

    Raises:
        UnreadableFileError: If a path does not exist, is empty or no text, or a folder holds no page.
        UnknownFormatError: If no format is called `format`, or none accepts a file.
    """
    for named in [path] if isinstance(path, str | Path) else path:
        sources = list(find_sources(named))
        for source in sources:
            try:
                yield from read_source(source, format=format)
            except GenegraphError as error:
                if source == str(named):
                    raise
                yield Record(
                    id=Path(source).stem, path=source, issues=(Issue(path=source, line=0, problem=str(error)),)
                )


def find_sources(path: str | Path) -> Iterator[str]:
    """The files that `read_records` reads for one path, in its order.

    Hidden files are passed over, and so is a link that leads out of the folder.

    Raises:
        UnreadableFileError: If the path does not exist, or a folder holds no page.
    """
    if str(path) == "-" or not Path(path).is_dir():
        yield str(path)
        return
    root = Path(path).resolve()
    found = [file for file in sorted(_files(Path(path))) if file.resolve().is_relative_to(root) and _is_page(file)]
    if not found:
        raise UnreadableFileError(str(path), "no page in this folder", "Pages end in " + ", ".join(sorted(_SUFFIXES)))
    yield from map(str, found)


def read_source(source: str, *, format: str | None = None) -> Iterator[Record]:
    """Read the records of one file, or of standard input as `-`.

    Raises:
        UnreadableFileError: If it cannot be opened, is empty, or is no text.
        UnknownFormatError: If no format is called `format`, or none accepts the file.
    """
    try:
        with sys.stdin.buffer if source == "-" else open(source, "rb") as file:
            stream = cast(BufferedReader, file)
            head = _head(stream, source)
            chosen = _format(format) if format else _accepting(source, head)
            yield from chosen.parse(decode(stream), source)
    except OSError as error:
        raise UnreadableFileError(source, (error.strerror or str(error)).lower()) from None


def parse(text: str, *, path: str = "-", format: str | None = None) -> tuple[Record, ...]:
    """Read records from a text that is already in memory.

    Example:
        >>> parse("activates STAT5A in T cells", format="text")[0].sections[0].bullets[0].text
        'activates STAT5A in T cells'
    """
    chosen = _format(format) if format else _accepting(path, text[:_HEAD])
    return tuple(chosen.parse(numbered(text), path))


_HEAD = 4096  # how much of a file its format is told by
_SUFFIXES = (".txt", ".jsonl", ".ndjson")


def _files(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _files(entry)
        elif entry.is_file():
            yield entry


def _is_page(file: Path) -> bool:
    return file.name.lower().endswith(_SUFFIXES)


def _head(stream: BufferedReader, source: str) -> str:
    raw = stream.peek(_HEAD)[:_HEAD]
    if not raw:
        raise UnreadableFileError(source, "it is empty")
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", errors="replace")
    controls = sum(byte < 9 or 13 < byte < 32 for byte in raw)
    if controls * 20 > len(raw):
        raise UnreadableFileError(source, "it is no text", "Give the text of a page, or JSON Lines")
    return raw.decode("utf-8", errors="replace").removeprefix("\ufeff")


def _format(name: str) -> SourceFormat:
    try:
        return formats()[name]
    except KeyError:
        raise UnknownFormatError("source", name, formats()) from None


def _accepting(source: str, head: str) -> SourceFormat:
    name = Path(source).name.lower()
    for last in (False, True):
        for known in formats().values():
            if known.fallback is last and known.accepts(name, head):
                return known
    raise UnknownFormatError("source", name, formats())
