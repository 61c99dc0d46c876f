"""A scored run as JSON, and what changed between two of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal, NamedTuple

from genegraph.cli._scoring import LEVELS, Grade, Level, Outcome, by, count
from genegraph.errors import ParseError, UnreadableFileError

Run = Mapping[str, Grade]
"""Grades by the name of their gold."""

DIMENSIONS: Mapping[str, Callable[[Outcome], str]] = {
    "type": lambda outcome: outcome.type,
    "sign": lambda outcome: f"{outcome.sign:+d}" if outcome.sign else "0",
    "section": lambda outcome: outcome.section,
    "construct": lambda outcome: outcome.frame,
}
"""What outcomes can be grouped by. A missed relation has no construct, and a sentence of a corpus no section."""


class Change(NamedTuple):
    """A relation that fared otherwise in an earlier run."""

    change: Literal["won", "lost"]
    gold: str
    subject: str
    object: str
    levels: str  # such as "U D S"
    before: str
    now: str
    text: str


def run_to_json(run: Run) -> dict[str, Any]:
    """A run with its rates, whole and by every dimension, and with the fate of every relation."""
    return {
        name: {
            **_rates(grade.outcomes),
            "T": grade.typed / grade.asked if grade.asked else None,
            "outside": grade.outside,
            "by": {
                dimension: {group: _rates(outcomes) for group, outcomes in by(grade.outcomes, key).items()}
                for dimension, key in DIMENSIONS.items()
            },
            "outcomes": [asdict(outcome) for outcome in grade.outcomes],
        }
        for name, grade in run.items()
    }


def read_run(path: Path) -> Run:
    """Read a run that `genegraph evaluate --json` printed; of its grades, the outcomes alone.

    Raises:
        UnreadableFileError: If the file cannot be opened, or is no text.
        ParseError: If it holds no run.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {
            name: Grade(outcomes=tuple(Outcome(**outcome) for outcome in grade["outcomes"]))
            for name, grade in data.items()
        }
    except OSError as error:
        raise UnreadableFileError(str(path), error.strerror or str(error)) from error
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        raise ParseError(str(path), 0, "not a run that genegraph evaluate --json printed") from error


def changes(before: Run, now: Run) -> Iterator[Change]:
    """What was won and what was lost, for the golds that both runs have, in the order of `now`."""
    for name in now:
        if name not in before:
            continue
        old, new = _fates(before[name]), _fates(now[name])
        grouped: dict[tuple[bool, str, str, frozenset[str]], list[_Key]] = {}
        for key in sorted(old.keys() | new.keys(), key=lambda key: (key[1:3], LEVELS.index(key[0]), key[3:])):
            gain = _WORTH[new.get(key, _ABSENT)] - _WORTH[old.get(key, _ABSENT)]
            if gain:
                _, id, text, subject, object = key
                grouped.setdefault((gain > 0, id, text, frozenset((subject, object))), []).append(key)
        for (won, _, text, _), keys in grouped.items():
            last = keys[-1]
            yield Change(
                change="won" if won else "lost",
                gold=name,
                subject=last[3],
                object=last[4],
                levels=" ".join(dict.fromkeys(key[0] for key in keys)),
                before=old.get(last, _ABSENT),
                now=new.get(last, _ABSENT),
                text=text,
            )


_Key = tuple[Level, str, str, str, str]  # level, id, text, subject, object

_ABSENT = "not found"
_WORTH = {"right": 1, _ABSENT: 0, "missed": -1, "wrong": -1}


def _fates(grade: Grade) -> dict[_Key, str]:
    """What became of each pair at each level; one that is both right and wrong there counts as wrong."""
    fates: dict[_Key, str] = {}
    for outcome in grade.outcomes:
        key = (outcome.level, outcome.id, outcome.text, outcome.subject, outcome.object)
        if _WORTH[outcome.verdict] <= _WORTH[fates.get(key, "right")]:
            fates[key] = outcome.verdict
    return fates


def _rates(outcomes: tuple[Outcome, ...] | list[Outcome]) -> dict[str, Any]:
    rates: dict[str, Any] = {}
    for level in LEVELS:
        counts = count(outcomes, level)
        rates[level] = {
            "precision": counts.precision,
            "recall": counts.recall,
            "f1": counts.f1,
            "right": counts.right,
            "wrong": counts.wrong,
            "missed": counts.missed,
        }
    return rates
