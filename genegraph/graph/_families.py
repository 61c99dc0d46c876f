"""Families and their members: related to each other on request, or taken as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from genegraph.assembly import assemble, unite
from genegraph.model import Edge, Entity, Evidence, Statement
from genegraph.vocabulary.lexicons import lexicons

MEMBERSHIP = "member_of"


def member_edges(entities: Iterable[Entity], *, everyone: bool) -> tuple[Edge, ...]:
    """An edge from each member to its family.

    Args:
        entities: The entities of a graph.
        everyone: Whether members that the graph does not know are wanted too.
    """
    present = tuple(entities)
    genes = {entity.name: entity for entity in present if entity.type == "gene"}
    families = [entity for entity in present if entity.type == "family"]
    if everyone:
        genes |= {symbol: gene for family in families for symbol, gene in _absent(family, genes)}
    return assemble(
        Statement(
            subject=genes[symbol],
            predicate=MEMBERSHIP,
            object=family,
            evidence=Evidence(
                text=f"{symbol} is a member of {family.name}", locator=f"lexicon#{family.curie}", frame="lexicon"
            ),
        )
        for family in families
        for symbol in family.members
        if symbol in genes
    )


def collapsed(edges: Iterable[Edge], entities: Iterable[Entity]) -> tuple[Edge, ...]:
    """The edges with each gene replaced by its family, where the graph has one; the smallest, if several."""
    stand_in: dict[str, Entity] = {}
    families = (entity for entity in entities if entity.type == "family")
    for family in sorted(families, key=lambda family: (len(family.members), family.curie)):
        for symbol in family.members:
            stand_in.setdefault(symbol, family)

    def standing_in(entity: Entity) -> Entity:
        return stand_in.get(entity.name, entity) if entity.type == "gene" else entity

    moved = (
        replace(
            edge,
            subject=standing_in(edge.subject),
            object=standing_in(edge.object),
            mediators=tuple(map(standing_in, edge.mediators)),
        )
        for edge in edges
    )
    return unite(edge for edge in moved if edge.predicate != MEMBERSHIP or edge.subject != edge.object)


def _absent(family: Entity, genes: dict[str, Entity]) -> Iterator[tuple[str, Entity]]:
    for symbol in family.members:
        if symbol not in genes:
            for term in lexicons().find(symbol):
                if term.status == "symbol" and term.text == symbol and term.entity.type == "gene":
                    yield symbol, term.entity
