"""Frames of verbs that state a relation: active, passive, symmetric; and of adjectives with a tail."""

from __future__ import annotations

from genegraph.extraction._arguments import Arguments, told_sign, without
from genegraph.extraction._carriers import read_carrier, read_copula
from genegraph.extraction._causes import find_causes
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import MEDIATING, emit
from genegraph.extraction._event_nouns import read_event_noun
from genegraph.extraction._nodes import Adjective, Noun, Predicate, Verb
from genegraph.extraction._scene import Scene
from genegraph.extraction._subjects import company_of, describes_topic, is_implicit, subject_of, themes_of_subject
from genegraph.extraction._themes import themes_of
from genegraph.extraction._things import EXPRESSED, places_in, things_in
from genegraph.extraction._verb_cues import choose


def read_predicate(scene: Scene, predicate: Predicate) -> None:
    """Read what a verb group or an adjective says of its subject."""
    if isinstance(predicate, Adjective):
        _read_adjective(scene, predicate)
    elif isinstance(predicate, Verb):
        _read_verb(scene, predicate)


def _read_verb(scene: Scene, verb: Verb) -> None:
    subjects = subject_of(scene, verb)
    if verb.copula:
        read_copula(scene, verb, subjects)
        return
    cue, tails = choose(scene.tokens, verb)
    if cue is None or not cue.relation:
        read_carrier(scene, verb, cue, subjects)
        return
    if cue.relation == "regulates" and not cue.sign:
        cue = cue.turned(told_sign(scene.tokens, verb.start, verb.end))
    if cue.symmetric:
        _read_symmetric(scene, verb, cue, tails, subjects)
    elif verb.passive and not tails:
        _read_passive(scene, verb, cue)
    elif cue.inverse:
        _read_inverse(scene, verb, cue, tails, subjects)
    else:
        _read_active(scene, verb, cue, tails, subjects)


# --------------------------------------------------------------------------------------------------------- active

_MAKING = frozenset(("express", "secrete", "release", "produce", "synthesize", "synthesise"))


def _read_active(scene: Scene, verb: Verb, cue: Cue, tails: list[Noun], subjects: Arguments) -> None:
    """ "A activates B", "A leads to B", "B rises upon A", "A inhibits osteoblast differentiation"."""
    themes = themes_of(scene, verb, cue, tails, subjects)
    if isinstance(verb.means_of, Verb) and verb.object is not None and _names_contact(scene, verb.object):
        themes = without(themes, scene.themes_of.get(verb.means_of, ()))  # "stabilizes B by disrupting the A-B complex"
    scene.note(verb, subjects, themes)
    if cue.lemma in _MAKING and not _is_made_to(verb):
        return  # a cell's own expression of B is no relation of genes
    if subjects and cue.sign and not themes and verb.object is None and not tails:
        # "IL6 levels decreased upon STAT3 knockdown": without an object, the subject is what changes
        find_causes(scene, verb, cue, scene.reader.themes(verb.subject) or subjects)
        return
    _emit_active(scene, verb, cue, tails, subjects, themes)


def _names_contact(scene: Scene, noun: Noun) -> bool:
    cue = scene.reader.reading(noun).cue
    return cue is not None and cue.symmetric


def _read_inverse(scene: Scene, verb: Verb, cue: Cue, tails: list[Noun], subjects: Arguments) -> None:
    """ "B requires A", "B depends on A", "B requires A to activate C"."""
    needed = tuple(cause for noun in _befallen(verb, tails) for cause in scene.reader.causes(noun))
    subjects = scene.reader.themes(verb.subject) or subjects
    if cue.relation == "required_for" and not verb.passive:
        aim = next((later for later in scene.clauses.predicates if later.before is verb), None)
        if aim is not None and aim.form == "inf" and aim.object is not None:
            emit(scene, needed, scene.reader.themes(aim.object), cue.straight(), verb.head, "need", verb)
    scene.note(verb, subjects, needed)
    if verb.subject is not None:
        emit(scene, needed, things_in(scene, [verb.subject]), cue.straight(), verb.head, "active", verb)
    _emit_active(scene, verb, cue, tails, subjects, needed)


def _emit_active(scene: Scene, verb: Verb, cue: Cue, tails: list[Noun], subjects: Arguments, themes: Arguments) -> None:
    emit(scene, subjects, themes, cue, verb.head, "active", verb)
    plain = tuple(agent for agent in subjects if not agent.faint)
    if plain:
        emit(scene, plain, things_in(scene, _befallen(verb, tails)), cue, verb.head, "active", verb)
    _read_cooperation(scene, verb, subjects)
    _read_means(scene, verb, subjects)
    if not subjects:
        find_causes(scene, verb, cue, themes)


def _befallen(verb: Verb, tails: list[Noun]) -> list[Noun]:
    """The nouns behind the preposition that a cue asks for, else the object."""
    return tails or ([verb.object] if verb.object is not None else [])


def _is_made_to(verb: Verb) -> bool:
    """Whether something makes a cell express B: "causes cells to express B"."""
    before = verb.before
    return verb.form == "inf" and before is not None and before.object is not None and not before.passive


_COOPERATE = Cue(lemma="together", relation="cooperates_with", symmetric=True)
_JOINTLY = frozenset(("jointly", "synergistically", "synergistic", "cooperatively", "together"))


def _read_cooperation(scene: Scene, verb: Verb, subjects: Arguments) -> None:
    """ "A and B jointly repress C", "A together with B enhances C"."""
    company = company_of(scene, verb)
    around = scene.tokens[max(verb.start - 1, 0) : verb.end + 1]
    if company:
        emit(scene, without(subjects, company)[:1], company, _COOPERATE, verb.head, "company", None)
    elif len(subjects) > 1 and any(token.lower in _JOINTLY for token in around):
        emit(scene, subjects[:1], subjects[1:], _COOPERATE, verb.head, "company", None)


def _read_means(scene: Scene, verb: Verb, agents: Arguments) -> None:
    """ "raises B through inhibition of C": what the agent does to C, where a noun says it."""
    for word, noun in verb.phrases:
        if word in MEDIATING and not (verb.passive and word == "by"):
            read_event_noun(scene, noun, agents, verb, "means")


# -------------------------------------------------------------------------------------------------------- passive


def _read_passive(scene: Scene, verb: Verb, cue: Cue) -> None:
    """ "B is induced by A", "B induced by A", "induced by A" on the page of B, "B being induced"."""
    themes = themes_of_subject(scene, verb)
    if cue.lemma in _MAKING:
        emit(scene, themes, places_in(scene, verb.behind("by")), EXPRESSED, verb.head, "passive", verb)
        scene.note(verb, themes, ())
        return
    if verb.lexeme.adjective:
        cue = cue.straight()
    agents = tuple(agent for noun in verb.behind("by") for agent in scene.reader.causes(noun))
    scene.note(verb, themes, agents)
    if agents:
        emit(scene, agents, themes, cue, verb.head, "passive", verb)
        if not themes:
            emit(
                scene,
                agents,
                things_in(scene, [verb.subject] if verb.subject is not None else []),
                cue,
                verb.head,
                "passive",
                verb,
            )
        _read_means(scene, verb, agents)
    elif verb.absolute:
        emit(scene, _of_main_clause(scene, verb), themes, cue, verb.head, "absolute", verb)
    else:
        find_causes(scene, verb, cue, themes)


def _of_main_clause(scene: Scene, verb: Verb) -> Arguments:
    """ "A raises C, B being inhibited": by A."""
    main = verb.before
    while main is not None and not main.finite:
        main = main.before
    return (subject_of(scene, main) if main is not None else ()) or scene.topic


# ------------------------------------------------------------------------------------------------------ symmetric


def _read_symmetric(scene: Scene, verb: Verb, cue: Cue, tails: list[Noun], subjects: Arguments) -> None:
    """ "A binds B", "A is bound by B", "A and B interact", "tethers A to B"."""
    reader = scene.reader
    if verb.passive and not tails:
        ones = tuple(agent for noun in verb.behind("by") for agent in reader.causes(noun))
        others = themes_of_subject(scene, verb)
    else:
        ones = themes_of_subject(scene, verb) if verb.passive else subjects
        others = tuple(theme for noun in _befallen(verb, tails) for theme in reader.themes(noun))
        if others and verb.object is not None and cue.lemma != "recruit":
            second = tuple(
                theme
                for word, noun in verb.phrases
                if word in {"to", "with"} and noun not in tails
                for theme in reader.themes(noun)
            )
            emit(scene, others, second, cue, verb.head, "binding", verb)
            others += second
    scene.note(verb, ones, others)
    emit(scene, ones, things_in(scene, tails), cue, verb.head, "binding", verb)
    if _is_correlation(verb, cue, ones + others):
        return
    if not others and len(ones) > 1:
        ones, others = ones[:1], ones[1:]
    emit(scene, ones, others, cue, verb.head, "binding", verb)


def _is_correlation(verb: Verb, cue: Cue, arguments: Arguments) -> bool:
    """Whether amounts go together rather than proteins: "A expression is associated with B"."""
    if cue.lemma == "associate" and verb.passive:
        return any(argument.aspect or argument.faint or argument.signed for argument in arguments)
    touches = cue.relation in {"binds", "interacts_with"}
    return touches and any(argument.aspect in {"expression", "secretion"} for argument in arguments)


# ------------------------------------------------------------------------------------------------------ adjectives


def _read_adjective(scene: Scene, adjective: Adjective) -> None:
    """ "A is essential for B", "required for B by A"."""
    for cue in adjective.cues:
        tails = adjective.behind(cue.tail) if cue.tail and cue.relation else []
        if tails:
            subjects = _subject_of_adjective(scene, adjective)
            themes = tuple(theme for noun in tails for theme in scene.reader.themes(noun))
            scene.note(adjective, subjects, themes)
            emit(scene, subjects, themes, cue, adjective.head, "adjective", adjective)
            emit(scene, subjects, things_in(scene, tails), cue, adjective.head, "adjective", adjective)
            return


def _subject_of_adjective(scene: Scene, adjective: Adjective) -> Arguments:
    if adjective.subject is None:
        return scene.topic if is_implicit(scene, adjective) else ()
    found = scene.reader.themes(adjective.subject)
    return scene.topic if not found and describes_topic(scene, adjective.subject) else found
