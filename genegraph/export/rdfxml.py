"""RDF/XML, for programs that read nothing newer; reads back equal but for control characters, which XML cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from genegraph.export import ExportFormat
from genegraph.export._rdf import parse_as
from genegraph.graph import KnowledgeGraph
from genegraph.model import Curie
from genegraph.rdf import Facts, Node, describe, is_passing
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, Profile, expand, prefixes

VOCABULARIES = ("rdf", "rdfs", "skos", "prov", "dct", "biolink", "gg")
"""Prefixes of predicates: XML names elements by them."""


def generate(graph: KnowledgeGraph, uri_profile: Profile = DEFAULT_PROFILE) -> Iterator[str]:
    """The document, one node at a time."""
    known = prefixes(uri_profile)
    spaces = "".join(f'\n    xmlns:{prefix}="{_escape(known[prefix])}"' for prefix in VOCABULARIES)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n'
    yield from map(_Elements(uri_profile).element, describe(graph.edges))
    yield "</rdf:RDF>\n"


def spares(graph: KnowledgeGraph) -> bool:
    """Whether XML can hold every character of a graph.

    Example:
        >>> spares(KnowledgeGraph())
        True
    """
    values = (value for node in describe(graph.edges) for value in node.all_values())
    return not any(_UNHELD.search(text) for _, texts, _ in values for text in texts)


class _Elements:
    """Writes nodes as elements; what many nodes share is rendered once."""

    def __init__(self, profile: Profile) -> None:
        self._names = _Addresses(profile)
        self._shared: dict[Facts, str] = {}

    def element(self, node: Node) -> str:
        """All that is said of a node."""
        shared = self._shared.get(node.shared)
        if shared is None:
            shared = self._shared[node.shared] = self._inner(node.shared)
        about = self._names[node.address]
        return f'  <rdf:Description rdf:about="{about}">\n{self._inner(node)}{shared}  </rdf:Description>\n'

    def _inner(self, said: Node | Facts) -> str:
        names = self._names
        parts = [
            f'    <{predicate} rdf:resource="{names[object]}"/>\n'
            for predicate, objects in said.links
            for object in objects
        ]
        for predicate, texts, datatype in said.values:
            mark = "" if datatype == "xsd:string" else f' rdf:datatype="{names[datatype]}"'
            parts += [f"    <{predicate}{mark}>{_escape(text)}</{predicate}>\n" for text in texts]
        return "".join(parts)


class _Addresses(dict[Curie, str]):
    """CURIE -> full address, escaped for an attribute, found once."""

    def __init__(self, profile: Profile) -> None:
        super().__init__()
        self._profile = profile

    def __missing__(self, curie: Curie) -> str:
        address = _escape(expand(curie, self._profile))
        if not is_passing(curie):
            self[curie] = address
        return address


def _escape(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], "\N{REPLACEMENT CHARACTER}"), text)


_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}
_SPECIAL = re.compile('[&<>"\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]')
_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

FORMAT = ExportFormat(
    name="rdfxml",
    suffixes=(".rdf",),
    generate=generate,
    parse=parse_as("RDF_XML"),
    options=("uri_profile",),
    loses="control characters, which become U+FFFD",
    spares=spares,
)
