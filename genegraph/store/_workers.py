"""Who answers questions: processes for a store that nobody changes, threads for one that takes updates.

A query that takes too long is stopped by ending its process, and by nothing less. A store that changes can only be
asked inside the process that changes it; there a query that takes too long goes on unheard, and keeps its place until
it ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from queue import Empty, LifoQueue, SimpleQueue
from threading import Semaphore, Thread
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO

from genegraph.errors import StoreError
from genegraph.store._ask import Question, Reply, failure, reply

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    import pyoxigraph as ox

START_UP = 60.0  # seconds until a new process has to be ready


class Workers:
    """Some processes that answer questions to one store.

    Use it as a context manager, so that no process stays behind. While it lasts, nobody else can write to the store.

    Raises:
        StoreError: If somebody writes to it now.
    """

    def __init__(self, path: Path, prefixes: Mapping[str, str], number: int, seconds: float) -> None:
        self._path, self._prefixes, self._seconds = path, dict(prefixes), seconds
        self._idle = LifoQueue[_Worker | None]()  # None: a place for a process that is yet to start
        self._number = number
        self._lock = _hold(path)
        for _ in range(number):
            self._idle.put(None)

    def ask(self, question: Question) -> Reply:
        """The answer, or a failure if it takes too long."""
        try:
            worker = self._idle.get(timeout=self._seconds)
        except Empty:
            return failure(503, "too many questions at once: try again later")
        try:
            worker = worker or _Worker(self._path, self._prefixes)
            answer = worker.ask(question, self._seconds)
        except (EOFError, OSError):  # it died, of too little memory perhaps
            self._replace(worker)
            return failure(500, "the query broke off")
        if answer is None:
            self._replace(worker)
            return too_slow(self._seconds)
        self._idle.put(worker)
        return answer

    def _replace(self, worker: _Worker | None) -> None:
        _end(worker)
        self._idle.put(None)

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(Empty):
            for _ in range(self._number):
                _end(self._idle.get(timeout=self._seconds + 1))
        if self._lock is not None:
            self._lock.close()


class _Worker:
    """One process and the wire to it."""

    def __init__(self, path: Path, prefixes: dict[str, str]) -> None:
        context = get_context("spawn")
        self._wire, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=_work, args=(theirs, str(path), prefixes), daemon=True)
        self._process.start()
        theirs.close()
        if not self._wire.poll(START_UP):
            self.end()
            raise OSError("a process did not start")
        self._wire.recv()

    def ask(self, question: Question, seconds: float) -> Reply | None:
        self._wire.send(question)
        if not self._wire.poll(seconds):
            return None
        answer: Reply = self._wire.recv()
        return answer

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._wire.close()


def _end(worker: _Worker | None) -> None:
    if worker is not None:
        worker.end()


def _work(wire: Connection, path: str, prefixes: dict[str, str]) -> None:
    """The life of a process: answer until nobody asks any more."""
    import signal

    import pyoxigraph as ox

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then ends us
    store = ox.Store.read_only(path)
    wire.send("ready")
    with suppress(EOFError):
        while True:
            wire.send(reply(store, wire.recv(), prefixes))


def _hold(path: Path) -> BinaryIO | None:
    """Keep writers out, as RocksDB does: by its lock file, here with a lock that readers can share.

    A reader that opens a store while it is written to may see less than there is, and no error.
    """
    try:
        import fcntl

        lock = (path / "LOCK").open("rb")
    except (ImportError, OSError):  # another system, or a medium that nobody can write to
        return None
    try:
        fcntl.lockf(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise StoreError(str(path), "another process writes to it", "Wait for it") from error
    return lock


class Threads:
    """Answers questions to a store that this process writes to."""

    def __init__(self, store: ox.Store, prefixes: Mapping[str, str], number: int, seconds: float) -> None:
        self._store, self._prefixes, self._seconds = store, prefixes, seconds
        self._places = Semaphore(number)

    def ask(self, question: Question) -> Reply:
        """The answer, or a failure if it takes too long."""
        if not self._places.acquire(timeout=self._seconds):
            return failure(503, "too many questions at once: try again later")
        answers = SimpleQueue[Reply]()
        Thread(target=self._run, args=(question, answers), daemon=True).start()
        try:
            return answers.get(timeout=self._seconds)
        except Empty:
            return too_slow(self._seconds)

    def _run(self, question: Question, answers: SimpleQueue[Reply]) -> None:
        try:
            answers.put(reply(self._store, question, self._prefixes))
        finally:
            self._places.release()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing stays behind: the threads end with the process."""


def too_slow(seconds: float) -> Reply:
    """What an asker is told whose query took too long."""
    return failure(503, f"the query took longer than {seconds:g} s: ask for less, or with a LIMIT")
