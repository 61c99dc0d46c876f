"""Edges that meet a query's conditions, found in arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

import numpy as np

from genegraph.graph._columns import Columns, Flags, Ints
from genegraph.graph.edges import EdgeSource, Field
from genegraph.graph.where import FIELDS, Conditions, Where, backs, predicates_of, tells

_REMEMBERED = 8  # whole-graph answers kept for the next question, which is often about the same edges


class Facet:
    """What evidence says in one field: each different answer once, and for each edge which answer is its own."""

    def __init__(self, words: Iterable[tuple[str, ...]]) -> None:
        answers: dict[tuple[str, ...], int] = {}
        self._answer = np.array([answers.setdefault(said, len(answers)) for said in words], np.int32)
        self._answers = tuple(answers)

    def meets(self, rows: Ints, test: Callable[[str], bool]) -> Flags:
        """Of each row, whether any of its words pass the test."""
        passed = np.array([any(map(test, said)) for said in self._answers], np.bool_)
        return passed[self._answer[rows]]


class Chooser:
    """Picks the rows of a graph that meet conditions."""

    def __init__(self, source: EdgeSource, columns: Columns) -> None:
        self._source = source
        self._columns = columns
        self._facets: dict[Field, Facet] = {}
        self._recent: dict[tuple[str, frozenset[str]], Flags] = {}

    def choose(self, rows: Ints, where: Where | Conditions) -> Ints:
        """Those of some rows that meet all conditions, in their order."""
        columns = self._columns
        predicate, sign = where.get("predicate"), where.get("sign")
        if predicate is not None:
            wanted = predicates_of(predicate)
            rows = rows[np.array([name in wanted for name in columns.predicates], np.bool_)[columns.predicate[rows]]]
        if sign is not None:
            rows = rows[columns.sign[rows] == sign]
        if where.get("min_belief"):
            rows = rows[columns.belief[rows] >= where["min_belief"]]
        negated, speculative = where.get("negated", False), where.get("speculative")
        if negated is not None:
            rows = rows[columns.negated[rows] == negated]
        if speculative is not None:
            rows = rows[columns.speculative[rows] == speculative]
        return self._backed(rows, where)

    def allowed(self, where: Where | Conditions, *, apart_from: frozenset[str] = frozenset()) -> Flags:
        """Of every row, whether it meets all conditions and is none of some relations; not to be written to."""
        predicate = where.get("predicate")
        if predicate is not None and not isinstance(predicate, str):
            where = {**where, "predicate": tuple(sorted(predicate))}
        key = repr(sorted(where.items())), apart_from
        if key not in self._recent:
            while len(self._recent) >= _REMEMBERED:
                self._recent.pop(next(iter(self._recent)))
            self._recent[key] = self._allowed(where, apart_from)
        return self._recent[key]

    def _allowed(self, where: Where | Conditions, apart_from: frozenset[str]) -> Flags:
        columns = self._columns
        flags = np.zeros(len(columns), np.bool_)
        flags[self.choose(np.arange(len(columns), dtype=np.int32), where)] = True
        if apart_from:
            flags &= ~np.array([name in apart_from for name in columns.predicates], np.bool_)[columns.predicate]
        return flags

    def _backed(self, rows: Ints, where: Where | Conditions) -> Ints:
        conditions: dict[Field, str] = {field: wanted for field in FIELDS if (wanted := where.get(field)) is not None}
        for field, wanted in conditions.items():
            if field not in self._facets:
                self._facets[field] = Facet(self._source.words(field))
            rows = rows[self._facets[field].meets(rows, partial(tells, field, wanted))]
        if len(conditions) > 1:  # each is met, but perhaps by different pieces of evidence
            edges = self._source.take(rows.tolist())
            rows = rows[np.array([backs(edge, conditions) for edge in edges], np.bool_)]
        return rows
