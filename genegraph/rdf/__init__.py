"""Edges <-> RDF, below every format: what is said of a graph, whatever the syntax that says it.

`describe` and `describe_dataset` turn edges into nodes of RDF; the formats in `export/` write those nodes down, and the
store takes them in. `recover` turns triples, from whatever parser, back into the same edges.
"""

from genegraph.rdf._dataset import (
    EDGES,
    ENTITIES,
    PROVENANCE,
    SOFTWARE,
    describe_contents,
    describe_dataset,
    describe_edge_by_page,
    describe_software,
    describe_source,
    graph_of,
)
from genegraph.rdf._describe import (
    describe,
    describe_edge,
    describe_entity,
    describe_page,
    entities_of,
    is_asserted,
    page_address,
    page_of,
    pages_of,
)
from genegraph.rdf._node import Facts, Node
from genegraph.rdf._parse import SYNTAXES, parse_error, parse_quads
from genegraph.rdf._quick import EdgeText
from genegraph.rdf._rdflib import rdflib_graph, to_rdflib
from genegraph.rdf._recover import recover
from genegraph.rdf._text import Lines, Turtle, is_passing, quote
from genegraph.rdf._validate import Fault, validate

__all__ = [
    "EDGES",
    "ENTITIES",
    "PROVENANCE",
    "SOFTWARE",
    "SYNTAXES",
    "EdgeText",
    "Facts",
    "Fault",
    "Lines",
    "Node",
    "Turtle",
    "describe",
    "describe_contents",
    "describe_dataset",
    "describe_edge",
    "describe_edge_by_page",
    "describe_entity",
    "describe_page",
    "describe_software",
    "describe_source",
    "entities_of",
    "graph_of",
    "is_asserted",
    "is_passing",
    "page_address",
    "page_of",
    "pages_of",
    "parse_error",
    "parse_quads",
    "quote",
    "rdflib_graph",
    "recover",
    "to_rdflib",
    "validate",
]
