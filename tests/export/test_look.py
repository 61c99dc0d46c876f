"""The look in Cytoscape's two formats: what is mapped is there, and every value is one that Cytoscape knows."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from drawn import graphs
from hypothesis import given, settings

from genegraph.assembly import assemble
from genegraph.export import cx2, cyjs, cyrest, dot, gexf, graphml, vizmap
from genegraph.graph import KnowledgeGraph
from genegraph.graph.look import EDGES, NODES, sign_looks
from genegraph.model import Entity, Evidence, Statement
from genegraph.web._details import line

TYPES = {"string": str, "boolean": bool, "integer": int, "double": float}
NS = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(scope="module")
def style():
    return ET.fromstring("".join(vizmap.generate()))


def mapping(style, name):
    (found,) = (property for property in style.iter("visualProperty") if property.get("name") == name)
    return {entry.get("attributeValue"): entry.get("value") for entry in found.iter("discreteMappingEntry")}


def test_every_mapped_column_is_a_column_of_graphml(style):
    document = ET.fromstring("".join(graphml.generate(KnowledgeGraph())))
    columns = {(key.get("for"), key.get("attr.name"), key.get("attr.type")) for key in document.iter(f"{NS}key")}
    for owner in ("node", "edge"):
        for kind in ("passthroughMapping", "discreteMapping"):
            for found in style.find(f"visualStyle/{owner}").iter(kind):
                assert (owner, found.get("attributeName"), found.get("attributeType")) in columns
        for found in style.find(f"visualStyle/{owner}").iter("continuousMapping"):
            assert (owner, found.get("attributeName"), "double") in columns


def test_activation_is_an_arrow_and_inhibition_a_bar(style):
    assert mapping(style, "EDGE_TARGET_ARROW_SHAPE") == {
        "activation": "DELTA",
        "inhibition": "T",
        "binding": "NONE",
        "unknown": "CIRCLE",
        "association": "NONE",
        "mixed": "CIRCLE",
    }
    (arrows,) = (dependency for dependency in style.iter("dependency") if dependency.get("name").startswith("arrow"))
    assert arrows.get("value") == "true"


def test_guesses_are_dashed_and_denials_dotted(style):
    assert mapping(style, "EDGE_LINE_TYPE") == {"asserted": "SOLID", "speculated": "EQUAL_DASH", "denied": "DOT"}


def test_nodes_are_told_apart_by_colour_and_shape(style):
    assert mapping(style, "NODE_FILL_COLOR") == {type: look.color for type, look in NODES.items()}
    assert set(mapping(style, "NODE_SHAPE").values()) <= {
        *(
            "ELLIPSE",
            "OCTAGON",
            "RECTANGLE",
            "ROUND_RECTANGLE",
            "DIAMOND",
            "HEXAGON",
            "TRIANGLE",
            "PARALLELOGRAM",
            "VEE",
        )
    }


def test_the_interface_and_the_file_say_the_same(style):
    for said in cyrest.mappings():
        if said["mappingType"] == "discrete":
            assert {entry["key"]: entry["value"] for entry in said["map"]} == mapping(style, said["visualProperty"])


def aspects(graph):
    return {name: value for aspect in json.loads("".join(cx2.generate(graph))) for name, value in aspect.items()}


@settings(max_examples=20, deadline=None)
@given(graphs)
def test_every_attribute_of_cx2_is_declared_with_the_type_that_it_has(graph):
    read = aspects(graph)
    (declared,) = read["attributeDeclarations"]
    elements = {"networkAttributes": read["networkAttributes"]}
    elements |= {kind: [element["v"] for element in read[kind]] for kind in ("nodes", "edges")}
    for kind, rows in elements.items():
        for row in rows:
            for name, value in row.items():
                type = declared[kind][name].get("d", "string")
                values = value if type.startswith("list_of_") else [value]
                assert all(isinstance(each, TYPES[type.removeprefix("list_of_")]) for each in values)


@settings(max_examples=20, deadline=None)
@given(graphs)
def test_cx2_counts_and_numbers_its_elements(graph):
    read = aspects(graph)

    assert read["CXVersion"] == "2.0"
    for entry in read["metaData"]:
        assert entry["elementCount"] == len(read[entry["name"]])
    assert read["status"] == [{"success": True}]
    ids = {node["id"] for node in read["nodes"]}
    assert all(isinstance(id, int) for id in ids)
    assert all({edge["s"], edge["t"]} <= ids for edge in read["edges"])


def test_every_mapping_of_cx2_is_on_a_declared_column_and_has_a_default():
    read = aspects(KnowledgeGraph())
    (declared,) = read["attributeDeclarations"]
    (look,) = read["visualProperties"]
    for kind in ("node", "edge"):
        for name, mapped in look[f"{kind}Mapping"].items():
            definition = mapped["definition"]
            assert declared[f"{kind}s"][definition["attribute"]]["d"] == definition["type"]
            assert name == "NODE_LABEL" or name in look["default"][kind]
    heads = {entry["v"]: entry["vp"] for entry in look["edgeMapping"]["EDGE_TARGET_ARROW_SHAPE"]["definition"]["map"]}
    assert heads == {sign: found.head for sign, found in sign_looks().items()}
    assert (heads["activation"], heads["inhibition"]) == ("triangle", "tee")


@settings(max_examples=20, deadline=None)
@given(graphs)
def test_ndex2_reads_cx2_whole(graph):
    ndex = pytest.importorskip("ndex2.cx2", reason="the package ndex2 is missing")
    raw = json.loads("".join(cx2.generate(graph)))

    network = ndex.RawCX2NetworkFactory().get_cx2network(raw)

    assert network.get_name() == graph.name
    assert {node["v"]["curie"] for node in network.get_nodes().values()} == {e.curie for e in graph.entities}
    assert {edge["v"]["edge_id"] for edge in network.get_edges().values()} == {edge.id for edge in graph.edges}
    assert network.get_visual_properties() == next(a["visualProperties"][0] for a in raw if "visualProperties" in a)
    assert set(EDGES) < {
        entry["v"] for entry in network.get_visual_properties()["edgeMapping"]["EDGE_LINE_COLOR"]["definition"]["map"]
    }


@pytest.fixture
def raised_in_disease():
    """One edge whose sign tells of an amount, and of no effect."""
    il6 = Entity(curie="hgnc:6018", name="IL6", type="gene")
    sepsis = Entity(curie="gg.term:sepsis", name="sepsis", type="disease")
    read = Evidence(text="overexpressed in sepsis", locator="IL6#disorder/1", page="IL6", sign=1)
    said = Statement(subject=il6, predicate="overexpressed_in", object=sepsis, sign=1, evidence=read)
    return KnowledgeGraph(assemble([said]))


def test_where_something_is_found_is_no_effect_in_any_picture(raised_in_disease):
    look = EDGES["association"]
    (edge,) = raised_in_disease.edges
    (drawn,) = aspects(raised_in_disease)["edges"]
    (row,) = cyrest.network(raised_in_disease)["elements"]["edges"]
    (element,) = json.loads("".join(cyjs.generate(raised_in_disease)))["elements"]["edges"]
    told = [drawn["v"], row["data"], element["data"], line(edge)["data"]]

    assert {(said["sign"], said["sign_number"]) for said in told} == {("association", 1)}
    for collapse in (False, True):
        text = "".join(graphml.generate(raised_in_disease, collapse=collapse))
        assert '<data key="e_sign">association</data>' in text
    assert '<data key="e_activation_count">0</data>' in text
    (arrow,) = re.findall(r"-> .*", "".join(dot.generate(raised_in_disease)))
    assert f'color="{look.color}"' in arrow
    assert 'arrowhead="none"' in arrow
    red, green, blue = bytes.fromhex(look.color[1:])
    (edge_text,) = re.findall("<edge .*", "".join(gexf.generate(raised_in_disease)))
    assert f'<viz:color r="{red}" g="{green}" b="{blue}"/>' in edge_text


def test_the_styles_draw_it_without_a_head(style, raised_in_disease):
    (look,) = aspects(raised_in_disease)["visualProperties"]
    mapped = look["edgeMapping"]["EDGE_TARGET_ARROW_SHAPE"]["definition"]
    colors = mapping(style, "EDGE_STROKE_UNSELECTED_PAINT")

    assert mapping(style, "EDGE_TARGET_ARROW_SHAPE")["association"] == "NONE"
    assert {entry["v"]: entry["vp"] for entry in mapped["map"]}["association"] == "none"
    assert len(set(colors.values())) == len(colors)
    assert colors["association"] == EDGES["association"].color
