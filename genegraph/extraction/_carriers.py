"""Frames of verbs that carry what other words say: "plays a role in", "acts as", "shows reduced"."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._absences import find_needed
from genegraph.extraction._arguments import Arguments, changed, without
from genegraph.extraction._binding_sites import read_held_sites
from genegraph.extraction._causes import GAIN, acting, behind_drop, causes_behind, find_causes
from genegraph.extraction._contacts import read_precipitated, read_seated
from genegraph.extraction._copulas import read_members
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._event_nouns import read_accompaniment, read_event_noun, read_means
from genegraph.extraction._events import Telling, by_predicate
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._passive import read_party, read_passive
from genegraph.extraction._phenotypes import read_death, read_shown_things
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._scene import Scene
from genegraph.extraction._shell_nouns import RECALLS
from genegraph.extraction._subjects import themes_of_subject
from genegraph.extraction._things import things_in


def read_carrier(scene: Scene, verb: Verb, cue: Cue | None, subjects: Arguments) -> None:
    """Read a verb that states no relation itself by what its object or its "as" says."""
    object_ = verb.object
    if read_members(scene, verb) or _read_role(scene, verb, subjects) or read_held_sites(scene, verb):
        return
    if object_ is None:
        _read_objectless(scene, verb, cue, subjects)
        return
    themes = scene.reader.themes(object_)
    scene.note(verb, subjects, themes)
    if read_precipitated(scene, verb, themes):
        return
    if verb.word == "involve" and verb.relative and not verb.passive and verb.before is not None:
        read_event_noun(scene, object_, scene.agents_of.get(verb.before, ()), verb, "means")
        return  # "halts growth, which involves induction of B"
    if verb.word == "undergo" and verb.form == "inf" and verb.before is not None:
        _read_undergoing(scene, verb, object_, subjects)
    elif cue is not None and cue.reports and not (cue.light and _is_of_subject(subjects, themes)):
        if not verb.negated:
            _read_observed(scene, verb, object_)
    elif verb.word in qualifiers("developing"):
        lacking = tuple(agent for agent in subjects if agent.perturbed and agent.borne)
        read_shown_things(scene, verb, object_, lacking)
    elif object_.result or (cue is not None and cue.light):
        _read_light(scene, verb, object_, subjects, themes)


def _is_of_subject(subjects: Arguments, themes: Arguments) -> bool:
    """Whether what a verb shows is its subject's: "A-deficient cells show less B", "B levels show an increase"."""
    return any(one.perturbed or (one.aspect and not themes) for one in subjects)


def _read_role(scene: Scene, verb: Verb, subjects: Arguments) -> bool:
    """ "acts as a repressor of B", "was identified as a repressor of B"."""
    if verb.word not in words.AS_VERBS:
        return False
    role = next((noun for word, noun in verb.phrases if word == "as"), None)
    if role is None:
        return False
    named = subjects
    if verb.passive:
        named = themes_of_subject(scene, verb)
    elif verb.word in words.NAMING_VERBS and verb.object is not None:
        named = scene.reader.themes(verb.object)  # "we identified A as a repressor of B"
    read_event_noun(scene, role, named, verb, "role")
    return True


def _read_objectless(scene: Scene, verb: Verb, cue: Cue | None, subjects: Arguments) -> None:
    """ "less B was found in A-deficient cells"."""
    if verb.word in qualifiers("accompanying"):
        _read_company(scene, verb)
    if verb.word == "fail":
        _read_failure(scene, verb)
        return
    if verb.word in qualifiers("missed"):
        read_passive(scene, verb, _LOSS)  # "B was lost in A-deficient cells", "expression lost in A-null cartilage"
        return
    if not verb.passive:
        scene.note(verb, subjects, ())
        read_death(scene, verb, subjects)
        if verb.word in _HAPPENING and any(word in words.BEHIND for word, _ in verb.phrases):
            themes = scene.reader.themes(verb.subject)
            find_causes(scene, verb, GAIN, tuple(theme for theme in themes if theme.aspect))
        read_means(scene, verb, subjects)  # "acts by inhibition of B"
        return
    if verb.subject is not None and verb.subject.result:
        read_passive(scene, verb, GAIN)  # "B is held in an inactive state by A"
        return
    if verb.absolute and verb.word in _TAKING_PART:
        read_party(scene, verb)
        return
    themes = themes_of_subject(scene, verb)
    scene.note(verb, themes, ())
    if read_precipitated(scene, verb, themes) or read_seated(scene, verb, themes):
        return
    if cue is None or not cue.reports or verb.subject is None:
        return
    if verb.negated or verb.subject.negated:
        find_needed(scene, verb, GAIN, changed(themes))
    else:
        _read_observed(scene, verb, verb.subject)


def _read_failure(scene: Scene, verb: Verb) -> None:
    """ "induction of B by C fails in A-deficient cells": it takes A."""
    themes = scene.reader.themes(verb.subject)
    for word, phrase in verb.phrases:
        causes = without(causes_behind(scene, word, phrase), themes)
        emit(scene, causes, themes, Telling(_LOSS, verb.head, f"change {word} cause", verb))


def _read_company(scene: Scene, verb: Verb) -> None:
    """ "loss of A was accompanied by reduced B", "coincided with a drop in B": less of A is its cause."""
    causes = tuple(cause for cause in scene.reader.causes(verb.subject) if cause.perturbed)
    if not causes and verb.before is not None and verb.subject is not None and _recalls(verb.subject):
        causes = scene.agents_of.get(verb.before, ())  # "A raised B, and this was paralleled by more C"
    if not causes and verb.before is not None and not verb.finite and scene.tokens[verb.start - 1].tag == ",":
        causes = acting(scene, verb.before)  # "triggers apoptosis, accompanied by induction of C"
    for word, noun in verb.phrases:
        if word == ("by" if verb.passive else "with"):
            read_accompaniment(scene, noun, causes, verb)


def _recalls(noun: Noun) -> bool:
    """Whether a noun takes up a whole claim: "this", "which", "this effect"."""
    return noun.word in {"this", "which"} or noun.word in RECALLS


_TAKING_PART = frozenset(("implicate", "involve"))
_HAPPENING = frozenset(("occur", "happen", "arise", "ensue", "take"))  # "takes place"


def _read_undergoing(scene: Scene, verb: Verb, object_: Noun, subjects: Arguments) -> None:
    """ "causes cells to undergo apoptosis"."""
    causing = verb.before
    if causing is None:
        return
    if causing.subject is not verb.subject:
        subjects = scene.agents_of.get(causing, ())
    cause = next((cue for cue in causing.cues if cue.relation and not cue.tail), None)
    if cause is not None:
        emit(scene, subjects, things_in(scene, [object_]), Telling(cause, causing.head, "active", verb))


def _read_observed(scene: Scene, verb: Verb, noun: Noun) -> None:
    """ "we observed an increase in B upon A knockdown"."""
    last = (noun, *noun.conjuncts)[-1]  # "an increase in B and in C in A-deficient cells": the place of both
    for part in (noun, *noun.conjuncts):
        reading = scene.reader.reading(part)
        if not reading.agents:
            find_causes(scene, verb, GAIN, changed(reading.themes), part)
            if part is not last and not part.adjuncts:
                find_causes(scene, verb, GAIN, changed(reading.themes), last)


_LOSS = Cue(lemma="lose", relation="decreases", sign=-1)


def _read_light(scene: Scene, verb: Verb, object_: Noun, subjects: Arguments, themes: Arguments) -> None:
    """ "plays a role in B", "A-deficient mice show reduced B", "holds B inactive", "A-deficient cells lose B"."""
    reading = scene.reader.reading(object_)
    cue = reading.cue
    if object_.result and themes:
        emit(scene, subjects, themes, by_predicate(verb, GAIN, "result"))
        return
    perturbed = tuple(agent for agent in subjects if agent.perturbed)
    perturbed = behind_drop(perturbed, themes)
    if any(part.behind("by") for part in (object_, *object_.behind("of"))):
        return  # "B shows induction by A" is read with its noun
    if cue is not None and cue.relation and not reading.agents:
        if not reading.themes and cue.sign and not cue.symmetric:  # "B shows an increase in A-deficient cells"
            find_causes(scene, verb, GAIN.turned(cue.sign), scene.reader.themes(verb.subject), object_)
        else:
            read_event_noun(scene, object_, subjects, verb, "light verb")
    elif verb.word in qualifiers("missed"):
        emit(scene, perturbed, themes, by_predicate(verb, _LOSS, "result"))
    elif perturbed:
        shown = changed(themes) or changed(one.but(perturbed=False) for one in themes if one.aspect)  # "B activation"
        emit(scene, perturbed, shown, by_predicate(verb, GAIN, "shown change"))
        if all(agent.borne for agent in perturbed):
            read_shown_things(scene, verb, object_, perturbed)
    else:
        find_causes(scene, verb, GAIN, changed(themes))
