"""KGX JSON Lines: a gzipped tar archive of `genegraph_nodes.jsonl` and `genegraph_edges.jsonl`.

    tar xzf il6.kgx.jsonl.tar.gz && kgx validate --input-format jsonl genegraph_nodes.jsonl genegraph_edges.jsonl

Each edge carries what genegraph knows of it under `genegraph`, so that the archive reads back equal.
"""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from genegraph.errors import InvalidValueError, ParseError
from genegraph.export import ExportFormat, _kgx
from genegraph.export._archive import tarred
from genegraph.export._json import edge_from_json, edge_to_json
from genegraph.graph import KnowledgeGraph

EDGES = "genegraph_edges.jsonl"


def generate(graph: KnowledgeGraph) -> Iterator[bytes]:
    """The archive."""
    nodes = map(_kgx.node, graph.entities)
    edges = ({**_kgx.edge(edge), "genegraph": edge_to_json(edge)} for edge in graph.edges)
    yield tarred({"genegraph_nodes.jsonl": _lines(nodes), EDGES: _lines(edges)})


def parse(stream: BinaryIO) -> KnowledgeGraph:
    """The graph that `generate` wrote.

    Raises:
        ParseError: If it is no such archive, or an edge of it was not written by genegraph.
    """
    try:
        with tarfile.open(fileobj=stream, mode="r:gz") as archive:
            member = archive.extractfile(EDGES)
            if member is None:
                raise ParseError("", 0, f"{EDGES} is no file")
            return KnowledgeGraph(edge_from_json(json.loads(line)["genegraph"]) for line in member)
    except (tarfile.TarError, EOFError) as error:
        raise ParseError("", 0, "it is no gzipped tar archive") from error
    except json.JSONDecodeError as error:
        raise ParseError("", 0, f"{EDGES}: no JSON: {error.msg}") from error
    except KeyError as error:
        raise ParseError("", 0, f"no KGX archive as genegraph writes it: {error} is missing") from error
    except InvalidValueError as error:
        raise ParseError("", 0, str(error)) from error
    except (TypeError, AttributeError) as error:
        raise ParseError("", 0, "no KGX archive as genegraph writes it") from error


def _lines(records: Iterable[_kgx.Record]) -> Iterator[str]:
    for record in records:
        yield json.dumps(record, ensure_ascii=False) + "\n"


FORMAT = ExportFormat(name="kgx-jsonl", suffixes=(".kgx.jsonl.tar.gz",), generate=generate, parse=parse)
