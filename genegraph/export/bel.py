"""A BEL script (Biological Expression Language 2): one citation, evidence and statement for each piece of evidence.

Namespaces are open patterns, so that compiling it needs no downloads. BEL cannot deny: a denied relation is written as
a comment. An edge id, and what BEL has no words for, goes into annotations; edges that BEL says in the same words, read
in the same sentence, share a statement, for a compiler would keep but one of several.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version

from genegraph.export import ExportFormat
from genegraph.export._flat import once, one_line
from genegraph.graph import KnowledgeGraph
from genegraph.model import Edge, Entity, Evidence
from genegraph.vocabulary.prefixes import notation
from genegraph.vocabulary.relations import descendants, relations

FUNCTIONS = {
    "gene": "p",
    "family": "p",
    "complex": "complex",
    "pathway": "bp",
    "disease": "path",
    "process": "bp",
    "cell": "pop",
    "anatomy": "a",  # BEL keeps anatomy for annotations
    "chemical": "a",
    "unknown": "a",
}

MODIFICATIONS = {
    "phosphorylation": "Ph",
    "ubiquitination": "Ub",
    "acetylation": "Ac",
    "methylation": "Me",
    "sumoylation": "Sumo",
    "neddylation": "Nedd",
    "glycosylation": "Glyco",
    "hydroxylation": "Hy",
    "lipidation": "Palm",
    "ribosylation": "ADPRib",
    "nitrosylation": "NO",
}

SIGNS = {1: "increases", -1: "decreases", 0: "regulates"}

ANNOTATIONS = ("Edge", "Relation", "Section", "Stance")


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The script, in order of edge id."""
    yield f'SET DOCUMENT Name = "{_plain(graph.name)}"\nSET DOCUMENT Version = "{version("genegraph")}"\n'
    yield 'SET DOCUMENT Description = "Relations read in gene pages"\nSET DOCUMENT Authors = "genegraph"\n'
    yield 'SET DOCUMENT ContactInfo = "see the project"\n\n'
    for prefix in sorted({_namespace(entity)[0] for entity in graph.entities}):
        yield f'DEFINE NAMESPACE {prefix} AS PATTERN ".+"\n'
    for annotation in ANNOTATIONS:
        yield f'DEFINE ANNOTATION {annotation} AS PATTERN ".+"\n'
    for (citation, text, said), entries in _grouped(graph).items():
        yield f'\nSET Citation = {{{citation}}}\nSET SupportingText = "{text}"\n'
        for name, values in _annotations(entries).items():
            quoted = ", ".join(f'"{_plain(value)}"' for value in values)
            yield f"SET {name} = {{{quoted}}}\n"
        yield f"{said}\n"
    for edge in graph.edges:
        if edge.negated:
            yield f"\n# {edge.id} denied: {statement(edge)}\n"


def statement(edge: Edge) -> str:
    """An edge in BEL, as near as BEL comes to it."""
    relation = relations()[edge.predicate]
    subject, object = _abundance(edge.subject), _abundance(edge.object)
    if edge.predicate in descendants("interacts_with") and _molecular(edge.subject) and _molecular(edge.object):
        if edge.predicate in ("interacts_with", "binds"):
            return f"{subject} partOf complex({subject}, {object})"
        return f"{subject} association {object}"
    if edge.predicate == "coexpressed_with":
        return f"{_rna(edge.subject)} positiveCorrelation {_rna(edge.object)}"
    if edge.predicate == "member_of":
        return f"{subject} isA {object}"
    if edge.predicate == "component_of":
        return f"{subject} partOf {object}"
    if edge.predicate == "biomarker_for" and FUNCTIONS[edge.object.type] in ("path", "bp"):
        return f"{subject} biomarkerFor {object}"
    if edge.predicate == "variant_associated_with" and edge.subject.type == "gene":
        return f'g({_named(edge.subject)}, var("?")) association {object}'
    if not edge.directed or (not relation.parents and edge.predicate != "regulates"):
        return f"{subject} association {object}"
    if edge.predicate in descendants("regulates") or edge.predicate in descendants("regulates_process"):
        return f"{subject} {_effect(edge)} {_changed(edge)}"
    return f"{subject} association {object}"


def _effect(edge: Edge) -> str:
    aspect = relations()[edge.predicate].aspect
    if aspect.startswith("de") and aspect.removeprefix("de") in MODIFICATIONS:
        return "decreases"
    return "increases" if aspect in MODIFICATIONS else SIGNS[edge.sign]


def _changed(edge: Edge) -> str:
    """What of the object changes."""
    aspect, object = relations()[edge.predicate].aspect, edge.object
    if not _molecular(object):
        return _abundance(object)
    modification = MODIFICATIONS.get(aspect.removeprefix("de"))
    if modification and FUNCTIONS[object.type] == "p":
        return f"p({_named(object)}, pmod({modification}))"
    match aspect:
        case "expression":
            return _rna(object)
        case "activity":
            return f"act({_abundance(object)})"
        case "secretion":
            return f"sec({_abundance(object)})"
        case _:
            return _abundance(object)


def _grouped(graph: KnowledgeGraph) -> dict[tuple[str, str, str], list[tuple[Edge, Evidence]]]:
    """What is said, by citation, sentence and statement, in order of edge id."""
    groups: dict[tuple[str, str, str], list[tuple[Edge, Evidence]]] = {}
    for edge in graph.edges:
        if edge.negated:
            continue
        said = statement(edge)
        for piece in edge.evidence:
            for citation in _citations(piece):
                groups.setdefault((citation, _plain(piece.text) or "none", said), []).append((edge, piece))
    return groups


def _annotations(entries: list[tuple[Edge, Evidence]]) -> dict[str, tuple[str, ...]]:
    return {
        "Edge": once(edge.id for edge, _ in entries),
        "Relation": once(edge.predicate for edge, _ in entries),
        "Section": once(piece.section or "none" for _, piece in entries),
        "Stance": once("speculated" if piece.speculative else "asserted" for _, piece in entries),
    }


def _citations(piece: Evidence) -> Iterator[str]:
    """The papers cited, or else the place on the page."""
    papers = [curie.partition(":")[2] for curie in once(piece.publications) if curie.startswith("pubmed:")]
    for paper in papers:
        yield f'"PubMed", "{_plain(paper)}"'
    if not papers:
        yield f'"Online Resource", "{_plain(piece.locator)}"'


def _molecular(entity: Entity) -> bool:
    return FUNCTIONS[entity.type] in ("p", "complex", "a") and entity.type != "anatomy"


def _abundance(entity: Entity) -> str:
    return f"{FUNCTIONS[entity.type]}({_named(entity)})"


def _rna(entity: Entity) -> str:
    return f"r({_named(entity)})" if FUNCTIONS[entity.type] == "p" else _abundance(entity)


def _named(entity: Entity) -> str:
    prefix, identifier = _namespace(entity)
    return f'{prefix}:"{_plain(identifier)}" ! "{_plain(entity.name)}"'


def _namespace(entity: Entity) -> tuple[str, str]:
    """The prefix as BEL allows one, and the identifier."""
    prefix, _, identifier = notation(entity.curie).partition(":")
    return "".join(letter if letter.isalnum() else "_" for letter in prefix), identifier


def _plain(text: str) -> str:
    """Text that needs no escape, for the parsers of BEL take a backslash literally."""
    return " ".join(one_line(text).replace("\\", "/").replace('"', "'").split())


FORMAT = ExportFormat(
    name="bel",
    suffixes=(".bel",),
    generate=generate,
    loses="denied relations, which become comments; spans and scores of evidence",
)
