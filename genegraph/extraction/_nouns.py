"""Frames of noun groups on their own: "inhibition of B by A", "TNF-induced IL6 production", "A, a repressor of B"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from genegraph.extraction._arguments import Argument, Arguments, Reading, among, without
from genegraph.extraction._axes import JOINING, read_axis
from genegraph.extraction._binding_sites import SITES, read_sites
from genegraph.extraction._causes import answered, causes_behind
from genegraph.extraction._complexes import PARTS, read_fellows, read_named_complex, read_prize
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._event_nouns import DONE, emit_nominal, heads_list, read_event_noun
from genegraph.extraction._events import Telling
from genegraph.extraction._nodes import Adjective, Noun, Predicate, Verb
from genegraph.extraction._noun_parts import parts
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._scene import Scene
from genegraph.extraction._things import EXPRESSED, places_in, things_behind
from genegraph.extraction._unwritten import befalls_topic, opens_as_deed, unwritten_agents, unwritten_themes

_MADE_BY_CELLS = frozenset(("production", "secretion", "release", "synthesis"))
_OF_WORD: dict[str, Callable[[Scene, Noun], None]] = {
    **dict.fromkeys(JOINING, read_axis),
    **dict.fromkeys(SITES, read_sites),
    **dict.fromkeys(PARTS, read_fellows),
}
"""Frames that a noun opens by itself, whatever its cues."""


def read_noun(scene: Scene, noun: Noun) -> None:
    """Read what a noun group says by itself, whatever the verb does with it."""
    if noun.holds_name and noun.end - noun.start > 1:
        _read_modifiers(scene, noun)
    if (read := _OF_WORD.get(noun.word)) is not None:
        read(scene, noun)
    if noun.is_name and noun.head > noun.start:
        read_named_complex(scene, noun)
    if noun.cues:
        _read_told(scene, noun)


def _read_modifiers(scene: Scene, noun: Noun) -> None:
    """ "TNF-induced IL6 production", "the A inhibitors B and C"."""
    for inner in scene.reader.reading(noun).inner:
        agents, themes = inner.agents, inner.themes
        if noun.is_name and all(agent.token >= inner.token for agent in agents):
            agents = _whole(scene, noun, agents)  # "the A inhibitors B and C"
        else:
            themes = tuple(theme for theme in _whole(scene, noun, themes) if not theme.faint)
            themes = themes or _members(scene, noun) or _process(scene, noun)
            themes = _presupposed(noun, themes)
        emit(scene, agents, themes, Telling(inner.cue, inner.token, "modifier"))


def _read_told(scene: Scene, noun: Noun) -> None:
    """Read what the head of a noun group says: "inhibition of B by A", "a repressor of B"."""
    scene.reader.complete(noun)
    reading = scene.reader.reading(noun)
    cue = reading.cue
    if noun.appositions and cue is not None and _read_class(scene, noun, reading, cue):
        return
    if noun.word in _MADE_BY_CELLS and noun.behind("by"):
        emit(scene, reading.themes, places_in(scene, noun.behind("by")), Telling(EXPRESSED, noun.head, "nominal"))
    if cue is None:
        return
    _read_occasion(scene, noun, reading, cue)
    told = cue.relation or (cue.aspect and reading.agents) or (reading.causers and befalls_topic(scene, noun, cue))
    if told and not _bridges(noun, cue):
        _read_event(scene, noun, reading, cue)
        if cue.relation == "competes_with":
            read_prize(scene, noun, reading.agents + reading.themes)


def _read_occasion(scene: Scene, noun: Noun, reading: Reading, cue: Cue) -> None:
    """ "B activation in response to A": A brings it about."""
    brings = (cue.relation and cue.sign > 0 and not (cue.agentive or cue.tail)) or cue.modifies
    if not brings or reading.agents or cue.inverse or cue.symmetric:
        return
    for phrase in answered(scene, noun):
        causes = without(causes_behind(scene, "upon", phrase), reading.themes)
        told = cue if cue.relation else replace(cue, relation=DONE)
        emit_nominal(scene, causes, reading.themes, Telling(told, reading.cue_token, "nominal", None, noun.negated))


def _presupposed(noun: Noun, themes: Arguments) -> Arguments:
    """ "blocks A-induced phosphorylation of B but not of C": what is denied of C is the blocking."""
    verb = noun.governor
    if isinstance(verb, Verb) and any(cue.relation and cue.sign for cue in verb.cues):
        return tuple([theme.but(negated=False) for theme in themes])
    return themes


def _process(scene: Scene, noun: Noun) -> Arguments:
    """The process or disease that "A-induced apoptosis" names."""
    mention = scene.tokens[noun.head].mention
    known = mention is not None and mention.entity.type in {"process", "disease"}
    return (Argument(mention.entity, noun.head),) if mention is not None and known else ()


def _members(scene: Scene, noun: Noun) -> Arguments:
    """The members of a class that are listed behind it."""
    return tuple(one for member in noun.appositions for one in scene.reader.themes(member) if not one.faint)


def _read_class(scene: Scene, noun: Noun, reading: Reading, cue: Cue) -> bool:
    """ "A target genes (B, C)", "ligands of A (B, C)": what is said of a class is said of each that is listed."""
    members = tuple(member for member in _members(scene, noun) if not member.perturbed)
    if not members:
        return False
    if cue.inverse:
        names = tuple(name for run, _ in parts(scene.tokens, noun).names for name in run)
        behind = tuple(one for phrase in noun.behind(cue.tail) for one in scene.reader.themes(phrase))
        agents = names or behind or scene.reader.pronouns.get(noun, ())
        agents = agents or (scene.topic if heads_list(scene, noun) else ())
        emit(scene, agents, without(members, agents), Telling(cue.straight(), reading.cue_token, "modifier"))
        return True
    acts = cue.agentive and bool(cue.relation) and cue.relation != "member_of"
    if not acts or not (reading.themes or heads_list(scene, noun)):
        return False
    read_event_noun(scene, noun, members, None, "copula")
    return True


def _bridges(noun: Noun, cue: Cue) -> bool:
    """ "acts as an adaptor between A and B": what acts binds both, and A and B need not touch."""
    governor = noun.governor
    if cue.tail != "between" or not isinstance(governor, Verb):
        return False
    return governor.complement is noun or ("as", noun) in governor.phrases


def _read_event(scene: Scene, noun: Noun, reading: Reading, cue: Cue) -> None:
    """ "phosphorylation of B by A", "a role of A in B"."""
    themes = _presupposed(noun, _themes(scene, noun, reading, cue))
    agents = reading.agents
    if not agents and reading.causers and befalls_topic(scene, noun, cue):
        agents = reading.causers
    agents = agents or unwritten_agents(scene, noun, cue, themes)
    if agents and not themes and not cue.agentive:
        themes = unwritten_themes(scene, noun, cue, agents)
    asks = (cue.tail or cue.agentive) and (agents or opens_as_deed(scene, noun))
    things = things_behind(scene, noun, cue) if asks else ()
    if things:
        if not agents and noun.preps[0][0] != "by":
            agents = scene.topic
        # "the impact of A testing on mood" is none of A; "the importance of A-mediated contacts in B" is A's too
        doers = tuple(agent for agent in agents if not agent.faint or cue.tail == "in")
        verb = _governing_verb(scene, noun)
        emit(scene, doers, things, Telling(cue, reading.cue_token, "nominal", verb, noun.negated))
    if not agents and isinstance(noun.governor, Noun) and noun in noun.governor.appositions:
        agents = scene.reader.reading(noun.governor).themes  # "A, a repressor of B"
    if agents and themes:
        if not cue.relation:
            cue = replace(cue, relation=DONE)
        verb = _governing_verb(scene, noun)
        denied = noun.negated ^ _is_lacking(noun)
        emit_nominal(scene, agents, themes, Telling(cue, reading.cue_token, "nominal", verb, denied))


def _is_lacking(noun: Noun) -> bool:
    """ "lack of B activation by A", "without activation of B by A"."""
    governor = noun.governor
    if isinstance(governor, Adjective):
        return governor.word in qualifiers("withstanding")
    if isinstance(governor, Noun):
        return governor.word in {"absence", "lack"} and noun in governor.behind("of")
    if not isinstance(governor, Verb):
        return False
    refutes = governor.word in qualifiers("refuting")  # "excludes a role of A", "argues against a role of A"
    return (refutes and governor.object is noun) or ("against" if refutes else "without", noun) in governor.phrases


def _themes(scene: Scene, noun: Noun, reading: Reading, cue: Cue) -> Arguments:
    """Whom an event befalls, apart from those who do it."""
    themes = _whole(scene, noun, reading.themes)
    if cue.symmetric:
        themes = without(themes, reading.agents)
    agents = reading.agents or reading.causers
    if agents and all(theme.faint and among(theme, agents) for theme in themes):
        return ()  # "A-mediated phosphorylation": of whom is not written
    return themes


def _whole(scene: Scene, noun: Noun, themes: Arguments) -> Arguments:
    """The themes of a modifier reach over the coordination: "IL33-induced IL8 and IL6 production"."""
    if not noun.conjuncts or noun.coordinated_with is not None or all(theme.faint for theme in themes):
        return themes
    if any(scene.tokens[part.start].tag == "D" for part in noun.conjuncts):
        return themes
    reading = scene.reader.reading(noun)
    every = scene.reader.themes(noun)
    if reading.inner and any(scene.reader.reading(part).inner for part in noun.conjuncts):
        return themes  # "A-induced B and C-induced D"
    if reading.bare or reading.inner:
        return every
    return tuple(theme for theme in every if among(theme, themes)) or themes


def _governing_verb(scene: Scene, noun: Noun) -> Predicate | None:
    """The verb whose negation and doubt an event noun inherits: "unable to detect an interaction"."""
    governor = noun.governor
    if governor is None:
        return next((verb for verb in scene.clauses.predicates if verb.subject is noun and _is_reported(verb)), None)
    if isinstance(governor, Verb) and governor.object is noun and not any(cue.relation for cue in governor.cues):
        return governor
    return None


def _is_reported(verb: Predicate) -> bool:
    """ "an interaction was not found"."""
    return verb.passive and any(cue.reports for cue in verb.cues)
