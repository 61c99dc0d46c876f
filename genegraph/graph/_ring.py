"""A star as a ring: nodes around a focus on an ellipse that is just large enough for their labels.

Each node takes as much of the ellipse as its box measures along it, so that no box lies on another, and no line from
the focus passes through a box.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from math import cos, hypot, pi, sin

Place = tuple[float, float]
Size = tuple[float, float]  # width and height of a node
Sizes = Mapping[str, Size]

GAP = 9.0
"""Room between neighbours, in points."""

LEFT, BELOW, RIGHT = 0.25, 0.5, 0.75
"""Where on the ellipse the groups are centred: as parts of the way around it, from the top by the left."""

_LEAST = (115.0, 80.0)  # half axes of the smallest ellipse
_STEPS = 720


class Ellipse:
    """An ellipse walked from its top by its left."""

    def __init__(self, across: float, up: float) -> None:
        angles = [pi / 2 + 2 * pi * step / _STEPS for step in range(_STEPS + 1)]
        self._points = [(across * cos(angle), up * sin(angle)) for angle in angles]
        steps = (hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(self._points))
        self._walked = list(accumulate(steps, initial=0.0))

    @property
    def length(self) -> float:
        """All around it."""
        return self._walked[-1]

    def at(self, walked: float) -> Place:
        """The point after so long a walk."""
        return self._points[self._step(walked)]

    def taken(self, walked: float, size: Size) -> float:
        """How much of the walk a box takes there."""
        step = self._step(walked)
        (x1, y1), (x2, y2) = self._points[step - 1], self._points[(step + 1) % _STEPS]
        length = hypot(x2 - x1, y2 - y1)
        along = abs(x2 - x1) / length, abs(y2 - y1) / length
        # A box that the walk meets askew is passed once it is clear of the next in either direction.
        return min((extent + GAP) / part for extent, part in zip(size, along, strict=True) if part > 1e-6)

    def _step(self, walked: float) -> int:
        return bisect_left(self._walked, walked % self.length) % _STEPS


def ring(
    groups: tuple[Sequence[str], Sequence[str], Sequence[str]], sizes: Sizes, *, apart: float = 0.0
) -> dict[str, Place]:
    """Places around (0, 0).

    Args:
        groups: One to the left, from top to bottom, one below, and one to the right, from bottom to top.
        sizes: Of every node.
        apart: Extra room between neighbours.
    """
    across, up = _LEAST[0] + 5 * apart, _LEAST[1] + apart
    while True:
        ellipse = Ellipse(across, up)
        places = _walk(ellipse, groups, sizes, apart)
        if places is not None:
            return places
        across, up = across * 1.04 + 2, up * 1.06 + 3


def _walk(
    ellipse: Ellipse, groups: tuple[Sequence[str], Sequence[str], Sequence[str]], sizes: Sizes, apart: float
) -> dict[str, Place] | None:
    """Each group at its own centre; where they do not fit so, one after the other; None if they do not fit at all."""
    stretches = [
        _centred(ellipse, names, part * ellipse.length, sizes, apart)
        for names, part in zip(groups, (LEFT, BELOW, RIGHT), strict=True)
    ]
    starts = [start for start, _ in stretches]
    if any(end > start for (_, end), start in zip(stretches, [*starts[1:], starts[0] + ellipse.length], strict=True)):
        needed = sum(end - start for start, end in stretches)
        spare = (ellipse.length * 0.97 - needed) / 3
        if spare < 0:
            return None
        first = starts[0]
        for place, (start, end) in enumerate(stretches):
            starts[place] = first
            first += end - start + spare
    found: dict[str, Place] = {}
    end = starts[0]
    for names, start in zip(groups, starts, strict=True):
        walked = max(start, end)
        for name in names:
            half = (ellipse.taken(walked, sizes[name]) + apart) / 2
            found[name] = _outward(ellipse.at(walked + half), sizes[name])
            walked += half + (ellipse.taken(walked + half, sizes[name]) + apart) / 2
        end = walked
    return found if end <= starts[0] + ellipse.length else None


def _centred(ellipse: Ellipse, names: Sequence[str], centre: float, sizes: Sizes, apart: float) -> tuple[float, float]:
    """From where to where a group reaches if its middle is at a point of the walk."""
    start = centre
    for _ in range(4):
        walked = start
        for name in names:
            walked += ellipse.taken(walked, sizes[name]) + apart
        start = centre - (walked - start) / 2
    return start, 2 * centre - start


def _outward(point: Place, size: Size) -> Place:
    """A box beside the point rather than on it, so that its label does not reach back to the middle."""
    x, y = point
    return x + (size[0] / 2) * (x / (abs(x) + abs(y) + 1e-9)), y
