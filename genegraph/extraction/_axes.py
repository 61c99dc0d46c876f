"""Names that a noun joins: "CCL5-GLI2-IL6 axis", "A/B complex", "IL6 and IL6R interaction"."""

from __future__ import annotations

from itertools import combinations, pairwise

from genegraph.extraction import _words as words
from genegraph.extraction._complexes import BOUND
from genegraph.extraction._cues import Cue
from genegraph.extraction._emission import emit
from genegraph.extraction._events import Telling
from genegraph.extraction._nodes import Noun
from genegraph.extraction._noun_parts import named
from genegraph.extraction._scene import Scene

JOINING = words.COMPLEXES | {"axis", "loop", "interaction", "interactions", "association"}
"""Nouns that join the names before them."""

_TOGETHER = Cue(lemma="interaction", relation="interacts_with", symmetric=True)
_LARGEST = 4  # names of a complex whose members are all taken to touch


def read_axis(scene: Scene, noun: Noun) -> None:
    """Let neighbours that dashes, slashes or a coordination join act upon each other, and all members of a complex."""
    cue = BOUND if noun.word in words.COMPLEXES else _TOGETHER
    if noun.conjuncts or noun.coordinated_with is not None:
        _read_coordinated(scene, noun)
    run = _last_run(scene, noun)
    neighbours = pairwise(run) if cue is not BOUND or len(run) > _LARGEST else combinations(run, 2)
    for left, right in neighbours:
        one, other = named(scene.tokens, left), named(scene.tokens, right)
        emit(scene, (one,), (other,), Telling(cue, noun.head, "axis"))


def _last_run(scene: Scene, noun: Noun) -> list[int]:
    """The last names of a group that follow each other with a dash or slash between."""
    tokens = scene.tokens
    run: list[int] = []
    for at in range(noun.start, noun.end):
        if tokens[at].tag == "E":
            if run and tokens[at - 1].tag not in "-/":
                run = []
            run.append(at)
    return run


def _read_coordinated(scene: Scene, noun: Noun) -> None:
    """ "IL6 and IL6R interaction": the noun behind the last name joins the names before it."""
    first = noun.coordinated_with or noun
    members = [first, *first.conjuncts]
    if members[-1] is not noun or not all(scene.reader.reading(member).bare for member in members[:-1]):
        return
    arguments = tuple(theme for member in members for theme in scene.reader.reading(member).themes)
    emit(scene, arguments[:1], arguments[1:], Telling(_TOGETHER, noun.head, "axis"))
