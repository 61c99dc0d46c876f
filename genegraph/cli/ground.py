"""genegraph ground: the names on pages, what each may stand for, and why one was chosen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from genegraph.cli._messages import Verbosity, verbosity_option
from genegraph.cli._output import Cell, print_rows, to_json
from genegraph.cli._pages import Account, decisions_option, pages_argument
from genegraph.model import Grounding, Mention

if TYPE_CHECKING:
    from genegraph.model import Bullet

_COLUMNS = ("locator", "start", "end", "text", "curie", "name", "type", "score", "reason", "others")
_SCREEN = ("locator", "text", "name", "curie", "score", "reason", "others")
_CLOSE = 0.04  # a second candidate no further behind than this leaves a name in doubt
_UNSURE = 0.75  # and so does a score below this


@click.command(no_args_is_help=True)
@pages_argument
@click.option("--ambiguous", is_flag=True, help="Only names that could well stand for something else.")
@decisions_option
@click.option(
    "--format",
    type=click.Choice(["table", "tsv", "jsonl"]),
    help="How to print.  [default: table on a terminal, tsv in a pipe or file]",
)
@verbosity_option
def ground(
    pages: tuple[Path, ...],
    ambiguous: bool,
    decisions: Path | None,
    format: Literal["table", "tsv", "jsonl"] | None,
    verbosity: Verbosity,
) -> int:
    """List the names on pages, with all that each may stand for, the choice and its reason.

    \b
    genegraph ground IL6.txt
    genegraph ground IL6.txt --ambiguous
    genegraph ground IL6.txt --decisions mine.tsv
    """
    from genegraph import pipeline
    from genegraph.grounding import Grounder
    from genegraph.sources import read_records
    from genegraph.vocabulary.lexicons import lexicons

    grounder = Grounder(lexicons(), pipeline.read_decisions(decisions))
    terminal = sys.stdout.isatty()
    style = format or ("table" if terminal else "tsv")
    account = Account(verbosity, bar=not terminal or style == "table", nouns=("record", "bullet"))

    def mentions() -> Iterator[tuple[Bullet, Mention]]:
        for record in map(grounder.resolve, read_records(pages)):
            account(pipeline.Tally.before(record))
            for bullet in record.bullets():
                for mention in grounder.ground(bullet, topic=record.topic):
                    if not ambiguous or is_doubtful(mention):
                        yield bullet, mention

    with account:
        match style:
            case "jsonl":
                for bullet, mention in mentions():
                    click.echo(to_json(_as_json(bullet, mention)))
            case "tsv":
                print_rows(_COLUMNS, (_row(bullet, mention) for bullet, mention in mentions()), "tsv")
            case "table":
                places = [_COLUMNS.index(column) for column in _SCREEN]
                rows = [_row(bullet, mention) for bullet, mention in mentions()]
                print_rows(_SCREEN, [tuple(row[place] for place in places) for row in rows], "table")
    account.summarize()
    return account.code


def is_doubtful(mention: Mention) -> bool:
    """Whether a name could well stand for something other than what was chosen."""
    best, *others = mention.groundings
    return best.score < _UNSURE or any(other.score > best.score - _CLOSE for other in others)


def _row(bullet: Bullet, mention: Mention) -> tuple[Cell, ...]:
    best, *others = mention.groundings
    return (
        bullet.locator,
        mention.span.start,
        mention.span.end,
        mention.text,
        best.entity.curie,
        best.entity.name,
        best.entity.type,
        best.score,
        best.reason,
        [f"{other.entity.name} {other.entity.curie} {other.score:.2f} {other.reason}" for other in others],
    )


def _as_json(bullet: Bullet, mention: Mention) -> dict[str, object]:
    return {
        "locator": bullet.locator,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "context": dict(mention.context),
        "groundings": [_grounding(grounding) for grounding in mention.groundings],
    }


def _grounding(grounding: Grounding) -> dict[str, object]:
    entity = grounding.entity
    return {
        "curie": entity.curie,
        "name": entity.name,
        "type": entity.type,
        "score": grounding.score,
        "reason": grounding.reason,
        **({"members": list(entity.members)} if entity.members else {}),
        **({"xrefs": list(entity.xrefs)} if entity.xrefs else {}),
    }


COMMAND = ground
