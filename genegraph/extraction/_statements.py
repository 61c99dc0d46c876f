"""Events -> Statements: which claims are worth telling, and the evidence that goes along."""

from __future__ import annotations

from collections.abc import Sequence

from genegraph.extraction._arguments import ACTORS, GENES, Argument
from genegraph.extraction._events import Event
from genegraph.extraction._sign import said
from genegraph.extraction._tags import Token
from genegraph.model import Bullet, Evidence, Span, Statement


def statement_of(event: Event, tokens: Sequence[Token], bullet: Bullet, score: float) -> Statement | None:
    """The statement that an event makes; None where it tells nothing of a gene or chemical that acts.

    Args:
        tokens: The segment that the event was read in.
        score: How surely it was read rightly, 0 to 1.
    """
    agent, theme = _oriented(event)
    if agent.entity.type not in ACTORS or (theme.faint and theme.entity.type not in GENES):
        return None
    if theme.entity.type not in ACTORS and event.cue.symmetric:
        return None
    predicate, sign, directed = said(event.cue, agent, theme)
    cue = tokens[event.cue_token]
    return Statement(
        subject=agent.entity,
        predicate=predicate,
        object=theme.entity,
        sign=sign,
        directed=directed,
        negated=event.negated,
        speculative=event.hedged,
        mediators=event.mediators,
        evidence=Evidence(
            text=bullet.text,
            locator=bullet.locator,
            section=bullet.section,
            page=bullet.locator.partition("#")[0],
            publications=bullet.publications,
            cue=cue.text,
            frame=event.frame,
            cue_span=Span(cue.start, cue.end),
            subject_span=_span(agent, tokens),
            object_span=_span(theme, tokens),
            sign=sign,
            negated=event.negated,
            speculative=event.hedged,
            score=score,
            mediators=tuple(entity.name for entity in event.mediators),
        ),
    )


def _oriented(event: Event) -> tuple[Argument, Argument]:
    """Agent and theme; of a promoter that binds a protein, the protein acts."""
    if event.cue.symmetric and event.agent.aspect == "promoter" and event.theme.entity.type in ACTORS:
        return event.theme, event.agent
    return event.agent, event.theme


def _span(argument: Argument, tokens: Sequence[Token]) -> Span | None:
    """Where an argument is written; None where the page's gene is meant."""
    return Span(tokens[argument.token].start, tokens[argument.token].end) if argument.token >= 0 else None
