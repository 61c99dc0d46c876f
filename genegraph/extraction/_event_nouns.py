"""Frames of nouns that name an event for the agents of a verb: "is a regulator of B", "through inhibition of C"."""

from __future__ import annotations

from dataclasses import replace

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments, changed, seen, without
from genegraph.extraction._causes import GAIN
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import MEDIATING, emit
from genegraph.extraction._events import Telling
from genegraph.extraction._nodes import Noun, Phrases, Predicate, Verb
from genegraph.extraction._noun_parts import parts
from genegraph.extraction._noun_traits import is_bare
from genegraph.extraction._scene import Scene
from genegraph.extraction._things import things_behind

DONE = "increases"
"""The relation of a noun that tells a side of its theme and who brings it about: the side says the rest."""


def read_event_noun(scene: Scene, noun: Noun, agents: Arguments, verb: Predicate | None, frame: str) -> None:
    """Let agents do what a noun group, and each that it is coordinated with, names."""
    for part in (noun, *noun.conjuncts):
        reading = scene.reader.reading(part)
        cue = reading.cue
        if cue is not None and cue.modifies and not (cue.relation or reading.causers) and frame == "means":
            cue = replace(cue, relation=DONE)  # "through phosphorylation of B"
        if cue is not None and cue.aspect in _BROUGHT_ABOUT and frame == "means" and not _takes_place(verb):
            cue = cue if cue.relation or reading.causers else replace(cue, relation=DONE)  # "through degradation of B"
        if cue is None or not cue.relation or (reading.agents and not cue.symmetric):
            continue
        things = things_behind(scene, part, cue)
        emit(scene, agents, things, Telling(cue, reading.cue_token, frame, verb, part.negated))
        if frame == "copula" and cue.relation == "required_for":
            cue = cue.straight()  # "A is a requirement for B"
        themes = reading.themes
        if cue.inverse and not themes and not part.preps and not part.word.endswith("s"):
            names = parts(scene.tokens, part).names
            themes = tuple(name.but(sign=cue.sign) for run, _ in names for name in run)  # "is a B target"
        if cue.inverse and not themes:
            owners = scene.reader.pronouns.get(part, ())  # "its targets are B and C"
            themes = tuple(owner.but(sign=cue.sign) for owner in owners)
        if not themes and frame in {"copula", "role"} and _says_nothing_more(scene, part, cue):
            themes = tuple(seen(one, (cue,)) for one in without(scene.topic, agents))  # "A is a ligand" on a page
        emit_nominal(scene, agents, themes, Telling(cue, reading.cue_token, frame, verb, part.negated))


_BROUGHT_ABOUT = frozenset(("secretion", "stability"))
"""Sides that an agent changes where it does something else by means of them."""


def _takes_place(verb: Predicate | None) -> bool:
    """ "activation of A occurs through degradation of B": A does nothing to B."""
    return verb is not None and verb.word in {"happen", "occur", "proceed"}


def heads_list(scene: Scene, role: Noun) -> bool:
    """Whether a role opens a bullet and says nothing of whom it is played for: "targets: B and C" on a page."""
    if role.governor is not None or not scene.opens_with(role):
        return False
    cue = scene.reader.reading(role).cue
    return cue is not None and _says_nothing_more(scene, role, cue)


def _says_nothing_more(scene: Scene, role: Noun, cue: Cue) -> bool:
    """Whether a role says nothing of whom it is played for: "an endogenous ligand", "early substrates"."""
    if role.preps or role.holds_name or not is_bare(scene.tokens, role):
        return False
    if cue.inverse or (cue.symmetric and cue.agentive):
        return True
    return (cue.agentive and cue.lemma in _NEEDING) or any(
        scene.tokens[at].lower in _OF_SOMEBODY for at in range(role.start, role.head)
    )


_NEEDING = words.listed("agonist antagonist blocker inhibitor stabilizer")
_OF_SOMEBODY = words.listed("direct endogenous natural negative physiological positive specific selective")


def read_means(scene: Scene, verb: Verb, agents: Arguments) -> None:
    """ "raises B through inhibition of C": what the agent does to C, where a noun says it."""
    phrases = verb.phrases
    if verb.object is not None and verb.object.preps and not verb.passive:
        phrases += _means_of_object(scene, verb.object)
    if scene.clauses.leading and verb.finite:
        phrases += _means_before(scene, verb)
    for word, noun in phrases:
        if word in MEDIATING and not (verb.passive and word == "by") and not _is_reason(scene, noun):
            read_event_noun(scene, noun, _acting(scene, verb, noun) or agents, verb, "means")


def _is_reason(scene: Scene, noun: Noun) -> bool:
    """ "A rises because of B activation", which A does not bring about, unlike "because of its activation of B"."""
    before = scene.tokens[max(0, noun.start - 2)].lower
    return before in {"because", "owing"} and noun not in scene.reader.pronouns


_MANNERS = frozenset(("manner", "fashion", "way"))


def _means_before(scene: Scene, verb: Predicate) -> Phrases:
    """ "through activation of B, raises C": what stands before the first finite verb."""
    return () if any(one.start < verb.start for one in scene.agents_of) else scene.clauses.leading


def _means_of_object(scene: Scene, object_: Noun) -> Phrases:
    """ "promotes degradation of B by activation of C": what stands behind the object is done by the subject."""
    found = [noun for noun in object_.behind("by") if not noun.is_name]
    return tuple(("by", noun) for noun in found if not scene.reader.reading(noun).agents)


def read_manner(scene: Scene, verb: Verb, themes: Arguments, cue: Cue) -> None:
    """ "lowers B in a C-dependent manner": C does what is done."""
    for word, noun in verb.phrases:
        if word == "in" and noun.word in _MANNERS:
            for inner in scene.reader.reading(noun).inner:
                if inner.cue.relation and inner.cue.sign >= 0 and inner.cue.lemma == "dependent":
                    emit(scene, without(inner.agents, themes), themes, Telling(cue, inner.token, "manner", verb))


def _acting(scene: Scene, verb: Verb, means: Noun) -> Arguments:
    """Of several agents of a passive, the one that the means stand behind: "induced by A, and by B through C"."""
    every = verb.behind("by") if verb.passive else []
    doers = [noun for noun in every if noun.end <= means.start]
    return scene.reader.causes(doers[-1]) if doers and len(every) > 1 else ()


def read_accompaniment(scene: Scene, noun: Noun, agents: Arguments, verb: Predicate) -> None:
    """ "inhibits growth, with suppression of A and increased B": the agent does that too."""
    read_event_noun(scene, noun, agents, verb, "accompaniment")
    for part in (noun, *noun.conjuncts):
        reading = scene.reader.reading(part)
        if reading.cue is None or not reading.cue.relation:
            emit(scene, agents, changed(reading.themes), Telling(GAIN, part.head, "accompaniment", verb))


def emit_nominal(scene: Scene, agents: Arguments, themes: Arguments, telling: Telling) -> None:
    """Emit what an event noun says; its themes carry its sign and aspect already, and the cue must not count twice."""
    if not telling.cue.symmetric:
        telling = telling._replace(cue=telling.cue.turned(1))
    elif not themes and len(agents) > 1:
        agents, themes = _partners(scene, agents, telling)
    emit(scene, agents, themes, telling)


def _partners(scene: Scene, agents: Arguments, telling: Telling) -> tuple[Arguments, Arguments]:
    """ "an interaction of A and B"; those "described as ligands" are ligands of one that goes without saying."""
    if telling.cue.agentive and telling.frame == "role":
        return without(agents, scene.topic), scene.topic
    return ((), ()) if telling.cue.lemma in _ONE_SIDED else (agents[:1], agents[1:])


_ONE_SIDED = frozenset(("ligand", "receptor"))
"""What two cannot be of each other."""
