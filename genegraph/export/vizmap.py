"""The common look as a Cytoscape style (vizmap XML): what GraphML cannot carry, in a file beside it.

It maps columns of the GraphML, CX2 and SIF exports: `name` to labels, `type` to shapes and colours, `sign` to arrows
and colours, `stance` to dashes, `belief` to widths. All mapped columns but `belief` are strings, for Cytoscape ignores
a discrete mapping of a number without a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from genegraph.export._xml import escape
from genegraph.graph.look import EDGES, NODES, WIDTHS, sign_looks

STYLE = "genegraph"
"""What the style is called in Cytoscape's list of styles."""

ARROWS = {"triangle": "DELTA", "tee": "T", "circle": "CIRCLE", "none": "NONE"}
LINES = {"asserted": "SOLID", "speculated": "EQUAL_DASH", "denied": "DOT"}
OPACITIES = {"asserted": "255", "speculated": "255", "denied": "110"}
SHAPES = {"rounded": "ROUND_RECTANGLE"}  # others are those of the look, in capitals

Property = tuple[str, str]  # name, default


def generate() -> Iterator[str]:
    """The style, which is the same for every graph.

    Example:
        >>> "EDGE_TARGET_ARROW_SHAPE" in "".join(generate())
        True
    """
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    yield f'<vizmap id="VizMap-{STYLE}" documentVersion="3.1">\n  <visualStyle name="{STYLE}">\n'
    yield '    <network>\n      <visualProperty default="#FFFFFF" name="NETWORK_BACKGROUND_PAINT"/>\n    </network>\n'
    yield from _nodes()
    yield from _edges()
    yield "  </visualStyle>\n</vizmap>\n"


def _nodes() -> Iterator[str]:
    yield '    <node>\n      <dependency value="false" name="nodeSizeLocked"/>\n'
    yield from _passed_through(("NODE_LABEL", ""), "name")
    yield from _passed_through(("NODE_TOOLTIP", ""), "curie")
    colors = {type: look.color for type, look in NODES.items()}
    shapes = {type: SHAPES.get(look.shape, look.shape.upper()) for type, look in NODES.items()}
    yield from _chosen(("NODE_FILL_COLOR", "#FFFFFF"), "type", colors)
    yield from _chosen(("NODE_SHAPE", "ELLIPSE"), "type", shapes)
    for name, value in (
        ("NODE_BORDER_PAINT", "#4D4D4D"),
        ("NODE_BORDER_WIDTH", "1.0"),
        ("NODE_WIDTH", "60.0"),
        ("NODE_HEIGHT", "30.0"),
        ("NODE_LABEL_COLOR", "#1A1A1A"),
        ("NODE_LABEL_FONT_SIZE", "11"),
    ):
        yield f'      <visualProperty default="{value}" name="{name}"/>\n'
    yield "    </node>\n"


def _edges() -> Iterator[str]:
    yield '    <edge>\n      <dependency value="true" name="arrowColorMatchesEdge"/>\n'
    heads = {sign: ARROWS[look.head] for sign, look in sign_looks().items()}
    colors = {sign: look.color for sign, look in sign_looks().items()}
    yield from _chosen(("EDGE_TARGET_ARROW_SHAPE", "NONE"), "sign", heads)
    yield from _chosen(("EDGE_UNSELECTED_PAINT", EDGES["unknown"].color), "sign", colors)
    yield from _chosen(("EDGE_STROKE_UNSELECTED_PAINT", EDGES["unknown"].color), "sign", colors)
    yield from _chosen(("EDGE_LINE_TYPE", "SOLID"), "stance", LINES)
    yield from _chosen(("EDGE_TRANSPARENCY", "255"), "stance", OPACITIES)
    yield from _passed_through(("EDGE_TOOLTIP", ""), "name")
    thin, thick = WIDTHS
    yield f'      <visualProperty default="{thin}" name="EDGE_WIDTH">\n'
    yield '        <continuousMapping attributeName="belief" attributeType="float">\n'
    for belief, width in ((0.0, thin), (1.0, thick)):
        values = f'lesserValue="{width}" equalValue="{width}" greaterValue="{width}"'
        yield f'          <continuousMappingPoint attrValue="{belief}" {values}/>\n'
    yield "        </continuousMapping>\n      </visualProperty>\n    </edge>\n"


def _passed_through(property: Property, column: str) -> Iterator[str]:
    name, default = property
    yield f'      <visualProperty default="{default}" name="{name}">\n'
    yield f'        <passthroughMapping attributeName="{column}" attributeType="string"/>\n'
    yield "      </visualProperty>\n"


def _chosen(property: Property, column: str, values: Mapping[str, str]) -> Iterator[str]:
    name, default = property
    yield f'      <visualProperty default="{default}" name="{name}">\n'
    yield f'        <discreteMapping attributeName="{column}" attributeType="string">\n'
    for word, value in values.items():
        yield f'          <discreteMappingEntry attributeValue="{escape(word)}" value="{value}"/>\n'
    yield "        </discreteMapping>\n      </visualProperty>\n"
