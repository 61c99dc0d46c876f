"""What a command says on stderr while it works: progress, summaries, issues. stdout holds results alone."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import click

from genegraph.cli._text import escape

if TYPE_CHECKING:
    from rich.progress import Progress

F = TypeVar("F", bound=Callable[..., Any])


class Verbosity(IntEnum):
    """How much a command says beside its result."""

    QUIET = 0  # errors alone
    NORMAL = 1  # a summary at the end, and progress on a terminal
    VERBOSE = 2  # every issue too


def verbosity_option(function: F) -> F:
    """Give a command that reads pages `-q` and `-v`, passed on as `verbosity`; `-q` also hushes what the rooms log."""
    return quiet_option(_option("-v", "--verbose", Verbosity.VERBOSE, "List every issue of the pages too.")(function))


def server_verbosity_option(function: F) -> F:
    """Give a command that serves `-q` and `-v`, passed on as `verbosity`."""
    return quiet_option(_option("-v", "--verbose", Verbosity.VERBOSE, "List every request too.")(function))


def quiet_option(function: F) -> F:
    """Give a command `-q` alone, passed on as `verbosity`."""
    return _option("-q", "--quiet", Verbosity.QUIET, "Say nothing but errors.")(function)


@contextmanager
def heard() -> Iterator[None]:
    """Say on stderr what the rooms log while the block runs, such as that the lexicons are being compiled."""
    logger = logging.getLogger("genegraph")
    level, handler = logger.level, logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("genegraph: %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)


def say(text: str) -> None:
    """Print a line on stderr."""
    click.echo(escape(text), err=True)


def counted(number: int, noun: str) -> str:
    """A number and what it counts.

    Example:
        >>> counted(1, "edge"), counted(2000, "edge")
        ('1 edge', '2,000 edges')
    """
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def warn_of_nothing(path: Path) -> None:
    """Say that a graph is empty, which may well be somebody's mistake, but is no error."""
    say(f"{path}: the graph has no edges")


@contextmanager
def progress(label: str, unit: str, *, shown: bool) -> Iterator[Callable[[int], None]]:
    """Show on stderr that the block gets on, and hand out the function that counts what is done.

    Nothing is shown where stderr is no terminal.
    """
    if not (shown and sys.stderr.isatty()):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.completed:,} " + unit, markup=False),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda steps: bar.advance(task, steps)


class Stages(Protocol):
    """Shows how far a work of several stages has come."""

    def __call__(self, stage: str, done: int, total: int) -> object:
        """Tell how much of a stage is done, and how much there is in all: 0 where nobody knows."""
        ...

    def count(self, steps: int) -> None:
        """Count what the rate is told of."""
        ...


@contextmanager
def stages(unit: str, *, shown: bool) -> Iterator[Stages]:
    """Show on stderr which stage the block is at, how fast it goes, and when the stage will end.

    Nothing is shown where stderr is no terminal.
    """
    if not (shown and sys.stderr.isatty()):
        yield _Unseen()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description:10}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[counted]}", markup=False),
        TimeElapsedColumn(),
        TextColumn("left:", markup=False),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        yield _Seen(bar, unit)


class _Unseen:
    """No terminal, nothing to show."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Nobody looks."""

    def count(self, steps: int) -> None:
        """Nobody looks."""


class _Seen:
    """A bar on the terminal."""

    def __init__(self, bar: Progress, unit: str) -> None:
        self._bar, self._unit, self._counted, self._stage = bar, unit, 0, ""
        self._task = bar.add_task("Reading", total=None, counted="")

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Move the bar, or begin it anew."""
        if stage != self._stage:
            self._bar.reset(self._task, description=stage, counted="")
            self._stage = stage
        self._bar.update(self._task, completed=done, total=total or None)

    def count(self, steps: int) -> None:
        """Count on."""
        self._counted += steps
        self._bar.update(self._task, counted=self._rate())

    def _rate(self) -> str:
        seconds = self._bar.tasks[0].elapsed or 0
        rate = f", {self._counted / seconds:,.0f} a second" if seconds >= 1 else ""
        return f"{self._counted:,} {self._unit}{rate}"


def _option(short: str, long: str, level: Verbosity, text: str) -> Callable[[F], F]:
    return click.option(
        short,
        long,
        "verbosity",
        flag_value=level,
        type=Verbosity,
        default=Verbosity.NORMAL,
        callback=_hush,
        help=text,
    )


def _hush(context: click.Context, option: click.Parameter, verbosity: Verbosity) -> Verbosity:  # noqa: ARG001
    if verbosity is Verbosity.QUIET:
        logging.getLogger("genegraph").setLevel(logging.WARNING)
    return verbosity
