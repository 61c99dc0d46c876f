"""The RDF formats beside each other, and read by programs that are not ours."""

import json
import re
import tracemalloc
import warnings
from types import SimpleNamespace

import pyoxigraph as ox
import pytest
from drawn import graphs
from hypothesis import given, settings
from rdflib import Dataset, Graph

from genegraph.assembly import assemble
from genegraph.export import formats, read_graph, write_graph
from genegraph.export.jsonld import context
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Statement
from genegraph.rdf import is_asserted
from genegraph.vocabulary.prefixes import OWN, PROFILES, VOCABULARIES, entity_prefixes, expand

TRIPLES = {"turtle": "TURTLE", "ntriples": "N_TRIPLES", "jsonld": "JSON_LD", "rdfxml": "RDF_XML"}
QUADS = {"trig": "TRIG", "nquads": "N_QUADS"}

IL6 = Entity(curie="hgnc:6018", name="IL6", type="gene", xrefs=("omim:147620", "ncbigene:3569"))
STAT3 = Entity(curie="hgnc:11364", name="STAT3", type="gene")
ERK = Entity(curie="fplx:ERK", name="ERK", type="family", members=("MAPK1", "MAPK3"))


def claim(subject, predicate, object, text, page, sign=1, **flags):
    evidence = Evidence(
        text=text,
        locator=f"{page}#function/1",
        section="function",
        page=page,
        publications=("pubmed:23593346",),
        sign=sign,
    )
    return Statement(subject=subject, predicate=predicate, object=object, sign=sign, evidence=evidence, **flags)


@pytest.fixture(scope="session")
def sample():
    """An edge from two pages, a speculative one, a negated one, and two that contradict each other."""
    said = [
        claim(IL6, "increases_activity", STAT3, "IL6 activates STAT3", "IL6"),
        claim(IL6, "increases_activity", STAT3, "activated by IL6", "STAT3"),
        claim(IL6, "increases_activity", ERK, "IL6 may activate ERK", "IL6", speculative=True),
        claim(ERK, "increases_expression", IL6, "ERK does not induce IL6", "IL6", negated=True),
        claim(STAT3, "increases_secretion", IL6, "raises IL6 secretion", "STAT3"),
        claim(STAT3, "decreases_secretion", IL6, "lowers IL6 secretion", "STAT3", sign=-1),
    ]
    return KnowledgeGraph(assemble(said))


@pytest.fixture(scope="session")
def files(sample, tmp_path_factory):
    """The sample in every RDF format."""
    folder = tmp_path_factory.mktemp("files")
    found = {name: folder / f"sample{formats()[name].suffixes[0]}" for name in (*TRIPLES, *QUADS, "nanopub")}
    for path in found.values():
        write_graph(sample, path)
    return found


def written(name, graph, **options):
    return "".join(formats()[name].generate(graph, **options))


def read(name, text):
    return list(ox.parse(text, format=getattr(ox.RdfFormat, {**TRIPLES, **QUADS, "nanopub": "TRIG"}[name])))


@settings(max_examples=15, deadline=None)
@given(graph=graphs)
def test_every_syntax_says_the_same(graph):
    said = {name: {quad.triple for quad in read(name, written(name, graph))} for name in TRIPLES}

    assert said["turtle"] == said["ntriples"] == said["jsonld"] == said["rdfxml"]


@settings(max_examples=15, deadline=None)
@given(graph=graphs)
def test_a_dataset_says_what_its_triples_say_and_where_they_come_from(graph):
    trig, nquads = (set(read(name, written(name, graph))) for name in QUADS)
    provenance = ox.NamedNode(expand("genegraph:provenance"))
    pages = {quad.triple for quad in trig if quad.graph_name != provenance}
    everything = {quad.triple for quad in trig}
    triples = {quad.triple for quad in read("ntriples", written("ntriples", graph))}

    assert trig == nquads
    assert pages <= triples <= everything


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", [*TRIPLES, *QUADS, "nanopub"])
def test_a_profile_is_the_same_in_every_format_and_reads_back(name, profile, sample):
    text = written(name, sample, uri_profile=profile)
    subjects = {quad.subject.value for quad in read(name, text)}

    assert {expand(entity.curie, profile) for entity in sample.entities} <= subjects
    assert not {expand("hgnc:6018", other) for other in PROFILES if other != profile} & subjects


def test_each_page_has_a_graph_of_its_own(files):
    dataset = Dataset()
    dataset.parse(files["trig"], format="trig")
    names = {str(graph.identifier) for graph in dataset.graphs() if len(graph)}

    assert names == {
        expand(name)
        for name in ("gg.graph:IL6", "gg.graph:STAT3", "genegraph:edges", "genegraph:entities", "genegraph:provenance")
    }


def test_a_page_s_graph_holds_what_that_page_says(files):
    texts = {
        (quad.graph_name.value.rpartition("/")[2], quad.object.value)
        for quad in ox.parse(path=files["trig"])
        if quad.predicate.value.endswith("supporting_text")
    }

    assert texts == {
        ("IL6", "IL6 activates STAT3"),
        ("STAT3", "activated by IL6"),
        ("IL6", "IL6 may activate ERK"),
        ("IL6", "ERK does not induce IL6"),
        ("STAT3", "raises IL6 secretion"),
        ("STAT3", "lowers IL6 secretion"),
    }


@pytest.mark.parametrize("name", [*TRIPLES, *QUADS, "nanopub"])
def test_only_what_is_asserted_is_a_plain_triple(name, sample, files):
    ours = expand("gg:x").removesuffix("x")
    relations = {edge.predicate for edge in sample.edges}
    plain = {
        (quad.subject.value, quad.predicate.value.removeprefix(ours), quad.object.value)
        for quad in read(name, files[name].read_text(encoding="utf-8"))
        if quad.predicate.value.removeprefix(ours) in relations
    }

    assert plain == {(expand("hgnc:6018"), "increases_activity", expand("hgnc:11364"))}
    assert sum(map(is_asserted, sample.edges)) == 1


@pytest.mark.parametrize("name", ["trig", "nanopub"])
def test_the_source_of_each_graph_is_told(name, files):
    text = files[name].read_text(encoding="utf-8")

    assert "prov:wasDerivedFrom genatlas:IL6" in text
    assert "prov:wasAttributedTo genegraph:software" in text


def test_rdflib_reads_the_same_number_of_triples_everywhere(files):
    assert {len(Graph().parse(files[name])) for name in ("turtle", "ntriples", "rdfxml")} == {
        len(Graph().parse(files["jsonld"], format="json-ld"))
    }


@pytest.mark.parametrize("name", ["turtle", "ntriples", "rdfxml", "trig", "nquads", "nanopub"])
def test_rapper_reads_every_file_without_a_warning(name, files, rapper):
    lines = rapper(files[name], {"nanopub": "trig"}.get(name, name))

    assert len(set(lines)) == len(set(read(name, files[name].read_text(encoding="utf-8"))))


# Not JSON-LD: Debian's Jena lacks a JSON provider and cannot read any, not even {"@id": ..., "p": "x"}.
@pytest.mark.parametrize("name", ["turtle", "ntriples", "rdfxml", "trig", "nquads", "nanopub"])
def test_jena_reads_every_file_without_a_warning(name, files, jena):
    syntax = {"turtle": "Turtle", "ntriples": "N-Triples", "rdfxml": "RDF/XML", "nquads": "N-Quads"}
    printed = jena("riotcmd.riot", f"--syntax={syntax.get(name, 'TriG')}", "--validate", files[name])
    lines = jena("riotcmd.riot", f"--syntax={syntax.get(name, 'TriG')}", "--output=N-Quads", files[name])

    assert printed == ""
    assert set(ox.parse(lines, format=ox.RdfFormat.N_QUADS)) == set(ox.parse(path=files[name]))


def test_json_ld_is_compact(files):
    document = json.loads(files["jsonld"].read_text(encoding="utf-8"))
    said = next(item for item in document["@graph"] if item["id"] == "edge:9d6ea4453b5f")

    assert said["subject"] == "hgnc:6018"
    assert said["predicate"] == "gg:increases_activity"
    assert said["negated"] is False
    assert [piece["text"] for piece in said["hasEvidence"]] == ["IL6 activates STAT3", "activated by IL6"]
    assert not re.search(r'"https?://(?!.*@prefix)', json.dumps(document["@graph"]))


def test_the_json_ld_context_agrees_with_the_prefixes():
    declared = {name: term["@id"] for name, term in context().items() if isinstance(term, dict) and "@prefix" in term}
    known = {**entity_prefixes(), **OWN, **VOCABULARIES}

    assert declared == {name: known[name] for name in declared}
    assert set(entity_prefixes()) <= set(declared)


def test_rdf_xml_replaces_what_xml_cannot_hold(tmp_path):
    graph = KnowledgeGraph(assemble([claim(IL6, "increases_activity", STAT3, "bell \x07 & <b>", "IL6")]))
    write_graph(graph, tmp_path / "bell.rdf")

    assert read_graph(tmp_path / "bell.rdf").edges[0].evidence[0].text == "bell \N{REPLACEMENT CHARACTER} & <b>"


def test_every_nanopublication_is_valid_and_its_address_vouches_for_it(files):
    nanopub = pytest.importorskip("nanopub")
    head, *publications = re.split(r"(?=^@prefix this:)", files["nanopub"].read_text(encoding="utf-8"), flags=re.M)

    assert len(publications) == 5
    for text in publications:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the package speaks to rdflib in an old way
            from rdflib import ConjunctiveGraph

            published = nanopub.Nanopub(rdf=ConjunctiveGraph().parse(data=head + text, format="trig"))
            assert published.is_valid
            assert published.has_valid_trusty


def test_memory_does_not_grow_with_the_number_of_edges():
    """The largest piece that a writer holds is one edge; what it keeps depends on the number of entities alone."""
    genes = [Entity(curie=f"hgnc:{number}", name=f"GENE{number}", type="gene") for number in range(1, 40)]

    def peak(number):
        said = [
            claim(genes[n % 39], predicate, genes[(n + n // 39 + 1) % 39], f"sentence {n}", f"PAGE{n % 7}")
            for n in range(number)
            for predicate in ("increases_expression", "binds", "regulates")
        ]
        graph = SimpleNamespace(edges=assemble(said))
        for name in (*TRIPLES, *QUADS):
            for _ in formats()[name].generate(graph):  # whatever is kept for ever is kept now
                pass
        tracemalloc.start()
        for name in (*TRIPLES, *QUADS):
            for _ in formats()[name].generate(graph):
                pass
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(1200) < 1.5 * peak(150)


@pytest.mark.parametrize("name", [*TRIPLES, *QUADS])
def test_broken_text_is_reported_with_its_line(name, files, tmp_path):
    from genegraph.errors import ParseError

    path = tmp_path / files[name].name
    whole = files[name].read_text(encoding="utf-8")
    path.write_text(whole[: len(whole) * 2 // 3] + ' <<" ', encoding="utf-8")

    with pytest.raises(ParseError, match=re.escape(str(path))) as caught:
        read_graph(path)
    assert caught.value.line > 1 or name == "rdfxml"  # its parser knows no line where a tag is not closed
    assert "\n" not in str(caught.value)


def test_an_edge_with_something_left_out_is_reported(files, tmp_path):
    from genegraph.errors import ParseError

    path = tmp_path / "cut.ttl"
    path.write_text(files["turtle"].read_text(encoding="utf-8").replace("gg:belief", "gg:disbelief"), encoding="utf-8")

    with pytest.raises(ParseError, match=r"edge:\w+ is no edge as genegraph writes it: lacks 'gg:belief'"):
        read_graph(path)
