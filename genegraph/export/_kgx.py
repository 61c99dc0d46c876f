"""Nodes and edges as KGX and the Biolink model want them; identifiers as their owners write them (HGNC:6018)."""

from __future__ import annotations

from typing import Any

from genegraph.export._flat import once
from genegraph.graph.look import kind
from genegraph.model import Edge, Entity
from genegraph.vocabulary.mappings import biolink
from genegraph.vocabulary.prefixes import notation

Record = dict[str, Any]

CATEGORIES = {
    "gene": "biolink:Gene",
    "family": "biolink:GeneFamily",
    "complex": "biolink:MacromolecularComplex",
    "pathway": "biolink:Pathway",
    "disease": "biolink:Disease",
    "process": "biolink:BiologicalProcess",
    "cell": "biolink:Cell",
    "anatomy": "biolink:AnatomicalEntity",
    "chemical": "biolink:ChemicalEntity",
    "unknown": "biolink:NamedThing",
}

NODE_FIELDS = ("id", "category", "name", "xref", "provided_by")
EDGE_FIELDS = (
    "id",
    "subject",
    "predicate",
    "object",
    "category",
    "qualified_predicate",
    "object_aspect_qualifier",
    "object_direction_qualifier",
    "negated",
    "knowledge_level",
    "agent_type",
    "primary_knowledge_source",
    "publications",
    "supporting_text",
    "original_predicate",
    "sign",
    "sign_number",
    "speculative",
    "belief",
    "evidence_count",
    "locators",
)
MULTIVALUED = {"category", "xref", "provided_by", "publications", "supporting_text", "locators"}

SOURCE = "infores:genegraph"


def node(entity: Entity) -> Record:
    """An entity under NODE_FIELDS, as far as it has something to say.

    Example:
        >>> node(Entity(curie="hgnc:6018", name="IL6", type="gene"))["id"]
        'HGNC:6018'
    """
    record: Record = {
        "id": notation(entity.curie),
        "category": [CATEGORIES[entity.type]],
        "name": entity.name,
        "provided_by": [SOURCE],
    }
    if entity.xrefs:
        record["xref"] = [notation(xref) for xref in entity.xrefs]
    return record


def edge(edge: Edge) -> Record:
    """An edge under EDGE_FIELDS, as far as it has something to say."""
    match = biolink().get(edge.predicate)
    record: Record = {
        "id": f"urn:genegraph:edge:{edge.id}",
        "subject": notation(edge.subject.curie),
        "predicate": match.other if match else "biolink:related_to",
        "object": notation(edge.object.curie),
        "category": ["biolink:Association"],
        "negated": edge.negated,
        "knowledge_level": "not_provided",
        "agent_type": "text_mining_agent",
        "primary_knowledge_source": SOURCE,
        "supporting_text": list(once(piece.text for piece in edge.evidence)),
        "original_predicate": edge.predicate,
        "sign": kind(edge),
        "sign_number": edge.sign,
        "speculative": edge.speculative,
        "belief": float(edge.belief),
        "evidence_count": len(edge.evidence),
        "locators": list(once(piece.locator for piece in edge.evidence)),
    }
    if match and match.direction:
        record |= {"qualified_predicate": "biolink:causes", "object_direction_qualifier": match.direction}
    if match and match.aspect:
        record["object_aspect_qualifier"] = match.aspect
    publications = once(publication for piece in edge.evidence for publication in piece.publications)
    if publications:
        record["publications"] = list(map(notation, publications))
    return record
