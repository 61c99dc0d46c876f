"""Strokes on a figure whose axes count points: labels, outlines, arrows with their heads, and the legend."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import TYPE_CHECKING

from genegraph.graph._shapes import Point, heading, outline, shortened
from genegraph.graph.look import (
    DOUBTFUL_DASHES,
    EDGES,
    FOCUS_COLOR,
    NEGATED_COLOR,
    NODES,
    EdgeLook,
    Kind,
    NodeLook,
    width,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FONT, LARGE = 9.0, 13.0  # points
INK = "#202020"
_DOTS = (1.0, 2.2)
_ROW = 19.0  # height of a row of the legend
_THINNER = 0.7  # many lines meet in a picture
_LONGEST = 34  # letters of a label


class Pen:
    """Draws on one figure."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self._axes: Axes = figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()

    def label_size(self, text: str, *, focused: bool = False) -> tuple[float, float]:
        """How wide and high a node of that name is."""
        font, padding = (LARGE, 22) if focused else (FONT, 11)
        return self._text_width(_cut(text), font) + padding, font + padding - 2

    def frame(
        self,
        corners: Sequence[Point],
        title: str,
        legend: tuple[list[Kind], list[str], list[str]],
        *,
        margin: float,
        narrowest: float,
    ) -> None:
        """Make the figure as large as what it will show, and write title and legend.

        Args:
            corners: Points that must fit.
            title: Written above.
            legend: Kinds of arrow, entity types and kinds of line to explain.
            margin: Room around all.
            narrowest: The least width.
        """
        left, right = min(x for x, _ in corners) - margin, max(x for x, _ in corners) + margin
        bottom, top = min(y for _, y in corners) - margin, max(y for _, y in corners) + margin + 22
        spare = max(0.0, max(narrowest, self._text_width(title, FONT + 2) + 2 * margin) - (right - left)) / 2
        left, right = left - spare, right + spare
        items = self._legend_items(legend)
        rows = _wrapped([width for width, *_ in items], right - left - 2 * margin)
        floor = bottom - _ROW * len(rows)
        self.figure.set_size_inches((right - left) / 72, (top - floor) / 72)
        self._axes.set_xlim(left, right)
        self._axes.set_ylim(floor, top)
        self._axes.text(
            (left + right) / 2, top - 14, title, size=FONT + 2, ha="center", va="center", color=INK, parse_math=False
        )
        for row, places in enumerate(rows):
            x, y = left + margin, bottom - _ROW * row - _ROW / 2 + 4
            for place in places:
                wide, kind, key, words = items[place]
                self._legend_item((x, y), kind, key, words)
                x += wide

    def arrow(
        self,
        points: list[Point],
        look: EdgeLook,
        belief: float,
        speculative: bool,
        negated: bool,
        words: str = "",
        written_at: float = 0.5,
    ) -> None:
        """A line along points, as thick as it is believed, with the head of its kind at its end.

        Args:
            points: Its course, without what lies inside the two ends.
            look: The look of its kind.
            belief: From 0 to 1.
            speculative: Whether it is dashed.
            negated: Whether it is dotted and grey.
            words: Written on it.
            written_at: Where along its course, from 0 to 1.
        """
        from matplotlib.lines import Line2D

        points = shortened(points, 1.5)
        if len(points) < 4:  # the two ends lie on each other
            return
        color, thick = NEGATED_COLOR if negated else look.color, width(belief) * _THINNER
        reach = {"triangle": 5.0 + thick, "tee": 1.5, "circle": 6.0, "none": 0.0}[look.head]
        xs, ys = zip(*shortened(points, reach), strict=True)
        line = Line2D(xs, ys, color=color, linewidth=thick, solid_capstyle="butt", zorder=1)
        if negated or speculative:
            line.set_linestyle((0, _DOTS if negated else DOUBTFUL_DASHES))
        self._axes.add_line(line)
        self._head(points, look, color, thick)
        if words:
            x, y = points[round((len(points) - 1) * written_at)]
            box = {"boxstyle": "round,pad=0.1", "facecolor": "white", "edgecolor": "none", "alpha": 0.85}
            self._axes.text(
                x, y, words, size=FONT - 2.5, ha="center", va="center", color=INK, bbox=box, zorder=2, parse_math=False
            )

    def node(self, shape: list[Point], at: Point, name: str, look: NodeLook, *, focused: bool = False) -> None:
        """An outline in the colour of a type, with a name in it."""
        from matplotlib.patches import Polygon

        edge, thick = (FOCUS_COLOR, 2.6) if focused else ("#555555", 0.8)
        font = LARGE if focused else FONT
        self._axes.add_patch(Polygon(shape, facecolor=look.color, edgecolor=edge, linewidth=thick, zorder=3))
        weight = "bold" if focused else "normal"
        self._axes.text(
            *at, _cut(name), size=font, ha="center", va="center", color=INK, weight=weight, zorder=4, parse_math=False
        )

    def _head(self, points: list[Point], look: EdgeLook, color: str, thick: float) -> None:
        from matplotlib.lines import Line2D
        from matplotlib.patches import Circle, Polygon

        (x, y), toward = points[-1], heading(points)
        match look.head:
            case "triangle":
                long, half = 7.0 + thick, 2.6 + 0.9 * thick
                back = (x - long * cos(toward), y - long * sin(toward))
                across = (half * cos(toward + pi / 2), half * sin(toward + pi / 2))
                wings = [(back[0] + s * across[0], back[1] + s * across[1]) for s in (1, -1)]
                self._axes.add_patch(Polygon([(x, y), *wings], facecolor=color, edgecolor="none", zorder=1))
            case "tee":
                half = 4.5 + 0.7 * thick
                ends = [(x + s * half * cos(toward + pi / 2), y + s * half * sin(toward + pi / 2)) for s in (1, -1)]
                xs, ys = zip(*ends, strict=True)
                self._axes.add_line(Line2D(xs, ys, color=color, linewidth=thick + 1.2, zorder=1))
            case "circle":
                center = (x - 3.2 * cos(toward), y - 3.2 * sin(toward))
                self._axes.add_patch(Circle(center, 3.0, facecolor="white", edgecolor=color, linewidth=1.2, zorder=1))
            case "none":
                pass

    def _legend_items(self, legend: tuple[list[Kind], list[str], list[str]]) -> list[tuple[float, str, str, str]]:
        """Width, kind, key and words of each item."""
        kinds, types, lines = legend
        items: list[tuple[str, str, str]] = [("arrow", key, EDGES[key].meaning) for key in kinds]
        items += [("line", key, {"speculated": "only speculated", "denied": "denied"}[key]) for key in lines]
        items += [("type", key, NODES[key].meaning) for key in types]
        return [(36 + self._text_width(words, FONT - 1) + 14, kind, key, words) for kind, key, words in items]

    def _legend_item(self, at: Point, kind: str, key: str, words: str) -> None:
        x, y = at
        if kind == "type":
            self.node(outline(NODES[key].shape, (x + 15, y), 14, 8), (x + 15, y), "", NODES[key])
        else:
            look = EDGES[key] if kind == "arrow" else EDGES["unknown"]  # type: ignore[index]
            points = [(x + step, y) for step in range(31)]
            self.arrow(points, look, 0.5, speculative=key == "speculated", negated=key == "denied")
        self._axes.text(x + 37, y, words, size=FONT - 1, ha="left", va="center", color=INK, parse_math=False)

    @staticmethod
    def _text_width(text: str, font: float) -> float:
        from matplotlib.textpath import TextPath

        return float(TextPath((0, 0), text, size=font, usetex=False).get_extents().width) if text.strip() else 0.0


def _cut(name: str) -> str:
    """A name as a label: on one line, without what a picture cannot show, and not too long."""
    name = " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"


def _wrapped(widths: Sequence[float], room: float) -> list[list[int]]:
    rows: list[list[int]] = [[]]
    filled = 0.0
    for place, wide in enumerate(widths):
        if rows[-1] and filled + wide > room:
            rows.append([])
            filled = 0.0
        rows[-1].append(place)
        filled += wide
    return rows
