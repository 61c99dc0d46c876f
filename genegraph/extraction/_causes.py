"""Causes that no verb names: "B was reduced in A-deficient cells", "upon A knockdown"."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments, among, without
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._events import Telling
from genegraph.extraction._gerunds import setting
from genegraph.extraction._nodes import Noun, Predicate
from genegraph.extraction._occasions import set_on_occasion
from genegraph.extraction._scene import Scene
from genegraph.extraction._subjects import subject_of

GAIN = Cue(lemma="show", relation="increases", sign=1)
"""What a change that is told means for its theme: there is as much more of it as the theme itself says."""

# Behind these a gene is a cause; behind the others only where its amount was set: "in A-deficient cells".
_TELLING_CAUSES = words.BEHIND | {"by", "through", "via", "without", "independently"}
_TELLING_PLACES = frozenset(("with", "in", "on", "during", "under", "within", "from"))


def find_causes(scene: Scene, verb: Predicate, cue: Cue, themes: Arguments, noun: Noun | None = None) -> bool:
    """Make a set amount of A in a phrase the cause of a change.

    Args:
        verb: The predicate that tells the change, or that a noun telling it hangs on.
        themes: What changes.
        noun: The noun that tells it; the subject of the verb where it is left out.

    Returns:
        Whether there is such a cause.
    """
    if not themes:
        return False
    known = len(scene.found)
    set_before = without(set_on_occasion(scene, verb), themes)
    emit(scene, set_before, themes, Telling(cue.straight(), verb.head, "change when cause", verb))
    noun = noun or verb.subject
    phrases = verb.phrases + scene.clauses.leading
    if noun is not None and not _is_cause(scene, noun, themes):
        by_itself = not (verb.passive or verb.copula)  # "B activation by A is impaired in C-deficient cells": not by A
        phrases = tuple(pair for pair in noun.phrases if pair[0] != "by" or by_itself) + phrases
    lowered = cue.sign * themes[0].sign < 0
    for word, phrase in phrases:
        if word == "with" and phrase.start > verb.end and scene.tokens[phrase.start - 2].tag == ",":
            continue  # "have active B, with activation of A": what goes along is no cause
        if phrase.negated and lacks_affirmed(scene, verb):
            continue
        causes = causes_behind(scene, word, phrase)
        if lowered and causes and lacks_affirmed(scene, verb):
            causes = _lost_alone(causes)
        if causes:
            lasts = cue.lemma in _LASTING and all(cause.perturbed for cause in causes)
            denied = word == "independently" or lasts  # "B was preserved in A-deficient cells"
            telling = Telling(cue.straight(), verb.head, f"change {word} cause", verb, denied)
            emit(scene, without(causes, themes), themes, telling)
    return len(scene.found) > known


def behind_drop(causes: Arguments, themes: Arguments) -> Arguments:
    """ "A-stimulated C-null cells make less B": where a loss lowers something, a stimulus is what it was seen under."""
    lowered = any(one.sign < 0 for one in themes)
    return (_lost_alone(causes) if lowered else ()) or causes


def _lost_alone(causes: Arguments) -> Arguments:
    return tuple(one for one in causes if one.sign < 0)


def of_main_clause(scene: Scene, verb: Predicate) -> Arguments:
    """Who acts in the clause before: "A raises C, B being inhibited", "A raises C, so that B falls"."""
    main = verb.before
    while main is not None and not (main.finite or (main.passive and not main.absolute)):
        main = main.before
    if main is None:
        return scene.topic
    if main.passive and not main.behind("in"):  # but "involved in C, B being maintained"
        return acting(scene, main)
    return subject_of(scene, main) or scene.topic


def acting(scene: Scene, predicate: Predicate) -> Arguments:
    """Who does what a predicate says, as far as it was read: behind a passive its agent, not what it befell."""
    return (scene.themes_of if predicate.passive else scene.agents_of).get(predicate, ())


def follows(scene: Scene, noun: Noun) -> bool:
    """Whether what a clause tells comes of the clause before: "..., so that B falls", "..., whence less B"."""
    if noun.start < 2:
        return False
    earlier, before = (token.lower for token in scene.tokens[noun.start - 2 : noun.start])
    return before in _CONSEQUENT or (before in {"that", "which"} and earlier in _LEADING_ON)


_CONSEQUENT = frozenset(("hence", "thence", "whence", "whereupon"))
_LEADING_ON = frozenset(("of", "so", "such", "upon"))  # "so that", "as a consequence of which"


def answered(scene: Scene, event: Noun) -> list[Noun]:
    """What stands behind "in response to" right behind an event: "B activation in response to A"."""
    end = event.end
    for _, phrase in event.preps:
        end = max(end, phrase.end)
    found = [phrase for word, phrase in event.phrases if word == "upon"]
    if isinstance(event.governor, Predicate):
        found += [phrase for word, phrase in event.governor.phrases if word == "upon"]
    return [one for one in found if [token.lower for token in scene.tokens[end : one.start]] == _RESPONSE]


_RESPONSE = ["in", "response", "to"]


def find_missed_causes(scene: Scene, verb: Predicate, cue: Cue, subjects: Arguments, themes: Arguments) -> None:
    """ "A-deficient cells fail to release B upon exposure to C": C makes others do so."""
    if not verb.negated or not any(one.borne and one.sign < 0 for one in subjects):
        return
    for word, phrase in verb.phrases:
        if word in words.BEHIND:
            causes = without(causes_behind(scene, word, phrase), themes)
            emit(scene, causes, themes, Telling(cue, verb.head, f"change {word} cause"))


def lacks_affirmed(scene: Scene, verb: Predicate) -> bool:
    """ "B fell in A-null cells, but not in C-null cells": what is denied is contrasted with A, and C does nothing."""
    for word, phrase in verb.phrases:
        if word in _TELLING_PLACES:
            for one in scene.reader.themes(phrase):
                if one.perturbed and one.sign < 0 and not one.negated:
                    return True
    return False


def find_exceptions(scene: Scene, verb: Predicate, cue: Cue, themes: Arguments) -> None:
    """ "A induces B in the wild type but not in C-deficient cells": so does C."""
    if verb.negated or not themes:
        return
    for word, phrase in verb.phrases:
        if word in _TELLING_PLACES and (phrase.negated or any(one.negated for one in phrase.conjuncts)):
            lacked = [one for one in scene.reader.themes(phrase) if one.negated and one.borne and one.sign < 0]
            causes = tuple(one.but(sign=1, negated=False) for one in lacked)
            emit(scene, without(causes, themes), themes, Telling(cue.straight(), verb.head, f"change {word} cause"))


_LASTING = frozenset(("preserve", "retain"))


def _is_cause(scene: Scene, noun: Noun, themes: Arguments) -> bool:
    """Whether a noun group tells a cause of what changes: "overexpression of Y in A-deficient cells raises B"."""
    perturbs = any(cue.perturbs for cue in noun.cues) and bool(noun.behind("of"))
    return perturbs and not among(themes[0], scene.reader.themes(noun))


def causes_behind(scene: Scene, word: str, phrase: Noun) -> Arguments:
    """Whom the noun behind a word tells as the cause of a change.

    Behind "without" it is the lack of them; and of what is seen "in the wild type but not in A-deficient mice", A is.
    """
    if word not in _TELLING_CAUSES and word not in _TELLING_PLACES:
        return ()
    found = tuple(
        theme
        for theme in _set_beside(phrase, scene.reader.themes(phrase))
        if not theme.faint and (theme.perturbed or word in _TELLING_CAUSES)
    )
    if word == "without":
        return tuple(cause.but(sign=-cause.sign) for cause in found)
    if any(one.perturbed and one.sign < 0 and not one.negated for one in found):
        return found  # "in A-null but not in C-null mice": C does nothing
    return tuple(one.but(sign=1, negated=False) if one.negated and one.borne and one.sign < 0 else one for one in found)


def _set_beside(phrase: Noun, themes: Arguments) -> Arguments:
    """ "with A depleted": a participle behind a name says how much of it there is."""
    cue = setting(phrase.clauses[-1]) if phrase.is_name and phrase.clauses else None
    if cue is None or cue.relation:
        return themes
    return tuple(theme.but(sign=theme.sign * cue.sign, perturbed=True, signed=True) for theme in themes)
