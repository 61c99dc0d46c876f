"""A relation type, as relations.ttl defines it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a predicate means, and the words that state it."""

    name: str  # increases_expression
    label: str
    definition: str
    parents: tuple[str, ...] = ()  # names of the direct super-relations
    directed: bool = True
    sign: int = 0  # what the predicate itself says: 1 raises, -1 lowers, 0 unstated
    aspect: str = ""  # which side of the object changes: expression, activity, secretion ...
    mappings: tuple[tuple[str, str], ...] = ()  # (mapping predicate, CURIE), such as ("skos:exactMatch", "RO:0002447")
    examples: tuple[str, ...] = ()  # worked sentences with [subject: ...] and [object: ...] marked
