"""Relation types and word classes, as relations.ttl defines them."""

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
    words: tuple[tuple[str, str], ...] = ()  # (part of speech, base form), such as ("verb", "lead to")
    examples: tuple[str, ...] = ()  # worked sentences with [subject: ...] and [object: ...] marked


@dataclass(frozen=True, slots=True, kw_only=True)
class WordClass:
    """Words that state no relation of their own, but say what of an entity is meant or turn what other words say."""

    name: str  # expression, loss_of_function, negation
    kind: str  # aspect, perturbation, degree or qualifier
    sign: int = 0  # 1 for more of the entity, -1 for less, 0 where the words do not tell
    words: tuple[tuple[str, str], ...] = ()  # (part of speech, base form)
