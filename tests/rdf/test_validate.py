"""SHACL: every example and golden file passes, planted faults fail and are named."""

import pyoxigraph as ox
import pytest

import genegraph
from genegraph.export.trig import generate
from genegraph.rdf import validate
from genegraph.store import read_quads

pytest.importorskip("pyshacl")

GOLDEN = [".ttl", ".nt", ".trig", ".nq", ".jsonld", ".rdf", ".nanopub.trig"]


@pytest.fixture(scope="module")
def golden(checkout):
    return (checkout / "tests" / "golden" / "sample.ttl").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", GOLDEN)
def test_every_golden_file_passes(suffix, checkout):
    assert validate(read_quads(checkout / "tests" / "golden" / f"sample{suffix}")) == ()


def test_every_example_passes(checkout):
    for page in sorted((checkout / "examples").glob("*.txt")):
        text = "".join(generate(genegraph.build(page)))

        assert validate(ox.parse(text, format=ox.RdfFormat.TRIG)) == (), page


@pytest.mark.parametrize(
    ("right", "wrong", "property", "problem"),
    [
        ("gg:belief 0.4 ;", "gg:belief 1.4 ;", "gg:belief", "a belief is a decimal from 0 to 1"),
        ("gg:belief 0.4 ;", "", "gg:belief", "a belief is a decimal from 0 to 1"),
        ("gg:sign -1 .", "gg:sign 2 .", "gg:sign", "a sign is 1, 0 or -1"),
        ('rdfs:label "STAT5A" ;\n', "", "rdfs:label", "an entity needs one label"),
        (
            "hgnc:7176 a gg:Gene,",
            "hgnc:7176 a gg:Gene, gg:Disease,",
            "rdf:type",
            "an entity needs one type of entities.ttl",
        ),
        ('    skos:notation "HGNC:7176"', '    skos:notation "7176"', "skos:notation", "an entity needs one notation"),
        ('"decreased"', '"diminished"', "biolink:object_direction_qualifier", "a direction is increased or decreased"),
        ('gg:locator "IL6#function/1" ;\n', "", "gg:locator", "evidence needs the place of its bullet"),
        ('gg:cueSpan "4-13"', 'gg:cueSpan "4..13"', "gg:cueSpan", "a span is two numbers with a dash"),
        ("gg:rank 2 ;", "gg:rank 0 ;", "gg:rank", "evidence has a rank"),
        ("gg:binds ;", "gg:hugs ;", "", "relations.ttl does not know the predicate"),
        (
            "hgnc:6018 gg:increases_activity hgnc:11366 .\n",
            "mondo:0005301 gg:binds hgnc:6018 .\n",
            "",
            "has no association",
        ),
        (
            "gg:associated_with_disease ;",
            "gg:phosphorylates ;",
            "",
            "the object is of a type that the relation does not take",
        ),
        ("gg:increases_activity ;", "gg:decreases_activity ;", "", "the direction that Biolink is told is not that"),
        ("biolink:negated true", "biolink:negated 3", "biolink:negated", "is negated, or is not"),
        ("gg:speculative true ;\n    gg:directed", "gg:directed", "gg:speculative", "is speculative, or is not"),
        (
            "edge:377e0abf409b a",
            "hgnc:6018 gg:increases_expression fplx:ERK .\nedge:377e0abf409b a",
            "",
            "a claim that is negated, speculative or contradicted stands as a plain triple",
        ),
    ],
)
def test_a_planted_fault_is_found_and_named(right, wrong, property, problem, golden):
    assert right in golden
    faults = validate(ox.parse(golden.replace(right, wrong, 1), format=ox.RdfFormat.TURTLE))

    assert any(fault.property == property and problem in fault.problem for fault in faults), faults


def test_a_fault_names_the_edge_as_people_do(golden):
    (fault,) = validate(ox.parse(golden.replace("gg:belief 0.4 ;", "gg:belief 1.4 ;"), format=ox.RdfFormat.TURTLE))

    assert fault == (
        "edge:377e0abf409b",
        "IL6 increases_expression ERK",
        "gg:belief",
        "1.4",
        "a belief is a decimal from 0 to 1",
    )


def test_an_empty_graph_is_valid():
    assert validate([]) == ()


@pytest.mark.parametrize(("right", "wrong", "conforms"), [("0.4", "0.4", True), ("0.4", "1.4", False)])
def test_another_implementation_of_shacl_agrees(right, wrong, conforms, golden, checkout, jena, tmp_path):
    ontologies = checkout / "ontologies"
    texts = [golden.replace(f"gg:belief {right} ;", f"gg:belief {wrong} ;")]
    texts += [(ontologies / name).read_text(encoding="utf-8") for name in ("entities.ttl", "relations.ttl")]
    triples = {quad.triple for text in texts for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)}
    ox.serialize(triples, str(tmp_path / "all.nt"), ox.RdfFormat.N_TRIPLES)
    report = jena(
        "shacl.shacl", "validate", "--text", "--shapes", ontologies / "shapes.ttl", "--data", tmp_path / "all.nt"
    )

    assert (report.strip() == "Conforms") is conforms
    assert ("a belief is a decimal from 0 to 1" in report) is not conforms
