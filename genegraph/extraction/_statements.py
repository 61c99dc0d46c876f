"""Claims -> Statements, with the evidence that goes along."""

from __future__ import annotations

from collections.abc import Sequence

from genegraph.extraction._arguments import Argument
from genegraph.extraction._claims import Claim, setting_of
from genegraph.extraction._context import Contexts
from genegraph.extraction._events import Event
from genegraph.extraction._spans import span_at
from genegraph.extraction._tags import Token
from genegraph.model import Bullet, Span, Statement, make_evidence, make_statement


def statement_of(
    event: Event, claim: Claim, tokens: Sequence[Token], bullet: Bullet, contexts: Contexts, score: float
) -> Statement:
    """The statement that a claim makes.

    Args:
        event: The event behind the claim.
        tokens: The segment that it was read in.
        contexts: Where and when the bullet's claims hold.
        score: How surely it was read rightly, 0 to 1.
    """
    cue = tokens[event.cue_token]
    cue_span = span_at(cue.start, cue.start + len(cue.text))
    subject_span, object_span = _span(claim.agent, tokens), _span(claim.theme, tokens)
    start, end = cue_span.start, cue_span.end  # of the claim
    for span in (subject_span, object_span):
        if span is not None:
            start = span.start if span.start < start else start
            end = span.end if span.end > end else end
    return make_statement(
        subject=claim.agent.entity,
        predicate=claim.predicate,
        object=claim.theme.entity,
        sign=claim.sign,
        directed=claim.directed,
        negated=event.negated,
        speculative=event.hedged,
        mediators=event.mediators,
        evidence=make_evidence(
            text=bullet.text,
            locator=bullet.locator,
            section=bullet.section,
            page=bullet.locator.partition("#")[0],
            publications=bullet.publications,
            cue=cue.text,
            frame=event.frame,
            cue_span=cue_span,
            subject_span=subject_span,
            object_span=object_span,
            sign=claim.sign,
            negated=event.negated,
            speculative=event.hedged,
            score=score,
            mediators=tuple([entity.name for entity in event.mediators]) if event.mediators else (),
            context=contexts.near(span_at(start, end)) + setting_of(event, claim),
        ),
    )


def _span(argument: Argument, tokens: Sequence[Token]) -> Span | None:
    """Where an argument is written; None where the page's gene is meant."""
    if argument.token < 0:
        return None
    token = tokens[argument.token]
    return span_at(token.start, token.end)
