"""What the neighbours of a name say about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from genegraph.grounding._match import Candidate
from genegraph.grounding._rank import DOUBTFUL, MOLECULAR
from genegraph.model import Grounding
from genegraph.vocabulary.spelling import key

_SETTLED = 0.995  # above the score of any name that the page does not explain
LookUp = Callable[[str, str], tuple[Grounding, ...]]

# "IL6 receptor" and "p53-binding protein" are other things than IL6 and p53, whether or not a lexicon knows them.
_OTHER = re.compile(r"[ -](receptors?|R[0-9]?|(?:binding|interacting|associated|related)[ -]proteins?)\b")
_ION = re.compile(r"[A-Z][a-z]?[0-9]? ?\(?[0-9]?[+]")  # Ca2+, Na+, Zn(2+)
_SHARED = re.compile(r"/(\d{1,2}[A-Z]?|[A-Zα-ω])(?![\w.%])")
_STEM = re.compile(r"(.*?)(\d{1,2}[A-Z]?|[A-Zα-ω])")
_DISEASE_BEFORE = re.compile(
    r"(?:associated with|risk (?:factor )?(?:for|of)|factor for|suscepti\w+ (?:to|for)|patients? with|onset of|"
    r"(?:pathogenesis|treatment|development|progression|diagnosis|severity) of|against|diagnosed with|suffering from) "
    r"(?:the |sporadic |familial |early |late )*$"
)
_DISEASE_AFTER = re.compile(
    r"[ -](?:patients?|pathogenesis|susceptibility|risk|progression|cases|brains?|families|onset)\b"
)
_RESIDUE = re.compile(
    r"(?:ser|thr|tyr|lys|arg|his|cys|asp|asn|glu|gln|pro|gly|ala|val|leu|ile|met|phe|trp)", re.IGNORECASE
)
_RESIDUE_AFTER = re.compile(r"[ -]?\(?(?:\d|residues?|phospho|kinases?|protein)")
_CELL_LINE = re.compile(r"(?:[ -](?:cells?|lines?)\b|[ -]\d{3})")
_RETICULUM = re.compile(
    r"ER(?:[ -](?:stress|chaperones?|membranes?|lumen|resident|retention|associated|localized|Golgi))\b"
)
_LAYOUT = frozenset(("fig", "figs", "ref", "refs", "tab", "suppl"))


def settle(text: str, found: list[Candidate], look_up: LookUp, is_receptor: Callable[[str], bool]) -> list[Candidate]:
    """Drop the names that their neighbours rule out, and choose where they say which entity is meant.

    Args:
        text: The text.
        found: Its names, in text order.
        look_up: What a spelling with this key may stand for.
        is_receptor: Whether an entity, by its CURIE, is itself a receptor.
    """
    kept = [candidate for candidate in found if _holds(text, candidate, is_receptor)]
    settled: list[Candidate] = []
    for index, candidate in enumerate(kept):
        if len(candidate.groundings) > 1:
            candidate = _by_kind(text, candidate)
            candidate = _as_family(text, candidate)
            candidate = _apposed(text, candidate, kept[index - 1 : index] + kept[index + 1 : index + 2])
        settled.append(candidate)
        if text[candidate.end : candidate.end + 1] == "/":
            settled.extend(_sharing(text, candidate, kept[index + 1 : index + 2], look_up))
    return settled


def _holds(text: str, candidate: Candidate, is_receptor: Callable[[str], bool]) -> bool:
    best = candidate.groundings[0]
    start, end = candidate.start, candidate.end
    if best.entity.type not in MOLECULAR:
        if best.entity.type == "chemical":
            return not (
                text[end : end + 1] in " -(" and _RESIDUE.match(text, start) and _RESIDUE_AFTER.match(text, end)
            )
        return best.score > DOUBTFUL or (best.entity.type == "disease" and _tells_disease(text, start, end))
    if end - start == 2 and (
        _RETICULUM.match(text, start) or (text.startswith("ER", start) and text.endswith("the ", 0, start))
    ):
        return False  # the endoplasmic reticulum, not the estrogen receptor
    if end - start == 3 and _RESIDUE.fullmatch(candidate.surface) and candidate.surface.istitle():
        return False
    if best.reason in ("alias", "previous symbol"):
        if len(candidate.groundings) > 1 and candidate.surface.isalpha() and _is_other_kind(candidate):
            return _tells_disease(text, start, end)  # neither, unless the text says so
        if best.reason == "alias" and candidate.surface.isalpha() and _CELL_LINE.match(text, end):
            return False  # HEK cells
    if best.score <= DOUBTFUL and (start == 0 or text[max(0, start - 2) : start].strip(" ") in (".", ":", ";", "•")):
        return False  # a word at the start of a sentence
    following = text[end : end + 1]
    if following in (" ", "-"):
        other = _OTHER.match(text, end)
        return other is None or (other[1].startswith("receptor") and is_receptor(best.entity.curie))
    if end - start < 4 and candidate.surface != best.entity.name and _ION.match(text, start):
        return False
    return not (following == "." and candidate.surface.lower() in _LAYOUT)


def _is_other_kind(candidate: Candidate) -> bool:
    return any(one.entity.type not in MOLECULAR for one in candidate.groundings)


def _tells_disease(text: str, start: int, end: int) -> bool:
    return bool(_DISEASE_BEFORE.search(text, max(0, start - 40), start) or _DISEASE_AFTER.match(text, end))


def _by_kind(text: str, candidate: Candidate) -> Candidate:
    """The candidate as a disease where the text speaks of one: `risk factor for CP`, `HD patients`."""
    best = candidate.groundings[0]
    if (
        best.entity.type == "disease"
        or best.score > _SETTLED
        or not _tells_disease(text, candidate.start, candidate.end)
    ):
        return candidate
    diseases = tuple(one for one in candidate.groundings if one.entity.type == "disease")
    others = tuple(one for one in candidate.groundings if one.entity.type != "disease")
    return replace(candidate, groundings=diseases + others) if diseases else candidate


def _as_family(text: str, candidate: Candidate) -> Candidate:
    """The candidate as a family where the text says so: `ERBB family`."""
    if not text.startswith((" family", " superfamily", " families"), candidate.end):
        return candidate
    families = tuple(one for one in candidate.groundings if one.entity.type == "family")
    others = tuple(one for one in candidate.groundings if one.entity.type != "family")
    return replace(candidate, groundings=families + others)


def _apposed(text: str, candidate: Candidate, neighbours: list[Candidate]) -> Candidate:
    """The candidate as its apposition decides: in `BACH1 (BRIP1)` both names mean the entity that they share."""
    for other in neighbours:
        first, second = sorted((candidate, other), key=lambda one: one.start)
        if text[first.end : second.start].strip() != "(":
            continue
        meant = other.groundings[0].entity
        shared = [one for one in candidate.groundings if one.entity == meant]
        if shared and len(other.groundings) <= len(candidate.groundings):
            chosen = replace(shared[0], score=0.98, reason=f"apposed to {other.surface!r}")
            rest = tuple(one for one in candidate.groundings if one.entity != meant)
            return replace(candidate, groundings=(chosen, *rest))
    return candidate


def _sharing(text: str, candidate: Candidate, following: list[Candidate], look_up: LookUp) -> list[Candidate]:
    """The names that share their stem with the name before a slash: `SMAD2/3` names SMAD3 too."""
    found: list[Candidate] = []
    stem = _STEM.fullmatch(candidate.surface)
    end = candidate.end
    limit = following[0].start if following else len(text)
    while stem and (shared := _SHARED.match(text, end)) and shared.end() <= limit:
        if shared[1][0].isdigit() != stem[2][0].isdigit():
            break
        name = stem[1] + shared[1]
        groundings = look_up(name, key(name))
        if not groundings or groundings[0].entity.type not in MOLECULAR:
            break
        found.append(Candidate(shared.start(1), shared.end(1), name, groundings, candidate.context))
        end = shared.end()
    return found
