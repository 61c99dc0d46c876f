"""Paths to loads of reading: small files are shared out by name, large ones and streams record by record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from genegraph.model import Record
from genegraph.pipeline._reading import Source, records_of

LARGE = 4 << 20  # bytes; a page has some ten thousand
BULLETS = 200  # that records of a large file go out with


def loads_of(source: Source) -> Iterator[Source | tuple[Record, ...]]:
    """The file as one load, or its records some at a time.

    Raises:
        GenegraphError: If the file stands alone and cannot be read.
    """
    if not _is_large(source.name):
        yield source
        return
    held: list[Record] = []
    bullets = 0
    for record in records_of(source):
        held.append(record)
        bullets += 1 + sum(len(section.bullets) for section in record.sections)
        if bullets >= BULLETS:
            yield tuple(held)
            held, bullets = [], 0
    if held:
        yield tuple(held)


def digest_of(load: Source | tuple[Record, ...]) -> bytes | None:
    """A hash of all that a load holds; None where that cannot be had."""
    if isinstance(load, tuple):
        return hashlib.sha256(repr(load).encode("utf-8", "backslashreplace")).digest()
    try:
        with open(load.name, "rb") as stream:
            digest = hashlib.file_digest(stream, "sha256")
    except OSError:
        return None
    digest.update(f"{load.alone} {load.name}".encode("utf-8", "surrogateescape"))
    return digest.digest()


def weight_of(load: Source | tuple[Record, ...]) -> int:
    """About how many bytes a load is."""
    if isinstance(load, tuple):
        return sum(len(bullet.text) for record in load for bullet in record.bullets())
    try:
        return Path(load.name).stat().st_size
    except OSError:
        return 0


def total_of(sources: Iterable[Source]) -> int:
    """About how many bytes of pages there are."""
    return sum(map(weight_of, sources))


def _is_large(name: str) -> bool:
    if name == "-" or "://" in name:
        return True
    try:
        return Path(name).stat().st_size > LARGE
    except OSError:
        return False
