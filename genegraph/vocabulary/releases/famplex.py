"""Protein families and complexes from FamPlex, with the members that its relations give them, however deep."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from genegraph.errors import LexiconError
from genegraph.vocabulary.releases import Release
from genegraph.vocabulary.releases.hgnc import approved, united
from genegraph.vocabulary.tables import Row


def read_families(paths: tuple[Path, ...]) -> Iterator[Row]:
    """The entries of `entities.csv`, with the names of `grounding_map.csv` and the genes of `relations.csv`.

    HGNC tables beside them (.txt, oldest first) say how genes are called now; genes that they do not know are left out.

    Raises:
        LexiconError: If one of these files is missing.
    """
    files = {path.name: path for path in paths}
    for name in ("entities.csv", "relations.csv", "grounding_map.csv", "hgnc_complete_set.txt"):
        if name not in files:
            raise LexiconError(str(paths[0].parent if paths else name), 0, f"{name} is needed too")
    names: dict[str, list[str]] = defaultdict(list)
    for text, *groundings in _lines(files["grounding_map.csv"]):
        if groundings[0] == "FPLX":
            names[groundings[1]].append(text)
    now = approved(united(path for path in paths if path.suffix == ".txt"))
    below: dict[str, list[tuple[str, str, str]]] = defaultdict(list)  # parent -> (namespace, child, relation)
    for namespace, child, relation, _, parent in _lines(files["relations.csv"]):
        below[parent].append((namespace, child, relation))
    for (family,) in _lines(files["entities.csv"]):
        parts = any(relation == "partof" for _, _, relation in below[family])
        yield Row(
            id=family,
            name=family,
            type="complex" if parts else "family",
            terms={"synonym": tuple(dict.fromkeys(_plain(family) + names[family]))},
            members=tuple(sorted({now[gene][1] for gene in _genes(family, below) if gene in now})),
        )


def _genes(family: str, below: Mapping[str, list[tuple[str, str, str]]]) -> set[str]:
    genes: set[str] = set()
    waiting, seen = [family], {family}
    while waiting:
        for namespace, child, _ in below.get(waiting.pop(), ()):
            if namespace == "HGNC":
                genes.add(child)
            elif namespace == "FPLX" and child not in seen:
                seen.add(child)
                waiting.append(child)
    return genes


def _plain(family: str) -> list[str]:
    """The identifier as people write it: `MRN_complex` is "MRN complex" and "MRN", `Histone_H2A` is "H2A" too."""
    if "_" not in family:
        return []
    names = [family.replace("_", " ")]
    if short := re.fullmatch(r"([A-Z0-9_]+)_(?:complex|family)", family):
        names.append(short[1].replace("_", " "))
    if numbered := re.fullmatch(r"[A-Z][a-z]+_([A-Z]+\d\w*)", family):
        names.append(numbered[1])
    return names


def _lines(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.reader(lines)


RELEASE = Release(
    name="families",
    header={
        "type": "family",
        "prefix": "fplx",
        "iri": "https://identifiers.org/fplx:",
        "licence": "CC0-1.0",
        "origin": "FamPlex, https://github.com/sorgerlab/famplex",
    },
    files="entities.csv relations.csv grounding_map.csv hgnc_complete_set.txt",
    read=read_families,
)
