"""Organs and tissues from UBERON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from genegraph.vocabulary.releases import Release
from genegraph.vocabulary.releases._ontology import ancestors, generic, names, read_concepts
from genegraph.vocabulary.tables import Row

_ROOT = "UBERON:0001062"  # anatomical entity
_MOST = 5000  # parts below one, beyond which its name means nothing in particular: organ, anatomical system
_LONGEST = 5


def read_anatomy(paths: tuple[Path, ...]) -> Iterator[Row]:
    """The anatomical entities of UBERON, without its upper level and without names that no sentence has."""
    concepts = read_concepts(paths[0])
    unspecific = generic(concepts, _MOST)
    for identifier, concept in concepts.items():
        if (
            not identifier.startswith("UBERON:")
            or identifier in unspecific
            or _ROOT not in ancestors(concepts, identifier)
        ):
            continue
        synonyms = tuple(name for name in names(concept, longest=_LONGEST) if len(name) > 3 and "(" not in name)
        if len(concept.label.split()) <= _LONGEST + 1 or synonyms:
            terms = {"synonym": synonyms} if synonyms else {}
            yield Row(id=identifier.removeprefix("UBERON:"), name=concept.label, terms=terms)


RELEASE = Release(
    name="anatomy",
    header={
        "type": "anatomy",
        "prefix": "uberon",
        "iri": "http://purl.obolibrary.org/obo/UBERON_",
        "licence": "CC-BY-3.0",
        "origin": "Uberon, https://obophenotype.github.io/uberon",
    },
    files="uberon.obo",
    read=read_anatomy,
)
