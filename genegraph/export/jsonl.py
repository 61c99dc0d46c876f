"""JSON Lines: one edge a line, with all its evidence; reads back equal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from genegraph.errors import InvalidValueError, ParseError
from genegraph.export import ExportFormat, Pieces
from genegraph.export._json import Reader, edge_to_json
from genegraph.graph import KnowledgeGraph
from genegraph.model import Edge


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The lines of a graph, in order of edge id."""
    return map(_line, graph.edges)


def pieces() -> Pieces:
    """The same, edge by edge."""
    return Pieces(lambda _: (), _line)


def parse(stream: BinaryIO) -> KnowledgeGraph:
    """The graph that `generate` wrote.

    Raises:
        ParseError: If a line holds no edge.
    """
    edges, reader = [], Reader()
    for number, line in enumerate(stream, start=1):
        if line.strip():
            try:
                data: dict[str, Any] = json.loads(line)
                edges.append(reader.edge(data))
            except json.JSONDecodeError as error:
                raise ParseError("", number, f"no JSON: {error.msg} at column {error.colno}") from error
            except InvalidValueError as error:
                raise ParseError("", number, str(error)) from error
            except KeyError as error:
                raise ParseError("", number, f"an edge needs {error}") from error
            except (TypeError, AttributeError) as error:
                raise ParseError("", number, "no edge as genegraph writes it") from error
    return KnowledgeGraph(edges)


def _line(edge: Edge) -> str:
    return json.dumps(edge_to_json(edge), ensure_ascii=False) + "\n"


FORMAT = ExportFormat(name="jsonl", suffixes=(".jsonl", ".ndjson"), generate=generate, parse=parse, pieces=pieces)
