"""Sentences -> Statements: what grammar reads in a bullet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from genegraph.extraction._arguments import ACTORS, GENES, Argument
from genegraph.extraction._clauses import link
from genegraph.extraction._cues import Cue
from genegraph.extraction._events import Event
from genegraph.extraction._frames import events_of
from genegraph.extraction._groups import group
from genegraph.extraction._scene import Focus, Scene
from genegraph.extraction._score import score
from genegraph.extraction._segments import segments
from genegraph.extraction._sign import net_sign, predicate_of, thing_predicate
from genegraph.extraction._tags import Token
from genegraph.extraction._tokens import tokenize
from genegraph.model import Bullet, Evidence, Mention, Span, Statement, Topic


def sentence_statements(bullet: Bullet, mentions: Sequence[Mention], topic: Topic | None) -> Iterator[Statement]:
    """What the sentences of a bullet claim, none twice: of claims that agree, the one read most surely."""
    entity = topic.entity if topic is not None else None
    found: dict[tuple[str, str, str, bool], Statement] = {}
    focus = Focus()
    tokens = tokenize(bullet.text, mentions)
    for part in segments(tokens):
        clauses = link(group(part.tokens), part.tokens)
        events = events_of(Scene(part.tokens, clauses, entity, focus, opens_bullet=part.opens, text=bullet.text))
        for event in events:
            statement = _statement(event, part.tokens, bullet, score(event, part.tokens, len(events)))
            if statement is None:
                continue
            key = (statement.subject.curie, statement.predicate, statement.object.curie, statement.negated)
            known = found.get(key)
            if known is None or known.evidence.score < statement.evidence.score:
                found[key] = statement
    yield from found.values()


def _statement(event: Event, tokens: Sequence[Token], bullet: Bullet, sureness: float) -> Statement | None:
    agent, theme, cue = event.agent, event.theme, event.cue
    if agent.entity.type not in ACTORS or (theme.faint and not _stands_for_itself(theme, cue)):
        return None
    if theme.entity.type not in ACTORS:
        if cue.symmetric:
            return None
        predicate, sign, directed = thing_predicate(cue, agent, theme)
    elif cue.relation in {"component_of", "member_of"} and theme.entity.type == "gene":
        if theme.aspect:
            return None  # "a component of the CD40 pathway"
        predicate, sign, directed = "interacts_with", 0, False  # "component of a complex with CD40"
    elif cue.symmetric:
        predicate, sign, directed = cue.relation, 0, False
        if theme.aspect == "promoter" or agent.aspect == "promoter":
            predicate, directed = "regulates_expression", True
            if agent.aspect == "promoter":
                agent, theme = theme, agent
        elif cue.lemma in {"recruit", "recruitment"}:
            directed = True
    else:
        if cue.relation == "regulates" and cue.lemma == "target" and agent.entity.name.startswith(("MIR", "LET")):
            cue = replace(cue, sign=-1, aspect="expression")  # a microRNA lowers what it targets
            agent, theme = replace(agent, sign=agent.sign or 1), replace(theme, sign=theme.sign or 1)
        sign = (
            net_sign(cue.sign, agent, theme)
            if cue.sign or not (cue.tail == "in" and theme.signed)
            else agent.sign * theme.sign
        )
        predicate, sign = predicate_of(cue.relation, sign, theme.aspect or cue.aspect)
        directed = True
    cue_token = tokens[event.cue_token]
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
            cue=cue_token.text,
            frame=event.frame,
            cue_span=Span(cue_token.start, cue_token.end),
            subject_span=_span(agent.token, tokens),
            object_span=_span(theme.token, tokens),
            negated=event.negated,
            speculative=event.hedged,
            score=sureness,
            mediators=tuple(entity.name for entity in event.mediators),
        ),
    )


def _stands_for_itself(theme: Argument, cue: Cue) -> bool:
    """Whether what is done to an event of a gene is done to the gene: "A blocks B-induced death", not "requires" it."""
    return theme.entity.type in GENES and cue.relation != "required_for" and bool(cue.sign)


def _span(position: int, tokens: Sequence[Token]) -> Span | None:
    return Span(tokens[position].start, tokens[position].end) if position >= 0 else None
