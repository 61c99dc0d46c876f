"""What a noun group without a gene in it stands for: a process, a disease, a cell, in a lexicon or in the words themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from genegraph.extraction import _words as words
from genegraph.extraction._groups import Node
from genegraph.extraction._tags import Token
from genegraph.model import Entity

_LONGEST = 9  # words; longer noun groups are clauses that were not understood
_EMPTY = frozenset(
    "result results effect effects role roles way ways manner means level levels amount number model models data study studies fact case cases presence absence addition order part thing"
    " something mechanism mechanisms signal signals pathway pathways factor factors protein proteins gene genes molecule molecules site sites process event change changes increase decrease expression"
    " activity target targets basis action actions function functions it them its this that which use treatment experiment analysis state states one other others".split()
)
_SLUG = re.compile(r"[^a-z0-9]+")


def phrase_entity(node: Node, tokens: Sequence[Token], text: str) -> tuple[Entity, int] | None:
    """The thing that a noun group names, and the token of its head; None where it names nothing of its own.

    A thing that no lexicon knows keeps its words: its address is `gg.term:` and the words joined by hyphens.
    """
    head = tokens[node.head]
    if head.tag not in "NV" or (head.lower in _EMPTY and head.mention is None):
        return None

    start = node.start
    while start < node.head and (
        tokens[start].tag in "DR#" or tokens[start].lower in words.POSSESSIVES or is_degree(tokens[start])
    ):
        start += 1
    if head.mention is not None and not _described(node, tokens, start):
        return head.mention.entity, node.head
    end = _reach(node)
    if end - start > _LONGEST or not head.text[0].isalpha():
        return None
    name = " ".join(text[tokens[start].start : tokens[end - 1].end].split())
    return unlisted(name, "process"), node.head


def unlisted(name: str, kind: str) -> Entity:
    """An entity that no lexicon lists, under an address made of its name.

    Example:
        >>> unlisted("tight junction permeability", "process").curie
        'gg.term:tight-junction-permeability'
    """
    slug = _SLUG.sub("-", name.lower()).strip("-") or "unnamed"
    return Entity(curie=f"gg.term:{slug}", name=name, type=kind)  # type: ignore[arg-type]


def is_degree(token: Token) -> bool:
    """Whether a word tells more or less of what follows: "decreased"."""
    return any(cue.degree for cue in token.lexeme.adjective)


def _described(node: Node, tokens: Sequence[Token], start: int) -> bool:
    """Whether the words before or behind a listed name make it another thing: "myeloma growth", "death of neurons"."""
    head = tokens[node.head].mention
    if head is None or head.entity.type != "process" or " " in head.text:
        return False
    return any(word == "of" for word, _ in node.preps) or any(token.tag == "N" for token in tokens[start : node.head])


def _reach(node: Node) -> int:
    """Where the noun group ends with the phrases that say what it is of."""
    end = node.end
    for word, noun in node.preps:
        if word == "of":
            end = max(end, _reach(noun))
    for conjunct in node.conjuncts if any(word == "of" for word, _ in node.preps) else ():
        end = max(end, conjunct.end) if conjunct.start - end <= 2 else end
    return end
