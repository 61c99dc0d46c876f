"""What the words of a phrase tell of where and when: "in LPS-treated monocytes of mice" a cell, a condition, a species.

Its preposition says which of these it may tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from genegraph.extraction import _words as words
from genegraph.extraction._cells import CELLULAR, names_cells
from genegraph.extraction._chunks import Phrase, trimmed
from genegraph.extraction._roles import is_carrier
from genegraph.model import Mention, Span

Told = tuple[str, str]  # (kind, words), such as ("cell", "T cells")
Within = Callable[[Span], list[Mention]]
"""The names in a stretch of the text."""

WHEN = words.OCCASIONS | {"under"}
"""What begins a phrase that tells when."""

_PLACED = frozenset(("cell", "tissue", "disease", "species", "condition"))
_TAKES = {
    "in": _PLACED,
    "within": _PLACED,
    "inside": _PLACED,
    "among": _PLACED,
    "throughout": _PLACED,
    "across": _PLACED,
    "from": frozenset(("cell", "tissue", "condition")),
    "by": frozenset(("cell", "condition")),  # a cell releases a gene's product; it does not regulate the gene
}
TELLING = WHEN.union(_TAKES, ("with",))
"""What begins a phrase that may tell where or when."""


def may_tell(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether anything in a text can tell where or when.

    Example:
        >>> may_tell("GENE1 falls in monocytes", ()), may_tell("GENE1 binds GENE2", ())
        (True, False)
    """
    if not _TELLS_BY_ITSELF.isdisjoint([one.entity.type for one in mentions]):
        return True
    return any(map(_may_tell, text.split())) and _TELLS.search(text) is not None


def leads(clause: str) -> bool:
    """Whether a word of TELLING stands in a clause.

    Example:
        >>> leads("GENE1 falls in monocytes"), leads("GENE1 binds GENE2")
        (True, False)
    """
    return _LEADS.search(f" {clause}") is not None


def told_by(
    text: str, within: Within, phrase: Phrase, before: Phrase | None, following: Sequence[Phrase]
) -> tuple[list[Told], int]:
    """What a phrase tells, and where that ends.

    Args:
        text: The text.
        within: Finds its names.
        phrase: The phrase, begun by one of TELLING.
        before: The phrase before it: "with" tells of its carriers.
        following: The phrase behind it, if any, which "in response" leads to.
    """
    said = text[phrase.start : phrase.end]
    if phrase.connector in WHEN:
        return [("condition", f"{phrase.connector} {said}")], phrase.end
    if phrase.connector == "in" and _STATE.match(said):
        end = following[0].end if said == "response" and following else phrase.end
        return [("condition", text[phrase.start : end])], end
    if phrase.connector == "with" and (before is None or not is_carrier(text[before.start : before.end])):
        return [], phrase.end
    kinds = _TAKES.get(phrase.connector, _PLACED)
    return [one for item in phrase.items for one in told_of(text, within, item) if one[0] in kinds], phrase.end


def told_of(text: str, within: Within, item: Span) -> Iterator[Told]:
    """What the item of a list tells.

    Example:
        >>> [*told_of("LPS-treated monocytes of mice", lambda span: [], Span(0, 29))]
        [('cell', 'monocytes'), ('condition', 'LPS-treated'), ('species', 'mouse')]
    """
    start = item.start
    for part in text[start : item.end].split(" of "):
        end = start + len(part)
        yield from _of_part(text, within, trimmed(text, start, end))
        start = end + len(" of ")


def _of_part(text: str, within: Within, part: Span) -> Iterator[Told]:
    """What a noun phrase tells by its last word, by the name it ends in, and by a treatment before it."""
    said = text[part.slice]
    inside = within(part)
    last = inside[-1].entity.type if inside and inside[-1].span.end == part.end else ""
    treated = _TREATED.match(said) if "-" in said else None
    plain = said[treated.end() :] if treated else said
    head = _kind_of_place(said.rpartition(" ")[2])
    kind = "cell" if last == "cell" else head or ("tissue" if last == "anatomy" else "")
    if last == "disease":
        yield "disease", plain
    elif kind:
        yield from (("disease", one.text) for one in inside if one.entity.type == "disease")
        if plain not in _BARE:
            yield kind, plain
    if treated and (kind or last):
        yield "condition", treated[1]
    if species := next(filter(None, map(_species, said.split())), ""):
        yield "species", species


@lru_cache(maxsize=1 << 13)
def _may_tell(word: str) -> bool:
    """Whether a word may be part of what tells where or when; no phrase tells it without one, or a name that does."""
    return any(pattern.search(word) for pattern in (_OCCASION, CELLULAR, _TISSUES, _SPECIES, _TREATMENT))


@lru_cache(maxsize=1 << 12)
def _kind_of_place(word: str) -> str:
    """What kind of place the last word of a phrase names: cell, tissue; empty for others."""
    return "cell" if names_cells(word) else "tissue" if _TISSUE.search(word) else ""


@lru_cache(maxsize=1 << 12)
def _species(word: str) -> str:
    """The species that a word names, empty for others."""
    found = _SPECIES.search(word)
    return _NAMES.get(found[0].lower(), found[0].lower()) if found else ""


_BARE = frozenset(("cell", "cells", "tissue", "tissues", "tumor", "tumors", "tumour", "tumours"))
_STATE = re.compile(r"(?:response|presence of|absence of)\b")
_OCCASION = re.compile(rf"\b(?:{'|'.join(sorted(WHEN))}|response|presence|absence)\b", re.I)
_TELLS_BY_ITSELF = frozenset(("cell", "anatomy", "disease"))
_TELLS = re.compile(rf"\b(?:{'|'.join(sorted(WHEN.union(_TAKES)))})\b", re.I)
# What stands before a word comes first, so that a search skips all else.
_LEADS = re.compile(rf"[\s,;()](?:{'|'.join(f'[{word[0].upper()}{word[0]}]{word[1:]}' for word in sorted(TELLING))})\b")
_TISSUES = re.compile(r"\b(?:tissues?|microenvironment|stroma|tumou?rs?|explants?|organoids?|plasma|serum|fluid)")
_TISSUE = re.compile(rf"{_TISSUES.pattern}$")
_SPECIES = re.compile(r"\b(?:mice|mouse|murine|rats?|zebrafish|drosophila|pigs?|humans?)\b", re.I)
_NAMES = {"mice": "mouse", "murine": "mouse", "rats": "rat", "pigs": "pig", "humans": "human"}
_TREATMENT = re.compile(
    r"-(?:treated|stimulated|induced|activated|deficient|null|infected|exposed|challenged|depleted|mutant|primed|loaded|"
    r"starved|transfected|expressing|positive|negative)"
)
_TREATED = re.compile(rf"([\w()/+.-]+{_TREATMENT.pattern})\s+(?=\S)")
