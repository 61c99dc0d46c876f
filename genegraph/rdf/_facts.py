"""What nodes of the same kind share: their types, and what their relation and flags make of them."""

from __future__ import annotations

from functools import cache

from genegraph.model import Curie, EntityType
from genegraph.rdf._node import Facts, Value
from genegraph.vocabulary.mappings import biolink

TYPES: dict[EntityType, tuple[Curie, Curie]] = {
    "gene": ("gg:Gene", "biolink:Gene"),
    "family": ("gg:Family", "biolink:GeneFamily"),
    "complex": ("gg:Complex", "biolink:MacromolecularComplex"),
    "pathway": ("gg:Pathway", "biolink:Pathway"),
    "disease": ("gg:Disease", "biolink:Disease"),
    "process": ("gg:Process", "biolink:BiologicalProcess"),
    "cell": ("gg:Cell", "biolink:Cell"),
    "anatomy": ("gg:Anatomy", "biolink:AnatomicalEntity"),
    "chemical": ("gg:Chemical", "biolink:ChemicalEntity"),
    "unknown": ("gg:Unknown", "biolink:NamedThing"),
}
"""The class of each entity type, here and in Biolink."""


PAGE_FACTS = {
    "genatlas": Facts(
        links=(("rdf:type", ("gg:Page", "prov:Entity")),), values=(("dct:publisher", ("GenAtlas",), "xsd:string"),)
    ),
    "gg.page": Facts(links=(("rdf:type", ("gg:Page", "prov:Entity")),)),
}
"""What the pages of GenAtlas share, and other records."""


@cache
def entity_facts(type: EntityType) -> Facts:
    """The types of an entity."""
    return Facts(links=(("rdf:type", TYPES[type]),))


@cache
def evidence_facts(frame: str, sign: int, negated: bool, speculative: bool) -> Facts:
    """What evidence of the same kind shares."""
    values: list[Value] = [
        ("gg:sign", (str(sign),), "xsd:integer"),
        ("biolink:negated", (_boolean(negated),), "xsd:boolean"),
        ("gg:speculative", (_boolean(speculative),), "xsd:boolean"),
    ]
    if frame:
        values.insert(0, ("gg:frame", (frame,), "xsd:string"))
    return Facts(links=(("rdf:type", ("gg:Evidence",)),), values=tuple(values))


@cache
def association_facts(
    subject: EntityType, predicate: str, object: EntityType, sign: int, directed: bool, negated: bool, speculative: bool
) -> Facts:
    """What associations of the same kind share: types, Biolink's words for the relation, flags."""
    match = biolink().get(predicate)
    values: list[Value] = []
    if match and match.aspect:
        values.append(("biolink:object_aspect_qualifier", (match.aspect,), "xsd:string"))
    if match and match.direction:
        values.append(("biolink:object_direction_qualifier", (match.direction,), "xsd:string"))
    values += [
        ("biolink:negated", (_boolean(negated),), "xsd:boolean"),
        ("gg:speculative", (_boolean(speculative),), "xsd:boolean"),
        ("gg:directed", (_boolean(directed),), "xsd:boolean"),
        ("gg:sign", (str(sign),), "xsd:integer"),
    ]
    return Facts(
        links=(
            ("rdf:type", (_association_class(subject, predicate, object),)),
            ("biolink:predicate", (match.other if match else "biolink:related_to",)),
            ("biolink:knowledge_level", ("biolink:not_provided",)),
            ("biolink:agent_type", ("biolink:text_mining_agent",)),
        ),
        values=tuple(values),
    )


def _association_class(subject: EntityType, predicate: str, object: EntityType) -> Curie:
    """The Biolink association that fits the two ends; the general one where a special one would say too much."""
    match subject, object:
        case "gene", "gene" if predicate in ("interacts_with", "binds", "cooperates_with", "competes_with"):
            return "biolink:PairwiseGeneToGeneInteraction"
        case "gene", "gene" if predicate == "coexpressed_with":
            return "biolink:GeneToGeneCoexpressionAssociation"
        case "gene", "gene":
            return "biolink:GeneToGeneAssociation"
        case "gene", "family" if predicate == "member_of":
            return "biolink:GeneToGeneFamilyAssociation"
        case "gene", "disease" if predicate == "variant_associated_with":
            return "biolink:GeneToDiseaseAssociation"
        case _, "disease":
            return "biolink:EntityToDiseaseAssociation"
        case "gene", ("anatomy" | "cell") if predicate.endswith("expressed_in"):
            return "biolink:GeneToExpressionSiteAssociation"
        case (("gene" | "family"), ("process" | "pathway")):
            return "biolink:GeneOrGeneProductOrGeneFamilyToBiologicalProcessOrActivityAssociation"
        case "chemical", "gene" if biolink().get(predicate) and biolink()[predicate].other == "biolink:affects":
            return "biolink:ChemicalAffectsGeneAssociation"
        case _:
            return "biolink:Association"


def _boolean(value: bool) -> str:
    return "true" if value else "false"
