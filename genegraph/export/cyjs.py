"""Cytoscape.js JSON: the elements that Cytoscape.js draws and Cytoscape imports; reads back equal.

An edge's `data` holds the plain attributes that styles look at, and its evidence.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any, BinaryIO

from genegraph.errors import InvalidValueError, ParseError
from genegraph.export import ExportFormat
from genegraph.export._flat import degrees, title
from genegraph.export._json import Json, edge_from_json, edge_to_json, entity_to_json
from genegraph.graph import KnowledgeGraph
from genegraph.graph.look import kind, stance
from genegraph.model import Edge, Entity


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The document, an element a line."""
    head = {"format_version": "1.0", "generated_by": f"genegraph-{version('genegraph')}"}
    data = {"name": graph.name, "shared_name": graph.name}
    yield json.dumps({**head, "target_cytoscapejs_version": "~2.1", "data": data}, ensure_ascii=False)[:-1]
    yield ',\n"elements": {"nodes": ['
    ends = degrees(graph.edges)
    yield from _lines(node_element(entity, ends[entity.curie]) for entity in graph.entities)
    yield '],\n"edges": ['
    yield from _lines(edge_element(edge) for edge in graph.edges)
    yield "]}}\n"


def parse(stream: BinaryIO) -> KnowledgeGraph:
    """The graph that `generate` wrote.

    Raises:
        ParseError: If it is no such document.
    """
    try:
        elements = json.load(stream)["elements"]
        entities = {element["data"]["id"]: element["data"] for element in elements["nodes"]}
        return KnowledgeGraph(_edge(element["data"], entities) for element in elements["edges"])
    except json.JSONDecodeError as error:
        raise ParseError("", error.lineno, f"no JSON: {error.msg} at column {error.colno}") from error
    except KeyError as error:
        raise ParseError("", 0, f"no elements as genegraph writes them: {error} is missing") from error
    except InvalidValueError as error:
        raise ParseError("", 0, str(error)) from error
    except (TypeError, AttributeError) as error:
        raise ParseError("", 0, "no elements as genegraph writes them") from error


def node_element(entity: Entity, degree: int) -> Json:
    """A node as Cytoscape.js wants it.

    Example:
        >>> node_element(Entity(curie="hgnc:6018", name="IL6", type="gene"), 1)["data"]["id"]
        'hgnc:6018'
    """
    data = {"id": entity.curie, **entity_to_json(entity), "shared_name": entity.curie, "degree": degree}
    return {"data": data}


def edge_element(edge: Edge, *, evidence: bool = True) -> Json:
    """An edge as Cytoscape.js wants it.

    Args:
        edge: The edge.
        evidence: Whether its evidence and mediators come along; without them it is for drawing alone.
    """
    whole = edge_to_json(edge) if evidence else {}
    data: dict[str, Any] = {
        "id": edge.id,
        "source": edge.subject.curie,
        "target": edge.object.curie,
        "name": title(edge),
        "shared_name": title(edge),
        "interaction": edge.predicate,
        "shared_interaction": edge.predicate,
        "sign": kind(edge),
        "sign_number": edge.sign,
        "stance": stance(edge),
        "directed": edge.directed,
        "negated": edge.negated,
        "speculative": edge.speculative,
        "belief": edge.belief,
        "evidence_count": len(edge.evidence),
        **{key: whole[key] for key in ("mediators", "conflicts", "evidence") if key in whole},
    }
    return {"data": data}


def _lines(elements: Iterator[Json]) -> Iterator[str]:
    opening = "\n"
    for element in elements:
        yield opening + json.dumps(element, ensure_ascii=False)
        opening = ",\n"


def _edge(data: dict[str, Any], entities: dict[str, Json]) -> Edge:
    ends = {"subject": entities[data["source"]], "object": entities[data["target"]]}
    return edge_from_json({**data, **ends, "predicate": data["interaction"], "sign": data["sign_number"]})


FORMAT = ExportFormat(name="cyjs", suffixes=(".cyjs",), generate=generate, parse=parse)
