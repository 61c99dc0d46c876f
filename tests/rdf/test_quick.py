"""The quick way to write an edge says what the ordinary way says, to the letter."""

import pytest
from drawn import graphs
from hypothesis import example, given, settings

from genegraph.graph import KnowledgeGraph
from genegraph.model import Edge, Entity, Evidence, Span
from genegraph.rdf import EDGES, EdgeText, Lines, Turtle, describe_edge, describe_edge_by_page

IL6 = Entity(curie="hgnc:6018", name="IL6", type="gene")
ODD = Entity(curie="gg.term:100% {odd} \\ <x>", name="odd", type="unknown")


def edge(subject=IL6, object=ODD, **evidence):
    fields = {"text": "t", "locator": "IL6#a/1", "section": "a", "page": "IL6"} | evidence
    return Edge(
        id="0123456789ab",
        subject=subject,
        predicate="binds",
        object=object,
        sign=0,
        directed=False,
        negated=False,
        speculative=False,
        belief=0.5,
        evidence=(Evidence(**fields),),
    )


AWKWARD = [
    edge(text="50% of {all} %s %(x)s zqxjtext"),
    edge(text='"', locator="I L6#a b/1", section="%", cue="{0}", page="I L6", context=(("cell", "100%"),)),
    edge(locator="no section", page=""),
    edge(locator="no section", page="IL6"),
    edge(section="text", locator="a#text/1", page="a"),
    edge(publications=("pubmed:1", "pubmed:2"), mediators=("A", "B"), context=(("a", "b"), ("c", "d"))),
    edge(cue_span=Span(0, 0), subject_span=None, object_span=Span(1, 2), score=1e-7, sign=-1, frame="100%"),
    edge(subject=ODD, object=ODD, negated=True, speculative=True),
]


def writers():
    turtle, lines = Turtle(), Lines("bioregistry")
    return {"turtle": (turtle.statement, turtle.names), "lines": (lines.lines, lines.names)}


def ordinary(render, edge):
    triple, association, evidence = describe_edge(edge)
    return "".join(render(node, None) for node in (triple, association, *evidence) if node)


@pytest.mark.parametrize("syntax", ["turtle", "lines"])
@settings(max_examples=60, deadline=None)
@given(graph=graphs)
@example(graph=KnowledgeGraph(AWKWARD[:1]))
def test_the_quick_way_is_the_ordinary_way(syntax, graph):
    render, names = writers()[syntax]
    quick = EdgeText(render, names)
    for edge in [*graph.edges, *graph.edges]:  # once to learn the shape, once to use it
        assert quick.triples(edge) == ordinary(render, edge)


@pytest.mark.parametrize("syntax", ["turtle", "lines"])
@settings(max_examples=60, deadline=None)
@given(graph=graphs)
def test_so_it_is_page_by_page(syntax, graph):
    render, names = writers()[syntax]
    quick = EdgeText(render, names)
    for edge in graph.edges:
        said = {}
        for name, node in describe_edge_by_page(edge):
            said.setdefault(name, []).append(render(node, name))
        found = [(EDGES, quick.association(edge)), *quick.by_page(edge)]
        assert found == [(name, "".join(texts)) for name, texts in said.items()]


@pytest.mark.parametrize("syntax", ["turtle", "lines"])
@pytest.mark.parametrize("awkward", AWKWARD)
def test_what_looks_like_a_gap_is_none(syntax, awkward):
    render, names = writers()[syntax]
    quick = EdgeText(render, names)
    quick.triples(edge())

    assert quick.triples(awkward) == ordinary(render, awkward)
    assert quick.triples(edge()) == ordinary(render, edge())
