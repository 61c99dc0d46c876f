"""genegraph extract: pages in, statements out, one a line."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from genegraph import pipeline
from genegraph.cli._explain import print_explanations
from genegraph.cli._messages import Verbosity, verbosity_option
from genegraph.cli._output import Cell, print_rows, to_json
from genegraph.cli._pages import Account, decisions_option, min_score_option, pages_argument
from genegraph.model import Statement

if TYPE_CHECKING:
    from genegraph.pipeline import Reading

_COLUMNS = ("subject", "predicate", "object", "sign", "score", "cue", "locator")  # what fits a screen


@click.command()
@pages_argument
@click.option(
    "--format",
    type=click.Choice(["table", "tsv", "jsonl"]),
    help="How to print.  [default: table on a terminal, tsv in a pipe or file]",
)
@click.option("--explain", is_flag=True, help="Show each statement on its text, and why it was read so.")
@min_score_option
@decisions_option
@verbosity_option
def extract(
    pages: tuple[str, ...],
    format: Literal["table", "tsv", "jsonl"] | None,
    explain: bool,
    min_score: float,
    decisions: Path | None,
    verbosity: Verbosity,
) -> int:
    """Print the statements that pages make, one a line.

    PAGES are files and folders: gene pages, JSON Lines of {"id", "text", "topic"}, or text with a sentence a line.

    \b
    genegraph extract IL6.txt
    genegraph extract sentences.jsonl --format jsonl | jq .predicate
    genegraph extract IL6.txt --explain
    """
    from genegraph.export.statements import TSV_COLUMNS, statement_to_json, statement_to_row

    if explain and format:
        raise click.UsageError("--explain has a format of its own: leave out --format")
    terminal = sys.stdout.isatty()
    style = "explain" if explain else format or ("table" if terminal else "tsv")
    with Account(verbosity, bar=not terminal or style == "table") as account:
        readings = _noted(pipeline.read(pages, min_score=min_score, decisions=decisions), account)
        match style:
            case "explain":
                print_explanations(readings)
            case "jsonl":
                for id, statement in _statements(readings):
                    click.echo(to_json(statement_to_json(statement, id)))
            case "tsv":
                rows = (statement_to_row(statement, id) for id, statement in _statements(readings))
                print_rows(TSV_COLUMNS, rows, "tsv")
            case "table":
                print_rows(_COLUMNS, [_row(statement) for _, statement in _statements(readings)], "table")
    account.summarize()
    return account.code


def _noted(readings: Iterable[Reading], account: Account) -> Iterator[Reading]:
    for reading in readings:
        account(pipeline.Tally.of(reading))
        yield reading


def _statements(readings: Iterable[Reading]) -> Iterator[tuple[str, Statement]]:
    """Statements, each with the id that its input gave it: a record that is one sentence goes by its own."""
    for reading in readings:
        sentence = len(reading.bullets) == 1
        for bullet in reading.bullets:
            for statement in bullet.statements:
                yield reading.record.id if sentence else bullet.bullet.locator, statement


def _row(statement: Statement) -> tuple[Cell, ...]:
    evidence = statement.evidence
    predicate = f"not {statement.predicate}" if statement.negated else statement.predicate
    return (
        statement.subject.name,
        predicate,
        statement.object.name,
        statement.sign,
        evidence.score,
        evidence.cue,
        evidence.locator,
    )


COMMAND = extract
