"""What the tests of the explorer share."""

import pytest

from genegraph.assembly import assemble
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Span, Statement
from genegraph.vocabulary.relations import relations

IL6 = Entity(curie="hgnc:6018", name="IL6", type="gene", xrefs=("omim:147620",))
STAT3 = Entity(curie="hgnc:11364", name="STAT3", type="gene")
SOCS3 = Entity(curie="hgnc:19391", name="SOCS3", type="gene")
MDM2 = Entity(curie="hgnc:6973", name="MDM2", type="gene")
SEPSIS = Entity(curie="mondo:0021108", name="sepsis <b>&", type="disease")
LIVER = Entity(curie="uberon:0002107", name="liver", type="anatomy")


def said(subject, predicate, object, number, text="", **more):
    text = text or f"{subject.name} {predicate} {object.name}"
    section = more.pop("section", "function")
    read = Evidence(
        text=text,
        locator=f"IL6#{section}/{number}",
        page="IL6",
        section=section,
        publications=more.pop("publications", ()),
        subject_span=Span(0, len(subject.name)),
        sign=relations()[predicate].sign,
        negated=more.get("negated", False),
        speculative=more.get("speculative", False),
        score=more.pop("score", 0.9),
    )
    relation = relations()[predicate]
    return Statement(
        subject=subject,
        predicate=predicate,
        object=object,
        evidence=read,
        sign=relation.sign,
        directed=relation.directed,
        **more,
    )


@pytest.fixture(scope="session")
def graph():
    return KnowledgeGraph(
        assemble(
            [
                said(IL6, "increases_activity", STAT3, 1, publications=("pubmed:23593346",)),
                said(IL6, "increases_activity", STAT3, 2, section="pathway"),
                said(IL6, "phosphorylates", STAT3, 3),
                said(STAT3, "increases_expression", SOCS3, 4),
                said(SOCS3, "decreases_activity", STAT3, 5),
                said(SOCS3, "increases_activity", STAT3, 6, score=0.4),
                said(IL6, "decreases_expression", MDM2, 7, speculative=True),
                said(IL6, "binds", MDM2, 8, negated=True),
                said(IL6, "associated_with_disease", SEPSIS, 9, text="IL6 <script>alert(1)</script> in sepsis"),
                said(IL6, "expressed_in", LIVER, 10, score=1.0),
            ]
        )
    )
