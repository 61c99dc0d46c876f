"""The edges of a graph in a Parquet file, built as they are looked at.

What every edge says at a glance is read when the graph is opened; evidence, which is most of the file, when the first
edge is looked at, row group by row group.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from genegraph.export._parquet_rows import PARTS, built, entity
from genegraph.graph.edges import Field
from genegraph.model import Edge, Entity

if TYPE_CHECKING:
    from genegraph.graph._columns import Columns, Ints


class ParquetEdges:
    """An EdgeSource over a file with the columns that `parquet.generate` writes."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._heads = file.read(columns=_HEADS).unify_dictionaries()
        self._groups: dict[int, Any] = {}
        self._last: tuple[int, Any] = (-1, None)
        self._words: dict[str, str] = {}
        sizes = [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)]
        self._starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)

    def __len__(self) -> int:
        return int(self._heads.num_rows)

    def in_order(self) -> bool:
        """Whether each id comes after the one before."""
        ids = self._column("id")
        return len(ids) < 2 or bool(pc.all(pc.less(ids[:-1], ids[1:])).as_py())

    def take(self, rows: Iterable[int]) -> list[Edge]:
        """Build the edges of some rows."""
        scattered = not isinstance(rows, range)  # one who reads on will not come back
        numbers = np.fromiter(rows, np.int64)
        order = np.argsort(numbers, kind="stable")
        cuts = np.searchsorted(numbers[order], self._starts)
        edges: list[Edge | None] = [None] * len(numbers)
        for group, (first, last) in enumerate(pairwise(cuts.tolist())):
            places = order[first:last]
            if len(places):
                part = self._group(group, keep=scattered).take(_arrow(numbers[places] - self._starts[group]))
                subjects, objects = (self._places[end][numbers[places]].tolist() for end in ("subject", "object"))
                made = built(part, self._entities, subjects, objects, self._words)
                for place, edge in zip(places.tolist(), made, strict=True):
                    edges[place] = edge
        return [edge for edge in edges if edge is not None]

    def find(self, id: str) -> int | None:
        """The row of an edge id."""
        row = pc.index(self._column("id"), id).as_py()
        return None if row < 0 else int(row)

    def entities(self) -> tuple[Entity, ...]:
        """All ends of all edges, sorted by CURIE."""
        return self._entities

    def ends(self, rows: Iterable[int]) -> tuple[Entity, ...]:
        """The ends of the edges of some rows, sorted by CURIE."""
        numbers = np.fromiter(rows, np.int64)
        places = np.unique(np.concatenate([self._places[end][numbers] for end in ("subject", "object")]))
        return tuple(self._entities[place] for place in places.tolist())

    def columns(self) -> Columns:
        """All edges at a glance."""
        from genegraph.graph._columns import Columns

        predicate = self._column("predicate")
        return Columns(
            entities=self._entities,
            predicates=tuple(predicate.dictionary.to_pylist()),
            subject=self._places["subject"],
            predicate=_numbers(predicate.indices),
            object=self._places["object"],
            sign=self._numbers("sign"),
            directed=self._numbers("directed"),
            negated=self._numbers("negated"),
            speculative=self._numbers("speculative"),
            belief=self._numbers("belief"),
            evidence=self._numbers("evidence_count"),
            contested=_numbers(pc.list_value_length(self._column("conflicts"))) > 0,
        )

    def words(self, field: Field) -> Iterator[tuple[str, ...]]:
        """For each row, what its pieces of evidence say there."""
        for group in range(self._file.num_row_groups):
            evidence = self._group(group, keep=False).column("evidence").combine_chunks()
            pieces = evidence.flatten().field(_FIELDS[field]).to_pylist()
            ends = np.cumsum(_numbers(pc.list_value_length(evidence))).tolist()
            for first, last in pairwise([0, *ends]):
                yield _said(pieces[first:last], field)

    def _group(self, group: int, *, keep: bool) -> Any:
        """A row group with its evidence: one that was read before, if it was kept or the last."""
        if group in self._groups:
            return self._groups[group]
        if self._last[0] != group:
            self._last = group, self._file.read_row_group(group, columns=PARTS)
        if keep:
            self._groups[group] = self._last[1]
        return self._last[1]

    def _column(self, name: str) -> Any:
        return self._heads.column(name).combine_chunks()

    def _numbers(self, name: str) -> Any:
        return _numbers(self._column(name))

    @cached_property
    def _entities(self) -> tuple[Entity, ...]:
        found: dict[str, Entity] = {}
        for end in ("subject", "object"):
            curies = self._column(end)
            codes = _numbers(curies.indices)
            firsts = np.zeros(len(curies.dictionary), np.int64)
            firsts[codes[::-1]] = np.arange(len(codes))[::-1]  # the last to be written is the first to occur
            absent = [code for code, curie in enumerate(curies.dictionary.to_pylist()) if curie not in found]
            names = [f"{end}{part}" for part in ("", "_name", "_type", "_members", "_xrefs")]
            for row in (
                self._heads.select(names).take(_arrow(np.unique(firsts[np.array(absent, np.int64)]))).to_pylist()
            ):
                found.setdefault(row[end], entity(*row.values()))
        return tuple(found[curie] for curie in sorted(found))

    @cached_property
    def _places(self) -> dict[str, Ints]:
        """Where in the entities each row's ends are."""
        place = {entity.curie: number for number, entity in enumerate(self._entities)}
        found = {}
        for end in ("subject", "object"):
            curies = self._column(end)
            by_code = np.array([place.get(curie, 0) for curie in curies.dictionary.to_pylist()], np.int32)
            found[end] = by_code[_numbers(curies.indices)]
        return found


def _numbers(array: Any) -> Any:
    """An Arrow array without gaps as a numpy array; `to_numpy` would import pandas, which takes half a second."""
    if pa.types.is_boolean(array.type):
        return _numbers(array.cast(pa.int8())).astype(np.bool_)
    numbers = np.frombuffer(array.buffers()[1], array.type.to_pandas_dtype()) if len(array) else np.zeros(0, np.int32)
    return numbers[array.offset : array.offset + len(array)]


def _arrow(numbers: Any) -> Any:
    """Row numbers as an Arrow array, without asking pandas either."""
    return pa.Array.from_buffers(pa.int64(), len(numbers), [None, pa.py_buffer(numbers.astype(np.int64))])


def _said(pieces: list[Any], field: Field) -> tuple[str, ...]:
    match field:
        case "page" | "section":
            return tuple(pieces)
        case "publication":
            return tuple(publication for said in pieces for publication in said)
        case "context":
            return tuple(f"{said['kind']}: {said['words']}" for context in pieces for said in context)


_FIELDS = {"page": "page", "section": "section", "context": "context", "publication": "publications"}

_ENDS = [f"{end}{part}" for end in ("subject", "object") for part in ("", "_name", "_type", "_members", "_xrefs")]
_FLAGS = ["directed", "negated", "speculative"]
_HEADS = ["id", *_ENDS, "predicate", "sign", *_FLAGS, "belief", "evidence_count", "conflicts"]
