"""What the neighbours of a name say about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from genegraph.grounding._candidate import Candidate, LookUp
from genegraph.grounding._company import in_company
from genegraph.grounding._kinds import (
    as_disease,
    as_family,
    as_product,
    as_receptor,
    doubts,
    is_author,
    is_cell_line,
    is_code,
    is_disputed,
    is_in_heading,
    is_inside_code,
    is_number,
    is_reagent,
    is_residue,
    tells_disease,
    tells_molecule,
)
from genegraph.grounding._rank import DOUBTFUL, MOLECULAR
from genegraph.grounding._shared_stems import JOINTS, sharing_stem
from genegraph.model import Entity
from genegraph.vocabulary.senses import senses

# "IL6 receptor" and "p53-binding protein" are other things than IL6 and p53, whether or not a lexicon knows them.
# So are "EGF repeats" and "EGF-like" modules, which many proteins have.
_OTHER = re.compile(
    r"[ -](receptors?|R[0-9]?|(?:binding|interacting|associated|related)[ -]protein|repeats?|(?<=-)like)\b"
)
_RECEPTORS = (" receptor", "-receptor")
# The two characters behind a name tell what need not be asked: of "receptor"; of these words, of those that tell a
# reagent or an author, and of codes; of what lends its stem.
_RECEPTOR = frozenset((" r", "-r"))
_OPENINGS = frozenset(joint + letter for joint in " -" for letter in "rRbiaePgl0123456789")
_SHARING = frozenset((" a", " o", " &"))
# A tag is no part of a name: GFP-EB3.
_GLUE = re.compile(r"\b(?!E?GFP|[YCR]FP|HA|FLAG|GST|MYC|HIS|MBP|WT|DN|KO)[A-Z]{2,5}-$")
_LOW = frozenset(("alias", "previous symbol"))
_BOX = re.compile(r"[ -]box(?:es)?\b")  # of a promoter: "the GC-box"
_PART_OF_PROTEIN = re.compile(r" (?:domains?|motifs?|repeats?|box)\b")  # "the AF1 domain"
_LAYOUT = frozenset(("fig", "figs", "ref", "refs", "tab", "suppl"))


def settle(text: str, found: list[Candidate], look_up: LookUp, is_ligand: Callable[[Entity], bool]) -> list[Candidate]:
    """Drop the names that their neighbours rule out, and choose where they say which entity is meant.

    Args:
        text: The text.
        found: Its names, in text order.
        look_up: What a spelling may stand for.
        is_ligand: Whether a gene has a receptor, rather than being one.
    """
    shared = senses()
    kept: list[tuple[Candidate, str]] = []  # each with the two characters behind it
    for one in found:
        candidate: Candidate | None = one
        behind = text[one.end : one.end + 2]
        if one.surface in shared or behind in _RECEPTOR:  # hardly any is
            candidate = _told(text, one, look_up, is_ligand)
            behind = text[candidate.end : candidate.end + 2] if candidate else ""
        if candidate is not None and _holds(text, candidate, behind, is_ligand):
            kept.append((candidate, behind))
    brackets = "(" in text
    settled: list[Candidate] = []
    for index, (candidate, behind) in enumerate(kept):
        if len(candidate.groundings) > 1:
            candidate = as_family(text, as_product(text, as_disease(text, candidate)))
            if brackets:
                candidate = _apposed(text, candidate, kept[max(0, index - 1) : index + 2])
        settled.append(candidate)
        if behind and (behind in _SHARING or behind[0] in "/,") and text.startswith(JOINTS, candidate.end):
            limit = kept[index + 1][0].start if index + 1 < len(kept) else len(text)
            settled.extend(sharing_stem(text, candidate, limit, look_up))
    return settled


def _told(text: str, candidate: Candidate, look_up: LookUp, is_ligand: Callable[[Entity], bool]) -> Candidate | None:
    """A name as the words of the text tell it, the one behind it before all; None if it names no gene then."""
    if text.startswith(_RECEPTORS, candidate.end) and is_ligand(candidate.groundings[0].entity):
        return as_receptor(text, candidate, look_up)
    return in_company(text, candidate, look_up) if candidate.surface in senses() else candidate


def _holds(text: str, candidate: Candidate, behind: str, is_ligand: Callable[[Entity], bool]) -> bool:
    """Whether a name stands for anything here, by the letters and words beside it."""
    best = candidate.groundings[0]
    kind = best.entity.type
    if kind not in MOLECULAR:
        if kind == "chemical":
            return not (is_residue(text, candidate) or text.startswith("-ribosyl", candidate.end))
        return best.score > DOUBTFUL or (kind == "disease" and tells_disease(text, candidate))
    if len(candidate.surface) < 4 and _is_no_molecule(text, candidate):
        return False
    if best.reason in _LOW:
        if is_disputed(candidate) and not tells_molecule(text, candidate):
            return tells_disease(text, candidate)
        if _is_accidental(text, candidate, best.reason):
            return False
    if best.score <= DOUBTFUL and (_starts_sentence(text, candidate.start) or is_in_heading(text, candidate)):
        return False
    return not behind or _ends_here(text, candidate, behind, is_ligand)


def _is_no_molecule(text: str, candidate: Candidate) -> bool:
    """Whether a short name of a gene is something else that is as short: an ion, an amino acid, a band."""
    for is_other in doubts(candidate.surface):
        if is_other(text, candidate):
            return True
    return _BOX.match(text, candidate.end) is not None


def _is_accidental(text: str, candidate: Candidate, reason: str) -> bool:
    """Whether a name of low standing is a part of something else, a cell line or a number."""
    if _is_glued(text, candidate) or _PART_OF_PROTEIN.match(text, candidate.end):
        return True
    return reason == "alias" and (is_cell_line(text, candidate) or is_number(text, candidate))


def _ends_here(text: str, candidate: Candidate, behind: str, is_ligand: Callable[[Entity], bool]) -> bool:
    """Whether the words behind a name leave it what it is: "IL6 receptor" and "SDS-PAGE" name something else."""
    if behind in _OPENINGS:
        if behind[1].isdigit():
            if not is_code(text, candidate):
                return True
            return is_ligand(candidate.groundings[0].entity) and not is_inside_code(text, candidate)
        if is_reagent(text, candidate) or is_author(text, candidate):
            return False
        other = _OTHER.match(text, candidate.end)
        return other is None or (other[1].startswith("receptor") and not is_ligand(candidate.groundings[0].entity))
    sign = behind[0]
    if sign == "+":  # "CD123+ cells": what they bear on their surface tells which cells are meant
        return behind == "+/"
    return not (sign == "." and candidate.surface.lower() in _LAYOUT)


def _is_glued(text: str, candidate: Candidate) -> bool:
    """Whether a short name of low standing is the tail of some unknown name: the `B27` of `HLA-B27`."""
    return len(candidate.surface) < 5 and _GLUE.search(text, max(0, candidate.start - 6), candidate.start) is not None


def _starts_sentence(text: str, start: int) -> bool:
    return start == 0 or text[max(0, start - 2) : start].strip() in (".", ":", ";", "•")


def _apposed(text: str, candidate: Candidate, neighbours: list[tuple[Candidate, str]]) -> Candidate:
    """The candidate as its apposition decides: in `BACH1 (BRIP1)` both names mean the entity that they share."""
    for other, _ in neighbours:
        between = text[other.end : candidate.start] or text[candidate.end : other.start]
        if between.strip() != "(":
            continue
        meant = other.groundings[0].entity
        shared = [one for one in candidate.groundings if one.entity == meant]
        if shared and len(other.groundings) <= len(candidate.groundings):
            chosen = replace(shared[0], score=0.98, reason=f"apposed to {other.surface!r}")
            rest = tuple(one for one in candidate.groundings if one.entity != meant)
            return candidate.but(groundings=(chosen, *rest))
    return candidate
