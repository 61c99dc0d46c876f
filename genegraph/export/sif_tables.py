"""SIF with its attributes: a zip archive of `network.sif`, `nodes.tsv` and `edges.tsv`.

In Cytoscape, import the network, then each table. Their first column is the key: the node's name, and "A (relation) B"
as Cytoscape itself names the edges of a SIF file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from genegraph.export import ExportFormat, sif
from genegraph.export._archive import zipped
from genegraph.export._flat import EDGE_COLUMNS, NODE_COLUMNS, Cell, degrees, edge_cells, inert, joined, node_cells
from genegraph.graph import KnowledgeGraph


def generate(graph: KnowledgeGraph) -> Iterator[bytes]:
    """The archive."""
    yield zipped({"network.sif": sif.generate(graph), "nodes.tsv": _nodes(graph), "edges.tsv": _edges(graph)})


def _nodes(graph: KnowledgeGraph) -> Iterator[str]:
    names, ends = sif.names(graph), degrees(graph.edges)
    yield _line(["shared name", *(column.name for column in NODE_COLUMNS if column.name != "name"), "full name"])
    for entity in graph.entities:
        name, *cells = node_cells(entity, ends[entity.curie])
        yield _line([names[entity.curie], *cells, name])


def _edges(graph: KnowledgeGraph) -> Iterator[str]:
    names = sif.names(graph)
    yield _line(["shared name", *(column.name for column in EDGE_COLUMNS)])
    for edge in graph.edges:
        key = f"{names[edge.subject.curie]} ({sif.interaction(edge)}) {names[edge.object.curie]}"
        yield _line([key, *edge_cells(edge)])


def _line(cells: Iterable[Cell]) -> str:
    return "\t".join(map(_text, cells)) + "\n"


def _text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, tuple):
        cell = joined(cell)
    return inert(cell) if isinstance(cell, str) else repr(cell)


FORMAT = ExportFormat(
    name="sif-tables",
    suffixes=(".sif.zip",),
    generate=generate,
    loses="evidence piece by piece: what several pieces say is joined, their spans, cues and scores are left out",
)
