"""Several processes at work: loads go out in batches, results come back in the order of the loads.

A worker that dies takes only its own load with it: what it had is done again one by one, and a load that kills two
workers is given up, with the reason.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Empty, SimpleQueue
from threading import Lock
from types import TracebackType
from typing import Any, Generic, NamedTuple, TypeVar

from genegraph.errors import GenegraphError
from genegraph.pipeline._tasks import Hand, Load

WAITING = 3
"""Batches for each worker that may be done before it is their turn."""


class Lost(NamedTuple):
    """A load that killed whoever took it."""

    reason: str


Result = bytes | Lost
T = TypeVar("T")


class Batch(NamedTuple, Generic[T]):
    """Loads that go out together, each with what it belongs to; bytes are results that are known already."""

    tags: Sequence[T]
    loads: Sequence[Load | bytes]


class Crew:
    """Workers for one build; with a size of one the work is done here.

    Args:
        size: How many processes.
        setting: What the workers' `Hand` is made with.
    """

    def __init__(self, size: int, setting: dict[str, Any]) -> None:
        self._size = size if sys.executable else 1
        self._setting = setting
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._workers: list[_Worker] = []
        self._threads = ThreadPoolExecutor(size) if self._size > 1 else None
        self._hand = Hand(**setting)
        self._closed = False

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed = True
        for worker in self._workers:
            worker.stop(at_once=kind is not None)
        if self._threads:
            self._threads.shutdown(cancel_futures=True)

    def results(self, batches: Iterable[Batch[T]]) -> Iterator[tuple[T, Result]]:
        """Yield each tag with its result, in order.

        Raises:
            GenegraphError: If a load cannot be carried out for a reason that the user can mend.
        """
        if self._threads is None:
            for batch in batches:
                for tag, load in zip(batch.tags, batch.loads, strict=True):
                    yield tag, load if isinstance(load, bytes) else self._hand.do(load)
            return
        waiting: deque[tuple[Batch[T], Future[list[Result]]]] = deque()
        for batch in batches:
            waiting.append((batch, self._threads.submit(self._carry_out, batch.loads)))
            if len(waiting) > self._size * WAITING:
                yield from _collected(*waiting.popleft())
        while waiting:
            yield from _collected(*waiting.popleft())

    def _carry_out(self, loads: Sequence[Load | bytes]) -> list[Result]:
        done = iter(self._ask([load for load in loads if not isinstance(load, bytes)]))
        return [load if isinstance(load, bytes) else next(done) for load in loads]

    def _ask(self, loads: Sequence[Load], *, again: bool = True) -> list[Result]:
        if not loads:
            return []
        worker = self._worker()
        try:
            answers = worker.ask(loads)
        except _DiedError as death:
            if self._closed:
                return [Lost("the build was stopped")] * len(loads)
            if len(loads) > 1:
                return [result for load in loads for result in self._ask([load])]
            return self._ask(loads, again=False) if again else [Lost(str(death))]
        self._idle.put(worker)
        return [_result(*answer) for answer in answers]

    def _worker(self) -> _Worker:
        try:
            return self._idle.get_nowait()
        except Empty:
            worker = _Worker(self._setting)
            self._workers.append(worker)
            return worker


class _DiedError(Exception):
    """A worker ended before it answered."""


class _Worker:
    """One process."""

    def __init__(self, setting: dict[str, Any]) -> None:
        # -P: a file called json.py in the user's folder is nobody's module. In a session of its own, a worker hears
        # nothing of Ctrl-C: the one who started it decides.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "genegraph.pipeline._worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        )
        self._introduction: dict[str, Any] | None = setting
        self._closing = Lock()

    def ask(self, loads: Sequence[Load]) -> list[tuple[str, bytes | str]]:
        """Have some loads carried out.

        Raises:
            _DiedError: If the process ends before it answers.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            if self._introduction is not None:
                pickle.dump(self._introduction, self._process.stdin)
                self._introduction = None
            pickle.dump(loads, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
            answers: list[tuple[str, bytes | str]] = pickle.load(self._process.stdout)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            self.stop(at_once=True)
            raise _DiedError(_end_of(self._process.wait())) from None
        return answers

    def stop(self, *, at_once: bool) -> None:
        """End the process: by closing its input, or without waiting for what it does."""
        if at_once:
            self._process.kill()
        # Who asks and who ends the build may stop a worker at the same moment, and two that close one stream at once
        # take its buffer from each other.
        with self._closing:
            for stream in (self._process.stdin, self._process.stdout):
                if stream:
                    try:
                        stream.close()
                    except OSError:  # what was still to be sent has nobody to go to
                        continue
        self._process.wait()


def _collected(batch: Batch[T], future: Future[list[Result]]) -> Iterator[tuple[T, Result]]:
    return zip(batch.tags, future.result(), strict=True)


def _result(kind: str, said: bytes | str) -> Result:
    if isinstance(said, bytes):
        return said
    if kind == "refused":
        raise GenegraphError(said)
    raise RuntimeError(f"a worker broke down:\n{said}")


def _end_of(code: int) -> str:
    if code >= 0:
        return f"the process that read it ended with code {code}"
    try:
        return f"the process that read it died of {signal.Signals(-code).name}"
    except ValueError:
        return f"the process that read it died of signal {-code}"
