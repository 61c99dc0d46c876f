"""The tags of small words by the company they keep: of "to", "as", "that", "both" and their like."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._finite_verbs import finite_after
from genegraph.extraction._shell_nouns import CLAIMS
from genegraph.extraction._tags import Token


def preposition(tokens: list[Token], index: int) -> str:
    """T for "to" before a verb, J for "downstream" and "upstream" without "of", R for that of "in turn", else P."""
    lower = tokens[index].lower
    if lower == "in" and index + 1 < len(tokens) and tokens[index + 1].lower == "turn":
        tokens[index + 1].tag = "R"
        pass_over_commas(tokens, index, index + 1)
        return "R"
    if lower == "to":
        return "T" if index + 1 < len(tokens) and _is_infinitive(tokens, index + 1) else "P"
    if lower in words.ALONE and index + 1 < len(tokens) and tokens[index + 1].tag in ",.)":
        return "R"  # "in line with the results above, A ...", "A is switched on, ..."
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
    if token.lexeme.form != "base" or (index < last and tokens[index + 1].tag == "-"):
        return False  # "to double-strand breaks"
    if not token.lexeme.noun:
        return True
    if index == last:
        return False
    after = tokens[index + 1]
    return after.tag not in "P.,)" or after.lower in {"to", "with", "in", "on"}


def subordinator(tokens: list[Token], index: int) -> str:
    """R for the "thus" of "binds A and thus inhibits it", P for the "as" of "acts as a repressor", else S."""
    if not index:
        return "S"
    lower, before = tokens[index].lower, tokens[index - 1]
    if lower in words.CONSEQUENT and before.tag == "C":
        return "R"
    if lower in words.CONSEQUENT and before.tag != "," and _finite_follows(tokens, index):
        return "R"
    if lower == "as" and before.tag == "V" and any(cue.lemma in words.AS_VERBS for cue in before.lexeme.verb):
        return "P"
    if lower == "as" and before.tag == "V" and before.lexeme.form == "ed" and not _holds_verb(tokens, index + 1):
        return "P"  # "when added as constructs, A lowers B"
    return "P" if lower == "as" and _tells_role(tokens, index + 1) else "S"


def _finite_follows(tokens: list[Token], index: int) -> bool:
    """ "A hence raises B" and "may thus raise B" are no clauses of their own, "hence inhibiting B" is told of one."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.tag in "VXM" and after.lexeme.form != "ing"


def _holds_verb(tokens: list[Token], index: int) -> bool:
    """Whether a verb stands before the next comma; without a comma to come, one may."""
    for token in tokens[index : index + 12]:
        if token.tag == ",":
            return False
        if token.tag in "VXM" or token.lexeme.verb:
            return True
    return True


def _tells_role(tokens: list[Token], index: int) -> bool:
    """Whether what stands behind "as" says what something is: "as a coactivator of A", "A and B as targets of C"."""
    if index == len(tokens):
        return False
    opens = tokens[index].lower in _ROLE_OPENS
    before = tokens[max(0, index - _NEAR) : index]
    if not opens and not any(cue.lemma in words.NAMING_VERBS for token in before for cue in token.lexeme.verb):
        return False
    for at in range(index + opens, min(len(tokens), index + opens + 3)):
        if any((cue.agentive or cue.inverse) and cue.relation for cue in tokens[at].lexeme.noun):
            return not finite_after(tokens, at)
        if tokens[at].tag not in "JNEV-":  # a verb behind an article is none, which is settled later
            return False
    return False


_NEAR = 12  # tokens between "identify" and "as"
_ROLE_OPENS = frozenset(("a", "an", "another", "one", "the"))


def determiner(tokens: list[Token], index: int) -> str:
    """R for the "both" of "both binds and inhibits", G for "no longer", O for "this" before a verb, else D."""
    if index + 1 == len(tokens):
        return "D"
    lower, after = tokens[index].lower, tokens[index + 1]
    if lower == "no" and after.lower == "longer":
        after.tag = "R"
        return "G"
    if lower == "those" and after.lower == "of":
        return "O"
    if lower == "this" and after.tag == "V" and after.lexeme.form == "s" and not after.lexeme.noun:
        return "O"  # "and this leads to"
    if index and tokens[index - 1].lower == "of":
        return "D"  # "levels of both rose"
    return "R" if lower in {"both", "either"} and after.tag in "PV" else "D"


def relative(tokens: list[Token], index: int) -> str:
    """S for the "that" of "shows that", D for "that protein", O for "in that of", else W."""
    if tokens[index].lower != "that":
        return "W"
    after = tokens[index + 1].tag if index + 1 < len(tokens) else ""
    if not index:
        return "D" if after in {"N", "J"} else "O"
    before = tokens[index - 1]
    if after == "P" and tokens[index + 1].lower == "of":
        return "O"  # "raises that of A"
    if before.tag in "VJR" or before.lower in CLAIMS:
        return "S"
    if before.tag == "P":
        return "D" if after == "N" else "O"
    return "W"


def pass_over_commas(tokens: list[Token], first: int, last: int) -> None:
    """Let the commas of "A, however, reduced B" part nothing: what goes on behind the second is the verb.

    They stay where a phrase opens the sentence: "in T cells, however, reduced A ...".
    """
    before, behind = first - 1, last + 1
    if before < 1 or behind + 1 >= len(tokens) or tokens[before].tag != "," or tokens[behind].tag != ",":
        return
    verb = tokens[behind + 1]
    if verb.tag not in "XM" and (not verb.lexeme.verb or verb.lexeme.form not in {"s", "ed"}):
        return
    opening = before
    while opening and tokens[opening - 1].tag not in ";.,(":
        opening -= 1
    if tokens[opening].tag not in "PS":
        tokens[before].tag = tokens[behind].tag = "R"
