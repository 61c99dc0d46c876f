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
