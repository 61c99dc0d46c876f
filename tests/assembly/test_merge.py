"""Statements become edges."""

from dataclasses import replace

import pytest
from drawn import statements
from hypothesis import given
from hypothesis import strategies as st

from genegraph.assembly import assemble, edge_id, unite
from genegraph.model import Entity, Evidence, Span, Statement

IL6 = Entity(curie="hgnc:6018", name="IL6", type="gene")
STAT3 = Entity(curie="hgnc:11364", name="STAT3", type="gene")


def said(subject=IL6, predicate="increases_activity", object=STAT3, **more):
    read = Evidence(text=more.pop("text", "IL6 activates STAT3."), locator=more.pop("locator", "IL6#function/1"))
    return Statement(subject=subject, predicate=predicate, object=object, evidence=read, **more)


def test_an_edge_is_named_by_what_it_claims():
    assert edge_id("hgnc:6018", "increases_activity", "hgnc:11364") == "9d6ea4453b5f"
    assert edge_id("hgnc:6018", "increases_activity", "hgnc:11364", negated=True) == "739cc7ec8a6c"


def test_statements_of_two_pages_share_an_edge():
    (edge,) = assemble([said(locator="STAT3#regulation/2", text="activated by IL6"), said()])

    assert [piece.locator for piece in edge.evidence] == ["IL6#function/1", "STAT3#regulation/2"]


def test_bullets_are_in_page_order_not_in_spelling_order():
    (edge,) = assemble(said(locator=f"IL6#function/{number}", text=str(number)) for number in (10, 9, 1))

    assert [piece.text for piece in edge.evidence] == ["1", "9", "10"]


def test_binding_is_the_same_either_way_round():
    spans = {"subject_span": Span(0, 3), "object_span": Span(10, 15)}
    one = said(predicate="binds", directed=False)
    other = said(STAT3, "binds", IL6, directed=False)
    other = replace(other, evidence=replace(other.evidence, **spans))

    assert [edge.id for edge in assemble([one])] == [edge.id for edge in assemble([other])]
    (edge,) = assemble([other])
    assert (edge.subject, edge.evidence[0].subject_span, edge.evidence[0].object_span) == (
        (STAT3, Span(0, 3), Span(10, 15)) if edge.subject == STAT3 else (IL6, Span(10, 15), Span(0, 3))
    )


def test_an_edge_is_speculative_only_if_all_its_evidence_is():
    hedged = said(speculative=True, text="IL6 may activate STAT3.")

    assert [edge.speculative for edge in assemble([hedged])] == [True]
    assert [edge.speculative for edge in assemble([hedged, said()])] == [False]


def test_the_net_sign_is_that_of_most_readings_and_each_keeps_its_own():
    raised, lowered = said(predicate="phosphorylates", sign=1), said(predicate="phosphorylates", sign=-1, text="less")
    (edge,) = assemble([raised, lowered, replace(raised, evidence=replace(raised.evidence, text="more"))])

    assert edge.sign == 1
    assert sorted(piece.sign for piece in edge.evidence) == [-1, 1, 1]
    assert edge.conflicts == (edge.id,)


def test_the_entity_that_knows_most_is_kept():
    richer = replace(IL6, xrefs=("omim:147620",))
    edges = assemble([said(), said(STAT3, "increases_expression", richer)])

    assert {entity for edge in edges for entity in (edge.subject, edge.object)} == {richer, STAT3}


@given(st.lists(statements(), max_size=8).flatmap(lambda said: st.tuples(st.just(said), st.permutations(said))))
def test_order_never_matters(both):
    given_order, shuffled = both

    assert assemble(given_order) == assemble(shuffled)


@given(st.lists(statements(), min_size=1, max_size=8), st.data())
def test_a_repeated_statement_changes_nothing(said, data):
    assert assemble([*said, data.draw(st.sampled_from(said))]) == assemble(said)


@given(st.lists(statements(), max_size=8), st.integers(0, 8))
def test_parts_unite_to_the_whole(said, cut):
    assert unite([*assemble(said[:cut]), *assemble(said[cut:])]) == assemble(said)


@given(st.lists(statements(), max_size=8))
def test_edges_are_sorted_and_named_once(said):
    ids = [edge.id for edge in assemble(said)]

    assert ids == sorted(set(ids))


@pytest.mark.parametrize("flag", ["negated", "speculative"])
def test_the_flags_of_a_statement_reach_its_evidence(flag):
    (edge,) = assemble([said(**{flag: True})])

    assert getattr(edge, flag)
    assert getattr(edge.evidence[0], flag)
