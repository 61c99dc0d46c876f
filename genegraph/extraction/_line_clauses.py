"""The clauses of a telegraphic line, cut at semicolons, full stops and words such as "but" and "whereas"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from genegraph.model import Mention, Span


def clauses(text: str, mentions: Sequence[Mention]) -> Iterator[Span]:
    """The clauses of a line, none of which cuts a name.

    Example:
        >>> line = "associated with asthma, but not with eczema"
        >>> [line[clause.slice] for clause in clauses(line, ())]
        ['associated with asthma', 'but not with eczema']
    """
    start = seen = depth = 0
    for match in _BREAK.finditer(text):
        depth += text.count("(", seen, match.start()) - text.count(")", seen, match.start())
        seen = match.start()
        cuts = any(one.span.start < match.end() <= one.span.end for one in mentions)
        if match.start() > start and depth <= 0 and not cuts:
            yield Span(start, match.start())
            start, depth = match.end(), 0
    if start < len(text):
        yield Span(start, len(text))


_BREAK = re.compile(
    r"[;.,\s](?:"  # what may begin it comes first, so that a search skips all else
    r"(?<=;)\s*|(?<=[a-z)]\.)\s+|(?<=[,\s])\s*(?<=\s)(?=(?:but|whereas|while|although|though|yet)\b)|"
    r"(?<=,)\s+(?=(?:an?|this|the)\s+(?:finding|effect|result|observation|association)\b)|"
    r"(?<=,)\s+(?=and\s[^,;]*?\b(?:is|are|was|were|has|have|may|can)\b))"
)
