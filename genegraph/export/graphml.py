"""GraphML for Cytoscape, yEd, Gephi, igraph and networkx, written as a stream.

The shape follows what the readers do, not what the standard allows: one type a column, every column on every element,
lower-case booleans, lists joined by "|", `name` and `interaction` under the names that Cytoscape reserves for them,
the graph's own data before the nodes and all nodes before the edges. Direction is per graph in Cytoscape, so the graph
stays directed and a column says which edges are not. `sign` is a word, because a style cannot map a number to an arrow.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Literal, NamedTuple

from genegraph.export import ExportFormat
from genegraph.graph import KnowledgeGraph
from genegraph.model import Edge, Entity

Value = str | bool | int | float


class Column(NamedTuple):
    """A declared attribute: its key in the file, its name for people, and its one type."""

    key: str
    name: str
    type: Literal["string", "boolean", "int", "double"] = "string"


GRAPH_COLUMNS = (Column("g_name", "name"), Column("g_version", "genegraph_version"))

NODE_COLUMNS = (
    Column("n_name", "name"),
    Column("n_shared_name", "shared name"),
    Column("n_curie", "curie"),
    Column("n_type", "type"),
    Column("n_members", "members"),
    Column("n_xrefs", "xrefs"),
    Column("n_degree", "degree", "int"),
)

EDGE_COLUMNS = (
    Column("e_name", "name"),
    Column("e_shared_name", "shared name"),
    Column("e_interaction", "interaction"),
    Column("e_shared_interaction", "shared interaction"),
    Column("e_id", "edge_id"),
    Column("e_sign", "sign"),
    Column("e_directed", "directed", "boolean"),
    Column("e_negated", "negated", "boolean"),
    Column("e_speculative", "speculative", "boolean"),
    Column("e_belief", "belief", "double"),
    Column("e_count", "evidence_count", "int"),
    Column("e_sentences", "sentences"),
    Column("e_locators", "locators"),
    Column("e_publications", "publications"),
    Column("e_mediators", "mediators"),
    Column("e_context", "context"),
    Column("e_conflicts", "conflicts"),
)

SIGN_WORDS = {1: "activation", -1: "inhibition", 0: "unknown"}
"""What a style maps to arrows; an undirected edge without a sign says "binding" instead."""


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The document in pieces, one element at a time."""
    yield _HEAD
    for owner, columns in (("graph", GRAPH_COLUMNS), ("node", NODE_COLUMNS), ("edge", EDGE_COLUMNS)):
        for column in columns:
            yield f'  <key id="{column.key}" for="{owner}" attr.name="{column.name}" attr.type="{column.type}"/>\n'
    yield f'  <graph id="{_escape(graph.name)}" edgedefault="directed">\n'
    yield f"    {_data(GRAPH_COLUMNS, (graph.name, version('genegraph')))}\n"
    degrees = Counter(end.curie for edge in graph.edges for end in (edge.subject, edge.object))
    for entity in graph.entities:
        data = _data(NODE_COLUMNS, _node_values(entity, degrees[entity.curie]))
        yield f'    <node id="{_escape(entity.curie)}">{data}</node>\n'
    for edge in graph.edges:
        ends = f'source="{_escape(edge.subject.curie)}" target="{_escape(edge.object.curie)}"'
        yield f'    <edge id="{edge.id}" {ends}>{_data(EDGE_COLUMNS, _edge_values(edge))}</edge>\n'
    yield "  </graph>\n</graphml>\n"


def sign_word(edge: Edge) -> str:
    """What the edge does, as the word that styles look at."""
    return "binding" if edge.sign == 0 and not edge.directed else SIGN_WORDS[edge.sign]


def _node_values(entity: Entity, degree: int) -> tuple[Value, ...]:
    return (
        entity.name,
        entity.curie,
        entity.curie,
        entity.type,
        "|".join(entity.members),
        "|".join(entity.xrefs),
        degree,
    )


def _edge_values(edge: Edge) -> tuple[Value, ...]:
    name = f"{edge.subject.name} ({edge.predicate}) {edge.object.name}"
    return (
        name,
        name,
        edge.predicate,
        edge.predicate,
        edge.id,
        sign_word(edge),
        edge.directed,
        edge.negated,
        edge.speculative,
        float(edge.belief),
        len(edge.evidence),
        _joined(piece.text for piece in edge.evidence),
        _joined(piece.locator for piece in edge.evidence),
        _joined(publication for piece in edge.evidence for publication in piece.publications),
        _joined(mediator.name for mediator in edge.mediators),
        _joined(f"{kind}: {words}" for piece in edge.evidence for kind, words in piece.context),
        _joined(edge.conflicts),
    )


def _joined(words: Iterable[str]) -> str:
    """Each once, in order; a bar inside a word becomes a broken bar, so that splitting gives the words back."""
    return "|".join(dict.fromkeys(word.replace("|", "¦") for word in words))


def _data(columns: tuple[Column, ...], values: tuple[Value, ...]) -> str:
    return "".join(
        f'<data key="{column.key}">{_text(value)}</data>' for column, value in zip(columns, values, strict=True)
    )


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _escape(value) if isinstance(value, str) else repr(value)


def _escape(text: str) -> str:
    """For element text and attribute values alike; what XML cannot hold becomes U+FFFD."""
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], "\N{REPLACEMENT CHARACTER}"), text)


_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
_SPECIAL = re.compile('[&<>"\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]')

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""

FORMAT = ExportFormat(name="graphml", suffixes=(".graphml",), generate=generate)
