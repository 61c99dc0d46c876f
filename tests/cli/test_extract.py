import json
import re
from pathlib import Path
from typing import Any

import pytest

SENTENCES = [
    {"id": "s1", "text": "TNF stimulates IL6 expression through ERK"},
    {"id": "s2", "text": "activates STAT3 in T cells", "topic": "IL6"},
]


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    path = tmp_path / "sentences.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in SENTENCES))
    return path


def test_json_lines_hold_a_statement_each(sentences: Path, genegraph: Any) -> None:
    rows = [json.loads(line) for line in genegraph("extract", sentences, "--format", "jsonl").out.splitlines()]

    first = next(row for row in rows if row["object"]["name"] == "IL6")
    assert first["id"] == "s1"
    assert first["subject"]["curie"] == "hgnc:11892"
    assert first["predicate"] == "increases_expression"
    assert (first["sign"], first["directed"], first["negated"], first["speculative"]) == (1, True, False, False)
    assert [(entity["name"], entity["members"]) for entity in first["mediators"]] == [("ERK", ["MAPK1", "MAPK3"])]
    assert first["evidence"]["text"] == SENTENCES[0]["text"]
    start, end = first["spans"]["cue"]
    assert SENTENCES[0]["text"][start:end] == first["cue"] == "stimulates"
    assert any(row["id"] == "s2" and row["subject"]["name"] == "IL6" for row in rows)


def test_statements_of_a_page_go_by_the_locator_of_their_bullet(tmp_path: Path, genegraph: Any) -> None:
    page = tmp_path / "notes.txt"
    page.write_text("TNF stimulates IL6 expression\nIL6 activates STAT3\n")

    rows = [json.loads(line) for line in genegraph("extract", page, "--format", "jsonl").out.splitlines()]

    assert (
        [row["id"] for row in rows] == [row["evidence"]["locator"] for row in rows] == ["notes#text/1", "notes#text/2"]
    )


def test_in_a_pipe_statements_are_tab_separated(sentences: Path, genegraph: Any) -> None:
    header, *rows = [line.split("\t") for line in genegraph("extract", sentences).out.splitlines()]

    assert {len(row) for row in rows} == {len(header)}
    assert {row[header.index("id")] for row in rows} == {"s1", "s2"}


def test_explanations_mark_every_slot_on_the_text(sentences: Path, genegraph: Any) -> None:
    explained = genegraph("extract", sentences, "--explain").out

    assert "[subject: TNF] [cue: stimulates] [object: IL6] expression through ERK" in explained
    assert "[cue: activates] [object: STAT3] in T cells" in explained
    assert "IL6 (hgnc:6018), not written: the page's gene" in explained
    assert "STAT3 (hgnc:11364), written 'STAT3': approved symbol" in explained


def test_explanations_have_one_format(sentences: Path, genegraph: Any) -> None:
    assert genegraph("extract", sentences, "--explain", "--format", "tsv").code == 2


def test_what_a_page_hides_in_its_text_is_shown(tmp_path: Path, genegraph: Any) -> None:
    page = tmp_path / "notes.txt"
    page.write_text("TNF stimulates IL6 \x1b[31m[red]expression\n")

    for arguments in (["--explain"], ["--format", "jsonl"], ["--format", "table"], ["--format", "tsv"]):
        printed = genegraph("extract", page, *arguments).out

        assert re.sub(r"\n", "", printed).isprintable() or "\t" in printed
        assert "\x1b" not in printed
