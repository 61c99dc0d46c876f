"""What is around an entity."""

import networkx as nx
import pytest
from drawn import networks, places
from hypothesis import given, settings
from hypothesis import strategies as st
from sketch import shown, sketch

from genegraph.errors import UnknownNameError

laws = settings(max_examples=60, deadline=None)

GRAPH = sketch(
    "A -> B -| C",
    "D -p A",
    "A -- E",
    "A not -> F",
    "A maybe -? G",
    ("A -> H", {"page": "P", "section": "interaction.protein", "context": (("cell", "T cells"),), "score": 0.5}),
    ("A -> H", {"page": "Q", "section": "function", "publications": ("pubmed:1",), "text": "again"}),
)


def test_all_edges_at_an_entity_but_denials():
    assert shown(GRAPH.neighbors("A")) == [
        "A binds E",
        "A increases_activity B",
        "A increases_activity H",
        "A regulates G",
        "D phosphorylates A",
    ]


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"direction": "in"}, ["A binds E", "D phosphorylates A"]),
        ({"direction": "in", "predicate": "regulates"}, ["D phosphorylates A"]),
        ({"direction": "out", "sign": 1}, ["A increases_activity B", "A increases_activity H"]),
        ({"predicate": ["binds", "modifies"]}, ["A binds E", "D phosphorylates A"]),
        ({"negated": True}, ["A not increases_activity F"]),
        ({"speculative": True}, ["A regulates G"]),
        ({"min_belief": 0.9}, ["A increases_activity H"]),
        ({"page": "P"}, ["A increases_activity H"]),
        ({"section": "interaction"}, ["A increases_activity H"]),
        ({"section": "inter"}, []),
        ({"publication": "pubmed:1"}, ["A increases_activity H"]),
        ({"context": "t CELL"}, ["A increases_activity H"]),
        ({"context": "cell: T"}, ["A increases_activity H"]),
        ({"context": "disease: T"}, []),
        ({"page": "P", "context": "T cells"}, ["A increases_activity H"]),
        ({"page": "Q", "context": "T cells"}, []),
    ],
)
def test_conditions_sieve(conditions, expected):
    assert shown(GRAPH.neighbors("A", **conditions)) == expected


def test_two_hops_add_the_edges_at_the_neighbours():
    assert "B decreases_activity C" not in shown(GRAPH.neighbors("A"))
    assert "B decreases_activity C" in shown(GRAPH.neighbors("A", hops=2))


def test_an_unknown_relation_is_told():
    with pytest.raises(UnknownNameError, match="no relation 'activates'"):
        GRAPH.neighbors("A", predicate="activates")


def test_neighbours_take_other_forms():
    found = GRAPH.neighbors("A", direction="in")

    assert [entity.name for entity in found.entities] == ["A", "D", "E"]
    assert len(found.subgraph()) == len(found) == len(found.to_frame()) == 2
    assert found[:1] == [found[0]]


@laws
@given(places(1), st.sampled_from(["out", "in", "both"]))
def test_neighbours_are_those_of_networkx(drawn_places, direction):
    graph, entity = drawn_places
    edges = [edge for _, _, edge in graph.graph.edges(data="edge") if not edge.negated]
    expected = {
        edge.id
        for edge in edges
        if entity in (edge.subject, edge.object)
        and (
            direction == "both" or not edge.directed or (edge.subject if direction == "out" else edge.object) == entity
        )
    }

    assert {edge.id for edge in graph.neighbors(entity.curie, direction=direction)} == expected


@laws
@given(places(1), st.integers(1, 3), st.sampled_from(["out", "both"]))
def test_ego_is_the_ego_graph_of_networkx(drawn_places, hops, direction):
    graph, entity = drawn_places
    arcs = nx.MultiDiGraph()
    arcs.add_node(entity.curie)
    for edge in graph.edges:
        if not edge.negated:
            arcs.add_edge(edge.subject.curie, edge.object.curie, key=edge.id)
            if not edge.directed:
                arcs.add_edge(edge.object.curie, edge.subject.curie, key=edge.id)
    ego = nx.ego_graph(arcs, entity.curie, radius=hops, undirected=direction == "both")

    found = graph.ego(entity.curie, hops=hops, direction=direction)
    assert {edge.id for edge in found.edges} == {key for _, _, key in ego.edges(keys=True)}


@laws
@given(networks(), st.floats(0, 1))
def test_filtering_keeps_what_meets_the_condition(graph, belief):
    assert graph.filter(min_belief=belief, negated=None).edges == [e for e in graph.edges if e.belief >= belief]
