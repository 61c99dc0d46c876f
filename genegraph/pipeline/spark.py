"""The same corridor on Apache Spark: pages or sentences from any path that it reads, folders of Parquet or N-Quads out.

Extraction is a `mapInPandas` over pages; each Python worker of Spark opens the lexicons once. Statements then meet by
the hash that their lines begin with (`_rows`), so that all that shares an edge, denies it or contradicts it is at hand
where its partition is assembled. Nothing but counts, failures, disputed entities and the names of diseases ever comes
to the driver, and the edges are those of a local build.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from genegraph.errors import MissingDependencyError, NothingReadError, UnknownFormatError, UnwritableFileError
from genegraph.model import Curie, Entity, Issue
from genegraph.pipeline._decided import read_decisions
from genegraph.pipeline._reading import stop_at_failure
from genegraph.pipeline._rows import DIGITS, Names, edge_line, edge_of, entity_cells, entity_of, statements_of
from genegraph.pipeline._spark_input import Content, contents, contents_in, records_in
from genegraph.pipeline._tasks import Hand, harvest_of

if TYPE_CHECKING:
    import pandas as pd
    from pyspark.sql import DataFrame, SparkSession

    from genegraph.grounding import Decision

FORMATS = (".parquet", ".nq")
SHOWN = 20
"""Failures that come to the driver."""

PARTITION = 100_000
"""Statements that one task assembles."""

ROWS = 4096
"""Rows that pass together between Python and Spark."""

Pages = Iterator["pd.DataFrame"]


class Summary(NamedTuple):
    """What a build on Spark came to."""

    records: int
    bullets: int
    statements: int
    issues: int
    failed: int
    failures: tuple[Issue, ...]  # the first SHOWN
    edges: int
    diseases: tuple[Entity, ...]  # that take part in an edge


def build_on_spark(
    paths: Iterable[str],
    outputs: Iterable[str],
    *,
    min_score: float = 0.0,
    decisions: str | PurePath | None = None,
    strict: bool = False,
    session: SparkSession | None = None,
) -> Summary:
    """Read pages or sentences into folders of edges.

    Args:
        paths: Folders of pages, JSON Lines of {"id", "text", "topic"} (.jsonl, .ndjson, packed or not), and Parquet
            with the columns `text` and, if there are any, `id` and `topic`; or `path` and `content` for whole pages.
        outputs: Folders to make, each with one of the suffixes .parquet and .nq; none may be there already.
        min_score: Statements that were read less surely than this, from 0 to 1, are left out.
        decisions: A file of the user's own decisions on what names stand for, which win over everything.
        strict: Write nothing if a page cannot be read whole.
        session: The Spark to use; the running one, or one made as Spark's own settings say, where none is given.

    Raises:
        MissingDependencyError: If pyspark is not installed.
        UnknownFormatError: If an output has another suffix.
        UnreadableFileError: If a path cannot be read.
        ParseError: If the file of decisions holds something else.
        UnwritableFileError: If an output is there already.
        FailedPageError: If a page fails and `strict` is set.
        NothingReadError: If every page fails.
    """
    wanted = list(outputs)
    for output in wanted:
        if not output.endswith(FORMATS):
            raise UnknownFormatError("Spark export", PurePosixPath(output).suffix or output, FORMATS)
    decided = read_decisions(decisions)
    spark = session or _session()
    read = _read(spark, list(paths), min_score, decided).persist()
    try:
        summary = _summary(read)
        if strict:
            stop_at_failure(summary.failures)
        if summary.failed and not summary.bullets:
            raise NothingReadError(summary.failed, str(summary.failures[0]))
        # A partition costs Python some time whatever it holds, and Spark's own default is two hundred of them.
        parts = max(spark.sparkContext.defaultParallelism, summary.statements // PARTITION)
        edges = _assembled(read, _settled(read), parts).persist()
        try:
            number = edges.where("kind = 'edge'").count()
            diseases = edges.where("kind = 'disease'").dropDuplicates(["key"]).select("line").collect()
            for output in wanted:
                _write(edges, output, parts)
        finally:
            edges.unpersist()
    finally:
        read.unpersist()
    return summary._replace(edges=int(number), diseases=tuple([entity_of(json.loads(row.line)) for row in diseases]))


def _session() -> SparkSession:
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise MissingDependencyError("pyspark", "spark", "the engine spark") from error
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("genegraph")
    if SparkSession.getActiveSession() is None and not os.environ.get("SPARK_REMOTE"):
        builder = builder.config("spark.ui.showConsoleProgress", "false")
    return builder.getOrCreate()


def _read(spark: SparkSession, paths: list[str], min_score: float, decisions: tuple[Decision, ...]) -> DataFrame:
    """One row a statement, a record's tally, or an entity that no lexicon holds as it is told."""

    def harvest(batches: Pages) -> Pages:
        import pandas as pd

        hand = _hand(min_score, decisions)
        for batch in batches:
            rows: list[tuple[str, str, str]] = []
            for content in contents_in(batch):
                rows += _harvested(hand, content)
            yield pd.DataFrame(rows, columns=["kind", "key", "line"])

    return contents(spark, paths).mapInPandas(harvest, "kind string, key string, line string")


@cache
def _hand(min_score: float = 0.0, decisions: tuple[Decision, ...] = ()) -> Hand:
    """What reads in this process of Spark, made once."""
    return Hand(min_score=min_score, decisions=decisions)


def _harvested(hand: Hand, content: Content) -> Iterator[tuple[str, str, str]]:
    harvest = harvest_of(hand.do(tuple(records_in(content))))
    for tally in harvest.tallies:
        failures = [[failure.path, failure.line, failure.problem] for failure in tally.failures]
        said = [tally.bullets, tally.statements, len(tally.issues), len(tally.failures), failures]
        yield "tally", "", json.dumps(said)
    for entity in harvest.own:
        for version in _versions(entity):
            yield "own", entity.curie, json.dumps(entity_cells(version))
    for line in harvest.lines:
        yield "statement", line[:DIGITS].decode("ascii"), line.decode("ascii")


def _versions(entity: Entity) -> Iterator[Entity]:
    """An entity, and the one that a lexicon holds under the same CURIE."""
    from genegraph.vocabulary.lexicons import lexicons

    yield entity
    listed = lexicons().entity(entity.curie)
    if listed is not None and listed.curie == entity.curie:
        yield listed


def _summary(read: DataFrame) -> Summary:
    from pyspark.sql import functions as f

    cells = f.from_json("line", "array<string>")
    told = read.where("kind = 'tally'").select(*(cells[place].alias(f"c{place}") for place in range(5)))
    sums = told.select(f.count("c0"), *(f.sum(f.col(f"c{place}").cast("long")) for place in range(4))).first()
    records, bullets, statements, issues, failed = (int(value or 0) for value in sums or [0] * 5)
    failures = [
        Issue(path=path, line=line, problem=problem)
        for row in told.where("c3 > 0").select("c4").orderBy("c4").limit(SHOWN).collect()
        for path, line, problem in json.loads(row[0])
    ]
    return Summary(records, bullets, statements, issues, failed, tuple(failures), edges=0, diseases=())


def _settled(read: DataFrame) -> dict[Curie, Entity]:
    from pyspark.sql import functions as f

    from genegraph.assembly import fullest

    versions = read.where("kind = 'own'").groupBy("key").agg(f.collect_set("line").alias("lines"))
    disputed = versions.where(f.size("lines") > 1).collect()
    return {row["key"]: fullest(entity_of(json.loads(line)) for line in row["lines"]) for row in disputed}


def _assembled(read: DataFrame, settled: dict[Curie, Entity], parts: int) -> DataFrame:
    """One row an edge, an entity, a disease at an end of an edge, or a page; an edge once, the others perhaps more."""

    def assemble(batches: Pages) -> Pages:
        import pandas as pd

        from genegraph.assembly import assemble
        from genegraph.export import Contents
        from genegraph.rdf import page_address

        lines = (line for batch in batches for line in batch["line"])
        together = (list(group) for _, group in groupby(lines, key=lambda line: line[:DIGITS]))
        seen: set[tuple[str, str]] = set()
        names = Names(settled)
        for some in _some(together):
            edges = [edge for group in some for edge in assemble(statements_of(group, names))]
            contents = Contents.of(edges)
            rows = [("edge", edge.id, edge_line(edge, names)) for edge in edges]
            told = [("entity", entity.curie, json.dumps(names.say(entity))) for entity in contents.entities]
            places = [(page, section) for page, section in contents.places if page]
            told += [("page", page_address(*place), json.dumps(place)) for place in places]
            diseases = [end for end in contents.ends if end.type == "disease"]
            told += [("disease", disease.curie, json.dumps(entity_cells(disease))) for disease in diseases]
            rows += [row for row in told if row[:2] not in seen]
            seen.update(row[:2] for row in told)
            yield pd.DataFrame(rows, columns=["kind", "key", "line"])

    statements = read.where("kind = 'statement'").select("key", "line")
    meeting = statements.repartition(parts, "key").sortWithinPartitions("key")
    return meeting.mapInPandas(assemble, "kind string, key string, line string")


def _some(groups: Iterable[list[str]]) -> Iterator[list[list[str]]]:
    """Groups of lines a good many at a time, for a table of a few rows costs as much as one of thousands."""
    held: list[list[str]] = []
    lines = 0
    for group in groups:
        held.append(group)
        lines += len(group)
        if lines >= ROWS:
            yield held
            held, lines = [], 0
    if held:
        yield held


def _write(edges: DataFrame, output: str, parts: int) -> None:
    from pyspark.errors import PySparkException

    try:
        if output.endswith(".parquet"):
            _parquet(edges, parts).write.parquet(output)
        else:
            _quads(edges, parts).write.text(output)
    except PySparkException as error:
        problem = "it is there already" if "ALREADY_EXISTS" in str(error) else str(error).partition("\n")[0].lower()
        raise UnwritableFileError(output, problem) from error


def _parquet(edges: DataFrame, parts: int) -> DataFrame:
    """The edges under the columns of export/parquet.py, by id."""
    from pyspark.sql.pandas.types import from_arrow_schema

    from genegraph.export.parquet import table

    def rows(batches: Iterator[Any]) -> Iterator[Any]:
        names = Names()
        for batch in batches:
            made = [edge_of(line, names) for line in batch.column("line").to_pylist()]
            yield from _plain(table(made)).to_batches()

    schema = from_arrow_schema(_plain(table([])).schema)
    ordered = edges.where("kind = 'edge'").repartitionByRange(parts, "key").sortWithinPartitions("key")
    return ordered.select("line").mapInArrow(rows, schema)


def _plain(table: Any) -> Any:
    """A table without dictionaries, which Spark does not take in."""
    import pyarrow as pa

    types = ((field, field.type) for field in table.schema)
    fields = [field.with_type(type.value_type) if pa.types.is_dictionary(type) else field for field, type in types]
    return table.cast(pa.schema(fields))


def _quads(edges: DataFrame, parts: int) -> DataFrame:
    """The lines of export/nquads.py, in any order; each entity and each page once."""

    def lines(batches: Pages) -> Pages:
        import pandas as pd

        from genegraph.export import Contents
        from genegraph.export.nquads import pieces

        head, of_edge, _ = pieces()
        nothing = set("".join(head(Contents())).splitlines())
        names = Names()
        for batch in batches:
            contents, texts = Contents(), []
            for kind, key, line in zip(batch["kind"], batch["key"], batch["line"], strict=True):
                if kind == "edge":
                    texts.append(of_edge(edge_of(line, names)))
                elif kind == "entity":
                    contents.known[key] = names.hear(json.loads(line))
                else:
                    contents.places[tuple(json.loads(line))] = None
            told = [quad for quad in "".join(head(contents)).splitlines() if quad not in nothing]
            told += "".join(texts).splitlines()
            yield pd.DataFrame({"value": told})

    def preamble(batches: Pages) -> Pages:
        import pandas as pd

        from genegraph.export import Contents
        from genegraph.export.nquads import pieces

        for _ in batches:
            yield pd.DataFrame({"value": "".join(pieces().head(Contents())).splitlines()})

    once = edges.where("kind in ('entity', 'page')").dropDuplicates(["kind", "key"]).coalesce(parts)
    all_of_it = edges.where("kind = 'edge'").unionByName(once).mapInPandas(lines, "value string")
    opening = edges.sparkSession.range(1).mapInPandas(preamble, "value string")
    return all_of_it.unionByName(opening)
