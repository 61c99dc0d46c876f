"""INDRA statements as JSON: what INDRA's assemblers take in; reads back equal.

Relations between molecules become INDRA's own types; the rest become Influence and Association, which INDRA keeps for
anything else. Negation and speculation are epistemics of the evidence. Its annotations tell the edge id, and those of
the first piece the whole edge. INDRA's belief engine asks for the probabilities of a source it does not know:
`SimpleScorer({"rand": {"genegraph": 0.3}, "syst": {"genegraph": 0.1}})`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO
from uuid import UUID, uuid5

from genegraph.errors import InvalidValueError, ParseError
from genegraph.export import ExportFormat
from genegraph.export._json import Json, edge_from_json, edge_to_json
from genegraph.graph import KnowledgeGraph
from genegraph.graph.look import kind
from genegraph.model import Edge, Entity, Evidence
from genegraph.vocabulary.prefixes import notation
from genegraph.vocabulary.relations import relations

NAMESPACE = UUID("6f1f3c1e-7a1b-5d2c-9b55-3c0f5b6f2a10")
"""What edge ids are turned into UUIDs with, so that the same edge has the same one everywhere."""

MOLECULES = ("gene", "family", "complex", "chemical")
SIGNED = {
    "expression": {1: "IncreaseAmount", -1: "DecreaseAmount"},
    "stability": {1: "IncreaseAmount", -1: "DecreaseAmount"},
    "activity": {1: "Activation", -1: "Inhibition"},
}
MODIFICATIONS = {
    "phosphorylates": "Phosphorylation",
    "dephosphorylates": "Dephosphorylation",
    "ubiquitinates": "Ubiquitination",
    "deubiquitinates": "Deubiquitination",
    "acetylates": "Acetylation",
    "deacetylates": "Deacetylation",
    "methylates": "Methylation",
    "demethylates": "Demethylation",
    "sumoylates": "Sumoylation",
    "desumoylates": "Desumoylation",
    "glycosylates": "Glycosylation",
    "hydroxylates": "Hydroxylation",
    "palmitoylates": "Palmitoylation",
    "ribosylates": "Ribosylation",
}


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The list of statements, one a line, in order of edge id."""
    opening = "["
    for edge in graph.edges:
        yield f"{opening}\n{json.dumps(statement(edge), ensure_ascii=False)}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


def parse(stream: BinaryIO) -> KnowledgeGraph:
    """The graph that `generate` wrote.

    Raises:
        ParseError: If it is no such list.
    """
    try:
        return KnowledgeGraph(
            edge_from_json(statement["evidence"][0]["annotations"]["genegraph"]) for statement in json.load(stream)
        )
    except json.JSONDecodeError as error:
        raise ParseError("", error.lineno, f"no JSON: {error.msg} at column {error.colno}") from error
    except KeyError as error:
        raise ParseError("", 0, f"no statements as genegraph writes them: {error} is missing") from error
    except InvalidValueError as error:
        raise ParseError("", 0, str(error)) from error
    except (TypeError, AttributeError, IndexError) as error:
        raise ParseError("", 0, "no statements as genegraph writes them") from error


def statement(edge: Edge) -> Json:
    """An edge as an INDRA statement."""
    evidence = [_evidence(edge, piece) for piece in edge.evidence]
    evidence[0]["annotations"]["genegraph"] = edge_to_json(edge)
    return {**_claim(edge), "belief": edge.belief, "evidence": evidence, "id": str(uuid5(NAMESPACE, edge.id))}


def _claim(edge: Edge) -> Json:
    subject, object = _agent(edge.subject), _agent(edge.object)
    if edge.subject.type in MOLECULES and edge.object.type in MOLECULES:
        if edge.predicate in ("binds", "interacts_with"):
            return {"type": "Complex", "members": [subject, object]}
        if edge.predicate in MODIFICATIONS:
            return {"type": MODIFICATIONS[edge.predicate], "enz": subject, "sub": object}
        type = SIGNED.get(relations()[edge.predicate].aspect, {}).get(edge.sign)
        if type in ("Activation", "Inhibition"):
            return {"type": type, "subj": subject, "obj": object, "obj_activity": "activity"}
        if type:
            return {"type": type, "subj": subject, "obj": object}
    if kind(edge) == "association":
        return {"type": "Association", "members": [_event(subject, 0), _event(object, 0)]}
    if edge.directed:
        return {"type": "Influence", "subj": _event(subject, 0), "obj": _event(object, edge.sign)}
    return {"type": "Association", "members": [_event(subject, 0), _event(object, edge.sign)]}


def _agent(entity: Entity) -> Json:
    prefix, _, identifier = entity.curie.partition(":")
    space = notation(entity.curie).partition(":")[0]
    # INDRA writes bare numbers for HGNC and keeps the prefix in the identifiers of OBO ontologies.
    kept = f"{space}:{identifier}" if prefix in ("go", "mondo", "cl", "uberon", "chebi") else identifier
    return {"name": entity.name, "db_refs": {space.upper(): kept, "TEXT": entity.name}}


def _event(agent: Json, sign: int) -> Json:
    delta: Json = {"type": "qualitative", "polarity": sign or None, "adjectives": []}
    return {"type": "Event", "concept": agent, "delta": delta}


def _evidence(edge: Edge, piece: Evidence) -> Json:
    data: Json = {"source_api": "genegraph", "source_id": piece.locator, "text": piece.text}
    papers = [curie.removeprefix("pubmed:") for curie in piece.publications if curie.startswith("pubmed:")]
    if papers:
        data["pmid"] = papers[0]
    epistemics: Json = {"negated": True} if piece.negated else {}
    if piece.speculative:
        epistemics["hypothesis"] = True
    annotations = {"edge": edge.id, "predicate": edge.predicate, "sign": kind(edge), "section": piece.section}
    if len(papers) > 1:
        annotations["pmids"] = "|".join(papers)
    return {**data, "annotations": annotations, "epistemics": epistemics}


FORMAT = ExportFormat(name="indra", suffixes=(".indra.json",), generate=generate, parse=parse)
