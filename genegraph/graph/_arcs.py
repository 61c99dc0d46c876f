"""Which way each edge can be walked, as compressed adjacency, and how far one gets."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from genegraph.graph._columns import Columns, Flags, Ints

FAR = np.int32(1 << 29)
"""The distance of what is never reached; two of them still fit an int32."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """All arcs sorted by the node they are taken from, then by the node they lead to."""

    start: Ints  # arcs of node v are at start[v] up to start[v + 1]
    node: Ints  # where each arc leads
    row: Ints  # the edge it walks

    def at(self, nodes: Ints) -> Ints:
        """The positions of all arcs of some nodes."""
        counts = self.start[nodes + 1] - self.start[nodes]
        ends = np.cumsum(counts)
        total = int(ends[-1]) if len(ends) else 0
        shifts = np.repeat(self.start[nodes] - (ends - counts), counts)
        arcs: Ints = (np.arange(total) + shifts).astype(np.int32)
        return arcs

    def rows_at(self, node: int) -> Ints:
        """The edges that one node's arcs walk."""
        return self.row[self.start[node] : self.start[node + 1]]

    def nodes_at(self, node: int) -> Ints:
        """Where one node's arcs lead."""
        return self.node[self.start[node] : self.start[node + 1]]

    def rows_between(self, node: int, other: int) -> Ints:
        """The edges that lead from one node straight to another."""
        left, right = np.searchsorted(self.nodes_at(node), [other, other + 1])
        return self.rows_at(node)[left:right]


@dataclass(frozen=True, slots=True, eq=False)
class Arcs:
    """Every edge once for each way it can be walked: forward, and backward too where it has no direction."""

    size: int  # how many nodes there are
    out: Side
    into: Side

    @classmethod
    def of(cls, columns: Columns) -> Arcs:
        """The arcs of all edges of a graph."""
        rows = np.arange(len(columns), dtype=np.int32)
        back = np.flatnonzero(~columns.directed & (columns.subject != columns.object)).astype(np.int32)
        tails = np.concatenate([columns.subject, columns.object[back]])
        heads = np.concatenate([columns.object, columns.subject[back]])
        rows = np.concatenate([rows, back])
        size = len(columns.entities)
        return cls(size, _side(size, tails, heads, rows), _side(size, heads, tails, rows))


class Reach:
    """How many hops each state is away from one of them, found hop by hop as it is asked for.

    A state is a node; where signs matter, it is a node together with a sign, `node + size` for the negative one, and
    every negative edge leads over to the other half.
    """

    def __init__(
        self, sides: tuple[Side, ...], origin: int, usable: Flags, sign: NDArray[np.int8] | None = None
    ) -> None:
        """Start from a state.

        Args:
            sides: The arcs to walk: one side to heed direction, both to ignore it.
            origin: The state that is no hop away.
            usable: Of each edge, whether it may be walked.
            sign: Of each edge, where signs matter.
        """
        self._sides, self._usable, self._sign = sides, usable, sign
        self._size = len(sides[0].start) - 1
        self._hops = np.full(self._size if sign is None else 2 * self._size, FAR, np.int32)
        self._hops[origin] = 0
        self._frontier = np.array([origin], np.int32)
        self._grown = 0

    def within(self, limit: int) -> Ints:
        """Of each state, the hops to it; those up to the limit are right, others FAR or right. It grows in place."""
        while self._grown < limit and len(self._frontier):
            self._grown += 1
            for side in self._sides:
                states = self._beyond(side)
                self._hops[states[self._hops[states] == FAR]] = self._grown
            self._frontier = np.flatnonzero(self._hops == self._grown).astype(np.int32)
        return self._hops

    def _beyond(self, side: Side) -> Ints:
        """The states one hop beyond the frontier."""
        if self._sign is None:
            arcs = side.at(self._frontier)
            return side.node[arcs[self._usable[side.row[arcs]]]]
        negative = self._frontier >= self._size
        nodes = self._frontier - self._size * negative
        arcs = side.at(nodes)
        turned = np.repeat(negative, side.start[nodes + 1] - side.start[nodes])
        kept = self._usable[side.row[arcs]]
        arcs, turned = arcs[kept], turned[kept]
        states: Ints = side.node[arcs] + self._size * (turned ^ (self._sign[side.row[arcs]] < 0))
        return states


def _side(size: int, tails: Ints, heads: Ints, rows: Ints) -> Side:
    order = np.argsort(tails.astype(np.int64) * size + heads, kind="stable")
    start = np.zeros(size + 1, np.int32)
    np.cumsum(np.bincount(tails, minlength=size), out=start[1:])
    return Side(start, heads[order], rows[order])
