"""Statements, one a line: what `genegraph extract` prints, and what the scorer reads."""

from __future__ import annotations

from typing import Any

from genegraph.export._json import entity_to_json
from genegraph.model import Span, Statement

TSV_COLUMNS = (
    "id",
    "subject",
    "subject_curie",
    "predicate",
    "object",
    "object_curie",
    "sign",
    "directed",
    "negated",
    "speculative",
    "score",
    "mediators",
    "context",
    "publications",
    "section",
    "locator",
    "cue",
    "frame",
    "text",
)
"""The columns of `statement_to_row`, in order."""


def statement_to_json(statement: Statement, id: str) -> dict[str, Any]:
    """A statement as a JSON value.

    Args:
        statement: What was read.
        id: Of the input record where it is one sentence, else of the bullet.

    Returns:
        Entities as `{"curie", "name", "type", "members"?, "xrefs"?}`, context as `{kind: words}` with several words of
        one kind joined by "; ", and spans as `[start, end]` into `evidence.text`, or None where the page leaves the
        slot unwritten.
    """
    evidence = statement.evidence
    return {
        "id": id,
        "subject": entity_to_json(statement.subject),
        "predicate": statement.predicate,
        "object": entity_to_json(statement.object),
        "sign": statement.sign,
        "directed": statement.directed,
        "negated": statement.negated,
        "speculative": statement.speculative,
        "mediators": [entity_to_json(mediator) for mediator in statement.mediators],
        "context": _context(evidence.context),
        "evidence": {
            "text": evidence.text,
            "section": evidence.section,
            "locator": evidence.locator,
            "publications": list(evidence.publications),
        },
        "cue": evidence.cue,
        "frame": evidence.frame,
        "score": evidence.score,
        "spans": {
            "subject": _ends(evidence.subject_span),
            "cue": _ends(evidence.cue_span),
            "object": _ends(evidence.object_span),
        },
    }


def statement_to_row(statement: Statement, id: str) -> tuple[str, ...]:
    """A statement as one row of a table: names and words, several joined by "; ", flags as true and false."""
    evidence = statement.evidence
    return (
        id,
        statement.subject.name,
        statement.subject.curie,
        statement.predicate,
        statement.object.name,
        statement.object.curie,
        str(statement.sign),
        str(statement.directed).lower(),
        str(statement.negated).lower(),
        str(statement.speculative).lower(),
        f"{evidence.score:g}",
        "; ".join(mediator.name for mediator in statement.mediators),
        "; ".join(f"{kind}: {words}" for kind, words in evidence.context),
        "; ".join(evidence.publications),
        evidence.section,
        evidence.locator,
        evidence.cue,
        evidence.frame,
        evidence.text,
    )


def _context(pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for kind, words in pairs:
        found.setdefault(kind, []).append(words)
    return {kind: "; ".join(words) for kind, words in found.items()}


def _ends(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
