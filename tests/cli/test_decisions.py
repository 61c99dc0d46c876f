"""A user's own decisions win, in every command that reads pages."""

import json
from pathlib import Path
from typing import Any

import pytest

import genegraph as gg

READERS = ["ground", "extract", "audit", "build"]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text("TNF stimulates IL6\nMSC and IL6\nCMF activates IL6\n", encoding="utf-8")
    return path


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    path = tmp_path / "mine.tsv"
    path.write_text("text\tcurie\n# a comment\nCMF\thgnc:6973\nMSC\t-\nTNF\thgnc:11364\tnotes\n", encoding="utf-8")
    return path


def test_ground_shows_them(page: Path, decisions: Path, genegraph: Any) -> None:
    rows = [line.split("\t") for line in genegraph("ground", page, "--decisions", decisions).out.splitlines()]
    chosen = {row[3]: (row[4], row[8]) for row in rows}

    assert chosen["CMF"] == ("hgnc:6973", "decided by the user")
    assert chosen["TNF"] == ("hgnc:11364", "decided by the user")
    assert "MSC" not in chosen


def test_extract_reads_by_them(page: Path, decisions: Path, genegraph: Any) -> None:
    lines = genegraph("extract", page, "--decisions", decisions, "--format", "jsonl").out.splitlines()

    assert [json.loads(line)["subject"]["name"] for line in lines] == ["STAT3", "MDM2"]


def test_audit_accounts_by_them(page: Path, decisions: Path, genegraph: Any) -> None:
    rows = [line.split("\t") for line in genegraph("audit", page, "--decisions", decisions).out.splitlines()]

    assert [row[1:3] for row in rows[1:]] == [
        ["read", "STAT3 increases IL6"],
        ["no pair", "names IL6 alone"],
        ["read", "MDM2 increases_activity IL6"],
    ]


@pytest.mark.parametrize("workers", [1, 2])
def test_build_builds_by_them(
    workers: int, page: Path, decisions: Path, tmp_path: Path, genegraph: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("genegraph.pipeline._build.SMALL", 0)  # so that two workers are really started
    (page.parent / "more.txt").write_text("TNF activates STAT1\n")
    output = tmp_path / "x.jsonl"

    finished = genegraph(
        "build", page, page.parent / "more.txt", "--decisions", decisions, "-o", output, "--workers", workers
    )

    assert finished.code == 0
    graph = gg.read_graph(output)
    assert graph == gg.build([page, page.parent / "more.txt"], decisions=decisions)
    assert sorted((edge.subject.name, edge.object.name) for edge in graph.edges) == [
        ("MDM2", "IL6"),
        ("STAT3", "IL6"),
        ("TNF", "STAT1"),  # the decision on TNF holds on another page
    ]


@pytest.mark.parametrize("command", READERS)
@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"CMF\n", "mine.tsv:1: expected a name"),
        (b"CMF\tsix\n", "mine.tsv:1: 'six' is no CURIE"),
        (b"CMF\thgnc:0\n", "mine.tsv: no entity 'hgnc:0'"),
        (b"\xff\xfe\x00", "no UTF-8 text"),
        (None, "no such file"),
    ],
)
def test_bad_decisions_cost_one_line(
    command: str, content: bytes | None, problem: str, page: Path, tmp_path: Path, genegraph: Any
) -> None:
    decisions = tmp_path / "mine.tsv"
    if content is not None:
        decisions.write_bytes(content)

    finished = genegraph(command, page, "--decisions", decisions)

    assert finished.code == 1
    assert finished.out == ""
    assert problem in finished.err
    assert finished.err.count("\n") == 1
