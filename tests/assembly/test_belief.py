"""Belief grows with evidence and falls with doubt."""

from drawn import evidence
from hypothesis import given
from hypothesis import strategies as st

from genegraph.assembly import assemble, belief_of
from genegraph.model import Entity, Evidence, Statement


def read(text="IL6 activates STAT3.", **more):
    return Evidence(text=text, locator="IL6#function/1", **more)


def test_one_plain_sentence_is_believed_as_far_as_a_reader_is():
    assert belief_of([read()]) == 0.85  # 1 - (0.05 + 0.1)


def test_sentences_of_one_kind_share_their_systematic_error():
    assert belief_of([read("one"), read("two")]) == 0.94  # 1 - (0.05 + 0.1 * 0.1)


def test_kinds_of_evidence_fail_apart():
    believed = belief_of([read("one"), read("two", frame="section expression.organ")])

    assert believed == 0.991  # 1 - (0.05 + 0.1) * (0.01 + 0.05)


def test_the_same_words_on_two_pages_count_once():
    assert belief_of([read(), read(page="STAT3")]) == belief_of([read()])


def test_a_hedged_sentence_is_worth_less():
    assert belief_of([read(speculative=True)]) == 0.4  # 1 - (0.05 + 1 - 0.5 * 0.9)


def test_a_denial_lowers_both_sides():
    il6 = Entity(curie="hgnc:6018", name="IL6", type="gene")
    said = [
        Statement(subject=il6, predicate="binds", object=il6, evidence=read(text), negated=negated)
        for text, negated in [("one", False), ("two", False), ("not so", True)]
    ]
    beliefs = {edge.negated: edge.belief for edge in assemble(said)}

    assert beliefs == {False: 0.141, True: 0.051}  # 0.94 * (1 - 0.85), 0.85 * (1 - 0.94)


@given(st.lists(evidence, max_size=5), evidence)
def test_more_evidence_never_lowers_belief(pieces, one_more):
    assert 0 <= belief_of(pieces) <= belief_of([*pieces, one_more]) <= 1


@given(st.lists(evidence, max_size=5), st.lists(evidence, max_size=5), evidence)
def test_more_denials_never_raise_belief(pieces, denials, one_more):
    assert belief_of(pieces, [*denials, one_more]) <= belief_of(pieces, denials)
