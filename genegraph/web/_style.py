"""The common look as a Cytoscape.js stylesheet, and as a legend."""

from __future__ import annotations

from typing import Any

from genegraph.graph.look import (
    DOUBTFUL_DASHES,
    EDGES,
    FOCUS_COLOR,
    NEGATED_COLOR,
    NODES,
    WIDTHS,
)

Rule = dict[str, Any]

HEADS = {"triangle": "triangle", "tee": "tee", "circle": "circle", "none": "none"}
SHAPES = {"rounded": "round-rectangle", "rectangle": "rectangle", "parallelogram": "rhomboid"}
SYMBOLS = ("gene", "family", "complex")
"""Types whose names are short enough to stand inside."""

SIZE = 1.6
"""How much larger lines are on a screen than in a printed figure."""


def stylesheet() -> list[Rule]:
    """Rules for Cytoscape.js, later ones over earlier ones.

    Example:
        >>> stylesheet()[0]["selector"]
        'node'
    """
    return [*_nodes(), *_edges(), *_states()]


def legend() -> dict[str, Any]:
    """What the picture's signs mean, for whoever draws a legend."""
    return {
        "edges": [
            {"effect": effect, "color": look.color, "head": look.head, "arrow": look.arrow, "meaning": look.meaning}
            for effect, look in EDGES.items()
        ],
        "nodes": [
            {
                "type": type,
                "color": look.color,
                "shape": SHAPES.get(look.shape, look.shape),
                "meaning": look.meaning,
            }
            for type, look in NODES.items()
        ],
        "denied": NEGATED_COLOR,
    }


def _nodes() -> list[Rule]:
    base: Rule = {
        "label": "data(name)",
        "text-valign": "center",
        "text-halign": "center",
        "font-size": 14,
        "font-weight": 600,
        "font-family": "system-ui, sans-serif",
        "color": "#1a1a1a",
        "text-wrap": "wrap",
        "text-max-width": 104,
        "text-outline-color": "#ffffff",
        "text-outline-width": 2,
        "text-outline-opacity": 0.75,
        "width": "mapData(degree, 1, 60, 46, 80)",
        "height": "mapData(degree, 1, 60, 30, 54)",
        "border-width": 1.2,
        "border-color": "#5b6470",
        "min-zoomed-font-size": 6,
    }
    rules: list[Rule] = [{"selector": "node", "style": base}]
    for type, look in NODES.items():
        style: Rule = {"background-color": look.color, "shape": SHAPES.get(look.shape, look.shape)}
        if type not in SYMBOLS:  # their names are long, and stand below
            style |= {"width": 34, "height": 26, "text-valign": "bottom", "text-margin-y": 3, "font-weight": 400}
        rules.append({"selector": f'node[type = "{type}"]', "style": style})
    return rules


def _edges() -> list[Rule]:
    thin, thick = WIDTHS
    base: Rule = {
        "width": f"mapData(belief, 0, 1, {thin * SIZE}, {thick * SIZE})",
        "curve-style": "bezier",
        "control-point-step-size": 34,
        "arrow-scale": 1.1,
        "target-distance-from-node": 2,
        "opacity": 0.92,
    }
    rules: list[Rule] = [{"selector": "edge", "style": base}]
    for effect, look in EDGES.items():
        style: Rule = {
            "line-color": look.color,
            "target-arrow-color": look.color,
            "target-arrow-shape": HEADS[look.head],
        }
        if look.head == "circle":
            style["target-arrow-fill"] = "hollow"
        rules.append({"selector": f'edge[sign = "{effect}"]', "style": style})
    return [
        *rules,
        {
            "selector": 'edge[stance = "speculated"]',
            "style": {"line-style": "dashed", "line-dash-pattern": [dash * SIZE for dash in DOUBTFUL_DASHES]},
        },
        {
            "selector": 'edge[stance = "denied"]',
            "style": {"line-style": "dotted", "line-color": NEGATED_COLOR, "target-arrow-color": NEGATED_COLOR},
        },
    ]


def _states() -> list[Rule]:
    return [
        {"selector": "node.focus", "style": {"border-width": 5, "border-color": FOCUS_COLOR, "font-size": 15}},
        {"selector": "node.chosen", "style": {"border-width": 4, "border-color": "#1a1a1a"}},
        {"selector": "node.near", "style": {"border-width": 2.4, "border-color": "#1a1a1a"}},
        {
            "selector": "edge.chosen, edge.near",
            "style": {
                "label": "data(label)",
                "font-size": 11,
                "font-family": "system-ui, sans-serif",
                "color": "#1a1a1a",
                "text-rotation": "autorotate",
                "text-background-color": "#ffffff",
                "text-background-opacity": 0.85,
                "text-background-padding": 1,
                "text-margin-y": -11,
                "opacity": 1,
                "z-index": 9,
            },
        },
        {
            "selector": "edge.chosen",
            "style": {"underlay-color": FOCUS_COLOR, "underlay-padding": 5, "underlay-opacity": 0.55},
        },
        {"selector": ".faded", "style": {"opacity": 0.2}},
    ]
