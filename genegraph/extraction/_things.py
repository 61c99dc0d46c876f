"""What verbs and nouns do to things that are no genes: processes, diseases, cells."""

from __future__ import annotations

from collections.abc import Iterable

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import GENES, PLACES, Argument, Arguments
from genegraph.extraction._cues import Cue
from genegraph.extraction._nodes import Noun
from genegraph.extraction._noun_traits import is_bare, takes_up
from genegraph.extraction._own_sides import own_side
from genegraph.extraction._phrases import phrase_entity
from genegraph.extraction._scene import Scene

_COURSES = words.listed("course development formation onset pathogenesis pathophysiology process progression severity")

EXPRESSED = Cue(lemma="express", relation="expressed_in")
"""What it means for a gene that a cell makes it."""


def places_in(scene: Scene, nouns: Iterable[Noun]) -> Arguments:
    """The cells and organs that noun groups name: "production of B by fibroblasts"."""
    return tuple(thing for thing in things_in(scene, nouns) if thing.entity.type in PLACES)


def but_places(things: Arguments) -> Arguments:
    """Things without cells and organs: "a role in T cells" and "acts in T cells" tell where."""
    return tuple(thing for thing in things if thing.entity.type not in PLACES)


def things_in(scene: Scene, nouns: Iterable[Noun]) -> Arguments:
    """The things that noun groups name, or that an event in them befalls: "the induction of apoptosis"."""
    found: Arguments = ()
    for noun in nouns:
        found += _in_part(scene, noun)
        for part in noun.conjuncts:
            found += _in_part(scene, part)
    return found


def things_behind(scene: Scene, noun: Noun, cue: Cue) -> Arguments:
    """The things behind an event noun: "a role in angiogenesis", "regulator of apoptosis"."""
    if not cue.relation or cue.symmetric:
        return ()
    found = things_in(scene, noun.behind(cue.tail or "of"))
    return but_places(found) if cue.tail == "in" else found


def _in_part(scene: Scene, noun: Noun) -> Arguments:
    """The things that one noun group names, those coordinated with it left aside."""
    reading = scene.reader.reading(noun)
    for theme in reading.themes:
        if not theme.faint:
            return ()
    if takes_up(scene.tokens, noun):
        return ()
    for member in noun.appositions:
        if any(theme.entity.type in GENES for theme in scene.reader.themes(member)):
            return ()  # "cytokines such as A": A is meant
    cue = reading.cue
    if cue is not None and cue.aspect and not cue.relation and (is_bare(scene.tokens, noun) or own_side(scene, noun)):
        return ()  # "promotes degradation": of what is not said
    if noun.word in _COURSES and scene.tokens[noun.head].mention is None:
        course = things_in(scene, noun.behind("of"))
        if course and all(thing.entity.type in {"disease", "process"} for thing in course):
            return course  # "the development of cancers": the cancers
    if cue is not None and cue.relation:
        inner = [phrase for word, phrase in noun.preps if word in ("of", cue.tail)]
        if cue.tail == "to" and not cue.symmetric and noun.behind("of"):
            inner = []  # "the resistance of B to C" is told by its own name
        if inner and ((cue.sign and not cue.inverse) or _are_listed(scene, inner)):
            sign, signed = cue.sign, bool(cue.sign)
            things = things_in(scene, inner)
            if things or cue.tail != "to":
                return tuple(thing.but(sign=thing.sign * sign, signed=signed) for thing in things)
    if not reading.themes:
        return scene.reader.things(noun)
    if cue is not None and cue.aspect and not noun.preps:
        return ()  # "A-mediated degradation": of a gene that the rest of the clause names
    named = phrase_entity(noun, scene.tokens, scene.reader.text)
    return (Argument(*named),) if named is not None else ()  # "A-induced death": the death itself


def _are_listed(scene: Scene, nouns: Iterable[Noun]) -> bool:
    """Whether a lexicon knows what nouns name, so that "regulation of apoptosis" regulates apoptosis."""
    return all(scene.tokens[noun.head].mention is not None for noun in nouns)
