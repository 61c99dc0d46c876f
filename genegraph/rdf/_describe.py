"""Edges -> nodes of RDF.

An edge is always an association with its evidence, and a plain triple besides only if it is asserted: not negated, not
merely speculative, not contradicted. So the plain triple never lies.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from genegraph.model import Curie, Edge, Entity, Evidence, Span
from genegraph.rdf._facts import PAGE_FACTS, association_facts, entity_facts, evidence_facts
from genegraph.rdf._node import NOTHING, Link, Node, Value
from genegraph.vocabulary.prefixes import notation


def describe(edges: Sequence[Edge]) -> Iterator[Node]:
    """Everything that is said of some edges: their entities, the pages they come from, and themselves."""
    yield from map(describe_entity, entities_of(edges))
    yield from map(describe_page, pages_of(edges))
    for edge in edges:
        triple, association, evidence = describe_edge(edge)
        if triple:
            yield triple
        yield association
        yield from evidence


def is_asserted(edge: Edge) -> bool:
    """Whether an edge may be said as a plain triple."""
    return not (edge.negated or edge.speculative or edge.conflicts)


class EdgeNodes(NamedTuple):
    """An edge, as nodes."""

    triple: Node | None  # None where the edge is not asserted
    association: Node
    evidence: tuple[Node, ...]  # in the edge's order


def describe_edge(edge: Edge) -> EdgeNodes:
    """The plain triple if the edge is asserted, its association, and its evidence."""
    pieces = tuple([describe_evidence(edge, piece, rank) for rank, piece in enumerate(edge.evidence, start=1)])
    triple = describe_triple(edge) if is_asserted(edge) else None
    return EdgeNodes(triple, describe_association(edge, [piece.address for piece in pieces]), pieces)


def describe_triple(edge: Edge) -> Node:
    """The edge as a plain triple."""
    return Node(edge.subject.curie, NOTHING, [(_relation(edge.predicate), (edge.object.curie,))], [])


def describe_association(edge: Edge, pieces: Sequence[Curie]) -> Node:
    """The edge as a thing of which more can be said.

    Args:
        edge: What to describe.
        pieces: The addresses of its evidence, where the association shall tell them.
    """
    links: list[Link] = [
        ("rdf:subject", (edge.subject.curie,)),
        ("rdf:predicate", (_relation(edge.predicate),)),
        ("rdf:object", (edge.object.curie,)),
    ]
    if pieces:
        links.append(("gg:evidence", tuple(pieces)))
    values: list[Value] = [("gg:belief", (decimal(edge.belief),), "xsd:decimal")]
    publications = {publication for piece in edge.evidence for publication in piece.publications}
    if publications:
        links.append(("biolink:publications", tuple(sorted(publications))))
    if edge.mediators:
        mediators = tuple([mediator.curie for mediator in edge.mediators])
        links.append(("gg:mediator", mediators))
        values += _order("gg:mediator", mediators)
    if edge.conflicts:
        conflicts = tuple([f"edge:{other}" for other in edge.conflicts])
        links.append(("gg:conflictsWith", conflicts))
        values += _order("gg:conflictsWith", conflicts)
    facts = association_facts(
        edge.subject.type, edge.predicate, edge.object.type, edge.sign, edge.directed, edge.negated, edge.speculative
    )
    return Node(f"edge:{edge.id}", facts, links, values)


def describe_evidence(edge: Edge, piece: Evidence, rank: int) -> Node:
    """Where the edge was read; `rank` is its place among the edge's evidence, counted from 1."""
    values: list[Value] = [
        ("biolink:supporting_text", (piece.text,), "xsd:string"),
        ("gg:locator", (piece.locator,), "xsd:string"),
        ("gg:score", (decimal(piece.score),), "xsd:decimal"),
    ]
    for predicate, text in (("gg:section", piece.section), ("gg:cue", piece.cue)):
        if text:
            values.append((predicate, (text,), "xsd:string"))
    spans = span_text(piece.cue_span), span_text(piece.subject_span), span_text(piece.object_span)
    for predicate, span in zip(("gg:cueSpan", "gg:subjectSpan", "gg:objectSpan"), spans, strict=True):
        if span:
            values.append((predicate, (span,), "xsd:string"))
    if piece.mediators:
        values.append(("gg:mediatorName", piece.mediators, "xsd:string"))
        values += _order("gg:mediatorName", piece.mediators)
    if piece.context:
        context = tuple([f"{kind}: {words}" for kind, words in piece.context])
        values.append(("gg:context", context, "xsd:string"))
        values += _order("gg:context", context)
    namespace = namespace_of(piece.section)
    bullet = f"{namespace}:{piece.locator}"
    if piece.page:
        page = f"{namespace}:{piece.page}"
        links: list[Link] = [("gg:page", (page,)), ("prov:wasDerivedFrom", (page, bullet))]
    else:
        links = [("prov:wasDerivedFrom", (bullet,))]
    if piece.publications:
        links.append(("biolink:publications", piece.publications))
        values += _order("biolink:publications", piece.publications)
    facts = evidence_facts(piece.frame, piece.sign, piece.negated, piece.speculative)
    address = f"evidence:{identifier_of(edge, piece, decimal(piece.score), *spans)}"
    values.append(("gg:rank", (str(rank),), "xsd:integer"))
    return Node(address, facts, links, values)


def identifier_of(edge: Edge, piece: Evidence, score: str, cue: str, subject: str, object: str) -> str:
    """What names a piece of evidence: a hash of its content and its edge, whatever its rank there.

    Args:
        edge: What it is evidence of.
        piece: The evidence.
        score: Its score as a decimal.
        cue: Where its cue stands, as text; likewise `subject` and `object`.
    """
    denied, hedged = "~" if piece.negated else "", "?" if piece.speculative else ""
    content = (
        f"{edge.id}\0{piece.text}\0{piece.locator}\0{piece.page}\0{piece.section}\0{piece.cue}\0{piece.frame}"
        f"\0{denied}{hedged}{piece.sign}\0{score}\0{cue}\0{subject}\0{object}"
    )
    if piece.publications or piece.mediators or piece.context:
        content += f"\0{piece.publications}\0{piece.mediators}\0{piece.context}"
    return sha256(content.encode("utf-8", "backslashreplace")).hexdigest()[:16]


def describe_entity(entity: Entity) -> Node:
    """An entity: its type, label and notation, the same thing elsewhere, and the members of a family."""
    links: list[Link] = []
    values: list[Value] = [
        ("rdfs:label", (entity.name,), "xsd:string"),
        ("skos:notation", (notation(entity.curie),), "xsd:string"),
    ]
    if entity.xrefs:
        links.append(("skos:exactMatch", entity.xrefs))
        values += _order("skos:exactMatch", entity.xrefs)
    if entity.members:
        values.append(("gg:memberSymbol", entity.members, "xsd:string"))
        values += _order("gg:memberSymbol", entity.members)
    return Node(entity.curie, entity_facts(entity.type), links, values)


def describe_page(page: Curie) -> Node:
    """A page, as the source that evidence is derived from."""
    prefix, _, name = page.partition(":")
    return Node(page, PAGE_FACTS[prefix], [], [("rdfs:label", (name,), "xsd:string")])


def page_of(piece: Evidence) -> Curie | None:
    """The address of the page that a piece of evidence was read on.

    Example:
        >>> page_of(Evidence(text="IL6 activates STAT3.", locator="IL6#function/1", section="function", page="IL6"))
        'genatlas:IL6'
    """
    return page_address(piece.page, piece.section) if piece.page else None


def page_address(page: str, section: str) -> Curie:
    """The address of a page that has a section so labelled.

    Example:
        >>> page_address("IL6", "function"), page_address("sentence 1", "text")
        ('genatlas:IL6', 'gg.page:sentence 1')
    """
    return f"{namespace_of(section)}:{page}"


def entities_of(edges: Iterable[Edge]) -> Iterator[Entity]:
    """Every entity of some edges, mediators too, each once."""
    seen: set[Curie] = set()
    for edge in edges:
        for entity in (edge.subject, edge.object, *edge.mediators):
            if entity.curie not in seen:
                seen.add(entity.curie)
                yield entity


def pages_of(edges: Iterable[Edge]) -> Iterator[Curie]:
    """Every page of some edges, each once."""
    seen: set[Curie] = set()
    for edge in edges:
        for piece in edge.evidence:
            page = page_of(piece)
            if page and page not in seen:
                seen.add(page)
                yield page


def restored(predicate: Curie, items: Iterable[str]) -> tuple[str, ...]:
    """The order in which objects are read back: cross-references as lexicons list them, the rest by the alphabet.

    Example:
        >>> restored("skos:exactMatch", ["uniprot:P05231", "ncbigene:3569", "omim:147620", "ncbigene:3569"])
        ('omim:147620', 'ncbigene:3569', 'uniprot:P05231')
    """
    return tuple(sorted(set(items), key=_as_lexicons_list if predicate == "skos:exactMatch" else None))


def span_text(span: Span | None) -> str:
    """A span as text; nothing where there is none.

    Example:
        >>> span_text(Span(3, 12))
        '3-12'
    """
    return f"{span.start}-{span.end}" if span else ""


def decimal(number: float) -> str:
    """A number as an xsd:decimal that reads back to the same float.

    Example:
        >>> decimal(0.85), decimal(1), decimal(1e-7)
        ('0.85', '1.0', '0.0000001')
    """
    text = repr(float(number))
    return format(Decimal(text), "f") if "e" in text else text


def _order(predicate: Curie, items: tuple[str, ...]) -> list[Value]:
    """A set of triples has no order; where the order is not the one a reader would restore, one literal keeps it."""
    if len(items) < 2 or items == restored(predicate, items):
        return []
    return [("gg:order", (json.dumps([predicate, *items], ensure_ascii=False),), "xsd:string")]


def _as_lexicons_list(curie: Curie) -> tuple[int, Curie]:
    return _XREFS.get(curie.partition(":")[0], len(_XREFS)), curie


@cache
def _relation(predicate: str) -> Curie:
    return f"gg:{predicate}"


def namespace_of(section: str) -> str:
    """Pages of GenAtlas have named sections, and an address of their own; other records get one of ours."""
    return "gg.page" if section in ("", "text") else "genatlas"


_XREFS = {prefix: place for place, prefix in enumerate(("omim", "ncbigene", "ensembl", "uniprot"))}
