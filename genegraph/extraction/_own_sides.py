"""Bare sides of the page's gene: "the promoter", "mRNA half-life", "the activity of promoter 2", "the 3'UTR"."""

from __future__ import annotations

import re

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments
from genegraph.extraction._nodes import Noun
from genegraph.extraction._scene import Scene
from genegraph.extraction._tags import Token

_END_OF_TRANSCRIPT = re.compile(r"[35]?['’′]?-?utrs?")
_KINDS = words.listed("""
    alternative basal core cytoplasmic distal dna intronic minimal nascent own protein proximal rna transcript unspliced
    upstream
""")
"""What may stand before a side, and leaves open whose it is."""

_SITES = words.listed("element elements island islands")
"""Of a promoter: "hypoxia response element", "CpG island"."""


def own_side(scene: Scene, noun: Noun) -> Arguments:
    """The page's gene as a noun presents it that says of no gene whose side it names; nobody for other nouns."""
    if not scene.topic or not scene.opens_bullet or scene.tokens[noun.head].mention is not None:
        return ()
    if noun.holds_name and noun.word not in _SITES:
        return ()
    sign, aspect = _side(scene, noun)
    return tuple(one.but(sign=sign, aspect=aspect) for one in scene.topic) if aspect else ()


def _side(scene: Scene, noun: Noun) -> tuple[int, str]:
    """Which side of a gene, and how much of it, a noun names without saying of which."""
    before = scene.tokens[noun.start : noun.head]
    inner = noun.behind("of")
    if noun.word in _SITES:
        held = not inner or _side(scene, inner[0])[1] == "promoter"
        return 1, "promoter" if held else ""  # the words before tell who sits there: "the STAT element"
    if len(inner) > 1 or not all(_says_nothing(token) for token in before):
        return 1, ""
    sign, own = _named(scene.tokens[noun.head])
    if own == "promoter" and noun.word.endswith("s"):
        return 1, ""  # "promoters" are those of several
    whole = _side(scene, inner[0])[1] if inner else next((side for _, side in map(_named, before) if side), "")
    if (inner and not whole) or (own == "activity" and whole != "promoter"):
        return 1, ""
    return sign, "expression" if own == "activity" or (own and whole == "expression") else own


def _says_nothing(token: Token) -> bool:
    """Whether a word before a side leaves open whose it is: "the proximal promoter", "mRNA half-life"."""
    if token.tag == "D":
        return token.lower in {"the", "this"}
    return token.tag == "#" or token.lower in _KINDS or bool(_named(token)[1])


def _named(token: Token) -> tuple[int, str]:
    """The side that one word names, and whether that is less of it: "degradation"."""
    if _END_OF_TRANSCRIPT.fullmatch(token.lower):
        return 1, "expression"
    side = next((cue for cue in token.lexeme.noun if cue.aspect and not cue.relation), None)
    return (side.sign, side.aspect) if side is not None else (1, "")
