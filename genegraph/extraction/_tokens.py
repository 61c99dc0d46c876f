"""A bullet's text and mentions -> tagged tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from genegraph.extraction import _words as words
from genegraph.extraction._company import settle
from genegraph.extraction._cues import UNLISTED
from genegraph.extraction._lexemes import lexemes
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._tags import Form, Token, form_of
from genegraph.model import EntityType, Mention
from genegraph.vocabulary.spelling import ANY_HYPHEN, HYPHENS


def tokenize(text: str, mentions: Sequence[Mention]) -> list[Token]:
    """Cut a text into tokens, a mention being one, and tag them.

    Example:
        >>> tokenize("thereby down-regulating apoptosis", ())
        [thereby/R, down-regulating/V, apoptosis/N]
    """
    tokens: list[Token] = []
    undecided: list[int] = []
    position = 0
    for mention in mentions:
        span, entity = mention.span, mention.entity
        start, end = span.start, span.end
        if start < position:
            continue
        named = text[start:end]
        form = _form_of_name(named, entity.type, entity.name)
        if form is None:
            continue
        if position < start:
            _add_words(tokens, undecided, text[position:start], position)
        if form.undecided:
            undecided.append(len(tokens))
        tokens.append(Token(named, start, form, mention))
        position = end
    _add_words(tokens, undecided, text[position:], position)
    if tokens and tokens[0].text == "A" and tokens[0].start == 0:
        tokens[0] = Token("A", 0, form_of("A"))
    settle(tokens, undecided)
    return tokens


_WORD = re.compile(
    rf"\d[\d,]*\([A-Z]\w*\)\w+"  # 1,25(OH)2D3
    rf"|(?<![^\W_])(?:e\.g|i\.e)\."
    rf"|[a-zA-Z]+\([A-Z]+-[a-z]+\)[a-z]+"  # poly(ADP-ribosyl)ates
    rf"|(?<![^\W_])(?:[Gg]ain|[Ll]oss)[{ANY_HYPHEN}]of[{ANY_HYPHEN}]function"
    r"|[35]['’′](?!\w)"  # the "3'" of "3'-UTR"
    rf"|[^\W_]+(?:\.\d+)*(?:['’][^\W\d_]+)?|[+{ANY_HYPHEN}]/[{ANY_HYPHEN}]|\S"
)
_LETTER_A = Form("a", "N", UNLISTED)  # within a sentence no article, which would be a small letter
_COMMON_LENGTH = 40  # letters of a word that lists may know
_COMMON_STRETCH = 400  # letters; the chunks of longer stretches are not remembered, as one of them may be huge
_JOINT = 20  # letters; shorter stretches stand between names again and again: " and ", " is induced by "

Piece = tuple[str, int, Form]
"""A word or mark, where it begins in what was cut, and its form."""


def _add_words(tokens: list[Token], undecided: list[int], stretch: str, start: int) -> None:
    """Add the tokens of a stretch without mentions, which begins at `start` of the text."""
    length = len(stretch)
    cut = _known_pieces if length <= _COMMON_STRETCH else _pieces
    for chunk in (stretch,) if length < _JOINT else stretch.split(" "):
        for word, at, form in cut(chunk) if chunk else ():
            if form.undecided:
                undecided.append(len(tokens))
            tokens.append(Token(word, start + at, form))
        start += len(chunk) + 1


def _pieces(chunk: str) -> list[Piece]:
    """Cut a few words, or what is between two blanks, into words and marks; listed words with hyphens stay whole."""
    found: list[Piece] = []
    pieces = [(match.group(), match.start()) for match in _WORD.finditer(chunk)]
    index = 0
    while index < len(pieces):
        word, at = pieces[index]
        if word in HYPHENS and found and index + 1 < len(pieces):
            whole = _hyphenated(chunk, found[-1], pieces[index + 1])
            if whole is not None:
                found[-1] = whole
                index += 2
                continue
        if word.endswith(("n't", "n’t")):  # "doesn't"
            verb = {"ca": "can", "wo": "will"}.get(word[:-3].lower(), word[:-3])
            found += [(word[:-3], at, form_of(word[:-3], verb)), (word[-3:], at + len(word) - 3, form_of("not"))]
        else:
            found.append((word, at, _LETTER_A if word == "A" else form_of(word)))
        index += 1
    return found


_known_pieces = lru_cache(maxsize=1 << 14)(_pieces)


@lru_cache(maxsize=1 << 14)
def _form_of_name(named: str, kind: EntityType, name: str) -> Form | None:
    """The form of a name; none where a gene was seen in a word for cells or animals: "MEFs"."""
    lower = named.lower()
    if lower in words.BEARERS and kind in {"gene", "family", "complex"}:
        return None
    if not _is_generic(named, kind) or (kind == "family" and name.isupper()):
        return Form(lower, "E", UNLISTED)
    last = lower.rpartition(" ")[2]
    return Form(last, "N", lexemes().get(last, UNLISTED))


def _is_generic(named: str, kind: EntityType) -> bool:
    """Whether a mention is a class of genes named by a common noun, or no gene: "E3 ligase", "T cells", "apoptosis"."""
    first, _, last = named.rpartition(" ")
    if kind == "chemical" and last in qualifiers("aimed"):
        return True  # "antisense oligonucleotide"
    if kind in {"gene", "complex", "chemical"}:
        return False
    if kind != "family":
        return True
    common = last.islower() or last.startswith(("GTPase", "ATPase"))
    if last.endswith(("ase", "ases")):
        # "p70 S6 kinase" is as good as a symbol, "E3 ligase" is not
        coded = any(letter.isdigit() or letter.isupper() for letter in first[1:]) and not first.startswith("E")
        return common and not coded
    return common and last in words.TRANSPARENT


# ------------------------------------------------------------------------------------------------- words with a hyphen

_PREFIXES = words.listed(
    "anti auto co hyper hypo inter intra mono multi non over poly post pre pro re sub super trans un"
)
_NEGATIVE_PREFIXES = frozenset(("non", "un", "anti"))


def _hyphenated(chunk: str, before: Piece, behind: tuple[str, int]) -> Piece | None:
    """Two words and a hyphen as one: "down-regulates" and other listed words, "re-activates", "dose-dependently"."""
    left, right = before[2].lower, form_of(behind[0]).lower
    if len(left) > _COMMON_LENGTH or before[1] + len(before[0]) + 1 < behind[1]:
        return None  # too long, or with blanks between
    if left in _PREFIXES or f"{left}-{right}" in lexemes() or (right.endswith("ly") and len(right) > 4):
        word = chunk[before[1] : behind[1] + len(behind[0])]
        return word, before[1], form_of(word, _listed_form(left, right))
    return None


def _listed_form(prefix: str, word: str) -> str:
    """The word as which a hyphenated one is read: "re-activates" as "activates", "un-phosphorylated" as with "non-"."""
    joined = f"{prefix}-{word}"
    if joined in lexemes() or word not in lexemes():
        return joined
    return f"non-{word}" if prefix in _NEGATIVE_PREFIXES else word
