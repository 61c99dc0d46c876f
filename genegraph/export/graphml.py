"""GraphML for Cytoscape, yEd, Gephi, igraph and networkx, written as a stream.

The shape follows what the readers do, not what the standard allows: one type a column, every column on every element,
lower-case booleans, lists joined by "|", `name` and `interaction` under the names that Cytoscape reserves for them,
the graph's own data before the nodes and all nodes before the edges. Direction is per graph in Cytoscape, so the graph
stays directed and a column says which edges are not. `genegraph lint` checks files for these rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version

from genegraph.export import Contents, ExportFormat, Pieces
from genegraph.export._collapse import PAIR_COLUMNS, pairs
from genegraph.export._flat import (
    EDGE_COLUMNS,
    NODE_COLUMNS,
    Cell,
    Column,
    edge_cells,
    node_cells,
    title,
)
from genegraph.export._xml import escape, plain
from genegraph.graph import KnowledgeGraph
from genegraph.model import Edge, Entity

Row = tuple[str, Entity, Entity, tuple[Cell, ...]]  # id, ends, cells

GRAPH_COLUMNS = (Column("name"), Column("genegraph_version"))
NODE_NAMES = (Column("shared name"),)
EDGE_NAMES = (Column("name"), Column("shared name"), Column("interaction"), Column("shared interaction"))


def generate(graph: KnowledgeGraph, *, collapse: bool = False) -> Iterator[str]:
    """The document in pieces, one element at a time.

    Args:
        graph: What to write.
        collapse: One edge for each pair of entities, with counts and summaries, instead of one for each relation.
    """
    if not collapse:
        yield from _pieces().text(graph.edges, graph.name)
        return
    contents = Contents.of(graph.edges)
    contents.given = graph.name
    yield from _head(PAIR_COLUMNS, contents)
    for id, subject, object, cells in _pair_rows(graph):
        yield _element(PAIR_COLUMNS, id, subject, object, cells)
    yield _FOOT


def pieces(*, collapse: bool = False) -> Pieces | None:
    """The same, edge by edge; None where edges share a row."""
    return None if collapse else _pieces()


def _pieces() -> Pieces:
    return Pieces(lambda contents: _head(EDGE_COLUMNS, contents), _edge, _FOOT)


def _head(edge_columns: Sequence[Column], contents: Contents) -> Iterator[str]:
    yield _HEAD
    columns = {"graph": GRAPH_COLUMNS, "node": NODE_NAMES + NODE_COLUMNS, "edge": (*EDGE_NAMES, *edge_columns)}
    for owner, owned in columns.items():
        for column in owned:
            yield f'  <key id="{_key(owner, column)}" for="{owner}" attr.name="{column.name}" {_type(column)}/>\n'
    yield f'  <graph id="{escape(contents.name)}" edgedefault="directed">\n'
    yield f"    {_data('graph', GRAPH_COLUMNS, (contents.name, version('genegraph')))}\n"
    for entity in contents.ends:
        cells = (entity.curie, *node_cells(entity, contents.degrees[entity.curie]))
        yield f'    <node id="{escape(entity.curie)}">{_data("node", columns["node"], cells)}</node>\n'


def _edge(edge: Edge) -> str:
    names = (title(edge), title(edge), edge.predicate, edge.predicate)
    return _element(EDGE_COLUMNS, edge.id, edge.subject, edge.object, (*names, *edge_cells(edge)))


def _element(columns: Sequence[Column], id: str, subject: Entity, object: Entity, cells: Iterable[Cell]) -> str:
    data = _data("edge", (*EDGE_NAMES, *columns), cells)
    return f'    <edge id="{id}" source="{escape(subject.curie)}" target="{escape(object.curie)}">{data}</edge>\n'


def _pair_rows(graph: KnowledgeGraph) -> Iterator[Row]:
    for pair in pairs(graph.edges):
        name = f"{pair.subject.name} ({pair.sign}) {pair.object.name}"
        yield pair.id, pair.subject, pair.object, (name, name, pair.sign, pair.sign, *pair.cells())


def _key(owner: str, column: Column) -> str:
    return f"{owner[0]}_{column.name.replace(' ', '_')}"


def _type(column: Column) -> str:
    return f'attr.type="{column.type}"'


def _data(owner: str, columns: Sequence[Column], cells: Iterable[Cell]) -> str:
    return "".join(
        f'<data key="{_key(owner, column)}">{plain(cell)}</data>' for column, cell in zip(columns, cells, strict=True)
    )


_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""

_FOOT = "  </graph>\n</graphml>\n"

FORMAT = ExportFormat(
    name="graphml",
    suffixes=(".graphml",),
    generate=generate,
    options=("collapse",),
    pieces=pieces,
    loses="evidence piece by piece: what several pieces say is joined, their spans, cues and scores are left out",
)
