"""Whom nouns take up that name nobody: "the latter", "both", "the two proteins", "the kinase".

Only where the text leaves no doubt: two where two are asked for, the one gene that is of the class.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from genegraph.extraction import _words as words
from genegraph.extraction._antecedents import nouns_before
from genegraph.extraction._arguments import GENES, Argument, Arguments, plainly, taken_up, without
from genegraph.extraction._classes import belongs, is_class
from genegraph.extraction._nodes import Group, Noun, Predicate
from genegraph.extraction._scene import Scene
from genegraph.extraction._tags import Token

CONTRASTING = frozenset(("former", "latter"))
DEFINITE = frozenset(("the", "this"))
SEVERAL = frozenset(("the", "these", "both"))


def takes_up_name(tokens: Sequence[Token], noun: Noun) -> bool:
    """Whether a noun group takes up somebody by number or by class, and says nothing more of whom it means."""
    if noun.holds_name:
        return False
    if noun.word in CONTRASTING or _is_both(noun):
        return True
    if noun.preps or noun.clauses or noun.appositions:
        return False
    if isinstance(noun.governor, Predicate) and noun.governor.complement is noun:
        return False  # "A is the kinase": it says what A is
    first = tokens[noun.start].lower
    if first in DEFINITE and is_class(noun.word):  # "the kinase", "the tumor suppressor"
        return all(tokens[at].tag == "N" for at in range(noun.start + 1, noun.end))  # and not "the upstream kinase"
    return first in SEVERAL and _counts(tokens, noun) and _is_plural_class(noun.word)


def named_before(scene: Scene, noun: Noun) -> Arguments:
    """Whom such a noun group takes up; nobody where the text leaves it open."""
    if noun.word in CONTRASTING:
        return plainly(_one_of_two(scene, noun))
    if _is_both(noun) or _is_plural_class(noun.word):
        return _together_before(scene, noun)
    return _of_class(scene, noun)


def _is_both(noun: Noun) -> bool:
    return noun.word == "both" and noun.end - noun.start == 1


def _counts(tokens: Sequence[Token], noun: Noun) -> bool:
    """ "both proteins", "these genes", "the two receptors", and not "the proteins"."""
    first, *others = [tokens[at].lower for at in range(noun.start, noun.end)]
    return (len(others) == 1 and first != "the") or (len(others) == 2 and others[0] in words.NUMERALS)


def _is_plural_class(word: str) -> bool:
    if not word.endswith("s"):
        return False
    return word in _PRODUCTS or is_class(word[:-1])


_PRODUCTS = words.listed(
    "proteins genes transcripts mrnas factors molecules partners targets markers enzymes oncogenes isoforms paralogs"
)


# ------------------------------------------------------------------------------------------------------- by number


def _one_of_two(scene: Scene, noun: Noun) -> Arguments:
    """ "A binds B, and the latter ...", "A and B bind C, but only the former ..."."""
    earlier = nouns_before(scene, noun)
    names = _distinct(scene, earlier)
    pair = next((listed for listed in _lists(scene, earlier) if len(listed) == 2), ())
    contrasted = scene.tokens[max(noun.start - 2, 0)].lower in _TOLD_APART
    if pair and (contrasted or noun.word == "former"):
        names = pair
    return names[-1:] if noun.word == "latter" else names[-2:-1]


_TOLD_APART = frozenset(("only", "but", "not"))


def _together_before(scene: Scene, noun: Noun) -> Arguments:
    """Those last named in one list; two that were named apart are together too, where nobody else was named."""
    several = scene.tokens[noun.start].lower == "these"
    earlier = nouns_before(scene, noun)
    found = next((listed for listed in _lists(scene, earlier) if several or len(listed) == 2), ())
    if found:
        return plainly(found)
    names = scene.topic + _distinct(scene, earlier)
    alike = tuple(name for name in names if is_class(noun.word[:-1]) and belongs(scene, noun, name.entity))
    if len(alike) == 2:
        return plainly(alike)
    names = without(names, _beside(scene, noun))
    if names or scene.before is None:
        return plainly(names) if len(names) == 2 else ()
    nouns = scene.before.clauses.nouns
    found = next(iter(_lists(scene.before, nouns)), ()) or _distinct(scene.before, nouns)
    return taken_up(found, noun.start) if len(found) == 2 or (several and len(found) > 2) else ()


def _lists(scene: Scene, nouns: Sequence[Noun]) -> Iterator[Arguments]:
    """The lists of genes among noun groups, the nearest first."""
    for noun in reversed(nouns):
        if noun.conjuncts and len(listed := _genes(scene.reader.themes(noun))) > 1:
            yield listed


# -------------------------------------------------------------------------------------------------------- by class


def _of_class(scene: Scene, noun: Noun) -> Arguments:
    """The one gene that is of the class; where none is known to be, the only other gene that was named."""
    own = _beside(scene, noun)
    names = without(scene.topic + _distinct(scene, nouns_before(scene, noun)), own)
    fitting = tuple(name for name in names if belongs(scene, noun, name.entity))
    if not fitting and scene.before is not None:
        before = without(_distinct(scene.before, scene.before.clauses.nouns), (*names, *own))
        names += taken_up(before, noun.start)
        fitting = taken_up([name for name in before if belongs(scene.before, noun, name.entity)], noun.start)
    fitting = fitting or names
    return plainly(fitting) if len(fitting) == 1 else ()


def _beside(scene: Scene, noun: Noun) -> Arguments:
    """Who takes part in the same clause, and so is somebody else: the A of "A inhibits the kinase"."""
    governor: Group | None = noun
    while isinstance(governor, Noun):
        governor = governor.governor
    if not isinstance(governor, Predicate) or governor.subject is noun or governor.relative:
        return ()  # "A, which inhibits release of the protein": perhaps that of A
    return scene.reader.causes(governor.subject)


# ----------------------------------------------------------------------------------------------- who was named before


def _distinct(scene: Scene, nouns: Sequence[Noun]) -> Arguments:
    """The genes that noun groups name, each where it was named last."""
    found: dict[str, Argument] = {}
    for noun in nouns:
        for theme in _genes(scene.reader.themes(noun)):
            found.pop(theme.entity.curie, None)
            found[theme.entity.curie] = theme
    return tuple(found.values())


def _genes(themes: Arguments) -> Arguments:
    return tuple({theme.entity.curie: theme for theme in themes if theme.entity.type in GENES}.values())
