"""One lookup key for all spellings of a name: `NF-κB`, `NF-kappaB` and `NFKB` meet in `nfkb`.

The key is deliberately coarse: it forgets case, hyphens, spaces and plural endings. Whether a spelling seen in a text
may really stand for a name that shares its key is for grounding to judge.
"""

from __future__ import annotations

import re
from functools import lru_cache

TOKEN = re.compile(r"(?<!\w)[^\W_]+(?:['’]s(?!\w))?")
"""A run of letters and digits, with the possessive `'s` that may end it; nothing after an underscore."""

HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
"""The hyphen, and the dashes and the minus sign that texts write in its stead: `IL‐6`, `IL–6`, `IL−6`."""

ANY_HYPHEN = re.escape("".join(sorted(HYPHENS)))
"""The same as they stand between the brackets of a pattern."""

GREEK = {
    "α": "alpha",
    "β": "beta",
    "ß": "beta",  # the German letter, typed in its stead
    "γ": "gamma",
    "δ": "delta",
    "ε": "epsilon",
    "ϵ": "epsilon",
    "ζ": "zeta",
    "η": "eta",
    "θ": "theta",
    "ι": "iota",
    "κ": "kappa",
    "λ": "lambda",
    "µ": "mu",
    "μ": "mu",
    "ξ": "xi",
    "π": "pi",
    "ρ": "rho",
    "σ": "sigma",
    "τ": "tau",
    "φ": "phi",
    "ϕ": "phi",
    "χ": "chi",
    "ψ": "psi",
    "ω": "omega",
    "Δ": "delta",
}
"""Greek letters by name; capitals other than delta are not used in names."""

# Letters that HGNC writes as the Latin initial (TGFB1, PRKCD); theta, eta and the rest have no safe initial.
INITIAL = {"alpha": "a", "beta": "b", "gamma": "g", "delta": "d", "epsilon": "e", "kappa": "k", "zeta": "z"}
GREEK_LETTERS = "".join(GREEK)
"""The letters themselves, to stand between the brackets of a pattern."""

_GREEK_LETTER = re.compile(f"[{GREEK_LETTERS}]")
_GREEK_WORD = re.compile(
    r"(?<![a-z])(?:" + "|".join(f"{w}|{w.capitalize()}|{w.upper()}" for w in INITIAL) + r")(?![a-z])"
)
_BRITISH = (("ae", "e"), ("oe", "e"), ("our", "or"), ("isation", "ization"), ("sulph", "sulf"), ("lling", "ling"))


def key(text: str) -> str:
    """The lookup key of a name.

    Example:
        >>> {key(name) for name in ("NF-κB", "NF-kappaB", "NF-kappa B", "NFKB")}
        {'nfkb'}
        >>> key("Alzheimer's diseases") == key("Alzheimer disease")
        True
    """
    return "".join(map(fold, TOKEN.findall(text.replace("_", " "))))


@lru_cache(maxsize=1 << 17)
def fold(token: str) -> str:
    """The part of a key that one token makes.

    Example:
        >>> [fold(token) for token in ("TNFα", "IFNgamma", "ERKs", "cells", "tumours", "Kras", "miRNA")]
        ['tnfa', 'ifng', 'erk', 'cell', 'tumor', 'kras', 'mir']
    """
    if token.endswith(("'s", "’s")):
        token = token[:-2]
    if not token.isascii():
        token = _GREEK_LETTER.sub(lambda letter: _short(GREEK[letter[0]]), singular(token))
        return _american(token.lower())
    if may_hold_greek(token):
        token = _GREEK_WORD.sub(lambda word: _short(word[0].lower()), singular(token))
        return _american(token.lower())
    return fold_plain(token)


def singular(token: str) -> str:
    """A token without its plural ending; symbols such as `KRAS` and `Gas6` keep their last letter.

    Example:
        >>> [singular(token) for token in ("cells", "ERKs", "arteries", "biomasses", "KRAS", "Kras", "virus")]
        ['cell', 'ERK', 'artery', 'biomass', 'KRAS', 'Kras', 'virus']
    """
    if token[-1:] != "s" or len(token) < 4 or token[-2:] in ("ss", "us", "is"):
        return token
    if not token[-2].islower():
        return token[:-1]
    if len(token) < 5 or not token[1:].islower():
        return token
    if token.endswith("ies") and len(token) > 5:
        return token[:-3] + "y"
    return token[:-2] if token.endswith(("sses", "xes", "ches", "shes")) else token[:-1]


def fold_plain(token: str) -> str:
    """The same of a token of ASCII letters and digits in which no Greek letter is spelled out.

    Example:
        >>> fold_plain("STAT3"), fold_plain("tumours")
        ('stat3', 'tumor')
    """
    folded = singular(token).lower() if token[-1] == "s" else token.lower()
    return _american(folded) if len(folded) > 4 else folded


def may_hold_greek(token: str) -> bool:
    """Whether a token may spell out a Greek letter that has an initial.

    Example:
        >>> may_hold_greek("IFNgamma"), may_hold_greek("JAK2")
        (True, False)
    """
    if len(token) < 4:
        return False
    small = token.lower()
    return "ta" in small or "alpha" in small or "gamma" in small or "epsilon" in small or "kappa" in small


def _short(name: str) -> str:
    return INITIAL.get(name, name)


def _american(folded: str) -> str:
    if folded in ("mirna", "microrna"):
        return "mir"
    if len(folded) > 5 and folded.isalpha():
        for british, american in _BRITISH:
            if british in folded:
                folded = folded.replace(british, american)
    return folded
