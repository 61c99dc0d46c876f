"""genegraph evaluate: how well extraction agrees with relations that readers found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import click

from genegraph.cli._gold import read_gold
from genegraph.cli._gold_reading import read_units
from genegraph.cli._output import Cell, RowFormat, print_rows, to_json
from genegraph.cli._pages import min_score_option
from genegraph.cli._runs import DIMENSIONS, Change, changes, read_run, run_to_json
from genegraph.cli._scoring import LEVELS, Counts, Grade, Level, Outcome, by, count, grade


@click.command()
@click.argument("golds", metavar="GOLD...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--page",
    "pages",
    multiple=True,
    type=click.Path(path_type=Path),
    help="The page that a gold is of; by default SYMBOL.txt beside SYMBOL.jsonl, or in ../pages.",
)
@click.option("--by", "dimensions", multiple=True, type=click.Choice(list(DIMENSIONS)), help="Score by groups as well.")
@click.option("--level", type=click.Choice(LEVELS), default="D", show_default=True, help="For --by and --errors.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Show N wrong and missed relations.")
@click.option("--against", type=click.Path(path_type=Path), metavar="RUN.json", help="Show what changed since a run.")
@click.option("--strict", is_flag=True, help="Statements about names that the gold does not know are wrong.")
@click.option("--all", "everything", is_flag=True, help="Of pages, all relations, not only those between genes.")
@min_score_option
@click.option("--json", "as_json", is_flag=True, help="Print the whole run as JSON, for --against.")
@click.option("--format", type=click.Choice(["table", "tsv"]), help="How to print, as in other commands.")
def evaluate(
    golds: tuple[Path, ...],
    pages: tuple[Path, ...],
    dimensions: tuple[str, ...],
    level: Level,
    errors: int,
    against: Path | None,
    strict: bool,
    everything: bool,
    min_score: float,
    as_json: bool,
    format: RowFormat | None,
) -> None:
    """Score extraction against gold files.

    A GOLD is JSON Lines: a sentence a line with its genes and relations, or a relation a line of a page's bullets.
    U scores the pair of genes, D the directed pair, S the directed pair with its sign, each as precision (P), recall
    (R) and F1; T is the share of pairs with a right predicate. "outside" counts statements about names that the gold
    does not know.

    \b
    genegraph evaluate gold/IL6.jsonl --by type --errors 20
    genegraph evaluate gold/*.jsonl --json > before.json
    genegraph evaluate gold/*.jsonl --against before.json
    """
    before = read_run(against) if against else None
    run: dict[str, Grade] = {}
    for gold in golds:
        units = read_gold(gold, everything=everything)
        name = gold.stem if gold.stem not in run else str(gold)
        grades = (
            grade(unit, statements, section=section, strict=strict)
            for unit, statements, section in read_units(gold, units, pages, min_score)
        )
        run[name] = sum(grades, Grade())
    if len(run) > 1:
        run[_WHOLE] = sum(run.values(), Grade())
    if as_json:
        click.echo(to_json(run_to_json(run)))
        return
    print_rows(_COLUMNS, (_row(name, grade) for name, grade in run.items()), format)
    whole = run.get(_WHOLE, run[name]).outcomes
    for dimension in dimensions:
        click.echo()
        print_rows((dimension, *_GROUP_COLUMNS), _group_rows(whole, dimension, level), format)
    if errors:
        click.echo()
        print_rows(_ERROR_COLUMNS, islice(_errors(whole, level), errors), format)
    if before is not None:
        click.echo()
        print_rows(Change._fields, changes(before, {name: run[name] for name in run if name != _WHOLE}), format)


_WHOLE = "(all)"  # all golds together
_COLUMNS = ("gold", *(f"{level} {rate}" for level in LEVELS for rate in ("P", "R", "F1")), "T", "outside")
_NO_GROUP = {"section": "(of no page)", "construct": "(not found)"}
_GROUP_COLUMNS = ("P", "R", "F1", "right", "wrong", "missed")
_ERROR_COLUMNS = ("error", "subject", "type", "object", "sign", "construct", "text")


def _row(name: str, grade: Grade) -> tuple[Cell, ...]:
    rates = [rate for level in LEVELS for rate in _rates(count(grade.outcomes, level))]
    return (name, *rates, _percent(grade.typed, grade.asked), grade.outside)


def _group_rows(outcomes: Iterable[Outcome], dimension: str, level: Level) -> Iterator[tuple[Cell, ...]]:
    for group, members in by(
        (outcome for outcome in outcomes if outcome.level == level), DIMENSIONS[dimension]
    ).items():
        counts = count(members, level)
        precision, recall, f1 = _rates(counts)
        if dimension == "construct":  # nobody knows in which construct a missed relation would have been found
            recall = f1 = ""
        yield (group or _NO_GROUP[dimension], precision, recall, f1, counts.right, counts.wrong, counts.missed)


def _rates(counts: Counts) -> tuple[Cell, ...]:
    return tuple(f"{100 * rate:.1f}" for rate in (counts.precision, counts.recall, counts.f1))


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else ""


def _errors(outcomes: Iterable[Outcome], level: Level) -> Iterator[tuple[Cell, ...]]:
    for outcome in outcomes:
        if outcome.level == level and outcome.verdict != "right":
            yield (
                outcome.verdict,
                outcome.subject,
                outcome.type,
                outcome.object,
                outcome.sign,
                outcome.frame,
                outcome.text,
            )


COMMAND = evaluate
