"""genegraph audit: what every bullet of a page gave, or why it gave nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from genegraph import pipeline
from genegraph.cli._common import check_web_page
from genegraph.cli._graphs import claim
from genegraph.cli._ledger import Entry, Fate, figures, ledger
from genegraph.cli._ledger_html import generate
from genegraph.cli._messages import Verbosity, verbosity_option
from genegraph.cli._output import Cell, RowFormat, format_option, print_rows
from genegraph.cli._pages import Account, check_output, decisions_option, pages_argument

_FIGURES = ("section", "bullets", "edges", "read", "no pair", "no relation")
_LEDGER = ("locator", "fate", "edges or reason", "text")


@click.command()
@pages_argument
@click.option(
    "-o",
    "--output",
    metavar="FILE.html",
    type=click.Path(path_type=Path),
    help="Write the ledger as a web page that needs nothing else: names, cues and arguments in colour.",
)
@decisions_option
@format_option
@verbosity_option
def audit(
    pages: tuple[str, ...],
    output: Path | None,
    decisions: Path | None,
    format: RowFormat | None,
    verbosity: Verbosity,
) -> int:
    """Account for every bullet of pages.

    A bullet was read, and the edges that it gives are listed; or it names no pair of entities (the page's own gene
    counts); or it names them without a relation that could be read, and the words that might have stated one are told.

    \b
    genegraph audit IL6.txt -o il6.html
    genegraph audit pages/ --format tsv | grep -w 'no relation'
    """
    from genegraph.export import write_whole

    if output:
        check_web_page(output)
        check_output(output, pages)
    accounts = []
    with Account(verbosity) as account:
        for reading in pipeline.read(pages, decisions=decisions):
            account(pipeline.Tally.of(reading))
            accounts.append((reading.record, tuple(ledger(reading))))
    entries = [entry for _, page in accounts for entry in page]
    if output:
        write_whole(output, generate(accounts))
    style = format or ("table" if sys.stdout.isatty() else "tsv")
    if output or style == "table":
        print_rows(_FIGURES, _figure_rows(entries), style)
    if not output:
        print_rows(_LEDGER, map(_ledger_row, entries), style)
    account.summarize()
    return account.code


def _figure_rows(entries: Iterable[Entry]) -> Iterator[tuple[Cell, ...]]:
    for section, counts in figures(entries).items():
        yield (section, counts["bullets"], counts["edges"], *(counts[fate.value] for fate in Fate))


def _ledger_row(entry: Entry) -> tuple[Cell, ...]:
    given = "; ".join(map(claim, entry.reading.statements))
    return (entry.reading.bullet.locator, entry.fate.value, given or entry.reason, entry.reading.bullet.text)


COMMAND = audit
