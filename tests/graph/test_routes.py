"""Ways through a graph: the same as networkx finds, and what its algorithms do not answer."""

from itertools import pairwise, product
from math import prod

import networkx as nx
import pytest
from drawn import places
from hypothesis import given, settings
from hypothesis import strategies as st
from sketch import sketch

from genegraph.errors import InvalidValueError, UnknownNameError
from genegraph.graph.acts import associations

laws = settings(max_examples=60, deadline=None)


def drawn(paths):
    return ["".join(entity.name for entity in path.entities) for path in paths]


def effect(edge):
    return 0 if edge.predicate in associations() else edge.sign


def walkable(graph, *, signed=False):
    """The graph as networkx wants it for ways: an arc for each way an edge can be walked."""
    arcs = nx.MultiDiGraph()
    arcs.add_nodes_from(entity.curie for entity in graph.entities)
    for edge in graph.edges:
        if edge.negated or edge.predicate == "colocated_with" or (signed and not effect(edge)):
            continue
        arcs.add_edge(edge.subject.curie, edge.object.curie, key=edge.id, edge=edge)
        if not edge.directed:
            arcs.add_edge(edge.object.curie, edge.subject.curie, key=edge.id, edge=edge)
    return arcs


def trails(paths):
    return [tuple(entity.curie for entity in path.entities) for path in paths]


@laws
@given(places(2))
def test_all_simple_paths_are_those_of_networkx(drawn_places):
    graph, source, target = drawn_places
    found = trails(graph.paths(source.curie, target.curie, max_length=4))
    expected = nx.all_simple_paths(nx.DiGraph(walkable(graph)), source.curie, target.curie, cutoff=4)

    assert len(found) == len(set(found))
    assert set(found) == {tuple(path) for path in expected}
    assert [len(trail) for trail in found] == sorted(len(trail) for trail in found)


@laws
@given(places(2))
def test_shortest_paths_are_those_of_networkx(drawn_places):
    graph, source, target = drawn_places
    arcs = nx.DiGraph(walkable(graph))
    expected = set()
    if nx.has_path(arcs, source.curie, target.curie):
        expected = {tuple(path) for path in nx.all_shortest_paths(arcs, source.curie, target.curie)}

    assert set(trails(graph.shortest_paths(source.curie, target.curie))) == expected


@laws
@given(places(2), st.sampled_from([1, -1]))
def test_signed_paths_are_the_paths_of_networkx_by_each_choice_of_edges_whose_signs_multiply_so(drawn_places, sign):
    graph, source, target = drawn_places
    arcs = walkable(graph, signed=True)
    expected = {
        (tuple(path), signs)
        for path in nx.all_simple_paths(nx.DiGraph(arcs), source.curie, target.curie, cutoff=4)
        for signs in product(*({data["edge"].sign for data in arcs[a][b].values()} for a, b in pairwise(path)))
        if prod(signs) == sign
    }
    found = list(graph.paths(source.curie, target.curie, sign=sign))
    signs = [tuple(edge.sign for edge in path.edges) for path in found]
    shortest = min(map(len, found), default=0)

    assert set(zip(trails(found), signs, strict=True)) == expected
    assert all(path.sign == sign for path in found)
    assert set(graph.shortest_paths(source.curie, target.curie, sign=sign, max_length=4)) == {
        path for path in found if len(path) == shortest
    }


@laws
@given(places(2), st.sampled_from([None, 1, -1]))
def test_the_surest_paths_are_all_paths_sorted_by_belief(drawn_places, sign):
    graph, source, target = drawn_places
    everything = list(graph.paths(source.curie, target.curie, sign=sign))
    surest = graph.surest_paths(source.curie, target.curie, sign=sign, limit=1000)

    assert [path.belief for path in surest] == pytest.approx(sorted((p.belief for p in everything), reverse=True))
    assert set(surest) == set(everything)


@laws
@given(places(1))
def test_loops_are_the_simple_cycles_of_networkx(drawn_places):
    graph, entity = drawn_places
    arcs = nx.DiGraph((a, b) for a, b, edge in walkable(graph).edges(data="edge") if edge.directed)
    expected = set()
    for cycle in nx.simple_cycles(arcs, length_bound=3):
        if entity.curie in cycle:
            at = cycle.index(entity.curie)
            expected.add((*cycle[at:], *cycle[: at + 1]))

    assert set(trails(graph.loops(entity.curie))) == expected


@laws
@given(places(4))
def test_what_must_be_passed_and_avoided_only_sieves(drawn_places):
    graph, source, target, through, avoid = drawn_places
    everything = list(graph.paths(source.curie, target.curie))
    sieved = {path for path in everything if through in path.entities and avoid not in path.entities}
    asked = {"through": through.curie, "avoid": avoid.curie}

    assert set(graph.paths(source.curie, target.curie, **asked)) == sieved
    assert set(graph.surest_paths(source.curie, target.curie, limit=1000, **asked)) == sieved


def test_two_blocks_make_a_raise():
    graph = sketch("A -| B -| C", "A -| C")

    assert drawn(graph.paths("A", "C", sign=1)) == ["ABC"]
    assert drawn(graph.paths("A", "C", sign=-1)) == ["AC"]
    assert drawn(graph.paths("A", "C")) == ["AC", "ABC"]


def test_a_hop_that_goes_either_way_serves_each_sign_with_its_own_edges():
    graph = sketch("A -> B -> C", "A -| B")
    (raised,) = graph.paths("A", "C", sign=1)
    (lowered,) = graph.paths("A", "C", sign=-1)

    assert [edge.sign for edge in raised.edges] == [1, 1]
    assert [edge.sign for edge in lowered.edges] == [-1, 1]


def test_the_shortest_way_of_a_sign_may_be_longer_than_the_shortest_way():
    graph = sketch("A -> B", "A -> C -| B")

    assert drawn(graph.shortest_paths("A", "B", sign=-1)) == ["ACB"]


def test_a_way_may_not_turn_its_sign_by_walking_a_loop():
    graph = sketch("A -> B -> C", "B -| D -> B")

    assert drawn(graph.paths("A", "C", sign=-1, max_length=6)) == []


def test_binding_is_walked_both_ways_and_regulation_only_forward():
    graph = sketch("A -- B", "C -> B")

    assert drawn(graph.paths("A", "B")) == ["AB"]
    assert drawn(graph.paths("B", "A")) == ["BA"]
    assert drawn(graph.paths("B", "C")) == []


def test_neighbours_on_the_chromosome_are_no_way_unless_asked_for():
    graph = sketch("A .. B -> C")

    assert drawn(graph.paths("A", "C")) == []
    assert drawn(graph.paths("A", "B", predicate="colocated_with")) == ["AB"]


def test_a_general_relation_finds_its_kinds():
    graph = sketch("A -> B -- C")

    assert drawn(graph.paths("A", "B", predicate="regulates")) == ["AB"]
    assert drawn(graph.paths("A", "C", predicate="regulates")) == []
    assert drawn(graph.paths("A", "C", predicate=["increases", "interacts_with"])) == ["ABC"]


def test_the_surest_way_may_be_the_longer_one():
    graph = sketch(("A -> Z", {"score": 0.5}), "A -> B -> Z", ("A -> C -> Z", {"score": 0.8}))

    assert drawn(graph.surest_paths("A", "Z", limit=3)) == ["ABZ", "ACZ", "AZ"]
    assert drawn(graph.surest_paths("A", "Z", limit=1)) == ["ABZ"]


def test_a_path_reads_as_a_sentence():
    (path,) = sketch("A -> B -| C").paths("A", "C")

    assert str(path) == "A → B ⊣ C"
    assert path.sign == -1
    assert path.belief == 0.7225  # 0.85 * 0.85


def test_a_path_explains_itself_sentence_by_sentence():
    read = {"text": "A hits B", "locator": "A#function/1", "publications": ("pubmed:1",)}
    (path,) = sketch(("A -> B", read), "B -| C").paths("A", "C")

    assert path.explain().splitlines() == [
        "A → B ⊣ C (lowers; belief 0.72)",
        "  A increases_activity B, belief 0.85",
        "    A hits B [A#function/1, pubmed:1]",
        "  B decreases_activity C, belief 0.85",
        "    B -| C [X#x/1]",
    ]


def test_where_something_is_found_is_no_effect_on_a_way():
    graph = sketch("A -> B -o C", "A -| D -v C")

    assert {path.sign for path in graph.paths("A", "C")} == {0}
    assert not list(graph.paths("A", "C", sign=1)) + list(graph.paths("A", "C", sign=-1))
    assert "⊸" not in "".join(map(str, graph.paths("B", "C")))
    assert graph.regulators(["C"], hops=2, predicate="expressed_in", sign=1) == ()


def test_of_equally_sure_edges_the_one_with_a_sign_tells_the_way():
    (path,) = sketch("A -? B", "A ->e B", "A -p B").paths("A", "B")
    assert (path.sign, path.edges[0].predicate) == (1, "increases_expression")

    (path,) = sketch("A -? B", ("A ->e B", {"score": 0.3})).paths("A", "B")
    assert (path.sign, path.edges[0].predicate) == (0, "regulates")


def test_feedback_is_told_by_its_sign():
    graph = sketch("A -> B -| A", "A -> C -> A", "A -- D")

    assert drawn(graph.loops("A", sign=-1)) == ["ABA"]
    assert drawn(graph.loops("A", sign=1)) == ["ACA"]
    assert drawn(graph.loops("D")) == []


def test_a_way_has_no_third_sign():
    with pytest.raises(InvalidValueError, match="no way has sign 2"):
        sketch("A -> B").paths("A", "B", sign=2)


def test_an_unknown_relation_is_told_with_a_suggestion():
    with pytest.raises(UnknownNameError, match=r"no relation 'regulate'\. Did you mean: regulates"):
        sketch("A -> B").paths("A", "B", predicate="regulate")
