"""What a command says on stderr while it works: progress, summaries, issues. stdout holds results alone."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import Any, TypeVar

import click

from genegraph.cli._text import escape

F = TypeVar("F", bound=Callable[..., Any])


class Verbosity(IntEnum):
    """How much a command says beside its result."""

    QUIET = 0  # errors alone
    NORMAL = 1  # a summary at the end, and progress on a terminal
    VERBOSE = 2  # every issue too


def verbosity_option(function: F) -> F:
    """Give a command `-q` and `-v`, passed on as `verbosity`; `-q` also hushes what the rooms log."""
    for flags, level, text in (
        (("-v", "--verbose"), Verbosity.VERBOSE, "List every issue of the pages too."),
        (("-q", "--quiet"), Verbosity.QUIET, "Say nothing but errors."),
    ):
        function = click.option(
            *flags,
            "verbosity",
            flag_value=level,
            type=Verbosity,
            default=Verbosity.NORMAL,
            callback=_hush,
            help=text,
        )(function)
    return function


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


def _hush(context: click.Context, option: click.Parameter, verbosity: Verbosity) -> Verbosity:  # noqa: ARG001
    if verbosity is Verbosity.QUIET:
        logging.getLogger("genegraph").setLevel(logging.WARNING)
    return verbosity
