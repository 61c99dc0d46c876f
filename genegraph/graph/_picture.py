"""Draws a graph with matplotlib: one arrow for all edges of one kind between the same two entities.

Distances are points throughout: the axes are as wide and high as the figure, so that a label's size is known.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from warnings import catch_warnings, filterwarnings

from genegraph.errors import MissingDependencyError
from genegraph.graph._layout import around, spread
from genegraph.graph._pens import Pen
from genegraph.graph._ring import Place, Size
from genegraph.graph._shapes import Point, course, extent, loop, outline, outside
from genegraph.graph.look import EDGES, NODES, Kind, kind
from genegraph.model import Curie, Edge, Entity

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MARGIN = 24.0
NARROWEST = 420.0  # room for a legend
LABELLED = 14  # arrows up to which relations are written on them


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """Edges drawn as one."""

    subject: Curie
    object: Curie
    kind: Kind
    negated: bool
    speculative: bool
    belief: float
    relations: tuple[str, ...]


def draw(edges: Sequence[Edge], *, title: str, focus: Entity | None = None, relations: bool | None = None) -> Figure:
    """A figure of some edges, with a legend.

    Args:
        edges: What to draw.
        title: Written above.
        focus: Put in the middle: what acts on it to the left, what it acts on to the right, the rest below.
        relations: Whether to write the relations on the arrows; where they are few, if not said.

    Raises:
        MissingDependencyError: If matplotlib is not installed.
    """
    entities = {entity.curie: entity for edge in edges for entity in (edge.subject, edge.object)}
    if focus is not None:
        entities.setdefault(focus.curie, focus)
    arrows = _arrows(edges)
    pen = Pen(_figure())
    middle = focus.curie if focus else ""
    sizes = {curie: pen.label_size(entity.name, focused=curie == middle) for curie, entity in sorted(entities.items())}
    boxes = {
        curie: extent(outline(NODES[entity.type].shape, (0, 0), *sizes[curie])) for curie, entity in entities.items()
    }
    written = len(arrows) <= LABELLED if relations is None else relations
    places = _placed(entities, arrows, boxes, focus, roomy=written)
    shapes = {
        curie: outline(NODES[entity.type].shape, places[curie], *sizes[curie]) for curie, entity in entities.items()
    }
    corners = [corner for shape in shapes.values() for corner in shape]
    pen.frame(corners, title, _legend(arrows, entities), margin=MARGIN, narrowest=NARROWEST)
    for arrow, bend in _bent(arrows, 18.0 if written else 13.0):
        points = _course(arrow, places, shapes, sizes, bend)
        words = ", ".join(arrow.relations).replace("_", " ") if written else ""
        at = 0.6 if arrow.subject == middle else 0.4 if arrow.object == middle else 0.5  # lines meet in the middle
        pen.arrow(points, EDGES[arrow.kind], arrow.belief, arrow.speculative, arrow.negated, words, at + bend / 250)
    for curie in sorted(entities):
        entity = entities[curie]
        pen.node(shapes[curie], places[curie], entity.name, NODES[entity.type], focused=curie == middle)
    return pen.figure


def rendered(figure: Figure, format: Literal["svg", "png"]) -> bytes:
    """A figure as a file: the same bytes for the same figure, and letters that stay letters in SVG."""
    from matplotlib import rc_context

    sink = io.BytesIO()
    metadata: dict[str, str | None] = {"Date": None, "Creator": None} if format == "svg" else {"Software": None}
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "genegraph"}), catch_warnings():
        filterwarnings("ignore", message="Glyph .* missing")  # a box stands for a letter that no font has
        figure.savefig(sink, format=format, dpi=160, metadata=metadata)
    return sink.getvalue()


def _figure() -> Figure:
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise MissingDependencyError("matplotlib", "plot", "a picture") from error
    return Figure()


def _arrows(edges: Sequence[Edge]) -> list[Arrow]:
    together: dict[tuple[Curie, Curie, Kind, bool], list[Edge]] = {}
    for edge in edges:
        together.setdefault((edge.subject.curie, edge.object.curie, kind(edge), edge.negated), []).append(edge)
    return [
        Arrow(
            subject=subject,
            object=object,
            kind=drawn,
            negated=negated,
            speculative=all(edge.speculative for edge in same),
            belief=max(edge.belief for edge in same),
            relations=tuple(dict.fromkeys(edge.predicate for edge in same)),
        )
        for (subject, object, drawn, negated), same in sorted(together.items())
    ]


def _placed(
    entities: Mapping[Curie, Entity],
    arrows: Sequence[Arrow],
    sizes: Mapping[Curie, Size],
    focus: Entity | None,
    *,
    roomy: bool,
) -> dict[Curie, Place]:
    touching = {arrow.subject for arrow in arrows} | {arrow.object for arrow in arrows}
    if focus is not None:
        touching -= {end for arrow in arrows if focus.curie in (arrow.subject, arrow.object) for end in _ends(arrow)}
    if focus is None or touching:
        return spread(sorted(entities), sorted(map(_ends, arrows)), sizes)
    ins: list[tuple[int, Curie]] = []
    outs: list[tuple[int, Curie]] = []
    both: list[tuple[int, Curie]] = []
    for curie in sorted(entities.keys() - {focus.curie}, key=lambda curie: entities[curie].name):
        into = _actions(arrows, curie, focus.curie)
        out = _actions(arrows, focus.curie, curie)
        side = both if bool(into) == bool(out) else ins if into else outs
        side.append((_KINDS.index((into or out or [_KINDS[-1]])[0]), curie))
    left, right, below = ([curie for _, curie in sorted(side, key=_rank)] for side in (ins, outs, both))
    return around(focus.curie, (left, right, below), sizes, roomy=roomy)


def _rank(item: tuple[int, Curie]) -> int:
    """By kind; those of one kind stay in the order of their names."""
    return item[0]


def _actions(arrows: Sequence[Arrow], subject: Curie, object: Curie) -> list[Kind]:
    """How one acts on the other; a bond without direction is no action, nor is being found somewhere."""
    found = [arrow.kind for arrow in arrows if (arrow.subject, arrow.object) == (subject, object)]
    return sorted((does for does in found if does not in ("binding", "association")), key=_KINDS.index)


def _ends(arrow: Arrow) -> tuple[Curie, Curie]:
    return arrow.subject, arrow.object


def _bent(arrows: Sequence[Arrow], apart: float) -> Iterator[tuple[Arrow, float]]:
    """Arrows between the same two entities side by side, some points apart, each way on its own side."""
    together = Counter(frozenset(_ends(arrow)) for arrow in arrows)
    drawn = Counter[frozenset[Curie]]()
    for arrow in arrows:
        pair = frozenset(_ends(arrow))
        offset = (drawn[pair] - (together[pair] - 1) / 2) * apart
        drawn[pair] += 1
        yield arrow, offset if arrow.subject < arrow.object else -offset


def _course(
    arrow: Arrow,
    places: Mapping[Curie, Place],
    shapes: Mapping[Curie, list[Point]],
    sizes: Mapping[Curie, Size],
    bend: float,
) -> list[Point]:
    if arrow.subject == arrow.object:
        points = loop(places[arrow.subject], sizes[arrow.subject][1])
    else:
        points = course(places[arrow.subject], places[arrow.object], bend)
    return outside(points, shapes[arrow.subject], shapes[arrow.object])


def _legend(arrows: Sequence[Arrow], entities: Mapping[Curie, Entity]) -> tuple[list[Kind], list[str], list[str]]:
    """The kinds of arrow, the types and the kinds of line that need explaining."""
    seen = {arrow.kind for arrow in arrows if not arrow.negated}
    types = {str(entity.type) for entity in entities.values()}
    lines = ["speculated"] * any(arrow.speculative for arrow in arrows) + ["denied"] * any(a.negated for a in arrows)
    return [drawn for drawn in _KINDS if drawn in seen], [type for type in NODES if type in types], lines


_KINDS: list[Kind] = ["activation", "inhibition", "unknown", "binding", "association"]
