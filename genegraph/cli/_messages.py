"""What a command says on stderr while it works: progress, summaries, issues. stdout holds results alone."""

from __future__ import annotations

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
    """Give a command `-q` and `-v`, passed on as `verbosity`."""
    for flags, level, text in (
        (("-v", "--verbose"), Verbosity.VERBOSE, "List every issue of the pages too."),
        (("-q", "--quiet"), Verbosity.QUIET, "Say nothing but errors."),
    ):
        function = click.option(
            *flags, "verbosity", flag_value=level, type=Verbosity, default=Verbosity.NORMAL, help=text
        )(function)
    return function


def say(text: str) -> None:
    """Print a line on stderr."""
    click.echo(escape(text), err=True)


@contextmanager
def progress(label: str, total: int, verbosity: Verbosity) -> Iterator[Callable[[], None]]:
    """Show a bar on stderr while the block runs, and hand out the function that moves it on by one.

    It is silent unless stderr is a terminal and there are several steps to wait for.
    """
    if verbosity is Verbosity.QUIET or total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)
