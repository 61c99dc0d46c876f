"""Ways through a graph: every simple one up to a length, and the surest few.

A *state* is a node in an unsigned search; in a signed one it is a node together with the sign of the way so far, as
`node + size * (sign is negative)`. All searches walk forward from the source and go nowhere from which the target is
too far, because how far it is was found first by walking backward from it.

The search for the surest ways is A* over partial ways (Hart, Nilsson and Raphael 1968, doi:10.1109/TSSC.1968.300136),
whose bound is the cost of the cheapest way to the target within the hops that are left.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from genegraph.graph._arcs import Arcs, Reach
from genegraph.graph._columns import Columns, Flags, Ints

Way = tuple[int, ...]
Costs = NDArray[np.float64]

LEAST_BELIEF = 1e-9
"""What a belief of zero counts as, so that its cost stays finite."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Search:
    """One question for ways from a source to a target.

    No way passes a node twice; where source and target are the same, a way comes back at its end.
    """

    arcs: Arcs
    columns: Columns
    allowed: Flags  # of each edge, whether it may be walked
    source: int
    target: int
    sign: int = 0  # 1 or -1 for ways whose signs multiply to that; 0 for any way
    through: tuple[int, ...] = ()  # nodes that must be passed
    max_length: int

    def all_ways(self) -> Iterator[Way]:
        """All ways, shortest first, those of one length in order of their nodes."""
        for length in range(1, self.max_length + 1):
            yield from self._of_length(length)

    def shortest_ways(self) -> Iterator[Way]:
        """All ways of the least length that has any."""
        for length in range(1, self.max_length + 1):
            found = False
            for way in self._of_length(length):
                found = True
                yield way
            if found:
                return

    def surest_ways(self) -> Iterator[Way]:
        """All ways, surest first: by the product of beliefs, each hop by its surest edge."""
        bounds = self._cost_bounds()
        queue: list[tuple[float, float, Way]] = [(0.0, 0.0, (self.source,))]
        while queue:
            _, cost, way = heappop(queue)
            left = self.max_length - len(way) + 1
            if len(way) > 1 and way[-1] == self._goal:
                if set(self.through) <= {state % self.arcs.size for state in way}:
                    yield way
            elif left:
                states, costs = self._onward(way[-1])
                passed = {state % self.arcs.size for state in way}
                totals = cost + costs + bounds[left - 1][states]
                for total, so_far, state in zip(totals.tolist(), (cost + costs).tolist(), states.tolist(), strict=True):
                    if total < np.inf and self._may_enter(state, passed, left - 1):
                        heappush(queue, (total, so_far, (*way, state)))

    def rows_of(self, way: Way) -> list[Ints]:
        """For each hop of a way, the edges that make it, surest first; of equally sure ones, those that tell a sign."""
        return [self._rows(one, other) for one, other in pairwise(way)]

    def _of_length(self, length: int) -> Iterator[Way]:
        """Depth first, with the ways still to be tried kept in a list of lists."""
        way, open_ends = [self.source], [iter(self._promising(self.source, length))]
        passed = {self.source % self.arcs.size}
        while open_ends:
            state = next(open_ends[-1], None)
            if state is None:
                open_ends.pop()
                passed.discard(way.pop() % self.arcs.size)
            elif state == self._goal:
                if passed.issuperset(self.through):
                    yield (*way, state)
            elif self._may_enter(state, passed, length - len(way)):
                way.append(state)
                passed.add(state % self.arcs.size)
                open_ends.append(iter(self._promising(state, length - len(way) + 1)))

    def _may_enter(self, state: int, passed: set[int], left: int) -> bool:
        """Whether a way may go on to a state: not twice through a node, and what must be passed is still in reach."""
        node = state % self.arcs.size
        if state == self._goal:
            return left >= 0
        if node in passed or node == self.target:
            return False
        return all(node == stop or stop in passed or reach[node] + rest <= left for stop, reach, rest in self._detours)

    def _promising(self, state: int, left: int) -> list[int]:
        """Where to go on from a state so that the target can be reached in exactly that many hops, or so it seems."""
        key = (state, left)
        if key not in self._promises:
            states, _ = self._onward(state)
            if left == 1:
                states = states[states == self._goal]
            else:
                near = self._left.within(left - 1)[states] < left
                states = states[near & (states % self.arcs.size != self.target)]
            self._promises[key] = states.tolist()
        return self._promises[key]

    def _onward(self, state: int) -> tuple[Ints, Costs]:
        """The states one hop away, each once, with the cost of the surest edge there."""
        if state not in self._steps:
            size, side = self.arcs.size, self.arcs.out
            node, negative = state % size, state >= size
            rows, states = side.rows_at(node), side.nodes_at(node)
            kept = self._usable[rows]
            rows, states = rows[kept], states[kept]
            if self.sign:
                states = states + size * (negative ^ (self.columns.sign[rows] < 0))
            order = np.lexsort((self._costs[rows], states))
            states, costs = states[order], self._costs[rows][order]
            firsts = np.flatnonzero(np.diff(states, prepend=-1))
            self._steps[state] = states[firsts], costs[firsts]
        return self._steps[state]

    def _rows(self, one: int, other: int) -> Ints:
        size = self.arcs.size
        rows = self.arcs.out.rows_between(one % size, other % size)
        rows = rows[self._usable[rows]]
        if self.sign:
            rows = rows[self.columns.sign[rows] == (-1 if (one >= size) != (other >= size) else 1)]
        return rows[np.lexsort((rows, self.columns.sign[rows] == 0, -self.columns.belief[rows]))]

    def _cost_bounds(self) -> list[Costs]:
        """For each number of hops that may be left, the least cost from each state to the target."""
        size, side = self.arcs.size, self.arcs.out
        usable = self._usable[side.row]
        costs = np.where(usable, self._costs[side.row], np.inf)
        turns = size * (self.columns.sign[side.row] < 0) if self.sign else 0
        nodes = np.flatnonzero(np.diff(side.start))
        bound = np.full(2 * size if self.sign else size, np.inf)
        bound[self._goal] = 0
        bounds = [bound]
        for _ in range(self.max_length - 1):
            last, bound = bound, bound.copy()
            for parity in (0, size) if self.sign else (0,):
                onward = costs + last[side.node + (size - turns if parity else turns)]
                if len(nodes):
                    least = np.minimum.reduceat(onward, side.start[nodes])
                    bound[nodes + parity] = np.minimum(bound[nodes + parity], least)
            bounds.append(bound)
        return bounds

    @cached_property
    def _goal(self) -> int:
        return self.target + (self.arcs.size if self.sign < 0 else 0)

    @cached_property
    def _usable(self) -> Flags:
        return self.allowed & (self.columns.sign != 0) if self.sign else self.allowed

    @cached_property
    def _costs(self) -> Costs:
        return -np.log(np.maximum(self.columns.belief, LEAST_BELIEF))

    @cached_property
    def _left(self) -> Reach:
        """How many hops each state has left to the target."""
        return Reach((self.arcs.into,), self._goal, self._usable, self.columns.sign if self.sign else None)

    @cached_property
    def _detours(self) -> list[tuple[int, Ints, int]]:
        """What must be passed, how far each node is from it, and how far the target is from there."""
        found = []
        for stop in self.through:
            reach = Reach((self.arcs.into,), stop, self._usable).within(self.max_length)
            rest = Reach((self.arcs.out,), stop, self._usable).within(self.max_length)[self.target]
            found.append((stop, reach, int(rest)))
        return found

    @cached_property
    def _promises(self) -> dict[tuple[int, int], list[int]]:
        return {}

    @cached_property
    def _steps(self) -> dict[int, tuple[Ints, Costs]]:
        return {}
