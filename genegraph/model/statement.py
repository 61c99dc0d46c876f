"""One claim as read, and where it was read."""

from __future__ import annotations

from dataclasses import dataclass

from genegraph.errors import InvalidValueError
from genegraph.model._making import maker
from genegraph.model.entity import Curie, Entity
from genegraph.model.mention import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a statement was read, in which words, and by which rule."""

    text: str  # the bullet without citation marks
    locator: str  # page#section/bullet, bullets counted from 1
    section: str = ""
    page: str = ""  # id of the record
    publications: tuple[Curie, ...] = ()  # in page order
    cue: str = ""  # the words that state the relation
    frame: str = ""  # the grammatical frame that joined them to their arguments
    cue_span: Span | None = None
    subject_span: Span | None = None  # None where the page never writes the subject
    object_span: Span | None = None
    sign: int = 0  # what this reading says, even where the edge's other evidence says the opposite
    negated: bool = False
    speculative: bool = False
    score: float = 1.0  # how surely this was read rightly, 0 to 1
    mediators: tuple[str, ...] = ()  # names of the entities through which the subject acts, in text order
    context: tuple[tuple[str, str], ...] = ()  # (kind, words), such as ("cell", "T cells")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One claim about two entities.

    Raises:
        InvalidValueError: If the sign is none of 1, -1 and 0.
    """

    subject: Entity
    predicate: str  # name of a Relation
    object: Entity
    evidence: Evidence
    sign: int = 0  # +1 raises, -1 lowers, 0 unstated
    directed: bool = True
    negated: bool = False
    speculative: bool = False
    mediators: tuple[Entity, ...] = ()

    def __post_init__(self) -> None:
        if self.sign not in (-1, 0, 1):
            raise InvalidValueError(f"{self.subject.name} {self.predicate} {self.object.name}: no sign {self.sign!r}")


make_evidence, make_statement = maker(Evidence), maker(Statement)
"""The two, made by the thousand."""
