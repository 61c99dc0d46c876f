"""Forms in "ed": past tense and passive, or a participle before its noun."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._finite_verbs import REACH, backwards, finite_after, finite_before
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._shell_nouns import ACCOUNTS
from genegraph.extraction._tags import Token

_FORCED = frozenset(("forced", "enforced"))


def past_or_participle(tokens: list[Token], index: int, before: str, right: str) -> str:
    """V for a past tense, passive or reduced relative; J for a participle before its noun."""
    token = tokens[index]
    if before == "-":
        return "J"  # "TNF-induced"
    if before in {"E", "N"} and right != "P" and token.lower in qualifiers("held_same"):
        return "J"  # "left A mRNA unchanged"
    if before == "#" and index > 1 and tokens[index - 2].tag == "E":
        before = "E"  # "VEGF-A 165 induced B"
    if token.lower in _FORCED and right == "N":
        return "J"  # "and forced expression of A lowered B"
    if before == "X":
        return "V"
    nominal = right in {"N", "E", "J", "#"} or (right == "V" and _may_begin_noun_group(tokens[index + 1]))
    if before in {"S", "W"} and nominal and token.lexeme.degree and _left_word(tokens, index) not in {"which", "who"}:
        return "J"  # "that elevated A levels"
    if not index:
        return "J" if nominal else "V"
    if before in {"C", ","}:
        if nominal and token.lexeme.verb:
            return _listed_participle(tokens, index, before)
        return "J" if nominal else "V"
    if before in {"D", "J", "P", "'", "#", "V"}:
        if nominal:
            return "J"
        if right in {"P", "D"} or before not in {"D", "J", "'"}:
            return "V"
        return "N" if before == "D" else "J"
    if right == "N" and before == "E" and _tells_cells(token, tokens[index + 1]):
        in_phrase = index > 1 and tokens[index - 2].tag == "P"
        if in_phrase or finite_after(tokens, index):
            return "J"  # "in A silenced cells", "A silenced cells show"
    beside = tokens[index - 1].tag in "EN"  # but not "A markedly induced B"
    if (
        nominal
        and beside
        and before in {"E", "N"}
        and _compounds(token, tokens[index - 1])
        and _inside_noun_group(tokens, index)
    ):
        return "J"  # "in IL6 induced proliferation": a hyphen left out
    return "V"


def _left_word(tokens: list[Token], index: int) -> str:
    """The word before, adverbs passed over: the "which" of "which in turn reduced B"."""
    at = index - 1
    while at and tokens[at].tag in "RG":
        at -= 1
    return tokens[at].lower


def _may_begin_noun_group(token: Token) -> bool:
    return bool(token.lexeme.noun) or token.lexeme.form == "ing"


def _tells_cells(participle: Token, cells: Token) -> bool:
    """Whether a participle says how much of a gene the cells behind it have."""
    return _names_cells(cells) and any(cue.perturbs for cue in participle.lexeme.adjective)


def _names_cells(token: Token) -> bool:
    return token.lower in words.BEARERS or (token.mention is not None and token.mention.entity.type == "cell")


def _compounds(token: Token, before: Token) -> bool:
    """Whether a participle and the word before it are one: "A induced B", not "A increased B" or "cells induced B"."""
    raises = any(cue.relation and cue.sign > 0 and not cue.inverse for cue in token.lexeme.verb)
    return raises and (token.lower == "induced" or not token.lexeme.degree) and not _names_cells(before)


def _listed_participle(tokens: list[Token], index: int, before: str) -> str:
    """ "A binds B and reduced C" has a second verb, "A reduces B and increased C levels" a second object."""
    if before == "," and _closes_aside(tokens, index):
        return "V"
    earlier = next((token for token in backwards(tokens, index) if token.tag in "VS;"), None)
    if earlier is not None and earlier.tag == "V" and tokens[index].lexeme.degree:
        if any(cue.lemma in words.RESULTING for cue in earlier.lexeme.verb):
            return "J"  # "led to loss of A and increased B"
        if before == "," and _past_tense_closes_series(tokens, index, tokens.index(earlier)):
            return "V"
    if earlier is None or earlier.tag != "V":
        named = any(token.tag == "E" for token in backwards(tokens, index))
        return "V" if before == "," and named and not finite_after(tokens, index) else "J"
    if tokens[index].lexeme.degree and _listed_degrees(tokens, index):
        return "J"
    if not tokens[index].lexeme.degree or _left_word(tokens, index) in {"but", "yet"}:
        return "V"
    return "V" if before == "C" and earlier.lexeme.form == "ed" else "J"


def _past_tense_closes_series(tokens: list[Token], index: int, first: int) -> bool:
    """ "A killed B, lowered C and raised D", where the first verb is none that shows or brings about what follows."""
    verb = tokens[first].lexeme
    if not first or tokens[first - 1].tag == "X" or not tokens[first].lower.endswith("ed"):
        return False
    if any(cue.light or cue.reports or (cue.relation and not cue.sign) for cue in verb.verb):
        return False
    for at in range(index + 1, min(len(tokens) - 2, index + REACH)):
        if tokens[at].tag in "VXMS;.W":
            return False
        if tokens[at].tag == "C" and tokens[at + 1].lexeme.form == "ed":
            return tokens[at + 2].tag in "DNEJ"
    return False


def _closes_aside(tokens: list[Token], index: int) -> bool:
    """ "A, which binds B, reduced C", "A, by binding B, reduced C", "A, induced by B, reduced C"."""
    for at in range(index - 2, max(0, index - 1 - REACH), -1):
        token = tokens[at]
        if token.tag == "S" and tokens[at - 1].tag == "," and finite_before(tokens, at - 1):
            return False
        if token.tag in ";.(" or (token.tag == "S" and tokens[at - 1].tag != ","):
            return False
        if token.tag == ",":
            return _opens_aside(tokens, at) and not finite_before(tokens, at) and not finite_after(tokens, index)
    return False


def _opens_aside(tokens: list[Token], comma: int) -> bool:
    first, second = tokens[comma + 1 : comma + 3]
    if first.tag == "S":
        return second.lexeme.form == "ing" or second.tag == "G"  # "while not changing A"
    if first.tag == "P":
        return second.lower.endswith("ing")
    return first.tag == "W" or (first.tag == "V" and first.lexeme.form in {"ed", "ing"})


def _listed_degrees(tokens: list[Token], index: int) -> bool:
    """ "higher levels of A and reduced levels of B": the noun behind a degree stood behind another one before."""
    behind = tokens[index + 1].lower
    for at in range(index - 1, max(0, index - 1 - REACH), -1):
        if tokens[at].tag == "V":
            return False
        if tokens[at].lower == behind and tokens[at].tag == "N":
            return bool(tokens[at - 1].lexeme.degree)
    return False


def _inside_noun_group(tokens: list[Token], index: int) -> bool:
    """Whether the name before a participle stands after a preposition or determiner: "role in IL6 induced growth"."""
    start = index - 1
    while start > 0 and tokens[start - 1].tag in {"E", "/", "-", "J", "C"} and index - start < REACH:
        start -= 1
    if start and tokens[start].tag == tokens[start - 1].tag == "N" and tokens[start - 2].tag in "DP":
        # "blocks the receptor stimulation induced inhibition of A"
        return finite_before(tokens, start) and not finite_after(tokens, index)
    if not start:
        return finite_after(tokens, index)
    left = tokens[start - 1]
    if left.tag == "V" and left.lexeme.form == "ed" and tokens[index - 2].tag == "C":
        return finite_after(tokens, index)  # "A induced B and C induced D"
    if left.lower == "by" and _tells_of_noun(tokens, start - 2):
        return finite_after(tokens, index)  # "A activated by B induced C"
    if left.tag == "V" and left.lexeme.form == "ing":
        return finite_before(tokens, start - 1) or finite_after(tokens, index)
    if left.tag == "D" and (start == 1 or tokens[start - 2].tag in ";.S"):
        return finite_after(tokens, index)  # "the receptor induced A", "the receptor induced genes rose"
    at = start - 1 - (left.tag == "D" and start > 1)  # "loss of the kinase induced B"
    if (
        tokens[at].tag == "P"
        and tokens[at].lower in {"by", "of", "with"}
        and (head := _head_of_clause(tokens, at)) >= 0
    ):
        again = [token.tag for token in tokens[max(0, head - 2) : head]] == [",", "C"]  # ", and loss of A induced B"
        return finite_after(tokens, index) or (not again and finite_before(tokens, index))
    return left.tag in {"P", "D", "V"}


def _tells_of_noun(tokens: list[Token], index: int) -> bool:
    """Whether a participle says something of the noun before it, which then waits for a verb of its own."""
    if index < 1 or tokens[index].tag != "V" or tokens[index].lexeme.form != "ed":
        return False
    return tokens[index - 1].tag in {"E", "N"} and not finite_before(tokens, index)


def _head_of_clause(tokens: list[Token], at: int) -> int:
    """Where a clause begins with the noun that a phrase hangs on, if it is what acts: "loss of A"; else -1."""
    if not at or tokens[at - 1].lower in ACCOUNTS:
        return -1  # "role of A"
    farthest = max(0, at - REACH)
    while at > farthest and (tokens[at - 1].tag in "NJDE-/R" or tokens[at - 1].lower == "of"):
        at -= 1
    return at if not at or tokens[at - 1].tag in "SW,;.C" else -1
