"""A graph that builds its edges as they are looked at answers like one that holds them."""

import io

import pytest
from drawn import networks
from hypothesis import given, settings

from genegraph.export import formats
from genegraph.graph import KnowledgeGraph
from genegraph.graph.edges import Edges

pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
laws = settings(max_examples=30, deadline=None)


def lazily(graph):
    format = formats()["parquet"]
    return format.parse(io.BytesIO(b"".join(format.generate(graph))))


@laws
@given(networks())
def test_the_same_answers(graph):
    lazy = lazily(graph)
    name = graph.entities[0].curie

    assert lazy == graph
    assert lazy.entities == graph.entities
    assert lazy.neighbors(name, hops=2) == graph.neighbors(name, hops=2)
    assert lazy.neighbors(name).entities == graph.neighbors(name).entities
    assert lazy.stats() == graph.stats()
    assert list(lazy.loops(name)) == list(graph.loops(name))
    assert [lazy.edge(edge.id) for edge in graph.edges] == list(graph.edges)


@laws
@given(networks())
def test_edges_come_in_the_order_asked_for(graph):
    source = lazily(graph)._source
    rows = [*range(len(graph)), 0][::-1]

    assert source.take(rows) == [graph.edges[row] for row in rows]
    assert Edges(source, range(len(source))) == graph.edges
    assert source.find("no such id") is None


def test_edges_that_share_an_id_are_united():
    from sketch import sketch

    one, other = sketch(("A -> B", {"text": "one"})), sketch(("A -> B", {"text": "two"}))
    (edge,) = KnowledgeGraph([*one.edges, *other.edges]).edges

    assert [piece.text for piece in edge.evidence] == ["one", "two"]
