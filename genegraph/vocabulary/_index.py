"""The lexicons compiled for look-up: memory-mapped tries and files, compiled once.

The index lies in the user's cache, in a folder named after the content of the lexicon files, so that changed lexicons
never meet an old index. It is written to a temporary folder and renamed; where the cache cannot be written, a temporary
folder serves this process alone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from genegraph.vocabulary._compile import KEYS, compile_index
from genegraph.vocabulary.tables import lexicon_files

_KEPT = 3  # older indexes, for other versions of genegraph on the same machine
_FORMAT = "6"  # raised whenever the files of an index, or the keys of spelling.py, change


def open_index(folder: Path) -> tuple[Path, bool]:
    """The index of the lexicons in `folder`, compiled first if need be, and whether it is for this process only."""
    files = lexicon_files(folder)
    name = f"lexicons-{_fingerprint(files)}"
    for cache in (_user_cache(), None):
        try:
            home = cache or Path(tempfile.mkdtemp(prefix="genegraph-"))
            target = home / name
            if not (target / KEYS).is_file():
                home.mkdir(parents=True, exist_ok=True)
                _install(files, target)
            return target, cache is None
        except OSError:
            if cache is None:
                raise
    raise AssertionError("the temporary folder answers or raises")


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
    import logging

    logging.getLogger("genegraph").info("compiling the lexicons, this once: it takes some seconds")
    scratch = Path(tempfile.mkdtemp(prefix=f"{target.name}.", dir=target.parent))
    try:
        compile_index(files, scratch)
        try:
            scratch.rename(target)
        except OSError:
            # Another process was faster: its index has the same content.
            if not (target / KEYS).is_file():
                raise
        _forget_old(target)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _forget_old(target: Path) -> None:
    """Delete all indexes beside this one but the latest few: each version of the lexicons leaves one behind."""
    found = [path for path in target.parent.glob("lexicons-*") if (path / KEYS).is_file() and path != target]
    for path in sorted(found, key=lambda path: path.stat().st_mtime_ns)[: -_KEPT or None]:
        shutil.rmtree(path, ignore_errors=True)
