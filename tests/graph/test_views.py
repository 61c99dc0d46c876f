"""Graphs made of graphs."""

from collections import Counter

import networkx as nx
import pytest
from drawn import graphs, networks, places
from hypothesis import given, settings
from networkx.algorithms.approximation import steiner_tree
from sketch import gene, shown, sketch

from genegraph.errors import UnconnectedError
from genegraph.graph import KnowledgeGraph
from genegraph.graph.acts import associations
from genegraph.model import Entity

laws = settings(max_examples=60, deadline=None)


def linked(graph):
    """What connects, whatever its direction."""
    links = nx.Graph()
    links.add_nodes_from(entity.curie for entity in graph.entities)
    links.add_edges_from(
        (edge.subject.curie, edge.object.curie)
        for edge in graph.edges
        if not edge.negated and edge.predicate != "colocated_with" and edge.subject != edge.object
    )
    return links


def test_a_subgraph_holds_the_edges_between_its_entities():
    assert shown(sketch("A -> B -> C", "A -| B", "A not -> C").subgraph(["A", "B"]).edges) == [
        "A decreases_activity B",
        "A increases_activity B",
    ]


def test_connecting_takes_the_fewest_steps():
    graph = sketch("A -> X", "B -> X", "X -> C", "A -> P -> Q -> B", "X -> Y")

    assert shown(graph.connect(["A", "B", "C"]).edges) == [
        "A increases_activity X",
        "B increases_activity X",
        "X increases_activity C",
    ]


def test_what_cannot_be_connected_is_told():
    with pytest.raises(UnconnectedError, match="nothing links all of: A, C"):
        sketch("A -> B", "C -> D").connect(["A", "C"])


@laws
@given(places(3))
def test_a_connecting_graph_is_a_tree_as_small_as_networkx_finds(drawn_places):
    graph, *terminals = drawn_places
    links, curies = linked(graph), [terminal.curie for terminal in terminals]
    if not all(nx.has_path(links, curies[0], curie) for curie in curies):
        with pytest.raises(UnconnectedError):
            graph.connect(curies)
        return
    tree = linked(graph.connect(curies))
    rival = steiner_tree(links.subgraph(nx.node_connected_component(links, curies[0])), curies, method="kou")

    assert set(curies) <= set(tree)
    assert nx.is_tree(tree)
    assert all(tree.degree(node) > 1 for node in tree if node not in curies)
    assert tree.number_of_edges() <= (2 - 2 / len(curies)) * rival.number_of_edges()


@laws
@given(graphs, graphs, graphs)
def test_merging_forgets_in_which_order(one, other, third):
    assert one.merge(other, third) == third.merge(one).merge(other)
    assert one.merge(one) == one == one.merge(KnowledgeGraph())


ERK = Entity(curie="fplx:ERK", name="ERK", type="family", members=("MAPK1", "MAPK3"))
MAPK1 = Entity(curie="hgnc:6871", name="MAPK1", type="gene")
KINASES = Entity(curie="fplx:MAPK", name="MAPK", type="family", members=("MAPK1", "MAPK3", "MAPK8"))


def test_families_are_related_to_their_members_on_request():
    graph = sketch("A -> ERK", "MAPK1 -> B", entities=[ERK, MAPK1]).with_families()

    assert shown(graph.edges) == ["A increases_activity ERK", "MAPK1 increases_activity B", "MAPK1 member_of ERK"]
    assert [len(path) for path in sketch("MAPK1 -> B", "A -> ERK", entities=[ERK, MAPK1]).paths("MAPK1", "B")] == [1]


def test_members_that_no_edge_mentions_come_in_when_all_are_wanted():
    graph = sketch("A -> ERK", entities=[ERK]).with_families(everyone=True)

    assert graph.entity("MAPK3").curie == "hgnc:6877"
    assert "MAPK3 member_of ERK" in shown(graph.edges)


def test_collapsing_takes_members_for_their_smallest_family():
    graph = sketch("MAPK1 -> B", "ERK -> B", "C -> MAPK", "MAPK1 -| D", entities=[ERK, MAPK1, KINASES])
    collapsed = graph.with_families().collapse_families()

    assert shown(collapsed.edges) == [
        "C increases_activity MAPK",
        "ERK decreases_activity D",
        "ERK increases_activity B",
        "ERK member_of MAPK",
    ]
    assert len(collapsed.neighbors("ERK", sign=1)[0].evidence) == 2


def test_a_difference_tells_the_biology():
    old = sketch("A -> B", "A -> C", ("D -> E", {"text": "d acts on e"}), "F -> G", "H -> I", "J -> K")
    new = sketch(
        "A -> B",
        "A -| C",
        ("D -> Z", {"text": "d acts on e"}),
        "F -> G",
        ("F -> G", {"text": "more"}),
        "L -> M",
        "J -> K",
    )
    difference = old.diff(new)

    assert [(shown([one]), shown([other])) for one, other in difference.flipped] == [
        (["A increases_activity C"], ["A decreases_activity C"])
    ]
    assert [(one.object.name, other.object.name) for one, other in difference.regrounded] == [("E", "Z")]
    assert shown(difference.new) == ["L increases_activity M"]
    assert shown(difference.gone) == ["H increases_activity I"]
    assert [(one.belief, other.belief) for one, other in difference.belief] == [(0.85, 0.94)]


def test_what_is_raised_in_one_aspect_and_lowered_in_general_is_flipped():
    difference = sketch("A -> B", "A -> C", "D -o E").diff(sketch("A -|g B", "A -|e C", "D -v E"))

    assert [(shown([one]), shown([other])) for one, other in difference.flipped] == [
        (["A increases_activity B"], ["A decreases B"])
    ]
    assert shown(difference.gone) == ["A increases_activity C", "D overexpressed_in E"]


def test_a_sentence_that_moves_on_its_page_is_the_same():
    first, second = ({"text": "d acts on e", "locator": f"X#x/{number}", "page": "X"} for number in (1, 2))

    assert not sketch(("D -> E", first)).diff(sketch(("D -> E", second)))
    assert [
        (one.object.name, other.object.name)
        for one, other in sketch(("D -> E", first)).diff(sketch(("D -> Z", second))).regrounded
    ] == [("E", "Z")]
    assert sketch(("D -> E", first)).diff(sketch(("D -> E", {**second, "page": "Y", "locator": "Y#x/1"}))).evidence


@laws
@given(graphs, graphs)
def test_a_difference_accounts_for_every_edge(old, new):
    difference = old.diff(new)
    before, after = {edge.id for edge in old.edges}, {edge.id for edge in new.edges}
    moved = [pair for pair in (*difference.flipped, *difference.regrounded) if pair[0].id != pair[1].id]

    assert {edge.id for edge in difference.gone} | {one.id for one, _ in moved} == before - after
    assert {edge.id for edge in difference.new} | {other.id for _, other in moved} == after - before
    assert not old.diff(old)


def test_conflicts_stand_side_by_side_with_their_contexts():
    graph = sketch(
        ("A -> B", {"context": (("cell", "T cells"),)}),
        ("A -| B", {"context": (("cell", "B cells"),)}),
        "C -p D",
        "C not -? D",
    )
    sign, negation = sorted(graph.conflicts(), key=lambda conflict: conflict.kind, reverse=True)

    assert shown([sign.edge, sign.other]) == ["A decreases_activity B", "A increases_activity B"]
    assert (sign.edge.sign, sign.other.sign) == (1, -1)
    assert sign.contexts == (("cell: T cells",), ("cell: B cells",))
    assert (negation.edge.negated, negation.other.negated) == (False, True)
    assert graph.conflicts("A") == (sign,)


@laws
@given(networks())
def test_statistics_are_those_of_networkx(graph):
    stats, plain = graph.stats(), graph.graph
    degrees = dict(plain.degree())
    parts = list(nx.weakly_connected_components(plain))

    assert (stats.nodes, stats.edges) == (plain.number_of_nodes(), plain.number_of_edges())
    assert (stats.components, stats.largest_component) == (len(parts), max(map(len, parts)))
    assert [hub.degree for hub in stats.hubs] == sorted(degrees.values(), reverse=True)[:10]
    assert {hub.entity.curie: hub.degree for hub in stats.hubs}.items() <= degrees.items()
    assert sum(stats.predicates.values()) == stats.edges
    assert stats.signs == Counter(edge.sign for edge in graph.edges if edge.predicate not in associations())
    assert stats.evidence == sum(len(edge.evidence) for edge in graph.edges)


def test_an_empty_graph_has_numbers_too():
    stats = KnowledgeGraph().stats()

    assert (stats.nodes, stats.components, stats.belief_mean, stats.hubs) == (0, 0, 0.0, ())


def test_networkx_sees_every_attribute():
    graph = sketch("A -> B", entities=[gene("A")]).graph
    ((_, _, key, data),) = graph.edges(keys=True, data=True)

    assert graph.nodes["hgnc:A"] | {"entity": None} == {"entity": None, "name": "A", "type": "gene"}
    assert key == data["edge"].id
    assert (data["predicate"], data["sign"], data["negated"], data["belief"]) == ("increases_activity", 1, False, 0.85)
