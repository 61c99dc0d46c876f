"""genegraph extract: pages in, statements out, one a line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from genegraph.cli._messages import Verbosity, verbosity_option
from genegraph.cli._output import Cell, print_rows, to_json
from genegraph.cli._pages import Account, min_score_option, pages_argument

if TYPE_CHECKING:
    from genegraph.model import Statement

_COLUMNS = ("subject", "predicate", "object", "sign", "score", "cue", "locator")  # what fits a screen


@click.command(no_args_is_help=True)
@pages_argument
@click.option(
    "--format",
    type=click.Choice(["table", "tsv", "jsonl"]),
    help="How to print.  [default: table on a terminal, tsv in a pipe or file]",
)
@min_score_option
@verbosity_option
def extract(
    pages: tuple[Path, ...],
    format: Literal["table", "tsv", "jsonl"] | None,
    min_score: float,
    verbosity: Verbosity,
) -> None:
    """Print the statements that pages make, one a line.

    PAGES are files and folders: gene pages, JSON Lines of {"id", "text", "topic"}, or text with a sentence a line.

    \b
    genegraph extract IL6.txt
    genegraph extract sentences.jsonl --format jsonl | jq .predicate
    """
    from genegraph.export.statements import TSV_COLUMNS, statement_to_json, statement_to_row

    terminal = sys.stdout.isatty()
    format = format or ("table" if terminal else "tsv")
    with Account(verbosity, bar=format == "table" or not terminal) as account:
        statements = _statements(pages, min_score, account)
        match format:
            case "jsonl":
                for id, statement in statements:
                    click.echo(to_json(statement_to_json(statement, id)))
            case "tsv":
                print_rows(TSV_COLUMNS, (statement_to_row(statement, id) for id, statement in statements), "tsv")
            case "table":
                print_rows(_COLUMNS, [_row(statement) for _, statement in statements], "table")
    account.summarize()


def _statements(pages: tuple[Path, ...], min_score: float, account: Account) -> Iterator[tuple[str, Statement]]:
    """Statements, each with the id that its input gave it."""
    from genegraph import pipeline

    for reading in pipeline.read(pages, min_score=min_score):
        account(reading)
        sentence = len(reading.bullets) == 1  # a record that is one sentence goes by its own id
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
