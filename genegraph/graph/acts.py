"""Which relations act on their object, and which only tell where or in whom it is found."""

from __future__ import annotations

from functools import cache

from genegraph.graph.where import predicates_of
from genegraph.vocabulary.relations import relations


@cache
def causal() -> frozenset[str]:
    """Relations by which the subject changes the object: regulation of any kind, of molecules and of processes.

    Example:
        >>> "phosphorylates" in causal(), "required_for" in causal(), "binds" in causal()
        (True, True, False)
    """
    return predicates_of(("regulates", "regulates_process"))


@cache
def associations() -> frozenset[str]:
    """Relations that tell where or in whom something is found; what sign they carry is no effect on that.

    Example:
        >>> "overexpressed_in" in associations(), "regulates" in associations()
        (True, False)
    """
    return predicates_of(("expressed_in", "associated_with_disease", "member_of", "component_of", "colocated_with"))


@cache
def tiers() -> tuple[frozenset[str], ...]:
    """All relations, those that tell most of what acts on what in front.

    Example:
        >>> [("increases" in tier, "binds" in tier, "expressed_in" in tier) for tier in tiers()]
        [(True, False, False), (False, True, False), (False, False, True)]
    """
    told_by_tables = associations() | predicates_of("coexpressed_with")
    return causal(), frozenset(relations()) - causal() - told_by_tables, told_by_tables
