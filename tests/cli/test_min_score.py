"""A score means something: claims that were read more surely are right more often."""

import json
from pathlib import Path
from typing import Any

import pytest

CORPORA = ["enrich_dev", "conib_dev"]


@pytest.mark.parametrize("corpus", CORPORA)
def test_nine_in_ten_claims_of_score_0_9_are_right(corpus: str, shared: Path, genegraph: Any) -> None:
    run = json.loads(genegraph("evaluate", shared / "eval" / f"{corpus}.jsonl", "--min-score", "0.9", "--json").out)
    directed = run[corpus]["D"]

    assert directed["right"] > 50
    assert directed["right"] >= 0.9 * (directed["right"] + directed["wrong"])


def test_asking_for_surer_claims_gives_fewer_and_better_ones(shared: Path, genegraph: Any) -> None:
    gold = shared / "eval" / "enrich_dev.jsonl"
    counts = [
        json.loads(genegraph("evaluate", gold, "--min-score", least, "--json").out)["enrich_dev"]["S"]
        for least in (0.0, 0.8, 0.9)
    ]
    rights = [one["right"] for one in counts]
    precisions = [one["right"] / (one["right"] + one["wrong"]) for one in counts]

    assert rights == sorted(rights, reverse=True)
    assert precisions == sorted(precisions)
    assert rights[-1] > 50
