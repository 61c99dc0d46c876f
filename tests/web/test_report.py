"""The report: one page that needs nothing else."""

import re
from html.parser import HTMLParser

from drawn import graphs
from hypothesis import given, settings
from sketch import sketch

from genegraph.graph import KnowledgeGraph
from genegraph.web.report import generate


class Page(HTMLParser):
    """Collects the tags, and the addresses that a browser would load from."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.loads, self.ids, self.words = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        named = dict(attributes)
        self.ids += [named["id"]] if "id" in named else []
        if tag != "a":
            self.loads += [value for name, value in attributes if name in ("src", "href")]

    def handle_data(self, data):
        self.words.append(data)


def body(graph):
    text = "".join(generate(graph))
    return re.sub(r"<script(?! id).*?</script>", "", text, flags=re.DOTALL)


def test_where_something_is_found_is_told_as_no_action(graph):
    page = body(graph)

    assert "tells where or in whom; no action" in page
    assert '<span class="association">┄ expressed in</span> liver' in page


def test_an_amount_in_a_disease_is_counted_as_no_effect():
    page = body(sketch("A -> B -| C", "A -o D", "A -v E"))

    assert "<b>1</b> <span>raise</span>" in page
    assert "<b>1</b> <span>lower</span>" in page


def test_nothing_is_loaded_from_anywhere(graph):
    assert Page(body(graph)).loads == []


def test_every_edge_is_told_with_every_sentence(graph):
    page = Page(body(graph))

    assert {name.removeprefix("edge-") for name in page.ids if name.startswith("edge-")} == {e.id for e in graph.edges}
    words = "".join(page.words)
    assert all(piece.text in words for edge in graph.edges for piece in edge.evidence)


@settings(max_examples=15, deadline=None)
@given(graphs)
def test_nothing_a_file_says_becomes_markup(graph):
    tags = set(Page(body(graph)).tags)

    assert tags <= {
        *("html", "head", "meta", "title", "style", "body", "div", "h1", "h2", "ul", "li", "b", "span", "section"),
        *("table", "tr", "th", "td", "button", "label", "input", "details", "summary", "article", "blockquote"),
        *("mark", "footer", "a", "script", "svg", "rect", "path", "circle"),
    }
    assert "".join(generate(graph)).count("<script") == 3


def test_the_same_graph_gives_the_same_page(graph):
    assert list(generate(graph)) == list(generate(KnowledgeGraph(reversed(graph.edges))))


def test_an_empty_graph_gives_a_page():
    assert "<h1>genegraph</h1>" in "".join(generate(KnowledgeGraph()))
