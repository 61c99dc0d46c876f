"""Frames of passive verbs: "B is induced by A", "induced by A" on the page of B, "B being induced"."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._absences import find_needed
from genegraph.extraction._arguments import Arguments, without
from genegraph.extraction._causes import find_causes, find_exceptions, follows, of_main_clause
from genegraph.extraction._contacts import promoters_in
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._event_nouns import read_event_noun, read_manner, read_means
from genegraph.extraction._events import by_predicate
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._retold import told_last
from genegraph.extraction._scene import Scene
from genegraph.extraction._subjects import themes_of_subject
from genegraph.extraction._themes import protected, restored
from genegraph.extraction._things import EXPRESSED, places_in, things_in
from genegraph.extraction._unwritten import own_event
from genegraph.extraction._verb_cues import choose


def read_passive(scene: Scene, verb: Verb, cue: Cue) -> None:
    """ "B is induced by A", "B induced by A", "induced by A" on the page of B, "B being induced"."""
    themes = themes_of_subject(scene, verb)
    if cue.lemma in words.MAKING:
        emit(scene, themes, places_in(scene, verb.behind("by")), by_predicate(verb, EXPRESSED, "passive"))
        scene.note(verb, themes, ())
        if verb.word not in _LETTING_GO:
            return
    if verb.lexeme.adjective and cue.relation != "required_for":
        cue = cue.straight()
    for word, noun in verb.phrases:
        if word == "as":
            read_event_noun(scene, noun, themes, verb, "role")  # "is required as a coactivator of B"
    themes += own_event(scene, verb.subject)
    if not themes and cue.relation == "regulates_expression" and verb.subject is not None:
        themes = promoters_in(scene, [verb.subject])  # "boxes in the promoter of B are occupied by A"
    themes = restored(cue, themes)
    agents = tuple(agent for noun in verb.behind("by") for agent in scene.reader.causes(noun))
    scene.note(verb, themes, agents)
    if agents:
        telling = by_predicate(verb, cue, "passive")
        emit(scene, agents, themes, telling)
        if not themes:
            nouns = [verb.subject] if verb.subject is not None else []
            emit(scene, agents, things_in(scene, nouns), telling)
        find_exceptions(scene, verb, cue, themes)
        read_means(scene, verb, agents)
        read_manner(scene, verb, themes, cue)
        find_needed(scene, verb, cue, themes)
    elif verb.absolute and scene.tokens[verb.start - 1].lower == "from":
        return  # "prevents B from being degraded" is told by what prevents it
    elif verb.absolute and cue.lemma == "release":
        return  # "A being released": from its place or from its cell, nobody says
    elif verb.absolute:
        needing = told_last(scene) if cue.inverse else of_main_clause(scene, verb)  # "C being required"
        emit(scene, without(needing, themes), themes, by_predicate(verb, cue, "absolute"))
    elif cue.modifies and verb.behind("by"):
        return  # "is cleaved by X in response to A": what X is nobody knows
    elif not find_causes(scene, verb, cue, themes) and cue.sign and _is_contrast(scene, verb):
        emit(scene, without(_contrasted(scene, verb), themes), themes, by_predicate(verb, cue, "passive"))


_CONTRASTING = words.listed("whereas while result consequence consequently thus hence thereby therefore")


def _is_contrast(scene: Scene, verb: Verb) -> bool:
    """ "B is induced by A, whereas C is repressed", "and as a result C is repressed": by A too."""
    subject = verb.subject
    if subject is None or not subject.start or verb.relative or not verb.finite:
        return False
    if any(word not in words.PLACING and not _is_deed(scene, word, noun) for word, noun in verb.phrases):
        return False
    around = (subject.start - 1, *range(verb.start, verb.end))
    return follows(scene, subject) or any(scene.tokens[at].lower in _CONTRASTING for at in around)


def _is_deed(scene: Scene, word: str, noun: Noun) -> bool:
    """ "inhibited by direct binding": what is done names nobody."""
    reading = scene.reader.reading(noun)
    told = reading.cue is not None and bool(reading.cue.relation or reading.cue.aspect)
    return word in {"by", "through", "via"} and told and not (reading.themes or reading.agents)


_LETTING_GO = frozenset(("release", "secrete"))  # what genes too bring about


def _contrasted(scene: Scene, verb: Verb) -> Arguments:
    """Who acts in the clause that a contrast stands beside."""
    main = verb.before
    while main is not None and not (main.finite and not main.relative):
        main = main.before
    if main is None or main.negated:
        return ()
    return scene.themes_of.get(main, ()) if main.passive else scene.agents_of.get(main, ())


def read_spared(scene: Scene, verb: Verb, cue: Cue, tails: list[Noun]) -> None:
    """ "protected from degradation by A": A lessens the harm; without an agent, nobody does."""
    harmed = themes_of_subject(scene, verb)
    agents = tuple(agent for noun in verb.behind("by") for agent in scene.reader.causes(noun))
    scene.note(verb, harmed, agents)
    harm = tuple(one.but(faint=False) for one in protected(scene, harmed, cue, tails))
    emit(scene, agents, without(harm, agents), by_predicate(verb, cue, "passive"))


def read_party(scene: Scene, verb: Verb) -> None:
    """ "degraded by autophagy, A being involved": A has a part in what the main clause tells."""
    main = verb.before
    while main is not None and not (main.finite or main.passive):
        main = main.before
    if main is None:
        return
    cue, _ = choose(scene.tokens, main)
    befallen = scene.agents_of if main.passive else scene.themes_of
    if cue is not None and cue.relation:
        parties = themes_of_subject(scene, verb)
        themes = without(befallen.get(main, ()), parties)
        emit(scene, parties, themes, by_predicate(verb, cue.straight(), "absolute"))
