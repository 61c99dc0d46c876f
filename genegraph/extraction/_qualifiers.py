"""The words of relations.ttl that turn what other words say or change what a claim is worth."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from genegraph.vocabulary.relations import relations, word_classes


@cache
def qualifiers(name: str) -> frozenset[str]:
    """The words of one qualifier, such as speculation."""
    return frozenset(word for _, word in word_classes()[name].words)


@cache
def signs(*names: str) -> Mapping[str, int]:
    """The words of some qualifiers, each with its sign.

    Example:
        >>> signs("told_more", "told_less")["negatively"]
        -1
    """
    return {word: word_classes()[name].sign for name in names for word in qualifiers(name)}


def sign_of_state(adjective: str) -> int:
    """What a state means that may stand behind its noun, as what results: "holds A inactive"; 0 for other words."""
    return signs("held_active", "held_inactive").get(adjective, 0)


@cache
def compounds() -> Mapping[str, str]:
    """Nouns of two words, each with the relation that they state together: "binding partner"."""
    return {
        words: relation.name
        for relation in relations().values()
        for part_of_speech, words in relation.words
        if part_of_speech == "compound"
    }
