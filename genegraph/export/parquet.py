"""Parquet: one row an edge, its evidence nested in it. The format for large graphs: it opens in a second.

Any tool that reads Parquet sees plain columns; the ends of an edge come with their names. Edges are built from their
rows as they are looked at, so that opening a graph costs no more than reading its columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from genegraph.errors import MissingDependencyError, ParseError
from genegraph.export import ExportFormat
from genegraph.graph import KnowledgeGraph
from genegraph.graph.cells import join
from genegraph.model import Edge, Entity, Evidence, Span

GROUP = 50_000
"""Edges in a row group: what is held in memory at once while writing."""


CODED = [
    *(f"subject{part}" for part in ("", "_name", "_type", "_members", "_xrefs")),
    "predicate",
    *(f"object{part}" for part in ("", "_name", "_type", "_members", "_xrefs")),
]
"""Columns that repeat themselves, stored as codes."""


def generate(graph: KnowledgeGraph) -> Iterator[bytes]:
    """The file, in order of edge id."""
    pa, parquet = _pyarrow()
    schema = _schema(pa)
    tape = _Tape()
    with parquet.ParquetWriter(tape, schema, compression="zstd") as writer:
        for start in range(0, len(graph), GROUP):
            writer.write_table(table(graph.edges[start : start + GROUP]))
            yield tape.taken()
    yield tape.taken()


def parse(stream: BinaryIO) -> KnowledgeGraph:
    """The graph that `generate` wrote.

    Raises:
        ParseError: If it is no Parquet file, or has other columns.
    """
    pa, parquet = _pyarrow()
    from genegraph.export._parquet_edges import ParquetEdges

    try:
        file = parquet.ParquetFile(pa.BufferReader(stream.read()), read_dictionary=CODED)
    except pa.ArrowInvalid as error:
        raise ParseError("", 0, "it is no Parquet file") from error
    for name in _schema(pa).names:
        if name not in file.schema_arrow.names:
            raise ParseError("", 0, f"it has no column {name!r}, so it is no graph that genegraph wrote")
    edges = ParquetEdges(file)
    return KnowledgeGraph.over(edges) if edges.in_order() else KnowledgeGraph(edges.take(range(len(edges))))


def table(edges: Iterable[Edge]) -> Any:
    """The rows of some edges, as a table of pyarrow."""
    pa, _ = _pyarrow()
    return pa.Table.from_pylist([_edge_row(edge) for edge in edges], _schema(pa))


class _Tape:
    """A file to write to, whose bytes are taken away as they come."""

    closed = False

    def __init__(self) -> None:
        self._chunks: list[bytes] = []
        self._position = 0

    def write(self, chunk: Any) -> int:
        self._chunks.append(bytes(chunk))
        self._position += len(self._chunks[-1])
        return len(self._chunks[-1])

    def tell(self) -> int:
        return self._position

    def taken(self) -> bytes:
        chunks, self._chunks = self._chunks, []
        return b"".join(chunks)

    def flush(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        self.closed = True


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingDependencyError("pyarrow", "parquet", "Parquet") from error
    return pyarrow, parquet


def _schema(pa: Any) -> Any:
    coded = pa.dictionary(pa.int32(), pa.string())
    entity = pa.struct([(name, pa.string()) for name in ("curie", "name", "type", "members", "xrefs")])
    spans = [(f"{slot}_{end}", pa.int32()) for slot in ("cue", "subject", "object") for end in ("start", "end")]
    evidence = pa.struct(
        [
            *((name, pa.string()) for name in ("text", "locator", "section", "page")),
            ("publications", pa.list_(pa.string())),
            *((name, pa.string()) for name in ("cue", "frame")),
            *spans,
            ("sign", pa.int8()),
            ("negated", pa.bool_()),
            ("speculative", pa.bool_()),
            ("score", pa.float64()),
            ("mediators", pa.list_(pa.string())),
            ("context", pa.list_(pa.struct([("kind", pa.string()), ("words", pa.string())]))),
        ]
    )
    return pa.schema(
        [
            ("id", pa.string()),
            *((name, coded) for name in CODED),
            ("sign", pa.int8()),
            ("directed", pa.bool_()),
            ("negated", pa.bool_()),
            ("speculative", pa.bool_()),
            ("belief", pa.float64()),
            ("evidence_count", pa.int32()),
            ("mediators", pa.list_(entity)),
            ("conflicts", pa.list_(pa.string())),
            ("evidence", pa.list_(evidence)),
        ]
    )


def _edge_row(edge: Edge) -> dict[str, Any]:
    return {
        "id": edge.id,
        **{f"subject{part}": cell for part, cell in _entity_cells(edge.subject).items()},
        "predicate": edge.predicate,
        **{f"object{part}": cell for part, cell in _entity_cells(edge.object).items()},
        "sign": edge.sign,
        "directed": edge.directed,
        "negated": edge.negated,
        "speculative": edge.speculative,
        "belief": edge.belief,
        "evidence_count": len(edge.evidence),
        "mediators": [
            {part.removeprefix("_") or "curie": cell for part, cell in _entity_cells(mediator).items()}
            for mediator in edge.mediators
        ],
        "conflicts": edge.conflicts,
        "evidence": [_evidence_row(piece) for piece in edge.evidence],
    }


def _entity_cells(entity: Entity) -> dict[str, str]:
    return {
        "": entity.curie,
        "_name": entity.name,
        "_type": entity.type,
        "_members": join(entity.members),
        "_xrefs": join(entity.xrefs),
    }


def _evidence_row(piece: Evidence) -> dict[str, Any]:
    return {
        "text": piece.text,
        "locator": piece.locator,
        "section": piece.section,
        "page": piece.page,
        "publications": piece.publications,
        "cue": piece.cue,
        "frame": piece.frame,
        **_ends("cue", piece.cue_span),
        **_ends("subject", piece.subject_span),
        **_ends("object", piece.object_span),
        "sign": piece.sign,
        "negated": piece.negated,
        "speculative": piece.speculative,
        "score": piece.score,
        "mediators": piece.mediators,
        "context": [{"kind": kind, "words": words} for kind, words in piece.context],
    }


def _ends(slot: str, span: Span | None) -> dict[str, int]:
    return {} if span is None else {f"{slot}_start": span.start, f"{slot}_end": span.end}


FORMAT = ExportFormat(name="parquet", suffixes=(".parquet",), generate=generate, parse=parse)
