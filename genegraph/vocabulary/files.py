"""The knowledge files of `ontologies/` as they are: as text, which other people's programs read too, and as tables."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from genegraph.vocabulary import ontologies


def knowledge(name: str) -> str:
    """The text of a file in `ontologies/`.

    Example:
        >>> "owl:Class" in knowledge("entities.ttl")
        True
    """
    return (ontologies() / name).read_text(encoding="utf-8")


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of a tab-separated table in `ontologies/`, by column; its first lines tell, behind `#`, what it holds.

    Example:
        >>> "ROS" in [row["abbreviation"] for row in table("abbreviations.tsv")]
        True
    """
    lines = (line for line in knowledge(name).splitlines() if not line.startswith("#"))
    return csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
