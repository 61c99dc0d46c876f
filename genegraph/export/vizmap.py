"""The common look as a Cytoscape style file (vizmap XML): what GraphML cannot carry, to import beside it.

It maps columns of the GraphML, CX2 and SIF exports: `name` to labels, `type` to shapes and colours, `sign` to arrows
and colours, `stance` to dashes, `belief` to widths.
"""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.export._style import STYLE, Property, edge_properties, network_properties, node_properties
from genegraph.export._xml import escape


def generate() -> Iterator[str]:
    """The style, which is the same for every graph.

    Example:
        >>> "EDGE_TARGET_ARROW_SHAPE" in "".join(generate())
        True
    """
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    yield f'<vizmap id="VizMap-{STYLE}" documentVersion="3.1">\n  <visualStyle name="{STYLE}">\n'
    yield "    <network>\n"
    for property in network_properties():
        yield from _property(property)
    yield '    </network>\n    <node>\n      <dependency value="false" name="nodeSizeLocked"/>\n'
    for property in node_properties():
        yield from _property(property)
    yield '    </node>\n    <edge>\n      <dependency value="true" name="arrowColorMatchesEdge"/>\n'
    for property in edge_properties():
        yield from _property(property)
    yield "    </edge>\n  </visualStyle>\n</vizmap>\n"


def _property(property: Property) -> Iterator[str]:
    opening = f'      <visualProperty default="{escape(property.default)}" name="{property.name}"'
    if not property.column:
        yield f"{opening}/>\n"
        return
    yield f"{opening}>\n"
    yield from _mapping(property)
    yield "      </visualProperty>\n"


def _mapping(property: Property) -> Iterator[str]:
    column = f'attributeName="{property.column}"'
    if property.points is not None:
        yield f'        <continuousMapping {column} attributeType="float">\n'
        for number, value in property.points.items():
            values = f'lesserValue="{value}" equalValue="{value}" greaterValue="{value}"'
            yield f'          <continuousMappingPoint attrValue="{number}" {values}/>\n'
        yield "        </continuousMapping>\n"
    elif property.values is not None:
        yield f'        <discreteMapping {column} attributeType="string">\n'
        for word, value in property.values.items():
            yield f'          <discreteMappingEntry attributeValue="{escape(word)}" value="{value}"/>\n'
        yield "        </discreteMapping>\n"
    else:
        yield f'        <passthroughMapping {column} attributeType="string"/>\n'
