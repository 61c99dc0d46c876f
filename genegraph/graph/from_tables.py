"""A graph of a table with one row a piece of evidence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from genegraph.assembly import assemble
from genegraph.errors import InvalidValueError
from genegraph.graph.cells import split
from genegraph.graph.table_columns import NEEDED
from genegraph.model import Edge, Entity, Evidence, Span, Statement

if TYPE_CHECKING:
    from pandas import DataFrame


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
