"""Ways from one entity to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Unpack

from genegraph.errors import InvalidValueError
from genegraph.graph._core import Core
from genegraph.graph.acts import associations
from genegraph.graph.path import Path
from genegraph.graph.where import Conditions
from genegraph.vocabulary.relations import descendants

if TYPE_CHECKING:
    from genegraph.graph._columns import Columns, Flags
    from genegraph.graph._search import Search, Way

NEIGHBOURS_ON_THE_CHROMOSOME = "colocated_with"
"""The relation, kinds included, that no way follows unless it is asked for by name: being close is no cause."""


_MOST_AT_ONCE = 256


class Routes(Core):
    """Questions for ways between entities.

    Edges are followed from subject to object, and either way where they have no direction. A way passes no entity
    twice. All these questions take:

    sign:
        1 for ways by which more of the source means more of the target, -1 for less: the product of the signs of all
        hops. Edges that state no effect are not followed then, and a hop that can go either way makes two ways.
    through, avoid:
        Entities that must be passed, and those that must not.
    where:
        Conditions on every edge, see `Conditions`.
    """

    def paths(
        self,
        source: str,
        target: str,
        *,
        max_length: int = 4,
        sign: int | None = None,
        through: str | Iterable[str] = (),
        avoid: str | Iterable[str] = (),
        **where: Unpack[Conditions],
    ) -> Iterator[Path]:
        """All ways of at most `max_length` hops, shortest first.

        Raises:
            UnknownNameError: If nothing in the graph is called so, or if there is no such relation.
            AmbiguousNameError: If several things are called so.
        """
        search = self._search(source, target, max_length, sign, through, avoid, where)
        return self._paths(search, search.all_ways())

    def shortest_paths(
        self,
        source: str,
        target: str,
        *,
        max_length: int = 8,
        sign: int | None = None,
        through: str | Iterable[str] = (),
        avoid: str | Iterable[str] = (),
        **where: Unpack[Conditions],
    ) -> Iterator[Path]:
        """All ways with the fewest hops, of which there may be none within `max_length`."""
        search = self._search(source, target, max_length, sign, through, avoid, where)
        return self._paths(search, search.shortest_ways())

    def surest_paths(
        self,
        source: str,
        target: str,
        *,
        limit: int = 5,
        max_length: int = 4,
        sign: int | None = None,
        through: str | Iterable[str] = (),
        avoid: str | Iterable[str] = (),
        **where: Unpack[Conditions],
    ) -> tuple[Path, ...]:
        """The `limit` ways that are believed most, taking the beliefs of their surest edges as independent."""
        search = self._search(source, target, max_length, sign, through, avoid, where)
        return tuple(islice(self._paths(search, search.surest_ways()), limit))

    def loops(
        self,
        name: str,
        *,
        max_length: int = 3,
        sign: int | None = None,
        through: str | Iterable[str] = (),
        avoid: str | Iterable[str] = (),
        **where: Unpack[Conditions],
    ) -> Iterator[Path]:
        """All ways from an entity back to itself along directed edges: feedback, positive or negative by `sign`."""
        search = self._search(name, name, max_length, sign, through, avoid, where)
        # There and back over one binding is no loop.
        search = replace(search, allowed=search.allowed & self._columns.directed)
        return self._paths(search, search.all_ways())

    def _search(
        self,
        source: str,
        target: str,
        max_length: int,
        sign: int | None,
        through: str | Iterable[str],
        avoid: str | Iterable[str],
        where: Conditions,
    ) -> Search:
        from genegraph.graph._search import Search

        if sign not in (None, 1, -1):
            raise InvalidValueError(f"a way raises (1) or lowers (-1): no way has sign {sign!r}")
        first, last = self._place(source), self._place(target)
        return Search(
            arcs=self._arcs,
            columns=self._effects,
            allowed=self._walkable(where, avoid),
            source=first,
            target=last,
            sign=sign or 0,
            through=tuple(sorted({self._place(name) for name in _names(through)} - {first, last})),
            max_length=max_length,
        )

    @cached_property
    def _effects(self) -> Columns:
        """The columns, with the sign of what has no effect on its object left out."""
        import numpy as np

        columns = self._columns
        passive = np.array([name in associations() for name in columns.predicates], np.bool_)[columns.predicate]
        return replace(columns, sign=np.where(passive, np.int8(0), columns.sign))

    def _walkable(self, where: Conditions, avoid: str | Iterable[str] = ()) -> Flags:
        """Of each edge, whether a way may follow it."""
        import numpy as np

        aside = frozenset() if where.get("predicate") else descendants(NEIGHBOURS_ON_THE_CHROMOSOME)
        allowed = self._chooser.allowed(where, apart_from=aside)
        shunned = [self._place(name) for name in _names(avoid)]
        if shunned:
            columns = self._columns
            allowed = allowed & ~(np.isin(columns.subject, shunned) | np.isin(columns.object, shunned))
        return allowed

    def _paths(self, search: Search, ways: Iterator[Way]) -> Iterator[Path]:
        """Build the edges of ways, one way at first and then ever more at once: few calls, and no long wait."""
        size, some = search.arcs.size, 1
        while batch := list(islice(ways, some)):
            rows = [[hop.tolist() for hop in search.rows_of(way)] for way in batch]
            needed = sorted({row for hops in rows for hop in hops for row in hop})
            edges = dict(zip(needed, self._source.take(needed), strict=True))
            for way, hops in zip(batch, rows, strict=True):
                yield Path(
                    entities=tuple([self.entities[state % size] for state in way]),
                    hops=tuple([tuple([edges[row] for row in hop]) for hop in hops]),
                )
            some = min(2 * some, _MOST_AT_ONCE)


def _names(names: str | Iterable[str]) -> Iterable[str]:
    return [names] if isinstance(names, str) else names
