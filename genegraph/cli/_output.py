"""Rows on stdout: a table for people, tab-separated values or JSON for programs.

A command that lists things yields its rows and calls `print_rows`; `--format` comes from `format_option`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from genegraph.cli._text import UNSAFE, escape

if TYPE_CHECKING:
    from rich.table import Table

Cell = str | int | float | bool | None | Sequence[str]
UNLIMITED = 10_000  # columns: only a terminal has an edge to wrap at
_READABLE = 30  # columns: a sentence in a narrower one is a tower of words, and goes below its row instead
_INDENT = 4
_GAP = "  "
RowFormat = Literal["table", "tsv", "json"]
F = TypeVar("F", bound=Callable[..., Any])


def format_option(function: F) -> F:
    """Give a command `--format table|tsv|json`, passed on as `format`; None when the user leaves the choice to us."""
    return click.option(
        "--format",
        type=click.Choice(["table", "tsv", "json"]),
        help="How to print.  [default: table on a terminal, tsv in a pipe or file]",
    )(function)


def print_rows(columns: Sequence[str], rows: Iterable[Sequence[Cell]], format: RowFormat | None = None) -> None:
    """Print rows under their column names: as a table on a terminal, tab-separated elsewhere, or as `format` says.

    TSV and JSON are written as the rows come. A list of names is joined with `|` in TSV and stays a list in JSON.
    """
    match format or ("table" if sys.stdout.isatty() else "tsv"):
        case "table":
            _print_table(columns, rows)
        case "tsv":
            rows = iter(rows)
            first = list(islice(rows, 1))  # what fails before its first row prints nothing, not even a header
            for row in chain([columns], first, rows):
                click.echo("\t".join(map(_cell, row)))
        case "json":
            for line in _json_lines(columns, rows):
                click.echo(line)


def to_json(value: object) -> str:
    r"""JSON on one line, with every character escaped that could steer a terminal.

    Example:
        >>> print(to_json({"name": "IL6\x9b31m", "sign": 1}))
        {"name": "IL6\u009b31m", "sign": 1}
    """
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _json_lines(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    opening = "["
    for row in rows:
        yield opening + to_json(dict(zip(columns, row, strict=True)))
        opening = ","
    yield "[]" if opening == "[" else "]"


def _print_table(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    from rich.cells import cell_len
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    rows = [tuple(row) for row in rows]
    console = Console(file=sys.stdout, highlight=False, width=None if sys.stdout.isatty() else UNLIMITED)
    widths = [
        max(map(cell_len, [column, *(_cell(row[place]) for row in rows)])) for place, column in enumerate(columns)
    ]
    needed = sum(widths[:-1]) + len(_GAP) * (len(columns) - 1)  # by all but the last column, which holds the words
    room = console.width - needed
    if room >= min(widths[-1], _READABLE):
        console.print(_table(columns, rows, widths[:-1]))
    elif room >= 0:
        above = _table(columns[:-1], [row[:-1] for row in rows], widths[:-1])
        for number, line in enumerate(console.render_lines(above, pad=False)):
            console.print(Text.assemble(*((segment.text, segment.style or "") for segment in line)))
            if number:  # the line of column names comes first
                console.print(Padding(Text(_cell(rows[number - 1][-1])), (0, 0, 0, _INDENT)))
    else:
        console.print(_table(columns, rows, []))


def _table(columns: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[int]) -> Table:
    """A table whose first columns are kept as wide as told, so that only those after them are wrapped."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, len(_GAP), 0, 0))
    for place, column in enumerate(columns):
        number = any(isinstance(row[place], int | float) and not isinstance(row[place], bool) for row in rows)
        table.add_column(
            Text(column.replace("_", " ")),
            justify="right" if number else "left",
            overflow="fold",
            min_width=widths[place] if place < len(widths) else None,
        )
    for row in rows:
        table.add_row(*(Text(_cell(value)) for value in row))  # Text: "[red]" in data is data, not markup
    return table


def _cell(value: Cell) -> str:
    if isinstance(value, str):
        return escape(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, int):
        return str(value)
    return escape("|".join(value))
