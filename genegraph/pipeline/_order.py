"""Byte strings put in order of edge id, however many there are and in whatever order they come.

They travel and wait in frames: the edge's id, how long the string is, and the string.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import Struct
from types import TracebackType

from genegraph.pipeline._bins import Bins


class InOrder:
    """Takes in framed byte strings, and gives them back in order of id.

    Example:
        >>> with InOrder() as texts:
        ...     texts.add(framed("9d6ea4453b5f", b"last") + framed("0fb21cc41d77", b"first"))
        ...     texts.add(framed("0fb3d7cb4ad5", b"then"))
        ...     list(texts)
        [[b'first', b'then'], [b'last']]
    """

    def __init__(self) -> None:
        self._bins = Bins()

    def __enter__(self) -> InOrder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bins.__exit__(kind, error, trace)

    def add(self, frames: bytes) -> None:
        """Take in some frames.

        Raises:
            UnwritableFileError: If the disk is full.
        """
        for id, start, end in _frames(frames):
            self._bins.add(int.from_bytes(id[:2]) >> _COARSE, frames[start - _HEAD.size : end])

    def __iter__(self) -> Iterator[list[bytes]]:
        """The byte strings in order, some at a time: those whose ids begin with the same three digits."""
        for _, frames in self._bins:
            yield [frames[start:end] for _, start, end in sorted(_frames(frames))]


def framed(id: str, content: bytes) -> bytes:
    """A byte string with the id of its edge, and its length, before it."""
    return _HEAD.pack(bytes.fromhex(id), len(content)) + content


def _frames(frames: bytes) -> Iterator[tuple[bytes, int, int]]:
    """For each of some frames, its id, and where its content starts and ends."""
    end = 0
    while end < len(frames):
        id, length = _HEAD.unpack_from(frames, end)
        start = end + _HEAD.size
        end = start + length
        yield id, start, end


_HEAD = Struct(">6sI")
_COARSE = 4  # of the sixteen bits of an id's first digits, those that do not choose its bin
