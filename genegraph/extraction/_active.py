"""Frames of active verbs: "A activates B", "A leads to B", "B requires A", "B rises upon A"."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._absences import find_needed
from genegraph.extraction._arguments import Arguments, changed, without
from genegraph.extraction._causes import (
    GAIN,
    answered,
    behind_drop,
    find_causes,
    find_exceptions,
    find_missed_causes,
    follows,
    of_main_clause,
)
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._event_nouns import read_accompaniment, read_event_noun, read_manner, read_means
from genegraph.extraction._events import Telling, by_predicate
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._retold import retold
from genegraph.extraction._scene import Scene
from genegraph.extraction._subjects import company_of, subject_of
from genegraph.extraction._themes import befallen, themes_of
from genegraph.extraction._things import but_places, things_in
from genegraph.extraction._unwritten import own_event
from genegraph.extraction._verb_cues import choose


def read_active(scene: Scene, verb: Verb, cue: Cue, tails: list[Noun], subjects: Arguments) -> None:
    """ "A activates B", "A leads to B", "B rises upon A", "A inhibits osteoblast differentiation"."""
    if verb.object is not None and verb.object.word in words.EACH_OTHER and len(subjects) == 2:
        for pair in (subjects, subjects[::-1]):
            emit(scene, pair[:1], pair[1:], by_predicate(verb, cue, "active"))
        return
    themes = themes_of(scene, verb, cue, tails, subjects)
    if isinstance(verb.means_of, Verb) and verb.object is not None and _names_contact(scene, verb.object):
        themes = without(themes, scene.themes_of.get(verb.means_of, ()))  # "stabilizes B by disrupting the A-B complex"
    scene.note(verb, subjects, themes)
    if cue.lemma in words.MAKING and not _is_made_to(verb):
        # a cell's own expression of B is no relation of genes, but "A-deficient cells secrete less B" tells one
        perturbed = tuple(one for one in subjects if one.perturbed)
        emit(scene, behind_drop(perturbed, themes), changed(themes), by_predicate(verb, GAIN, "shown change"))
        if verb.negated:
            lacking = tuple(one for one in perturbed if one.borne and one.sign < 0)
            emit(scene, lacking, themes, by_predicate(verb, cue, "shown change"))
            find_missed_causes(scene, verb, cue, subjects, themes)
        return
    if verb.word in _HINDERING and (blocked := _blocked(scene, verb)) is not None:
        event, _ = choose(scene.tokens, blocked)
        if event is not None and event.sign:  # "prevents B from being degraded": more of B
            emit(scene, subjects, themes, by_predicate(blocked, event.straight().turned(-event.sign), "active"))
        return
    if subjects and cue.sign and not themes and verb.object is None and not tails:
        # "IL6 levels decreased upon STAT3 knockdown": without an object, the subject is what changes
        changing = scene.reader.themes(verb.subject) or subjects
        told = find_causes(scene, verb, cue, changing)
        if not told and verb.subject is not None and (verb.absolute or follows(scene, verb.subject)):
            agents = without(of_main_clause(scene, verb), changing)
            emit(scene, agents, changing, by_predicate(verb, cue, "absolute"))
        return
    _emit_active(scene, verb, cue, tails, subjects, themes)


def _names_contact(scene: Scene, noun: Noun) -> bool:
    """Whether a noun names a contact: "the A-B complex", "binding"."""
    cue = scene.reader.reading(noun).cue
    return cue is not None and cue.symmetric


def read_inverse(scene: Scene, verb: Verb, cue: Cue, tails: list[Noun], subjects: Arguments) -> None:
    """ "B requires A", "B depends on A", "B requires A to activate C"."""
    needed = tuple(cause for noun in befallen(verb, tails) for cause in scene.reader.causes(noun))
    if verb.subject is not None:
        whole = retold(scene, verb.subject) if verb.subject.word == "this" else ()  # "and this requires C"
        subjects = whole or scene.reader.themes(verb.subject) or retold(scene, verb.subject) or subjects
        subjects += own_event(scene, verb.subject)
    if cue.relation == "required_for" and not verb.passive:
        aim = next((later for later in scene.clauses.predicates if later.before is verb), None)
        if aim is not None and aim.form == "inf" and aim.object is not None:
            sign = next((other.sign for other in aim.cues if other.relation), 1) or 1
            aimed = tuple(theme.but(sign=theme.sign * sign) for theme in scene.reader.themes(aim.object))
            emit(scene, needed, aimed, by_predicate(verb, cue.straight(), "need"))
    scene.note(verb, subjects, needed)
    if verb.subject is not None:
        emit(scene, needed, things_in(scene, [verb.subject]), by_predicate(verb, cue.straight(), "active"))
    _emit_active(scene, verb, cue, tails, subjects, needed)


def _emit_active(scene: Scene, verb: Verb, cue: Cue, tails: list[Noun], subjects: Arguments, themes: Arguments) -> None:
    """Emit what an active verb does to genes and things, and what its phrases add: means, manner, causes."""
    if subjects:
        telling = by_predicate(verb, cue, "active")
        emit(scene, subjects, themes, telling)
        plain = tuple([agent for agent in subjects if not agent.faint])
        if plain and (things := things_in(scene, befallen(verb, tails))):
            emit(scene, plain, but_places(things) if cue.tail == "in" else things, telling)
    if verb.phrases:
        find_missed_causes(scene, verb, cue, subjects, themes)
        find_exceptions(scene, verb, cue, themes)
    _read_cooperation(scene, verb, subjects)
    _read_hindered(scene, verb, cue, themes)
    for word, noun in verb.phrases:
        if word == "as":
            read_event_noun(scene, noun, subjects, verb, "role")
        elif word == "with" and (scene.tokens[noun.start - 2].tag == "," or _tells_event(noun)):
            read_accompaniment(scene, noun, subjects, verb)
    read_means(scene, verb, subjects)
    read_manner(scene, verb, themes, cue)
    if not subjects and not (cue.inverse and verb.subject is not None):
        if not _acts_on_response(scene, verb):
            find_causes(scene, verb, cue, themes)
    elif subjects:
        find_needed(scene, verb, cue, themes)


_HELP = frozenset(("aid", "assistance", "help", "support"))


def _tells_event(noun: Noun) -> bool:
    """ "promotes differentiation with upregulation of B"."""
    return (
        noun.word not in _HELP
        and bool(noun.behind("of"))
        and any(cue.relation and cue.sign and not cue.agentive for cue in noun.cues)
    )


def _acts_on_response(scene: Scene, verb: Verb) -> bool:
    """ "blocks B activation in response to A": A brings the activation about, and blocks nothing."""
    if verb.object is None or not answered(scene, verb.object):
        return False
    event = scene.reader.reading(verb.object).cue
    return event is not None and bool(event.relation)


def _blocked(scene: Scene, verb: Verb) -> Verb | None:
    """The passive that a verb hinders: the "being degraded" of "prevents B from being degraded"."""
    behind = next((later for later in scene.clauses.predicates if later.before is verb), None)
    if not isinstance(behind, Verb) or not (behind.absolute and behind.passive):
        return None
    return behind if scene.tokens[behind.start - 1].lower == "from" else None


_HINDERING = words.listed("block hinder impede inhibit keep preclude prevent restrain stop")


def _read_hindered(scene: Scene, verb: Verb, cue: Cue, themes: Arguments) -> None:
    """ "C prevents A from raising B": C lowers B."""
    before = verb.before
    if before is None or not cue.sign or before.word not in _HINDERING or scene.tokens[verb.start - 1].lower != "from":
        return
    agents = without(subject_of(scene, before), themes)
    emit(scene, agents, themes, by_predicate(verb, cue.turned(-cue.sign), "active"))


def _is_made_to(verb: Verb) -> bool:
    """Whether something makes a cell express B: "causes cells to express B"."""
    before = verb.before
    return verb.form == "inf" and before is not None and before.object is not None and not before.passive


_COOPERATE = Cue(lemma="together", relation="cooperates_with", symmetric=True)


def _read_cooperation(scene: Scene, verb: Verb, subjects: Arguments) -> None:
    """ "A and B jointly repress C", "A together with B enhances C"."""
    if company := company_of(scene, verb):
        ones, others = without(subjects, company)[:1], company
    elif len(subjects) > 1 and _is_joint(scene, verb):
        ones, others = subjects[:1], subjects[1:]
    else:
        return
    emit(scene, ones, others, Telling(_COOPERATE, verb.head, "company"))


def _is_joint(scene: Scene, verb: Verb) -> bool:
    """ "jointly repress"."""
    around = scene.tokens[max(verb.start - 1, 0) : verb.end + 1]
    return any(token.lower in qualifiers("joint") for token in around)
