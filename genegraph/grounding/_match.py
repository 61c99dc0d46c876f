"""Names in a text, the longest first: `IL6 receptor` is one name, not IL6 and a word."""

from __future__ import annotations

from collections.abc import Mapping

from genegraph.grounding._affixes import inside, oncogene, with_arm, with_prefix
from genegraph.grounding._candidate import Candidate, LookUp
from genegraph.grounding._names import CORE, LONGEST_GAP, ONCOGENE, Names, Token
from genegraph.grounding._rank import MOLECULAR
from genegraph.model import Grounding
from genegraph.vocabulary.lexicons import KEY, LONGER, SPACED
from genegraph.vocabulary.spelling import HYPHENS

_FATES = (" secretion", " production", " release", " expression", " synthesis", " signaling", " signalling")
_NONE: tuple[Grounding, ...] = ()


def match(text: str, names: Names, local: Mapping[str, int], look_up: LookUp) -> list[Candidate]:
    """Find the names in a text, from left to right, never overlapping.

    Args:
        text: The text.
        names: What the lexicons say.
        local: States of keys that hold on this page alone.
        look_up: What a stretch of text may stand for on this page.
    """
    states, spellings = names.states, names.spellings
    known, places = _tokens(text, names)
    found: list[Candidate] = []
    final = len(known) - 1
    resume = 0
    for index, (spelled, state, token, gap, place) in enumerate(known):
        if spelled in local:
            state |= local[spelled]
        if not state or index < resume:
            continue
        last, groundings = index, _NONE
        # Most words start some name, but hardly any is one, or starts one that goes on.
        if state & LONGER and index < final and (states[joined := spelled + known[index + 1][0]] or joined in local):
            last, groundings = _longest(text, known, places, index, state, names, local, look_up)
        elif state & KEY:
            groundings = look_up(token) if spelled in local else spellings[token]
        if groundings:
            if last > index or place or gap == "-":
                found.append(_whole(text, known, places, index, last, groundings))
            else:  # nothing hangs on it
                start = places[index]
                found.append(Candidate(start, start + len(token), token, groundings))
            resume = last + 1
        elif state & CORE:
            if core := inside(text, token, places[index], look_up):
                found.append(core)
        elif state & ONCOGENE and (core := oncogene(known[index + 1][2], places[index], look_up)):
            found.append(core)
            resume = index + 2
    return found


def _tokens(text: str, names: Names) -> tuple[list[Token], list[int]]:
    """The tokens of a text, and where each of them starts."""
    words = names.words
    known: list[Token] = []
    places: list[int] = []
    at = 0
    for word in text.split(" "):
        for token in words[word]:
            known.append(token)
            places.append(at + token[4])
        at += len(word) + 1
    return known, places


def _longest(
    text: str,
    known: list[Token],
    places: list[int],
    index: int,
    state: int,
    names: Names,
    local: Mapping[str, int],
    look_up: LookUp,
) -> tuple[int, tuple[Grounding, ...]]:
    """The last token of the longest name that starts at a token of a state, and what it may stand for."""
    start = places[index]
    spelled, _, token, _, _ = known[index]
    end = start + len(token)
    named = [(index, end, spelled)] if state & KEY else []  # where a name may end, by its key
    for last in range(index + 1, len(known)):
        if not state & (SPACED if text[end] == " " else LONGER) or places[last] - end > LONGEST_GAP:
            break
        part, _, token, gap, _ = known[last]
        end = places[last] + len(token)
        spelled += part
        state = names.states[spelled]
        if local:
            state |= local.get(spelled, 0)
        if state & KEY and not (len(part) == 1 and gap in HYPHENS and _opens_name(part, known[last + 1][0], names)):
            named.append((last, end, spelled))
    best: tuple[int, tuple[Grounding, ...]] = index, _NONE
    for last, end, spelled in reversed(named):
        surface = text[start:end]
        groundings = look_up(surface) if spelled in local else names.spellings[surface]
        if groundings:
            if groundings[0].entity.type in MOLECULAR:
                return last, groundings
            if not best[1]:
                best = last, groundings
                if not _is_what_becomes_of(surface, groundings[0]):
                    break
    return best


def _opens_name(letter: str, part: str, names: Names) -> bool:
    """Whether a letter begins a name of its own: "T-box transcription factor T-bet" names no factor T."""
    return bool(names.states[letter + part] & KEY)


def _whole(
    text: str, known: list[Token], places: list[int], index: int, last: int, groundings: tuple[Grounding, ...]
) -> Candidate:
    """A name with what belongs to it: a bracket, the prefix before its hyphen, the arm behind another."""
    start, end = places[index], places[last] + len(known[last][2])
    candidate = Candidate(start, end, text[start:end], groundings)
    if last > index:
        candidate = _bracketed(text, candidate)
    if known[index - 1][3] in HYPHENS:  # never what follows the last token
        candidate = with_prefix(candidate, known[index - 1][2])
    return with_arm(text, candidate) if known[last][3] == "-" else candidate


def _bracketed(text: str, candidate: Candidate) -> Candidate:
    """A name with the bracket that closes or opens its own: `IL-1(beta)`, `interleukin (IL)-4`."""
    opened, closed = candidate.surface.count("("), candidate.surface.count(")")
    if opened > closed and text.startswith(")", candidate.end):
        return candidate.but(end=candidate.end + 1)
    if closed > opened and candidate.start and text.startswith("(", candidate.start - 1):
        return candidate.but(start=candidate.start - 1)
    return candidate


def _is_what_becomes_of(surface: str, best: Grounding) -> bool:
    """Whether a name that starts with a gene's tells what becomes of that gene, which is what relations are about.

    So are "IL6 production", "STAT3 signaling", "insulin secretion" and "STAT1 deficiency", but not "histone
    deacetylation", whose first word is a class.
    """
    if best.entity.type == "process":
        return not surface.islower() or surface.endswith(_FATES)
    return surface.endswith(" deficiency")
