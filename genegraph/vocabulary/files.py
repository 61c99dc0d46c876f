"""The knowledge files that other people's programs read: shapes, ontologies, the JSON-LD context."""

from __future__ import annotations

from genegraph.vocabulary import ontologies


def knowledge(name: str) -> str:
    """The text of a file in `ontologies/`.

    Example:
        >>> "owl:Class" in knowledge("entities.ttl")
        True
    """
    return (ontologies() / name).read_text(encoding="utf-8")
