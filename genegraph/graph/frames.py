"""A graph as pandas tables: flat, typed, documented columns; and back.

Cells that hold several things join them with "|"; a bar or backslash inside one of them is escaped with a backslash.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from genegraph.assembly import assemble
from genegraph.errors import InvalidValueError
from genegraph.graph.cells import join, split
from genegraph.model import Edge, Entity, Evidence, Span, Statement

if TYPE_CHECKING:
    from pandas import DataFrame

Kind = Literal["edges", "nodes", "evidence"]

NODE_COLUMNS = {
    "curie": "str",
    "name": "str",
    "type": "str",
    "members": "str",  # approved symbols of a family's or complex's genes
    "xrefs": "str",  # CURIEs of the same thing elsewhere
    "degree": "int64",  # edges that end here; a loop counts twice
    "in_degree": "int64",  # directed edges that reach it
    "out_degree": "int64",  # directed edges that leave it
}
"""One row an entity, by CURIE."""

EDGE_COLUMNS = {
    "id": "str",
    "subject": "str",  # CURIE
    "subject_name": "str",
    "subject_type": "str",
    "predicate": "str",
    "object": "str",  # CURIE
    "object_name": "str",
    "object_type": "str",
    "sign": "int8",  # 1 raises, -1 lowers, 0 unstated
    "directed": "bool",
    "negated": "bool",
    "speculative": "bool",  # only if all its evidence is
    "belief": "float64",  # 0 to 1
    "evidence_count": "int64",
    "pages": "str",
    "publications": "str",  # CURIEs
    "mediators": "str",  # names
    "context": "str",  # "kind: words"
    "conflicts": "str",  # ids of edges that say the opposite
}
"""One row an edge, by id."""

EVIDENCE_COLUMNS = {
    "edge": "str",  # id
    "subject": "str",
    "subject_name": "str",
    "subject_type": "str",
    "subject_members": "str",
    "subject_xrefs": "str",
    "predicate": "str",
    "object": "str",
    "object_name": "str",
    "object_type": "str",
    "object_members": "str",
    "object_xrefs": "str",
    "directed": "bool",
    "sign": "int8",  # of this piece, as are the next two
    "negated": "bool",
    "speculative": "bool",
    "score": "float64",  # how surely it was read rightly
    "text": "str",
    "page": "str",
    "section": "str",
    "locator": "str",
    "publications": "str",
    "cue": "str",
    "frame": "str",
    "cue_start": "Int64",  # code points of `text`; missing where the words are
    "cue_end": "Int64",
    "subject_start": "Int64",
    "subject_end": "Int64",
    "object_start": "Int64",
    "object_end": "Int64",
    "mediators": "str",  # names, in text order
    "context": "str",
    "belief": "float64",  # of the edge
    "conflicts": "str",  # of the edge
    "edge_mediators": "str",  # of the edge, as JSON
}
"""One row a piece of evidence, by edge and then in reading order; complete, so that a graph can be made of it again."""


NEEDED = ("subject", "predicate", "object")
"""The columns that a table of somebody's own must have."""


def edge_frame(edges: Iterable[Edge]) -> DataFrame:
    """One row an edge, in the order given."""
    return _frame(EDGE_COLUMNS, map(_edge_row, edges))


def node_frame(entities: Iterable[Entity], edges: Iterable[Edge]) -> DataFrame:
    """One row an entity, in the order given."""
    degrees: dict[str, list[int]] = {}
    for edge in edges:
        subject, object = (degrees.setdefault(end.curie, [0, 0, 0]) for end in (edge.subject, edge.object))
        subject[0] += 1
        object[0] += 1
        object[1] += edge.directed
        subject[2] += edge.directed
    rows = (
        (entity.curie, entity.name, entity.type, join(entity.members), join(entity.xrefs), *degrees[entity.curie])
        for entity in entities
    )
    return _frame(NODE_COLUMNS, rows)


def evidence_frame(edges: Iterable[Edge]) -> DataFrame:
    """One row a piece of evidence, edge by edge."""
    return _frame(EVIDENCE_COLUMNS, evidence_rows(edges))


def evidence_rows(edges: Iterable[Edge]) -> Iterator[tuple[object, ...]]:
    """The rows of `evidence_frame`, with None where a cell is missing."""
    for edge in edges:
        for piece in edge.evidence:
            yield _evidence_row(edge, piece)


def edges_from_frame(frame: DataFrame) -> tuple[Edge, ...]:
    """The edges of a table with the columns of `evidence_frame`, or at least `subject`, `predicate` and `object`.

    Raises:
        InvalidValueError: If one of those three is missing, or a row holds what the model does not allow.
    """
    rows = (
        {str(column): value for column, value in row.items() if value is not None}
        for row in frame.astype(object).where(frame.notna(), None).to_dict("records")
    )
    return edges_from_rows(map(str, frame.columns), rows)


def edges_from_rows(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> tuple[Edge, ...]:
    """The edges of rows keyed by column, without the keys of missing cells.

    Raises:
        InvalidValueError: If a column is missing that a graph needs, or a row holds what the model does not allow.
    """
    present = set(columns)
    missing = [column for column in NEEDED if column not in present]
    if missing:
        raise InvalidValueError(f"the table has no column {missing[0]!r}. A graph needs {', '.join(NEEDED)}")
    known: dict[str, Mapping[str, Any]] = {}

    def statements() -> Iterator[Statement]:
        for number, row in enumerate(rows, start=1):
            if "edge" in row and "belief" in row:
                known[row["edge"]] = row
            yield _statement(row, number)

    edges = assemble(statements())
    return tuple(_as_kept(edge, known[edge.id]) if edge.id in known else edge for edge in edges)


def _frame(columns: Mapping[str, str], rows: Iterable[tuple[object, ...]]) -> DataFrame:
    from pandas import DataFrame

    return DataFrame(list(rows), columns=list(columns), dtype=object).astype(columns)


def _edge_row(edge: Edge) -> tuple[object, ...]:
    return (
        edge.id,
        *_ends(edge),
        edge.sign,
        edge.directed,
        edge.negated,
        edge.speculative,
        edge.belief,
        len(edge.evidence),
        join(dict.fromkeys(piece.page for piece in edge.evidence)),
        join(dict.fromkeys(publication for piece in edge.evidence for publication in piece.publications)),
        join(mediator.name for mediator in edge.mediators),
        join(dict.fromkeys(f"{kind}: {words}" for piece in edge.evidence for kind, words in piece.context)),
        join(edge.conflicts),
    )


def _ends(edge: Edge) -> tuple[str, ...]:
    subject, object = edge.subject, edge.object
    return subject.curie, subject.name, subject.type, edge.predicate, object.curie, object.name, object.type


def _evidence_row(edge: Edge, piece: Evidence) -> tuple[object, ...]:
    spans = (piece.cue_span, piece.subject_span, piece.object_span)
    return (
        edge.id,
        *_entity_cells(edge.subject),
        edge.predicate,
        *_entity_cells(edge.object),
        edge.directed,
        piece.sign,
        piece.negated,
        piece.speculative,
        piece.score,
        piece.text,
        piece.page,
        piece.section,
        piece.locator,
        join(piece.publications),
        piece.cue,
        piece.frame,
        *(end for span in spans for end in ((span.start, span.end) if span else (None, None))),
        join(piece.mediators),
        join(f"{kind}: {words}" for kind, words in piece.context),
        edge.belief,
        join(edge.conflicts),
        json.dumps([_entity_cells(mediator) for mediator in edge.mediators], ensure_ascii=False)
        if edge.mediators
        else "",
    )


def _entity_cells(entity: Entity) -> tuple[str, ...]:
    return entity.curie, entity.name, entity.type, join(entity.members), join(entity.xrefs)


def _entity(curie: str, name: str, type: Any, members: str = "", xrefs: str = "") -> Entity:
    return Entity(curie=curie, name=name, type=type, members=split(members), xrefs=split(xrefs))


def _statement(row: Mapping[str, Any], number: int) -> Statement:
    for column in NEEDED:
        if not row.get(column):
            raise InvalidValueError(f"row {number} of the table has no {column}")
    subject, object = (
        _entity(
            row[end],
            row.get(f"{end}_name") or row[end],
            row.get(f"{end}_type") or "unknown",
            row.get(f"{end}_members", ""),
            row.get(f"{end}_xrefs", ""),
        )
        for end in ("subject", "object")
    )
    return Statement(
        subject=subject,
        predicate=row["predicate"],
        object=object,
        sign=int(row.get("sign", 0)),
        directed=bool(row.get("directed", True)),
        negated=bool(row.get("negated", False)),
        speculative=bool(row.get("speculative", False)),
        mediators=tuple(_entity(*cells) for cells in json.loads(row.get("edge_mediators") or "[]")),
        evidence=Evidence(
            text=row.get("text", ""),
            locator=row.get("locator") or f"table#row/{number}",
            section=row.get("section", ""),
            page=row.get("page", ""),
            publications=split(row.get("publications", "")),
            cue=row.get("cue", ""),
            frame=row.get("frame", ""),
            score=float(row.get("score", 1.0)),
            mediators=split(row.get("mediators", "")),
            context=tuple(_context(said) for said in split(row.get("context", ""))),
            cue_span=_span(row, "cue"),
            subject_span=_span(row, "subject"),
            object_span=_span(row, "object"),
        ),
    )


def _span(row: Mapping[str, Any], slot: str) -> Span | None:
    start = row.get(f"{slot}_start")
    return None if start is None else Span(int(start), int(row[f"{slot}_end"]))


def _context(said: str) -> tuple[str, str]:
    kind, _, words = said.partition(": ")
    return kind, words


def _as_kept(edge: Edge, row: Mapping[str, Any]) -> Edge:
    """Belief and conflicts as the table has them: part of a graph knows what the whole found."""
    belief, conflicts = float(row["belief"]), split(row.get("conflicts", ""))
    if (belief, conflicts) == (edge.belief, edge.conflicts):
        return edge
    return replace(edge, belief=belief, conflicts=conflicts)
