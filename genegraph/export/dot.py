"""DOT for Graphviz: the common look, one arrow for each relation.

dot -Tsvg il6.dot > il6.svg     (or neato, sfdp for larger graphs)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from genegraph.export import ExportFormat
from genegraph.graph import KnowledgeGraph
from genegraph.graph.look import EDGES, NEGATED_COLOR, NODES, kind, width
from genegraph.model import Edge, Entity

HEADS = {"triangle": "normal", "tee": "tee", "circle": "odot", "none": "none"}
SHAPES = {
    "ellipse": "ellipse",
    "octagon": "octagon",
    "rectangle": "box",
    "diamond": "diamond",
    "hexagon": "hexagon",
    "triangle": "triangle",
    "parallelogram": "parallelogram",
    "rounded": "box",
    "vee": "invhouse",
}


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The digraph, nodes first."""
    yield f"digraph {_quoted(graph.name)} {{\n"
    yield "  graph [overlap=false, splines=true, outputorder=edgesfirst]\n"
    yield '  node [style=filled, fontname="sans-serif"]\n'
    for entity in graph.entities:
        yield f"  {_quoted(entity.curie)} {_attributes(_node(entity))}\n"
    for edge in graph.edges:
        ends = f"{_quoted(edge.subject.curie)} -> {_quoted(edge.object.curie)}"
        yield f"  {ends} {_attributes(_edge(edge))}\n"
    yield "}\n"


def _node(entity: Entity) -> dict[str, str]:
    look = NODES[entity.type]
    attributes = {"label": entity.name, "shape": SHAPES[look.shape], "fillcolor": look.color, "tooltip": entity.curie}
    return {**attributes, "style": "rounded,filled"} if look.shape == "rounded" else attributes


def _edge(edge: Edge) -> dict[str, str]:
    look = EDGES[kind(edge)]
    relation = ("not " if edge.negated else "") + edge.predicate
    return {
        "id": edge.id,
        "arrowhead": HEADS[look.head],
        "color": NEGATED_COLOR if edge.negated else look.color,
        "penwidth": str(width(edge.belief)),
        "style": "dotted" if edge.negated else "dashed" if edge.speculative else "solid",
        "tooltip": f"{edge.subject.name} {relation} {edge.object.name}: {edge.evidence[0].text}",
        "comment": relation,
    }


def _attributes(attributes: Mapping[str, str]) -> str:
    return "[" + ", ".join(f"{name}={_quoted(value)}" for name, value in attributes.items()) + "]"


def _quoted(text: str) -> str:
    """A DOT string on one line. A backslash is doubled, for in labels and tooltips it would start an escape."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


FORMAT = ExportFormat(
    name="dot",
    suffixes=(".dot", ".gv"),
    generate=generate,
    loses="evidence, publications, context and mediators: it is a picture",
)
