"""Diseases from MONDO, with the OMIM numbers that its mappings give them."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from genegraph.errors import LexiconError
from genegraph.vocabulary.releases import Release
from genegraph.vocabulary.releases._ontology import Concept, ancestors, names, read_concepts
from genegraph.vocabulary.spelling import key
from genegraph.vocabulary.tables import Row

_ROOT = "MONDO:0000001"
_GENERIC = frozenset(("MONDO:0700096", "MONDO:0002254", "MONDO:0021166"))  # human disease, syndrome, inflammation
# OMIM enters many common diseases under one of their loci, or as the susceptibility to them.
_ENTRY = re.compile(r"(?:,? susceptibility to)?(?:,? familial)?(?:,?(?: type)? 1)?(?:, familial)?$")


def read_diseases(paths: tuple[Path, ...]) -> Iterator[Row]:
    """The diseases of MONDO; a mapping set (`mondo.sssom.tsv`) beside it gives the OMIM numbers.

    A disease without a number of its own takes that of "its" entry of OMIM's: multiple sclerosis that of "multiple
    sclerosis, susceptibility to, 1".

    Raises:
        LexiconError: If no ontology is among the files.
    """
    ontology = [path for path in paths if path.suffix in (".obo", ".json")]
    if not ontology:
        raise LexiconError(str(paths[0]) if paths else "MONDO", 0, "MONDO itself is needed: mondo.obo")
    concepts = read_concepts(ontology[0])
    numbers: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        if path.suffix == ".tsv":
            for disease, number in _omim(path):
                numbers[disease].append(number)
    entries = _common_names(concepts, numbers)
    for identifier, concept in concepts.items():
        if identifier in (_ROOT, *_GENERIC) or _ROOT not in ancestors(concepts, identifier):
            continue
        synonyms = tuple(name for name in names(concept) if _is_name(name, concept.label))
        found = numbers.get(identifier) or entries.get(key(concept.label)) or _first(entries, synonyms)
        yield Row(
            id=identifier.removeprefix("MONDO:"),
            name=concept.label,
            terms={"synonym": synonyms} if synonyms else {},
            xrefs=tuple(f"omim:{number}" for number in found),
            weight=2 if numbers.get(identifier) else 1 if found else 0,
        )


def _omim(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
        for row in rows:
            if row["predicate_id"] == "skos:exactMatch" and row["object_id"].startswith("OMIM:"):
                yield row["subject_id"], row["object_id"].removeprefix("OMIM:")


def _common_names(concepts: Mapping[str, Concept], numbers: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """OMIM numbers by the key of the common disease that their entry is one locus of, or the susceptibility to."""
    found: dict[str, list[str]] = {}
    for identifier in sorted(numbers):
        concept = concepts.get(identifier)
        if concept is None:
            continue
        for name in (concept.label, *names(concept)):
            common = _ENTRY.sub("", name)
            if common != name and len(common) > 5:
                found.setdefault(key(common), numbers[identifier])
                head, comma, rest = common.partition(", ")
                if comma:
                    found.setdefault(key(f"{rest} {head}"), numbers[identifier])
    return found


def _is_name(name: str, label: str) -> bool:
    """Whether a synonym names the disease: not susceptibility to it, nor the stem of its name (amyloid, for one)."""
    return "susceptibility" not in name and len(name) > 1 and not (" " not in label and label.startswith(name))


def _first(entries: Mapping[str, list[str]], synonyms: tuple[str, ...]) -> list[str]:
    return next((entries[key(name)] for name in synonyms if key(name) in entries), [])


RELEASE = Release(
    name="diseases",
    header={
        "type": "disease",
        "prefix": "mondo",
        "iri": "http://purl.obolibrary.org/obo/MONDO_",
        "licence": "CC-BY-4.0",
        "origin": "Mondo Disease Ontology, https://mondo.monarchinitiative.org",
    },
    files="mondo.obo mondo.sssom.tsv",
    read=read_diseases,
)
