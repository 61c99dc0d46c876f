"""A graph as pandas tables, and a graph of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from genegraph.graph._core import Core
from genegraph.graph.frames import edge_frame, evidence_frame, node_frame
from genegraph.graph.from_tables import edges_from_frame
from genegraph.graph.table_columns import Kind

if TYPE_CHECKING:
    from pandas import DataFrame


class Tables(Core):
    """To pandas and back."""

    def to_frame(self, kind: Kind = "edges") -> DataFrame:
        """The graph as a table: one row an edge, an entity (`"nodes"`) or a piece of evidence (`"evidence"`).

        The columns are those of `EDGE_COLUMNS`, `NODE_COLUMNS` and `EVIDENCE_COLUMNS`, always all of them and always of
        the same types. Cells that hold several things join them with "|".
        """
        match kind:
            case "edges":
                return edge_frame(self.edges)
            case "nodes":
                return node_frame(self.entities, self.edges)
            case "evidence":
                return evidence_frame(self.edges)

    @classmethod
    def from_frame(cls, frame: DataFrame) -> Self:
        """The graph of a table with one row a piece of evidence, as `to_frame("evidence")` makes it.

        A table of your own needs `subject`, `predicate` and `object` only, ends as CURIEs; any other column of
        `EVIDENCE_COLUMNS` adds to it.

        Raises:
            InvalidValueError: If one of those three is missing, or a row holds what the model does not allow.
        """
        return cls(edges_from_frame(frame))
