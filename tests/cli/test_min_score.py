"""A score means something: claims that were read more surely are right more often."""

from pathlib import Path

import pytest

from genegraph.cli._gold import read_gold
from genegraph.cli._gold_reading import read_units
from genegraph.cli._scoring import Counts, Level, count, grade

LEASTS = (0.0, 0.8, 0.9)


def scores(gold: Path, level: Level) -> list[Counts]:
    """How claims fare of which only those are kept that were read at least so surely."""
    read = list(read_units(gold, read_gold(gold), (), 0.0))
    return [
        count(
            [
                outcome
                for unit, statements, _ in read
                for outcome in grade(unit, [one for one in statements if one.evidence.score >= least]).outcomes
            ],
            level,
        )
        for least in LEASTS
    ]


@pytest.mark.parametrize("corpus", ["enrich_dev", "conib_dev"])
def test_surer_claims_are_fewer_and_nine_in_ten_of_score_0_9_are_right(corpus: str, shared: Path) -> None:
    everything, sure, surest = scores(shared / "eval" / f"{corpus}.jsonl", "D")

    assert everything.right > sure.right > surest.right > 50
    assert surest.precision > everything.precision
    assert surest.precision >= 0.9


def test_surer_claims_have_the_right_sign_more_often(shared: Path) -> None:
    precisions = [one.precision for one in scores(shared / "eval" / "enrich_dev.jsonl", "S")]

    assert precisions == sorted(precisions)
    assert precisions[0] < precisions[-1]
