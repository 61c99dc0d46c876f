"""Byte strings sorted into numbered bins, in memory while they are few and in one temporary file when they are many.

The file has no name where the system allows it, so that nothing of it is left behind however the process ends.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from types import TracebackType
from typing import BinaryIO, cast

from genegraph.errors import UnwritableFileError

ROOM = 48 << 20
"""Bytes held in memory before they are written out."""


def scratch_file(held: int = 0) -> BinaryIO:
    """A temporary file that vanishes when it is closed, or when the process dies.

    Args:
        held: How many bytes it may keep in memory before there is a file; 0 for a file at once.

    Raises:
        UnwritableFileError: If there is nowhere to put it.
    """
    try:
        if held:
            return cast(BinaryIO, tempfile.SpooledTemporaryFile(max_size=held, prefix="genegraph-"))
        return tempfile.TemporaryFile(prefix="genegraph-")
    except OSError as error:
        raise no_scratch(error) from error


def no_scratch(error: OSError) -> UnwritableFileError:
    """What to tell the user when the temporary folder takes no more."""
    reason = (error.strerror or str(error)).lower()
    return UnwritableFileError(tempfile.gettempdir(), f"{reason}; TMPDIR may name a folder with more room")


class Bins:
    """Numbered bins that only grow until they are emptied.

    Example:
        >>> with Bins() as bins:
        ...     bins.add(7, b"first "); bins.add(2, b"other"); bins.add(7, b"second")
        ...     list(bins)
        [(2, b'other'), (7, b'first second')]
    """

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._held: dict[int, list[bytes]] = {}
        self._size = 0
        self._file: BinaryIO | None = None
        self._pieces: dict[int, list[tuple[int, int]]] = {}  # where each bin's bytes lie in the file

    def __enter__(self) -> Bins:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            with suppress(OSError):  # what could not be written is told already
                self._file.close()

    def add(self, number: int, chunk: bytes) -> None:
        """Put some bytes behind those that are in a bin.

        Raises:
            UnwritableFileError: If the disk is full.
        """
        held = self._held.get(number)
        if held is None:
            self._held[number] = [chunk]
        else:
            held.append(chunk)
        self._size += len(chunk) + 64
        if self._size > self._room:
            self._write_out()

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        """The bins that hold anything, by number."""
        for number in sorted(self._pieces.keys() | self._held.keys()):
            yield number, b"".join([*self._written(number), *self._held.get(number, ())])

    def _written(self, number: int) -> Iterator[bytes]:
        if self._file:
            for place, length in self._pieces.get(number, ()):
                self._file.seek(place)
                yield self._file.read(length)

    def _write_out(self) -> None:
        try:
            if self._file is None:
                self._file = scratch_file()
            place = self._file.seek(0, 2)
            for number, chunks in self._held.items():
                length = self._file.write(b"".join(chunks))
                self._pieces.setdefault(number, []).append((place, length))
                place += length
            self._file.flush()
        except OSError as error:
            raise no_scratch(error) from error
        self._held.clear()
        self._size = 0
