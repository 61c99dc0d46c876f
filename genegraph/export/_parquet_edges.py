"""The edges of a graph in a Parquet table, built as they are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow.compute as pc

from genegraph.graph.cells import split
from genegraph.graph.edges import Field
from genegraph.model import Edge, Entity, Evidence, Span

if TYPE_CHECKING:
    from genegraph.graph._columns import Columns, Ints


class ParquetEdges:
    """An EdgeSource over a table with the columns that `parquet.generate` writes."""

    def __init__(self, table: Any) -> None:
        self._table = table.unify_dictionaries().combine_chunks()

    def __len__(self) -> int:
        return int(self._table.num_rows)

    def in_order(self) -> bool:
        """Whether each id comes after the one before."""
        ids = self._column("id")
        return len(ids) < 2 or bool(pc.all(pc.less(ids[:-1], ids[1:])).as_py())

    def take(self, rows: Iterable[int]) -> list[Edge]:
        """Build the edges of some rows."""
        numbers = np.fromiter(rows, np.int64)
        places = self._places
        entities = self.entities()
        subjects, objects = (places[end][numbers].tolist() for end in ("subject", "object"))
        parts = self._table.select(_PARTS).take(numbers).to_pylist()
        return [
            _edge(part, entities[subject], entities[object])
            for part, subject, object in zip(parts, subjects, objects, strict=True)
        ]

    def find(self, id: str) -> int | None:
        """The row of an edge id."""
        row = pc.index(self._column("id"), id).as_py()
        return None if row < 0 else int(row)

    def entities(self) -> tuple[Entity, ...]:
        """All ends of all edges, sorted by CURIE."""
        return self._entities

    def columns(self) -> Columns:
        """All edges at a glance."""
        from genegraph.graph._columns import Columns

        flags = {name: self._numbers(name) for name in ("directed", "negated", "speculative")}
        predicate = self._column("predicate")
        return Columns(
            entities=self._entities,
            predicates=tuple(predicate.dictionary.to_pylist()),
            subject=self._places["subject"],
            predicate=predicate.indices.to_numpy(),
            object=self._places["object"],
            sign=self._numbers("sign"),
            belief=self._numbers("belief"),
            **flags,
        )

    def words(self, field: Field) -> Iterator[tuple[str, ...]]:
        """For each row, what its pieces of evidence say there."""
        for start in range(0, len(self), _BLOCK):
            evidence = self._column("evidence")[start : start + _BLOCK]
            pieces = evidence.flatten().field(field).to_pylist()
            ends = np.cumsum(pc.list_value_length(evidence).to_numpy()).tolist()
            for first, last in zip([0, *ends], ends, strict=False):
                yield _said(pieces[first:last], field)

    def _column(self, name: str) -> Any:
        column = self._table.column(name)
        return column.chunk(0) if column.num_chunks else column.combine_chunks()

    def _numbers(self, name: str) -> Any:
        return self._column(name).to_numpy(zero_copy_only=False)

    @cached_property
    def _entities(self) -> tuple[Entity, ...]:
        found: dict[str, Entity] = {}
        for end in ("subject", "object"):
            curies = self._column(end)
            _, firsts = np.unique(curies.indices.to_numpy(), return_index=True)
            names = [f"{end}{part}" for part in ("", "_name", "_type", "_members", "_xrefs")]
            for row in self._table.select(names).take(np.sort(firsts)).to_pylist():
                found.setdefault(row[end], _entity(*row.values()))
        return tuple(found[curie] for curie in sorted(found))

    @cached_property
    def _places(self) -> dict[str, Ints]:
        """Where in the entities each row's ends are."""
        place = {entity.curie: number for number, entity in enumerate(self._entities)}
        found = {}
        for end in ("subject", "object"):
            curies = self._column(end)
            by_code = np.array([place.get(curie, 0) for curie in curies.dictionary.to_pylist()], np.int32)
            found[end] = by_code[curies.indices.to_numpy()]
        return found


def _said(pieces: list[Any], field: Field) -> tuple[str, ...]:
    if field == "context":
        return tuple(f"{said['kind']}: {said['words']}" for context in pieces for said in context)
    return tuple(pieces)


def _edge(part: dict[str, Any], subject: Entity, object: Entity) -> Edge:
    return Edge(
        id=part["id"],
        subject=subject,
        predicate=part["predicate"],
        object=object,
        sign=part["sign"],
        directed=part["directed"],
        negated=part["negated"],
        speculative=part["speculative"],
        belief=part["belief"],
        evidence=tuple([_evidence(piece) for piece in part["evidence"]]),
        mediators=tuple([_entity(**mediator) for mediator in part["mediators"]]),
        conflicts=tuple(part["conflicts"]),
    )


def _evidence(piece: dict[str, Any]) -> Evidence:
    return Evidence(
        text=piece["text"],
        locator=piece["locator"],
        section=piece["section"],
        page=piece["page"],
        publications=tuple(piece["publications"]),
        cue=piece["cue"],
        frame=piece["frame"],
        cue_span=_span(piece["cue_start"], piece["cue_end"]),
        subject_span=_span(piece["subject_start"], piece["subject_end"]),
        object_span=_span(piece["object_start"], piece["object_end"]),
        sign=piece["sign"],
        negated=piece["negated"],
        speculative=piece["speculative"],
        score=piece["score"],
        mediators=tuple(piece["mediators"]),
        context=tuple([(said["kind"], said["words"]) for said in piece["context"]]),
    )


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _entity(curie: str, name: str, type: Any, members: str, xrefs: str) -> Entity:
    return Entity(curie=curie, name=name, type=type, members=split(members), xrefs=split(xrefs))


_BLOCK = 50_000
_PARTS = [
    "id",
    "predicate",
    "sign",
    "directed",
    "negated",
    "speculative",
    "belief",
    "mediators",
    "conflicts",
    "evidence",
]
