"""What does not happen where a gene is missing, and so takes that gene: "A raises B, but not in C-deficient mice"."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Argument, Arguments, without
from genegraph.extraction._causes import acting, lacks_affirmed
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._events import Telling
from genegraph.extraction._nodes import Noun, Predicate
from genegraph.extraction._occasions import set_on_occasion
from genegraph.extraction._scene import Scene

_TELLING = words.BEHIND | {"in", "on", "from", "within", "without", "with"}


def find_needed(scene: Scene, verb: Predicate, cue: Cue, themes: Arguments) -> None:
    """Let a gene without which a change fails to come be a cause of it.

    Args:
        verb: The predicate that tells the change.
        cue: What it says of the themes.
        themes: What changes.
    """
    if not cue.sign or cue.symmetric or cue.inverse or not themes:
        return
    agents = acting(scene, verb)
    if verb.negated and agents and all(one.sign < 0 for one in agents):
        return  # "loss of A did not lower B in C-deficient cells" says nothing of C alone
    needed: list[Argument] = []
    contrasts = not agents and lacks_affirmed(scene, verb)
    for word, phrase in verb.phrases + scene.clauses.leading:
        if phrase.negated != verb.negated and word in _TELLING and not (phrase.negated and contrasts):
            needed += _missing(scene, word, phrase)
    if verb.negated:
        needed += [cause.but(sign=-cause.sign) for cause in set_on_occasion(scene, verb) if cause.sign < 0]
    if not needed:
        return
    plain = tuple(theme.but(negated=False) for theme in themes)
    emit(scene, without(needed, plain), plain, Telling(cue, verb.head, "change in cause"))


def _missing(scene: Scene, word: str, phrase: Noun) -> Arguments:
    """The genes that a phrase tells to be missing, as what there would be otherwise."""
    themes = scene.reader.themes(phrase)
    if word == "without":
        return tuple(theme.but(sign=1, perturbed=True, negated=False) for theme in themes if theme.sign > 0)
    lost = tuple(theme for theme in themes if theme.perturbed and theme.sign < 0 and not theme.faint)
    return tuple(theme.but(sign=1, negated=False) for theme in lost)
