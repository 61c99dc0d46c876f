"""A report: one web page that needs nothing else, for a colleague who has neither genegraph nor a network."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from importlib.resources import files
from typing import Any

from genegraph.errors import InvalidValueError
from genegraph.graph import KnowledgeGraph
from genegraph.graph.look import arrow, kind, stance
from genegraph.graph.statistics import Statistics
from genegraph.model import Edge, Evidence
from genegraph.vocabulary.relations import relations
from genegraph.web._details import line, marked, node, relation_label
from genegraph.web._links import link, page_link
from genegraph.web._state import State
from genegraph.web._style import legend, stylesheet
from genegraph.web._view import View, view

MOST = 20_000
"""Edges that a browser can still show on one page."""

FOCUSES = 3
"""Hubs whose surroundings are drawn."""


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The page: figures, the network around its hubs, tables, and every edge with its evidence.

    Raises:
        InvalidValueError: If there are more edges than a browser can show.
    """
    if len(graph) > MOST:
        raise InvalidValueError(f"{len(graph):,} edges are too many for one page; a report holds up to {MOST:,}")
    statistics = graph.stats()
    name = _text(graph.name)
    yield f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{name} · genegraph</title>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield f"<style>\n{_asset('explorer.css')}{_asset('report.css')}</style>\n</head>\n<body>\n"
    yield f'<div class="top">{_asset("icon.svg").replace("<svg ", _ICON, 1)}<h1>{name}</h1></div>\n'
    yield from _figures(statistics)
    yield from _picture()
    yield '<div class="pair">\n'
    yield from _hubs(statistics)
    yield from _relations(statistics)
    yield "</div>\n"
    yield from _edges(graph)
    yield from _scripts(graph, statistics)
    yield "</body>\n</html>\n"


def _figures(statistics: Statistics) -> Iterator[str]:
    figures = {
        "entities": statistics.nodes,
        "edges": statistics.edges,
        "sentences": statistics.evidence,
        "pages": statistics.pages,
        "publications": statistics.publications,
        "raise": statistics.signs.get(1, 0),
        "lower": statistics.signs.get(-1, 0),
        "denied": statistics.negated,
        "speculation": statistics.speculative,
        "contradicted": statistics.conflicts,
    }
    yield '<ul class="figures">\n'
    yield from (f"<li><b>{number:,}</b> <span>{word}</span></li>\n" for word, number in figures.items())
    yield f"<li><b>{statistics.belief_mean:.2f}</b> <span>mean belief</span></li>\n</ul>\n"


def _picture() -> Iterator[str]:
    yield '<h2>The network around its hubs</h2>\n<div id="canvas" role="img" aria-label="Network; all edges are listed '
    yield 'below as text"></div>\n<ul class="legend">\n'
    signs = legend()
    for look in signs["edges"]:
        yield f'<li><span style="color:{look["color"]};font-size:1.3em">{look["arrow"]}</span> {_text(look["meaning"])}'
        yield "</li>\n"
    for look in signs["nodes"]:
        yield f'<li><span class="sample" style="background:{look["color"]}"></span> '
        yield f"{_text(look['meaning'])}</li>\n"
    yield "<li>dashed: speculation</li>\n<li>the wider, the surer</li>\n</ul>\n"


def _hubs(statistics: Statistics) -> Iterator[str]:
    yield '<section>\n<h2>Hubs</h2>\n<table>\n<tr><th>entity<th>type<th class="number">edges<th class="number">in'
    yield '<th class="number">out\n'
    for hub in statistics.hubs:
        name = _text(hub.entity.name)
        yield f'<tr><td><button type="button" class="plain" data-name="{name}">{name}</button><td>{hub.entity.type}'
        yield "".join(f'<td class="number">{number:,}' for number in (hub.degree, hub.in_degree, hub.out_degree)) + "\n"
    yield "</table>\n</section>\n"


def _relations(statistics: Statistics) -> Iterator[str]:
    yield "<section>\n<h2>Relations</h2>\n<table>\n"
    most = max(statistics.predicates.values(), default=1)
    for name, number in list(statistics.predicates.items())[:15]:
        label = _text(relations()[name].label)
        yield f'<tr><td><button type="button" class="plain" data-name="{label}">{label}</button>'
        yield f'<td class="number">{number:,}<td><span class="bar" style="width:{10 * number / most:.2f}rem"></span>\n'
    yield "</table>\n</section>\n"


def _edges(graph: KnowledgeGraph) -> Iterator[str]:
    yield '<h2>Every edge and its evidence</h2>\n<div class="find" role="search">'
    yield '<label class="sr" for="search">Search the edges</label><input id="search" type="search" '
    yield 'placeholder="Search names, relations, sentences …"><span id="found" role="status"></span>'
    yield '<button type="button" id="all">Open all</button></div>\n<div id="edges">\n'
    for edge in sorted(graph.edges, key=lambda edge: (edge.subject.name, edge.object.name, edge.id)):
        yield from _edge(edge)
    yield "</div>\n"


def _edge(edge: Edge) -> Iterator[str]:
    yield f'<details id="edge-{edge.id}"><summary><span class="sure">{edge.belief:.2f}</span>'
    yield f"{_text(edge.subject.name)} "
    yield f'<span class="{kind(edge)}">{arrow(edge)} {_text(relation_label(edge))}</span> {_text(edge.object.name)}'
    yield f"{' · ' + stance(edge) if stance(edge) != 'asserted' else ''}</summary>\n"
    for piece in edge.evidence:
        yield from _evidence(piece)
    yield "</details>\n"


def _evidence(piece: Evidence) -> Iterator[str]:
    yield '<article class="evidence"><blockquote>'
    for text, slot in marked(piece):
        yield f'<mark class="{slot}">{_text(text)}</mark>' if slot else _text(text)
    yield f"</blockquote><footer>{_link(page_link(piece.page, piece.locator))}"
    yield from (f" {_link(link(publication))}" for publication in piece.publications)
    yield from (f" <span>{_text(f'{what}: {words}')}</span>" for what, words in piece.context)
    yield "</footer></article>\n"


def _scripts(graph: KnowledgeGraph, statistics: Statistics) -> Iterator[str]:
    shown = _shown(graph, statistics)
    degrees = dict(zip((entity.curie for entity in graph.entities), graph.degrees(), strict=True))
    data: Mapping[str, Any] = {
        "style": stylesheet(),
        "nodes": [node(entity, degrees[entity.curie], focus=entity in shown.focus) for entity in shown.entities],
        "edges": [line(edge) for edge in shown.edges],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":  # nothing in the data may end its element
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    yield f'<script id="data" type="application/json">{text}</script>\n'
    yield f"<script>\n{_asset('cytoscape.min.js')}\n</script>\n"
    yield f'<script type="module">\n{_module("layout.js")}{_module("report.js")}</script>\n'


def _shown(graph: KnowledgeGraph, statistics: Statistics) -> View:
    """The surroundings of a few hubs: fewer edges around each, the more hubs there are."""
    hubs = tuple(hub.entity.curie for hub in statistics.hubs[:FOCUSES])
    return view(graph, State(at=hubs, limit=20, denied=True))


def _module(name: str) -> str:
    """A script without what ties it to others, to stand behind them in one element."""
    lines = (line for line in _asset(name).splitlines(keepends=True) if not line.startswith("import "))
    return "".join(line.removeprefix("export ") for line in lines)


def _asset(name: str) -> str:
    return (files("genegraph.web") / "assets" / name).read_text(encoding="utf-8")


def _link(target: dict[str, str]) -> str:
    if "href" not in target:
        return f"<span>{_text(target['label'])}</span>"
    return f'<a href="{_text(target["href"])}" rel="noopener noreferrer">{_text(target["label"])}</a>'


def _text(text: str) -> str:
    """Text for elements and attribute values; what HTML forbids becomes U+FFFD."""
    return escape("".join("\N{REPLACEMENT CHARACTER}" if _forbidden(letter) else letter for letter in text))


def _forbidden(letter: str) -> bool:
    return (
        (ord(letter) < 0x20 and letter not in "\t\n\r") or 0x7F <= ord(letter) < 0xA0 or "\ud800" <= letter <= "\udfff"
    )


_POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:"
_ICON = '<svg width="34" height="34" aria-hidden="true" '
