"""Opposite edges note each other's id; nothing is resolved in silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from genegraph.model import Edge
from genegraph.vocabulary.relations import descendants, relations


def link_conflicts(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """Let each edge name, in `conflicts`, the edges that say the opposite of it.

    Two edges between the same entities are opposite when one denies what the other asserts, be it in general ("does not
    regulate" against "phosphorylates"), or when one raises what the other lowers: the same aspect of the object, or no
    aspect in particular. An edge whose own evidence disagrees about the sign names itself.
    """
    united = tuple(edges)
    together: dict[tuple[str, str], list[Edge]] = {}
    for edge in united:
        together.setdefault((edge.subject.curie, edge.object.curie), []).append(edge)
    return tuple(_linked(edge, together[edge.subject.curie, edge.object.curie]) for edge in united)


def _linked(edge: Edge, beside: list[Edge]) -> Edge:
    if len(beside) == 1 and len(edge.evidence) == 1 and not edge.conflicts:
        return edge
    conflicts = tuple(sorted(other.id for other in beside if _opposite(edge, other)))
    return edge if conflicts == edge.conflicts else replace(edge, conflicts=conflicts)


def _opposite(edge: Edge, other: Edge) -> bool:
    if edge is other:
        return {1, -1} <= {piece.sign for piece in edge.evidence}
    if edge.negated != other.negated:
        asserted, denied = (edge, other) if other.negated else (other, edge)
        return asserted.predicate in _kinds_of(denied.predicate)
    if edge.negated or edge.sign * other.sign >= 0:
        return False
    aspects = {_aspect(edge.predicate), _aspect(other.predicate)}
    return len(aspects) == 1 or "" in aspects


def _kinds_of(predicate: str) -> frozenset[str]:
    return descendants(predicate) if predicate in relations() else frozenset({predicate})


def _aspect(predicate: str) -> str:
    known = relations().get(predicate)
    return known.aspect if known else ""
