"""What an active verb acts upon: its object, and what the phrases behind it say of that object."""

from __future__ import annotations

from genegraph.extraction._arguments import Arguments, without
from genegraph.extraction._cues import Cue
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._own_sides import own_side
from genegraph.extraction._phrases import is_residue
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._retold import retold
from genegraph.extraction._scene import Scene
from genegraph.extraction._verb_cues import choose


def themes_of(scene: Scene, verb: Verb, cue: Cue, tails: list[Noun], subjects: Arguments) -> Arguments:
    """Whom an active verb befalls.

    Args:
        tails: The nouns behind the preposition that the cue asks for.
        subjects: Who acts, and so is no theme of what came before.
    """
    themes = scene.reader.themes
    if tails and verb.object is not None and not verb.passive and cue.first in {"against", "from", "for"}:
        found = protected(scene, themes(verb.object), cue, tails)
    elif tails:
        found = ()
        for noun in tails:
            found += themes(noun)
        if cue.lemma in qualifiers("sensitizing"):  # nothing befalls what a drug is aimed at
            found = tuple(theme for theme in found if not theme.perturbed)
    else:
        found = themes(verb.object)
        if verb.phrases:
            found = _completed(scene, verb, cue, found)
    told = verb.object or (tails[0] if tails else None)
    if not found and told is not None:
        found = _understood(scene, verb, told, subjects)
    if cue.sign > 0 and told is not None and _compares(scene, told) and not any(one.perturbed for one in subjects):
        found = tuple(theme.but(sign=abs(theme.sign)) for theme in found)
    return restored(cue, found) if not tails else found


def restored(cue: Cue, themes: Arguments) -> Arguments:
    """Themes that a verb brings back to what they were: "restores reduced B", "rescues B-induced death".

    Of other verbs the themes as they are.
    """
    if cue.lemma not in qualifiers("restored"):
        return themes
    rescues = cue.lemma == "rescue"
    return tuple(
        theme.but(sign=-1)
        if rescues and theme.faint
        else theme
        if theme.aspect == "stability" and not rescues  # "restores B degradation"
        else theme.but(sign=abs(theme.sign))
        for theme in themes
    )


def _compares(scene: Scene, noun: Noun) -> bool:
    """ "elicits a weaker induction of B than C": it elicits one all the same."""
    for token in scene.tokens[noun.start : noun.head]:
        if token.lexeme.degree < 0 and (token.lower.endswith("er") or token.lower == "less"):
            return "than" in [later.lower for later in scene.tokens[noun.end :]]
    return False


def befallen(verb: Verb, tails: list[Noun]) -> list[Noun]:
    """The nouns behind the preposition that a cue asks for, else the object."""
    return tails or ([verb.object] if verb.object is not None else [])


def protected(scene: Scene, harmed: Arguments, cue: Cue, tails: list[Noun]) -> Arguments:
    """ "protects A from B": the harm is what is lessened; where the harm is an event of A itself, A is its theme."""
    found: Arguments = ()
    for noun in tails:
        themes = scene.reader.themes(noun)
        harm = scene.reader.reading(noun).cue
        told = harm is not None and bool(harm.aspect or harm.relation)
        if themes and not (told and all(theme.faint for theme in themes)):
            if cue.first == "against":  # "protects B against a drug", of which there is no less
                themes = tuple(theme for theme in themes if theme.entity.type != "chemical")
            found += themes
        elif harm is not None and told:
            sign, aspect = harm.sign or 1, harm.aspect
            found += tuple(
                theme.but(sign=theme.sign * sign, aspect=aspect or theme.aspect, signed=True) for theme in harmed
            )
        elif cue.tail == "for degradation":
            found += harmed
    return found


def _completed(scene: Scene, verb: Verb, cue: Cue, themes: Arguments) -> Arguments:
    """ "diverts EGFR from degradation", "targets BRCA1 for degradation": the phrase says which side of the object."""
    for word, noun in verb.phrases:
        if word not in _LEADING:
            continue
        told = scene.reader.reading(noun).cue
        if told is None or not told.aspect or any(not theme.faint for theme in scene.reader.themes(noun)):
            continue
        if word == "from" and cue.sign > 0:
            continue  # "stabilizes B from degradation"
        fate = word == "to" and told.sign < 0  # "drives B to degradation"
        if fate or word == "from" or (word == "for" and not cue.sign):
            sign = -told.sign if word == "from" and not cue.sign else told.sign
            aspect = told.aspect
            themes = tuple(theme.but(sign=theme.sign * sign, aspect=aspect, signed=True) for theme in themes)
    return themes


_LEADING = frozenset(("for", "from", "to"))

# ----------------------------------------------------------------------------------- objects that came before


def _understood(scene: Scene, verb: Verb, noun: Noun, subjects: Arguments) -> Arguments:
    """Whom an object without a name means by what was said before."""
    if told := retold(scene, noun):
        return without(told, subjects)  # "a block which C lifts"
    reading = scene.reader.reading(noun)
    own = without(own_side(scene, noun), subjects)
    if own and noun.behind("of"):
        return own  # "the half-life of the mRNA"
    if not reading.themes and not reading.agents and not verb.passive:
        behind = _phrase_right_behind(verb, noun)
        if behind is not None:  # "regulates signals for TNF-induced IL6 production"
            return tuple(theme.but(faint=True) for theme in scene.reader.themes(behind))
    cue = reading.cue
    if cue is None and is_residue(scene.tokens[noun.head].text):
        return without(_befallen_before(scene, verb) or scene.topic, subjects)  # "phosphorylates Ser422"
    if cue is None or reading.agents or cue.aspect in {"", "promoter"} or _is_described(scene, noun):
        return own
    opposed = scene.tokens[noun.start].tag != "D" and _opposes_before(scene, verb)
    themes = () if opposed else without(_befallen_before(scene, verb), subjects)
    if not themes and (opposed or cue.aspect != "activity"):
        themes = without(scene.topic, subjects)
    return tuple(theme.but(sign=cue.sign, aspect=cue.aspect, faint=True) for theme in themes)


def _is_described(scene: Scene, noun: Noun) -> bool:
    """Whether a noun says of itself what it is: "cap-dependent translation"."""
    return any(scene.tokens[at].tag in "NE-" for at in range(noun.start, noun.head))


def _befallen_before(scene: Scene, verb: Verb) -> Arguments:
    """Whom the predicate before befell: "ubiquitinates B, leading to degradation"."""
    if verb.before is None:
        return ()
    return (scene.agents_of if verb.before.passive else scene.themes_of).get(verb.before, ())


def _opposes_before(scene: Scene, verb: Verb) -> bool:
    """ "represses B and so raises signaling": hardly that of B."""
    if verb.before is None:
        return False
    before, _ = choose(scene.tokens, verb.before)
    own, _ = choose(scene.tokens, verb)
    return before is not None and own is not None and before.sign * own.sign < 0


def _phrase_right_behind(verb: Verb, noun: Noun) -> Noun | None:
    for word, phrase in (*noun.phrases, *verb.phrases):
        if word in {"for", "of"} and 0 <= phrase.start - noun.end <= 2:
            return phrase
    return None
