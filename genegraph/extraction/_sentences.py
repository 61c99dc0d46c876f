"""Sentences -> Statements: what grammar reads in a bullet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from genegraph.extraction._arguments import ACTORS, GENES, Argument
from genegraph.extraction._clauses import link
from genegraph.extraction._context import Contexts
from genegraph.extraction._cues import Cue, modifications
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
from genegraph.vocabulary.relations import descendants


class _Claim(NamedTuple):
    """An event as a predicate with its sign."""

    agent: Argument
    theme: Argument
    predicate: str
    sign: int
    directed: bool


def sentence_statements(bullet: Bullet, mentions: Sequence[Mention], topic: Topic | None) -> Iterator[Statement]:
    """What the sentences of a bullet claim, none twice: of claims that agree, the one read most surely."""
    entity = topic.entity if topic is not None else None
    found: dict[tuple[str, str, str, bool], Statement] = {}
    focus = Focus()
    contexts = Contexts(bullet.text, mentions)
    tokens = tokenize(bullet.text, mentions)
    for part in segments(tokens):
        clauses = link(group(part.tokens), part.tokens)
        events = events_of(Scene(part.tokens, clauses, entity, focus, opens_bullet=part.opens, text=bullet.text))
        for event in events:
            claim = _claim(event)
            if claim is None:
                continue
            key = (claim.agent.entity.curie, claim.predicate, claim.theme.entity.curie, event.negated)
            sureness = score(event, part.tokens, len(events))
            if key not in found or found[key].evidence.score < sureness:
                evidence = _evidence(event, claim, part.tokens, bullet, contexts, sureness)
                found[key] = _statement(event, claim, evidence)
    yield from found.values()


def _claim(event: Event) -> _Claim | None:
    """What an event says in the words of relations.ttl; None where it says nothing that they have a word for."""
    agent, theme, cue = event.agent, event.theme, event.cue
    if agent.entity.type not in ACTORS or (theme.faint and not _stands_for_itself(theme, cue)):
        return None
    if theme.entity.type not in ACTORS:
        tied = theme.entity.type == "disease" and (cue.relation == "interacts_with" or _ties(cue))
        between_molecules = (cue.symmetric and not tied) or cue.aspect in modifications()
        return None if between_molecules else _Claim(agent, theme, *thing_predicate(cue, agent, theme))
    if _ties(cue):
        return None
    if cue.relation in {"component_of", "member_of"} and theme.entity.type == "gene":
        # "component of a complex with CD40" tells of partners, "a component of the CD40 pathway" of neither
        return None if theme.aspect else _Claim(agent, theme, "interacts_with", 0, False)
    if cue.symmetric:
        return _contact(agent, theme, cue)
    if cue.lemma == "target" and agent.entity.name.startswith(("MIR", "LET")):
        lowers = (agent.sign or 1) * (theme.sign or 1) > 0  # a microRNA lowers what it targets
        return _Claim(agent, theme, *predicate_of("decreases", -1 if lowers else 1, "expression"), True)
    told = bool(cue.sign) or not (cue.tail == "in" and theme.signed)
    sign = net_sign(cue.sign, agent, theme) if told else agent.sign * theme.sign
    predicate, sign = predicate_of(cue.relation, sign, theme.aspect or cue.aspect)
    return _Claim(agent, theme, predicate, sign, True)


def _ties(cue: Cue) -> bool:
    """Whether a cue ties a gene to a disease, and says nothing of two genes: "a biomarker of B"."""
    return cue.relation in descendants("associated_with_disease")


def _contact(agent: Argument, theme: Argument, cue: Cue) -> _Claim:
    """ "A binds B"; to bind the promoter of B is to regulate its expression."""
    if theme.aspect == "promoter":
        return _Claim(agent, theme, "regulates_expression", 0, True)
    if agent.aspect == "promoter":
        return _Claim(theme, agent, "regulates_expression", 0, True)
    return _Claim(agent, theme, cue.relation, 0, cue.lemma in {"recruit", "recruitment"})


def _statement(event: Event, claim: _Claim, evidence: Evidence) -> Statement:
    return Statement(
        subject=claim.agent.entity,
        predicate=claim.predicate,
        object=claim.theme.entity,
        sign=claim.sign,
        directed=claim.directed,
        negated=event.negated,
        speculative=event.hedged,
        mediators=event.mediators,
        evidence=evidence,
    )


def _evidence(
    event: Event, claim: _Claim, tokens: Sequence[Token], bullet: Bullet, contexts: Contexts, sureness: float
) -> Evidence:
    cue = tokens[event.cue_token]
    agent, theme = _span(claim.agent.token, tokens), _span(claim.theme.token, tokens)
    spans = [span for span in (agent, theme, Span(cue.start, cue.end)) if span is not None]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Evidence(
        text=bullet.text,
        locator=bullet.locator,
        section=bullet.section,
        page=bullet.locator.partition("#")[0],
        publications=bullet.publications,
        cue=cue.text,
        frame=event.frame,
        cue_span=Span(cue.start, cue.end),
        subject_span=agent,
        object_span=theme,
        negated=event.negated,
        speculative=event.hedged,
        score=sureness,
        mediators=tuple(entity.name for entity in event.mediators),
        context=contexts.near(whole) + _setting(event, claim),
    )


def _setting(event: Event, claim: _Claim) -> tuple[tuple[str, str], ...]:
    """How the claim was come by, and what the predicate cannot say of it."""
    told: tuple[tuple[str, str], ...] = ()
    if claim.agent.perturbed:
        told += (("setting", "loss of function" if claim.agent.sign < 0 else "gain of function"),)
    aspect = claim.theme.aspect or event.cue.aspect
    if claim.predicate == "regulates" and aspect in modifications():
        told += (("aspect", f"less {aspect}" if net_sign(event.cue.sign, claim.agent, claim.theme) < 0 else aspect),)
    return told


def _stands_for_itself(theme: Argument, cue: Cue) -> bool:
    """Whether what is done to an event of a gene is done to the gene: "A blocks B-induced death", not "requires" it."""
    return theme.entity.type in GENES and cue.relation != "required_for" and bool(cue.sign)


def _span(position: int, tokens: Sequence[Token]) -> Span | None:
    return Span(tokens[position].start, tokens[position].end) if position >= 0 else None
