"""What stands in a noun group besides its head: names, and the modifiers that they are part of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from genegraph.extraction._arguments import Argument, Arguments
from genegraph.extraction._cues import UNLISTED, Cue, Lexeme
from genegraph.extraction._inflection import noun_forms
from genegraph.extraction._nodes import Noun
from genegraph.extraction._noun_modifiers import is_mutation, means_less, modify, perturbed, place_of_modifier
from genegraph.extraction._noun_traits import excepted
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._tags import Token

_KNOCKDOWN = ("perturbation", "knockdown")


class Parts:
    """The names of a noun group, and what is said before its head."""

    __slots__ = ("inner", "modifiers", "names", "sign", "signed")

    def __init__(self) -> None:
        self.names: list[tuple[Arguments, int]] = []  # runs of names, and the token behind each
        self.modifiers: list[Argument] = []  # how much of a gene there is: "A-deficient"
        self.inner: list[tuple[Arguments, Cue, int]] = []  # agents, cue and its token: "A-induced"
        self.sign = 1
        self.signed = False  # more or less of the head is told: "reduced"


def parts(tokens: Sequence[Token], noun: Noun) -> Parts:
    """Take a noun group apart, from left to right."""
    found = Parts()
    index, head = noun.start, noun.head
    end = noun.end if noun.holds_name else head  # behind its head stand but names
    while index < end:
        token = tokens[index]
        tag = token.tag
        if tag == "E":
            index = _name(tokens, noun, index, found)
            continue
        if tag == "C" and (behind := excepted(tokens, index)):
            index = behind
            continue
        if index < head and tag in "JDN":
            if token.lexeme is not UNLISTED:
                _grade(token.lexeme, noun, found)
            if tokens[index + 1].tag == "E" and means_loss(tokens, index) and not _is_antisense(tokens[index + 1]):
                found.sign *= -1
        index += 1
    if len(found.names) > 1:
        found.names = _without_wholes(found.names)
    return found


def _without_wholes(names: list[tuple[Arguments, int]]) -> list[tuple[Arguments, int]]:
    """ "p52 NF-kappaB": of a gene and, right behind it, its family or complex, the gene is meant."""
    kept: list[tuple[Arguments, int]] = []
    for run, behind in names:
        if (
            kept
            and kept[-1][1] == run[0].token
            and all(one.entity.name in run[0].entity.members for one in kept[-1][0])
        ):
            kept[-1] = (kept[-1][0], behind)
        else:
            kept.append((run, behind))
    return kept


def means_loss(tokens: Sequence[Token], index: int) -> bool:
    """ "antisense A", "dominant negative A"."""
    word, opposed = tokens[index].lower, qualifiers("opposed")
    return word in opposed or (index > 0 and f"{tokens[index - 1].lower} {word}" in opposed)


def _is_antisense(name: Token) -> bool:
    """ "the antisense A": where A is an antisense gene itself, it is not lost."""
    return name.mention is not None and "-AS" in name.mention.entity.name


def named(tokens: Sequence[Token], position: int) -> Argument:
    """The entity that a token names."""
    mention = tokens[position].mention
    assert mention is not None
    if mention.context and _KNOCKDOWN in mention.context:
        return Argument(mention.entity, position, sign=-1, signed=True, perturbed=True)  # "siA"
    return Argument(mention.entity, position)


def _grade(lexeme: Lexeme, noun: Noun, found: Parts) -> None:
    """ "reduced B", and "inactive B" unless it stands behind a name; "null mutations" mean no more than mutations."""
    if lexeme.degree:
        found.sign *= lexeme.degree
        found.signed = True
    elif lexeme.lessens and not found.names and not is_mutation(noun):
        found.sign *= -1


def _name(tokens: Sequence[Token], noun: Noun, index: int, found: Parts) -> int:
    """Read the run of names that begins at an index, with the modifier that it is part of; the index behind them."""
    behind = index + 1
    if index >= 2 and tokens[index - 1].tag == "-" and tokens[index - 2].lower in qualifiers("opposed"):
        sign = 1 if any(cue.perturbs and cue.sign < 0 for cue in noun.cues) else -1  # "anti-A antibody"
        found.names.append((perturbed((named(tokens, index),), sign), behind))
        return behind
    if behind == noun.end or tokens[behind].tag not in "-/JNC,":
        found.names.append(((named(tokens, index),), behind))
        return behind
    run, behind = _run(tokens, index, noun.end)
    agents = tuple([named(tokens, position) for position in run])
    at = place_of_modifier(tokens, behind, noun.end)
    if at > behind + 1 and means_less(tokens[behind + (tokens[behind].tag == "-")]):
        agents = perturbed(agents, -1)  # "A knockdown-induced B"
    if 0 <= at < noun.head and tokens[at].lower in qualifiers("aiming") and noun.word in _aimed():
        found.names.append((agents, at + 1))  # "an A-specific siRNA" is one aimed at A
        return at + 1
    within = 0 <= at < noun.head or (at == noun.head and tokens[at - 1].tag == "-")
    if within and (modified := modify(tokens, noun, agents, at)) is not None:
        found.modifiers += modified[0]
        found.inner += modified[1]
        return at + 1
    if (
        0 <= at < noun.head
        and tokens[behind].tag == "-"
        and not tokens[at].lexeme.degree
        and not _does(noun, tokens[at])
    ):
        return at + 1  # "A-rich": the name only describes
    found.names.append((agents, behind))
    return behind


@cache
def _aimed() -> frozenset[str]:
    """What is made to be aimed at a gene, in singular and plural: "siRNA", "antibodies"."""
    return frozenset(form for word in qualifiers("aimed") for form in noun_forms(word))


def _does(noun: Noun, participle: Token) -> bool:
    """Whether a noun names what does what a participle before it says: "an A-activating factor"."""
    return bool(noun.cues) and participle.lexeme.form == "ing"


def _run(tokens: Sequence[Token], index: int, end: int) -> tuple[list[int], int]:
    """Names joined to share a modifier, and the index behind them: "IL6/STAT3", "A- and B-catalyzed", "A or B-made"."""
    run = [index]
    index += 1
    while True:
        if index + 1 < end and tokens[index].tag in "-/C," and tokens[index + 1].tag == "E":
            index += 1
        elif index + 3 < end and [token.tag for token in tokens[index : index + 3]] == ["-", "C", "E"]:
            index += 2
        else:
            return run, index
        run.append(index)
        index += 1
