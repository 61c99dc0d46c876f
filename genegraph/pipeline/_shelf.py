"""The edges of a graph as lines in order of edge id, in a temporary file where they are too many for memory."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from genegraph.graph.edges import Field
from genegraph.model import Edge, Entity
from genegraph.pipeline._bins import ROOM, no_scratch, scratch_file
from genegraph.pipeline._rows import Names, edge_of, note

if TYPE_CHECKING:
    from genegraph.export import Contents
    from genegraph.graph._columns import Columns

BLOCK = 1 << 18  # bytes read at once


class Shelf:
    """An EdgeSource over lines; edges are built as they are looked at."""

    def __init__(self) -> None:
        self._file = scratch_file(held=ROOM)
        self._starts = array("Q", [0])
        self._ids = array("Q")
        self._names = Names()

    def add(self, lines: Sequence[bytes]) -> None:
        """Put down the next edges.

        Raises:
            UnwritableFileError: If the disk is full.
        """
        try:
            self._file.write(b"".join(lines))
        except OSError as error:
            raise no_scratch(error) from error
        end = self._starts[-1]
        for line in lines:
            end += len(line)
            self._starts.append(end)
            self._ids.append(int(line[2:14], 16))

    def done(self) -> None:
        """Say that there are no more edges.

        Raises:
            UnwritableFileError: If the disk is full.
        """
        try:
            self._file.flush()
        except OSError as error:
            raise no_scratch(error) from error

    def lines(self, first: int = 0, last: int | None = None) -> Iterator[bytes]:
        """The lines of some rows, a stretch of the file at a time."""
        for start, until in self._blocks(first, len(self) if last is None else last):
            yield from self._read(start, until).splitlines(keepends=True)

    @cached_property
    def contents(self) -> Contents:
        """What the head of a file tells of the edges, gathered in one pass."""
        from genegraph.export import Contents

        contents = Contents()
        # Few lines at once: what is read of them is so many small objects that Python would search for garbage.
        for first, until in self._blocks(0, len(self), BLOCK // 16):
            note(self._read(first, until), contents, self._names)
        return contents

    def __len__(self) -> int:
        return len(self._ids)

    def take(self, rows: Iterable[int]) -> list[Edge]:
        """Build the edges of some rows."""
        if isinstance(rows, range) and rows.step == 1:
            return [edge_of(line, self._names) for line in self.lines(rows.start, rows.stop)]
        return [edge_of(self._read(row, row + 1), self._names) for row in rows]

    def find(self, id: str) -> int | None:
        """The row of an edge id."""
        try:
            number = int(id, 16) if len(id) == 12 else -1
        except ValueError:
            return None
        row = bisect_left(self._ids, number)
        return row if row < len(self) and self._ids[row] == number else None

    def entities(self) -> tuple[Entity, ...]:
        """All ends of all edges, sorted by CURIE."""
        return self._entities

    def ends(self, rows: Iterable[int]) -> tuple[Entity, ...]:
        """The ends of the edges of some rows, sorted by CURIE."""
        found = {entity.curie: entity for edge in self.take(rows) for entity in (edge.subject, edge.object)}
        return tuple(found[curie] for curie in sorted(found))

    def columns(self) -> Columns:
        """All edges at a glance, gathered in one pass."""
        import numpy as np

        from genegraph.graph._columns import Columns

        places = {entity.curie: number for number, entity in enumerate(self._entities)}
        predicates: dict[str, int] = {}
        ends, signs, flags, beliefs = array("i"), array("b"), array("b"), array("d")
        for edge in self._edges():
            predicate = predicates.setdefault(edge.predicate, len(predicates))
            ends.extend((places[edge.subject.curie], predicate, places[edge.object.curie], len(edge.evidence)))
            signs.append(edge.sign)
            flags.extend((edge.directed, edge.negated, edge.speculative, bool(edge.conflicts)))
            beliefs.append(edge.belief)
        subject, said, object, evidence = np.array(ends, np.int32).reshape(-1, 4).T.copy()
        directed, negated, speculative, contested = np.array(flags, np.bool_).reshape(-1, 4).T.copy()
        return Columns(
            entities=self._entities,
            predicates=tuple(predicates),
            subject=subject,
            predicate=said,
            object=object,
            sign=np.array(signs, np.int8),
            directed=directed,
            negated=negated,
            speculative=speculative,
            belief=np.array(beliefs, np.float64),
            evidence=evidence,
            contested=contested,
        )

    def words(self, field: Field) -> Iterator[tuple[str, ...]]:
        """For each row, what its pieces of evidence say there."""
        from genegraph.graph._loaded import said

        for edge in self._edges():
            yield tuple(word for piece in edge.evidence for word in said(piece, field))

    def _edges(self) -> Iterator[Edge]:
        return (edge_of(line, self._names) for line in self.lines())

    def _blocks(self, first: int, last: int, size: int = BLOCK) -> Iterator[tuple[int, int]]:
        """Some rows as stretches of the file of about that many bytes."""
        while first < last:
            until = max(first + 1, bisect_left(self._starts, self._starts[first] + size, first, last))
            yield first, until
            first = until

    def _read(self, first: int, last: int) -> bytes:
        start, end = self._starts[first], self._starts[last]
        self._file.seek(start)
        return self._file.read(end - start)

    @cached_property
    def _entities(self) -> tuple[Entity, ...]:
        return tuple(self.contents.ends)
