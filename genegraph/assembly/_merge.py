"""Agreeing statements share an edge, whatever page they come from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256

from genegraph.assembly._belief import belief_of
from genegraph.assembly._conflicts import link_conflicts
from genegraph.model import Curie, Edge, Entity, Evidence, Span, Statement


def assemble(statements: Iterable[Statement]) -> tuple[Edge, ...]:
    """Unite statements that say the same thing, sorted by edge id.

    Two statements agree when subject, predicate, object and negation agree; where the relation has no direction, the
    two ends may be swapped. A repeated statement changes nothing, and neither does the order.

    Example:
        >>> assemble([])
        ()
        >>> from genegraph.model import Entity, Evidence, Statement
        >>> il6 = Entity(curie="hgnc:6018", name="IL6", type="gene")
        >>> stat3 = Entity(curie="hgnc:11364", name="STAT3", type="gene")
        >>> read = Evidence(text="IL6 activates STAT3.", locator="IL6#function/1")
        >>> said = Statement(subject=il6, predicate="increases_activity", object=stat3, sign=1, evidence=read)
        >>> [(edge.id, edge.belief) for edge in assemble([said, said])]
        [('9d6ea4453b5f', 0.85)]
    """
    claims = _Claims()
    for statement in statements:
        claims.add_statement(statement)
    return claims.edges()


def unite(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Unite edges that were assembled apart, as if all their statements had been assembled at once.

    Beliefs and conflicts are found anew from the evidence.

    Example:
        >>> unite([])
        ()
    """
    claims = _Claims()
    for edge in edges:
        claims.add_edge(edge)
    return claims.edges()


def fullest(versions: Iterable[Entity]) -> Entity:
    """The one of several entities with the same CURIE that tells most: the one that edges will bear.

    Example:
        >>> from genegraph.model import Entity
        >>> fullest([Entity(curie="hgnc:6018", name="IL6", type="gene"),
        ...          Entity(curie="hgnc:6018", name="IL6", type="gene", xrefs=("omim:147620",))]).xrefs
        ('omim:147620',)
    """
    return max(versions, key=_knowledge)


def edge_id(subject: Curie, predicate: str, object: Curie, *, negated: bool = False) -> str:
    """The address of a claim: the same on every machine and in every export.

    Example:
        >>> edge_id("hgnc:6018", "increases_activity", "hgnc:11364")
        '9d6ea4453b5f'
    """
    claim = f"{subject} {predicate} {object}" + (" ~" if negated else "")
    return sha256(claim.encode()).hexdigest()[:12]


@dataclass(slots=True)
class _Claim:
    """What is gathered for one edge."""

    subject: Curie
    predicate: str
    object: Curie
    negated: bool
    directed: bool = True
    evidence: list[Evidence] = field(default_factory=list)  # the same piece perhaps more than once
    mediators: list[Curie] = field(default_factory=list)  # likewise


class _Claims:
    """The edges of a graph while they are gathered."""

    def __init__(self) -> None:
        self._claims: dict[tuple[Curie, str, Curie, bool], _Claim] = {}
        self._entities: dict[Curie, Entity] = {}

    def add_statement(self, statement: Statement) -> None:
        evidence = statement.evidence
        said = (statement.sign, statement.negated, statement.speculative)
        if said != (evidence.sign, evidence.negated, evidence.speculative):
            evidence = replace(
                evidence, sign=statement.sign, negated=statement.negated, speculative=statement.speculative
            )
        self._add(statement, (evidence,))

    def add_edge(self, edge: Edge) -> None:
        self._add(edge, edge.evidence)

    def edges(self) -> tuple[Edge, ...]:
        return link_conflicts(sorted((self._edge(claim) for claim in self._claims.values()), key=lambda edge: edge.id))

    def _add(self, said: Statement | Edge, evidence: tuple[Evidence, ...]) -> None:
        subject, object = self._known(said.subject), self._known(said.object)
        if not said.directed and subject > object:  # "A binds B" is "B binds A"
            subject, object = object, subject
            evidence = tuple(_swapped(piece) for piece in evidence)
        key = (subject, said.predicate, object, said.negated)
        claim = self._claims.get(key)
        if claim is None:
            claim = self._claims[key] = _Claim(*key)
        claim.directed = claim.directed and said.directed
        claim.evidence += evidence
        claim.mediators += [self._known(mediator) for mediator in said.mediators]

    def _known(self, entity: Entity) -> Curie:
        """Keep one Entity for each CURIE: the one that knows most."""
        known = self._entities.get(entity.curie)
        if known is None or (known is not entity and _knowledge(entity) > _knowledge(known)):
            self._entities[entity.curie] = entity
        return entity.curie

    def _edge(self, claim: _Claim) -> Edge:
        twin = self._claims.get((claim.subject, claim.predicate, claim.object, not claim.negated))
        evidence = _in_reading_order(claim.evidence)
        return Edge(
            id=edge_id(claim.subject, claim.predicate, claim.object, negated=claim.negated),
            subject=self._entities[claim.subject],
            predicate=claim.predicate,
            object=self._entities[claim.object],
            sign=_net_sign(evidence),
            directed=claim.directed,
            negated=claim.negated,
            speculative=all(piece.speculative for piece in evidence),
            belief=belief_of(evidence, twin.evidence if twin else ()),
            evidence=evidence,
            mediators=tuple([self._entities[curie] for curie in sorted(set(claim.mediators))]),
        )


def _swapped(piece: Evidence) -> Evidence:
    if piece.subject_span == piece.object_span:
        return piece
    return replace(piece, subject_span=piece.object_span, object_span=piece.subject_span)


def _knowledge(entity: Entity) -> tuple[int, int, tuple[str, ...], tuple[str, ...], str, str]:
    return len(entity.members), len(entity.xrefs), entity.members, entity.xrefs, entity.name, entity.type


def _net_sign(evidence: Iterable[Evidence]) -> int:
    """What most of the evidence says; 0 where it is split evenly."""
    votes = sum([piece.sign for piece in evidence])
    return (votes > 0) - (votes < 0)


def _in_reading_order(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    """Each piece once."""
    return tuple(sorted(set(evidence), key=_reading_order) if len(evidence) > 1 else evidence)


def _reading_order(piece: Evidence) -> tuple[str, str, int, str, Span, Span, str]:
    """By page, then down the page; what follows the cue only makes the order total."""
    place, _, number = piece.locator.rpartition("/")
    start = Span(0, 0)
    return (
        piece.page,
        place,
        int(number) if number.isdecimal() else 0,
        piece.text,
        piece.cue_span or start,
        piece.object_span or start,
        repr(piece),
    )
