"""GraphML, as the programs that read it want it."""

import io
import xml.etree.ElementTree as ET

import networkx
from drawn import graphs
from hypothesis import given, settings

from genegraph.assembly import assemble
from genegraph.export.graphml import generate
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Statement

NS = "{http://graphml.graphdrawing.org/xmlns}"
TYPES = {"string": str, "boolean": {"true": True, "false": False}.__getitem__, "int": int, "double": float}


def root(graph):
    return ET.fromstring("".join(generate(graph)))


def graph_of(**more):
    il6 = Entity(curie="hgnc:6018", name=more.pop("name", "IL6"), type="gene")
    stat3 = Entity(curie="hgnc:11364", name="STAT3", type="gene")
    read = Evidence(text=more.pop("text", "IL6 activates STAT3."), locator="IL6#function/1", page="IL6")
    settings = {"predicate": "increases_activity", "sign": 1, **more}
    return KnowledgeGraph(assemble([Statement(subject=il6, object=stat3, evidence=read, **settings)]))


def edge_data(graph):
    document = root(graph)
    names = {key.get("id"): key.get("attr.name") for key in document.iter(f"{NS}key")}
    (edge,) = document.iter(f"{NS}edge")
    return {names[data.get("key")]: data.text for data in edge}


@settings(max_examples=25, deadline=None)
@given(graphs)
def test_networkx_reads_every_node_and_edge(graph):
    read = networkx.read_graphml(
        io.BytesIO("".join(generate(graph)).encode()), force_multigraph=True, edge_key_type=str
    )

    assert read.is_directed()
    assert set(read) == {entity.curie for entity in graph.entities}
    assert {key for _, _, key in read.edges(keys=True)} == {edge.id for edge in graph.edges}
    assert {data["name"] for _, data in read.nodes(data=True)} == {entity.name for entity in graph.entities}


@settings(max_examples=25, deadline=None)
@given(graphs)
def test_every_declared_column_stands_on_every_element_in_its_one_type(graph):
    document = root(graph)
    keys = {key.get("id"): key for key in document.iter(f"{NS}key")}
    for owner in ("graph", "node", "edge"):
        declared = {name for name, key in keys.items() if key.get("for") == owner}
        for element in document.iter(NS + owner):
            data = element.findall(f"{NS}data")
            assert {datum.get("key") for datum in data} == declared
            for datum in data:
                TYPES[keys[datum.get("key")].get("attr.type")](datum.text)


@settings(max_examples=25, deadline=None)
@given(graphs)
def test_column_names_differ_by_more_than_case_and_hide_none_of_cytoscapes_own(graph):
    for owner in ("node", "edge"):
        names = [key.get("attr.name").casefold() for key in root(graph).iter(f"{NS}key") if key.get("for") == owner]
        assert len(names) == len(set(names))
        assert {"name", "shared name"} <= set(names)
        assert not {"suid", "selected"} & set(names)


def test_keys_come_first_then_graph_data_then_nodes_then_edges():
    document = root(graph_of())
    (graph,) = document.findall(f"{NS}graph")

    assert [child.tag for child in document][-1] == f"{NS}graph"
    tags = [child.tag.removeprefix(NS) for child in graph]
    assert tags == ["data", "data", "node", "node", "edge"]
    assert graph.get("edgedefault") == "directed"
    assert graph.get("id") == "IL6 network"


def test_an_edge_says_its_relation_under_the_names_that_cytoscape_looks_for():
    data = edge_data(graph_of())

    assert data["name"] == data["shared name"] == "IL6 (increases_activity) STAT3"
    assert data["interaction"] == data["shared interaction"] == "increases_activity"
    assert data["edge_id"] == "9d6ea4453b5f"


def test_the_sign_is_a_word():
    assert edge_data(graph_of(sign=1))["sign"] == "activation"
    assert edge_data(graph_of(sign=-1))["sign"] == "inhibition"
    assert edge_data(graph_of(sign=0))["sign"] == "unknown"
    assert edge_data(graph_of(predicate="binds", sign=0, directed=False))["sign"] == "binding"


def test_booleans_are_lower_case():
    data = edge_data(graph_of(negated=True))

    assert (data["negated"], data["speculative"]) == ("true", "false")


def test_no_control_character_reaches_the_file_and_nothing_else_is_lost():
    data = edge_data(graph_of(text="a\x00b\x1b[31m <b>&\"'\tc\r\nd β🧬", name="I<L&6\x07"))

    assert data["sentences"] == "a�b�[31m <b>&\"'\tc\r\nd β🧬"
    assert data["name"].startswith("I<L&6�")


def test_lists_split_back_at_the_bar():
    graph = graph_of(text="a|b")

    assert edge_data(graph)["sentences"].split("|") == ["a¦b"]


def test_collapsed_there_is_one_edge_a_pair_with_counts_and_summaries():
    il6 = Entity(curie="hgnc:6018", name="IL6", type="gene")
    stat3 = Entity(curie="hgnc:11364", name="STAT3", type="gene")

    def said(predicate, sign, number, **more):
        read = Evidence(text=f"sentence {number}", locator=f"IL6#function/{number}", page="IL6", sign=sign)
        return Statement(subject=il6, object=stat3, evidence=read, predicate=predicate, sign=sign, **more)

    graph = KnowledgeGraph(
        assemble(
            [
                said("increases_activity", 1, 1),
                said("decreases_expression", -1, 2),
                said("phosphorylates", 0, 3),
                said("increases_secretion", 1, 4, negated=True),
            ]
        )
    )
    document = ET.fromstring("".join(generate(graph, collapse=True)))
    (edge,) = document.iter(f"{NS}edge")
    data = {datum.get("key").removeprefix("e_"): datum.text for datum in edge}

    assert (data["sign"], data["interaction"], data["name"]) == ("mixed", "mixed", "IL6 (mixed) STAT3")
    assert (data["relation_count"], data["activation_count"], data["inhibition_count"]) == ("4", "1", "1")
    assert (data["denied_count"], data["evidence_count"], data["stance"]) == ("1", "4", "asserted")
    assert set(data["edges"].split("|")) == {edge.id for edge in graph.edges}
    assert "not increases_secretion" in data["relations"].split("|")


@settings(max_examples=25, deadline=None)
@given(graphs)
def test_collapsed_no_edge_of_the_graph_is_lost(graph):
    document = ET.fromstring("".join(generate(graph, collapse=True)))
    shared = [data.text for edge in document.iter(f"{NS}edge") for data in edge if data.get("key") == "e_edges"]

    assert sorted(id for cell in shared for id in cell.split("|")) == sorted(edge.id for edge in graph.edges)
    ends = [(edge.get("source"), edge.get("target")) for edge in document.iter(f"{NS}edge")]
    assert len(ends) == len(set(ends))
