"""Edges that say the opposite of each other know it."""

import pytest
from drawn import statements
from hypothesis import given
from hypothesis import strategies as st

from genegraph.assembly import assemble
from genegraph.model import Entity, Evidence, Statement

IL6 = Entity(curie="hgnc:6018", name="IL6", type="gene")
STAT3 = Entity(curie="hgnc:11364", name="STAT3", type="gene")
SIGNS = {"increases": 1, "decreases": -1}


def claim(words):
    *_, negation, predicate = f" {words}".rpartition("not ")
    sign = SIGNS.get(predicate.strip().partition("_")[0], 0)
    read = Evidence(text=words, locator="IL6#function/1")
    return Statement(
        subject=IL6, predicate=predicate.strip(), object=STAT3, sign=sign, negated=bool(negation), evidence=read
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("increases_expression", "decreases_expression"),
        ("increases", "decreases_activity"),
        ("phosphorylates", "not phosphorylates"),
        ("phosphorylates", "not regulates"),
    ],
)
def test_opposites_name_each_other(one, other):
    edges = assemble([claim(one), claim(other)])

    assert [edge.conflicts for edge in edges] == [(edges[1].id,), (edges[0].id,)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("increases_expression", "decreases_activity"),  # more of it, and less active: both can hold
        ("regulates", "not phosphorylates"),  # what is no kinase may still act otherwise
        ("decreases_activity", "not increases_activity"),
        ("not increases", "not decreases"),
    ],
)
def test_what_can_both_hold_is_no_conflict(one, other):
    assert [edge.conflicts for edge in assemble([claim(one), claim(other)])] == [(), ()]


@given(st.lists(statements(), max_size=10))
def test_conflicts_are_mutual(said):
    edges = {edge.id: edge for edge in assemble(said)}

    for edge in edges.values():
        assert all(edge.id in edges[other].conflicts for other in edge.conflicts)
