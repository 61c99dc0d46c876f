"""Does a graph fulfil shapes.ttl?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from genegraph.errors import MissingDependencyError
from genegraph.model import Curie
from genegraph.rdf._rdflib import rdflib_graph
from genegraph.vocabulary.files import knowledge
from genegraph.vocabulary.prefixes import compress, expand

if TYPE_CHECKING:
    import pyoxigraph as ox
    from rdflib import Graph
    from rdflib.term import Node as Term


class Fault(NamedTuple):
    """One thing that is wrong with a graph."""

    node: Curie  # what is at fault, such as edge:9d6ea4453b5f
    name: str  # what people call it: an entity's label, or subject, predicate and object of an edge
    property: Curie  # which of its properties; empty where it is the whole
    value: str  # what stands there; empty where something is missing
    problem: str


def validate(triples: Iterable[ox.Triple | ox.Quad]) -> tuple[Fault, ...]:
    """What is wrong with a graph, by shapes.ttl and the ontology; nothing if it is as we write it.

    Raises:
        MissingDependencyError: If pyshacl is not installed.
    """
    try:
        from pyshacl import validate as run
    except ImportError as error:
        raise MissingDependencyError("pyshacl", "rdf", "validating a graph") from error
    from rdflib import SH, Graph

    graph = rdflib_graph(triples)
    _add_ontology(graph)
    shapes = Graph().parse(data=knowledge("shapes.ttl"), format="turtle")
    _, report, _ = run(graph, shacl_graph=shapes, inference="none", advanced=True, inplace=True)
    faults = {_fault(report, result, graph) for result in report.objects(None, SH.result)}
    return tuple(sorted(faults))


def _add_ontology(graph: Graph) -> None:
    """Lend the graph what the shapes ask of the ontology: what relations take, and which class lies below which."""
    from rdflib import RDFS, Graph, URIRef

    asked = {RDFS.domain, RDFS.range, RDFS.subClassOf, URIRef(expand("gg:sign"))}
    for name in ("entities.ttl", "relations.ttl"):
        for triple in Graph().parse(data=knowledge(name), format="turtle"):
            if triple[1] in asked:
                graph.add(triple)


def _fault(report: Graph, result: Term, graph: Graph) -> Fault:
    from rdflib import SH

    node, path, value = (report.value(result, part) for part in (SH.focusNode, SH.resultPath, SH.value))
    if str(node) == _WHOLE and value is not None:
        node, value = value, None
    return Fault(
        node=_curie(node),
        name=_name(node, graph),
        property=_curie(path) if str(path).startswith("http") else "",
        value="" if value is None else _curie(value),
        problem=str(report.value(result, SH.resultMessage)),
    )


def _name(node: Term | None, graph: Graph) -> str:
    from rdflib import RDF, RDFS

    ends = [graph.value(node, part) for part in (RDF.subject, RDF.object)]
    if any(ends):
        labels = [str(graph.value(end, RDFS.label) or _curie(end)) for end in ends]
        predicate = _curie(graph.value(node, RDF.predicate)).removeprefix("gg:")
        return f"{labels[0]} {predicate} {labels[1]}"
    return str(graph.value(node, RDFS.label) or "")


def _curie(term: Term | None) -> str:
    return "" if term is None else compress(str(term)) or str(term)


_WHOLE = "https://w3id.org/genegraph/shape"  # the address in whose name the graph as a whole is asked
