"""Which edges a query is about."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TypedDict

from genegraph.errors import UnknownNameError
from genegraph.graph.edges import Field
from genegraph.model import Edge
from genegraph.vocabulary.relations import descendants, relations


class Conditions(TypedDict, total=False):
    """Conditions that every query takes by name; an edge must meet all that are given.

    Those on page, section, publication and context are met by one and the same piece of evidence.
    """

    predicate: str | Iterable[str] | None  # this relation or one of these, with all their kinds
    min_belief: float
    negated: bool | None  # False unless given: edges that deny a relation are another matter; None for both
    speculative: bool | None  # False for edges with at least one plain piece of evidence
    page: str | None  # id of a record
    section: str | None  # a section or anything below it: "interaction" covers "interaction.protein"
    publication: str | None  # a CURIE such as pubmed:23593346
    context: str | None  # part of the words, or of "kind: words", whatever the case: "T cell", "disease: sepsis"


class Where(Conditions, total=False):
    """The same, and the sign of the edge."""

    sign: int | None  # 1 raises, -1 lowers, 0 unstated


FIELDS: tuple[Field, ...] = ("page", "section", "publication", "context")
"""The conditions that are put to evidence."""


def predicates_of(wanted: str | Iterable[str]) -> frozenset[str]:
    """Relations and all that are kinds of them, so that a query for the general finds the specific.

    Raises:
        UnknownNameError: If there is no such relation.

    Example:
        >>> "phosphorylates" in predicates_of("regulates")
        True
    """
    names = [wanted] if isinstance(wanted, str) else list(wanted)
    for name in names:
        if name not in relations():
            raise UnknownNameError("relation", name, get_close_matches(name, relations()))
    return frozenset().union(*(descendants(name) for name in names))


def tells(field: Field, wanted: str, words: str) -> bool:
    """Whether what a piece of evidence says in a field meets the condition on it.

    Example:
        >>> tells("section", "interaction", "interaction.protein"), tells("context", "t cell", "cell: T cells")
        (True, True)
    """
    if field == "context":
        return wanted.casefold() in words.casefold()
    return words == wanted or (field == "section" and words.startswith(f"{wanted}."))


def backs(edge: Edge, conditions: dict[Field, str]) -> bool:
    """Whether one piece of an edge's evidence meets all the conditions put to evidence."""
    from genegraph.graph._loaded import said

    return any(
        all(any(tells(field, wanted, words) for words in said(piece, field)) for field, wanted in conditions.items())
        for piece in edge.evidence
    )
