"""Neo4j's bulk import: a zip archive of `nodes.csv` and `relationships.csv`, with typed headers.

    unzip il6.neo4j.zip
    neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv --multiline-fields=true neo4j

Relations become relationship types in capitals. A denied one is called NOT_..., so that no pattern for the relation
finds it. Lists are those of Neo4j, split at ";"; a semicolon inside one of their words becomes a comma.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from genegraph.export import ExportFormat
from genegraph.export._archive import zipped
from genegraph.export._flat import EDGE_COLUMNS, NODE_COLUMNS, Cell, Column, degrees, edge_cells, node_cells, visible
from genegraph.graph import KnowledgeGraph
from genegraph.model import Edge


def generate(graph: KnowledgeGraph) -> Iterator[bytes]:
    """The archive."""
    yield zipped({"nodes.csv": _nodes(graph), "relationships.csv": _relationships(graph)})


def relationship(edge: Edge) -> str:
    """An edge's relationship type."""
    return ("NOT_" if edge.negated else "") + edge.predicate.upper()


def _nodes(graph: KnowledgeGraph) -> Iterator[str]:
    ends = degrees(graph.edges)
    columns = [column for column in NODE_COLUMNS if column.name != "curie"]
    yield _line(["curie:ID", *map(_header, columns), ":LABEL"])
    for entity in graph.entities:
        name, curie, *cells = node_cells(entity, ends[entity.curie])
        yield _line([curie, name, *cells, ("Entity", entity.type.capitalize())])


def _relationships(graph: KnowledgeGraph) -> Iterator[str]:
    yield _line([":START_ID", ":END_ID", ":TYPE", *map(_header, EDGE_COLUMNS)])
    for edge in graph.edges:
        yield _line([edge.subject.curie, edge.object.curie, relationship(edge), *edge_cells(edge)])


def _header(column: Column) -> str:
    return f"{column.name}:{column.type}{'[]' if column.many else ''}"


def _line(cells: Iterable[Cell]) -> str:
    return ",".join(map(_text, cells)) + "\n"


def _text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, tuple):
        cell = ";".join(word.replace(";", ",") for word in cell)
    if isinstance(cell, str):
        return '"' + visible(cell).replace('"', '""') + '"' if cell else ""  # an unquoted empty field is no value
    return repr(cell)


FORMAT = ExportFormat(
    name="neo4j",
    suffixes=(".neo4j.zip",),
    generate=generate,
    loses="evidence piece by piece: what several pieces say is joined, their spans, cues and scores are left out",
)
