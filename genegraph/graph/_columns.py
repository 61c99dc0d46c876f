"""What every edge says at a glance, in arrays: enough to choose edges without building them.

Imported only when a query needs it, because numpy is: a graph that is merely built and written never pays for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from genegraph.model import Edge, Entity

Ints = NDArray[np.int32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Columns:
    """The edges of a graph, one row each, sorted by id; entities and predicates as positions in a tuple."""

    entities: tuple[Entity, ...]  # sorted by CURIE
    predicates: tuple[str, ...]
    subject: Ints
    predicate: Ints
    object: Ints
    sign: NDArray[np.int8]
    directed: Flags
    negated: Flags
    speculative: Flags
    belief: NDArray[np.float64]
    evidence: Ints  # how many pieces
    contested: Flags  # whether the edge names conflicts

    def __len__(self) -> int:
        return len(self.subject)


def columns_of(edges: Sequence[Edge], entities: tuple[Entity, ...]) -> Columns:
    """The columns of edges that are at hand."""
    place = {entity.curie: number for number, entity in enumerate(entities)}
    predicates: dict[str, int] = {}
    return Columns(
        entities=entities,
        subject=np.array([place[edge.subject.curie] for edge in edges], np.int32),
        predicate=np.array([predicates.setdefault(edge.predicate, len(predicates)) for edge in edges], np.int32),
        object=np.array([place[edge.object.curie] for edge in edges], np.int32),
        predicates=tuple(predicates),
        sign=np.array([edge.sign for edge in edges], np.int8),
        directed=np.array([edge.directed for edge in edges], np.bool_),
        negated=np.array([edge.negated for edge in edges], np.bool_),
        speculative=np.array([edge.speculative for edge in edges], np.bool_),
        belief=np.array([edge.belief for edge in edges], np.float64),
        evidence=np.array([len(edge.evidence) for edge in edges], np.int32),
        contested=np.array([bool(edge.conflicts) for edge in edges], np.bool_),
    )
