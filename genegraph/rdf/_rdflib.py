"""Edges as an rdflib.Dataset, for people whose code speaks rdflib."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from genegraph.model import Edge
from genegraph.rdf._dataset import describe_dataset
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile, expand, prefixes

if TYPE_CHECKING:
    import pyoxigraph as ox
    import rdflib
    from rdflib.term import Node as Term


def to_rdflib(edges: Sequence[Edge], profile: Profile = DEFAULT_PROFILE) -> rdflib.Dataset:
    """The edges as a dataset with one graph a page; a query that names no graph sees them all.

    Example:
        >>> len(to_rdflib([]))
        3
    """
    from rdflib import Dataset, Literal, URIRef

    dataset = Dataset(default_union=True)
    for prefix, address in prefixes(profile).items():
        dataset.bind(prefix, address)
    name = cache(lambda curie: URIRef(expand(curie, profile)))
    for graph_name, node in describe_dataset(edges):
        graph, subject = dataset.graph(name(graph_name)), name(node.address)
        for predicate, objects in node.all_links():
            for object in objects:
                graph.add((subject, name(predicate), name(object)))
        for predicate, texts, datatype in node.all_values():
            for text in texts:
                typed = None if datatype == "xsd:string" else name(datatype)
                graph.add((subject, name(predicate), Literal(text, datatype=typed)))
    return dataset


def rdflib_graph(quads: Iterable[ox.Triple | ox.Quad]) -> rdflib.Graph:
    """What pyoxigraph read, as one rdflib graph; the names of graphs are dropped."""
    import pyoxigraph as ox
    from rdflib import BNode, Graph, Literal, URIRef

    def term(value: object) -> Term:
        if isinstance(value, ox.NamedNode):
            return URIRef(value.value)
        if isinstance(value, ox.Literal):
            plain = value.language or value.datatype.value == _STRING
            return Literal(value.value, lang=value.language, datatype=None if plain else URIRef(value.datatype.value))
        return BNode(str(value)[2:])

    graph = Graph()
    for subject, predicate, object, *_ in quads:
        graph.add((term(subject), term(predicate), term(object)))
    return graph


_STRING = "http://www.w3.org/2001/XMLSchema#string"
