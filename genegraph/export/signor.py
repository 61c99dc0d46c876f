"""Causal interactions under SIGNOR's column names: one row for each piece of evidence.

SIGNOR has no place for denial: the effect of a denied relation is "unknown", and the notes say so. SIGNOR_ID holds the
edge id, SCORE the edge's belief.
"""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.export import ExportFormat
from genegraph.export._flat import inert
from genegraph.graph import KnowledgeGraph
from genegraph.graph.look import kind
from genegraph.model import Edge, Entity, Evidence
from genegraph.vocabulary.prefixes import notation
from genegraph.vocabulary.relations import relations

COLUMNS = (
    *("ENTITYA", "TYPEA", "IDA", "DATABASEA", "ENTITYB", "TYPEB", "IDB", "DATABASEB", "EFFECT", "MECHANISM"),
    *("RESIDUE", "SEQUENCE", "TAX_ID", "CELL_DATA", "TISSUE_DATA", "MODULATOR_COMPLEX", "TARGET_COMPLEX"),
    *("MODIFICATIONA", "MODASEQ", "MODIFICATIONB", "MODBSEQ", "PMID", "DIRECT", "NOTES", "ANNOTATOR", "SENTENCE"),
    *("SIGNOR_ID", "SCORE"),
)

TYPES = {
    "gene": "protein",
    "family": "proteinfamily",
    "complex": "complex",
    "chemical": "chemical",
    "process": "phenotype",
    "pathway": "phenotype",
    "disease": "phenotype",
    "cell": "phenotype",
    "anatomy": "phenotype",
    "unknown": "stimulus",
}
DIRECTIONS = {1: "up-regulates", -1: "down-regulates"}
QUANTITIES = {
    "expression": " quantity by expression",
    "stability": " quantity by stabilization",
    "activity": " activity",
    "secretion": " quantity",
}


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The header, then the rows in order of edge id."""
    yield "\t".join(COLUMNS) + "\n"
    for edge in graph.edges:
        for piece in edge.evidence:
            row = _row(edge, piece)
            yield "\t".join(inert(row.get(column, "")) for column in COLUMNS) + "\n"


def signor_effect(edge: Edge) -> str:
    """What an edge does, in SIGNOR's words."""
    if edge.negated:
        return "unknown"
    if edge.predicate in ("binds", "component_of"):
        return "form complex"
    if edge.sign == 0 or kind(edge) == "association":
        return "unknown"
    quantity = QUANTITIES.get(relations()[edge.predicate].aspect, "")
    if edge.sign < 0:
        quantity = quantity.replace("stabilization", "destabilization").replace("expression", "repression")
    return DIRECTIONS[edge.sign] + quantity


def _row(edge: Edge, piece: Evidence) -> dict[str, str]:
    context = dict(reversed(piece.context))  # the first of a kind
    notes = [f"denied: does not {edge.predicate}"] if edge.negated else [edge.predicate]
    notes += ["speculative"] * piece.speculative + [f"through {mediator}" for mediator in piece.mediators]
    return {
        **_entity("A", edge.subject),
        **_entity("B", edge.object),
        "EFFECT": signor_effect(edge),
        "MECHANISM": _mechanism(edge),
        "TAX_ID": "9606",
        "CELL_DATA": context.get("cell", ""),
        "TISSUE_DATA": context.get("anatomy", ""),
        "PMID": ";".join(curie.removeprefix("pubmed:") for curie in piece.publications if curie.startswith("pubmed:")),
        "DIRECT": "NO",  # a page seldom tells, and what is not told is not claimed
        "NOTES": "; ".join(notes),
        "ANNOTATOR": "genegraph",
        "SENTENCE": piece.text,
        "SIGNOR_ID": edge.id,
        "SCORE": f"{edge.belief:g}",
    }


def _entity(side: str, entity: Entity) -> dict[str, str]:
    space, _, identifier = notation(entity.curie).partition(":")
    id, database = identifier, space
    protein = next((xref.removeprefix("uniprot:") for xref in entity.xrefs if xref.startswith("uniprot:")), None)
    if entity.type == "gene" and protein:  # SIGNOR names proteins by UniProt
        id, database = protein, "UNIPROT"
    return {
        f"ENTITY{side}": entity.name,
        f"TYPE{side}": TYPES[entity.type],
        f"ID{side}": id,
        f"DATABASE{side}": database.upper(),
    }


def _mechanism(edge: Edge) -> str:
    relation = relations()[edge.predicate]
    if "modifies" in relation.parents or relation.aspect == "cleavage":
        return relation.aspect
    return "binding" if edge.predicate == "binds" else ""


FORMAT = ExportFormat(
    name="signor",
    suffixes=(".signor.tsv",),
    generate=generate,
    loses="denial, which becomes an unknown effect; spans of evidence, and the cross-references of entities",
)
