"""What sets of genes have in common, up and down the stream."""

import networkx as nx
from drawn import places
from hypothesis import given, settings
from hypothesis import strategies as st
from sketch import sketch

from genegraph.graph.acts import causal

GRAPH = sketch(
    "A -> B", "A -> C", "D -| B", "D -| C", "E -> A", "F -> B", "B -> G", "C -| G", "B -- H", "B -m I", "C -m I"
)


def names(shared):
    return [one.entity.name for one in shared]


def test_common_regulators_are_upstream_of_all():
    assert names(GRAPH.regulators(["B", "C"])) == ["A", "D"]


def test_regulators_further_up_come_later():
    found = GRAPH.regulators(["B", "C"], hops=2)

    assert names(found) == ["A", "D", "E"]
    assert [(target.name, hops) for target, hops in found[2].hops] == [("B", 2), ("C", 2)]


def test_regulators_by_sign():
    assert names(GRAPH.regulators(["B", "C"], hops=2, sign=1)) == ["A", "E"]
    assert names(GRAPH.regulators(["B", "C"], hops=2, sign=-1)) == ["D"]


def test_fewer_than_all_may_do():
    assert names(GRAPH.regulators(["B", "C"], at_least=1)) == ["A", "D", "F"]


def test_common_targets_are_downstream_of_all():
    assert names(GRAPH.targets(["B", "C"])) == ["G"]
    assert names(GRAPH.targets(["A"], hops=2, sign=-1)) == ["G"]


def test_what_both_are_part_of_is_a_target_on_request_only():
    assert names(GRAPH.targets(["B", "C"], predicate="member_of")) == ["I"]
    assert names(GRAPH.regulators(["B"], predicate="binds")) == ["H"]


@settings(max_examples=60, deadline=None)
@given(places(2), st.integers(1, 3))
def test_distances_are_those_of_networkx(drawn_places, hops):
    graph, *targets = drawn_places
    arcs = nx.DiGraph()
    arcs.add_nodes_from(entity.curie for entity in graph.entities)
    for edge in graph.edges:
        if not edge.negated and edge.predicate in causal():
            arcs.add_edge(edge.subject.curie, edge.object.curie)
            if not edge.directed:
                arcs.add_edge(edge.object.curie, edge.subject.curie)
    near = [nx.single_target_shortest_path_length(arcs, target.curie, cutoff=hops) for target in targets]
    expected = {
        curie: tuple(distance[curie] for distance in map(dict, near))
        for curie in set.intersection(*(set(dict(distance)) for distance in near))
        if curie not in {target.curie for target in targets}
    }

    found = graph.regulators([target.curie for target in targets], hops=hops)
    assert {one.entity.curie: tuple(hops for _, hops in one.hops) for one in found} == expected
