"""relations.ttl, entities.ttl and shapes.ttl as ontologies: complete, readable elsewhere, and free of contradiction."""

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef
from rdflib.namespace import DCTERMS

import genegraph
from genegraph.export.turtle import generate
from genegraph.rdf import validate
from genegraph.rdf._facts import TYPES
from genegraph.vocabulary import ontologies
from genegraph.vocabulary.prefixes import expand
from genegraph.vocabulary.relations import relations

GG = expand("gg:x").removesuffix("x")
NEVER = {
    *("RO:0002211", "RO:0002212", "RO:0002213"),  # process to process
    *("RO:0002448", "RO:0002449", "RO:0002450"),  # direct
    *("RO:0011013", "RO:0011016", "RO:0011023", "RO:0011024"),  # indirect
    *("RO:0003002", "RO:0003003"),  # a transcription factor acting directly
}


def gg(name):
    return URIRef(GG + name)


@pytest.fixture(scope="module")
def ontology():
    graph = Graph()
    for name in ("relations.ttl", "entities.ttl"):
        graph.parse(ontologies() / name)
    return graph


@pytest.fixture(scope="module")
def exported(checkout):
    text = "".join(generate(genegraph.build(checkout / "examples" / "IL6.txt")))
    return Graph().parse(data=text, format="turtle")


@pytest.mark.parametrize("name", ["relations.ttl", "entities.ttl", "shapes.ttl"])
def test_each_file_says_its_version_and_licence_and_imports_nothing(name):
    graph = Graph().parse(ontologies() / name)
    (header,) = graph.subjects(RDF.type, OWL.Ontology)

    assert graph.value(header, OWL.versionIRI)
    assert graph.value(header, DCTERMS.license)
    assert not list(graph.objects(header, OWL.imports))


@pytest.mark.parametrize("name", relations())
def test_each_relation_has_a_label_a_definition_a_domain_and_a_range(name, ontology):
    for part in (RDFS.label, SKOS.definition, RDFS.domain, RDFS.range):
        assert ontology.value(gg(name), part), part


@pytest.mark.parametrize("name", relations())
def test_each_relation_is_symmetric_or_has_an_inverse(name, ontology):
    inverses = list(ontology.subjects(OWL.inverseOf, gg(name)))

    assert len(inverses) == (1 if relations()[name].directed else 0)
    assert all(str(inverse).removeprefix(GG) not in relations() for inverse in inverses)


def test_each_class_and_property_has_a_label_and_a_definition(ontology):
    kinds = (OWL.Class, OWL.DatatypeProperty, OWL.AnnotationProperty)
    for kind in kinds:
        for thing in ontology.subjects(RDF.type, kind):
            assert ontology.value(thing, RDFS.label), thing
            assert ontology.value(thing, SKOS.definition), thing


def test_each_entity_type_is_a_class_below_its_biolink_class(ontology):
    for ours, theirs in TYPES.values():
        assert URIRef(expand(theirs)) in set(ontology.transitive_objects(URIRef(expand(ours)), RDFS.subClassOf))


def test_what_a_graph_says_is_declared(ontology, exported):
    ours = {term for _, predicate, object in exported for term in (predicate, object) if str(term).startswith(GG)}
    declared = {subject for subject in ontology.subjects() if str(subject).startswith(GG)}

    assert ours <= declared


def test_no_relation_hangs_below_an_ro_property_that_says_more_than_bullets_do(ontology):
    below = {
        str(parent) for name in relations() for parent in ontology.transitive_objects(gg(name), RDFS.subPropertyOf)
    }

    assert not below & {expand(curie) for curie in NEVER}
    assert {expand("RO:0011002"), expand("RO:0011003")} <= below


def contradictions(*graphs):
    owlrl = pytest.importorskip("owlrl")
    together = Graph()
    for graph in graphs:
        for triple in graph:
            together.add(triple)
    reasoner = owlrl.OWLRLSemantics if hasattr(owlrl, "OWLRLSemantics") else owlrl.OWLRL_Semantics
    owlrl.DeductiveClosure(reasoner).expand(together)
    errors = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")
    return [str(text) for error in together.subjects(RDF.type, errors) for text in together.objects(error)]


def test_a_reasoner_finds_no_contradiction(ontology, exported):
    assert contradictions(ontology, exported) == []


@pytest.mark.parametrize(
    "planted",
    [
        "hgnc:6018 a gg:Disease .",
        "hgnc:6018 gg:involved_in hgnc:11364 .",
        "mondo:0005301 a gg:Disease . hgnc:6018 gg:phosphorylates mondo:0005301 .",
        "hgnc:6018 a gg:Evidence .",
    ],
    ids=["a gene that is a disease", "a gene as a process", "a disease that is phosphorylated", "a gene as evidence"],
)
def test_a_reasoner_finds_a_planted_contradiction(planted, ontology, exported):
    names = {prefix: expand(f"{prefix}:x").removesuffix("x") for prefix in ("hgnc", "mondo", "gg")}
    heads = "".join(f"@prefix {prefix}: <{address}> .\n" for prefix, address in names.items())
    lie = Graph().parse(data=heads + planted, format="turtle")
    about = Graph()
    for triple in exported.triples((None, RDF.type, None)):
        if str(triple[0]).startswith(names["hgnc"]):
            about.add(triple)

    assert contradictions(ontology, about) == []
    assert contradictions(ontology, about, lie)


def test_the_ontology_reads_elsewhere(rapper):
    for name in ("relations.ttl", "entities.ttl", "shapes.ttl"):
        assert rapper(ontologies() / name, "turtle")


def test_the_shapes_accept_the_example(exported):
    import pyoxigraph as ox

    pytest.importorskip("pyshacl")

    assert validate(ox.parse(exported.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES)) == ()
