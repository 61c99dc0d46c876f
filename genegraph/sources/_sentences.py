"""Prose -> its sentences, for sources that give paragraphs instead of bullets."""

from __future__ import annotations

import re


def sentences(text: str) -> list[str]:
    """Split prose behind full stops; a stop within an abbreviation, a number or brackets is none.

    Example:
        >>> sentences("Induces CRP (e.g. in liver). Binds IL6R with a Kd of 5.5 nM. May act via JAK1 (By sim. Only).")
        ['Induces CRP (e.g. in liver).', 'Binds IL6R with a Kd of 5.5 nM.', 'May act via JAK1 (By sim. Only).']
    """
    found, start, depth = [], 0, 0
    for match in _MARKS.finditer(text):
        sign = match[0][0]
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth = max(depth - 1, 0)
        elif depth == 0 and not _ABBREVIATION.search(text, max(match.start() - 12, start), match.start()):
            found.append(text[start : match.end()].strip())
            start = match.end()
    return [sentence for sentence in [*found, text[start:].strip()] if sentence]


_MARKS = re.compile(r"[()\[\]{}]|[.!?](?=\s+[A-Z0-9\"'(\[{α-ω]|\s+[a-z]+[A-Z0-9]|\s*$)(?:\s*\{[^{}]{0,2000}\}\.?)?")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:e\.g|i\.e|cf|vs|etc|et al|approx|ca|Fig|Ref|No|spp?|subsp|St|Dr|[A-Z])$")
