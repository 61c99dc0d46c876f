"""A build on Spark gives the edges of a local one; really run, on Spark's local mode with two workers."""

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import genegraph as gg
from genegraph import pipeline
from genegraph.cli import run
from genegraph.errors import (
    FailedPageError,
    NothingReadError,
    UnknownFormatError,
    UnreadableFileError,
    UnwritableFileError,
)
from genegraph.export import read_graph
from genegraph.pipeline.spark import build_on_spark

SENTENCES: list[dict[str, str | None]] = [
    {"id": "s1", "text": "IL6 activates STAT3 in T cells.", "topic": None},
    {"id": "s2", "text": "activates STAT3", "topic": "IL6"},
    {"id": "s3", "text": "STAT3 does not bind SOX2.", "topic": None},
    {"id": "s4", "text": "SOX2 binds STAT3.", "topic": None},
    {"id": "s5", "text": "TNF increases the expression of IL6, CCL2 and CXCL8.", "topic": None},
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is missing")
    if shutil.which("java") is None:
        pytest.skip("java is missing")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "3")
        .config("spark.sql.adaptive.coalescePartitions.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def edges_in(folder: Path) -> list[gg.Edge]:
    parts = sorted(folder.glob("part-*.parquet"))
    assert len(parts) > 1, "nothing was shared out"
    return [edge for part in parts for edge in read_graph(part).edges]


def test_pages_give_the_edges_of_a_local_build(spark: Any, checkout: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for page in (checkout / "examples").glob("*.txt"):
        shutil.copy(page, pages)
    (pages / "BINARY.txt").write_bytes(b"\x00" * 64)
    (pages / "script.py").write_text("IL6 activates nothing here\n")
    seen: list[pipeline.Tally] = []
    local = pipeline.build(pages, watch=seen.append, outputs={tmp_path / "x.nq": {}})

    summary = build_on_spark([str(pages)], [str(tmp_path / "s.parquet"), str(tmp_path / "s.nq")], session=spark)

    assert edges_in(tmp_path / "s.parquet") == list(local.edges)
    assert read_graph(tmp_path / "s.parquet") == read_graph(tmp_path / "s.nq") == local
    quads = [line for part in (tmp_path / "s.nq").glob("part-*") for line in part.read_text("utf-8").splitlines()]
    assert sorted(quads) == sorted((tmp_path / "x.nq").read_text("utf-8").splitlines())
    assert summary[:5] == (
        len(seen),
        sum(tally.bullets for tally in seen),
        sum(tally.statements for tally in seen),
        sum(len(tally.issues) for tally in seen),
        1,
    )
    assert summary.edges == len(local)
    assert "BINARY.txt: it is no text" in str(summary.failures[0])


def test_sentences_in_json_lines_and_in_parquet_do_too(spark: Any, tmp_path: Path) -> None:
    lines = tmp_path / "sentences.jsonl"
    lines.write_text("".join(json.dumps(sentence) + "\n" for sentence in SENTENCES))
    spark.createDataFrame(SENTENCES, "id string, text string, topic string").write.parquet(str(tmp_path / "in.parquet"))
    local = pipeline.build(lines)

    build_on_spark([str(lines)], [str(tmp_path / "a.parquet")], session=spark)
    build_on_spark([str(tmp_path / "in.parquet")], [str(tmp_path / "b.parquet")], session=spark)

    assert len(local) == 6
    assert edges_in(tmp_path / "a.parquet") == list(local.edges)
    assert edges_in(tmp_path / "b.parquet") == list(local.edges)


def test_lines_without_an_identifier_get_that_of_a_local_build_however_spark_cuts_the_file(
    spark: Any, tmp_path: Path
) -> None:
    lines = tmp_path / "my sentences, 100%.jsonl"
    texts = [{"text": sentence["text"], "topic": sentence["topic"]} for sentence in SENTENCES]
    rows = [json.dumps(text) for text in texts * 4]
    rows[3:3], rows[9:9] = ["", ""], ['{"no": "text"}']
    lines.write_text("\n".join(rows) + "\n")
    seen: list[pipeline.Tally] = []
    local = pipeline.build(lines, watch=seen.append)
    size, cost = "spark.sql.files.maxPartitionBytes", "spark.sql.files.openCostInBytes"
    try:
        spark.conf.set(size, "200")
        spark.conf.set(cost, "0")

        summary = build_on_spark([str(lines)], [str(tmp_path / "a.parquet")], session=spark)
    finally:
        spark.conf.unset(size)
        spark.conf.unset(cost)

    assert edges_in(tmp_path / "a.parquet") == list(local.edges)
    assert summary.records == len(seen)
    assert list(summary.failures) == [failure for tally in seen for failure in tally.failures]


@pytest.mark.usefixtures("spark")
@pytest.mark.parametrize("what", ["a folder", "files", "a file"])
def test_the_command_says_what_a_local_build_says(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.txt").write_text(
        "- IL6 activates STAT3\n- IL6 is associated with rheumatoid arthritis and wobbly legs disease\n"
    )
    (pages / "empty one.txt").write_bytes(b"")
    (pages / "notes.dat").write_text("Symbol IL6 contributors: x\nINTERACTION\nprotein\n  • activates STAT3\n")
    (pages / "b.jsonl").write_text("".join(json.dumps(sentence) + "\n" for sentence in SENTENCES))
    names = {"a folder": [""], "files": ["a.txt", "b.jsonl", "empty one.txt", "notes.dat"], "a file": ["notes.dat"]}
    read = [str(pages / name) for name in names[what]]
    codes, told = [], []
    for engine, output in (("local", "x.nq"), ("spark", "y.nq")):
        codes.append(run(["build", *read, "--engine", engine, "-o", str(tmp_path / output)]))
        told.append(capsys.readouterr().err)

    assert codes == ([0, 0] if what == "a file" else [1, 1])
    assert told[0] == told[1]
    assert ("diseases: " in told[0]) == ("empty one.txt: it is empty" in told[0]) == (what != "a file")
    quads = [line for part in (tmp_path / "y.nq").glob("part-*") for line in part.read_text("utf-8").splitlines()]
    assert sorted(quads) == sorted((tmp_path / "x.nq").read_text("utf-8").splitlines())


def test_the_command_refuses_what_spark_cannot_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("- IL6 activates STAT3\n")
    page = str(tmp_path / "a.txt")

    assert run(["build", page, "--engine", "spark"]) == 2
    assert run(["build", "-", "--engine", "spark", "-o", "x.nq"]) == 2
    assert run(["build", page, "--engine", "spark", "-o", "x.nq", "--build-dir", str(tmp_path)]) == 2
    said = capsys.readouterr().err

    assert "--engine spark needs an -o" in said
    assert "Spark cannot read standard input" in said
    assert "Spark shares out the work itself" in said


def test_decisions_of_the_user_hold_there_too(spark: Any, tmp_path: Path) -> None:
    lines, decisions = tmp_path / "sentences.jsonl", tmp_path / "mine.tsv"
    lines.write_text("".join(json.dumps(sentence) + "\n" for sentence in SENTENCES))
    decisions.write_text("SOX2\thgnc:6973\n")
    local = pipeline.build(lines, decisions=decisions)

    build_on_spark([str(lines)], [str(tmp_path / "a.parquet")], session=spark, decisions=decisions)

    assert "hgnc:6973" in [entity.curie for entity in local.entities]
    assert edges_in(tmp_path / "a.parquet") == list(local.edges)


def test_mistakes_are_told_in_one_line(spark: Any, tmp_path: Path) -> None:
    page = tmp_path / "a.jsonl"
    page.write_text('{"id": "1"}\n')

    with pytest.raises(UnknownFormatError, match=r"\.nq"):
        build_on_spark([str(page)], ["x.ttl"], session=spark)
    with pytest.raises(UnreadableFileError, match="missing"):
        build_on_spark([str(tmp_path / "missing.jsonl")], [str(tmp_path / "x.nq")], session=spark)
    with pytest.raises(FailedPageError, match='no "text"'):
        build_on_spark([str(page)], [str(tmp_path / "x.nq")], session=spark, strict=True)
    with pytest.raises(NothingReadError, match='no "text"'):
        build_on_spark([str(page)], [str(tmp_path / "x.nq")], session=spark)
    assert not (tmp_path / "x.nq").exists()
    page.write_text(json.dumps(SENTENCES[0]) + "\n")
    (tmp_path / "there.parquet").mkdir()
    with pytest.raises(UnwritableFileError, match="it is there already"):
        build_on_spark([str(page)], [str(tmp_path / "there.parquet")], session=spark)
