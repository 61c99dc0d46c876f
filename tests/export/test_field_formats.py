"""The formats of the field, as the programs that own them read them.

kgx, pybel and indra are heavy and pin their own versions, so each runs in an environment of its own. Name its Python to
run its tests, such as `GENEGRAPH_PYBEL_PYTHON=~/pybel/bin/python pytest tests/export`:

    GENEGRAPH_KGX_PYTHON      pip install kgx biolink-model
    GENEGRAPH_PYBEL_PYTHON    pip install pybel
    GENEGRAPH_INDRA_PYTHON    pip install indra
"""

import csv
import io
import json
import os
import shutil
import subprocess
import tarfile
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from drawn import graphs
from hypothesis import given, settings

import genegraph as gg
from genegraph.assembly import assemble
from genegraph.export import formats, write_graph
from genegraph.export.bel import statement as in_bel
from genegraph.export.indra import statement as in_indra
from genegraph.export.signor import signor_effect
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Statement
from genegraph.vocabulary.relations import relations

PROGRAMS = Path(__file__).parent / "programs"
IL6 = Entity(curie="hgnc:6018", name="IL6", type="gene", xrefs=("uniprot:P05231",))
STAT3 = Entity(curie="hgnc:11364", name="STAT3", type="gene")
GROWTH = Entity(curie="go:0040007", name="growth", type="process")

few = settings(max_examples=15, deadline=None)


def edge(predicate, subject=IL6, object=STAT3, negated=False):
    relation = relations()[predicate]
    read = Evidence(text='"Quoted" \\ text', locator="IL6#function/1", page="IL6", negated=negated)
    said = Statement(
        subject=subject,
        predicate=predicate,
        object=object,
        sign=relation.sign,
        directed=relation.directed,
        negated=negated,
        evidence=read,
    )
    return assemble([said])[0]


def in_environment(name, program, *arguments):
    python = os.environ.get(f"GENEGRAPH_{name}_PYTHON")
    if not python:
        pytest.skip(f"GENEGRAPH_{name}_PYTHON names no Python that has {name.lower()}")
    command = [python, str(PROGRAMS / program), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.fixture(scope="module")
def pages(checkout):
    return gg.build(checkout / "examples" / "IL6.txt")


# ------------------------------------------------------------------------------------------ SIF


@few
@given(graphs)
def test_sif_has_one_line_an_edge_and_no_two_alike(graph):
    lines = "".join(formats()["sif"].generate(graph)).splitlines()

    assert len(lines) == len(set(lines)) == len(graph)
    assert all(len(line.split("\t")) == 3 for line in lines)
    assert len({name for line in lines for name in line.split("\t")[::2]}) == len(graph.entities)


@few
@given(graphs)
def test_the_tables_of_sif_key_every_line_of_the_network(graph):
    with zipfile.ZipFile(io.BytesIO(b"".join(formats()["sif-tables"].generate(graph)))) as archive:
        network, nodes, edges = (
            archive.read(name).decode().splitlines() for name in ("network.sif", "nodes.tsv", "edges.tsv")
        )
    named = {f"{subject} ({relation}) {object}" for subject, relation, object in (line.split("\t") for line in network)}

    assert {line.split("\t")[0] for line in edges[1:]} == named
    assert {line.split("\t")[1] for line in edges[1:]} == {edge.id for edge in graph.edges}
    assert {line.split("\t")[1] for line in nodes[1:]} == {entity.curie for entity in graph.entities}
    assert len({len(line.split("\t")) for line in edges}) == 1


# ------------------------------------------------------------------------------------------ Neo4j


@few
@given(graphs)
def test_neo4j_finds_typed_headers_and_every_relationship_under_its_nodes(graph):
    with zipfile.ZipFile(io.BytesIO(b"".join(formats()["neo4j"].generate(graph)))) as archive:
        nodes, relationships = (
            list(csv.DictReader(io.StringIO(archive.read(name).decode(), newline="")))
            for name in ("nodes.csv", "relationships.csv")
        )

    assert {row["curie:ID"] for row in nodes} == {entity.curie for entity in graph.entities}
    assert {row["edge_id:string"] for row in relationships} == {edge.id for edge in graph.edges}
    for row, edge in zip(relationships, graph.edges, strict=True):
        assert (row[":START_ID"], row[":END_ID"]) == (edge.subject.curie, edge.object.curie)
        assert row[":TYPE"] == ("NOT_" if edge.negated else "") + edge.predicate.upper()
        assert float(row["belief:double"]) == edge.belief
        assert row["negated:boolean"] == str(edge.negated).lower()


# ------------------------------------------------------------------------------------------ KGX


@few
@given(graphs)
def test_kgx_tables_hold_one_row_a_node_and_an_edge(graph):
    with tarfile.open(fileobj=io.BytesIO(b"".join(formats()["kgx-tsv"].generate(graph))), mode="r:gz") as archive:
        nodes, edges = (
            [line.split("\t") for line in archive.extractfile(name).read().decode().splitlines()]
            for name in ("genegraph_nodes.tsv", "genegraph_edges.tsv")
        )

    assert (len(nodes), len(edges)) == (len(graph.entities) + 1, len(graph) + 1)
    assert {len(row) for row in nodes} == {len(nodes[0])}
    assert {len(row) for row in edges} == {len(edges[0])}
    ids = {row[0] for row in nodes[1:]}
    assert all({row[1], row[3]} <= ids for row in edges[1:])


@pytest.mark.parametrize(("name", "syntax"), [("il6.kgx.tar.gz", "tsv"), ("il6.kgx.jsonl.tar.gz", "jsonl")])
def test_kgx_validates_it(name, syntax, pages, tmp_path):
    write_graph(pages, tmp_path / name)
    with tarfile.open(tmp_path / name) as archive:
        archive.extractall(tmp_path, filter="data")
    files = [tmp_path / f"genegraph_{part}.{syntax}" for part in ("nodes", "edges")]

    finished = in_environment("KGX", "read_kgx.py", "validate", "--input-format", syntax, *files)

    assert finished.returncode == 0, finished.stdout[-3000:] + finished.stderr[-3000:]


# ------------------------------------------------------------------------------------------ BEL


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (edge("increases_expression"), 'p(HGNC:"6018" ! "IL6") increases r(HGNC:"11364" ! "STAT3")'),
        (edge("decreases_activity"), 'p(HGNC:"6018" ! "IL6") decreases act(p(HGNC:"11364" ! "STAT3"))'),
        (edge("increases_secretion"), 'p(HGNC:"6018" ! "IL6") increases sec(p(HGNC:"11364" ! "STAT3"))'),
        (edge("phosphorylates"), 'p(HGNC:"6018" ! "IL6") increases p(HGNC:"11364" ! "STAT3", pmod(Ph))'),
        (edge("dephosphorylates"), 'p(HGNC:"6018" ! "IL6") decreases p(HGNC:"11364" ! "STAT3", pmod(Ph))'),
        (edge("regulates"), 'p(HGNC:"6018" ! "IL6") regulates p(HGNC:"11364" ! "STAT3")'),
        (
            edge("positively_regulates_process", object=GROWTH),
            'p(HGNC:"6018" ! "IL6") increases bp(GO:"0040007" ! "growth")',
        ),
    ],
)
def test_a_relation_in_bel(made, expected):
    assert in_bel(made) == expected


def test_bel_denies_in_comments_only():
    script = "".join(formats()["bel"].generate(KnowledgeGraph([edge("increases_expression", negated=True)])))

    (line,) = (line for line in script.splitlines() if "increases" in line)
    assert line.endswith('denied: p(HGNC:"6018" ! "IL6") increases r(HGNC:"11364" ! "STAT3")')
    assert line.startswith("#")


def test_pybel_compiles_it_without_a_warning(pages, tmp_path):
    write_graph(pages, tmp_path / "il6.bel")

    finished = in_environment("PYBEL", "read_bel.py", tmp_path / "il6.bel")

    assert finished.returncode == 0, finished.stderr[-3000:]
    read = json.loads(finished.stdout)
    assert read["warnings"] == []
    assert read["edges"] == sorted(edge.id for edge in pages.edges if not edge.negated)


def test_pybel_compiles_every_relation(tmp_path):
    graph = KnowledgeGraph([edge(name) for name in relations()])
    write_graph(graph, tmp_path / "all.bel")

    finished = in_environment("PYBEL", "read_bel.py", tmp_path / "all.bel")

    assert json.loads(finished.stdout)["warnings"] == []


# ------------------------------------------------------------------------------------------ INDRA


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (edge("increases_expression"), "IncreaseAmount"),
        (edge("decreases_activity"), "Inhibition"),
        (edge("phosphorylates"), "Phosphorylation"),
        (edge("binds"), "Complex"),
        (edge("regulates"), "Influence"),
        (edge("positively_regulates_process", object=GROWTH), "Influence"),
        (edge("coexpressed_with"), "Association"),
        (edge("overexpressed_in"), "Association"),
    ],
)
def test_a_relation_in_indra(made, kind):
    assert in_indra(made)["type"] == kind


def test_indra_loads_every_statement(pages, tmp_path):
    graph = KnowledgeGraph([*pages.edges, *(edge(name) for name in relations())])
    write_graph(graph, tmp_path / "il6.indra.json")

    finished = in_environment("INDRA", "read_indra.py", tmp_path / "il6.indra.json")

    assert finished.returncode == 0, finished.stderr[-3000:]
    read = json.loads(finished.stdout)
    assert sorted(id for id, _, _ in read) == sorted(edge.id for edge in graph.edges)
    assert {id: belief for id, _, belief in read} == {edge.id: edge.belief for edge in graph.edges}


# ------------------------------------------------------------------------------------------ SIGNOR


@pytest.mark.parametrize(
    ("made", "effect"),
    [
        (edge("increases_expression"), "up-regulates quantity by expression"),
        (edge("decreases_expression"), "down-regulates quantity by repression"),
        (edge("degrades"), "down-regulates quantity by destabilization"),
        (edge("decreases_activity"), "down-regulates activity"),
        (edge("binds"), "form complex"),
        (edge("regulates"), "unknown"),
        (edge("overexpressed_in"), "unknown"),
        (edge("increases_expression", negated=True), "unknown"),
    ],
)
def test_an_effect_in_signors_words(made, effect):
    assert signor_effect(made) == effect


@few
@given(graphs)
def test_signor_has_a_row_for_each_piece_of_evidence(graph):
    lines = "".join(formats()["signor"].generate(graph)).split("\n")
    header, rows = lines[0].split("\t"), [line.split("\t") for line in lines[1:-1]]

    assert all(len(row) == len(header) for row in rows)
    counted = Counter(row[header.index("SIGNOR_ID")] for row in rows)
    assert counted == {edge.id: len(edge.evidence) for edge in graph.edges}


# ------------------------------------------------------------------------------------------ Graphviz


def test_graphviz_draws_it(pages, tmp_path):
    if shutil.which("dot") is None:
        pytest.skip("dot (graphviz) is missing")
    write_graph(pages, tmp_path / "il6.dot")

    finished = subprocess.run(
        ["dot", "-Tjson0", str(tmp_path / "il6.dot")], capture_output=True, text=True, cwd=tmp_path
    )

    assert (finished.returncode, finished.stderr) == (0, "")
    drawn = json.loads(finished.stdout)
    assert {edge["id"] for edge in drawn["edges"]} == {edge.id for edge in pages.edges}
    assert {node["name"] for node in drawn["objects"]} == {entity.curie for entity in pages.entities}
