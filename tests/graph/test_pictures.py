"""Pictures that tell what the graph says, to the eye and to a program that reads the SVG."""

import struct
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from drawn import networks
from hypothesis import given, settings
from sketch import gene, sketch

from genegraph.errors import UnknownNameError
from genegraph.graph import KnowledgeGraph
from genegraph.graph._layout import around, spread
from genegraph.graph._shapes import course, outline, outside
from genegraph.graph.look import EDGES, NEGATED_COLOR, NODES

pytest.importorskip("matplotlib", reason="pictures need matplotlib")

SVG = "{http://www.w3.org/2000/svg}"


def texts(picture):
    return [element.text for element in ET.fromstring(picture).iter(f"{SVG}text")]


def colors(picture):
    return {color for look in EDGES.values() if (color := look.color).encode() in picture}


def test_every_name_and_every_effect_is_drawn_and_explained():
    picture = sketch("A -> B", "A -| C", "A -? D", "A -- E", "A -o F").picture("A")

    assert {"A", "B", "C", "D", "E", "F", "raises", "lowers", "gene"} <= set(texts(picture))
    assert colors(picture) == {look.color for look in EDGES.values()}


def test_where_something_is_found_is_drawn_as_no_action():
    picture = sketch("A -o B", "A -v C", "A -m D").picture("A")

    assert colors(picture) == {EDGES["association"].color}
    assert "tells where or in whom; no action" in texts(picture)
    assert not {"raises", "lowers", "acts on; up or down not told"} & set(texts(picture))


def test_the_legend_explains_only_what_is_there():
    assert not {"lowers", "denied", "disease"} & set(texts(sketch("A -> B").picture("A")))


def test_relations_are_written_where_they_are_few():
    few, many = sketch("A -> B"), sketch(*(f"A -> B{number}" for number in range(20)))

    assert "increases activity" in texts(few.picture("A"))
    assert "increases activity" not in texts(many.picture("A"))
    assert "increases activity" in texts(many.picture("A", relations=True))


def test_neighbours_on_the_chromosome_are_drawn_on_request():
    graph = sketch("A -> B", "A .. C")

    assert "C" not in texts(graph.picture("A"))
    assert "C" in texts(graph.picture("A", predicate="colocated_with"))


def test_a_denial_is_grey_whatever_it_denies():
    picture = sketch("A not -> B").picture("A", negated=True)

    assert NEGATED_COLOR.encode() in picture
    assert EDGES["activation"].color.encode() not in picture


def test_where_there_is_too_much_the_surest_is_shown_and_said_to_be():
    graph = sketch("A -> B", ("A -> C", {"score": 0.3}), ("A -> D", {"score": 0.2}))
    words = texts(graph.picture("A", limit=1))

    assert "A, the 1 most telling of 3 edges" in words
    assert "C" not in words


def test_regulation_is_shown_before_what_tables_list():
    graph = sketch("A -o B", "A -m C", "A -- D", ("A -> E", {"score": 0.2}))

    assert set("ABCDEF") & set(texts(graph.picture("A", limit=1))) == {"A", "E"}
    assert set("ABCDEF") & set(texts(graph.picture("A", limit=2))) == {"A", "D", "E"}
    assert "A, the 1 surest of 2 edges" in texts(graph.picture("A", limit=1, predicate=["regulates", "expressed_in"]))


def test_several_relations_of_one_effect_are_one_arrow():
    words = texts(sketch("A -? B", "A -p B").picture("A"))

    assert [set(word.split(", ")) for word in words if "regulates" in word] == [{"regulates", "phosphorylates"}]


def test_names_are_data_not_markup():
    hostile = gene("H", name="<script>alert('$x^2$')</script>\x07\n&")
    (edge,) = sketch("A -> H").edges
    words = texts(KnowledgeGraph([replace(edge, object=hostile)]).picture("A"))

    assert "<script>alert('$x^2$')</script> &" in words


@settings(max_examples=8, deadline=None)
@given(networks())
def test_equal_graphs_give_equal_pictures(graph):
    name = graph.entities[0].curie

    assert graph.picture(name) == KnowledgeGraph(reversed(graph.edges)).picture(name)
    assert graph.picture(name, format="png") == graph.picture(name, format="png")


def test_png_is_as_large_as_what_it_shows():
    small = sketch("A -> B").picture("A", format="png")
    large = sketch(*(f"A -> B{number}" for number in range(18))).picture("A", format="png")

    assert small.startswith(b"\x89PNG")
    assert struct.unpack(">I", small[20:24]) < struct.unpack(">I", large[20:24])


def test_an_unknown_name_is_told():
    with pytest.raises(UnknownNameError):
        sketch("A -> B").plot("Z")


def test_a_graph_shows_itself_in_a_notebook():
    shown = sketch("A -> B")._repr_html_()

    assert shown.startswith("<p><b>genegraph</b>: 2 entities, 1 edges</p><svg")
    assert "<svg" not in KnowledgeGraph()._repr_html_()


def test_a_large_graph_shows_its_busiest_entity():
    graph = sketch(*(f"A -> B{number}" for number in range(50)))

    assert "A, the 40 most telling of 50 edges" in graph._repr_html_()


def overlaps(places, sizes):
    names = sorted(places)
    return [
        (one, other)
        for at, one in enumerate(names)
        for other in names[at + 1 :]
        if all(
            abs(places[one][axis] - places[other][axis]) < (sizes[one][axis] + sizes[other][axis]) / 2
            for axis in (0, 1)
        )
    ]


@pytest.mark.parametrize("count", [1, 7, 19, 30])
@pytest.mark.parametrize("roomy", [False, True])
def test_no_node_of_a_star_lies_on_another(count, roomy):
    names = [f"N{number}" for number in range(3 * count)]
    sizes = dict.fromkeys(["A", *names], (60.0, 18.0))
    places = around("A", (names[:count], names[count : 2 * count], names[2 * count :]), sizes, roomy=roomy)

    assert set(places) == set(sizes)
    assert overlaps(places, sizes) == []


def test_no_node_of_a_spread_graph_lies_on_another():
    names = [f"N{number}" for number in range(24)]
    links = [(names[number], names[number // 2]) for number in range(1, 20)] + [(names[21], names[22])]
    sizes = dict.fromkeys(names, (60.0, 18.0))

    assert overlaps(spread(names, links, sizes), sizes) == []


@pytest.mark.parametrize("type", NODES)
def test_every_shape_holds_its_label(type):
    shape = outline(NODES[type].shape, (10, 20), 40, 12)
    corners = [(10 + x, 20 + y) for x in (-14, 14) for y in (-4, 4)]

    assert outside(corners, shape) == []


def test_a_course_runs_from_one_to_the_other_and_bends_halfway():
    points = course((0, 0), (100, 0), 10)

    assert (points[0], points[-1]) == ((0, 0), (100, 0))
    assert points[len(points) // 2] == pytest.approx((50, 10))
