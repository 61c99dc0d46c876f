"""The values that travel the corridor: frozen, checked on creation, nothing more."""

from genegraph.model.edge import Edge
from genegraph.model.entity import Curie, Entity, EntityType, Term, TermStatus
from genegraph.model.mention import Grounding, Mention, Span, make_mention
from genegraph.model.page import Bullet, Issue, Record, Section, Topic
from genegraph.model.relation import Relation, WordClass
from genegraph.model.statement import Evidence, Statement, make_evidence, make_statement

__all__ = [
    "Bullet",
    "Curie",
    "Edge",
    "Entity",
    "EntityType",
    "Evidence",
    "Grounding",
    "Issue",
    "Mention",
    "Record",
    "Relation",
    "Section",
    "Span",
    "Statement",
    "Term",
    "TermStatus",
    "Topic",
    "WordClass",
    "make_evidence",
    "make_mention",
    "make_statement",
]
