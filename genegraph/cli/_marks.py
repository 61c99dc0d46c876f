"""A bullet's text cut into stretches, each with all that it is marked as: mention, cue, subject, object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from genegraph.model import Span, Statement


class Mark(NamedTuple):
    """What a stretch of text is."""

    span: Span
    kind: str


class Stretch(NamedTuple):
    """A stretch of text over which the marks do not change."""

    text: str
    span: Span
    kinds: tuple[str, ...]  # in the order of the marks that cover it


def stretches(text: str, marks: Iterable[Mark]) -> Iterator[Stretch]:
    """Cut a text wherever a mark starts or ends; the stretches make up the text again.

    Example:
        >>> [(part, kinds) for part, _, kinds in stretches("IL6 acts", [Mark(Span(0, 3), "subject")])]
        [('IL6', ('subject',)), (' acts', ())]
    """
    marks = [Mark(Span(min(span.start, len(text)), min(span.end, len(text))), kind) for span, kind in marks]
    cuts = sorted({0, len(text), *(end for mark in marks for end in (mark.span.start, mark.span.end))})
    for start, end in pairwise(cuts):
        kinds = tuple(kind for span, kind in marks if span.start <= start and end <= span.end)
        yield Stretch(text[start:end], Span(start, end), tuple(dict.fromkeys(kinds)))


def slots(statement: Statement) -> Iterator[Mark]:
    """The words that fill the slots of a statement, as far as the bullet writes them."""
    evidence = statement.evidence
    for span, kind in (
        (evidence.subject_span, "subject"),
        (evidence.cue_span, "cue"),
        (evidence.object_span, "object"),
    ):
        if span is not None:
            yield Mark(span, kind)
