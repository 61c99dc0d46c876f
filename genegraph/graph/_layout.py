"""Where entities go in a picture, in points (1/72 inch); equal graphs give equal places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, hypot, pi, sin, sqrt
from statistics import mean
from typing import TYPE_CHECKING

from genegraph.graph._ring import GAP, Place, Sizes, ring

if TYPE_CHECKING:
    import networkx as nx

REACH = 130.0
"""How long a line should be, about."""


def around(
    focus: str, sides: tuple[Sequence[str], Sequence[str], Sequence[str]], sizes: Sizes, *, roomy: bool
) -> dict[str, Place]:
    """A star: some nodes to the left of the focus, some to its right, and some below it.

    Args:
        focus: The node in the middle.
        sides: Those to the left and to the right, from top to bottom, and those below, from left to right.
        sizes: Of every node.
        roomy: Whether lines need room for words.
    """
    left, right, below = sides
    places = ring((left, below, right[::-1]), sizes, apart=14.0 if roomy else 0.0)
    places[focus] = (0.0, 0.0)
    return _apart(places, sorted(places), sizes)


def spread(names: Sequence[str], links: Sequence[tuple[str, str]], sizes: Sizes) -> dict[str, Place]:
    """Linked nodes near each other, no node on another, and parts that nothing links side by side."""
    from networkx import Graph, connected_components

    graph: nx.Graph[str] = Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from((one, other) for one, other in links if one != other)
    parts = [sorted(part) for part in connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), part))
    return _packed([_settled(graph.subgraph(part), part, sizes) for part in parts], sizes)


def _settled(graph: nx.Graph[str], names: Sequence[str], sizes: Sizes) -> dict[str, Place]:
    """Springs from a ring, which need no chance; then scaled to the length of lines, and pushed apart."""
    from networkx import spring_layout

    ring = {name: (cos(2 * pi * at / len(names)), sin(2 * pi * at / len(names))) for at, name in enumerate(names)}
    found = spring_layout(graph, pos=ring, k=3 / sqrt(len(names)), iterations=300, seed=0)
    lengths = [hypot(*(found[one] - found[other])) for one, other in graph.edges]
    scale = REACH / max(mean(lengths), 1e-6) if lengths else 1.0
    places = {name: (float(x) * scale * 1.15, float(y) * scale * 0.85) for name, (x, y) in found.items()}
    return _apart(places, names, sizes)


def _packed(parts: Sequence[dict[str, Place]], sizes: Sizes) -> dict[str, Place]:
    """Parts in rows from the top, the largest first."""
    boxes = [_box(part, sizes) for part in parts]
    area = sum((x2 - x1) * (y2 - y1) for x1, y1, x2, y2 in boxes)
    room = max(sqrt(area) * 1.3, *(x2 - x1 for x1, _, x2, _ in boxes))
    places: dict[str, Place] = {}
    x = y = deepest = 0.0
    for part, (x1, y1, x2, y2) in zip(parts, boxes, strict=True):
        if x and x + x2 - x1 > room:
            x, y, deepest = 0.0, y - deepest - 3 * GAP, 0.0
        places |= {name: (px - x1 + x, py - y2 + y) for name, (px, py) in part.items()}
        x += x2 - x1 + 3 * GAP
        deepest = max(deepest, y2 - y1)
    return places


def _box(part: Mapping[str, Place], sizes: Sizes) -> tuple[float, float, float, float]:
    return (
        min(x - sizes[name][0] / 2 for name, (x, _) in part.items()),
        min(y - sizes[name][1] / 2 for name, (_, y) in part.items()),
        max(x + sizes[name][0] / 2 for name, (x, _) in part.items()),
        max(y + sizes[name][1] / 2 for name, (_, y) in part.items()),
    )


def _apart(places: dict[str, Place], names: Sequence[str], sizes: Sizes) -> dict[str, Place]:
    for _ in range(80):
        if not _push_apart(places, names, sizes):
            break
    return places


def _push_apart(places: dict[str, Place], names: Sequence[str], sizes: Sizes) -> bool:
    """Move every two nodes that overlap apart along the shorter way; whether any did."""
    moved = False
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            (x1, y1), (x2, y2) = places[one], places[other]
            over_x = (sizes[one][0] + sizes[other][0]) / 2 + GAP / 2 - abs(x1 - x2)
            over_y = (sizes[one][1] + sizes[other][1]) / 2 + GAP / 2 - abs(y1 - y2)
            if over_x > 0 and over_y > 0:
                moved = True
                if over_x < over_y:
                    shift = over_x / 2 if x1 <= x2 else -over_x / 2
                    places[one], places[other] = (x1 - shift, y1), (x2 + shift, y2)
                else:
                    shift = over_y / 2 if y1 <= y2 else -over_y / 2
                    places[one], places[other] = (x1, y1 - shift), (x2, y2 + shift)
    return moved
