"""May a spelling seen in a text stand for a name of a lexicon that shares its key?

Measured on pages and articles: case carries meaning in short names (`CAT` is a gene, `cat` an animal), hardly any in
long names and in names with a digit; hyphens carry none; a space may only stand where the name has one, or between
letters and digits.
"""

from __future__ import annotations

import re
from functools import lru_cache

from genegraph.vocabulary.english import english, everyday
from genegraph.vocabulary.spelling import ANY_HYPHEN, GREEK, singular

SAME, CASED, WORDY = 1.0, 0.9, 0.6
"""Same letters, whatever the hyphens; other case; a word of the language but for its capital: `Numb`, `Cad`."""

_LETTER_OF = {name: letter for letter, name in reversed(GREEK.items()) if letter not in "ßϵϕµΔ"}
_GREEK_WORD = re.compile("|".join(rf"(?<![a-z]){form}(?![a-z])" for n in _LETTER_OF for form in (n, n.capitalize())))
_PART = re.compile(r"([^\W_]+(?:['’]s(?!\w))?)|([\W_]+)")
_NUCLEOTIDE = re.compile(r"(?:[ACGTU][DMT]P|[DR]NA)$")
_INITIALS = {"α": "a", "β": "b", "γ": "g", "δ": "d", "ε": "e", "κ": "k", "ζ": "z"}
_TYPED = str.maketrans("ßϵϕµΔ", "βεφμδ")
_WORD_BEHIND = re.compile(r" (?:a|an|as|at|by|in|is|of|on|or|to)$")  # "SIRT1 as a target" names no SIRT1-AS
_MEANING = re.compile(rf"[^\s{ANY_HYPHEN}'’′]")  # unlike hyphens and spaces, other signs tell names apart


def likeness(surface: str, name: str, *, molecular: bool, curated: bool) -> float:
    """How well a spelling agrees with a name of the same key: 0 if it does not.

    Args:
        surface: The words of the text.
        name: The name as its lexicon spells it.
        molecular: Whether the name is that of a gene, family or complex: there a Greek letter equals its Latin initial.
        curated: Whether the name is a full name or one that curators saw in use: those may be English words.

    Example:
        >>> likeness("NF-κB", "NFKB", molecular=True, curated=False) > 0
        True
        >>> likeness("cat", "CAT", molecular=True, curated=False)
        0
        >>> likeness("beta cell", "B cell", molecular=False, curated=True)
        0
    """
    for plural in (True, False):
        seen, seen_gaps = _shape(surface, plural)
        known, known_gaps = _shape(name, plural)
        case = _compare(seen, known, molecular=molecular)
        if case is not None:
            break
    else:
        # Other letters, same key: British spelling or "miRNA"; short names have no such freedom.
        micro_rna = surface[:3].lower() in ("mir", "mic") and any(map(str.isdigit, seen))
        return SAME if micro_rna or min(len(seen), len(known)) > 8 else 0
    if case and _WORD_BEHIND.search(surface):
        return 0
    # ε4 is not E4, nor RIA the subunit RIα.
    shortest = 2
    if molecular and seen.isascii() != known.isascii():
        shortest = 4 if seen.isascii() and seen.isupper() else 3
    if len(seen) < shortest or not _gaps_agree(seen, seen_gaps, known_gaps, strict=bool(case)):
        return 0
    if not molecular:
        # Abbreviations of diseases and organs are spelled like any word: BIND, RICH, RoLe. Their case is fixed.
        plain = not case or (known[1:].islower() and len(known) > 3)
        return SAME if plain and len(seen) > 1 and surface.lower() not in everyday() else 0
    free = _case_is_free(seen, known, name) if case else SAME
    return min(free, _as_word(seen, surface, name, exact=not case, curated=curated)) if free else 0


def loses_greek(surface: str, name: str) -> bool:
    """Whether a name has the Latin initial of a Greek letter that a text has: eIF2α is EIF2A by its letters alone.

    Example:
        >>> loses_greek("eIF2alpha", "EIF2A"), loses_greek("eIF2α", "eIF-2alpha"), loses_greek("EIF2A", "EIF2A")
        (True, False, False)
    """
    return not _shape(surface, True)[0].isascii() and _shape(name, True)[0].isascii()


@lru_cache(maxsize=1 << 15)
def _shape(text: str, plural: bool) -> tuple[str, dict[int, str]]:
    """The letters of a name without gaps, possessives and (if asked) plurals, Greek as one letter; gaps by place."""
    letters = ""
    gaps: dict[int, str] = {}
    for token, gap in _PART.findall(text):
        if gap:
            gaps[len(letters)] = "-" if gap == ")-" else gap  # interleukin (IL)-6
            continue
        token = token.removesuffix("'s").removesuffix("’s")
        token = singular(token) if plural else token
        letters += _GREEK_WORD.sub(lambda word: _LETTER_OF[word[0].lower()], token).translate(_TYPED)
    if len(letters) == 1:
        letters = text.lower()  # a Greek letter alone is a name by its word: tau
    return letters, {place: gap for place, gap in gaps.items() if 0 < place < len(letters)}


def _compare(seen: str, known: str, *, molecular: bool) -> int | None:
    """In how many places only the case differs; None if anything else does."""
    if len(seen) != len(known):
        return None
    case = 0
    for one, other in zip(seen, known, strict=True):
        if one == other:
            continue
        if one.lower() == other.lower():
            case += 1
        elif not molecular or (_INITIALS.get(one) != other.lower() and _INITIALS.get(other) != one.lower()):
            return None
    return case


def _gaps_agree(letters: str, seen: dict[int, str], known: dict[int, str], *, strict: bool) -> bool:
    """Whether hyphens, spaces and other signs stand where those of a name do, or where none matter."""
    for place, gap in seen.items():
        there = known.get(place, "")
        if there == gap or (there and not _MEANING.search(gap)):
            continue
        if _MEANING.search(gap) or (not _is_boundary(letters, place) and (gap.isspace() or strict)):
            return False
        if gap.isspace() and strict:
            return False
    return len(letters) > 12 or all(
        place in seen or not (gap.isspace() or gap == "_") or _is_boundary(letters, place)
        for place, gap in known.items()
    )


def _is_boundary(letters: str, place: int) -> bool:
    """Whether letters meet digits or Greek here, where hyphens and spaces come and go."""
    before, after = letters[place - 1], letters[place]
    return before.isdigit() != after.isdigit() or not (before.isascii() and after.isascii())


def _case_is_free(seen: str, known: str, name: str) -> float:
    """How well a spelling in other case agrees with a name."""
    if any(letter.isdigit() for letter in known):
        plasmid = seen[0] == "p" and known[0] == "P" and seen[1:].isupper()  # pGL3 is not PGL3
        return CASED if len(seen) > 2 and not plasmid else 0
    if len(known) >= 7 or (len(name.split()) > 1 and len(known) > 5):
        return CASED
    if len(known) < 3:
        return 0
    if seen == known.capitalize() or (seen[1:] == known[1:] and seen[0].isupper()):
        return CASED  # as mouse genes are written; as names begin a sentence
    if seen[0].islower() and seen[1:].isupper():
        return 0 if len(known) < 4 or _NUCLEOTIDE.search(seen) else CASED  # cAMP is not CAMP, cGAS is CGAS
    return CASED if len(known) > 3 and (seen.isupper() or seen.islower() or not seen[1:].islower()) else 0


def _as_word(seen: str, surface: str, name: str, *, exact: bool, curated: bool) -> float:
    """What remains of the agreement where the spelling is also a word of the language: "cat", "Impact", "factor 2"."""
    stem = seen.rstrip("0123456789").lower()
    if stem not in english():
        return SAME
    if stem != seen.lower():
        # "set 2", "type 1": a word and its number; "SET2" and "Cap1" are none.
        return 0 if " " in surface and " " not in name and not (exact and seen[0].isupper()) else SAME
    if exact and (seen.isupper() or curated):
        return SAME if len(seen) > 2 or (curated and seen.isupper()) else 0
    if seen[1:] != seen[1:].lower() and not seen.isupper():
        return SAME  # no word is written like AChE
    return WORDY if seen.istitle() and len(seen) > 2 else 0
