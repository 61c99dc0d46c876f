"""What other programs would lose of a GraphML file: the rules, one sentence each."""

import io

import networkx
import pytest
from drawn import graphs
from hypothesis import given, settings

from genegraph.export.graphml import generate
from genegraph.export.lint import lint

HEAD = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
NAMES = (
    '<key id="n" for="node" attr.name="name" attr.type="string"/>'
    '<key id="e" for="edge" attr.name="name" attr.type="string"/>'
    '<key id="i" for="edge" attr.name="interaction" attr.type="string"/>'
    '<key id="k" for="edge" attr.name="edge_id" attr.type="string"/>'
)
A, B = '<node id="a"><data key="n">A</data></node>', '<node id="b"><data key="n">B</data></node>'
EDGE = '<edge id="e1" source="a" target="b"><data key="k">e1</data></edge>'


def document(keys="", before="", nodes=A + B, edges=EDGE, graph='id="x" edgedefault="directed"'):
    return f"{HEAD}{NAMES}{keys}<graph {graph}>{before}{nodes}{edges}</graph></graphml>"


def found(text):
    return [(fault.readers, fault.effect, fault.problem) for fault in lint(io.BytesIO(text.encode()))]


@settings(max_examples=25, deadline=None)
@given(graphs)
def test_what_genegraph_writes_has_no_faults(graph):
    assert found("".join(generate(graph))) == []
    assert found("".join(generate(graph, collapse=True))) == []


def test_a_plain_document_has_no_faults():
    assert found(document()) == []


KEY = '<key id="x" for="node" attr.name="{}" attr.type="{}"/>'


def with_value(type, value):
    node = f'<node id="a"><data key="n">A</data><data key="x">{value}</data></node>'
    other = node.replace('"a"', '"b"')
    return document(KEY.format("column", type), nodes=node + other)


@pytest.mark.parametrize(
    ("text", "reader", "effect", "words"),
    [
        (with_value("boolean", "True"), "rustworkx", "refuses", "lower case"),
        (with_value("boolean", "maybe"), "every reader", "refuses", "no boolean"),
        (with_value("integer", "1"), "Cytoscape", "loses", "no type 'integer'"),
        (with_value("int", "4294967296"), "Cytoscape, igraph", "loses", "more than 32 bits"),
        (with_value("int", "one"), "every reader", "refuses", "no whole number"),
        (with_value("double", "nan"), "Cytoscape", "loses", "'nan'"),
        (with_value("double", "x"), "every reader", "refuses", "no number"),
        (document(KEY.format("Name", "string")), "Cytoscape", "loses", "'name' and 'Name' are one"),
        (document(KEY.format("SUID", "string")), "Cytoscape", "loses", "its own"),
        (document(KEY.format("", "string")), "Cytoscape, Gephi, igraph", "loses", "without attr.name"),
        (
            document('<key id="x" for="node" attr.name="c" attr.type="int"><default>1</default></key>'),
            "Cytoscape",
            "loses",
            "default",
        ),
        (document(edges=EDGE + EDGE), "yEd, Gephi", "loses", "repeat"),
        (document(edges='<edge id="e1" source="a" target="b"/>'), "Cytoscape, igraph", "loses", "edge_id"),
        (document(nodes="", edges=EDGE + A + B), "Cytoscape, rustworkx", "loses", "before its node"),
        (document(nodes=A), "every reader", "refuses", "nowhere"),
        (document(edges=EDGE + "<hyperedge/>"), "Cytoscape, networkx, rustworkx", "loses", "hyperedge"),
        (document(graph='edgedefault="directed"'), "Cytoscape", "loses", "the network's name"),
        (document(graph='id="x"'), "networkx, igraph, Cytoscape", "changes", "edgedefault"),
        (
            document(edges=EDGE.replace("<edge", '<edge directed="false"')),
            "Cytoscape, igraph, networkx",
            "changes",
            "own direction",
        ),
        (document(before='<data key="zz">1</data>'), "networkx, rustworkx", "refuses", "not declared"),
        (
            document(
                '<key id="g" for="graph" attr.name="x" attr.type="string"/>', edges=EDGE + '<data key="g">1</data>'
            ),
            "Cytoscape",
            "changes",
            "last edge",
        ),
        (
            document(KEY.format("n", "int"), nodes=A.replace("</node>", '<data key="x">1</data></node>') + B),
            "igraph",
            "changes",
            "gaps",
        ),
        (document(edges=EDGE) + "<", "every reader", "refuses", "broken"),
    ],
)
def test_a_fault_is_named_with_who_it_troubles(text, reader, effect, words):
    assert any((readers, what) == (reader, effect) and words in problem for readers, what, problem in found(text)), (
        found(text)
    )


def test_a_column_that_cytoscape_needs_is_missed():
    faults = found(f'{HEAD}<graph id="x" edgedefault="directed"><node id="a"/></graph></graphml>')

    assert ("Cytoscape", "changes", "there is no node column 'name': it shows ids for labels") in faults


def test_entities_are_not_unfolded():
    bomb = '<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + document()

    assert [fault.effect for fault in lint(io.BytesIO(bomb.encode()))] == ["refuses"]


def test_what_networkx_writes_of_flags_is_refused_by_rustworkx():
    graph = networkx.MultiDiGraph()
    graph.add_node("a", flag=True)
    text = "\n".join(networkx.generate_graphml(graph))

    assert ("rustworkx", "refuses", "the column 'flag' says 'True': true and false are lower case") in found(text)
