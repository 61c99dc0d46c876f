"""Names in a text, the longest first: `IL6 receptor` is one name, not IL6 and a word."""

from __future__ import annotations

import re
from collections.abc import Mapping

from genegraph.grounding._affixes import inside, oncogene, with_affixes
from genegraph.grounding._candidate import Candidate, LookUp
from genegraph.grounding._names import NOTHING, States, Tokens
from genegraph.grounding._rank import MOLECULAR
from genegraph.model import Grounding
from genegraph.vocabulary.lexicons import KEY, LONGER, SPACED
from genegraph.vocabulary.spelling import TOKEN

_PARTS = re.compile(f"({TOKEN.pattern})")
_FATES = (" secretion", " production", " release", " expression", " synthesis", " signaling", " signalling")
_LONGEST_GAP = 3  # between a name's words, in characters: "CD4(+) T"


def match(text: str, tokens: Tokens, states: States, local: Mapping[str, int], look_up: LookUp) -> list[Candidate]:
    """Find the names in a text, from left to right, never overlapping.

    Args:
        text: The text.
        tokens: The keys of tokens.
        states: What is known of keys.
        local: States of keys that hold for this page alone.
        look_up: What a stretch of text may stand for.
    """
    words = _words(text)
    found: list[Candidate] = []
    index, count = 0, len(words)
    while index < count:
        token, start, end = words[index]
        spelled, state = tokens[token]
        if state == NOTHING and spelled not in local:
            index += 1
            continue
        if local:
            state |= local.get(spelled, 0)
        # Most words start some name, but hardly any is one, or starts one that goes on after a space.
        if state & KEY or (
            state & (SPACED if text.startswith(" ", end) else LONGER)
            and index + 1 < count
            and (states[joined := spelled + tokens[words[index + 1][0]][0]] or joined in local)
        ):
            last, groundings = _longest(text, words, index, spelled, state, tokens, states, local, look_up)
            if groundings:
                end = words[last][2]
                before, before_start, _ = words[index - 1] if index else ("", -2, 0)
                surface = text[start:end]
                if text.startswith(")", end) and surface.count("(") > surface.count(")"):
                    end += 1
                candidate = Candidate(start, end, surface, groundings)
                found.append(with_affixes(text, candidate, before, before_start))
                index = last + 1
                continue
        if not token.islower():
            if len(token) > 3 and (core := inside(text, token, start, look_up)):
                found.append(core)
        elif len(token) == 1 and index + 1 < count:
            core = oncogene(text, token, start, words[index + 1][0], look_up)
            if core:
                found.append(core)
                index += 1
        index += 1
    return found


def _is_what_becomes_of(surface: str, best: Grounding) -> bool:
    """Whether a name that starts with a gene's tells what becomes of that gene, which is what relations are about.

    So are "IL6 production", "STAT3 signaling", "insulin secretion" and "STAT1 deficiency", but not "histone
    deacetylation", whose first word is a class.
    """
    if best.entity.type == "process":
        return not surface.islower() or surface.endswith(_FATES)
    return surface.endswith(" deficiency")


def _words(text: str) -> list[tuple[str, int, int]]:
    """The tokens of a text with their places; splitting is quicker than asking every match for its place."""
    words: list[tuple[str, int, int]] = []
    parts = _PARTS.split(text)
    end = len(parts[0])
    for place in range(1, len(parts), 2):
        token = parts[place]
        start, end = end, end + len(token)
        words.append((token, start, end))
        end += len(parts[place + 1])
    return words


def _longest(
    text: str,
    words: list[tuple[str, int, int]],
    index: int,
    spelled: str,
    state: int,
    tokens: Tokens,
    states: States,
    local: Mapping[str, int],
    look_up: LookUp,
) -> tuple[int, tuple[Grounding, ...]]:
    """The last word of the longest name that starts at a word, and what it may stand for."""
    start = words[index][1]
    last, end = index, words[index][2]
    best: tuple[int, tuple[Grounding, ...]] = index, ()
    molecule = best
    while True:
        if state & KEY:
            surface = text[start:end]
            groundings = look_up(surface)
            if groundings:
                best = last, groundings
                if groundings[0].entity.type in MOLECULAR:
                    molecule = best
        last += 1
        if last == len(words) or not state & (SPACED if text.startswith(" ", end) else LONGER):
            break
        if words[last][1] - end > _LONGEST_GAP:
            break
        end = words[last][2]
        spelled += tokens[words[last][0]][0]
        state = states[spelled]
        if local:
            state |= local.get(spelled, 0)
    return molecule if molecule[1] and _is_what_becomes_of(text[start : words[best[0]][2]], best[1][0]) else best
