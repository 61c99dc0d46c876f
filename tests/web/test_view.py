"""What a state shows of a graph."""

import pytest
from drawn import graphs
from hypothesis import given, settings

from genegraph.errors import InvalidValueError, UnknownNameError
from genegraph.web._state import State, read_state
from genegraph.web._view import view


def claims(graph, **state):
    return {(edge.subject.name, edge.predicate, edge.object.name) for edge in view(graph, State(**state)).edges}


def test_the_surroundings_and_the_links_among_them_are_shown(graph):
    shown = claims(graph, at=("IL6",))

    assert ("IL6", "increases_activity", "STAT3") in shown
    assert ("STAT3", "increases_expression", "SOCS3") not in shown  # two hops away
    assert ("STAT3", "increases_expression", "SOCS3") in claims(graph, at=("IL6", "STAT3"))


def test_denied_relations_are_shown_on_request_only(graph):
    assert ("IL6", "binds", "MDM2") not in claims(graph, at=("IL6",))
    assert ("IL6", "binds", "MDM2") in claims(graph, at=("IL6",), denied=True)


def test_guesses_can_be_left_out(graph):
    assert ("IL6", "decreases_expression", "MDM2") in claims(graph, at=("IL6",))
    assert ("IL6", "decreases_expression", "MDM2") not in claims(graph, at=("IL6",), speculative=False)


@pytest.mark.parametrize(
    ("effects", "expected"),
    [
        (("activation",), {"increases_activity"}),
        (("inhibition",), {"decreases_expression"}),
        (("unknown",), {"phosphorylates"}),
        (("association",), {"associated_with_disease", "expressed_in"}),
        (("binding",), {"binds"}),
    ],
)
def test_effects_choose_edges(graph, effects, expected):
    shown = claims(graph, at=("IL6",), effects=effects, denied=True)

    assert {predicate for subject, predicate, _ in shown if subject == "IL6"} == expected


def test_a_general_relation_shows_its_kinds(graph):
    assert ("IL6", "phosphorylates", "STAT3") in claims(graph, at=("IL6",), relation="modifies")


def test_a_section_and_a_belief_choose_edges(graph):
    assert claims(graph, at=("IL6",), section="pathway") == {("IL6", "increases_activity", "STAT3")}
    assert ("SOCS3", "increases_activity", "STAT3") not in claims(graph, at=("STAT3",), min_belief=0.6)


def test_types_choose_the_other_end(graph):
    assert claims(graph, at=("IL6",), types=("disease",)) == {("IL6", "associated_with_disease", "sepsis <b>&")}


def test_what_acts_comes_before_tables_where_there_is_no_room_for_all(graph):
    shown = view(graph, State(at=("IL6",), limit=2))

    assert {edge.predicate for edge in shown.nearest} == {"increases_activity", "phosphorylates"}
    assert shown.hidden == {"hgnc:6018": 3}


@settings(max_examples=20, deadline=None)
@given(graphs)
def test_a_view_never_shows_what_is_not_in_the_graph(graph):
    ids = {edge.id for edge in graph.edges}
    for entity in graph.entities:
        shown = view(graph, State(at=(entity.curie,)))
        assert {edge.id for edge in shown.edges} <= ids
        assert not any(edge.negated for edge in shown.edges)


def test_an_address_says_the_state():
    state = read_state(
        {"at": ["IL6", "IL6"], "effect": ["inhibition"], "min": ["0.5"], "speculative": ["0"], "denied": ["1"]}
    )

    assert state == State(at=("IL6",), effects=("inhibition",), min_belief=0.5, speculative=False, denied=True)


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ({"min": ["much"]}, InvalidValueError),
        ({"min": ["nan"]}, InvalidValueError),
        ({"limit": ["100000"]}, InvalidValueError),
        ({"effect": ["magic"]}, UnknownNameError),
        ({"relation": ["loves"]}, UnknownNameError),
    ],
)
def test_an_impossible_address_is_refused(query, error):
    with pytest.raises(error):
        read_state(query)
