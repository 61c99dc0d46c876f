"""validate, load, query, push, serve and convert, as a user calls them."""

import json
import signal
import subprocess
import sys
import urllib.request

import pytest

import genegraph as gg
from genegraph.export import formats, read_graph
from genegraph.store import Store, ready_queries


@pytest.fixture
def golden(checkout):
    return checkout / "tests" / "golden"


@pytest.fixture
def store(golden, tmp_path, genegraph):
    genegraph("load", golden / "sample.ttl", "--store", tmp_path / "genes.store", "-q")
    return tmp_path / "genes.store"


def test_validate_says_that_all_is_well(genegraph, golden):
    pytest.importorskip("pyshacl")

    assert genegraph("validate", golden / "sample.trig") == (0, "", f"{golden / 'sample.trig'}: valid\n")


def test_validate_lists_what_is_wrong(genegraph, golden, tmp_path):
    pytest.importorskip("pyshacl")
    wrong = tmp_path / "wrong.ttl"
    wrong.write_text((golden / "sample.ttl").read_text().replace("gg:belief 0.4 ;", "gg:belief 1.4 ;"))
    finished = genegraph("validate", wrong, "--format", "json")

    assert finished.code == 1
    assert json.loads(finished.out) == [
        {
            "node": "edge:377e0abf409b",
            "name": "IL6 increases_expression ERK",
            "property": "gg:belief",
            "value": "1.4",
            "problem": "a belief is a decimal from 0 to 1",
        }
    ]
    assert finished.err == f"{wrong}: 1 fault\n"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("none.ttl", "no such file or directory"),
        ("none.txt", "no RDF format '.txt'"),
        ("broken.ttl", "broken.ttl:1: "),
    ],
)
def test_a_mistake_is_told_before_a_missing_package(genegraph, tmp_path, monkeypatch, name, problem):
    (tmp_path / "broken.ttl").write_text("this is no Turtle")
    (tmp_path / "fine.ttl").write_text("")
    monkeypatch.setitem(sys.modules, "pyshacl", None)

    finished = genegraph("validate", tmp_path / name)

    assert finished.code == 1
    assert problem in finished.err
    assert finished.err.count("\n") == 1
    assert "validating a graph needs pyshacl" in genegraph("validate", tmp_path / "fine.ttl").err


@pytest.mark.parametrize("command", ["validate", "query", "load", "push"])
def test_a_file_that_is_not_there_costs_one_line(genegraph, tmp_path, command):
    more = {
        "query": ["ASK {}"],
        "load": ["--store", tmp_path / "store"],
        "push": ["--endpoint", "http://127.0.0.1:1/"],
    }.get(command, [])
    finished = genegraph(command, tmp_path / "none.ttl", *more)

    assert finished.code == 1
    assert finished.err == f"genegraph: cannot read {tmp_path / 'none.ttl'}: no such file or directory\n"


def test_load_tells_how_much_there_is(genegraph, golden, tmp_path):
    finished = genegraph("load", golden / "sample.ttl", golden / "sample.nq", "--store", tmp_path / "genes.store")
    number = len(Store(tmp_path / "genes.store", read_only=True))

    assert finished == (0, "", f"{tmp_path / 'genes.store'}: {number:,} triples\n")


def test_load_takes_formats_that_are_no_rdf(genegraph, golden, tmp_path, store):
    genegraph("convert", golden / "sample.ttl", tmp_path / "sample.jsonl")
    genegraph("load", tmp_path / "sample.jsonl", "--store", tmp_path / "other.store")

    assert Store(tmp_path / "other.store", read_only=True).edges() == Store(store, read_only=True).edges()


def test_query_answers_from_a_store_and_from_a_file_alike(genegraph, golden, store):
    for name in ready_queries():
        if name != "page-graph":  # a file of triples has no graphs
            assert genegraph("query", store, name).out == genegraph("query", golden / "sample.ttl", name).out


def test_query_prints_rows_as_tsv_and_json(genegraph, store):
    sparql = "SELECT ?name ?belief { ?edge gg:belief ?belief ; rdf:object/rdfs:label ?name FILTER (?belief < 0.5) }"

    assert genegraph("query", store, sparql).out == "name\tbelief\nERK\t0.4\n"
    assert json.loads(genegraph("query", store, sparql, "--format", "json").out) == [{"name": "ERK", "belief": 0.4}]


def test_query_takes_values_for_a_ready_question(genegraph, store):
    out = genegraph("query", store, "neighbors", "name=STAT5A").out

    assert out.splitlines()[1].startswith("IL6\tgg:increases_activity\tSTAT5A\t1\t0.94\tedge:")


def test_query_prints_triples_as_turtle(genegraph, store):
    out = genegraph(
        "query", store, "CONSTRUCT { ?x rdfs:label ?l } WHERE { VALUES ?x { hgnc:6018 } ?x rdfs:label ?l }"
    ).out

    assert 'hgnc:6018 rdfs:label "IL6"' in out


def test_query_reads_sparql_from_a_file(genegraph, store, tmp_path):
    (tmp_path / "ask.rq").write_text("ASK { hgnc:6018 rdfs:label 'IL6' }")

    assert genegraph("query", store, tmp_path / "ask.rq").out == "answer\ntrue\n"


def test_query_prints_what_another_store_can_run(genegraph, store):
    out = genegraph("query", store, "pages", "--print").out

    assert out.startswith("PREFIX ")
    assert "PREFIX gg: <https://w3id.org/genegraph/ontology/>" in out


def test_query_lists_the_ready_questions(genegraph):
    lines = genegraph("query", "--list").out.splitlines()

    assert [line.split("\t")[0] for line in lines] == ["name", *ready_queries()]


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["SELEC ?x {}"], 1, "line 1, column 1: 'SELEC' is not expected here. Did you mean SELECT?"),
        (["neighbours"], 1, "no ready query 'neighbours'. Did you mean: neighbors?"),
        (["neighbors", "gene=IL6"], 1, "no parameter of the query neighbors 'gene'"),
        (["neighbors", "IL6"], 2, "give values to a ready question as NAME=VALUE"),
        (["ASK {}", "name=IL6"], 2, "only a ready question takes values"),
        (["ASK {}", "--format", "turtle"], 2, "turtle is for CONSTRUCT and DESCRIBE"),
        ([], 2, "name a TARGET and a QUESTION"),
    ],
)
def test_a_mistake_in_a_query_costs_one_line(genegraph, store, arguments, code, says):
    finished = genegraph("query", store, *arguments)

    assert finished.code == code
    assert says in finished.err
    assert finished.err.count("\n") == 1


def test_a_folder_that_is_no_store_is_told(genegraph, golden):
    finished = genegraph("query", golden, "ASK {}")

    assert finished.code == 1
    assert finished.err.startswith(f"genegraph: store {golden}: it holds no store")


def test_convert_tells_what_is_lost(genegraph, golden, tmp_path):
    finished = genegraph("convert", golden / "sample.ttl", tmp_path / "sample.sif")

    assert finished.err == (
        f"{tmp_path / 'sample.sif'}: 8 edges as sif\nsif cannot hold anything but subject, relation and object\n"
    )


@pytest.mark.parametrize(("text", "told"), [("IL6 binds\x0b IL6R", True), ("IL6 binds\r\t IL6R", False)])
def test_convert_tells_of_control_characters_only_where_there_are_any(genegraph, tmp_path, text, told):
    il6, il6r = (
        gg.Entity(curie=f"hgnc:{number}", name=name, type="gene") for number, name in ((6018, "IL6"), (6019, "IL6R"))
    )
    said = gg.Evidence(text=text, locator="IL6#interaction/1")
    statement = gg.Statement(subject=il6, predicate="binds", object=il6r, evidence=said)
    gg.write_graph(gg.KnowledgeGraph(gg.assemble([statement])), tmp_path / "x.jsonl")

    finished = genegraph("convert", tmp_path / "x.jsonl", tmp_path / "x.rdf")

    assert ("rdfxml cannot hold control characters" in finished.err) == told
    assert ("\N{REPLACEMENT CHARACTER}" in (tmp_path / "x.rdf").read_text("utf-8")) == told


@pytest.mark.parametrize("format", [f for f in formats().values() if f.parse], ids=lambda format: format.name)
def test_convert_there_and_back_loses_nothing(genegraph, golden, tmp_path, format):
    there = tmp_path / f"sample{format.suffixes[0]}"
    genegraph("convert", golden / "sample.ttl", there)
    genegraph("convert", there, tmp_path / "back.ttl")

    assert (tmp_path / "back.ttl").read_bytes() == (golden / "sample.ttl").read_bytes()


def test_convert_reads_a_store(genegraph, golden, store, tmp_path):
    genegraph("convert", store, tmp_path / "all.ttl", "--uri-profile", "bioregistry")

    assert read_graph(tmp_path / "all.ttl") == read_graph(golden / "sample.ttl")
    assert "https://bioregistry.io/hgnc:" in (tmp_path / "all.ttl").read_text()


def test_convert_does_not_write_over_its_source(genegraph, golden, tmp_path):
    source = tmp_path / "a.ttl"
    source.write_bytes((golden / "sample.ttl").read_bytes())
    finished = genegraph("convert", source, tmp_path / "." / "a.ttl")

    assert finished.code == 1
    assert "it is the file to convert" in finished.err


def test_push_names_an_endpoint_that_is_not_there(genegraph, golden):
    finished = genegraph("push", golden / "sample.ttl", "--endpoint", "http://127.0.0.1:1/store", "--attempts", "1")

    assert finished.code == 1
    assert finished.err.startswith("genegraph: endpoint http://127.0.0.1:1/store: cannot be reached")


def test_serve_answers_until_it_is_interrupted(golden):
    command = [sys.executable, "-m", "genegraph", "serve", str(golden / "sample.ttl"), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as server:
        line = server.stderr.readline()
        url = line.split()[2]
        with urllib.request.urlopen(f"{url}?query=ASK%20%7B%20%3Fx%20gg%3Asign%201%20%7D") as response:
            answer = json.load(response)
        server.send_signal(signal.SIGINT)
        rest = server.stderr.read()

    assert answer["boolean"] is True
    assert line.endswith("(read-only). Ctrl-C ends it\n")
    assert (server.returncode, rest) == (0, "ended\n")
