"""A graph as pandas tables: flat, typed columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from genegraph.model import Edge

if TYPE_CHECKING:
    from pandas import DataFrame


def edge_frame(edges: Iterable[Edge]) -> DataFrame:
    """One row an edge, in the order given."""
    from pandas import DataFrame

    return DataFrame(
        [
            (
                edge.id,
                edge.subject.curie,
                edge.subject.name,
                edge.subject.type,
                edge.predicate,
                edge.object.curie,
                edge.object.name,
                edge.object.type,
                edge.sign,
                edge.directed,
                edge.negated,
                edge.speculative,
                edge.belief,
                len(edge.evidence),
            )
            for edge in edges
        ],
        columns=[
            "id",
            "subject",
            "subject_name",
            "subject_type",
            "predicate",
            "object",
            "object_name",
            "object_type",
            "sign",
            "directed",
            "negated",
            "speculative",
            "belief",
            "evidence_count",
        ],
    )
