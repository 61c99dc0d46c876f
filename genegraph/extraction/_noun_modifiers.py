"""What a word behind names makes of them in a noun group: "A-induced", "A-dependent", "A-deficient", "A knockdown"."""

from __future__ import annotations

from collections.abc import Sequence

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments
from genegraph.extraction._cues import Cue
from genegraph.extraction._nodes import Noun
from genegraph.extraction._noun_traits import bears
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._tags import Token

Modified = tuple[Arguments, tuple[tuple[Arguments, Cue, int], ...]]
"""How much of the names there is, and what they do: agents, cue and its token."""


def place_of_modifier(tokens: Sequence[Token], index: int, end: int) -> int:
    """Where the word is that makes a modifier of the name before it: "-induced", " deficient"; -1 if there is none."""
    at = index + (index < end and tokens[index].tag == "-")
    if at >= end:
        return -1
    if tokens[at].tag == "J" or (at > index and tokens[at].tag == "V"):
        return at
    if at + 2 < end:
        behind = at + 1 + (tokens[at + 1].tag == "-")
        if _prompts(tokens[at], tokens[behind]):
            return behind
    return at if at + 1 < end and tokens[at].lower in qualifiers("lost") else -1


def _prompts(noun: Token, participle: Token) -> bool:
    """ "EGFR stimulation-induced growth"."""
    return (
        noun.tag == "N"
        and participle.tag == "J"
        and participle.lexeme.form == "ed"
        and not participle.lexeme.degree
        and any(cue.perturbs or cue.aspect for cue in noun.lexeme.noun)
    )


def modify(tokens: Sequence[Token], noun: Noun, agents: Arguments, at: int) -> Modified | None:
    """Read "A-induced", "A-associated", "A-dependent", "A-deficient"; None where the names are used for none of these.

    Args:
        agents: The names before the modifier.
        at: Where the modifier is.
    """
    lexeme = tokens[at].lexeme
    bearing = bears(tokens, noun)
    if is_mutation(noun) and any(cue.perturbs for cue in lexeme.adjective):
        return None  # "A loss-of-function mutations"
    if noun.word in words.ANIMALS and tokens[at].lower in qualifiers("altered"):
        return perturbed(agents, -1), ()
    for cue in lexeme.adjective:
        if cue.perturbs and (bearing or cue.sign < 0 or not lexeme.verb):
            return perturbed(agents, cue.sign), ()
    if means_less(tokens[at]) or (tokens[at].lower == "mutant" and noun.word in _ANIMALS):
        return perturbed(agents, -1), ()
    for cue in lexeme.adjective:
        if cue.inverse and cue.relation:
            return (), ((agents, cue.straight(), at),)
    if lexeme.form == "ed" and not bearing:
        for cue in lexeme.verb:
            joins = cue.symmetric and cue.tail == "with" and noun.is_name and tokens[at - 2].tag == "E"
            if cue.relation and (joins or not cue.tail) and not cue.inverse:
                return (), ((agents, cue, at),)
    return None


_ANIMALS = words.listed("animals embryo embryos flies littermates mice mouse rats worms zebrafish")
"""What a mutant of a gene lacks it in; a mutant tumour may have too much of it."""


def perturbed(agents: Arguments, sign: int) -> Arguments:
    """Names of which more or less was made."""
    return tuple([agent.but(sign=sign, perturbed=True, signed=True) for agent in agents])


def means_less(token: Token) -> bool:
    """ "knockdown", "loss"."""
    return any(cue.perturbs and cue.sign < 0 for cue in token.lexeme.noun)


def is_mutation(noun: Noun) -> bool:
    """Whether a noun means less of its gene for the change in it that it names."""
    return any(cue.perturbs and cue.aspect == "variant" for cue in noun.cues)
