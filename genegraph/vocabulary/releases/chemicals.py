"""Chemicals from ChEBI: those that have a definition and a name that people write."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from genegraph.vocabulary.releases import Release
from genegraph.vocabulary.releases._ontology import ancestors, generic, names, read_concepts
from genegraph.vocabulary.tables import Row

_WRITTEN = re.compile(r"[A-Za-zα-ω0-9][\wα-ω'+-]*(?: [\w'-]+){0,2}(?:\(\d?[+-]\))?")
_UNWRITTEN = re.compile(r"residue|zwitterion|\(\d?-\)$|^\d+-\w+-\d|\b(?:role|entity|group|compounds?|derivatives?)\b")
_ROLE = "CHEBI:50906"
_SHORTEST = 3
_MOST = 6000  # chemicals below one, beyond which its name means nothing in particular: molecule, protein, ion
_UNSPECIFIC = frozenset(("CHEBI:36080", "CHEBI:60004", "CHEBI:33731"))  # protein, mixture, cluster


def read_chemicals(paths: tuple[Path, ...]) -> Iterator[Row]:
    """The chemicals of ChEBI; FamPlex's `grounding_map.csv` beside it adds short names in use, such as LPS and ATRA."""
    used: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as lines:
                for text, *groundings in csv.reader(lines):
                    if groundings[0] not in ("UP", "FPLX") and "inhibitor" not in text:
                        for name in (one for one in groundings if one.startswith("CHEBI:")):
                            used[name].append(text)
    concepts = read_concepts(next(path for path in paths if path.suffix != ".csv"))
    unspecific = generic(concepts, _MOST) | _UNSPECIFIC
    for identifier, concept in concepts.items():
        written = concept.described and _WRITTEN.fullmatch(concept.label) and not _UNWRITTEN.search(concept.label)
        if identifier in unspecific or not (written or identifier in used) or _ROLE in ancestors(concepts, identifier):
            continue
        candidates = dict.fromkeys((*names(concept, longest=3), *used.get(identifier, ())))
        synonyms = tuple(name for name in candidates if len(name) >= _SHORTEST and name != concept.label)
        if len(concept.label) >= _SHORTEST:
            terms = {"synonym": synonyms} if synonyms else {}
            yield Row(id=identifier.removeprefix("CHEBI:"), name=concept.label, terms=terms)


RELEASE = Release(
    name="chemicals",
    header={
        "type": "chemical",
        "prefix": "chebi",
        "iri": "http://purl.obolibrary.org/obo/CHEBI_",
        "licence": "CC-BY-4.0",
        "origin": "ChEBI, https://www.ebi.ac.uk/chebi",
    },
    files="chebi_lite.obo, and grounding_map.csv of FamPlex for short names",
    read=read_chemicals,
)
