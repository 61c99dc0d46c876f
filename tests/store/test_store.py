"""The embedded store: what is loaded, what is replaced, and what can be asked."""

import os
import subprocess
import sys

import pyoxigraph as ox
import pytest
from drawn import AWKWARD, evidence
from hypothesis import given, settings
from hypothesis import strategies as st

from genegraph.assembly import assemble, unite
from genegraph.errors import ParseError, QueryError, StoreError, UnknownFormatError
from genegraph.export import write_graph
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Statement
from genegraph.store import Store
from genegraph.vocabulary.prefixes import PROFILES, expand
from genegraph.vocabulary.relations import relations

IL6, STAT3, ERK = AWKWARD[0], AWKWARD[1], AWKWARD[4]


def claim(page, subject=IL6, predicate="increases_activity", object=STAT3, text="IL6 activates STAT3", sign=1, **flags):
    said = Evidence(text=text, locator=f"{page}#function/1", section="function", page=page, sign=sign)
    return Statement(subject=subject, predicate=predicate, object=object, sign=sign, evidence=said, **flags)


@pytest.fixture(params=["in memory", "on disk"])
def store(request, tmp_path):
    return Store() if request.param == "in memory" else Store(tmp_path / "store")


def plain(store):
    relation = " ".join(f"gg:{name}" for name in relations())
    rows = store.query(f"SELECT DISTINCT ?s ?p ?o {{ VALUES ?p {{ {relation} }} ?s ?p ?o }}")
    return {tuple(term.value.rpartition("/")[2] for term in row) for row in rows}


def graphs(store):
    return {name.value.rpartition("/")[2] for name in store.store.named_graphs()}


def test_what_is_loaded_comes_back(store):
    edges = assemble([claim("IL6"), claim("STAT3"), claim("IL6", object=ERK, negated=True)])
    store.load(edges)

    assert store.edges() == edges


def test_each_page_has_its_graph(store):
    store.load(assemble([claim("IL6"), claim("STAT3")]))

    assert graphs(store) == {"IL6", "STAT3", "edges", "entities", "provenance"}


def test_loading_a_page_again_replaces_what_it_said(store):
    store.load(assemble([claim("IL6"), claim("IL6", object=ERK, text="old words"), claim("STAT3")]))
    store.load(assemble([claim("IL6", text="new words")]))

    assert store.edges() == assemble([claim("IL6", text="new words"), claim("STAT3")])
    assert not list(store.store.quads_for_pattern(None, None, ox.Literal("old words")))
    assert not list(store.store.quads_for_pattern(ox.NamedNode(expand("fplx:ERK")), None, None))


def test_loading_the_same_twice_changes_nothing(store):
    edges = assemble([claim("IL6"), claim("STAT3"), claim("STAT3", object=ERK)])
    store.load(edges)
    before = set(store.store)
    store.load(edges)

    assert set(store.store) == before


def test_a_second_page_raises_the_belief_of_an_edge(store):
    store.load(assemble([claim("IL6")]))
    alone = store.edges()[0].belief
    store.load(assemble([claim("STAT3", text="STAT3 is activated by IL6")]))

    assert store.edges()[0].belief > alone
    assert len(list(store.query("SELECT DISTINCT ?b { ?e gg:belief ?b }"))) == 1


def test_a_page_that_contradicts_takes_the_plain_triple_away_and_gives_it_back(store):
    store.load(assemble([claim("IL6")]))
    assert plain(store) == {("6018", "increases_activity", "11364")}

    lowers = claim("STAT3", predicate="decreases_activity", text="IL6 inhibits STAT3", sign=-1)
    store.load(assemble([lowers]))
    assert plain(store) == set()

    store.load(assemble([claim("STAT3", subject=STAT3, object=IL6, text="STAT3 activates IL6")]))
    assert plain(store) == {("6018", "increases_activity", "11364"), ("11364", "increases_activity", "6018")}


def test_the_richer_description_of_an_entity_is_kept(store):
    poor = Entity(curie="hgnc:6018", name="IL6", type="gene")
    store.load(assemble([claim("IL6")]))
    store.load(assemble([claim("TNF", subject=poor, object=ERK)]))

    assert {edge.subject for edge in store.edges()} == {IL6}


@st.composite
def pages(draw):
    names = draw(st.lists(st.sampled_from(["IL6", "TNF", "KDR"]), min_size=1, max_size=4))
    found = []
    for name in names:
        said = []
        for _ in range(draw(st.integers(1, 4))):
            relation = relations()[draw(st.sampled_from(["increases", "decreases", "binds", "increases_expression"]))]
            piece = draw(evidence)
            said.append(
                Statement(
                    subject=draw(st.sampled_from(AWKWARD[:3])),
                    predicate=relation.name,
                    object=draw(st.sampled_from(AWKWARD[2:5])),
                    sign=relation.sign,
                    directed=relation.directed,
                    negated=draw(st.booleans()),
                    evidence=Evidence(
                        text=piece.text, locator=f"{name}#a/1", section="a", page=name, sign=relation.sign
                    ),
                )
            )
        found.append((name, said))
    return found


@settings(max_examples=40, deadline=None)
@given(pages=pages())
def test_pages_loaded_one_by_one_are_the_pages_loaded_at_once(pages):
    store = Store()
    for _, said in pages:
        store.load(assemble(said))
    last = dict(pages)

    assert store.edges() == assemble([statement for said in last.values() for statement in said])
    at_once = Store()
    at_once.load(store.edges())
    assert {quad for quad in store.store if "provenance" not in str(quad.graph_name)} == {
        quad for quad in at_once.store if "provenance" not in str(quad.graph_name)
    }


@pytest.mark.parametrize("suffix", [".ttl", ".nt", ".trig", ".nq", ".jsonld", ".rdf", ".nanopub.trig"])
def test_a_file_of_any_syntax_gives_the_same_store(suffix, tmp_path):
    edges = assemble([claim("IL6"), claim("STAT3"), claim("IL6", object=ERK, negated=True)])
    write_graph(KnowledgeGraph(edges), tmp_path / f"a{suffix}")
    store, other = Store(), Store()
    store.load_file(tmp_path / f"a{suffix}")
    other.load(edges)

    assert set(store.store) == set(other.store)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_store_keeps_to_its_addresses(profile, tmp_path):
    store = Store(tmp_path / "store", profile=profile)
    store.load(assemble([claim("IL6")]))
    write_graph(KnowledgeGraph(assemble([claim("STAT3", object=ERK)])), tmp_path / "more.ttl")
    store.load_file(tmp_path / "more.ttl")
    subjects = {str(quad.subject)[1:-1] for quad in store.store}

    assert store.profile == profile
    assert {expand(curie, profile) for curie in ("hgnc:6018", "fplx:ERK")} <= subjects
    assert not {expand("hgnc:6018", other) for other in PROFILES if other != profile} & subjects
    assert list(store.query("SELECT ?x { hgnc:6018 rdfs:label ?x }"))


def test_other_people_s_rdf_becomes_a_graph_named_after_its_file(store, tmp_path):
    path = tmp_path / "notes.ttl"
    path.write_text('<http://example.org/a> <http://example.org/says> "one" .')
    store.load(assemble([claim("IL6")]))
    store.load_file(path)
    path.write_text('<http://example.org/a> <http://example.org/says> "two" .')
    store.load_file(path)

    assert [row["x"].value for row in store.query("SELECT ?x { GRAPH gg.file:notes.ttl { ?s ?p ?x } }")] == ["two"]
    assert store.edges() == assemble([claim("IL6")])


def test_a_broken_file_leaves_the_store_as_it_was(store, tmp_path):
    store.load(assemble([claim("IL6")]))
    before = set(store.store)
    write_graph(KnowledgeGraph(assemble([claim("STAT3", object=ERK)])), tmp_path / "cut.ttl")
    text = (tmp_path / "cut.ttl").read_text()
    (tmp_path / "cut.ttl").write_text(text[: len(text) - 40])

    with pytest.raises(ParseError, match=r"cut\.ttl:\d+: "):
        store.load_file(tmp_path / "cut.ttl")
    assert set(store.store) == before


def test_a_broken_dataset_leaves_an_empty_store_empty(store, tmp_path):
    write_graph(KnowledgeGraph(assemble([claim("STAT3", object=ERK)])), tmp_path / "cut.nq")
    text = (tmp_path / "cut.nq").read_text()
    (tmp_path / "cut.nq").write_text(text[: len(text) - 40])

    with pytest.raises(ParseError, match=r"cut\.nq:\d+: "):
        store.load_file(tmp_path / "cut.nq")
    assert len(store) == 0
    assert [name for name in os.listdir(tmp_path) if name.startswith(".")] == []


def test_what_is_on_disk_is_there_again(tmp_path):
    edges = assemble([claim("IL6"), claim("STAT3")])
    Store(tmp_path / "store").load(edges)

    assert Store(tmp_path / "store", read_only=True).edges() == edges


def test_a_load_that_is_killed_leaves_the_old_store(tmp_path):
    edges = assemble([claim("IL6")])
    Store(tmp_path / "store").load(edges)
    killed = """
import os, sys
from genegraph.store import Store, _store
_store.Store._change = lambda self, gone, come: (list(gone), os._exit(9))
store = Store(sys.argv[1])
store.load(store.edges())
"""
    finished = subprocess.run([sys.executable, "-c", killed, str(tmp_path / "store")])

    assert finished.returncode == 9
    assert Store(tmp_path / "store").edges() == edges


def test_a_folder_that_is_no_store_is_refused(tmp_path):
    (tmp_path / "page.txt").write_text("IL6")

    with pytest.raises(StoreError, match="it is something else"):
        Store(tmp_path)


def test_a_store_that_is_not_there_cannot_be_read(tmp_path):
    with pytest.raises(StoreError, match=r"there is none\. Make one with: genegraph load"):
        Store(tmp_path / "none", read_only=True)


def test_two_writers_are_one_too_many(tmp_path):
    first = Store(tmp_path / "store")

    with pytest.raises(StoreError, match="another process writes to it"):
        Store(tmp_path / "store")
    assert len(first) == 0


def test_a_query_that_is_no_sparql_is_refused(store):
    with pytest.raises(QueryError, match="no SPARQL that can be answered: line 1, column 1: 'SELEC'"):
        store.query("SELEC ?x")


def test_a_file_that_is_no_rdf_is_refused(store, tmp_path):
    with pytest.raises(UnknownFormatError, match=r"no RDF format '\.csv'. Known formats: .*\.ttl"):
        store.load_file(tmp_path / "a.csv")


def test_rdflib_stands_on_the_store_without_a_copy(store):
    pytest.importorskip("oxrdflib")
    store.load(assemble([claim("IL6")]))
    dataset = store.to_rdflib()

    assert [str(row.x) for row in dataset.query("SELECT ?x { hgnc:6018 rdfs:label ?x }")] == ["IL6"]
    store.load(assemble([claim("STAT3", object=ERK)]))
    assert [str(row.x) for row in dataset.query("SELECT ?x { fplx:ERK rdfs:label ?x }")] == ["ERK"]


def test_edges_of_a_store_are_united_already():
    store = Store()
    store.load(assemble([claim("IL6"), claim("STAT3")]))

    assert unite(store.edges()) == store.edges()
