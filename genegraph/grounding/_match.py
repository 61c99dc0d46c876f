"""Names in a text, the longest first: `IL6 receptor` is one name, not IL6 and a word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import accumulate

from genegraph.grounding._affixes import inside, oncogene, with_arm, with_prefix
from genegraph.grounding._candidate import Candidate, LookUp
from genegraph.grounding._names import CORE, NOTHING, ONCOGENE, Names
from genegraph.grounding._rank import MOLECULAR
from genegraph.model import Grounding
from genegraph.vocabulary.lexicons import KEY, LONGER, SPACED
from genegraph.vocabulary.spelling import HYPHENS, TOKEN

_PARTS = re.compile(f"({TOKEN.pattern})")
_PLAIN_PARTS = re.compile(r"([A-Za-z0-9]+)")  # the same, quicker, where there is no other letter, "'" nor "_"
_FATES = (" secretion", " production", " release", " expression", " synthesis", " signaling", " signalling")
_LONGEST_GAP = 3  # between a name's words, in characters: "CD4(+) T"
_NONE: tuple[Grounding, ...] = ()


def match(text: str, names: Names, local: Mapping[str, int], look_up: LookUp) -> list[Candidate]:
    """Find the names in a text, from left to right, never overlapping.

    Args:
        text: The text.
        names: What the lexicons say.
        local: States of keys that hold on this page alone.
        look_up: What a stretch of text may stand for on this page.
    """
    plain = text.isascii() and "_" not in text and "'" not in text
    parts = (_PLAIN_PARTS if plain else _PARTS).split(text)
    tokens = parts[1::2]
    known = [*map(names.tokens.__getitem__, tokens)]
    gaps = parts[2::2]
    gaps[-1:] = [""]  # no name goes on after the last token
    places = [*accumulate(map(len, parts))]  # where each token starts and ends, by turns
    states, spellings = names.states, names.spellings
    found: list[Candidate] = []
    resume = 0
    for index, (spelled, state) in enumerate(known):
        if spelled in local:
            state = state & ~NOTHING | local[spelled]
            known[index] = spelled, state  # as a longer name that starts here is told
        if state == NOTHING or index < resume:
            continue
        last, groundings = index, _NONE
        gap = gaps[index]
        # Most words start some name, but hardly any is one, or starts one that goes on after a space.
        if (
            gap
            and state & (SPACED if gap[0] == " " else LONGER)
            and len(gap) <= _LONGEST_GAP
            and (states[joined := spelled + known[index + 1][0]] or joined in local)
        ):
            last, groundings = _longest(text, known, places, index, names, local, look_up)
        elif state & KEY:
            groundings = look_up(tokens[index]) if spelled in local else spellings[tokens[index]]
        if groundings:
            start, end = places[2 * index], places[2 * last + 1]
            candidate = Candidate(start, end, tokens[index] if last == index else text[start:end], groundings)
            found.append(_whole(text, candidate, tokens[index - 1] if gaps[index - 1] in HYPHENS else "", gaps[last]))
            resume = last + 1
        elif state & CORE:
            if core := inside(text, tokens[index], places[2 * index], look_up):
                found.append(core)
        elif state & ONCOGENE and gap in HYPHENS and (core := oncogene(tokens[index + 1], places[2 * index], look_up)):
            found.append(core)
            resume = index + 2
    return found


def _longest(
    text: str,
    known: list[tuple[str, int]],
    places: list[int],
    index: int,
    names: Names,
    local: Mapping[str, int],
    look_up: LookUp,
) -> tuple[int, tuple[Grounding, ...]]:
    """The last word of the longest name that starts at a word, and what it may stand for."""
    start, end = places[2 * index : 2 * index + 2]
    spelled, state = known[index]
    last = index
    best: tuple[int, tuple[Grounding, ...]] = index, _NONE
    molecule = best
    while True:
        if state & KEY and not (last > index and _opens_name(text, known, last, end, names)):
            groundings = look_up(text[start:end]) if spelled in local else names.spellings[text[start:end]]
            if groundings:
                best = last, groundings
                if groundings[0].entity.type in MOLECULAR:
                    molecule = best
        last += 1
        if last == len(known) or not state & (SPACED if text.startswith(" ", end) else LONGER):
            break
        if places[2 * last] - end > _LONGEST_GAP:
            break
        end = places[2 * last + 1]
        spelled += known[last][0]
        state = names.states[spelled]
        if local:
            state |= local.get(spelled, 0)
    if molecule is not best and molecule[1] and _is_what_becomes_of(text[start : places[2 * best[0] + 1]], best[1][0]):
        return molecule
    return best


def _opens_name(text: str, known: list[tuple[str, int]], last: int, end: int, names: Names) -> bool:
    """Whether a letter begins a name of its own: "T-box transcription factor T-bet" names no factor T."""
    letter = known[last][0]
    if len(letter) > 1 or text[end : end + 1] not in HYPHENS or not text[end + 1 : end + 2].isalnum():
        return False
    return bool(names.states[letter + known[last + 1][0]] & KEY)


def _whole(text: str, candidate: Candidate, before: str, gap: str) -> Candidate:
    """A name with what belongs to it: a bracket, the prefix before its hyphen, the arm behind another."""
    if text.startswith(")", candidate.end):
        candidate = _closed(candidate)
    if text.startswith("(", candidate.start - 1) and candidate.start:
        candidate = _opened(candidate)
    if before:
        candidate = with_prefix(candidate, before)
    return with_arm(text, candidate) if gap == "-" else candidate


def _closed(candidate: Candidate) -> Candidate:
    """A name before a bracket, with that bracket if it belongs to the name: `IL-1(beta)`."""
    opened = candidate.surface.count("(") > candidate.surface.count(")")
    return candidate.but(end=candidate.end + 1) if opened else candidate


def _opened(candidate: Candidate) -> Candidate:
    """A name behind a bracket, with that bracket if the name closes it: `interleukin (IL)-4`."""
    closes = candidate.surface.count(")") > candidate.surface.count("(")
    return candidate.but(start=candidate.start - 1) if closes else candidate


def _is_what_becomes_of(surface: str, best: Grounding) -> bool:
    """Whether a name that starts with a gene's tells what becomes of that gene, which is what relations are about.

    So are "IL6 production", "STAT3 signaling", "insulin secretion" and "STAT1 deficiency", but not "histone
    deacetylation", whose first word is a class.
    """
    if best.entity.type == "process":
        return not surface.islower() or surface.endswith(_FATES)
    return surface.endswith(" deficiency")
