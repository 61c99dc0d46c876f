"""A network and the common look as CyREST, the HTTP interface of Cytoscape, takes them: plain JSON values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from genegraph.export._collapse import PAIR_COLUMNS, pairs
from genegraph.export._flat import (
    EDGE_COLUMNS,
    NODE_COLUMNS,
    Cell,
    Column,
    degrees,
    edge_cells,
    joined,
    node_cells,
    title,
)
from genegraph.export._json import Json
from genegraph.export._style import Property, edge_properties, network_properties, node_properties
from genegraph.graph import KnowledgeGraph


def network(graph: KnowledgeGraph, *, collapse: bool = False) -> Json:
    """The elements of a graph, with the columns of the GraphML export.

    Example:
        >>> network(KnowledgeGraph())["elements"]
        {'nodes': [], 'edges': []}
    """
    ends = degrees(graph.edges)
    nodes = [
        {"data": {"id": entity.curie, **_values(NODE_COLUMNS, node_cells(entity, ends[entity.curie]))}}
        for entity in graph.entities
    ]
    edges = [
        {"data": {"id": id, "source": source, "target": target, "name": name, "interaction": relation, **values}}
        for id, source, target, name, relation, values in (_pairs(graph) if collapse else _edges(graph))
    ]
    return {"data": {"name": graph.name}, "elements": {"nodes": nodes, "edges": edges}}


def defaults() -> list[Json]:
    """The visual properties of what no mapping changes."""
    properties = (*network_properties(), *node_properties(), *edge_properties())
    return [{"visualProperty": property.name, "value": property.default} for property in properties]


def mappings() -> list[Json]:
    """The visual properties that follow columns.

    Example:
        >>> mappings()[0]["mappingType"]
        'passthrough'
    """
    return [_mapping(property) for property in (*node_properties(), *edge_properties()) if property.column]


def _edges(graph: KnowledgeGraph) -> Iterable[tuple[Any, ...]]:
    for edge in graph.edges:
        values = _values(EDGE_COLUMNS, edge_cells(edge))
        yield edge.id, edge.subject.curie, edge.object.curie, title(edge), edge.predicate, values


def _pairs(graph: KnowledgeGraph) -> Iterable[tuple[Any, ...]]:
    for pair in pairs(graph.edges):
        name = f"{pair.subject.name} ({pair.sign}) {pair.object.name}"
        yield pair.id, pair.subject.curie, pair.object.curie, name, pair.sign, _values(PAIR_COLUMNS, pair.cells())


def _values(columns: Sequence[Column], cells: Iterable[Cell]) -> Json:
    return {
        column.name: joined(cell) if isinstance(cell, tuple) else cell
        for column, cell in zip(columns, cells, strict=True)
    }


def _mapping(property: Property) -> Json:
    mapping: Json = {
        "mappingColumn": property.column,
        "mappingColumnType": "String" if property.points is None else "Double",
        "visualProperty": property.name,
    }
    if property.points is not None:
        points = [
            {"value": number, "lesser": value, "equal": value, "greater": value}
            for number, value in property.points.items()
        ]
        return {"mappingType": "continuous", **mapping, "points": points}
    if property.values is not None:
        entries = [{"key": word, "value": value} for word, value in property.values.items()]
        return {"mappingType": "discrete", **mapping, "map": entries}
    return {"mappingType": "passthrough", **mapping}
