"""Turtle, read by programs that are not ours."""

import pyoxigraph as ox
import pytest
from drawn import graphs
from hypothesis import given, settings
from rdflib import Graph, URIRef

from genegraph.assembly import assemble
from genegraph.export import read_graph, write_graph
from genegraph.export.turtle import generate
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Statement
from genegraph.rdf import is_asserted
from genegraph.vocabulary.prefixes import PROFILES, expand

IL6 = Entity(curie="hgnc:6018", name="IL6", type="gene", xrefs=("omim:147620", "ncbigene:3569"))
STAT5A = Entity(curie="hgnc:11366", name="STAT5A", type="gene")
ERK = Entity(curie="fplx:ERK", name="ERK", type="family", members=("MAPK1", "MAPK3"))
AWKWARD = 'quote " and \\ back\\slash, tab\t, bell\x07, delete\x7f, next line\x85, β, 🧬, newline\nand return\r'


SHAPE = """\
hgnc:6018 a gg:Gene, biolink:Gene ;
    skos:exactMatch omim:147620, ncbigene:3569 ;
    rdfs:label "IL6" ;
    skos:notation "HGNC:6018" .
hgnc:11366 a gg:Gene, biolink:Gene ;
    rdfs:label "STAT5A" ;
    skos:notation "HGNC:11366" .
genatlas:IL6 a gg:Page, prov:Entity ;
    rdfs:label "IL6" ;
    dct:publisher "GenAtlas" .
hgnc:6018 gg:increases_activity hgnc:11366 .
edge:6c2946f06589 a biolink:GeneToGeneAssociation ;
    rdf:subject hgnc:6018 ;
    rdf:predicate gg:increases_activity ;
    rdf:object hgnc:11366 ;
    gg:evidence evidence:8da71c4c71faacc8 ;
    biolink:publications pubmed:23593346 ;
    gg:belief 0.85 ;
    biolink:predicate biolink:affects ;
    biolink:knowledge_level biolink:not_provided ;
    biolink:agent_type biolink:text_mining_agent ;
    biolink:object_aspect_qualifier "activity" ;
    biolink:object_direction_qualifier "increased" ;
    biolink:negated false ;
    gg:speculative false ;
    gg:directed true ;
    gg:sign 1 .
evidence:8da71c4c71faacc8 a gg:Evidence ;
    gg:page genatlas:IL6 ;
    prov:wasDerivedFrom genatlas:IL6, <http://genatlas.medecine.univ-paris5.fr/fiche.php?symbol=IL6#function/1> ;
    biolink:publications pubmed:23593346 ;
    biolink:supporting_text "IL6 activates STAT5A" ;
    gg:locator "IL6#function/1" ;
    gg:score 1.0 ;
    gg:section "function" ;
    gg:rank 1 ;
    gg:sign 1 ;
    biolink:negated false ;
    gg:speculative false ."""
PRIVATE = ("https://w3id.org/genegraph/edge/", "https://w3id.org/genegraph/evidence/")


def claim(object=STAT5A, text="IL6 activates STAT5A", sign=1, predicate="increases_activity", **flags):
    evidence = Evidence(
        text=text,
        locator="IL6#function/1",
        section="function",
        page="IL6",
        publications=("pubmed:23593346",),
        sign=sign,
    )
    return Statement(subject=IL6, predicate=predicate, object=object, sign=sign, evidence=evidence, **flags)


@pytest.fixture(scope="session")
def sample():
    said = [
        claim(),
        claim(ERK, "IL6 may activate ERK", speculative=True),
        claim(ERK, AWKWARD, predicate="increases_expression"),
        claim(STAT5A, "IL6 does not induce STAT5A", predicate="increases_expression", negated=True),
        claim(ERK, "IL6 raises ERK secretion", predicate="increases_secretion"),
        claim(ERK, "IL6 lowers ERK secretion", predicate="decreases_secretion", sign=-1),
    ]
    return KnowledgeGraph(assemble(said))


def triples(text):
    return {quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)}


def plain(text):
    """The triples between entities, as (subject, predicate, object)."""
    ours = "https://w3id.org/genegraph/ontology/"
    return {
        (subject.value, predicate.value.removeprefix(ours), object.value)
        for subject, predicate, object in triples(text)
        if predicate.value.startswith(ours)
        and isinstance(object, ox.NamedNode)
        and not subject.value.startswith(PRIVATE)
    }


def test_the_shape_of_an_edge():
    text = "".join(generate(KnowledgeGraph(assemble([claim()]))))
    statements = [line for line in text.splitlines() if line and not line.startswith("@prefix")]

    assert "\n".join(statements) == SHAPE


def test_only_what_is_asserted_is_a_plain_triple(sample):
    assert plain("".join(generate(sample))) == {
        (expand("hgnc:6018"), "increases_activity", expand("hgnc:11366")),
        (expand("hgnc:6018"), "increases_expression", expand("fplx:ERK")),
    }


@settings(max_examples=30, deadline=None)
@given(graph=graphs)
def test_a_plain_triple_never_lies(graph):
    asserted = {
        (expand(edge.subject.curie), edge.predicate, expand(edge.object.curie))
        for edge in graph.edges
        if is_asserted(edge)
    }

    assert plain("".join(generate(graph))) == asserted
    assert not any(edge.negated or edge.speculative or edge.conflicts for edge in graph.edges if is_asserted(edge))


def test_every_edge_is_an_association_with_its_evidence(sample):
    found = Graph().parse(data="".join(generate(sample)), format="turtle")
    query = """
        SELECT ?edge ?text WHERE {
            ?edge rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; gg:evidence/biolink:supporting_text ?text
        }"""
    rows = {(str(edge).rpartition("/")[2], str(text)) for edge, text in found.query(query)}

    assert rows == {(edge.id, piece.text) for edge in sample.edges for piece in edge.evidence}


def test_rdflib_pyoxigraph_and_rapper_read_the_same_number_of_triples(sample, rapper, tmp_path):
    path = tmp_path / "sample.ttl"
    write_graph(sample, path)
    text = path.read_text(encoding="utf-8")

    assert len(Graph().parse(path)) == len(triples(text)) == len(set(rapper(path, "turtle")))


@settings(max_examples=20, deadline=None)
@given(graph=graphs)
def test_rdflib_reads_what_pyoxigraph_reads(graph):
    text = "".join(generate(graph))

    assert len(Graph().parse(data=text, format="turtle")) == len(triples(text))


def test_awkward_characters_come_back_from_every_reader(sample, rapper, tmp_path):
    path = tmp_path / "sample.ttl"
    write_graph(sample, path)
    again = "\n".join(rapper(path, "turtle"))

    assert AWKWARD in {piece.text for edge in read_graph(path).edges for piece in edge.evidence}
    assert AWKWARD in {str(object) for object in Graph().parse(path).objects()}
    assert AWKWARD in {
        quad.object.value
        for quad in ox.parse(again, format=ox.RdfFormat.N_TRIPLES)
        if isinstance(quad.object, ox.Literal)
    }


def test_no_literal_is_an_address_and_no_address_a_literal(sample):
    for subject, _, object in triples("".join(generate(sample))):
        assert isinstance(subject, ox.NamedNode)
        assert isinstance(object, ox.NamedNode | ox.Literal)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_is_applied_to_everything_and_reads_back(sample, profile, tmp_path):
    path = tmp_path / "sample.ttl"
    write_graph(sample, path, uri_profile=profile)
    subjects = {str(subject) for subject in Graph().parse(path).subjects()}

    assert expand("hgnc:6018", profile) in subjects
    assert URIRef(expand("pubmed:23593346", profile)) in set(Graph().parse(path).objects())
    assert read_graph(path) == sample
