"""How entities and edges look: one specification for plots, Cytoscape, CX2 and the explorer.

Plain data. Colours are those of Okabe and Ito, which stay apart under every common kind of colour blindness; and no
colour stands alone, for the arrow's head tells the sign as well, and the shape the type.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from genegraph.graph.acts import associations
from genegraph.model import Edge

Kind = Literal["activation", "inhibition", "binding", "unknown", "association"]
"""What an edge does: the word that a column `sign` holds, and that all pictures draw it by."""

Stance = Literal["asserted", "speculated", "denied"]
"""How an edge is said: drawn plain, dashed or dotted."""

Head = Literal["triangle", "tee", "circle", "none"]
Shape = Literal["ellipse", "octagon", "rectangle", "diamond", "hexagon", "triangle", "parallelogram", "rounded", "vee"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeLook:
    """How edges of one kind are drawn."""

    color: str  # #rrggbb
    head: Head  # at the object's end
    arrow: str  # the same in plain text
    meaning: str  # for a legend


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeLook:
    """How entities of one type are drawn."""

    color: str  # fill, #rrggbb; labels on it are dark
    shape: Shape  # as Cytoscape.js names it
    meaning: str  # for a legend


EDGES = MappingProxyType[Kind, EdgeLook](
    {
        "activation": EdgeLook(color="#009e73", head="triangle", arrow="→", meaning="raises"),
        "inhibition": EdgeLook(color="#d55e00", head="tee", arrow="⊣", meaning="lowers"),
        "binding": EdgeLook(color="#0072b2", head="none", arrow="—", meaning="binds, or goes together"),
        "unknown": EdgeLook(color="#7f7f7f", head="circle", arrow="⊸", meaning="acts on; up or down not told"),
        "association": EdgeLook(color="#b39800", head="none", arrow="┄", meaning="tells where or in whom; no action"),
    }
)

MIXED = EdgeLook(color="#cc79a7", head="circle", arrow="⇢", meaning="raises and lowers")
"""How one edge that stands for several is drawn where they disagree."""

NODES = MappingProxyType[str, NodeLook](
    {
        "gene": NodeLook(color="#9ad0f3", shape="ellipse", meaning="gene"),
        "family": NodeLook(color="#56b4e9", shape="octagon", meaning="gene family"),
        "complex": NodeLook(color="#b7a6d9", shape="hexagon", meaning="complex"),
        "pathway": NodeLook(color="#f5e27a", shape="parallelogram", meaning="pathway"),
        "disease": NodeLook(color="#f2a6c4", shape="diamond", meaning="disease"),
        "process": NodeLook(color="#f7cf8f", shape="rounded", meaning="biological process"),
        "cell": NodeLook(color="#a8dcc4", shape="rectangle", meaning="cell type"),
        "anatomy": NodeLook(color="#cfe3b4", shape="vee", meaning="organ or tissue"),
        "chemical": NodeLook(color="#e8e8e8", shape="triangle", meaning="chemical"),
        "unknown": NodeLook(color="#ffffff", shape="ellipse", meaning="not grounded"),
    }
)

FOCUS_COLOR = "#f0c808"
"""The outline of what was asked for."""

DOUBTFUL_DASHES = (4.0, 3.0)
"""Dashes of a speculative edge, in points on and off."""

NEGATED_COLOR = "#b8b8b8"
"""What a denied relation is drawn in, dotted, whatever its effect."""

WIDTHS = (0.8, 3.2)
"""Line widths in points at belief 0 and at belief 1; between them they grow evenly."""


def kind(edge: Edge) -> Kind:
    """What an edge does. One that tells where something is found does nothing, whatever sign it carries.

    Example:
        >>> from genegraph.model import Entity, Evidence
        >>> il6 = Entity(curie="hgnc:6018", name="IL6", type="gene")
        >>> sepsis = Entity(curie="gg.term:sepsis", name="sepsis", type="disease")
        >>> read = Evidence(text="IL6 is overexpressed in sepsis.", locator="IL6#disease/1")
        >>> kind(Edge(id="x", subject=il6, predicate="overexpressed_in", object=sepsis, sign=1, directed=True,
        ...           negated=False, speculative=False, belief=0.9, evidence=(read,)))
        'association'
    """
    if edge.predicate in associations():
        return "association"
    if edge.sign:
        return "activation" if edge.sign > 0 else "inhibition"
    return "unknown" if edge.directed else "binding"


def stance(edge: Edge) -> Stance:
    """Whether an edge is said to hold, only guessed, or said not to hold."""
    if edge.negated:
        return "denied"
    return "speculated" if edge.speculative else "asserted"


def sign_looks() -> dict[str, EdgeLook]:
    """The look of every word that the column `sign` of an export may hold.

    Example:
        >>> list(sign_looks())
        ['activation', 'inhibition', 'binding', 'unknown', 'association', 'mixed']
    """
    looks: dict[str, EdgeLook] = dict(EDGES.items())
    return {**looks, "mixed": MIXED}


def arrow(edge: Edge) -> str:
    """An edge's arrow in plain text, struck out where the relation is denied."""
    return ("̸" if edge.negated else "") + EDGES[kind(edge)].arrow


def width(belief: float) -> float:
    """How thick an edge is drawn, in points.

    Example:
        >>> width(0.5)
        2.0
    """
    thin, thick = WIDTHS
    return round(thin + (thick - thin) * belief, 2)
