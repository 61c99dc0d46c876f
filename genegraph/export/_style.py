"""The common look as Cytoscape's visual properties, before they are spelled as XML or as JSON.

All mapped columns but `belief` are strings, for Cytoscape ignores a discrete mapping of a number without a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from genegraph.graph.look import EDGES, NODES, WIDTHS, sign_looks


class Property(NamedTuple):
    """One visual property: its default, and what it follows."""

    name: str
    default: str
    column: str = ""  # of the node or edge table
    values: Mapping[str, str] | None = None  # by the column's word; None passes the column through
    points: Mapping[float, str] | None = None  # by the column's number, growing evenly between


STYLE = "genegraph"
"""What the style is called in Cytoscape's list of styles."""

ARROWS = {"triangle": "DELTA", "tee": "T", "circle": "CIRCLE", "none": "NONE"}
SHAPES = {"rounded": "ROUND_RECTANGLE"}  # others are those of the look, in capitals


def network_properties() -> tuple[Property, ...]:
    """What the canvas looks like."""
    return (Property("NETWORK_BACKGROUND_PAINT", "#FFFFFF"),)


def node_properties() -> tuple[Property, ...]:
    """What nodes look like.

    Example:
        >>> node_properties()[0].column
        'name'
    """
    shapes = {type: SHAPES.get(look.shape, look.shape.upper()) for type, look in NODES.items()}
    return (
        Property("NODE_LABEL", "", "name"),
        Property("NODE_TOOLTIP", "", "curie"),
        Property("NODE_FILL_COLOR", "#FFFFFF", "type", {type: look.color for type, look in NODES.items()}),
        Property("NODE_SHAPE", "ELLIPSE", "type", shapes),
        Property("NODE_BORDER_PAINT", "#4D4D4D"),
        Property("NODE_BORDER_WIDTH", "1.0"),
        Property("NODE_WIDTH", "60.0"),
        Property("NODE_HEIGHT", "30.0"),
        Property("NODE_LABEL_COLOR", "#1A1A1A"),
        Property("NODE_LABEL_FONT_SIZE", "11"),
    )


def edge_properties() -> tuple[Property, ...]:
    """What edges look like.

    Example:
        >>> edge_properties()[0].values["inhibition"]
        'T'
    """
    heads = {sign: ARROWS[look.head] for sign, look in sign_looks().items()}
    colors = {sign: look.color for sign, look in sign_looks().items()}
    plain, (thin, thick) = EDGES["unknown"].color, WIDTHS
    return (
        Property("EDGE_TARGET_ARROW_SHAPE", "NONE", "sign", heads),
        Property("EDGE_UNSELECTED_PAINT", plain, "sign", colors),
        Property("EDGE_STROKE_UNSELECTED_PAINT", plain, "sign", colors),
        Property(
            "EDGE_LINE_TYPE", "SOLID", "stance", {"asserted": "SOLID", "speculated": "EQUAL_DASH", "denied": "DOT"}
        ),
        Property("EDGE_TRANSPARENCY", "255", "stance", {"asserted": "255", "speculated": "255", "denied": "110"}),
        Property("EDGE_WIDTH", str(thin), "belief", points={0.0: str(thin), 1.0: str(thick)}),
        Property("EDGE_TOOLTIP", "", "name"),
    )
