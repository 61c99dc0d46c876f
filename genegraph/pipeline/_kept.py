"""A build folder: what the tasks of earlier builds gave, found again by the content that they were given.

Everything lies in one SQLite file, so that a build that is killed leaves what it had committed and nothing half. A
result is found under the hash of its load, of the knowledge files, of the options and of the program's own code:
whatever changes, nothing stale can be found.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import zlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import TracebackType

from genegraph.errors import BuildFolderError
from genegraph.vocabulary import ontologies

FILE = "results.sqlite"
EACH = 64
"""Results that are committed together: what a killed build has to do again."""


class Kept:
    """The results of earlier builds in one folder, and those of this one.

    Raises:
        BuildFolderError: If the folder cannot be used.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[bytes] = set()
        self._pending = 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(folder / FILE, timeout=60, isolation_level=None)
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute("PRAGMA synchronous = NORMAL")
            self._database.execute("CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")
        except (OSError, sqlite3.Error) as error:
            raise self._unusable(error) from error

    def __enter__(self) -> Kept:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.commit()
        except BuildFolderError:
            if kind is None:
                raise
        finally:
            self._database.close()

    def get(self, key: bytes) -> bytes | None:
        """What a load once gave."""
        try:
            row = self._database.execute("SELECT value FROM result WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error as error:
            raise self._unusable(error) from error
        self._used.add(key)
        if row is None:
            return None
        try:
            return zlib.decompress(row[0])
        except (zlib.error, TypeError):
            return None  # a damaged result is done again

    def put(self, key: bytes, value: bytes) -> None:
        """Keep what a load gave."""
        try:
            if not self._pending:
                self._database.execute("BEGIN IMMEDIATE")
            self._database.execute("INSERT OR REPLACE INTO result VALUES (?, ?)", (key, zlib.compress(value, 1)))
        except sqlite3.Error as error:
            raise self._unusable(error) from error
        self._pending += 1
        if self._pending >= EACH:
            self.commit()

    def commit(self) -> None:
        """Make sure of what was put."""
        if self._pending:
            self._pending = 0
            try:
                self._database.execute("COMMIT")
            except sqlite3.Error as error:
                raise self._unusable(error) from error

    def forget_the_rest(self) -> None:
        """Drop what this build neither found nor put."""
        self.commit()
        try:
            known = {key for (key,) in self._database.execute("SELECT key FROM result")}
            self._database.execute("BEGIN IMMEDIATE")
            stale = ((key,) for key in sorted(known - self._used))
            self._database.executemany("DELETE FROM result WHERE key = ?", stale)
            self._database.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def _unusable(self, error: Exception) -> BuildFolderError:
        problem = str(getattr(error, "strerror", None) or error).lower()
        return BuildFolderError(str(self._folder), f"no build folder can be kept here: {problem}")


def key_of(*parts: bytes) -> bytes:
    """The key of a load that is made of some parts."""
    digest = hashlib.sha256(program().encode())
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.digest()


@cache
def program() -> str:
    """A hash of the program and of all knowledge files, in hex: equal hashes read equal pages equally."""
    package = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for home, files in ((package, package.rglob("*.py")), (ontologies(), knowledge_files())):
        for file in sorted(files):
            digest.update(f"{file.relative_to(home).as_posix()}\0".encode() + hash_of(file).encode())
    return digest.hexdigest()


def knowledge_files() -> Iterable[Path]:
    """The files that say what words mean."""
    return sorted(file for file in ontologies().rglob("*") if file.is_file() and "__pycache__" not in file.parts)


def hash_of(file: Path) -> str:
    """The SHA-256 of a file, in hex."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
