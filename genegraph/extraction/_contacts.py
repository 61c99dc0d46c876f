"""Frames of verbs that join two alike: "A binds B", "A and B interact", "tethers A to B"."""

from __future__ import annotations

from collections.abc import Sequence

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments, changed, plainly, without
from genegraph.extraction._causes import GAIN
from genegraph.extraction._complexes import BOUND, read_prize
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._event_nouns import read_event_noun, read_manner
from genegraph.extraction._events import Telling, by_predicate
from genegraph.extraction._nodes import Group, Noun, Verb
from genegraph.extraction._noun_parts import parts
from genegraph.extraction._noun_traits import looks_named, names_site
from genegraph.extraction._own_sides import own_side
from genegraph.extraction._scene import Scene
from genegraph.extraction._subjects import themes_of_subject
from genegraph.extraction._themes import befallen
from genegraph.extraction._things import things_in


def read_contact(scene: Scene, verb: Verb, cue: Cue, tails: list[Noun], subjects: Arguments) -> None:
    """ "A binds B", "A is bound by B", "A and B interact", "tethers A to B"."""
    reader = scene.reader
    telling = by_predicate(verb, cue, "binding")
    if verb.passive and not tails:
        ones = tuple(agent for noun in verb.behind("by") for agent in reader.causes(noun))
        for moved in ({"to"}, {"through", "via"}):  # "A is recruited to B", "A is recruited to membranes via B"
            if not ones and cue.lemma in _MOVING:
                ones = tuple(theme for word, noun in verb.phrases if word in moved for theme in reader.themes(noun))
        others = themes_of_subject(scene, verb)
    else:
        ones = themes_of_subject(scene, verb) if verb.passive else subjects
        partners = (
            noun
            for noun in befallen(verb, tails)
            if not (names_site(scene.tokens, noun) or _comes_along(scene, verb, noun))
        )
        others = tuple(theme for noun in partners for theme in reader.themes(noun))
        if others and verb.object is not None and cue.lemma != "recruit":
            second = tuple(
                theme
                for word, noun in verb.phrases
                if word in {"to", "with"} and noun not in tails and not _comes_along(scene, verb, noun)
                for theme in reader.themes(noun)
            )
            emit(scene, others, second, telling)
            others += second
        own = (one for noun in befallen(verb, tails) for one in own_side(scene, noun))  # "A binds to the promoter"
        others = others or without(tuple(own), ones)
    others = others or promoters_in(scene, [*befallen(verb, tails), verb])
    scene.note(verb, ones, others)
    emit(scene, ones, things_in(scene, tails), telling)
    if _is_correlation(verb, cue, ones + others):
        set_ = tuple(one for one in ones if one.perturbed)  # "A deficiency is associated with reduced B"
        emit(scene, set_, changed(others), Telling(GAIN, verb.head, "shown change", verb))
        return
    unknown = any(looks_named(scene.tokens[noun.head]) for noun in befallen(verb, tails))  # "A and B bind F508del"
    if not others and len(ones) > 1 and not unknown and not _names_site(verb, tails):
        ones, others = ones[:1], ones[1:]
    emit(scene, ones, others, telling)
    read_manner(scene, verb, plainly(ones + others), GAIN)  # "is recruited to B in a C-dependent manner"
    if cue.relation == "cooperates_with":
        for word, noun in verb.phrases:
            if word in {"in", "for"}:  # "A and B cooperate in activation of C"
                read_event_noun(scene, noun, ones + others, verb, "purpose")
    if cue.relation == "competes_with":
        read_prize(scene, verb, ones + others)


def _comes_along(scene: Scene, verb: Verb, noun: Noun) -> bool:
    """ "A binds B, with induction of C": C is bound by nobody; but "A cooperates with loss of C"."""
    set_off = verb.object is not None or scene.tokens[noun.start - 2].tag == ","
    if scene.tokens[noun.start - 1].lower != "with" or not set_off:
        return False
    told = any(cue.relation and cue.sign and not (cue.agentive or cue.symmetric) for cue in noun.cues)
    return told and bool(noun.behind("of"))


_MOVING = frozenset(("recruit", "tether"))


def promoters_in(scene: Scene, groups: Sequence[Group]) -> Arguments:
    """Whose promoter holds what is bound: "binds to the box in the B promoter", "at position 7 of the B promoter"."""
    found: Arguments = ()
    for group in groups:
        phrases = [noun for word, noun in group.phrases if word in _WITHIN]
        if isinstance(group, Noun):
            phrases += [noun for clause in group.clauses for word, noun in clause.phrases if word in _WITHIN]
        found += tuple(one for noun in phrases for one in scene.reader.themes(noun) if one.aspect == "promoter")
        found += promoters_in(scene, [noun for noun in phrases if not noun.holds_name])
    return found


_WITHIN = frozenset(("at", "in", "of", "on", "within"))


def _names_site(verb: Verb, tails: list[Noun]) -> bool:
    """Whether what is bound is written and is no partner: "A and B bind to the motif", "motif bound by A and B"."""
    nouns = [verb.subject] if verb.passive and not tails else befallen(verb, tails)
    return any(noun is not None and noun.word not in words.EACH_OTHER for noun in nouns)


def read_precipitated(scene: Scene, verb: Verb, ones: Arguments) -> bool:
    """ "A was detected in B precipitates", "found A in immunoprecipitates of B": they bind; whether it says so."""
    if verb.word not in words.REPORTING:
        return False
    for word, noun in verb.phrases + (verb.object.phrases if verb.object is not None else ()):
        if word in {"in", "from", "among"} and noun.word in words.PRECIPITATES:
            others = tuple(name for run, _ in parts(scene.tokens, noun).names for name in run)
            others += plainly(theme for phrase in noun.behind("of") for theme in scene.reader.themes(phrase))
            emit(scene, without(ones, others), others, by_predicate(verb, BOUND, "binding"))
            return bool(others)
    return False


def read_seated(scene: Scene, verb: Verb, ones: Arguments) -> bool:
    """ "A is found at the B promoter": it binds there; whether it says so."""
    if verb.word not in words.REPORTING:
        return False
    seats = (noun for word, noun in verb.phrases if word in {"at", "on"})
    promoters = tuple(one for noun in seats for one in scene.reader.themes(noun) if one.aspect == "promoter")
    emit(scene, without(ones, promoters), promoters, by_predicate(verb, BOUND, "binding"))
    return bool(promoters)


def _is_correlation(verb: Verb, cue: Cue, arguments: Arguments) -> bool:
    """Whether amounts go together rather than proteins: "A expression is associated with B"."""
    if cue.lemma == "associate" and verb.passive:
        return any(argument.aspect or argument.faint or argument.signed for argument in arguments)
    touches = cue.relation in {"binds", "interacts_with"} and cue.lemma != "bind"  # "A binds B mRNA" is no correlation
    return touches and any(argument.aspect in {"expression", "secretion"} for argument in arguments)
