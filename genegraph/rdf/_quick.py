"""Edges as text, quickly: the text of an edge of a known shape is a template, with its names and literals put in.

A shape is what decides which statements there are: types, relation, flags, which fields of the evidence are filled.
The template of a shape is made once, by describing an edge of that shape whose names and literals are marks, and by
writing it in the ordinary way; so it says what `describe_edge` says, in whatever syntax. Shapes that are rare are
written in the ordinary way each time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from genegraph.model import Curie, Edge, Entity, Evidence, Span
from genegraph.rdf._dataset import EDGES, describe_link, graph_of, is_asserted_by
from genegraph.rdf._describe import (
    decimal,
    describe_association,
    describe_evidence,
    describe_triple,
    identifier_of,
    is_asserted,
    namespace_of,
    page_of,
    span_text,
)
from genegraph.rdf._node import Node
from genegraph.rdf._text import quote
from genegraph.vocabulary.prefixes import encode

Render = Callable[[Node, Curie | None], str]
"""Writes a node, as part of a graph where the syntax names graphs."""

_Shape = tuple[object, ...]

MOST = 3
"""Pieces of evidence, and publications, up to which a shape counts as common."""


class Template(NamedTuple):
    """A text with gaps, and which of the values that a shape may have go into them, in order."""

    text: str
    choose: Callable[[Sequence[str]], tuple[str, ...]]


class EdgeText:
    """Writes edges in one syntax.

    Args:
        render: Writes one node.
        names: How the syntax writes an address.
    """

    def __init__(self, render: Render, names: dict[Curie, str]) -> None:
        self._render, self._names = render, names
        self._templates: dict[_Shape, Template] = {}
        # What stands around the identifiers of edges and evidence, which are too many to be remembered.
        self._edge_open, self._edge_close = names[f"edge:{_MARK}"].split(_MARK)
        self._piece_open, self._piece_close = names[f"evidence:{_MARK}"].split(_MARK)

    def triples(self, edge: Edge) -> str:
        """All that is said of an edge: the plain triple if it is asserted, its association, its evidence."""
        identifiers, texts = [], [""]
        for rank, piece in enumerate(edge.evidence, start=1):
            identifier, text = self._piece(edge, piece, rank, None)
            identifiers.append(identifier)
            texts.append(text)
        texts[0] = self._association(edge, identifiers, None)
        if is_asserted(edge):
            texts.insert(0, self._triple(edge, None))
        return "".join(texts)

    def association(self, edge: Edge) -> str:
        """The edge itself, as the graph of the edges has it."""
        return self._association(edge, [], EDGES)

    def by_page(self, edge: Edge) -> list[tuple[Curie, str]]:
        """What each page says of an edge, with the name of the page's graph."""
        shares: dict[Curie, tuple[list[Evidence], list[str], list[str]]] = {}
        for rank, piece in enumerate(edge.evidence, start=1):
            graph = graph_of(page_of(piece))
            identifier, text = self._piece(edge, piece, rank, graph)
            evidence, identifiers, texts = shares.setdefault(graph, ([], [], []))
            evidence.append(piece)
            identifiers.append(identifier)
            texts.append(text)
        said = []
        for graph, (evidence, identifiers, texts) in shares.items():
            texts.insert(0, self._link(edge, identifiers, graph))
            if is_asserted_by(edge, evidence):
                texts.insert(0, self._triple(edge, graph))
            said.append((graph, "".join(texts)))
        return said

    def _triple(self, edge: Edge, graph: Curie | None) -> str:
        shape = ("triple", edge.predicate, graph is None)
        template = self._templates.get(shape)
        if template is None:
            node = describe_triple(_sample(edge, [], 0))
            slots = [*node.links[0][1], node.address, _GRAPH]
            template = self._learn(shape, node, [self._names[curie] for curie in slots], graph)
        names = self._names
        values = (names[edge.object.curie], names[edge.subject.curie], names[graph] if graph else "")
        return template.text % template.choose(values)

    def _link(self, edge: Edge, identifiers: list[str], graph: Curie) -> str:
        if len(identifiers) > MOST:
            return self._render(describe_link(edge, [f"evidence:{identifier}" for identifier in identifiers]), graph)
        shape = ("link", len(identifiers))
        template = self._templates.get(shape)
        if template is None:
            pieces = _marks("evidence", len(identifiers))
            node = describe_link(_sample(edge, [], 0), pieces)
            template = self._learn(shape, node, [self._names[c] for c in (node.address, _GRAPH, *pieces)], graph)
        values = [f"{self._edge_open}{edge.id}{self._edge_close}", self._names[graph]]
        values += [f"{self._piece_open}{identifier}{self._piece_close}" for identifier in identifiers]
        return template.text % template.choose(values)

    def _association(self, edge: Edge, identifiers: list[str], graph: Curie | None) -> str:
        publications: Sequence[Curie] = edge.evidence[0].publications
        if len(edge.evidence) > 1 or len(publications) > 1:
            publications = sorted({publication for piece in edge.evidence for publication in piece.publications})
        if edge.mediators or edge.conflicts or max(len(identifiers), len(publications)) > MOST:
            pieces = [f"evidence:{identifier}" for identifier in identifiers]
            return self._render(describe_association(edge, pieces), graph)
        subject, object = edge.subject, edge.object
        shape = (
            *(subject.type, edge.predicate, object.type, edge.sign, edge.directed, edge.negated, edge.speculative),
            *(len(identifiers), len(publications), graph is None),
        )
        template = self._templates.get(shape)
        if template is None:
            marks = _marks("pubmed", len(publications))
            sample, pieces = _sample(edge, marks, _NUMBER), _marks("evidence", len(identifiers))
            curies = [f"edge:{sample.id}", sample.subject.curie, sample.object.curie, _GRAPH, *pieces, *marks]
            slots = [str(_NUMBER), *(self._names[curie] for curie in curies)]
            template = self._learn(shape, describe_association(sample, pieces), slots, graph)
        names = self._names
        values = [
            _decimal(edge.belief),
            f"{self._edge_open}{edge.id}{self._edge_close}",
            names[subject.curie],
            names[object.curie],
            names[graph] if graph else "",
        ]
        values += [f"{self._piece_open}{identifier}{self._piece_close}" for identifier in identifiers]
        values += [names[publication] for publication in publications]
        return template.text % template.choose(values)

    def _piece(self, edge: Edge, piece: Evidence, rank: int, graph: Curie | None) -> tuple[str, str]:
        publications, context, section, cue = piece.publications, piece.context, piece.section, piece.cue
        if piece.mediators or len(context) > 1 or len(publications) > 1 or not piece.page or "#" not in piece.locator:
            node = describe_evidence(edge, piece, rank)
            return node.address.partition(":")[2], self._render(node, graph)
        spans = span_text(piece.cue_span), span_text(piece.subject_span), span_text(piece.object_span)
        namespace = namespace_of(section)
        shape = (
            *(piece.frame, piece.sign, piece.negated, piece.speculative, namespace, section == "", cue == ""),
            *(spans[0] == "", spans[1] == "", spans[2] == "", len(publications), len(context), graph is None),
        )
        template = self._templates.get(shape) or self._learn_evidence(shape, edge, piece, graph)
        score = _decimal(piece.score)
        identifier, names = identifier_of(edge, piece, score, *spans), self._names
        values = (
            f"{self._piece_open}{identifier}{self._piece_close}",
            quote(piece.text),
            quote(piece.locator),
            _quote(section),
            _quote(cue),
            names[f"{namespace}:{piece.page}"],
            encode(piece.locator),
            score,
            str(rank),
            *spans,
            names[graph] if graph else "",
            names[publications[0]] if publications else "",
            _quote(": ".join(context[0])) if context else "",
        )
        return identifier, template.text % template.choose(values)

    def _learn_evidence(self, shape: _Shape, edge: Edge, piece: Evidence, graph: Curie | None) -> Template:
        spans = piece.cue_span, piece.subject_span, piece.object_span
        marked = [span and Span(place, place + 1) for place, span in zip(_PLACES, spans, strict=True)]
        namespace = namespace_of(piece.section)
        sample = replace(
            piece,
            text=f"{_MARK}text",
            locator=f"{_MARK}#locator",
            section=f"{_MARK}section"
            if namespace_of(piece.section) == "genatlas"
            else piece.section,  # it decides the address
            cue=piece.cue and f"{_MARK}cue",
            page=f"{_MARK}page",
            score=_NUMBER,
            cue_span=marked[0],
            subject_span=marked[1],
            object_span=marked[2],
            publications=(f"pubmed:{_MARK}publication",) if piece.publications else (),
            context=((_MARK, _MARK),) if piece.context else (),
        )
        node = describe_evidence(edge, sample, _RANK)
        names = self._names
        slots = [
            names[node.address],
            quote(sample.text),
            quote(sample.locator),
            quote(f"{_MARK}section"),
            quote(f"{_MARK}cue"),
            names[f"{namespace}:{sample.page}"],
            sample.locator,
            str(_NUMBER),
            str(_RANK),
            *[f"{place}-{place + 1}" for place in _PLACES],
            names[_GRAPH],
            names[f"pubmed:{_MARK}publication"],
            quote(f"{_MARK}: {_MARK}"),
        ]
        return self._learn(shape, node, slots, graph)

    def _learn(self, shape: _Shape, node: Node, slots: Sequence[str], graph: Curie | None) -> Template:
        """Leave a gap wherever one of some marks stands."""
        text = self._render(node, graph and _GRAPH)
        marks = re.compile("|".join(map(re.escape, slots)))
        order = [slots.index(mark) for mark in marks.findall(text)]
        template = Template(marks.sub("%s", text.replace("%", "%%")), itemgetter(*order))
        return self._templates.setdefault(shape, template)


def _sample(edge: Edge, publications: Sequence[Curie], belief: float) -> Edge:
    """An edge of the same shape, with marks for its names."""
    return replace(
        edge,
        id=f"{_MARK}edge",
        subject=Entity(curie=f"hgnc:{_MARK}subject", name="-", type=edge.subject.type),
        object=Entity(curie=f"hgnc:{_MARK}object", name="-", type=edge.object.type),
        belief=belief,
        evidence=(Evidence(text="", locator="", publications=tuple(publications)),),
    )


def _marks(prefix: str, number: int) -> list[Curie]:
    return [f"{prefix}:{_MARK}{place}" for place in range(number)]


_decimal = lru_cache(maxsize=1 << 12)(decimal)
_quote = lru_cache(maxsize=1 << 12)(quote)

# Marks stand where a name, a literal or a number of one edge will stand; none is part of another, or of what is fixed.
_MARK = "zqxj"
_GRAPH = f"gg.graph:{_MARK}graph"
_NUMBER = 0.918273645
_PLACES = (918273, 827364, 736455)
_RANK = 645546
