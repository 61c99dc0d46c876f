"""Edges and entities as the page tells of them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from genegraph.export.cyjs import edge_element, node_element
from genegraph.graph.look import arrow, kind, stance
from genegraph.graph.path import Path
from genegraph.model import Edge, Entity, Evidence, Span
from genegraph.vocabulary.relations import relations
from genegraph.web._links import link, links_of, page_link

Json = dict[str, Any]


def relation_label(edge: Edge) -> str:
    """What the relation is called, as a verb between the names."""
    label = relations()[edge.predicate].label
    return f"not: {label}" if edge.negated else label


def node(entity: Entity, degree: int, *, focus: bool = False) -> Json:
    """A node to draw."""
    element = node_element(entity, degree)
    return {**element, "classes": "focus"} if focus else element


def line(edge: Edge) -> Json:
    """An edge to draw."""
    element = edge_element(edge, evidence=False)
    element["data"]["label"] = relation_label(edge)
    return element


def brief(edge: Edge) -> Json:
    """An edge in a list."""
    return {
        "id": edge.id,
        "subject": {"curie": edge.subject.curie, "name": edge.subject.name},
        "object": {"curie": edge.object.curie, "name": edge.object.name},
        "predicate": edge.predicate,
        "label": relation_label(edge),
        "arrow": arrow(edge),
        "sign": kind(edge),
        "stance": stance(edge),
        "belief": edge.belief,
        "evidence": len(edge.evidence),
        "text": edge.evidence[0].text,
    }


def edge_details(edge: Edge) -> Json:
    """An edge with all its evidence, the words that made it marked."""
    return {
        **brief(edge),
        "directed": edge.directed,
        "definition": relations()[edge.predicate].definition,
        "mediators": [{"curie": mediator.curie, "name": mediator.name} for mediator in edge.mediators],
        "conflicts": list(edge.conflicts),
        "evidence": [_evidence(piece) for piece in edge.evidence],
    }


def entity_details(entity: Entity, degree: int) -> Json:
    """An entity with the pages about it."""
    return {
        "curie": entity.curie,
        "name": entity.name,
        "type": entity.type,
        "degree": degree,
        "members": list(entity.members),
        "links": links_of(entity),
    }


def path_details(path: Path) -> Json:
    """A way: its entities, the surest edge of each hop, and what they do together."""
    return {
        "entities": [{"curie": entity.curie, "name": entity.name} for entity in path.entities],
        "edges": [brief(edge) for edge in path.edges],
        "sign": path.sign,
        "belief": path.belief,
        "text": str(path),
    }


def _evidence(piece: Evidence) -> Json:
    return {
        "parts": marked(piece),
        "page": page_link(piece.page, piece.locator),
        "section": piece.section,
        "publications": [link(publication) for publication in piece.publications],
        "context": [f"{what}: {words}" for what, words in piece.context],
        "mediators": list(piece.mediators),
        "negated": piece.negated,
        "speculative": piece.speculative,
        "score": piece.score,
        "cue": piece.cue,
        "frame": piece.frame,
    }


def marked(piece: Evidence) -> list[list[str]]:
    """The text in stretches, each with the slots whose words it is: subject, cue and object.

    Example:
        >>> from genegraph.model import Evidence, Span
        >>> marked(Evidence(text="IL6 activates", locator="x", subject_span=Span(0, 3), cue_span=Span(4, 13)))
        [['IL6', 'subject'], [' ', ''], ['activates', 'cue']]
    """
    slots: list[tuple[Span, str]] = [
        (span, slot)
        for span, slot in (
            (piece.subject_span, "subject"),
            (piece.cue_span, "cue"),
            (piece.object_span, "object"),
        )
        if span is not None
    ]
    size = len(piece.text)
    cuts = sorted({0, size, *(min(end, size) for span, _ in slots for end in (span.start, span.end))})
    parts = []
    for start, end in pairwise(cuts):
        held = [slot for span, slot in slots if span.start <= start and end <= span.end]
        parts.append([piece.text[start:end], " ".join(held)])
    return parts
