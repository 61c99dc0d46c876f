"""Programs of others read our GraphML: all nodes, all edges, all columns.

The readers of npm run where `GENEGRAPH_NODE_MODULES` names a folder that has them:
`npm install cytoscape cytoscape-graphml graphology graphology-graphml jquery jsdom@24 --legacy-peer-deps`.
"""

import json
import os
import shutil
import subprocess
import warnings
from pathlib import Path

import pytest

from genegraph.assembly import assemble
from genegraph.export import write_graph
from genegraph.export._flat import EDGE_COLUMNS, NODE_COLUMNS
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Statement
from genegraph.vocabulary.relations import relations

PROGRAM = Path(__file__).parent / "programs" / "read_graphml.cjs"
ENTITIES = [
    Entity(curie="hgnc:6018", name="IL6", type="gene", xrefs=("omim:147620",)),
    Entity(curie="hgnc:11364", name="STAT3", type="gene"),
    Entity(curie="fplx:ERK", name="ERK", type="family", members=("MAPK1", "MAPK3")),
    Entity(curie="gg.term:naive", name="naïve <B> & cells\nβ 🧬", type="unknown"),
]


@pytest.fixture(scope="module")
def sample():
    said = []
    for number, (subject, predicate, object) in enumerate(
        [(0, "increases_activity", 1), (0, "phosphorylates", 1), (1, "binds", 0), (2, "decreases_expression", 3)], 1
    ):
        relation = relations()[predicate]
        said.append(
            Statement(
                subject=ENTITIES[subject],
                predicate=predicate,
                object=ENTITIES[object],
                sign=relation.sign,
                directed=relation.directed,
                negated=number == 2,
                evidence=Evidence(text=f'"{number}" <b>&\n', locator=f"IL6#x/{number}", page="IL6", score=0.9),
            )
        )
    return KnowledgeGraph(assemble(said))


@pytest.fixture(scope="module")
def path(sample, tmp_path_factory):
    path = tmp_path_factory.mktemp("graphml") / "sample.graphml"
    write_graph(sample, path)
    return path


def check(graph, nodes, edges, prefix=""):
    """Nodes as {id: data}, edges as [(source, target, data)], each with every column under its name."""
    names = {column.name for column in NODE_COLUMNS}
    assert set(nodes) == {entity.curie for entity in graph.entities}
    for entity in graph.entities:
        data = nodes[entity.curie]
        assert {f"n_{name}" if prefix else name for name in names} <= set(data)
        assert data["n_name" if prefix else "name"] == entity.name
    assert len(edges) == len(graph)
    by_id = {data["e_edge_id" if prefix else "edge_id"]: (source, target, data) for source, target, data in edges}
    for edge in graph.edges:
        source, target, data = by_id[edge.id]
        wanted = {column.name for column in EDGE_COLUMNS} | {"interaction", "shared interaction", "shared name"}
        assert (source, target) == (edge.subject.curie, edge.object.curie)
        assert {f"e_{name.replace(' ', '_')}" if prefix else name for name in wanted} <= set(data)
        assert data["e_sentences" if prefix else "sentences"] == "|".join(piece.text for piece in edge.evidence)
        assert float(data["e_belief" if prefix else "belief"]) == edge.belief
        assert str(data["e_negated" if prefix else "negated"]).lower() == str(edge.negated).lower()


def test_networkx(sample, path):
    import networkx

    read = networkx.read_graphml(path, force_multigraph=True, edge_key_type=str)

    check(sample, dict(read.nodes(data=True)), list(read.edges(data=True)))


def test_igraph(sample, path):
    igraph = pytest.importorskip("igraph", reason="the package igraph is missing")
    with warnings.catch_warnings():  # the column "name" and its own ids are told apart
        warnings.simplefilter("ignore")
        read = igraph.Graph.Read_GraphML(str(path))

    assert read.is_directed()
    nodes = {vertex["id"]: vertex.attributes() for vertex in read.vs}
    edges = [(read.vs[edge.source]["id"], read.vs[edge.target]["id"], edge.attributes()) for edge in read.es]
    check(sample, nodes, edges)


def test_rustworkx(sample, path):
    rustworkx = pytest.importorskip("rustworkx", reason="the package rustworkx is missing")
    (read,) = rustworkx.read_graphml(str(path))

    nodes = {node["id"]: node for node in read.nodes()}
    edges = [(read[source]["id"], read[target]["id"], data) for source, target, data in read.weighted_edge_list()]
    check(sample, nodes, edges)


def test_networkit(sample, path):
    networkit = pytest.importorskip("networkit", reason="the package networkit is missing")
    read = networkit.graphio.readGraph(str(path), networkit.Format.GraphML)

    assert read.isDirected()
    assert (read.numberOfNodes(), read.numberOfEdges()) == (len(sample.entities), len(sample))


@pytest.fixture(scope="module")
def npm(path):
    modules, node = os.environ.get("GENEGRAPH_NODE_MODULES"), shutil.which("node")
    if not modules or node is None:
        pytest.skip("node is missing, or GENEGRAPH_NODE_MODULES names no folder of its packages")
    finished = subprocess.run(
        [node, str(PROGRAM), str(path)], capture_output=True, text=True, env={**os.environ, "NODE_PATH": modules}
    )
    assert finished.returncode == 0, finished.stderr
    return json.loads(finished.stdout)


def test_graphology(sample, npm):
    check(sample, dict(npm["graphology"]["nodes"]), npm["graphology"]["edges"])


def test_cytoscape_js(sample, npm):
    check(sample, dict(npm["cytoscape"]["nodes"]), npm["cytoscape"]["edges"], prefix="keys")
