"""Some edges of a graph, in order of their ids, built when they are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, Protocol, overload

from genegraph.graph.frames import edge_frame
from genegraph.model import Edge, Entity

if TYPE_CHECKING:
    from pandas import DataFrame

    from genegraph.graph._columns import Columns, Ints
    from genegraph.graph.knowledge import KnowledgeGraph

Field = Literal["page", "section", "context", "publication"]
"""What a piece of evidence can be asked for without building it."""

_BLOCK = 4096  # edges built at once: few enough to stay small, many enough to be quick


class EdgeSource(Protocol):
    """Where the edges of a graph come from: memory, or a file that is read as needed. Rows are sorted by edge id."""

    def __len__(self) -> int: ...

    def take(self, rows: Iterable[int]) -> list[Edge]:
        """Build the edges of some rows."""
        ...

    def find(self, id: str) -> int | None:
        """The row of an edge id."""
        ...

    def entities(self) -> tuple[Entity, ...]:
        """All ends of all edges, sorted by CURIE."""
        ...

    def ends(self, rows: Iterable[int]) -> tuple[Entity, ...]:
        """The ends of the edges of some rows, sorted by CURIE."""
        ...

    def columns(self) -> Columns:
        """All edges at a glance."""
        ...

    def words(self, field: Field) -> Iterable[tuple[str, ...]]:
        """For each row, what its pieces of evidence say there; context as "kind: words"."""
        ...


class Edges(Sequence[Edge]):
    """Some edges of a graph, sorted by id.

    Example:
        >>> from genegraph.graph import KnowledgeGraph
        >>> KnowledgeGraph().edges
        <Edges: 0>
    """

    def __init__(self, source: EdgeSource, rows: range | Ints) -> None:
        self._source = source
        self._rows = rows

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Everything that takes part in one of the edges, sorted by CURIE."""
        return self._source.ends(self._numbers())

    def subgraph(self) -> KnowledgeGraph:
        """A graph of these edges alone."""
        from genegraph.graph.knowledge import KnowledgeGraph

        return KnowledgeGraph(self)

    def to_frame(self) -> DataFrame:
        """The edges as a pandas table, with the columns of `KnowledgeGraph.to_frame`."""
        return edge_frame(self)

    @overload
    def __getitem__(self, place: int) -> Edge: ...

    @overload
    def __getitem__(self, place: slice) -> Edges: ...

    def __getitem__(self, place: int | slice) -> Edge | Edges:
        if isinstance(place, slice):
            return Edges(self._source, self._rows[place])
        return self._source.take([int(self._rows[place])])[0]

    def __iter__(self) -> Iterator[Edge]:
        for start in range(0, len(self._rows), _BLOCK):
            block = self._rows[start : start + _BLOCK]
            yield from self._source.take(block if isinstance(block, range) else block.tolist())

    def _numbers(self) -> Sequence[int]:
        return self._rows if isinstance(self._rows, range) else self._rows.tolist()

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str):
            return NotImplemented
        return len(self) == len(other) and all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<Edges: {len(self):,}>"
