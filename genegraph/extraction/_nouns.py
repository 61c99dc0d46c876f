"""Frames of noun groups on their own: "inhibition of B by A", "TNF-induced IL6 production", "A, a repressor of B"."""

from __future__ import annotations

from dataclasses import replace

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments, Reading, among, without
from genegraph.extraction._axes import read_axis
from genegraph.extraction._binding_sites import read_sites
from genegraph.extraction._complexes import read_named_complex, read_prize
from genegraph.extraction._cues import Cue, names_side
from genegraph.extraction._emission import emit
from genegraph.extraction._event_nouns import DONE, emit_nominal
from genegraph.extraction._events import Telling
from genegraph.extraction._nodes import Noun, Predicate, Verb
from genegraph.extraction._noun_traits import names_pair
from genegraph.extraction._scene import Scene
from genegraph.extraction._subjects import opens_agentless
from genegraph.extraction._things import EXPRESSED, places_in, things_behind
from genegraph.extraction._thread import doer

_MADE_BY_CELLS = frozenset(("production", "secretion", "release", "synthesis"))


def read_noun(scene: Scene, noun: Noun) -> None:
    """Read what a noun group says by itself, whatever the verb does with it."""
    if noun.holds_name:
        for inner in scene.reader.reading(noun).inner:
            agents, themes = inner.agents, inner.themes
            if noun.is_name and all(agent.token >= inner.token for agent in agents):
                agents = _whole(scene, noun, agents)  # "the A inhibitors B and C"
            else:
                themes = tuple(theme for theme in _whole(scene, noun, themes) if not theme.faint)
            emit(scene, agents, themes, Telling(inner.cue, inner.token, "modifier"))
    read_axis(scene, noun)
    if noun.is_name:
        read_named_complex(scene, noun)
    elif noun.holds_name:
        read_sites(scene, noun)
    if not noun.cues:
        return
    scene.reader.complete(noun)
    reading = scene.reader.reading(noun)
    if noun.word in _MADE_BY_CELLS and noun.behind("by"):
        emit(scene, reading.themes, places_in(scene, noun.behind("by")), Telling(EXPRESSED, noun.head, "nominal"))
    cue = reading.cue
    if (
        cue is not None
        and (cue.relation or (cue.aspect and reading.agents) or (cue.modifies and reading.causers))
        and not _bridges(noun, cue)
    ):
        _read_event(scene, noun, reading, cue)
        if cue.relation == "competes_with":
            read_prize(scene, noun, reading.agents + reading.themes)


def _bridges(noun: Noun, cue: Cue) -> bool:
    """ "acts as an adaptor between A and B": what acts binds both, and A and B need not touch."""
    governor = noun.governor
    if cue.tail != "between" or not isinstance(governor, Verb):
        return False
    return governor.complement is noun or ("as", noun) in governor.phrases


def _read_event(scene: Scene, noun: Noun, reading: Reading, cue: Cue) -> None:
    """ "phosphorylation of B by A", "a role of A in B"."""
    themes = _themes(scene, noun, reading, cue)
    agents = reading.agents or (cue.modifies and reading.causers) or _unwritten_agents(scene, noun, cue, themes)
    if agents and not themes and not cue.agentive:
        themes = _controlled(scene, noun, cue, agents)
    asks = (cue.tail or cue.agentive) and (agents or _opens(scene, noun))
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
    if isinstance(governor, Noun):
        return governor.word in {"absence", "lack"} and noun in governor.behind("of")
    return isinstance(governor, Verb) and any(word == "without" and phrase is noun for word, phrase in governor.phrases)


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
    if reading.bare or (reading.inner and not any(scene.reader.reading(part).inner for part in noun.conjuncts)):
        return every
    return tuple(theme for theme in every if among(theme, themes)) or themes


# ------------------------------------------------------------------------------------------- whom no word names


def _unwritten_agents(scene: Scene, noun: Noun, cue: Cue, themes: Arguments) -> Arguments:
    """Who acts where the noun group does not say it."""
    governor = noun.governor
    agents: Arguments = ()
    if cue.symmetric and isinstance(governor, Verb) and ("for", noun) in governor.phrases and not noun.behind("of"):
        agents = scene.agents_of.get(governor, ())  # "competes with A for binding to B"
    elif (
        cue.symmetric
        and noun.word in words.COMPLEXES
        and isinstance(governor, Noun)
        and ("in", noun) in governor.phrases
    ):
        agents = scene.reader.themes(governor) if governor.is_name else ()  # "A in complex with B"
    if agents:
        return agents
    done = opens_agentless(scene, noun) or _is_deed(scene, noun, cue, themes) or _tells_means_of_topic(scene, noun)
    return scene.topic if done else ()


def _is_deed(scene: Scene, noun: Noun, cue: Cue, themes: Arguments) -> bool:
    """Whether a noun group by itself says what the page's gene does: "a repressor of B"."""
    if not themes or noun.governor is not None or (cue.symmetric and names_pair(noun, themes)):
        return False
    if cue.agentive and _names_itself(scene, noun, cue, themes):
        return False
    return bool(cue.tail or cue.agentive or cue.symmetric) and _opens(scene, noun)


def _names_itself(scene: Scene, noun: Noun, cue: Cue, themes: Arguments) -> bool:
    """The "A ligase" is A, and a "WNT ligand" one of the WNTs."""
    named = [theme for theme in themes if noun.start <= theme.token < noun.head]
    if cue.modifies:
        return len(named) == len(themes)
    return any(gene.entity.name in theme.entity.members for theme in named for gene in scene.topic)


def _opens(scene: Scene, noun: Noun) -> bool:
    """Whether a noun group opens a bullet without being its subject: "a repressor of B", on the page of A."""
    first = noun.coordinated_with or noun  # "a target of C and repressor of B"
    return scene.opens_with(first) and not _is_subject(scene, first)


def _is_subject(scene: Scene, noun: Noun) -> bool:
    several = noun.word.endswith("s")  # "A inhibitors raising B"
    return any(
        verb.subject is noun and ((verb.finite and not verb.relative) or (several and verb.form == "ing"))
        for verb in scene.clauses.predicates
    )


def _tells_means_of_topic(scene: Scene, noun: Noun) -> bool:
    """ "a contribution to insulin resistance via phosphorylation of IRS1" on a page."""
    governor = noun.governor
    if not scene.opens_bullet or governor is None:
        return False
    phrases = governor.phrases
    means = any(
        phrase is noun and (word in {"through", "via"} or (word == "by" and governor.word == "role"))
        for word, phrase in phrases
    )
    return means and not any(scene.reader.causes(doer(verb)) for verb in scene.clauses.predicates)


def _controlled(scene: Scene, noun: Noun, cue: Cue, agents: Arguments) -> Arguments:
    """The unwritten theme of an event noun: "primes it for ubiquitination by FBXW7"."""
    governor = noun.governor
    themes: Arguments = ()
    if cue.symmetric and cue.tail:  # "A binding to DNA": the partner is written
        sites = [phrase for phrase in noun.behind(cue.tail) if names_side(phrase.cues, "promoter")]
        own = sites and scene.opens_with(noun) and not any(phrase.holds_name for phrase in sites)
        return tuple(one.but(aspect="promoter") for one in scene.topic) if own else ()  # "A binding to the promoter"
    if cue.modifies and not scene.reader.reading(noun).agents and _acts_on_another(scene, noun):
        return ()
    if isinstance(governor, Verb) and governor.word in _UNDERGOING:
        themes = scene.reader.themes(governor.subject)  # "B undergoes degradation by A"
    elif isinstance(governor, Verb) and governor.object is not noun:
        themes = scene.reader.themes(governor.subject if governor.passive else governor.object)
    elif isinstance(governor, Verb) and any(side.light for side in governor.cues):
        themes = scene.reader.themes(governor.subject)  # "B shows induction by A"
    upon = isinstance(governor, Noun) and any(one is noun and word in words.BEHIND for word, one in governor.adjuncts)
    free = (
        governor is None
        or isinstance(governor, Verb)
        or (upon and isinstance(governor, Noun) and _opens(scene, governor))
    )
    if not themes and free and cue.relation != "regulates" and not cue.symmetric:
        themes = scene.topic
    return tuple(theme.but(sign=cue.sign, aspect=cue.aspect) for theme in without(themes, agents))


_UNDERGOING = frozenset(("undergo", "subject"))  # "is subject to"


def _acts_on_another(scene: Scene, noun: Noun) -> bool:
    """ "A-mediated phosphorylation activates B": it is hardly the page's gene that is phosphorylated."""
    objects = (verb.object for verb in scene.clauses.predicates if verb.subject is noun and verb.object is not None)
    return any(without(scene.reader.themes(object_), scene.topic) for object_ in objects)


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
