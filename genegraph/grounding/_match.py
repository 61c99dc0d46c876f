"""Names in a text, the longest first: `IL6 receptor` is one name, not IL6 and a word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from genegraph.vocabulary.lexicons import KEY, LONGER
from genegraph.vocabulary.spelling import TOKEN, fold

Match: TypeAlias = tuple[int, int, str]
"""Start and end in the text, and the key."""

_LONGEST_GAP = 3  # of a name's words, in characters: "CD4(+) T"


def matches(
    text: str, state: Callable[[str], int], accepts: Callable[[str, str], bool], local: Mapping[str, int]
) -> list[Match]:
    """Find the names in a text, from left to right, never overlapping.

    Args:
        text: The text.
        state: What is known of a key: whether a name has it, and whether longer keys begin with it.
        accepts: Whether a stretch of text may stand for a name with this key.
        local: States of keys that hold for this page alone.
    """
    tokens = list(TOKEN.finditer(text))
    keys = [fold(token[0]) for token in tokens]
    found: list[Match] = []
    index, count = 0, len(tokens)
    while index < count:
        spelled, last, best = keys[index], index, -1
        start = tokens[index].start()
        best_key = ""
        while True:
            known = state(spelled)
            if local:
                known |= local.get(spelled, 0)
            if known & KEY and accepts(text[start : tokens[last].end()], spelled):
                best, best_key = last, spelled
            if not known & LONGER or last + 1 == count:
                break
            if tokens[last + 1].start() - tokens[last].end() > _LONGEST_GAP:
                break
            last += 1
            spelled += keys[last]
        if best >= 0:
            found.append((start, tokens[best].end(), best_key))
            index = best + 1
        else:
            index += 1
    return found
