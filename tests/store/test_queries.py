"""The book of ready queries, each against what Python finds in the same graph."""

from collections import defaultdict
from itertools import product

import pytest

import genegraph
from genegraph.errors import UnknownNameError
from genegraph.export import read_graph
from genegraph.store import Store, ready_queries, ready_query, with_prefixes
from genegraph.vocabulary.prefixes import compress


@pytest.fixture(scope="module", params=["golden", "examples"])
def graph(request, checkout):
    if request.param == "golden":
        return read_graph(checkout / "tests" / "golden" / "sample.ttl")
    return genegraph.build(checkout / "examples")


@pytest.fixture(scope="module")
def store(graph):
    store = Store()
    store.load(graph.edges)
    return store


def ask(store, query, /, **values):
    answer = store.query(ready_query(query).fill(values))
    return [tuple(None if term is None else _plain(term) for term in row) for row in answer]


def _plain(term):
    if hasattr(term, "datatype"):
        kind = term.datatype.value.rpartition("#")[2]
        return {"integer": int, "decimal": float, "boolean": "true".__eq__}.get(kind, str)(term.value)
    return compress(term.value).removeprefix("gg:")


def positive(graph):
    return [edge for edge in graph.edges if not edge.negated]


def test_neighbors(graph, store):
    expected = {
        (edge.subject.name, edge.predicate, edge.object.name, edge.sign, edge.belief, f"edge:{edge.id}")
        for edge in positive(graph)
        if "IL6" in (edge.subject.name, edge.object.name)
    }

    assert expected
    assert set(ask(store, "neighbors", name="IL6")) == expected


def test_regulators_in_two_steps(graph, store):
    target = "STAT5A" if len(graph.edges) < 20 else "IL6"
    steps = [edge for edge in positive(graph) if edge.directed]
    ways, belief = defaultdict(set), defaultdict(float)
    for first, second in product(steps, steps):
        ends = {first.subject.curie, first.object.curie, second.object.curie}
        if first.object == second.subject and second.object.name == target and len(ends) == 3:
            ways[first.subject.name].add(first.object.curie)
            belief[first.subject.name] = max(belief[first.subject.name], first.belief * second.belief)
    found = {
        regulator: (ways, pytest.approx(belief)) for regulator, ways, belief in ask(store, "regulators", name=target)
    }

    assert {name: (len(ways[name]), belief[name]) for name in ways} == found
    assert found


def test_paths(graph, store):
    source, target = ("MMP9", "STAT5A") if len(graph.edges) < 20 else ("CCL5", "SOX2")
    out = defaultdict(list)
    for edge in positive(graph):
        if edge.directed:
            out[edge.subject.name].append(edge)
    expected = set()

    def walk(trail, sign, names):
        for edge in out[names[-1]]:
            name = edge.object.name
            if name == target:
                expected.add((len(trail) + 1, sign * edge.sign, *([*names[1:], None, None][:2])))
            elif name not in names and len(trail) < 2:
                walk([*trail, edge], sign * edge.sign, [*names, name])

    walk([], 1, [source])
    assert expected
    assert set(ask(store, "paths", source=source, target=target)) == expected


def test_shared_targets(graph, store):
    expected = {
        (one.object.name, one.sign, one.predicate, other.sign, other.predicate)
        for one, other in product(positive(graph), positive(graph))
        if one.directed and other.directed and one.object == other.object
        if (one.subject.name, other.subject.name) == ("IL6", "MMP9" if len(graph.edges) < 20 else "STAT3")
    }
    other = "MMP9" if len(graph.edges) < 20 else "STAT3"

    assert set(ask(store, "shared-targets", one="IL6", other=other)) == expected


def test_diseases_of_a_neighborhood(graph, store):
    near = {"IL6"} | {
        end.name
        for edge in positive(graph)
        if "IL6" in (edge.subject.name, edge.object.name)
        for end in (edge.subject, edge.object)
    }
    expected = {
        (edge.object.name, edge.subject.name, edge.predicate, edge.belief)
        for edge in positive(graph)
        if edge.object.type == "disease" and edge.subject.name in near
    }

    assert set(ask(store, "diseases", name="IL6")) == expected
    assert expected or len(graph.edges) > 20  # the golden graph has one


def test_evidence_of_an_edge(graph, store):
    for edge in graph.edges:
        expected = {
            (rank, piece.text, piece.locator, publication, piece.score, piece.negated, piece.speculative)
            for rank, piece in enumerate(edge.evidence, start=1)
            for publication in (piece.publications or (None,))
        }

        assert set(ask(store, "evidence", edge=f"edge:{edge.id}")) == expected


def test_contradictions(graph, store):
    expected = {
        (
            *(one.subject.name, one.object.name),
            *(one.predicate, one.negated, one.belief, other.predicate, other.negated, other.belief),
        )
        for one, other in product(graph.edges, graph.edges)
        if other.id in one.conflicts and one.id <= other.id
    }

    assert set(ask(store, "contradictions")) == expected


def test_what_each_page_contributed(graph, store):
    edges, pieces, publications = defaultdict(set), defaultdict(set), defaultdict(set)
    for edge in graph.edges:
        for piece in edge.evidence:
            edges[piece.page].add(edge.id)
            pieces[piece.page].add((edge.id, piece))
            publications[piece.page].update(piece.publications)

    assert set(ask(store, "pages")) == {
        (page, len(edges[page]), len(pieces[page]), len(publications[page])) for page in edges
    }


def test_how_often_each_relation_is_claimed(graph, store):
    beliefs = defaultdict(list)
    for edge in positive(graph):
        beliefs[edge.predicate].append(edge.belief)

    assert {predicate: (number, belief) for predicate, number, belief in ask(store, "relations")} == {
        predicate: (len(said), pytest.approx(sum(said) / len(said))) for predicate, said in beliefs.items()
    }


def test_publications(graph, store):
    edges = defaultdict(set)
    for edge in graph.edges:
        for piece in edge.evidence:
            for publication in piece.publications:
                edges[publication].add(edge.id)

    assert set(ask(store, "publications")) == {(publication, len(ids)) for publication, ids in edges.items()}


def test_mediators(graph, store):
    expected = {
        (mediator.name, edge.predicate, edge.object.name, edge.belief)
        for edge in positive(graph)
        if edge.subject.name == "IL6"
        for mediator in edge.mediators
    }

    assert expected
    assert set(ask(store, "mediators", name="IL6")) == expected


def test_the_graph_of_a_page(graph, store):
    page = graph.edges[0].evidence[0].page
    triples = list(store.query(ready_query("page-graph").fill({"page": page})))

    assert triples
    assert {str(triple.object) for triple in triples if "supporting_text" in triple.predicate.value} == {
        str(triple.object)
        for triple in store.store.quads_for_pattern(None, None, None)
        if "supporting_text" in triple.predicate.value and triple.graph_name.value.endswith(f"/graph/{page}")
    }


@pytest.mark.parametrize("name", ready_queries())
def test_every_ready_query_explains_itself_and_runs_as_it_stands(name):
    ready = ready_query(name)

    assert ready.question.endswith(".")
    assert "VALUES" not in ready.sparql or ready.parameters
    for parameter in ready.parameters:
        assert f"VALUES ?{parameter} {{ " in ready.sparql
    list(Store().query(ready.sparql))


@pytest.mark.parametrize("name", ready_queries())
def test_every_ready_query_declares_its_prefixes_for_other_stores(name):
    import pyoxigraph as ox

    list(ox.Store().query(with_prefixes(ready_query(name).sparql)))


def test_a_value_cannot_smuggle_in_sparql(store):
    assert ask(store, "neighbors", name='IL6" } ?x ?y ?z { "') == []
    assert ask(store, "evidence", edge="edge:x> } DROP ALL { <http://a") == []


def test_an_unknown_query_or_parameter_is_named_with_what_there_is():
    with pytest.raises(UnknownNameError, match=r"no ready query 'neighbours'. Did you mean: neighbors"):
        ready_query("neighbours")
    with pytest.raises(UnknownNameError, match=r"no parameter of the query neighbors 'gene'. Did you mean: name"):
        ready_query("neighbors").fill({"gene": "IL6"})
