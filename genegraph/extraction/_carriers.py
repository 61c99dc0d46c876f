"""Frames of verbs that carry what other words say: "plays a role in", "acts as", "is a", "shows reduced"."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._absences import find_needed
from genegraph.extraction._arguments import Arguments, changed, without
from genegraph.extraction._binding_sites import read_held_sites
from genegraph.extraction._causes import GAIN, causes_behind, find_causes
from genegraph.extraction._contacts import read_precipitated, read_seated
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._event_nouns import heads_list, read_accompaniment, read_event_noun, read_means
from genegraph.extraction._events import Telling, by_predicate
from genegraph.extraction._nodes import Adjective, Noun, Verb
from genegraph.extraction._passive import read_party, read_passive
from genegraph.extraction._phenotypes import read_death, read_shown_things
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._retold import told_last
from genegraph.extraction._scene import Scene
from genegraph.extraction._shell_nouns import RECALLS
from genegraph.extraction._subjects import themes_of_subject
from genegraph.extraction._things import things_in


def read_copula(scene: Scene, verb: Verb, subjects: Arguments) -> None:
    """ "A is a regulator of B", "B was lower in A-deficient cells"."""
    complement = verb.complement
    if isinstance(complement, Adjective):
        return  # an adjective with a tail is read as a predicate of its own
    scene.note(verb, subjects, scene.reader.themes(complement))
    if _read_members(scene, verb) or complement is None:
        return
    needing = tuple(theme for noun in verb.behind("for") for theme in scene.reader.themes(noun))
    if (needing or verb.absolute) and (need := _need(scene, complement)) is not None:
        needed = scene.reader.themes(verb.subject)  # "A raises B, C being essential", "B, for which C is essential"
        emit(scene, needed, without(needing or told_last(scene), needed), by_predicate(verb, need, "copula"))
        return
    cue = scene.reader.reading(complement).cue
    degree = scene.tokens[complement.head].lexeme.degree
    if cue is not None and cue.relation:
        read_event_noun(scene, complement, subjects, verb, "copula")
    elif degree:
        find_causes(scene, verb, GAIN.turned(degree), scene.reader.themes(verb.subject))
    for inner in scene.reader.reading(complement).inner:
        if not inner.themes:  # "B expression is A-dependent"
            emit(
                scene, inner.agents, scene.reader.themes(verb.subject), Telling(inner.cue, inner.token, "copula", verb)
            )


def _need(scene: Scene, complement: Noun) -> Cue | None:
    """ "A raises B, C being indispensable": for that."""
    cues = scene.tokens[complement.head].lexeme.adjective
    return next((cue for cue in cues if cue.relation == "required_for"), None)


def read_carrier(scene: Scene, verb: Verb, cue: Cue | None, subjects: Arguments) -> None:
    """Read a verb that states no relation itself by what its object or its "as" says."""
    object_ = verb.object
    if _read_members(scene, verb) or _read_role(scene, verb, subjects) or read_held_sites(scene, verb):
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


def _read_members(scene: Scene, verb: Verb) -> bool:
    """ "tau kinases include A and B", "its ligands are A and B", "A is among its targets", "ligands include A"."""
    members, kind = _members_and_class(scene, verb)
    if members is None or kind is None or kind.is_name or (verb.copula and not members.is_name):
        return False
    named = scene.reader.reading(kind)
    if named.cue is None or not (named.cue.agentive or named.cue.inverse):
        return False
    if not (named.themes or kind in scene.reader.pronouns or heads_list(scene, kind)):
        return False
    read_event_noun(scene, kind, scene.reader.themes(members), verb, "copula")
    return True


def _members_and_class(scene: Scene, verb: Verb) -> tuple[Noun | None, Noun | None]:
    """What a verb says to be members, and of which class."""
    subject, told = verb.subject, verb.complement if verb.copula else verb.object if verb.word == "include" else None
    among = next((noun for word, noun in (*verb.phrases, *scene.clauses.leading) if word == "among"), None)
    if among is not None and verb.copula:
        return (
            told if isinstance(told, Noun) else subject
        ), among  # "among the targets is A", "A is among the targets"
    if not isinstance(told, Noun) or subject is None:
        return None, None
    if verb.copula and (whole := _whole(told)) is not told:
        return subject, whole  # "A is one of the targets"
    return told, _whole(subject)


def _whole(part: Noun) -> Noun:
    """The class that one of it is told of: "one of the targets"."""
    whole = part.behind("of") if part.word in _PARTS else []
    return whole[0] if whole else part


_PARTS = frozenset(("one", "some", "several"))


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
        causes = scene.agents_of.get(verb.before, ())  # "triggers apoptosis, accompanied by induction of C"
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
