"""What a noun group without a gene in it names: a process, a disease, a cell, listed or in the words themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from genegraph.extraction import _words as words
from genegraph.extraction._cues import Cue
from genegraph.extraction._found import term
from genegraph.extraction._nodes import Noun
from genegraph.extraction._tags import Token
from genegraph.extraction._variants import AMINO_ACIDS
from genegraph.model import Entity

_LONGEST = 9  # words; longer noun groups are clauses that were not understood
_EMPTY = words.listed(
    """
    result results effect effects role roles way ways manner means level levels amount number model models data
    study studies fact case cases presence absence addition order part thing something mechanism mechanisms
    signal signals pathway pathways factor factors protein proteins gene genes molecule molecules site sites
    process event change changes increase decrease expression activity target targets basis action actions
    function functions recognition it them its this that which use treatment experiment analysis state states
    one other others block blocks blockage blockages complex complexes conclusion conclusions finding
    findings possibility possibilities notion idea hypothesis evidence observation example examples end ends
    kinase kinases ligase ligases enzyme enzymes dose doses period type types phosphorylations surface condition
    conditions proportion beta alpha gamma mutant mutants none residue residues serine threonine tyrosine lysine
    modulation insertion degree extent group groups concentration concentrations
    """
)


_EMPTY_ALONE = words.listed(
    """
    affinity failure failures phenotype phenotypes reaction reactions step steps domain domains stage stages grade
    score scores recurrence fate
    """
)
"""Nouns that name a thing with other words alone: "heart failure"."""


def _joins(cue: Cue) -> bool:
    """Whether a noun tells what is done to something that it leaves unsaid: "the inhibition"."""
    return bool(cue.relation) and not cue.agentive


_RESPONSES = words.listed("resistance response responses responsiveness sensitivity susceptibility tolerance")


def phrase_entity(noun: Noun, tokens: Sequence[Token], text: str) -> tuple[Entity, int] | None:
    """The thing that a noun group names, and the token of its head; None where it names nothing of its own.

    A thing that no lexicon knows keeps its words: its address is `gg.term:` and the words joined by hyphens.

    Args:
        text: The text of the bullet that the tokens were cut from.
    """
    head = tokens[noun.head]
    if head.tag not in "NV" or (head.lower in _EMPTY and head.mention is None):
        return None
    if is_residue(head.text):
        return None
    start = noun.start
    while start < noun.head and _is_no_part_of_name(tokens[start]):
        start += 1
    if head.mention is not None and not _is_described(noun, tokens, start):
        return head.mention.entity, noun.head
    end = _end(noun)
    if end == start + 1 and head.mention is None and (head.lower in _EMPTY_ALONE or any(map(_joins, noun.cues))):
        return None
    if end - start > _LONGEST or not head.text[0].isalpha() or tokens[end - 1].tag in "DP-/":
        return None
    is_cell = head.lower in {"cell", "cells"}
    if is_cell and end == start + 1:
        return None
    name = " ".join(text[tokens[start].start : tokens[end - 1].end].split())
    if len(name) == 1:
        return None  # the "T" of "T and B lymphocytes"
    return term(name, "cell" if is_cell else "process"), noun.head


def is_residue(word: str) -> bool:
    """Whether a word names a residue of a protein: "Ser422"."""
    return word[-1:].isdigit() and _RESIDUE.fullmatch(word) is not None


_RESIDUES = words.listed("serine threonine tyrosine lysine arginine residue residues")


def names_residue(word: str) -> bool:
    """Whether a word names a residue, or says that one is meant: "Ser422", "serine"."""
    return word in _RESIDUES or is_residue(word)


_RESIDUE = re.compile(rf"(?:{AMINO_ACIDS}|[KSTY])-?\d+", re.IGNORECASE)


def _is_no_part_of_name(token: Token) -> bool:
    """Determiners, adverbs and numbers, and what tells more or less of the thing: "decreased"."""
    return token.tag in "DR#" or token.lower in words.POSSESSIVES or bool(token.lexeme.degree)


def _is_described(noun: Noun, tokens: Sequence[Token], start: int) -> bool:
    """Whether the words around a listed name make it another thing: "myeloma growth", "death of neurons"."""
    mention = tokens[noun.head].mention
    if mention is None or mention.entity.type != "process" or " " in tokens[noun.head].text:
        return False
    return bool(noun.behind("of")) or any(token.tag == "N" for token in tokens[start : noun.head])


def _end(noun: Noun) -> int:
    """Where a noun group ends with the phrases that say what it is of, and what those are coordinated with."""
    end = noun.end
    of = [*noun.behind("of"), *(noun.behind("to") if noun.word in _RESPONSES else ())]
    for phrase in of:
        end = max(end, _end(phrase))
    for conjunct in noun.conjuncts if of else ():
        if conjunct.start - end <= 2:
            end = max(end, conjunct.end)
    return end
