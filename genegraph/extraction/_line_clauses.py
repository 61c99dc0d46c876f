"""The clauses of a telegraphic line, cut at semicolons, full stops and words such as "but" and "whereas"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from genegraph.extraction._spans import span_at
from genegraph.model import Mention, Span


def clauses(text: str, mentions: Sequence[Mention]) -> Iterator[Span]:
    """The clauses of a line, none of which cuts a name.

    Example:
        >>> line = "associated with asthma, but not with eczema"
        >>> [line[clause.slice] for clause in clauses(line, ())]
        ['associated with asthma', 'but not with eczema']
    """
    start = seen = depth = 0
    turns = any(map(text.__contains__, _TURNS))
    for match in (_BREAK if turns else _MARKED).finditer(text):
        end, behind = match.span()
        depth += text.count("(", seen, end) - text.count(")", seen, end)
        seen = end
        if end > start and depth <= 0 and not any(one.span.start < behind <= one.span.end for one in mentions):
            yield span_at(start, end)
            start, depth = behind, 0
    if start < len(text):
        yield span_at(start, len(text))


_TURNS = ("but", "whereas", "while", "though", "yet")  # no mark need stand before these, or "although"
_AT_MARK = (
    r"(?<=;)\s*|(?<=[a-z)]\.)\s+|"
    r"(?<=,)\s+(?=(?:an?|this|the)\s+(?:finding|effect|result|observation|association)\b)|"
    r"(?<=,)\s+(?=and\s[^,;]*?\b(?:is|are|was|were|has|have|may|can)\b)"
)
# What may begin it comes first, so that a search skips all else: of most lines, all but the marks.
_MARKED = re.compile(rf"[;.,](?:{_AT_MARK})")
_BREAK = re.compile(rf"[;.,\s](?:{_AT_MARK}|(?<=[,\s])\s*(?<=\s)(?=(?:{'|'.join(_TURNS)}|although)\b))")
