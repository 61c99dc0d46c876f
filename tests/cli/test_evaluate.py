import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SENTENCES: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("s1", "TNF stimulates IL6 expression", [{"subj": "TNF", "obj": "IL6", "type": "increases_expression", "sign": 1}]),
    ("s2", "TNF activates STAT3", [{"subj": "TNF", "obj": "STAT3", "type": "inhibits", "sign": -1}]),
    ("s3", "IL6 and TNF were measured", [{"subj": "IL6", "obj": "TNF", "type": "binds", "sign": 0}]),
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    rows = [
        {
            "id": id,
            "text": text,
            "genes": [{"hgnc_symbol": name} for name in ("IL6", "STAT3", "TNF")],
            "relations": [{"directed": True, "negated": False, **relation} for relation in relations],
            "ignore": [],
        }
        for id, text, relations in SENTENCES
    ]
    path = tmp_path / "corpus.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


@pytest.fixture
def page_gold(tmp_path: Path) -> Path:
    row = {
        "text": "stimulates MMP9",
        "subject": "IL6",
        "object": "MMP9",
        "predicate": "increases_expression",
        "alt_predicates": ["increases"],
        "sign": 1,
        "directed": True,
        "negated": False,
        "core": True,
        "required": True,
    }
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "IL6.jsonl").write_text(json.dumps(row) + "\n")
    return tmp_path / "gold" / "IL6.jsonl"


PAGE = "Symbol IL6 contributors: mct - updated : 03-12-2016\nHGNC id 6018\n    basic FUNCTION\n  • stimulates MMP9\n"


def table(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines()]


def test_a_corpus_is_scored_at_three_levels(corpus: Path, genegraph: Any) -> None:
    header, row = table(genegraph("evaluate", corpus).out)

    scores = dict(zip(header, row, strict=True))
    assert (scores["gold"], scores["U P"], scores["U R"], scores["U F1"]) == ("corpus", "100.0", "66.7", "80.0")
    assert (scores["S P"], scores["S R"]) == ("50.0", "50.0")


def test_a_page_is_found_beside_its_gold(page_gold: Path, genegraph: Any) -> None:
    (page_gold.parent.parent / "pages").mkdir()
    (page_gold.parent.parent / "pages" / "IL6.txt").write_text(PAGE)

    header, row = table(genegraph("evaluate", page_gold).out)

    scores = dict(zip(header, row, strict=True))
    assert (scores["S F1"], scores["T"]) == ("100.0", "100.0")


def test_a_page_elsewhere_is_named(page_gold: Path, tmp_path: Path, genegraph: Any) -> None:
    missing = genegraph("evaluate", page_gold)
    (tmp_path / "other.txt").write_text(PAGE)
    named = genegraph("evaluate", page_gold, "--page", tmp_path / "other.txt", "--by", "section")

    assert missing.code == 1
    assert "--page IL6.txt" in missing.err
    assert ["function", "100.0", "100.0", "100.0", "1", "0", "0"] in table(named.out)


@pytest.mark.parametrize(
    ("dimension", "row"),
    [
        ("type", ["inhibits", "0.0", "0.0", "0.0", "0", "0", "1"]),
        ("type", ["increases_activity", "0.0", "0.0", "0.0", "0", "1", "0"]),
        ("sign", ["+1", "50.0", "100.0", "66.7", "1", "1", "0"]),
        ("construct", ["active", "50.0", "", "", "1", "1", "0"]),
    ],
)
def test_scores_come_by_groups(dimension: str, row: list[str], corpus: Path, genegraph: Any) -> None:
    assert row in table(genegraph("evaluate", corpus, "--by", dimension, "--level", "S").out)


def test_errors_are_shown_with_their_text(corpus: Path, genegraph: Any) -> None:
    rows = table(genegraph("evaluate", corpus, "--errors", "9", "--level", "D").out)

    assert ["missed", "IL6", "binds", "TNF", "0", "", "IL6 and TNF were measured"] in rows


def test_several_golds_are_summed(corpus: Path, genegraph: Any) -> None:
    again = corpus.with_name("again.jsonl")
    again.write_text(corpus.read_text())

    rows = table(genegraph("evaluate", corpus, again).out)

    assert [row[0] for row in rows] == ["gold", "corpus", "again", "(all)"]
    assert rows[1][1:-1] == rows[3][1:-1]


def test_two_runs_are_told_apart(corpus: Path, tmp_path: Path, genegraph: Any) -> None:
    before = json.loads(genegraph("evaluate", corpus, "--json").out)
    for outcome in before["corpus"]["outcomes"]:
        if outcome["id"] == "s1":
            outcome["verdict"] = "missed"
    (tmp_path / "run.json").write_text(json.dumps(before))

    changed = table(genegraph("evaluate", corpus, "--against", tmp_path / "run.json").out)

    assert changed[-2][0] == "change"
    assert changed[-1] == ["won", "corpus", "TNF", "IL6", "U D S", "missed", "right", "TNF stimulates IL6 expression"]


def test_an_equal_run_shows_no_change(corpus: Path, tmp_path: Path, genegraph: Any) -> None:
    run = tmp_path / "run.json"
    run.write_text(genegraph("evaluate", corpus, "--json").out)

    assert genegraph("evaluate", corpus, "--against", run).out.splitlines()[-1].startswith("change\t")


def test_what_is_no_run_is_refused(corpus: Path, genegraph: Any) -> None:
    finished = genegraph("evaluate", corpus, "--against", corpus)

    assert finished.code == 1
    assert "not a run" in finished.err


@pytest.mark.parametrize("gold", ["gold/TNF.jsonl", "eval/ge13_dev.jsonl"])
def test_scores_are_those_of_the_scorer_on_what_extract_prints(
    gold: str, scorer: ModuleType, shared: Path, tmp_path: Path, genegraph: Any
) -> None:
    source = shared / "pages" / "TNF.txt" if gold.startswith("gold") else shared / gold
    statements = tmp_path / "statements.jsonl"
    statements.write_text(genegraph("extract", source, "--format", "jsonl").out)
    rows = scorer.read(shared / gold)
    units = scorer.corpus_units(rows) if "genes" in rows[0] else scorer.page_units(rows, True)
    expected = scorer.evaluate(list(units), scorer.read(statements))

    ours = json.loads(genegraph("evaluate", shared / gold, "--json").out)[Path(gold).stem]

    for level in "UDS":
        for ours_name, theirs_name in (("right", "tp"), ("missed", "fn"), ("wrong", "fp")):
            assert ours[level][ours_name] == expected[level][theirs_name], (level, ours_name)
    assert ours["outside"] == expected["outside"]
