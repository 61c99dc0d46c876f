"""The fewest edges that connect a set of nodes, or nearly so.

The Steiner tree problem has no fast exact answer. This is the method of Kou, Markowsky and Berman (1981, doi:10.1007/
BF00288961): a spanning tree over the shortest ways between the terminals, unfolded, spanned once more, and stripped of
ends that are no terminals. The tree has at most 2 - 2/n times as many hops as the best one for n terminals.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from genegraph.graph._arcs import FAR, Arcs, Reach
from genegraph.graph._columns import Flags, Ints

Hop = tuple[int, int]


def tree(arcs: Arcs, usable: Flags, terminals: Sequence[int]) -> list[Hop]:
    """The hops of a small tree that holds all terminals, ignoring direction; empty if there is none."""
    reaches = [Reach((arcs.out, arcs.into), node, usable).within(arcs.size) for node in terminals]
    joined, hops = {0}, set[Hop]()
    while len(joined) < len(terminals):
        distance, near, far = min(
            (int(reaches[near][terminals[far]]), near, far)
            for near in joined
            for far in range(len(terminals))
            if far not in joined
        )
        if distance >= FAR:
            return []
        joined.add(far)
        hops |= _walk_back(arcs, usable, reaches[near], terminals[far])
    return _pruned(hops, set(terminals))


def hop_rows(arcs: Arcs, usable: Flags, hops: Sequence[Hop]) -> Ints:
    """The edges between the two ends of each hop, whichever way they run."""
    rows = [side.rows_between(*hop) for hop in hops for side in (arcs.out, arcs.into)]
    found = np.unique(np.concatenate(rows)) if rows else np.zeros(0, np.int32)
    return found[usable[found]].astype(np.int32)


def _walk_back(arcs: Arcs, usable: Flags, reach: Ints, node: int) -> set[Hop]:
    hops = set()
    while reach[node]:
        sides = (arcs.out, arcs.into)
        beside = np.concatenate([side.nodes_at(node)[usable[side.rows_at(node)]] for side in sides])
        nearer = int(beside[reach[beside] == reach[node] - 1].min())
        hops.add((min(node, nearer), max(node, nearer)))
        node = nearer
    return hops


def _pruned(hops: set[Hop], terminals: set[int]) -> list[Hop]:
    """Span the hops by a tree, breadth first, then take off ends that are no terminals."""
    beside: dict[int, list[int]] = {}
    for one, other in sorted(hops):
        beside.setdefault(one, []).append(other)
        beside.setdefault(other, []).append(one)
    root = min(terminals)
    above = {root: root}
    order = [root]
    for node in order:
        for other in beside.get(node, ()):
            if other not in above:
                above[other] = node
                order.append(other)
    needed = set(terminals)
    kept = []
    for node in reversed(order):
        if node in needed and node != root:
            kept.append((above[node], node))
            needed.add(above[node])
    return sorted(kept)
