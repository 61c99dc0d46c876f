"""Cell types from the Cell Ontology."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from genegraph.vocabulary.releases import Release
from genegraph.vocabulary.releases._ontology import names, read_concepts
from genegraph.vocabulary.tables import Row

_ROOT = "CL:0000000"
_CODE = re.compile(r"[A-Z][a-z]\w*\d+")  # Th17: needs no "cell" after it


def read_cells(paths: tuple[Path, ...]) -> Iterator[Row]:
    """The cell types of CL, also by the short ways in which articles write them: `CD4+ T cell`, `Th17`."""
    concepts = read_concepts(paths[0])
    for identifier, concept in concepts.items():
        if identifier.startswith("CL:") and identifier != _ROOT:
            known = (concept.label, *names(concept))
            extra = [short for name in known for short in _shorter(name)]
            synonyms = tuple(dict.fromkeys(name for name in (*known[1:], *extra) if name != concept.label))
            terms = {"synonym": synonyms} if synonyms else {}
            yield Row(id=identifier.removeprefix("CL:"), name=concept.label, terms=terms)


def _shorter(name: str) -> Iterator[str]:
    if "-positive" in name or "-negative" in name:
        marked = name.replace("-positive", "+").replace("-negative", "-")
        yield marked.replace(", alpha-beta", "")
        # "CD4-positive, alpha-beta T cell" is what articles call CD4+ T cell, or CD4 T cell.
        if re.fullmatch(r"CD[48]-positive, alpha-beta T[ -]cell", name):
            yield marked.replace("+, alpha-beta", "")
            yield marked.replace(", alpha-beta", "").replace("+", "(+)")
    code = re.sub(r"[ -]cells?$", "", name)
    if code != name and _CODE.fullmatch(code):
        yield code


RELEASE = Release(
    name="cells",
    header={
        "type": "cell",
        "prefix": "cl",
        "iri": "http://purl.obolibrary.org/obo/CL_",
        "licence": "CC-BY-4.0",
        "origin": "Cell Ontology, https://obophenotype.github.io/cell-ontology",
    },
    files="cl.obo",
    read=read_cells,
)
