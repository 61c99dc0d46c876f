"""What changed between two runs: won and lost are mirror images, and nothing is told that did not change."""

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genegraph.cli._runs import changes, read_run, run_to_json
from genegraph.cli._scoring import LEVELS, Grade, Outcome
from genegraph.errors import ParseError

outcomes = st.builds(
    Outcome,
    level=st.sampled_from(LEVELS),
    verdict=st.sampled_from(["right", "wrong", "missed"]),
    subject=st.sampled_from("AB"),
    object=st.sampled_from("BC"),
    sign=st.sampled_from([1, 0, -1]),
    type=st.just("increases"),
    section=st.just(""),
    frame=st.sampled_from(["", "active"]),
    id=st.sampled_from(["s1", "s2"]),
    text=st.just("A raises B"),
)
runs = st.dictionaries(
    st.sampled_from(["one", "two"]), st.builds(Grade, outcomes=st.lists(outcomes, max_size=6).map(tuple)), max_size=2
)


@settings(max_examples=40)
@given(runs)
def test_a_run_does_not_differ_from_itself(run: dict[str, Grade]) -> None:
    assert list(changes(run, run)) == []


@settings(max_examples=40)
@given(runs, runs)
def test_what_one_run_won_the_other_lost(some: dict[str, Grade], other: dict[str, Grade]) -> None:
    there = [
        (one.change, one.gold, one.subject, one.object, one.levels, one.before, one.now) for one in changes(some, other)
    ]
    back = [
        (one.change, one.gold, one.subject, one.object, one.levels, one.now, one.before) for one in changes(other, some)
    ]
    turned = {"won": "lost", "lost": "won"}

    assert sorted(there) == sorted((turned[change], *rest) for change, *rest in back)


@settings(max_examples=40)
@given(runs, runs)
def test_only_golds_of_both_runs_are_compared(some: dict[str, Grade], other: dict[str, Grade]) -> None:
    assert {one.gold for one in changes(some, other)} <= some.keys() & other.keys()


@settings(max_examples=40)
@given(runs, runs)
def test_a_change_is_told_with_a_better_or_a_worse_verdict(some: dict[str, Grade], other: dict[str, Grade]) -> None:
    worth = {"right": 1, "not found": 0, "missed": -1, "wrong": -1}
    for one in changes(some, other):
        gain = worth[one.now] - worth[one.before]

        assert gain > 0 if one.change == "won" else gain < 0


@settings(max_examples=40)
@given(runs)
def test_a_run_reads_back_with_its_outcomes(tmp_path_factory: pytest.TempPathFactory, run: dict[str, Grade]) -> None:
    path = tmp_path_factory.mktemp("runs") / "run.json"
    path.write_text(json.dumps(run_to_json(run)))

    assert {name: grade.outcomes for name, grade in read_run(path).items()} == {
        name: grade.outcomes for name, grade in run.items()
    }


@pytest.mark.parametrize("text", ["", "[]", "{}x", '{"IL6": 1}', '{"IL6": {"outcomes": [{"level": "U"}]}}'])
def test_what_is_no_run_is_refused_with_its_path(text: str, tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    path.write_text(text)

    with pytest.raises(ParseError, match=r"run\.json: not a run"):
        read_run(path)


@pytest.mark.parametrize(
    ("gold", "options"),
    [("gold/IL6.jsonl", []), ("gold/BRCA1.jsonl", ["--all"]), ("eval/conib_dev.jsonl", ["--strict"])],
)
def test_figures_are_those_of_the_scorer_whatever_is_asked(
    gold: str, options: list[str], scorer: ModuleType, shared: Path, tmp_path: Path, genegraph: Any
) -> None:
    name = Path(gold).stem
    source = shared / "pages" / f"{name}.txt" if gold.startswith("gold") else shared / gold
    statements = tmp_path / "statements.jsonl"
    statements.write_text(genegraph("extract", source, "--format", "jsonl").out)
    rows = scorer.read(shared / gold)
    units = scorer.corpus_units(rows) if "genes" in rows[0] else scorer.page_units(rows, "--all" not in options)
    expected = scorer.evaluate(list(units), scorer.read(statements), "--strict" in options)

    ours = json.loads(genegraph("evaluate", shared / gold, *options, "--json").out)[name]

    for level in LEVELS:
        assert [ours[level][one] for one in ("right", "wrong", "missed")] == [
            expected[level][one] for one in ("tp", "fp", "fn")
        ], level
        assert ours[level]["f1"] == pytest.approx(expected[level]["f1"])
    assert ours["T"] == pytest.approx(expected.get("T"))
    assert ours["outside"] == expected["outside"]
    assert expected["D"]["tp"] > 20
