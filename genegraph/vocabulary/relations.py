"""relations.ttl seen from Python: the relation types, and the words that state and colour them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from genegraph.model import Relation, WordClass
from genegraph.vocabulary import ontologies

_GG = "https://w3id.org/genegraph/ontology/"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_OWL = "http://www.w3.org/2002/07/owl#"
_PARTS_OF_SPEECH = ("verb", "noun", "adjective", "inverseVerb", "inverseNoun", "inverseAdjective", "word", "compound")

_Block = dict[str, list[str]]  # property -> values, in file order


@cache
def relations() -> Mapping[str, Relation]:
    """All relation types by name, in the order of relations.ttl.

    Example:
        >>> relations()["phosphorylates"].parents
        ('modifies',)
    """
    found = {}
    for name, block in _blocks().items():
        if _OWL + "ObjectProperty" in block[_RDF_TYPE] and not block[_OWL + "inverseOf"]:
            found[name] = Relation(
                name=name,
                label=block[_RDFS + "label"][0],
                definition=block[_SKOS + "definition"][0],
                parents=tuple(
                    parent.removeprefix(_GG) for parent in block[_RDFS + "subPropertyOf"] if parent.startswith(_GG)
                ),
                directed=_OWL + "SymmetricProperty" not in block[_RDF_TYPE],
                sign=_sign(block),
                aspect="".join(block[_GG + "aspect"]),
                words=tuple(_words(block)),
                examples=tuple(block[_SKOS + "example"]),
            )
    return MappingProxyType(found)


@cache
def word_classes() -> Mapping[str, WordClass]:
    """Aspects, perturbations, degrees and qualifiers by name, in the order of relations.ttl.

    Example:
        >>> word_classes()["loss_of_function"].sign
        -1
    """
    found = {}
    for name, block in _blocks().items():
        for kind in ("Aspect", "Perturbation", "Degree", "Qualifier"):
            if _GG + kind in block[_RDF_TYPE]:
                found[name] = WordClass(name=name, kind=kind.lower(), sign=_sign(block), words=tuple(_words(block)))
    return MappingProxyType(found)


@cache
def descendants(name: str) -> frozenset[str]:
    """A relation and all that are kinds of it, so that a query for the general finds the specific.

    Raises:
        KeyError: If there is no such relation.

    Example:
        >>> "phosphorylates" in descendants("regulates")
        True
    """
    everything = relations()
    found = {everything[name].name}
    size = 0
    while size < len(found):
        size = len(found)
        found |= {relation.name for relation in everything.values() if found.intersection(relation.parents)}
    return frozenset(found)


def _blocks() -> dict[str, _Block]:
    import pyoxigraph as ox

    blocks: dict[str, _Block] = {}
    with (ontologies() / "relations.ttl").open("rb") as source:
        for triple in ox.parse(source, format=ox.RdfFormat.TURTLE):
            subject = triple.subject
            if isinstance(subject, ox.NamedNode) and subject.value.startswith(_GG):
                block = blocks.setdefault(subject.value.removeprefix(_GG), defaultdict(list))
                value = triple.object
                if isinstance(value, ox.NamedNode | ox.Literal):
                    block[triple.predicate.value].append(value.value)
    return blocks


def _sign(block: _Block) -> int:
    return int("".join(block[_GG + "sign"]) or 0)


def _words(block: _Block) -> Iterator[tuple[str, str]]:
    for part_of_speech in _PARTS_OF_SPEECH:
        for word in block[_GG + part_of_speech]:
            yield part_of_speech, word
