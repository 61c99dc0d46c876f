import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text("TNF stimulates IL6\nVEGF and MSC and CMF\noverexpressed with IL26ST\n", encoding="utf-8")
    return path


def test_every_name_is_listed_with_its_choice_and_reason(page: Path, genegraph: Any) -> None:
    header, first, *_ = [line.split("\t") for line in genegraph("ground", page).out.splitlines()]

    assert dict(zip(header, first, strict=True)) == {
        "locator": "notes#text/1",
        "start": "0",
        "end": "3",
        "text": "TNF",
        "curie": "hgnc:11892",
        "name": "TNF",
        "type": "gene",
        "score": "0.99",
        "reason": "approved symbol",
        "others": "TNF fplx:TNF 0.94 family",
    }


def test_json_lines_hold_all_candidates(page: Path, genegraph: Any) -> None:
    rows = [json.loads(line) for line in genegraph("ground", page, "--format", "jsonl").out.splitlines()]
    il6 = next(row for row in rows if row["text"] == "IL6")

    assert il6["groundings"][0]["xrefs"][0] == "omim:147620"
    assert all(row["groundings"] for row in rows)


def test_only_doubtful_names_are_listed_when_asked(page: Path, genegraph: Any) -> None:
    all_rows = genegraph("ground", page).out.splitlines()
    doubtful = genegraph("ground", page, "--ambiguous").out.splitlines()

    assert set(doubtful) < set(all_rows)
    assert not any(line.split("\t")[3] == "IL6" for line in doubtful)


def test_a_misspelt_symbol_is_reported_on_stderr(page: Path, genegraph: Any) -> None:
    assert genegraph("ground", page).err == "1 record, 3 bullets, 1 issue (-v lists them)\n"
    assert "Did the page mean IL6ST?" in genegraph("ground", page, "-v").err
    assert genegraph("ground", page, "-q").err == ""


def test_decisions_of_the_user_win(page: Path, tmp_path: Path, genegraph: Any) -> None:
    decisions = tmp_path / "mine.tsv"
    decisions.write_text("text\tcurie\nCMF\tcl:0002548\nMSC\t-\n", encoding="utf-8")
    rows = [line.split("\t") for line in genegraph("ground", page, "--decisions", decisions).out.splitlines()]
    chosen = {row[3]: (row[4], row[8]) for row in rows}

    assert chosen["CMF"] == ("cl:0002548", "decided by the user")
    assert "MSC" not in chosen


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"CMF\n", "mine.tsv:1: expected a name"),
        (b"CMF\thgnc:0\n", "no entity 'hgnc:0'"),
        (b"\xff\xfe\x00", "no UTF-8 text"),
        (None, "no such file"),
    ],
)
def test_bad_decisions_cost_one_line(
    content: bytes | None, problem: str, page: Path, tmp_path: Path, genegraph: Any
) -> None:
    decisions = tmp_path / "mine.tsv"
    if content is not None:
        decisions.write_bytes(content)
    finished = genegraph("ground", page, "--decisions", decisions)

    assert (finished.code, finished.out) == (1, "")
    assert problem in finished.err
    assert len(finished.err.splitlines()) == 1
