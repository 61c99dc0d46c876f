"""A graph as pandas tables: flat, with the columns of `table_columns`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from genegraph.graph.cells import join
from genegraph.graph.table_columns import EDGE_COLUMNS, EVIDENCE_COLUMNS, NODE_COLUMNS
from genegraph.model import Edge, Entity, Evidence

if TYPE_CHECKING:
    from pandas import DataFrame


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
