"""A word's tag by the company it keeps.

Decides between verb and noun ("targets"), participle and past tense ("induced"), gerund and noun ("binding"), relative
pronoun and conjunction ("that"), preposition and the "to" of an infinitive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from genegraph.extraction import _words as words
from genegraph.extraction._cues import UNLISTED
from genegraph.extraction._tags import Token

_REACH = 200  # tokens: nobody's sentence is longer, and no text is read in more than linear time
_STARTS_GROUP = frozenset("EDNJO#")


def settle(tokens: list[Token]) -> None:
    """Correct the tags of words whose form alone left them open, from left to right."""
    for index, token in enumerate(tokens):
        decide = _DECISIONS.get(token.tag)
        if decide is not None:
            token.tag = decide(tokens, index)


# ----------------------------------------------------------------------------------------------------- small words


def _preposition(tokens: list[Token], index: int) -> str:
    """T for "to" before a verb, J for "downstream" and "upstream" without "of", else P."""
    lower = tokens[index].lower
    if lower == "to":
        return "T" if index + 1 < len(tokens) and _is_infinitive(tokens, index + 1) else "P"
    if lower in {"downstream", "upstream"} and (index + 1 == len(tokens) or tokens[index + 1].lower != "of"):
        return "J"
    return "P"


def _is_infinitive(tokens: list[Token], index: int) -> bool:
    """Whether a base form stands at an index, adverbs passed over: "to directly bind", not "response to stress"."""
    last = len(tokens) - 1
    while index < last and tokens[index].tag in "RG":
        index += 1
    token = tokens[index]
    if token.lower in {"be", "have", "do"}:
        return True
    if token.lexeme.form != "base":
        return False
    if not token.lexeme.noun:
        return True
    if index == last:
        return False
    after = tokens[index + 1]
    return after.tag not in "P.,)" or after.lower in {"to", "with", "in", "on"}


def _subordinator(tokens: list[Token], index: int) -> str:
    """R for the "so" of "binds A and so inhibits it"."""
    return "R" if tokens[index].lower == "so" and index and tokens[index - 1].tag == "C" else "S"


def _determiner(tokens: list[Token], index: int) -> str:
    """R for "both" and "either" before a verb or a preposition: "both binds and inhibits"."""
    if tokens[index].lower in {"both", "either"} and index + 1 < len(tokens) and tokens[index + 1].tag in "PV":
        return "R"
    return "D"


_CLAIMS = words.listed(
    """
    concept conclusion evidence fact finding findings hypothesis idea notion observation observations possibility
    proposal suggestion view
    """
)


def _relative(tokens: list[Token], index: int) -> str:
    """S for the "that" of "shows that", D for "that protein", O for "in that of", else W."""
    if tokens[index].lower != "that":
        return "W"
    after = tokens[index + 1].tag if index + 1 < len(tokens) else ""
    if not index:
        return "D" if after in {"N", "J"} else "O"
    before = tokens[index - 1]
    if after == "P" and tokens[index + 1].lower == "of" and before.tag == "V":
        return "O"  # "raises that of A"
    if before.tag in "VJR" or before.lower in _CLAIMS:
        return "S"
    if before.tag == "P":
        return "D" if after == "N" else "O"
    return "W"


def _noun(tokens: list[Token], index: int) -> str:
    """V for an unlisted word where only a verb fits: "to engraft", "IL6 redirects the ...", else N."""
    token = tokens[index]
    if token.lexeme is not UNLISTED or not index or index + 1 == len(tokens):
        return "N"
    before, after = tokens[index - 1].tag, tokens[index + 1]
    if before in "TM":
        return "V"
    if (
        (after.tag == "D" or (after.tag == before == "E"))
        and before in {"E", ",", ")", "W", "O"}
        and token.mention is None
        and token.lower.endswith("s")
        and token.lower not in words.NOUNS
        and after.lower not in words.NUMERALS
    ):
        return "V"
    return "N"


# --------------------------------------------------------------------------------------- words that can be verbs


def _verb(tokens: list[Token], index: int) -> str:
    """V, or N for an event noun, or J for a participle before its noun."""
    token = tokens[index]
    form = token.lexeme.form or ("ing" if token.lower.endswith("ing") else "ed")
    left = _left(tokens, index)
    before = left.tag if left is not None else ""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    right = after.tag if after is not None else ""
    if form == "ed":
        return _past_form(tokens, index, before, right)
    if form == "ing":
        return _gerund(token, left, after)
    if form == "base":
        return _base_form(tokens, index, before, right)
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
    return bool(token.lexeme.noun) or token.lower in words.NOUNS


def _base_form(tokens: list[Token], index: int, before: str, right: str) -> str:
    """ "can bind" and "A and B bind", "the block", "is low"."""
    token = tokens[index]
    if token.lexeme.degree and before in {"X", "D", "R"} and right not in {"D", "E"}:
        return "J"
    if right in {"M", "X"} and before not in {"T", "M"}:
        return "N"
    if before in {"T", "M"} or (before == "X" and _did(tokens, index)):
        return "V"
    if not _can_be_noun(token):
        return "N" if before in {"D", "J"} else "V"
    if not index:
        return "V" if right in {"D", "E"} else "N"
    if before in {"D", "J", "P", "'", "V", "-", "X"}:
        return "N"
    if before in {"W", "O"} or (before == "C" and _opens_object(tokens, index)):
        return "V"
    return "V" if right in _STARTS_GROUP and right != "N" and before in {"E", "N", ")", ","} else "N"


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
        return "V" if right in _STARTS_GROUP else "N"
    if before in {"D", "J", "P", "'", "-"}:
        return "N"
    if before in {"W", "O", ")"}:
        return "V"
    if before in {"E", "N"}:
        if right in _STARTS_GROUP or right in {"S", "R", "W"}:
            named = before == right == "E" and token.lower == "targets"  # "the STAT3 targets IL6 and BCL2 rise"
            return "N" if named and _finite_after(tokens, index, "WS;.(") else "V"
        if after is not None and right == "P":
            return "V" if any(cue.first == after.lower for cue in token.lexeme.verb) else "N"
    return "V" if before in {"C", ",", "R"} and (right in _STARTS_GROUP or _opens_object(tokens, index)) else "N"


def _gerund(token: Token, left: Token | None, after: Token | None) -> str:
    """ "by binding A", "the binding of A", "A-binding proteins"."""
    before = left.tag if left is not None else ""
    right = after.tag if after is not None else ""
    asked = after is not None and right == "P" and any(cue.first == after.lower for cue in token.lexeme.verb)
    if asked and (before == "," or (left is not None and left.lower == "by")):
        return "V"  # "inhibits A by binding to B", "a mitogen, binding to B"
    if before == "-":
        return "J"
    if _can_be_noun(token) and (
        before in {"E", "N", "J", "D"}
        or right in {"", ".", ",", ")", "C", "P", "-"}
        or (before == "P" and right not in {"E", "D"})
    ):
        acts = right in {"E", "D"} and before in {"E", "N", "", ","}  # "A, binding B, ..."
        return "V" if acts else "N"
    if before == "D" or (after is not None and after.lower == "of" and right == "P"):
        return "J" if right in {"N", "E"} else "N"
    return "N" if before == "J" and right in {"P", "", ".", ","} else "V"


# ------------------------------------------------------------------------------------- past tense and participle


def _past_form(tokens: list[Token], index: int, before: str, right: str) -> str:
    """V for a past tense, passive or reduced relative; J for a participle before its noun."""
    token = tokens[index]
    if before == "-":
        return "J"  # "TNF-induced"
    if before == "X":
        return "V"
    nominal = right in {"N", "E", "J", "#"} or (right == "V" and _may_begin_noun_group(tokens[index + 1]))
    if before in {"S", "W"} and nominal and token.lexeme.degree:
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
        if right == "P" or before not in {"D", "J", "'"}:
            return "V"
        return "N" if before == "D" else "J"
    if nominal and before in {"E", "N"} and _compounds(token) and _inside_noun_group(tokens, index):
        return "J"  # "in IL6 induced proliferation": a hyphen left out
    return "V"


def _may_begin_noun_group(token: Token) -> bool:
    return bool(token.lexeme.noun) or token.lexeme.form == "ing"


def _compounds(token: Token) -> bool:
    """Whether a participle is one that compounds: "A induced B", never "A increased B" or "A reduced B"."""
    raises = any(cue.relation and cue.sign > 0 for cue in token.lexeme.verb)
    return raises and (token.lower == "induced" or not token.lexeme.degree)


def _listed_participle(tokens: list[Token], index: int, before: str) -> str:
    """ "A binds B and reduced C" has a second verb, "A reduces B and increased C levels" a second object."""
    earlier = next((token for token in _backwards(tokens, index) if token.tag in "VS;"), None)
    if earlier is None or earlier.tag != "V":
        named = any(token.tag == "E" for token in _backwards(tokens, index))
        return "V" if before == "," and named and not _finite_after(tokens, index) else "J"
    if not tokens[index].lexeme.degree or tokens[index - 1].lower in {"but", "yet"}:
        return "V"
    return "V" if before == "C" and earlier.lexeme.form == "ed" else "J"


def _inside_noun_group(tokens: list[Token], index: int) -> bool:
    """Whether the name before a participle stands after a preposition or determiner: "role in IL6 induced growth"."""
    start = index - 1
    while start > 0 and tokens[start - 1].tag in {"E", "/", "-", "J", "C"} and index - start < _REACH:
        start -= 1
    if not start:
        return _finite_after(tokens, index)
    left = tokens[start - 1]
    if left.tag == "V" and left.lexeme.form == "ing":
        return _finite_before(tokens, start - 1) or _finite_after(tokens, index)
    return left.tag in {"P", "D", "V"}


def _finite_before(tokens: list[Token], index: int) -> bool:
    for token in _backwards(tokens, index):
        if token.tag in {";", "S", "(", "."}:
            return False
        if token.tag == "X" or (token.tag == "V" and token.lexeme.form != "ing"):
            return True
    return False


def _finite_after(tokens: list[Token], index: int, stops: str = "WS;.,(") -> bool:
    for at in range(index + 1, min(len(tokens), index + 1 + _REACH)):
        token = tokens[at]
        if token.tag in stops:
            return False
        if token.tag in "XM" or (token.tag == "V" and token.lexeme.form in {"s", "ed"}):
            return True
    return False


def _backwards(tokens: list[Token], index: int) -> Iterator[Token]:
    for at in range(index - 1, max(-1, index - 1 - _REACH), -1):
        yield tokens[at]


_DECISIONS: dict[str, Callable[[list[Token], int], str]] = {
    "P": _preposition,
    "D": _determiner,
    "S": _subordinator,
    "W": _relative,
    "N": _noun,
    "V": _verb,
}
