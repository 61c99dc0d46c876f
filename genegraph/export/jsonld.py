"""JSON-LD: compact JSON with our context inside, each association with its evidence in it; reads back equal.

Numbers with a fraction are strings, because JSON-LD would turn a JSON number into an xsd:double and lose its form.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from genegraph.export import ExportFormat
from genegraph.export._rdf import parse_as
from genegraph.graph import KnowledgeGraph
from genegraph.model import Curie
from genegraph.rdf import Node, describe_edge, describe_entity, describe_page, entities_of, is_passing, pages_of
from genegraph.vocabulary.files import knowledge
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile, encode, entity_prefixes, expand

Json = dict[str, Any]


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """The document, one entity, page or edge at a time."""
    names = _Names(uri_profile)
    terms = ",\n".join(f"  {_dumps(term)}: {_dumps(meaning)}" for term, meaning in context(uri_profile).items())
    yield f'{{"@context": {{\n{terms}\n}},\n"@graph": [\n'
    separator = ""
    for item in _items(graph, names):
        yield separator + _dumps(item)
        separator = ",\n"
    yield "\n]}\n"


def context(profile: Profile = DEFAULT_PROFILE) -> Json:
    """The terms and prefixes of `ontologies/context.jsonld`, with the addresses of a profile.

    Example:
        >>> context("bioregistry")["hgnc"]
        {'@id': 'https://bioregistry.io/hgnc:', '@prefix': True}
    """
    terms: Json = json.loads(knowledge("context.jsonld"))["@context"]
    return {**terms, **{prefix: {"@id": iri, "@prefix": True} for prefix, iri in entity_prefixes(profile).items()}}


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode()


def _items(graph: KnowledgeGraph, names: _Names) -> Iterator[Json]:
    terms = _terms()
    for entity in entities_of(graph.edges):
        yield _object(describe_entity(entity), names, terms)
    for page in pages_of(graph.edges):
        yield _object(describe_page(page), names, terms)
    for edge in graph.edges:
        triple, association, evidence = describe_edge(edge)
        if triple:
            ((predicate, (object,)),) = triple.links
            yield {"id": names[triple.address], predicate: {"id": names[object]}}
        said = _object(association, names, terms)
        del said[terms["gg:evidence"].name]  # the addresses; the evidence itself stands last
        said[terms["gg:evidence"].name] = [_object(piece, names, terms) for piece in evidence]
        yield said


def _object(node: Node, names: _Names, terms: Mapping[Curie, _Term]) -> Json:
    said: Json = {"id": names[node.address]}
    for predicate, objects in node.all_links():
        term = terms[predicate]
        said[term.name] = [names[o] for o in objects] if term.many or len(objects) > 1 else names[objects[0]]
    for predicate, texts, datatype in node.all_values():
        term = terms[predicate]
        values = [_value(text, datatype) for text in texts]
        if term.many:
            said.setdefault(term.name, []).extend(values)
        else:
            said[term.name] = values[0]
    return said


def _value(text: str, datatype: Curie) -> str | int | bool:
    if datatype == "xsd:integer":
        return int(text)
    return text == "true" if datatype == "xsd:boolean" else text


class _Term(NamedTuple):
    """What our context calls a predicate, and whether its value is always a list."""

    name: str
    many: bool


@cache
def _terms() -> Mapping[Curie, _Term]:
    terms = {"rdf:type": _Term("type", many=False)}
    for name, meaning in context().items():
        if isinstance(meaning, str):
            terms[meaning] = _Term(name, many=False)
        elif isinstance(meaning, dict) and "@prefix" not in meaning:
            terms[meaning["@id"]] = _Term(name, many=meaning.get("@container") == "@set")
    return MappingProxyType(terms)


class _Names(dict[Curie, str]):
    """CURIE -> compact address; one that our context cannot shorten stands in full."""

    def __init__(self, profile: Profile) -> None:
        super().__init__()
        self._profile = profile
        self._declared = frozenset(
            name for name, meaning in context().items() if isinstance(meaning, dict) and "@prefix" in meaning
        )

    def __missing__(self, curie: Curie) -> str:
        prefix, _, identifier = curie.partition(":")
        short = prefix in self._declared and not identifier.startswith("//")
        name = f"{prefix}:{encode(identifier)}" if short else expand(curie, self._profile)
        if not is_passing(curie):
            self[curie] = name
        return name


FORMAT = ExportFormat(
    name="jsonld", suffixes=(".jsonld",), generate=generate, parse=parse_as("JSON_LD"), options=("uri_profile",)
)
