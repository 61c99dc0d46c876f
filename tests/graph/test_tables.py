"""Graphs as pandas tables."""

import pandas as pd
import pytest
from drawn import graphs
from hypothesis import given, settings
from hypothesis import strategies as st
from sketch import shown, sketch

from genegraph.errors import InvalidValueError
from genegraph.graph import KnowledgeGraph
from genegraph.graph.cells import join, split
from genegraph.graph.table_columns import EDGE_COLUMNS, EVIDENCE_COLUMNS, NODE_COLUMNS

laws = settings(max_examples=40, deadline=None)
COLUMNS = {"edges": EDGE_COLUMNS, "nodes": NODE_COLUMNS, "evidence": EVIDENCE_COLUMNS}


@laws
@given(graphs, st.sampled_from(sorted(COLUMNS)))
def test_columns_are_always_the_same_and_of_the_same_types(graph, kind):
    frame = graph.to_frame(kind)
    empty = KnowledgeGraph().to_frame(kind)

    assert list(frame.columns) == list(COLUMNS[kind])
    assert list(frame.dtypes) == list(empty.dtypes)


@laws
@given(graphs)
def test_rows_are_edges_entities_and_pieces_of_evidence(graph):
    assert list(graph.to_frame()["id"]) == [edge.id for edge in graph.edges]
    assert list(graph.to_frame("nodes")["curie"]) == [entity.curie for entity in graph.entities]
    assert len(graph.to_frame("evidence")) == sum(len(edge.evidence) for edge in graph.edges)


@laws
@given(graphs)
def test_a_graph_can_be_made_of_its_evidence(graph):
    assert KnowledgeGraph.from_frame(graph.to_frame("evidence")) == graph


def test_part_of_a_graph_keeps_what_the_whole_found():
    part = sketch("A -> B", "A not -> B", "A -| B").filter(sign=1)

    assert part.edges[0].belief == 0.1275  # 0.85 * (1 - 0.85): the denial is remembered
    assert KnowledgeGraph.from_frame(part.to_frame("evidence")) == part


def test_a_table_of_ones_own_needs_three_columns():
    frame = pd.DataFrame({"subject": ["hgnc:6018"], "predicate": ["binds"], "object": ["hgnc:11364"], "more": [1]})
    (edge,) = KnowledgeGraph.from_frame(frame.assign(directed=False)).edges

    assert {edge.subject.name, edge.object.name} == {"hgnc:6018", "hgnc:11364"}
    assert edge.evidence[0].locator == "table#row/1"


def test_a_table_without_them_is_refused():
    with pytest.raises(InvalidValueError, match="the table has no column 'object'"):
        KnowledgeGraph.from_frame(pd.DataFrame({"subject": ["hgnc:1"], "predicate": ["binds"]}))


def test_a_row_without_them_is_refused():
    frame = pd.DataFrame({"subject": ["hgnc:1", None], "predicate": ["binds"] * 2, "object": ["hgnc:2"] * 2})

    with pytest.raises(InvalidValueError, match="row 2 of the table has no subject"):
        KnowledgeGraph.from_frame(frame)


def test_degrees_are_told_by_direction():
    frame = sketch("A -> B", "A -- C", "D -> A").to_frame("nodes").set_index("curie")

    assert frame.loc["hgnc:A", ["degree", "in_degree", "out_degree"]].tolist() == [3, 1, 1]
    assert shown(sketch("A -> B").edges) == ["A increases_activity B"]


@given(st.lists(st.text(min_size=1)))
def test_cells_split_back(words):
    assert split(join(words)) == tuple(words)
