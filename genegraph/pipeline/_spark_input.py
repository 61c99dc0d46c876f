"""What a build on Spark reads: whole pages, or lines that know their numbers, from any path that Spark reads.

Spark splits a file of lines into blocks and tells no line's number. But it tells in which block a line stands, and
counts lines on within it; so one pass that only counts gives the number of each block's first line. With it, sentences
without an identifier get the one that they have in a local build, and problems are told by line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from io import BytesIO
from itertools import groupby
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from genegraph.errors import GenegraphError, UnreadableFileError
from genegraph.model import Record
from genegraph.pipeline._reading import lost
from genegraph.sources import is_page, plain_name, read_stream

if TYPE_CHECKING:
    import pandas as pd
    from pyspark.sql import Column, DataFrame, SparkSession


class Content(NamedTuple):
    """What is read at once: a page, or lines that stand together."""

    path: str
    first: int  # the number of its first line
    text: bytes
    format: str | None  # None: found by name and content


def contents(spark: SparkSession, paths: Iterable[str]) -> DataFrame:
    """All that some paths hold, as rows that `contents_in` understands.

    Raises:
        UnreadableFileError: If a path cannot be read.
    """
    found = reduce(lambda rows, more: rows.unionByName(more), [_rows(spark, some) for some in _alike(paths)])
    cores = spark.sparkContext.defaultParallelism
    return found.repartition(cores) if found.rdd.getNumPartitions() < cores else found


def contents_in(rows: pd.DataFrame) -> Iterator[Content]:
    """The pages of some rows, and their lines, as many together as stand together."""
    cells = zip(rows["path"], rows["first"], rows["kind"], rows["content"], strict=True)
    # Lines of one file that follow each other differ from their place among the rows by the same number.
    together = groupby(enumerate(cells), key=lambda row: (row[1][0], row[1][2], row[1][1] - row[0]))
    for (path, kind, _), group in together:
        some = [(first, bytes(content)) for _, (_, first, _, content) in group]
        if kind == _LINE:
            text = b"\n".join([content for _, content in some])
            if text.strip():
                yield Content(_plain(unquote(path)), some[0][0], text, "jsonl")
        elif kind == _PAGE or is_page(path):
            yield from [Content(_plain(path), first, content, None) for first, content in some]


def records_in(content: Content) -> Iterator[Record]:
    """The records of a page, or of some lines."""
    try:
        yield from read_stream(BytesIO(content.text), content.path, format=content.format, first=content.first)
    except GenegraphError as error:
        yield lost(content.path, str(error))


_LINE, _PAGE, _FOUND = "line", "page", "found"  # _FOUND: in a folder, so that its name decides whether it is a page


def _alike(paths: Iterable[str]) -> Iterator[list[str]]:
    """Paths that Spark can read at one go: all files of lines, all files that are called like pages, else each alone.

    Example:
        >>> list(_alike(["a.txt", "pages", "b.jsonl", "c.txt.gz", "d.ndjson", "notes"]))
        [['a.txt', 'c.txt.gz'], ['b.jsonl', 'd.ndjson'], ['pages'], ['notes']]
    """
    together: dict[str, list[str]] = {_FOUND: [], _LINE: []}
    alone: list[list[str]] = []
    for path in paths:
        if _is_lines(path):
            together[_LINE].append(path)
        elif is_page(path) and not _is_table(path):
            together[_FOUND].append(path)
        else:
            alone.append([path])
    yield from filter(None, together.values())
    yield from alone


def _rows(spark: SparkSession, paths: list[str]) -> DataFrame:
    from pyspark.errors import PySparkException

    try:
        if _is_lines(paths[0]):
            return _lines(spark, paths)
        return _table(spark, paths[0]) if _is_table(paths[0]) else _files(spark, paths)
    except PySparkException as error:
        guilty = next((path for path in paths if path in str(error)), paths[0])
        raise UnreadableFileError(guilty, str(error).partition("\n")[0].lower()) from error


def _is_lines(path: str) -> bool:
    return plain_name(path.rstrip("/").lower()).endswith((".jsonl", ".ndjson", ".json"))


def _is_table(path: str) -> bool:
    return path.rstrip("/").lower().endswith(".parquet")


def _lines(spark: SparkSession, paths: list[str]) -> DataFrame:
    from pyspark.sql import functions as f

    block = f.struct(f.input_file_name().alias("path"), f.input_file_block_start().alias("start")).alias("block")
    place = f.monotonically_increasing_id().alias("place")
    files = spark.read.text(paths)
    lines = files.select(block, place, f.col("value").cast("binary").alias("content"))
    counted = lines.groupBy("block").agg(f.count("place").alias("lines"), f.min("place").alias("place")).collect()
    shifts = _shifts({(row.block.path, row.block.start): (row.lines, row.place) for row in counted})
    known = spark.createDataFrame(
        [((path, start), shift) for (path, start), shift in shifts.items()],
        "block struct<path: string, start: bigint>, shift bigint",
    )
    number = (f.col("place") + f.col("shift")).alias("first")
    rows = lines.join(f.broadcast(known), "block")
    rows = rows.select(f.col("block.path").alias("path"), number, _said(_LINE), "content")
    return _with_empty(rows, _listed(files) - {_plain(unquote(path)) for path, _ in shifts}, _PAGE)


def _shifts(blocks: Mapping[tuple[str, int], tuple[int, int]]) -> dict[tuple[str, int], int]:
    """How far the place that Spark counts is from the number of a line, for each block.

    Args:
        blocks: For a file and where in it a block starts: how many lines it has, and Spark's place of the first.

    Example:
        >>> _shifts({("a", 0): (5, 0), ("a", 900): (7, 1000), ("b", 0): (2, 5)})
        {('a', 0): 1, ('a', 900): -994, ('b', 0): -4}
    """
    shifts, before, last = {}, 0, ""
    for (path, start), (lines, place) in sorted(blocks.items()):
        before = before if path == last else 0
        shifts[path, start] = 1 + before - place
        before, last = before + lines, path
    return shifts


def _table(spark: SparkSession, path: str) -> DataFrame:
    from pyspark.sql import functions as f

    table = spark.read.parquet(path)
    if {"path", "content"} <= set(table.columns):
        content = f.col("content").cast("binary").alias("content")
        return table.select(f.col("path").cast("string"), f.lit(1).cast("bigint").alias("first"), _said(_PAGE), content)
    given = [column for column in ("id", "text", "topic", "publications") if column in table.columns]
    if "text" not in given:
        raise UnreadableFileError(path, "it has neither the column text nor the columns path and content")
    row = f.to_json(f.struct(*given)).cast("binary").alias("content")
    number = (f.col("_metadata.row_index") + 1).alias("first")
    return table.select(f.input_file_name().alias("path"), number, _said(_LINE), row)


def _files(spark: SparkSession, paths: list[str]) -> DataFrame:
    from pyspark.sql import functions as f

    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(paths)
    listed = _listed(files)
    named = {PurePosixPath(path).name for path in paths}
    # What the user names is read whatever it is called.
    kind = _PAGE if named == {PurePosixPath(file).name for file in listed} or set(paths[0]) & set("*?[{") else _FOUND
    rows = files.select("path", f.lit(1).cast("bigint").alias("first"), _said(kind), "content")
    if files.count() == len(listed):
        return rows
    return _with_empty(rows, listed - {_plain(row.path) for row in files.select("path").collect()}, kind)


def _listed(files: DataFrame) -> set[str]:
    """The files that Spark has found below a path."""
    return {_plain(unquote(name)) for name in files.inputFiles()}


def _with_empty(rows: DataFrame, empty: set[str], kind: str) -> DataFrame:
    """Add the files that hold nothing, for which Spark has no row: somebody should hear of them."""
    if not empty:
        return rows
    missing = [(name, 1, kind, b"") for name in sorted(empty)]
    return rows.unionByName(rows.sparkSession.createDataFrame(missing, rows.schema))


def _said(kind: str) -> Column:
    from pyspark.sql import functions as f

    return f.lit(kind).alias("kind")


def _plain(path: str) -> str:
    """A path as the user of this machine writes it."""
    return path.removeprefix("file://").removeprefix("file:")
