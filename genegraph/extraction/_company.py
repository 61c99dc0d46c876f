"""A word's tag by the company it keeps.

Decides between verb and noun ("targets"), participle and past tense ("induced"), gerund and noun ("binding"); between
adverb and adjective ("less", "late"); and, in `_small_words`, what small words are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from genegraph.extraction import _words as words
from genegraph.extraction._cues import UNLISTED
from genegraph.extraction._lexemes import lexemes
from genegraph.extraction._small_words import determiner, pass_over_commas, preposition, relative, subordinator
from genegraph.extraction._tags import Token
from genegraph.extraction._verb_or_noun import verb_or_noun


def settle(tokens: list[Token], undecided: Sequence[int]) -> None:
    """Correct the tags of words whose form alone left them open, from left to right.

    Args:
        tokens: The tokens of a text.
        undecided: The places of those words.
    """
    for index in undecided:
        token = tokens[index]
        token.tag = _DECISIONS[token.tag](tokens, index)


def _noun(tokens: list[Token], index: int) -> str:
    """V for an unlisted word in "s" where only a verb fits: "IL6 redirects the ...", else N."""
    if not index or index + 1 == len(tokens):
        return "N"
    before, token, after = tokens[index - 1].tag, tokens[index], tokens[index + 1]
    if before not in _BEFORE_VERB or token.mention is not None or after.lower in words.NUMERALS:
        return "N"
    return "V" if after.tag == "D" or (after.tag == before == "E") else "N"


_BEFORE_VERB = frozenset(("E", ",", ")", "W", "O"))


def _modal(tokens: list[Token], index: int) -> str:
    """M, and V for an unlisted word behind it: "may engraft"."""
    if index + 2 < len(tokens) and tokens[index + 1].tag == "N" and tokens[index + 1].lexeme is UNLISTED:
        tokens[index + 1].tag = "V"
    return "M"


def _adverb(tokens: list[Token], index: int) -> str:
    """J for the "less" of "secretes less A"."""
    token = tokens[index]
    pass_over_commas(tokens, index, index)
    if token.lower not in {"less", "more"} or index + 1 == len(tokens) or not _is_measured(tokens, index + 1):
        return "R"
    token.lexeme = lexemes()[token.lower]
    return "J"


def _is_measured(tokens: list[Token], index: int) -> bool:
    """Whether there is less or more of what begins at an index: "less A", "less acetylated A"."""
    if tokens[index].lexeme.form == "ed" and index + 1 < len(tokens):
        index += 1
    return tokens[index].tag in "EN"


def _adjective(tokens: list[Token], index: int) -> str:
    """R for the "late" of "is induced late and binds A"."""
    token = tokens[index]
    if token.lower not in words.TIMES or not index or tokens[index - 1].tag != "V":
        return "J"
    after = tokens[index + 1].tag if index + 1 < len(tokens) else "."
    return "R" if after in "CP.,)" else "J"


def _stop(tokens: list[Token], index: int) -> str:
    """R for the question mark of "induced by A?, B and C"."""
    doubted = tokens[index].text == "?" and index + 1 < len(tokens) and tokens[index + 1].tag in ",C)"
    return "R" if doubted else "."


_DECISIONS: dict[str, Callable[[list[Token], int], str]] = {
    "P": preposition,
    "R": _adverb,
    "J": _adjective,
    ".": _stop,
    "D": determiner,
    "S": subordinator,
    "W": relative,
    "N": _noun,
    "M": _modal,
    "V": verb_or_noun,
}
