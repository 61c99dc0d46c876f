"""Outlines of nodes and courses of edges, in points."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin

from genegraph.graph.look import Shape

Point = tuple[float, float]

_STEPS = 64  # pieces of a curve


def outline(shape: Shape, at: Point, width: float, height: float) -> list[Point]:
    """A closed polygon around a box of that size, in the shape that tells an entity's type."""
    x, y = at
    w, h = width / 2, height / 2
    match shape:
        case "ellipse":
            corners = _ellipse(w * 1.12, h * 1.25)
        case "rectangle":
            corners = [(-w, -h), (w, -h), (w, h), (-w, h)]
        case "rounded":
            corners = _rounded(w, h, min(w, h) * 0.7)
        case "octagon":
            c = h * 0.6
            right = [(w - c, -h), (w, -h + c), (w, h - c), (w - c, h)]
            corners = [*right, *((-dx, dy) for dx, dy in reversed(right))]
        case "hexagon":
            corners = [(-w - h * 0.6, 0), (-w, -h), (w, -h), (w + h * 0.6, 0), (w, h), (-w, h)]
        case "diamond":
            corners = [(-w - h * 1.4, 0), (0, -h * 1.7), (w + h * 1.4, 0), (0, h * 1.7)]
        case "parallelogram":
            corners = [(-w - h * 0.7, -h), (w, -h), (w + h * 0.7, h), (-w, h)]
        case "triangle":
            corners = [(-w - h * 1.1, -h), (w + h * 1.1, -h), (w, h), (-w, h)]  # cut off where the name stands
        case "vee":
            corners = [(-w - h * 0.6, h), (-w, -h), (0, -h * 1.4), (w, -h), (w + h * 0.6, h), (0, h * 0.85)]
    return [(x + dx, y + dy) for dx, dy in corners]


def extent(polygon: Sequence[Point]) -> tuple[float, float]:
    """How wide and how high a polygon around (0, 0) is."""
    return 2 * max(abs(x) for x, _ in polygon), 2 * max(abs(y) for _, y in polygon)


def course(start: Point, end: Point, bend: float) -> list[Point]:
    """Points from one centre to another along a curve that is `bend` points off the straight line halfway."""
    (x1, y1), (x2, y2) = start, end
    length = hypot(x2 - x1, y2 - y1) or 1.0
    middle = ((x1 + x2) / 2 - 2 * bend * (y2 - y1) / length, (y1 + y2) / 2 + 2 * bend * (x2 - x1) / length)
    points = []
    for step in range(_STEPS + 1):
        t = step / _STEPS
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        points.append((a * x1 + b * middle[0] + c * x2, a * y1 + b * middle[1] + c * y2))
    return points


def loop(at: Point, height: float) -> list[Point]:
    """Points of a loop above a node of that height, from its top and back to it."""
    x, y = at
    across, up = 14.0, 18.0
    angles = [2 * pi * step / _STEPS for step in range(_STEPS + 1)]
    return [(x + across * sin(angle), y + height / 2 + up * (0.9 - cos(angle))) for angle in angles]


def outside(points: Sequence[Point], *polygons: Sequence[Point]) -> list[Point]:
    """The part of a course that lies in none of the polygons."""
    return [point for point in points if not any(_inside(point, polygon) for polygon in polygons)]


def shortened(points: Sequence[Point], gap: float) -> list[Point]:
    """A course that stops so many points before its end."""
    x, y = points[-1]
    kept = [point for point in points[:-1] if hypot(point[0] - x, point[1] - y) > gap]
    direction = heading(points)
    return [*kept, (x - gap * cos(direction), y - gap * sin(direction))] if kept else list(points)


def heading(points: Sequence[Point]) -> float:
    """In which direction a course arrives, in radians."""
    (x1, y1), (x2, y2) = points[-4 if len(points) > 3 else 0], points[-1]
    return atan2(y2 - y1, x2 - x1)


def _ellipse(w: float, h: float) -> list[Point]:
    return [(w * cos(2 * pi * step / 48), h * sin(2 * pi * step / 48)) for step in range(48)]


def _rounded(w: float, h: float, radius: float) -> list[Point]:
    corners = []
    for quarter, (x, y) in enumerate([(1, 1), (-1, 1), (-1, -1), (1, -1)]):
        for step in range(7):
            angle = pi / 2 * (quarter + step / 6)
            corners.append((x * (w - radius) + radius * cos(angle), y * (h - radius) + radius * sin(angle)))
    return corners


def _inside(point: Point, polygon: Sequence[Point]) -> bool:
    """By counting how often a ray to the right crosses the polygon."""
    x, y = point
    crossings = False
    for (x1, y1), (x2, y2) in zip(polygon, [*polygon[1:], polygon[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            crossings = not crossings
    return crossings
