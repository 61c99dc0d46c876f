"""Whom no word of an event noun names: who does it, and whom it befalls."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments, without
from genegraph.extraction._cues import Cue, names_side
from genegraph.extraction._descriptions import opens_agentless
from genegraph.extraction._nodes import Adjective, Noun, Verb
from genegraph.extraction._noun_traits import names_pair, takes_up
from genegraph.extraction._phrases import is_residue
from genegraph.extraction._scene import Scene
from genegraph.extraction._thread import doer


def unwritten_agents(scene: Scene, noun: Noun, cue: Cue, themes: Arguments) -> Arguments:
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
        own = scene.topic if opens_as_deed(scene, governor) else ()  # "cofactor of C, in complex with B" on a page
        agents = scene.reader.themes(governor) if governor.is_name else own  # "A in complex with B"
    if agents:
        return agents
    done = opens_agentless(scene, noun) or _is_deed(scene, noun, cue, themes) or _tells_means_of_topic(scene, noun)
    return scene.topic if done else ()


def unwritten_themes(scene: Scene, noun: Noun, cue: Cue, agents: Arguments) -> Arguments:
    """The unwritten theme of an event noun: "primes it for ubiquitination by FBXW7"."""
    governor = noun.governor
    themes: Arguments = ()
    if cue.symmetric and cue.tail:  # "A binding to DNA": the partner is written
        sites = [phrase for phrase in noun.behind(cue.tail) if names_side(phrase.cues, "promoter")]
        own = sites and scene.opens_with(noun) and not any(phrase.holds_name for phrase in sites)
        return tuple(one.but(aspect="promoter") for one in scene.topic) if own else ()  # "A binding to the promoter"
    if is_done(cue) and not scene.reader.reading(noun).agents and _acts_on_another(scene, noun):
        return ()
    if isinstance(governor, Adjective) or (isinstance(governor, Verb) and governor.word in _UNDERGOING):
        themes = scene.reader.themes(governor.subject)  # "B is sensitive to degradation by A", "undergoes"
    elif isinstance(governor, Verb) and governor.object is not noun:
        themes = scene.reader.themes(governor.subject if governor.passive else governor.object)
    elif isinstance(governor, Verb) and any(side.light for side in governor.cues):
        themes = scene.reader.themes(governor.subject)  # "B shows induction by A"
    upon = isinstance(governor, Noun) and any(one is noun and word in words.BEHIND for word, one in governor.adjuncts)
    free = (
        governor is None
        or isinstance(governor, Verb)
        or (upon and isinstance(governor, Noun) and opens_as_deed(scene, governor))
    )
    unbound = cue.relation != "regulates" and not (cue.symmetric and cue.tail)
    if not themes and free and unbound and not _tells_theme(scene, noun):
        themes = scene.topic if cue.modifies or not _is_written(scene) else ()
    return tuple(theme.but(sign=cue.sign, aspect=cue.aspect) for theme in without(themes, agents))


def own_event(scene: Scene, noun: Noun | None) -> Arguments:
    """ "A-mediated degradation is blocked by B" on a page: what is blocked befell its gene."""
    if noun is None or not scene.topic or not scene.opens_with(noun):
        return ()
    reading = scene.reader.reading(noun)
    cue = reading.cue
    if cue is None or cue.symmetric or not (cue.aspect or cue.relation) or not (reading.agents or reading.causers):
        return ()
    if not (is_done(cue) or cue.sign) or any(not theme.faint for theme in scene.reader.themes(noun)):
        return ()
    before = scene.tokens[noun.start : noun.head]
    if not all(token.tag in "DE-/#" or token.lexeme.verb for token in before):
        return ()  # "synaptic elimination by B" says of what it is
    return tuple(one.but(sign=cue.sign or 1, aspect=cue.aspect) for one in scene.topic)


def is_done(cue: Cue) -> bool:
    """Whether a noun names something that is done to a protein: "A-mediated degradation", "A-dependent cleavage"."""
    return cue.modifies or (cue.aspect == "stability" and cue.sign < 0 and not cue.relation)


def befalls_topic(scene: Scene, noun: Noun, cue: Cue) -> bool:
    """ "A-mediated activation", which opens a bullet: that of the page's gene."""
    opens = scene.opens_with(noun) and noun.governor is None and not noun.preps
    return is_done(cue) or (opens and bool(cue.sign and cue.aspect and cue.relation))


def opens_as_deed(scene: Scene, noun: Noun) -> bool:
    """Whether a noun group opens a bullet without being its subject: "a repressor of B", on the page of A."""
    first = noun.coordinated_with or noun  # "a target of C and repressor of B"
    return scene.opens_with(first) and not _is_subject(scene, first)


def _is_deed(scene: Scene, noun: Noun, cue: Cue, themes: Arguments) -> bool:
    """Whether a noun group by itself says what the page's gene does: "a repressor of B"."""
    if not themes or noun.governor is not None or (cue.symmetric and names_pair(noun, themes)):
        return False
    if any(phrase is noun and word in words.OCCASIONS | {"in"} for word, phrase in scene.clauses.leading):
        return False  # "upon loss of B, C rises"
    if cue.agentive and _names_itself(scene, noun, cue, themes):
        return False
    return bool(cue.tail or cue.agentive or cue.symmetric) and opens_as_deed(scene, noun)


def _names_itself(scene: Scene, noun: Noun, cue: Cue, themes: Arguments) -> bool:
    """The "A ligase" is A, and a "WNT ligand" one of the WNTs."""
    named = [theme for theme in themes if noun.start <= theme.token < noun.head]
    if cue.modifies:
        return len(named) == len(themes)
    return any(gene.entity.name in theme.entity.members for theme in named for gene in scene.topic)


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


_UNDERGOING = frozenset(("undergo", "subject"))  # "is subject to"


def _tells_theme(scene: Scene, noun: Noun) -> bool:
    """Whether a noun says of whom it is, though nobody knows it: "inhibition of caspases", not "of expression"."""
    return any(
        not phrase.cues and not is_residue(phrase.word) and not takes_up(scene.tokens, phrase)
        for phrase in noun.behind("of")
        if phrase not in scene.reader.pronouns
    )


def _is_written(scene: Scene) -> bool:
    """Whether the page's gene is named in the sentence, where it would hardly go without saying as well."""
    return any(
        token.mention is not None and token.mention.entity == topic.entity
        for topic in scene.topic
        for token in scene.tokens
    )


def _acts_on_another(scene: Scene, noun: Noun) -> bool:
    """ "A-mediated phosphorylation activates B": it is hardly the page's gene that is phosphorylated."""
    objects = (verb.object for verb in scene.clauses.predicates if verb.subject is noun and verb.object is not None)
    return any(without(scene.reader.themes(object_), scene.topic) for object_ in objects)
