"""The lexicons compiled for look-up: a memory-mapped trie of keys, and two files of rows beside it.

The index lies in the user's cache, in a folder named after the content of the lexicon files, so that changed lexicons
never meet an old index. It is written to a temporary folder and renamed; where the cache cannot be written, a temporary
folder serves this process alone.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import re
import shutil
import sys
import tempfile
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from genegraph.vocabulary.spelling import GREEK, key, starts
from genegraph.vocabulary.tables import TERM_COLUMNS, lexicon_files, read_header, read_rows

_GREEK = re.compile("|".join(GREEK.values()) + "|[" + "".join(GREEK) + "]")
_FORMAT = "4"  # raised whenever the files below, or the keys of spelling.py, change
_KEYS, _STARTS, _TERMS, _ENTITIES = "keys.marisa", "starts.marisa", "terms.rows", "entities.rows"

CURIE_KEY = "\x01"
"""Opens the key under which an entity is found by its CURIE; no name contains it."""

STATUSES = ("symbol", "name", *TERM_COLUMNS)
"""The standing of a name, by its code in the index: an entity's own name first, then the columns of lexicons."""


class Rows:
    """A file of byte strings, read by number without loading it."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._count = int.from_bytes(self._data[:8], "little")
        self._starts = memoryview(self._data)[8 : 16 + 8 * self._count].cast("Q")

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: int) -> bytes:
        return self._data[self._starts[number] : self._starts[number + 1]]


def open_index(folder: Path) -> tuple[Path, bool]:
    """The index of the lexicons in `folder`, compiled first if need be, and whether it is for this process only."""
    files = lexicon_files(folder)
    name = f"lexicons-{_fingerprint(files)}"
    for cache in (_user_cache(), None):
        try:
            home = cache or Path(tempfile.mkdtemp(prefix="genegraph-"))
            target = home / name
            if not (target / _KEYS).is_file():
                home.mkdir(parents=True, exist_ok=True)
                _install(files, target)
            return target, cache is None
        except OSError:
            if cache is None:
                raise
    raise AssertionError("the temporary folder answers or raises")


def index_paths(folder: Path) -> tuple[Path, Path, Path, Path]:
    """Where an index keeps its keys, the starts of keys after which a space may stand, its terms and its entities."""
    return folder / _KEYS, folder / _STARTS, folder / _TERMS, folder / _ENTITIES


def _user_cache() -> Path:
    named = os.environ.get("GENEGRAPH_CACHE") or os.environ.get("XDG_CACHE_HOME")
    if named:
        return Path(named) / "genegraph"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "genegraph" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "genegraph"
    return Path.home() / ".cache" / "genegraph"


def _fingerprint(files: Sequence[Path]) -> str:
    digest = hashlib.sha256(f"{_FORMAT} {sys.byteorder}".encode())
    for path in files:
        digest.update(path.name.encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _install(files: Sequence[Path], target: Path) -> None:
    scratch = Path(tempfile.mkdtemp(prefix=f"{target.name}.", dir=target.parent))
    try:
        _compile(files, scratch)
        try:
            scratch.rename(target)
        except OSError:
            # Another process was faster: its index has the same content.
            if not (target / _KEYS).is_file():
                raise
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _compile(files: Sequence[Path], folder: Path) -> None:
    import marisa_trie

    entities: dict[str, list[object]] = {}  # curie -> name, type, members, xrefs, weight, label
    names: dict[str, dict[tuple[str, int, str], None]] = defaultdict(dict)  # key -> (curie, status, text)
    spaced: set[str] = set()
    for path in files:
        header = read_header(path)
        own = 0 if header["type"] in ("gene", "family", "complex") else 1
        for row in read_rows(path):
            curie = f"{header['prefix']}:{row.id}"
            entity = entities.setdefault(curie, [row.name, row.type or header["type"], [], [], 0, ""])
            entity[2] = entity[2] or row.members
            entity[3] = entity[3] or row.xrefs
            entity[4] = entity[4] or row.weight
            entity[5] = entity[5] or next(iter(row.terms.get("label", ())), "")
            names[CURIE_KEY + curie][curie, own, row.name] = None
            greek = any(_GREEK.search(text) for texts in row.terms.values() for text in texts)
            for status, texts in ((own, (row.name,)), *((STATUSES.index(c), t) for c, t in row.terms.items())):
                for text in texts:
                    spaced.update(starts(text, greek=greek))
                    for spelled in _keys(text):
                        names[spelled][curie, status, text] = None
    trie = marisa_trie.Trie(names)
    trie.save(str(folder / _KEYS))
    marisa_trie.Trie(spaced).save(str(folder / _STARTS))
    numbers = {curie: number for number, curie in enumerate(entities)}
    terms: list[bytes] = [b""] * len(trie)
    for spelled, found in names.items():
        rows = (f"{numbers[curie]}\t{status}\t{text}" for curie, status, text in found)
        terms[trie[spelled]] = "\n".join(rows).encode()
    _write_rows(folder / _TERMS, terms)
    _write_rows(
        folder / _ENTITIES,
        (json.dumps([curie, *fields], ensure_ascii=False).encode() for curie, fields in entities.items()),
    )


def _keys(text: str) -> set[str]:
    """The keys of a name; EOMES also as the mouse writes it, where the last letter looks like a plural."""
    keys = {key(text)}
    if text.isalpha() and text.isupper():
        keys.add(key(text.capitalize()))
    return {spelled for spelled in keys if spelled}


def _write_rows(path: Path, rows: Iterable[bytes]) -> None:
    found = list(rows)
    starts = array("Q", [16 + 8 * len(found)])
    for row in found:
        starts.append(starts[-1] + len(row))
    with path.open("wb") as file:
        file.write(len(found).to_bytes(8, "little"))
        file.write(starts.tobytes())
        file.writelines(found)
