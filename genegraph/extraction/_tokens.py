"""A bullet's text and mentions -> tagged tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from genegraph.extraction import _words as words
from genegraph.extraction._company import settle
from genegraph.extraction._cues import UNLISTED, lexemes
from genegraph.extraction._tags import HYPHENS, Form, Token, form_of
from genegraph.model import Mention


def tokenize(text: str, mentions: Sequence[Mention]) -> list[Token]:
    """Cut a text into tokens, a mention being one, and tag them.

    Example:
        >>> tokenize("thereby inhibiting apoptosis", ())
        [thereby/R, inhibiting/V, apoptosis/N]
    """
    tokens = _joined(list(_cut(text, mentions)), text)
    settle(tokens)
    return tokens


_DASHES = re.escape("".join(sorted(HYPHENS)))
_WORD = re.compile(rf"[^\W_]+(?:['’][^\W\d_]+)?|[+{_DASHES}]/[{_DASHES}]|[{_DASHES}]|\S", re.UNICODE)
_LETTER_A = Form("a", "N", UNLISTED)  # not the article, which inside a sentence is a small letter


def _cut(text: str, mentions: Sequence[Mention]) -> Iterator[Token]:
    position = 0
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        if start < position or _is_bearer(mention):
            continue
        yield from _words_between(text, position, start)
        named = text[start:end]
        yield Token(named, start, _form_of_name(named, mention), mention)
        position = end
    yield from _words_between(text, position, len(text))


def _is_bearer(mention: Mention) -> bool:
    """Whether a gene was seen in a word for cells or animals: "MEFs"."""
    return mention.text.lower() in words.BEARERS and mention.entity.type in {"gene", "family", "complex"}


def _words_between(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _WORD.finditer(text, start, end):
        word, at = found.group(), found.start()
        yield Token(word, at, _LETTER_A if word == "A" and at else form_of(word))


def _form_of_name(named: str, mention: Mention) -> Form:
    lower = named.lower()
    if not _is_generic(mention):
        return Form(lower, "E", UNLISTED)
    last = lower.rpartition(" ")[2]
    return Form(last, "N", lexemes().get(last, UNLISTED))


def _is_generic(mention: Mention) -> bool:
    """Whether a mention is a class of genes named by a common noun, or no gene: "E3 ligase", "T cells", "apoptosis"."""
    kind = mention.entity.type
    if kind in {"gene", "complex", "chemical"}:
        return False
    last = mention.text.rpartition(" ")[2]
    return kind != "family" or (last.islower() and (last in words.TRANSPARENT or last.endswith(("ase", "ases"))))


# ------------------------------------------------------------------------------------------------- words with a hyphen

_PREFIXES = words.listed(
    "anti auto co hyper hypo inter intra mono multi non over poly post pre pro re sub super trans un"
)
_NEGATIVE_PREFIXES = frozenset(("non", "un", "anti"))


def _joined(tokens: list[Token], text: str) -> list[Token]:
    """Put back together "down-regulates" and other listed words, "re-activates" and other prefixes, "step-wisely"."""
    found: list[Token] = []
    index, last = 0, len(tokens) - 1
    while index <= last:
        token = tokens[index]
        if token.tag == "-" and found and index < last and _are_one_word(found[-1], token, tokens[index + 1]):
            left, right = found[-1], tokens[index + 1]
            word = text[left.start : right.end]
            found[-1] = Token(word, left.start, form_of(word, _listed_form(left.lower, right.lower)))
            index += 2
        else:
            found.append(token)
            index += 1
    return found


def _are_one_word(left: Token, hyphen: Token, right: Token) -> bool:
    return (
        left.mention is None
        and right.mention is None
        and left.end == hyphen.start
        and right.start == hyphen.end
        and (
            left.lower in _PREFIXES
            or f"{left.lower}-{right.lower}" in lexemes()
            or (right.lower.endswith("ly") and len(right.text) > 4)
        )
    )


def _listed_form(prefix: str, word: str) -> str:
    """The word as which a hyphenated one is read: "re-activates" as "activates", but "non-phosphorylated" as itself."""
    joined = f"{prefix}-{word}"
    if joined in lexemes() or word not in lexemes() or prefix in _NEGATIVE_PREFIXES:
        return joined
    return word
