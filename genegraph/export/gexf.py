"""GEXF 1.3 for Gephi: plain attributes and the common colours, written as a stream.

Gephi keeps parallel edges apart only where their `kind` differs, so that each relation is a kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version

from genegraph.export import ExportFormat
from genegraph.export._flat import EDGE_COLUMNS, NODE_COLUMNS, Cell, Column, degrees, edge_cells, node_cells
from genegraph.export._xml import escape, plain
from genegraph.graph import KnowledgeGraph
from genegraph.graph.look import EDGES, NEGATED_COLOR, NODES, kind, width


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The document in pieces, one element at a time."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3"'
    yield ' xmlns:viz="http://gexf.net/1.3/viz">\n'
    yield f"  <meta><creator>genegraph {version('genegraph')}</creator>"
    yield f"<description>{escape(graph.name)}</description></meta>\n"
    yield '  <graph defaultedgetype="directed" mode="static">\n'
    yield from _declared("node", NODE_COLUMNS)
    yield from _declared("edge", EDGE_COLUMNS)
    yield "    <nodes>\n"
    ends = degrees(graph.edges)
    for entity in graph.entities:
        values = _values(NODE_COLUMNS, node_cells(entity, ends[entity.curie]))
        yield f'      <node id="{escape(entity.curie)}" label="{escape(entity.name)}">{values}'
        yield f"{_color(NODES[entity.type].color)}</node>\n"
    yield "    </nodes>\n    <edges>\n"
    for edge in graph.edges:
        relation = ("not " if edge.negated else "") + edge.predicate
        yield f'      <edge id="{edge.id}" source="{escape(edge.subject.curie)}" target="{escape(edge.object.curie)}"'
        yield f' type="{"directed" if edge.directed else "undirected"}" kind="{relation}" label="{relation}"'
        yield f' weight="{max(edge.belief, 0.01):g}">{_values(EDGE_COLUMNS, edge_cells(edge))}'
        yield f"{_color(NEGATED_COLOR if edge.negated else EDGES[kind(edge)].color)}"
        yield f'<viz:thickness value="{width(edge.belief)}"/></edge>\n'
    yield "    </edges>\n  </graph>\n</gexf>\n"


def _declared(owner: str, columns: Sequence[Column]) -> Iterator[str]:
    yield f'    <attributes class="{owner}">\n'
    for number, column in enumerate(columns):
        type = "integer" if column.type == "int" else column.type
        yield f'      <attribute id="{owner[0]}{number}" title="{column.name}" type="{type}"/>\n'
    yield "    </attributes>\n"


def _values(columns: Sequence[Column], cells: Iterable[Cell]) -> str:
    owner = "n" if columns is NODE_COLUMNS else "e"
    values = (f'<attvalue for="{owner}{number}" value="{plain(cell)}"/>' for number, cell in enumerate(cells))
    return f"<attvalues>{''.join(values)}</attvalues>"


def _color(color: str) -> str:
    red, green, blue = (int(color[start : start + 2], 16) for start in (1, 3, 5))
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'


FORMAT = ExportFormat(
    name="gexf",
    suffixes=(".gexf",),
    generate=generate,
    loses="evidence piece by piece: what several pieces say is joined, their spans, cues and scores are left out",
)
