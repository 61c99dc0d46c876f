"""Words that can be verbs: "targets", "block", "binding", "induced"."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._changes import has_side_as_object, tells_change
from genegraph.extraction._cues import UNLISTED, names_side
from genegraph.extraction._finite_verbs import finite_after
from genegraph.extraction._participles import past_or_participle
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._tags import Token

_ADJECTIVAL = frozenset(("direct", "double", "free", "lower", "open", "slow", "triple"))
_STARTS_GROUP = frozenset("EDNJO#")


def verb_or_noun(tokens: list[Token], index: int) -> str:
    """V, or N for an event noun, or J for a participle before its noun."""
    token = tokens[index]
    form = token.lexeme.form or ("ing" if token.lower.endswith("ing") else "ed")
    left = _left(tokens, index)
    before = left.tag if left is not None else ""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    right = after.tag if after is not None else ""
    if form == "ed":
        return past_or_participle(tokens, index, before, right)
    if form == "ing":
        return _gerund(token, left, after)
    if form == "base":
        return _base_form(tokens, index, before, after)
    return _third_person(tokens, index, before, after)


def _left(tokens: list[Token], index: int) -> Token | None:
    """The word before, adverbs and negations passed over."""
    if not index:
        return None
    index -= 1
    while index and tokens[index].tag in "RG":
        index -= 1
    return tokens[index]


def _can_be_noun(token: Token) -> bool:
    """Whether lists know a word as a noun too."""
    return bool(token.lexeme.noun) or token.lower in words.NOUNS


def _base_form(tokens: list[Token], index: int, before: str, after: Token | None) -> str:
    """ "can bind" and "A and B bind", "the block", "is low"."""
    token = tokens[index]
    right = after.tag if after is not None else ""
    is_asked_for = before in {"T", "M"} or (before == "X" and _did(tokens, index))
    if token.lower == "double" and not is_asked_for:
        return "J"  # "double-strand breaks", "double knockout cells"
    if token.lexeme.degree and before in {"X", "D", "R"} and right not in {"D", "E"}:
        return "J"
    if token.lexeme.degree and index and tokens[index - 1].lower in words.HAVE:
        return "J"  # "had lower A"
    if right in {"M", "X"} and not is_asked_for:
        return "N"
    if before in {"E", "N"} and after is not None and right == "N" and has_side_as_object(tokens, index):
        return "V"  # "A and B increase expression of C"
    if before == "N" and tokens[index - 1].lower.endswith("s") and tells_change(tokens, index):
        return "V"  # "protein levels fall upon"
    if token.lower == "present" and not is_asked_for and _tells_place(tokens[index + 1 : index + 2]):
        return "J"  # "the box present in the promoter"
    compared = token.lower == "lower" and any(later.lower == "than" for later in tokens[index + 1 : index + 12])
    if token.lower in _ADJECTIVAL and (before in {"", "P", "V"} or right == "J" or compared):
        return "J"  # "direct binding to A", "with lower A"
    if is_asked_for:
        return "V"
    if before == "P" and right in {"E", "N"} and not _can_be_noun(token):
        return "J"  # "the release of shed A"
    if not _can_be_noun(token):
        return "N" if before in {"D", "J"} else "V"
    if not index:
        return "V" if right in {"D", "E"} else "N"
    if before in {"N", "E", ","} and token.lower in words.RESULTING and after is not None and _asks_for(token, after):
        return "V"  # "doses, with sustained signaling, result in growth"
    if before in {"D", "J", "P", "'", "V", "-", "X"}:
        return "N"
    if before in {"W", "O"} or (before == "C" and _opens_object(tokens, index)):
        return "V"
    return "V" if right in _STARTS_GROUP and right != "N" and before in {"E", "N", ")", ","} else "N"


def _tells_place(behind: list[Token]) -> bool:
    return bool(behind) and behind[0].lower in {"at", "in", "on", "within"}


def _opens_object(tokens: list[Token], index: int) -> bool:
    """Whether a word has an object behind it that only a verb can have: "and increase its stability"."""
    after = tokens[index + 1 : index + 3]
    if not after:
        return False
    return after[0].tag == "D" or (after[0].lower in {"that", "those"} and after[-1].lower == "of")


def _did(tokens: list[Token], index: int) -> bool:
    left = _left(tokens, index)
    return left is not None and left.lower in words.DO


def _third_person(tokens: list[Token], index: int, before: str, after: Token | None) -> str:
    """ "IL6 targets STAT3", "the targets of STAT3"."""
    token = tokens[index]
    right = after.tag if after is not None else ""
    if before in {"T", "M"} or (before == "X" and _did(tokens, index)) or not _can_be_noun(token):
        return "V"
    if not index:
        return "V" if right in _STARTS_GROUP or _asks_for(token, after) or _acts_as(token, after) else "N"
    if before in {"D", "J", "P", "'", "-"}:
        return "N"
    if before in {"W", "O", ")"} or _takes_place_beside(token, after):
        return "V"
    if before in {"E", "N"} and not tokens[index - 1].lower.endswith("s") and tells_change(tokens, index):
        return "V"  # "secretion rises upon"
    if before in {"E", "N"}:
        if right == "C" and [later.lexeme.form for later in tokens[index + 2 : index + 4]] == ["", "s"]:
            return "V"  # "A increases but B decreases C"
        if after is not None and after.lower == "such":
            return "N"  # "the STAT3 targets such as IL6"
        if right == "R" and finite_after(tokens, index):
            return "N"  # "A mimics markedly reduced B"
        if right in _STARTS_GROUP or right in {"S", "R", "W"}:
            # "the STAT3 targets IL6 and BCL2 rise"
            named = before == right == "E" and token.lower == "targets" and index > 1 and tokens[index - 2].tag == "D"
            return "N" if named and finite_after(tokens, index, "WS;.(") else "V"
        if right == "P":
            return "V" if _asks_for(token, after) else "N"
    return "V" if before in {"C", ",", "R"} and (right in _STARTS_GROUP or _opens_object(tokens, index)) else "N"


def _asks_for(verb: Token, after: Token | None) -> bool:
    """Whether a verb asks for the word behind it: "results in"."""
    return after is not None and any(cue.first == after.lower for cue in verb.lexeme.verb)


def _takes_place_beside(verb: Token, after: Token | None) -> bool:
    """ "and functions downstream of A"."""
    return (
        after is not None
        and after.lower in {"downstream", "upstream"}
        and any(cue.lemma in words.AS_VERBS for cue in verb.lexeme.verb)
    )


def _acts_as(verb: Token, after: Token | None) -> bool:
    """ "acts as", "serves as"."""
    return after is not None and after.lower == "as" and any(cue.lemma in words.AS_VERBS for cue in verb.lexeme.verb)


def _gerund(token: Token, left: Token | None, after: Token | None) -> str:
    """ "by binding A", "the binding of A", "A-binding proteins"."""
    before = left.tag if left is not None else ""
    right = after.tag if after is not None else ""
    if right == "P" and _asks_for(token, after) and (before == "," or (left is not None and left.lower == "by")):
        return "V"  # "inhibits A by binding to B", "a mitogen, binding to B"
    if right == "P" and _asks_for(token, after) and before in {"N", "E"} and after is not None and after.lower == "of":
        return "V"  # "a complex consisting of A"
    if before == "P" and left is not None and left.lower in words.OCCASIONS and right in {"", ".", ",", ")"}:
        return "N"  # "upon fasting"
    given = after is not None and token.lower == "increasing" and after.lower in words.DOSES
    if before == "-" or given or (not before and _describes_variants(token, after)):
        return "J"
    if before == "J" and right == "N" and after is not None and after.lower in words.MATERIALS:
        return "J"  # "small interfering RNA"
    if _can_be_noun(token) and (
        before in {"E", "N", "J", "D"}
        or right in {"", ".", ",", ")", "C", "P", "-"}
        or (before == "P" and right not in {"E", "D"})
    ):
        acts = right in {"E", "D"} and before in {"E", "N", "", ","}  # "A, binding B, ..."
        return "V" if acts else "N"
    if before == "D" or (after is not None and after.lower == "of" and right == "P"):
        return "J" if right in {"N", "E"} else "N"
    if token.lexeme is UNLISTED and left is not None and left.lower == "of" and right in {"P", "", ".", ",", "V"}:
        return "N"  # "inhibition of branching by A"
    return "N" if before == "J" and right in {"P", "", ".", ","} else "V"


def _describes_variants(token: Token, after: Token | None) -> bool:
    """ "Inactivating mutations in A", "blocking antibodies": nobody inactivates mutations or blocks antibodies."""
    if after is None or not any(cue.relation for cue in token.lexeme.verb):
        return False
    aimed = any(cue.lemma in qualifiers("aimed") for cue in after.lexeme.noun)
    return aimed or names_side(after.lexeme.noun, "variant")
