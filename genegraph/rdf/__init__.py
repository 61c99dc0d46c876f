"""Edges <-> RDF, below every format: what is said of a graph, whatever the syntax that says it.

`describe` and `describe_dataset` turn edges into nodes of RDF; the formats in `export/` write those nodes down, and the
store takes them in. `recover` turns triples, from whatever parser, back into the same edges.
"""

from genegraph.rdf._dataset import ENTITIES, PROVENANCE, describe_dataset, graph_of
from genegraph.rdf._describe import describe, is_asserted
from genegraph.rdf._node import Facts, Node
from genegraph.rdf._recover import recover
from genegraph.rdf._text import Lines, Turtle

__all__ = [
    "ENTITIES",
    "PROVENANCE",
    "Facts",
    "Lines",
    "Node",
    "Turtle",
    "describe",
    "describe_dataset",
    "graph_of",
    "is_asserted",
    "recover",
]
