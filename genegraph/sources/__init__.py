"""Page text -> Record, one file per source format; files and folders are opened here alone."""

from __future__ import annotations

import os
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from io import BufferedReader
from pathlib import Path, PurePath
from types import ModuleType
from typing import BinaryIO, cast

from genegraph._registry import collect
from genegraph.errors import GenegraphError, MissingDependencyError, ParseError, UnknownFormatError, UnreadableFileError
from genegraph.model import Issue, Record
from genegraph.sources._lines import Line, decode, numbered
from genegraph.sources._unpack import plain_name, unpack

__all__ = [
    "SourceFormat",
    "find_sources",
    "formats",
    "is_page",
    "parse",
    "plain_name",
    "read_records",
    "read_source",
    "read_stream",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFormat:
    """A layout that pages come in, and how to read it."""

    name: str
    accepts: Callable[[str, str], bool]  # (file name in lower case, first characters) -> whether it is this layout
    parse: Callable[[Iterable[Line], str], Iterable[Record]]  # (lines, path for locators and issues) -> records
    suffixes: tuple[str, ...] = ()  # of the files that a search through folders picks up
    streams: bool = False  # whether it holds one record at a time, so that a file may be of any size
    fallback: bool = False  # asked only when no other layout accepts


@cache
def formats() -> Mapping[str, SourceFormat]:
    """The known source formats by name.

    Example:
        >>> {"genatlas", "html", "jsonl", "text"} <= set(formats())
        True
    """
    return collect(sys.modules[__name__], "FORMAT", SourceFormat)


def read_records(path: str | Path | Iterable[str | Path], *, format: str | None = None) -> Iterator[Record]:
    """Read the records of a file, of a folder and all folders in it, or of several of either.

    A file may be packed with gzip or zstandard, or be a tar archive of pages. What was named must be readable. A file
    that was found in a folder or an archive and cannot be read becomes a record that holds nothing but an Issue, so
    that one bad page never stops the others.

    Args:
        path: A file, a folder, an address such as `s3://bucket/pages`, or several; `-` is standard input.
        format: The name of a source format; found by name and content when not given.

    Yields:
        Records in the order of the paths, a folder's files sorted by their names.

    Raises:
        UnreadableFileError: If a path does not exist, is empty or no text, or a folder holds no page.
        UnknownFormatError: If no format is called `format`, or none accepts a file.
        MissingDependencyError: If a file needs a package that is not installed.
    """
    for named in [path] if isinstance(path, str | Path) else path:
        for source in find_sources(named):
            try:
                yield from read_source(source, format=format)
            except GenegraphError as error:
                if source == str(named):
                    raise
                yield _unread(source, error)


def find_sources(path: str | Path) -> Iterator[str]:
    """The files that `read_records` reads for one path, in its order.

    Hidden files are passed over, and so is a link that leads out of the folder.

    Raises:
        UnreadableFileError: If a folder holds no page.
    """
    folder = str(path)
    found = None
    if "://" in folder:
        found = _find_remote(folder)
    elif folder != "-" and Path(path).is_dir():
        found = [str(file) for file in sorted(_files(Path(path)))]
    if found is None:
        yield folder
        return
    pages = [file for file in found if is_page(file)]
    if not pages:
        raise UnreadableFileError(folder, "no page in this folder", "Pages end in " + ", ".join(_suffixes()))
    yield from pages


def is_page(name: str) -> bool:
    """Whether a search through folders picks up a file of that name.

    Example:
        >>> [name for name in ("IL6.txt", "IL6.TXT.gz", "pages.tar", "plot.py", "il6.png") if is_page(name)]
        ['IL6.txt', 'IL6.TXT.gz', 'pages.tar']
    """
    return plain_name(name.lower()).endswith(_suffixes())


def read_source(source: str, *, format: str | None = None) -> Iterator[Record]:
    """Read the records of one file, of one archive, or of standard input as `-`.

    Raises:
        UnreadableFileError: If it cannot be opened, is empty, is no text, or unpacks to suspiciously much.
        UnknownFormatError: If no format is called `format`, or none accepts the file.
        ParseError: If a page is too long to be one.
        MissingDependencyError: If it needs a package that is not installed.
    """
    try:
        with _open(source) as file:
            yield from read_stream(file, source, format=format)
    except OSError as error:
        raise UnreadableFileError(source, (error.strerror or str(error)).lower()) from None


def read_stream(file: BinaryIO, source: str, *, format: str | None = None, first: int = 1) -> Iterator[Record]:
    """Read the records of an open file, or of an open archive, as `read_source` does.

    Args:
        file: Opened for reading bytes.
        source: What the file is called.
        first: The number of the file's first line, where it is a part of a larger one.
        format: The name of a source format; found by name and content when not given.

    Example:
        >>> from io import BytesIO
        >>> [record.id for record in read_stream(BytesIO(b"- activates STAT3"), "notes.txt")]
        ['notes']
    """
    chosen = _format(format) if format else None
    for name, stream in unpack(file, source):
        try:
            if isinstance(stream, UnreadableFileError):
                raise stream
            head = _head(stream, name)
            known = chosen or _accepting(name, head)
            lines = decode(stream, first)
            yield from known.parse(lines if known.streams else _bounded(lines, name), name)
        except GenegraphError as error:
            if name == source:
                raise
            yield _unread(name, error)


def parse(text: str, *, path: str = "-", format: str | None = None) -> tuple[Record, ...]:
    """Read records from a text that is already in memory.

    Example:
        >>> parse("activates STAT5A in T cells", format="text")[0].sections[0].bullets[0].text
        'activates STAT5A in T cells'
    """
    chosen = _format(format) if format else _accepting(path, text[:_HEAD])
    return tuple(chosen.parse(numbered(text), path))


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(sorted({suffix for known in formats().values() for suffix in known.suffixes} | {".tar"}))


_HEAD = 4096  # bytes that a file's format is told by
_CONTROLS = bytes([*range(9), *range(14, 32)])
_LONGEST_PAGE = 20_000_000  # characters; the longest real page has some 12,000


def _open(source: str) -> AbstractContextManager[BinaryIO]:
    if source == "-":
        return nullcontext(sys.stdin.buffer)
    if "://" not in source:
        return open(source, "rb")
    try:
        return cast(AbstractContextManager[BinaryIO], _fsspec().open(source, "rb"))
    except (ValueError, ImportError) as error:
        raise UnreadableFileError(source, str(error).lower()) from None


def _files(root: Path, folder: Path | None = None) -> Iterator[Path]:
    """The files below a folder, but for those that a link leads out of it."""
    with os.scandir(folder or root) as entries:
        for entry in entries:
            path = Path(entry)
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _files(root, path)
            elif entry.is_file() and (not entry.is_symlink() or path.resolve().is_relative_to(root.resolve())):
                yield path


def _find_remote(address: str) -> list[str] | None:
    """The files below an address, sorted; None where it is a file itself."""
    try:
        system, path = _fsspec().core.url_to_fs(address)
        web = address.startswith(("http://", "https://"))  # where asking whether it is a folder means fetching it
        if not (address.endswith("/") if web else system.isdir(path)):
            return None
        return sorted(system.unstrip_protocol(file) for file in system.find(path))
    except (ValueError, ImportError) as error:
        raise UnreadableFileError(address, str(error).lower()) from None


def _fsspec() -> ModuleType:
    try:
        return import_module("fsspec")
    except ImportError:
        raise MissingDependencyError("fsspec", "remote", "reading an address") from None


def _head(stream: BufferedReader, source: str) -> str:
    raw = stream.peek(_HEAD)[:_HEAD]
    if not raw:
        raise UnreadableFileError(source, "it is empty")
    if raw[:2] in (BOM_UTF16_LE, BOM_UTF16_BE):
        return raw.decode("utf-16", errors="replace")
    if (len(raw) - len(raw.translate(None, _CONTROLS))) * 20 > len(raw):
        raise UnreadableFileError(source, "it is no text", "Give the text of a page, or pages in .gz, .zst or .tar.gz")
    return raw.decode("utf-8", errors="replace").removeprefix("\ufeff").replace("\r\n", "\n")


def _bounded(lines: Iterable[Line], source: str) -> Iterator[Line]:
    """The lines of a page that is held in memory, as long as it may be a page."""
    size = 0
    for line in lines:
        size += len(line.text)
        if size > _LONGEST_PAGE:
            raise ParseError(source, line.number, f"a page of more than {_LONGEST_PAGE:,} characters is none")
        yield line


def _format(name: str) -> SourceFormat:
    try:
        return formats()[name]
    except KeyError:
        raise UnknownFormatError("source", name, formats()) from None


def _accepting(source: str, head: str) -> SourceFormat:
    name = plain_name(PurePath(source).name.lower())
    for known in sorted(formats().values(), key=lambda one: one.fallback):
        if known.accepts(name, head):
            return known
    raise UnknownFormatError("source", name, formats())


def _unread(source: str, error: GenegraphError) -> Record:
    return Record(id=PurePath(source).stem, path=source, issues=(Issue(path=source, line=0, problem=str(error)),))
