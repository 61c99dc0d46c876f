"""Edges, evidence and entities as plain JSON values, and back.

A key is left out where it would say nothing: an empty list, an empty text, a flag that is not raised.
"""

from __future__ import annotations

from typing import Any

from genegraph.model import Edge, Entity, Evidence, Span

Json = dict[str, Any]


def entity_to_json(entity: Entity) -> Json:
    """An entity as `{"curie", "name", "type", "members"?, "xrefs"?}`.

    Example:
        >>> entity_to_json(Entity(curie="hgnc:6018", name="IL6", type="gene"))
        {'curie': 'hgnc:6018', 'name': 'IL6', 'type': 'gene'}
    """
    data: Json = {"curie": entity.curie, "name": entity.name, "type": entity.type}
    if entity.members:
        data["members"] = list(entity.members)
    if entity.xrefs:
        data["xrefs"] = list(entity.xrefs)
    return data


def evidence_to_json(evidence: Evidence) -> Json:
    """A piece of evidence; spans are `[start, end]`, context is a list of `[kind, words]`."""
    data: Json = {
        "text": evidence.text,
        "locator": evidence.locator,
        "section": evidence.section,
        "page": evidence.page,
        "publications": list(evidence.publications),
        "cue": evidence.cue,
        "frame": evidence.frame,
        "cue_span": _span_to_json(evidence.cue_span),
        "subject_span": _span_to_json(evidence.subject_span),
        "object_span": _span_to_json(evidence.object_span),
        "sign": evidence.sign,
        "negated": evidence.negated,
        "speculative": evidence.speculative,
        "mediators": list(evidence.mediators),
        "context": [list(pair) for pair in evidence.context],
    }
    kept = {key: value for key, value in data.items() if value or key in ("text", "locator")}
    return kept if evidence.score == 1 else {**kept, "score": evidence.score}


def edge_to_json(edge: Edge) -> Json:
    """An edge with all that it carries."""
    data: Json = {
        "id": edge.id,
        "subject": entity_to_json(edge.subject),
        "predicate": edge.predicate,
        "object": entity_to_json(edge.object),
        "sign": edge.sign,
        "directed": edge.directed,
        "negated": edge.negated,
        "speculative": edge.speculative,
        "belief": edge.belief,
        "mediators": [entity_to_json(mediator) for mediator in edge.mediators],
        "conflicts": list(edge.conflicts),
        "evidence": [evidence_to_json(piece) for piece in edge.evidence],
    }
    return {key: value for key, value in data.items() if value != []}


class Reader:
    """Makes values of JSON. What repeats itself, such as an entity or a section's label, is made once and shared."""

    def __init__(self) -> None:
        self._entities: dict[str, tuple[Json, Entity]] = {}
        self._words: dict[str, str] = {}

    def edge(self, data: Json) -> Edge:
        """The edge that `edge_to_json` wrote."""
        return Edge(
            id=data["id"],
            subject=self.entity(data["subject"]),
            predicate=self._shared(data["predicate"]),
            object=self.entity(data["object"]),
            sign=data["sign"],
            directed=data["directed"],
            negated=data["negated"],
            speculative=data["speculative"],
            belief=data["belief"],
            evidence=tuple([self.evidence(piece) for piece in data["evidence"]]),
            mediators=tuple([self.entity(mediator) for mediator in data.get("mediators", ())]),
            conflicts=tuple(data.get("conflicts", ())),
        )

    def entity(self, data: Json) -> Entity:
        """The entity that `entity_to_json` wrote."""
        written, entity = self._entities.get(data["curie"], ({}, None))
        if entity is None or written != data:
            entity = Entity(
                curie=data["curie"],
                name=data["name"],
                type=data["type"],
                members=tuple(data.get("members", ())),
                xrefs=tuple(data.get("xrefs", ())),
            )
            self._entities[data["curie"]] = data, entity
        return entity

    def evidence(self, data: Json) -> Evidence:
        """The evidence that `evidence_to_json` wrote."""
        return Evidence(
            text=data["text"],
            locator=self._shared(data["locator"]),
            section=self._shared(data.get("section", "")),
            page=self._shared(data.get("page", "")),
            publications=tuple(data.get("publications", ())),
            cue=self._shared(data.get("cue", "")),
            frame=self._shared(data.get("frame", "")),
            cue_span=_span_from_json(data.get("cue_span")),
            subject_span=_span_from_json(data.get("subject_span")),
            object_span=_span_from_json(data.get("object_span")),
            sign=data.get("sign", 0),
            negated=data.get("negated", False),
            speculative=data.get("speculative", False),
            score=data.get("score", 1.0),
            mediators=tuple(data.get("mediators", ())),
            context=tuple([(self._shared(kind), self._shared(words)) for kind, words in data.get("context", ())]),
        )

    def _shared(self, word: str) -> str:
        return self._words.setdefault(word, word)


def edge_from_json(data: Json) -> Edge:
    """The edge that `edge_to_json` wrote, made for itself."""
    return Reader().edge(data)


def _span_to_json(span: Span | None) -> list[int]:
    return [] if span is None else [span.start, span.end]


def _span_from_json(ends: list[int] | None) -> Span | None:
    return Span(*ends) if ends else None
