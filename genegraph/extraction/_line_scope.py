"""How a line says something of a gene and a disease: which way it goes, whether it is denied, or told as a guess."""

from __future__ import annotations

import re
from functools import lru_cache

from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._roles import LOWERED, PROTECTION, RAISED, RISK


def direction(before: str, *, led_to: bool) -> int:
    """Whether more of the gene, or its variant, means more of the disease.

    Args:
        before: The words before the disease, in lower case.
        led_to: Whether strong words lead to it.

    Example:
        >>> direction("the variant protects against ", led_to=False)
        -1
        >>> direction("elevated levels correlate with ", led_to=True)
        1
    """
    if _DIRECTS.search(before):
        if PROTECTION.search(before):
            return -1
        if RISK.search(before):
            return 1
    return (RAISED.match(before) is not None) - (LOWERED.match(before) is not None) if led_to else 0


def is_denied(before: str) -> bool:
    """Whether the words before a disease deny what is said of it.

    Example:
        >>> is_denied("not associated with "), is_denied("associated not only with ")
        (True, False)
    """
    if "not only" in before:
        before = _NOT_ONLY.sub(" ", before)
    if "fail" in before:
        before = _FAILING.sub(" ", before)
    return any(map(_denies, before.split()))


def is_doubted(before: str, after: str) -> bool:
    """Whether the words before or behind a disease tell what is said of it as a guess.

    Example:
        >>> is_doubted("may predict ", ""), is_doubted("a link to ", " has been disputed")
        (True, True)
    """
    return any(map(_doubts, before.split())) or (after != "" and _DOUBTED.search(after) is not None)


@lru_cache(maxsize=1 << 12)
def _denies(word: str) -> bool:
    return any(part in qualifiers("negation") and part not in _GOVERNING for part in _PARTS.findall(word))


@lru_cache(maxsize=1 << 12)
def _doubts(word: str) -> bool:
    return not qualifiers("speculation").isdisjoint(_PARTS.findall(word))


# These deny what they govern, not the clause: "families without the allele", "independently of age".
_GOVERNING = frozenset(("without", "unlike", "independent", "independently", "unrelated"))
_DIRECTS = re.compile(r"protect|predispos|risk|susceptib|incidence")  # what PROTECTION and RISK cannot do without
_NOT_ONLY = re.compile(r"\bnot only\b")
_FAILING = re.compile(r"\bfail\w*\b(?! to\b)")  # "in the failing heart"
_PARTS = re.compile(r"[\w'-]+")
_DOUBTED = re.compile(r"\b(?:has|have|is|was|were|been) (?:been )?(?:suggested|proposed|disputed|postulated|debated)\b")
