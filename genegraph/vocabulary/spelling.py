"""One lookup key for all spellings of a name: `NF-κB`, `NF-kappaB` and `NFKB` meet in `nfkb`.

The key is deliberately coarse: it forgets case, hyphens, spaces and plural endings. Whether a spelling seen in a text
may really stand for a name that shares its key is for grounding to judge.
"""

from __future__ import annotations

import re
from functools import lru_cache

TOKEN = re.compile(r"(?<!\w)[^\W_]+(?:['’]s(?!\w))?")
"""A run of letters and digits, with the possessive `'s` that may end it; nothing after an underscore."""

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
_INITIAL = {"alpha": "a", "beta": "b", "gamma": "g", "delta": "d", "epsilon": "e", "kappa": "k", "zeta": "z"}
_GREEK_LETTER = re.compile("[" + "".join(GREEK) + "]")
_GREEK_WORD = re.compile(
    r"(?<![a-z])(?:" + "|".join(f"{w}|{w.capitalize()}|{w.upper()}" for w in _INITIAL) + r")(?![a-z])"
)
_LETTERS = "".join(GREEK)
# Inside a token: letter meets digit, Greek begins or ends.
_BOUNDARY = re.compile(
    rf"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|(?<=.)(?=[{_LETTERS}])|(?<=[{_LETTERS}])(?=.)|"
    rf"(?<=[A-Z\d])(?={'|'.join(_INITIAL)}|(?i:kappa))"
)
_LAST_INITIAL = re.compile(r"(?<=[A-Z])(?=[ABGDEKZ]\d{0,2}$)")
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


def key_and_starts(text: str, greek: bool = False) -> tuple[str, list[str]]:
    """The key of a name, and those of its beginnings after which a space may stand.

    That is between words, between letters and digits, and around Greek.

    Args:
        text: The name.
        greek: Whether its last capital may stand for a Greek letter, as in IFNG and TGFB1.

    Example:
        >>> key_and_starts("TNF-alpha receptor 1")
        ('tnfareceptor1', ['tnf', 'tnfa', 'tnfareceptor'])
        >>> key_and_starts("IFNG", greek=True)
        ('ifng', ['ifn'])
    """
    starts = []
    before = ""
    for token in TOKEN.findall(text.replace("_", " ")):
        if before:
            starts.append(before)
        folded, inner = _fold_parts(token, greek)
        starts.extend(before + part for part in inner)
        before += folded
    return before, starts


@lru_cache(maxsize=1 << 17)
def fold(token: str) -> str:
    """The part of a key that one token makes.

    Example:
        >>> [fold(token) for token in ("TNFα", "IFNgamma", "ERKs", "cells", "tumours", "Kras", "miRNA")]
        ['tnfa', 'ifng', 'erk', 'cell', 'tumor', 'kras', 'mir']
    """
    if token.endswith(("'s", "’s")):
        token = token[:-2]
    token = singular(token)
    if not token.isascii():
        token = _GREEK_LETTER.sub(lambda letter: _short(GREEK[letter[0]]), token)
    elif len(token) > 3:
        token = _GREEK_WORD.sub(lambda word: _short(word[0].lower()), token)
    folded = token.lower()
    if folded in ("mirna", "microrna"):
        return "mir"
    if len(folded) > 5 and folded.isalpha():
        for british, american in _BRITISH:
            folded = folded.replace(british, american)
    return folded


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


def _short(name: str) -> str:
    return _INITIAL.get(name, name)


@lru_cache(maxsize=1 << 17)
def _fold_parts(token: str, greek: bool) -> tuple[str, tuple[str, ...]]:
    if token.islower() and token.isalpha() and token.isascii():
        return fold(token), ()
    boundaries = (_BOUNDARY, _LAST_INITIAL) if greek else (_BOUNDARY,)
    places = (place.start() for boundary in boundaries for place in boundary.finditer(token))
    return fold(token), tuple(fold(token[:place]) for place in places)
