"""Several files in one: the same files give the same bytes, for nothing in the archive tells when or by whom."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterable, Mapping

_LEVEL = 6


def zipped(files: Mapping[str, Iterable[str]]) -> bytes:
    """A zip archive of texts by file name.

    Example:
        >>> zipfile.ZipFile(io.BytesIO(zipped({"a.txt": ["b"]}))).read("a.txt")
        b'b'
    """
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as opened:
        for name, chunks in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            with opened.open(entry, "w", force_zip64=True) as stream:
                for chunk in chunks:
                    stream.write(chunk.encode())
    return archive.getvalue()


def tarred(files: Mapping[str, Iterable[str]]) -> bytes:
    """A gzipped tar archive of texts by file name.

    Example:
        >>> tarfile.open(fileobj=io.BytesIO(tarred({"a.txt": ["b"]}))).getnames()
        ['a.txt']
    """
    archive = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=archive, mode="wb", compresslevel=_LEVEL, mtime=0, filename="") as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as opened,
    ):
        for name, chunks in files.items():
            content = "".join(chunks).encode()
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            opened.addfile(entry, io.BytesIO(content))
    return archive.getvalue()
