"""Biological processes from the Gene Ontology: those that a sentence names as things, not those that are its verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from genegraph.vocabulary.releases import Release
from genegraph.vocabulary.releases._ontology import Concept, ancestors, generic, names, read_concepts
from genegraph.vocabulary.tables import Row

# "regulation of X" and "response to X" are relations to X, and are read as such.
_RELATIONAL = re.compile(
    r"(?:(?:positive|negative) )?(?:regulation|control|modulation) (?:of|by)\b|(?:up|down)[ -]?regulation\b|"
    r".*\bregulation$|"
    r"(?:cellular )?response to\b|(?:activation|inhibition|stimulation|induction|maintenance|establishment) of\b|"
    r".*\b(?:involved in|via|during|by|from|in response)\b",
    re.IGNORECASE,
)
# Single words for these are the verbs of other relations: phosphorylation, secretion, transcription, degradation.
_VERBAL = frozenset(
    (
        "GO:0043412",  # macromolecule modification
        "GO:0010467",  # gene expression
        "GO:0009059",  # macromolecule biosynthetic process
        "GO:0009057",  # macromolecule catabolic process
        "GO:0051179",  # localization
        "GO:0046903",  # secretion
        "GO:0023052",  # signaling
        "GO:0065007",  # biological regulation
        "GO:0032259",  # methylation
        "GO:0006508",  # proteolysis
        "GO:0016310",  # phosphorylation
        "GO:0019538",  # protein metabolic process
        "GO:0016311",  # dephosphorylation
        "GO:0006412",  # translation
        "GO:0050896",  # response to stimulus
    )
)
_UNSPECIFIC = re.compile(
    r"(?:protein|genes?|nuclear|m?rna|dna|peptide|intracellular|cellular|macromolecule|cytoplasmic|signal|signaling|"
    r"post-?translational|metabolic|viral)\b",
    re.IGNORECASE,
)
_MOST = 700  # processes below one, beyond which its name means nothing in particular


def read_processes(paths: tuple[Path, ...]) -> Iterator[Row]:
    """The biological processes of GO whose names may stand as subject or object of a relation."""
    concepts = {name: one for name, one in read_concepts(paths[0]).items() if one.namespace == "biological_process"}
    unspecific = generic(concepts, _MOST)
    for identifier, concept in concepts.items():
        if identifier in unspecific:
            continue
        above = ancestors(concepts, identifier)
        verbal = bool(above & _VERBAL)
        synonyms = tuple(name for name in names(concept, longest=6) if _is_thing(name, verbal))
        if _is_thing(concept.label, verbal):
            yield _row(concept, synonyms)


def _row(concept: Concept, synonyms: tuple[str, ...]) -> Row:
    plain = re.sub(r" (?:process|involved in .*)$", "", concept.label)
    terms = tuple(dict.fromkeys((*synonyms, plain))) if " " in plain and plain != concept.label else synonyms
    return Row(id=concept.id.removeprefix("GO:"), name=concept.label, terms={"synonym": terms} if terms else {})


def _is_thing(name: str, verbal: bool) -> bool:
    words = name.split()
    if _RELATIONAL.match(name) or not 1 <= len(words) <= 6:
        return False
    if verbal and _UNSPECIFIC.match(name):
        return False
    if len(words) == 1 and name.isupper() and name.isalpha():
        return len(name) > 2  # EMT
    return len(words) > 1 or (not verbal and len(name) > 5 and name.islower())


RELEASE = Release(
    name="processes",
    header={
        "type": "process",
        "prefix": "go",
        "iri": "http://purl.obolibrary.org/obo/GO_",
        "licence": "CC-BY-4.0",
        "origin": "Gene Ontology, https://geneontology.org",
    },
    files="go.obo",
    read=read_processes,
)
