"""From arguments and a cue to events: who is paired with whom, what is denied, and through whom it works."""

from __future__ import annotations

from itertools import product

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments
from genegraph.extraction._events import Event, Telling
from genegraph.extraction._nodes import Predicate
from genegraph.extraction._scene import Scene
from genegraph.model import Entity

MEDIATING = frozenset(("through", "via", "by", "using"))
"""Prepositions that tell through whom or by what means something is done."""


def emit(scene: Scene, agents: Arguments, themes: Arguments, telling: Telling) -> None:
    """Add an event for each agent and theme; told "respectively", the first with the first."""
    if not agents or not themes:
        return
    cue, cue_token, frame, verb, negated = telling
    paired = len(agents) == len(themes) > 1 and scene.respectively
    denied = negated ^ (verb is not None and verb.negated)
    doubted = verb is not None and _is_doubted(verb)
    doubt = scene.doubt
    for agent, theme in zip(agents, themes, strict=True) if paired else product(agents, themes):
        if agent.entity.curie == theme.entity.curie:
            continue
        if (agent if cue.inverse else theme).borne:
            continue  # "metastasis of B-expressing cells", "B-deficient cells respond to A"
        hedged = doubted or doubt.covers(cue_token, agent.token, theme.token)
        event = Event(agent, theme, cue, cue_token, frame, verb, denied ^ agent.negated ^ theme.negated, hedged)
        if event.negated and verb is not None and (verb.negated or theme.negated):
            _affirm_loss(event)
        if cue.inverse:
            event.agent, event.theme, event.cue = event.theme, event.agent, cue.straight()
        scene.found.append(event)


def mediate(scene: Scene) -> None:
    """ "A raises B through C", "by inhibiting C": C is the mediator of what A does to B."""
    known: dict[Predicate, list[Entity]] = {}
    for event in scene.found:
        verb = event.verb
        if verb is None or event.cue.symmetric or event.frame == "means":
            continue
        means = known.get(verb)
        if means is None:
            means = known[verb] = _means(scene, verb)
        if means:
            ends = (event.agent.entity.curie, event.theme.entity.curie)
            event.mediators = tuple({entity.curie: entity for entity in means if entity.curie not in ends}.values())


def _affirm_loss(event: Event) -> None:
    """ "A-deficient cells do not sustain B", "fail to silence B": with A they do.

    "A inhibition did not affect B" and "did not reduce B" stay denials.
    """
    agent, verb = event.agent, event.verb
    if event.cue.symmetric or not agent.perturbed or agent.sign > 0:
        return
    sustains = event.cue.sign * event.theme.sign > 0
    fails = verb is not None and verb.unable and (agent.borne or _comes_of(verb))
    if fails or (sustains and (agent.borne or agent.aspect == "variant")):
        event.agent, event.negated = agent.but(sign=1), False


def _comes_of(verb: Predicate) -> bool:
    """Whether what fails is said to come of a loss: "loss of A results in failure to block B"."""
    return verb.form == "inf" and verb.before is not None and verb.before.word in words.RESULTING | {"cause"}


def _is_doubted(verb: Predicate) -> bool:
    """Whether a verb, or the verb that it depends on, is told with doubt: "may act to sustain B"."""
    if verb.hedged:
        return True
    return verb.before is not None and verb.before.hedged and verb.form in {"inf", "ing"}


def _means(scene: Scene, verb: Predicate) -> list[Entity]:
    """The entities in the phrases and participles that tell how something is done."""
    found: list[Entity] = []
    for word, noun in verb.phrases:
        if word in MEDIATING and not (verb.passive and word == "by"):
            found += [theme.entity for theme in scene.reader.themes(noun)]
    for predicate in scene.clauses.predicates:
        if predicate.means_of is verb and predicate.form == "ing":
            found += [theme.entity for theme in scene.themes_of.get(predicate, ())]
    return found
