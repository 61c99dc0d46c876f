"""mappings.sssom.tsv seen from Python: what the relation types are called elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from genegraph.model import Curie
from genegraph.vocabulary.files import table


class Match(NamedTuple):
    """A row of the table: a relation of ours, one of somebody else's, and how far they agree."""

    relation: str  # name of a Relation
    predicate: Curie  # skos:exactMatch, skos:broadMatch (theirs is the broader) ...
    other: Curie
    confidence: float  # 0 to 1
    aspect: str = ""  # what Biolink's qualifiers add: which side of the object changes
    direction: str = ""  # increased or decreased


@cache
def matches() -> tuple[Match, ...]:
    """All rows, in file order.

    Example:
        >>> matches()[0].other
        'biolink:affects'
    """
    return tuple(
        Match(
            relation=row["subject_id"].removeprefix("gg:"),
            predicate=row["predicate_id"],
            other=row["object_id"],
            confidence=float(row["confidence"]),
            aspect=row["object_aspect_qualifier"],
            direction=row["object_direction_qualifier"],
        )
        for row in table("mappings.sssom.tsv")
    )


@cache
def biolink() -> Mapping[str, Match]:
    """How Biolink says each relation: its predicate and qualifiers.

    Example:
        >>> biolink()["dephosphorylates"].aspect, biolink()["dephosphorylates"].direction
        ('phosphorylation', 'decreased')
    """
    return MappingProxyType({match.relation: match for match in matches() if match.other.startswith("biolink:")})
