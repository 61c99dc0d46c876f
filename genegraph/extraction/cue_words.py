"""The words of a bullet that could state a relation, whether or not one was read."""

from __future__ import annotations

from collections.abc import Sequence

from genegraph.extraction._tokens import tokenize
from genegraph.model import Mention, Span


def cue_words(text: str, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """Find the words that state relations, in text order; none of them lies in a mention.

    Example:
        >>> text = "binds JAK2 in T cells, thereby inhibiting it"
        >>> [text[span.slice] for span in cue_words(text, ())]
        ['binds', 'inhibiting']
    """
    found = []
    for token in tokenize(text, mentions):
        readings = {"V": token.lexeme.verb, "N": token.lexeme.noun, "J": token.lexeme.adjective}.get(token.tag, ())
        if token.mention is None and any(cue.relation for cue in readings):
            found.append(Span(token.start, token.end))
    return tuple(found)
