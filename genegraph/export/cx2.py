"""CX2, the format of Cytoscape and NDEx: the network and its look in one file; reads back equal.

Every attribute is declared, for an undeclared one aborts the import; ids are integers, in the order of CURIEs and of
edge ids. The `evidence` of an edge is a list of JSON texts, for lists of CX2 hold plain values alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from genegraph.errors import InvalidValueError, ParseError
from genegraph.export import ExportFormat
from genegraph.export._flat import (
    EDGE_COLUMNS,
    NODE_COLUMNS,
    Cell,
    Column,
    degrees,
    edge_cells,
    node_cells,
    title,
)
from genegraph.export._json import Json, edge_from_json, entity_to_json, evidence_to_json
from genegraph.graph import KnowledgeGraph
from genegraph.graph.look import EDGES, NODES, WIDTHS, sign_looks
from genegraph.model import Edge

EDGE_DETAILS = (Column("evidence", many=True), Column("mediator_entities", many=True))
"""What makes a row whole, as JSON."""


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The aspects, an element a line."""
    entities, edges = graph.entities, graph.edges
    counts = {"attributeDeclarations": 1, "networkAttributes": 1, "nodes": len(entities), "edges": len(edges)}
    counts |= {"visualProperties": 1, "visualEditorProperties": 1}
    yield '[{"CXVersion": "2.0", "hasFragments": false},\n'
    yield _aspect("metaData", [{"name": name, "elementCount": count} for name, count in counts.items()])
    yield _aspect("attributeDeclarations", [_declarations()])
    yield _aspect("networkAttributes", [{"name": graph.name, "description": legend()}])
    numbers = {entity.curie: number for number, entity in enumerate(entities)}
    ends = degrees(edges)
    yield from _stream(
        "nodes", ({"id": numbers[e.curie], "v": _values(NODE_COLUMNS, node_cells(e, ends[e.curie]))} for e in entities)
    )
    yield from _stream(
        "edges",
        (
            {"id": number, "s": numbers[edge.subject.curie], "t": numbers[edge.object.curie], "v": _edge_values(edge)}
            for number, edge in enumerate(edges)
        ),
    )
    yield _aspect("visualProperties", [_look()])
    editor = {"nodeSizeLocked": False, "arrowColorMatchesEdge": True}
    yield _aspect("visualEditorProperties", [{"properties": editor}])
    yield '{"status": [{"success": true}]}]\n'


def parse(stream: BinaryIO) -> KnowledgeGraph:
    """The graph that `generate` wrote.

    Raises:
        ParseError: If it is no such network.
    """
    try:
        aspects: dict[str, list[Any]] = {}
        for aspect in json.load(stream):
            for name, elements in aspect.items():
                if isinstance(elements, list):
                    aspects.setdefault(name, []).extend(elements)
        entities = {node["id"]: node["v"] for node in aspects.get("nodes", [])}
        return KnowledgeGraph(_edge(edge, entities) for edge in aspects.get("edges", []))
    except json.JSONDecodeError as error:
        raise ParseError("", error.lineno, f"no JSON: {error.msg} at column {error.colno}") from error
    except KeyError as error:
        raise ParseError("", 0, f"no network as genegraph writes it: {error} is missing") from error
    except InvalidValueError as error:
        raise ParseError("", 0, str(error)) from error
    except (TypeError, AttributeError) as error:
        raise ParseError("", 0, "no network as genegraph writes it") from error


def legend() -> str:
    """What the drawing means, in words."""
    heads = "; ".join(f"{look.arrow} {look.meaning}" for look in EDGES.values())
    return (
        f"Edges: {heads}. Dashed: speculation. Dotted and pale: denied. The wider a line, the surer it holds. "
        "The shape and colour of a node tell its type."
    )


def _declarations() -> Json:
    edge_columns = (Column("name"), Column("interaction"), *EDGE_COLUMNS, *EDGE_DETAILS)
    return {
        "networkAttributes": {"name": {"d": "string"}, "description": {"d": "string"}},
        "nodes": {column.name: {"d": _type(column)} for column in NODE_COLUMNS},
        "edges": {column.name: {"d": _type(column)} for column in edge_columns},
    }


def _type(column: Column) -> str:
    type = "integer" if column.type == "int" else column.type
    return f"list_of_{type}" if column.many else type


def _edge_values(edge: Edge) -> Json:
    evidence = [json.dumps(evidence_to_json(piece), ensure_ascii=False) for piece in edge.evidence]
    mediators = [json.dumps(entity_to_json(mediator), ensure_ascii=False) for mediator in edge.mediators]
    values = {"name": title(edge), "interaction": edge.predicate, **_values(EDGE_COLUMNS, edge_cells(edge))}
    return {**values, "evidence": evidence, **({"mediator_entities": mediators} if mediators else {})}


def _values(columns: Sequence[Column], cells: Iterable[Cell]) -> Json:
    return {column.name: cell for column, cell in zip(columns, cells, strict=True) if cell != ()}


def _aspect(name: str, elements: Sequence[Json]) -> str:
    return json.dumps({name: elements}, ensure_ascii=False) + ",\n"


def _stream(name: str, elements: Iterator[Json]) -> Iterator[str]:
    yield f'{{"{name}": ['
    opening = "\n"
    for element in elements:
        yield opening + json.dumps(element, ensure_ascii=False)
        opening = ",\n"
    yield "]},\n"


def _look() -> Json:
    signs = sign_looks()
    shapes = {type: "round-rectangle" if look.shape == "rounded" else look.shape for type, look in NODES.items()}
    thin, thick = WIDTHS
    growing = [
        {"max": 0.0, "includeMin": False, "includeMax": False, "maxVPValue": thin},
        {"min": 0.0, "max": 1.0, "includeMin": True, "includeMax": True, "minVPValue": thin, "maxVPValue": thick},
        {"min": 1.0, "includeMin": False, "includeMax": False, "minVPValue": thick},
    ]
    return {
        "default": {
            "network": {"NETWORK_BACKGROUND_COLOR": "#FFFFFF"},
            "node": {
                "NODE_SHAPE": "ellipse",
                "NODE_WIDTH": 60.0,
                "NODE_HEIGHT": 30.0,
                "NODE_BACKGROUND_COLOR": "#FFFFFF",
                "NODE_BORDER_COLOR": "#4D4D4D",
                "NODE_BORDER_WIDTH": 1.0,
                "NODE_LABEL_COLOR": "#1A1A1A",
                "NODE_LABEL_FONT_SIZE": 11,
            },
            "edge": {
                "EDGE_LINE_COLOR": EDGES["unknown"].color,
                "EDGE_TARGET_ARROW_COLOR": EDGES["unknown"].color,
                "EDGE_TARGET_ARROW_SHAPE": "none",
                "EDGE_LINE_STYLE": "solid",
                "EDGE_WIDTH": thin,
                "EDGE_OPACITY": 1.0,
            },
        },
        "nodeMapping": {
            "NODE_LABEL": _passed_through("name"),
            "NODE_BACKGROUND_COLOR": _chosen("type", {type: look.color for type, look in NODES.items()}),
            "NODE_SHAPE": _chosen("type", shapes),
        },
        "edgeMapping": {
            "EDGE_TARGET_ARROW_SHAPE": _chosen("sign", {sign: look.head for sign, look in signs.items()}),
            "EDGE_LINE_COLOR": _chosen("sign", {sign: look.color for sign, look in signs.items()}),
            "EDGE_TARGET_ARROW_COLOR": _chosen("sign", {sign: look.color for sign, look in signs.items()}),
            "EDGE_LINE_STYLE": _chosen("stance", {"asserted": "solid", "speculated": "dashed", "denied": "dotted"}),
            "EDGE_OPACITY": _chosen("stance", {"asserted": 1.0, "speculated": 1.0, "denied": 0.45}),
            "EDGE_WIDTH": {
                "type": "CONTINUOUS",
                "definition": {"attribute": "belief", "type": "double", "map": growing},
            },
        },
    }


def _passed_through(column: str) -> Json:
    return {"type": "PASSTHROUGH", "definition": {"attribute": column, "type": "string"}}


def _chosen(column: str, values: dict[str, Any]) -> Json:
    entries = [{"v": word, "vp": value} for word, value in values.items()]
    return {"type": "DISCRETE", "definition": {"attribute": column, "type": "string", "map": entries}}


def _edge(element: Json, entities: dict[int, Json]) -> Edge:
    values = element["v"]
    return edge_from_json(
        {
            **values,
            "id": values["edge_id"],
            "subject": entities[element["s"]],
            "object": entities[element["t"]],
            "sign": values["sign_number"],
            "evidence": [json.loads(piece) for piece in values["evidence"]],
            "mediators": [json.loads(mediator) for mediator in values.get("mediator_entities", [])],
        }
    )


FORMAT = ExportFormat(name="cx2", suffixes=(".cx2",), generate=generate, parse=parse)
