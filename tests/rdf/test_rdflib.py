"""The graph for people whose code speaks rdflib."""

import pyoxigraph as ox
import pytest
from drawn import graphs
from hypothesis import given, settings
from rdflib import Dataset, Graph, URIRef
from rdflib.compare import isomorphic

from genegraph.export import read_graph
from genegraph.export.nquads import generate
from genegraph.export.turtle import generate as generate_turtle
from genegraph.rdf import rdflib_graph, recover
from genegraph.vocabulary.prefixes import PROFILES, expand


@pytest.fixture(scope="module")
def golden(checkout):
    return read_graph(checkout / "tests" / "golden" / "sample.ttl")


@settings(max_examples=15, deadline=None)
@given(graph=graphs)
def test_the_dataset_is_what_n_quads_say(graph):
    dataset = graph.to_rdflib()
    written = Dataset(default_union=True).parse(data="".join(generate(graph)), format="nquads")

    assert {str(found.identifier) for found in dataset.graphs() if len(found)} == {
        str(found.identifier) for found in written.graphs() if len(found)
    }
    for found in written.graphs():
        assert isomorphic(dataset.graph(found.identifier), found)


@settings(max_examples=15, deadline=None)
@given(graph=graphs)
def test_what_rdflib_writes_reads_back_equal(graph):
    text = graph.to_rdflib().serialize(format="nquads")

    assert recover(ox.parse(text, format=ox.RdfFormat.N_QUADS)) == tuple(graph.edges)


def test_a_query_that_names_no_graph_sees_them_all(golden):
    rows = golden.to_rdflib().query(
        "SELECT ?text { ?e rdf:object/rdfs:label 'STAT5A' ; gg:evidence/biolink:supporting_text ?text } ORDER BY ?text"
    )

    assert [str(row.text) for row in rows] == ["IL6 activates STAT5A in T cells", "activated by IL6"]


@pytest.mark.parametrize("profile", PROFILES)
def test_the_profile_reaches_rdflib(golden, profile):
    assert URIRef(expand("hgnc:6018", profile)) in set(golden.to_rdflib(profile).subjects())


def test_literals_and_blank_nodes_cross_over():
    text = '_:a <http://b> "x"@en , "1"^^<http://www.w3.org/2001/XMLSchema#integer> , "y" , _:a .'

    assert isomorphic(
        rdflib_graph(ox.parse(text, format=ox.RdfFormat.TURTLE)), Graph().parse(data=text, format="turtle")
    )


def test_turtle_and_rdflib_agree(golden):
    triples = Graph().parse(data="".join(generate_turtle(golden)), format="turtle")
    dataset = golden.to_rdflib()

    assert {triple for triple in triples if triple not in dataset} == set()
