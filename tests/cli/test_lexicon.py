import json
from pathlib import Path
from typing import Any

from genegraph.vocabulary.tables import read_header, read_rows

CELLS = """format-version: 1.2

[Term]
id: CL:0000000
name: cell

[Term]
id: CL:0000624
name: CD4-positive, alpha-beta T cell
synonym: "CD4-positive, alpha-beta T-lymphocyte" EXACT []
synonym: "a wider name" BROAD []
is_a: CL:0000000 ! cell

[Term]
id: CL:0000001
name: obsolete thing
is_obsolete: true
"""


def test_every_lexicon_is_listed_with_its_owner(genegraph: Any) -> None:
    rows = json.loads(genegraph("lexicon", "list", "--format", "json").out)
    genes = next(row for row in rows if row["lexicon"] == "genes")

    assert (genes["type"], genes["prefix"], genes["licence"]) == ("gene", "hgnc", "CC0-1.0")
    assert genes["entities"] > 40_000
    assert {row["type"] for row in rows} >= {"gene", "family", "disease", "process", "cell", "anatomy", "chemical"}


def test_every_lexicon_says_what_it_is_made_from(genegraph: Any) -> None:
    listed = {row["lexicon"] for row in json.loads(genegraph("lexicon", "list", "--format", "json").out)}
    made = {row["lexicon"] for row in json.loads(genegraph("lexicon", "sources", "--format", "json").out)}

    written_here = {name for name in listed if name.startswith("everyday_")}  # the authors' own words, no release
    assert listed - written_here == made


def test_a_lexicon_is_made_from_release_files(tmp_path: Path, genegraph: Any) -> None:
    source, target = tmp_path / "cl.obo", tmp_path / "cells.tsv.gz"
    source.write_text(CELLS, encoding="utf-8")
    finished = genegraph("lexicon", "build", "cells", source, "--version", "2026-01-01", "-o", target)
    first = target.read_bytes()
    genegraph("lexicon", "build", "cells", source, "--version", "2026-01-01", "-o", target)

    assert (finished.code, finished.err) == (0, f"{target}: 1 entities\n")
    assert read_header(target)["version"] == "2026-01-01"
    (row,) = read_rows(target)
    assert row.id == "0000624"
    assert "CD4+ T cell" in row.terms["synonym"]
    assert "a wider name" not in row.terms["synonym"]
    assert target.read_bytes() == first


def test_a_wrong_release_file_costs_one_line(tmp_path: Path, genegraph: Any) -> None:
    source = tmp_path / "cl.txt"
    source.write_text("nothing of the kind\n", encoding="utf-8")
    for name in ("cells", "genes", "families", "usage", "groups", "diseases", "processes", "anatomy", "chemicals"):
        target = tmp_path / f"{name}.tsv"
        finished = genegraph("lexicon", "build", name, source, "--version", "1", "-o", target)

        assert finished.code == 1, name
        assert len(finished.err.splitlines()) == 1, finished.err
        assert not target.exists()


def test_an_unknown_lexicon_is_told_the_known_ones(tmp_path: Path, genegraph: Any) -> None:
    source = tmp_path / "x.obo"
    source.write_text(CELLS, encoding="utf-8")
    finished = genegraph("lexicon", "build", "planets", source, "--version", "1")

    assert finished.code == 1
    assert "no lexicon to build 'planets'" in finished.err


def test_the_word_list_keeps_what_was_marked_by_hand(tmp_path: Path, genegraph: Any) -> None:
    words, target = tmp_path / "words", tmp_path / "english.txt"
    words.write_text("cat\nrest\nzyzzyva\n", encoding="utf-8")
    genegraph("lexicon", "words", words, "-o", target)
    lines = target.read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if not line.startswith("#") and not line.endswith("*")] == ["cat", "rest"]
    assert "lead *" in lines
