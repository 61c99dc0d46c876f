"""Compressed and archived input -> plain byte streams, one a file, within limits.

What a stream is packed with is told by its first bytes, so that standard input needs no name. Nothing is ever written
to disk: a member of an archive is read where it stands, and its name is but a label for locators and issues.
"""

from __future__ import annotations

import gzip
import tarfile
import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from genegraph.errors import MissingDependencyError, UnreadableFileError

FREE = 64 << 20  # bytes that any file may unpack to
MOST_TIMES = 200  # a file that unpacks to more than FREE may grow by this factor; texts grow four- to twentyfold


def unpack(stream: BinaryIO, name: str) -> Iterator[tuple[str, BufferedReader | UnreadableFileError]]:
    """Yield the plain bytes of each file in a stream, with its name: one pair where it is no archive.

    gzip, zstandard and tar are understood, and tar within the other two. A member is called `archive/member`; one that
    is no plain file, such as a link, comes as the error that says so. Read each stream before you ask for the next.

    Raises:
        UnreadableFileError: While reading, if the packed bytes are broken or unpack to suspiciously much.
        MissingDependencyError: If the stream is packed with zstandard, which is not installed.

    Example:
        >>> from io import BytesIO
        >>> [(name, file.read()) for name, file in unpack(BytesIO(gzip.compress(b"page")), "IL6.txt.gz")]
        [('IL6.txt.gz', b'page')]
    """
    packed = _Counted(stream)
    buffered = _buffered(packed)
    magic = buffered.peek(4)[:4]
    if magic.startswith(b"\x1f\x8b"):
        plain = _buffered(_Limited(gzip.GzipFile(fileobj=buffered).read1, packed, name))
    elif magic == b"\x28\xb5\x2f\xfd":
        plain = _buffered(_Limited(_zstandard(buffered), packed, name))
    else:
        plain = buffered
    if _is_tar(plain):
        yield from _members(plain, name)
    else:
        yield name, plain


def plain_name(name: str) -> str:
    """A file's name without the suffix of its packing.

    Example:
        >>> plain_name("pages/IL6.txt.gz"), plain_name("pages.tgz"), plain_name("IL6.txt")
        ('pages/IL6.txt', 'pages.tar', 'IL6.txt')
    """
    for suffix, plain in _SUFFIXES.items():
        if name.lower().endswith(suffix):
            return name[: -len(suffix)] + plain
    return name


_SUFFIXES = {".tgz": ".tar", ".tzst": ".tar", ".gz": "", ".zst": ""}
_BROKEN = (EOFError, gzip.BadGzipFile, zlib.error)


class _Counted(RawIOBase):
    """A stream that knows how many bytes were taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        read = getattr(
            self._stream, "read1", self._stream.read
        )  # read1 does not wait until a pipe has filled the buffer
        data = read(len(buffer))
        buffer[: len(data)] = data
        self.taken += len(data)
        return len(data)


class _Limited(RawIOBase):
    """What a packed stream unpacks to, as long as it stays believable."""

    def __init__(self, read: Callable[[int], bytes], packed: _Counted, name: str) -> None:
        self._read, self._packed, self._name, self._given = read, packed, name, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._read(len(buffer))
        except _BROKEN as error:
            raise UnreadableFileError(self._name, f"its packed bytes are broken ({str(error).lower()})") from None
        except Exception as error:
            if type(error).__name__ != "ZstdError":
                raise
            raise UnreadableFileError(self._name, f"its packed bytes are broken ({error})") from None
        self._given += len(data)
        if self._given > FREE and self._given > MOST_TIMES * self._packed.taken:
            raise UnreadableFileError(
                self._name, f"it unpacks to more than {MOST_TIMES} times its size", "Unpack it first"
            )
        buffer[: len(data)] = data
        return len(data)


def _buffered(stream: object) -> BufferedReader:
    return BufferedReader(cast(RawIOBase, stream))


def _zstandard(stream: BinaryIO) -> Callable[[int], bytes]:
    try:
        import zstandard
    except ImportError:
        raise MissingDependencyError("zstandard", "zstd", "reading .zst files") from None
    # A frame may ask for a window of many gigabytes; 128 MB is what `zstd` itself grants.
    reader = zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(stream, read_across_frames=True)
    return cast(Callable[[int], bytes], reader.read)


def _is_tar(stream: BufferedReader) -> bool:
    return stream.peek(512)[257:262] == b"ustar"


def _members(stream: BufferedReader, archive: str) -> Iterator[tuple[str, BufferedReader | UnreadableFileError]]:
    try:
        with tarfile.open(fileobj=stream, mode="r|") as tar:
            for member in tar:
                label = f"{archive}/{_label(member.name)}"
                if member.isdir():
                    continue
                file = tar.extractfile(member) if member.isreg() and not member.issparse() else None
                if file is None:
                    yield (
                        label,
                        UnreadableFileError(label, "a link, device or sparse file in an archive is not followed"),
                    )
                else:
                    yield label, _buffered(file)
    except (tarfile.TarError, *_BROKEN) as error:
        raise UnreadableFileError(archive, f"the archive is broken ({str(error).lower()})") from None


def _label(name: str) -> str:
    """A member's name as a label: no way up, no root, no control characters."""
    shown = "".join(sign if sign.isprintable() else "_" for sign in name.encode("utf-8", "replace").decode("utf-8"))
    return str(PurePosixPath(*(part for part in PurePosixPath(shown).parts if part not in ("..", "/"))))
