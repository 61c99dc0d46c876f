"""RDF -> edges: what `describe` said, read back, from any syntax, store or profile.

The plain triples are not looked at: all that an edge is stands in its association.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from genegraph.errors import InvalidValueError
from genegraph.model import Curie, Edge, Entity, EntityType, Evidence, Span
from genegraph.rdf._describe import restored
from genegraph.rdf._facts import TYPES
from genegraph.rdf._text import is_passing
from genegraph.vocabulary.prefixes import compress

if TYPE_CHECKING:
    import pyoxigraph as ox

_Said = dict[str, list[str]]
"""What is said of one thing: predicate CURIE -> texts of literals, and CURIEs of things."""


def recover(triples: Iterable[ox.Triple | ox.Quad]) -> tuple[Edge, ...]:
    """The edges that some triples or quads describe, sorted by id; what describes no edge is passed over.

    Raises:
        InvalidValueError: If an edge lacks something that every edge has.
    """
    said = _gather(triples)
    entities: dict[Curie, Entity] = {}
    found = []
    for address, about in said.items():
        if address.startswith("edge:") and "rdf:subject" in about:
            try:
                found.append(_edge(address, about, said, entities))
            except (KeyError, ValueError, IndexError) as error:
                reason = f"lacks {error}" if isinstance(error, KeyError) else str(error)
                raise InvalidValueError(f"{address} is no edge as genegraph writes it: {reason}") from error
    return tuple(sorted(found, key=lambda edge: edge.id))


def _gather(triples: Iterable[ox.Triple | ox.Quad]) -> Mapping[Curie, _Said]:
    import pyoxigraph as ox

    said: dict[Curie, _Said] = {}
    names: dict[str, Curie] = {}  # of what many triples name
    last, about = None, _Said()
    for triple in triples:
        subject, object = triple.subject, triple.object
        if subject != last:  # writers keep together what they say of one thing
            if not isinstance(subject, ox.NamedNode):
                continue
            last, about = subject, said.setdefault(_name(subject.value), {})
        if isinstance(object, ox.Literal):
            text = object.value
        elif isinstance(object, ox.NamedNode):
            iri = object.value
            text = names.get(iri) or _name(iri)
            if not is_passing(text):
                names[iri] = text
        else:
            continue
        iri = triple.predicate.value
        predicate = names.get(iri)
        if predicate is None:
            predicate = names[iri] = _name(iri)
        if predicate in about:
            about[predicate].append(text)
        else:
            about[predicate] = [text]
    return said


def _name(iri: str) -> Curie:
    return compress(iri) or iri


def _edge(address: Curie, about: _Said, said: Mapping[Curie, _Said], entities: dict[Curie, Entity]) -> Edge:
    pieces = sorted(dict.fromkeys(about["gg:evidence"]), key=lambda piece: (int(said[piece]["gg:rank"][0]), piece))
    return Edge(
        id=address.removeprefix("edge:"),
        subject=_entity(about["rdf:subject"][0], said, entities),
        predicate=about["rdf:predicate"][0].removeprefix("gg:"),
        object=_entity(about["rdf:object"][0], said, entities),
        sign=int(about["gg:sign"][0]),
        directed=_is_true(about["gg:directed"]),
        negated=_is_true(about["biolink:negated"]),
        speculative=_is_true(about["gg:speculative"]),
        belief=float(about["gg:belief"][0]),
        evidence=tuple(_evidence(said[piece]) for piece in pieces),
        mediators=tuple(_entity(curie, said, entities) for curie in _in_order(about, "gg:mediator")),
        conflicts=tuple(other.removeprefix("edge:") for other in _in_order(about, "gg:conflictsWith")),
    )


def _entity(curie: Curie, said: Mapping[Curie, _Said], entities: dict[Curie, Entity]) -> Entity:
    known = entities.get(curie)
    if known is None:
        about = said[curie]
        known = entities[curie] = Entity(
            curie=curie,
            name=about["rdfs:label"][0],
            type=next(_ENTITY_TYPES[type] for type in about["rdf:type"] if type in _ENTITY_TYPES),
            members=_in_order(about, "gg:memberSymbol"),
            xrefs=_in_order(about, "skos:exactMatch"),
        )
    return known


def _evidence(about: _Said) -> Evidence:
    return Evidence(
        text=about["biolink:supporting_text"][0],
        locator=about["gg:locator"][0],
        section=_text(about, "gg:section"),
        page=_text(about, "gg:page").partition(":")[2],
        publications=_in_order(about, "biolink:publications"),
        cue=_text(about, "gg:cue"),
        frame=_text(about, "gg:frame"),
        cue_span=_span(about, "gg:cueSpan"),
        subject_span=_span(about, "gg:subjectSpan"),
        object_span=_span(about, "gg:objectSpan"),
        sign=int(about["gg:sign"][0]),
        negated=_is_true(about["biolink:negated"]),
        speculative=_is_true(about["gg:speculative"]),
        score=float(about["gg:score"][0]),
        mediators=_in_order(about, "gg:mediatorName"),
        context=tuple(_pair(text) for text in _in_order(about, "gg:context")),
    )


def _in_order(about: _Said, predicate: Curie) -> tuple[str, ...]:
    """The objects of a predicate, in the order that a literal keeps, or else in the one that needs none."""
    for text in about.get("gg:order", ()):
        kept: list[str] = json.loads(text)
        if kept[0] == predicate:
            return tuple(kept[1:])
    return restored(predicate, about.get(predicate, ()))


def _text(about: _Said, predicate: Curie) -> str:
    return about.get(predicate, [""])[0]


def _span(about: _Said, predicate: Curie) -> Span | None:
    start, dash, end = _text(about, predicate).partition("-")
    return Span(int(start), int(end)) if dash else None


def _pair(text: str) -> tuple[str, str]:
    kind, _, words = text.partition(": ")
    return kind, words


def _is_true(texts: list[str]) -> bool:
    return texts[0] in ("true", "1")


_ENTITY_TYPES: Mapping[Curie, EntityType] = {ours: type for type, (ours, _) in TYPES.items()}
