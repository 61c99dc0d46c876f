"""What a sentence is made of once its words are grouped: noun groups, verb groups, and the small words between them."""

from __future__ import annotations

from genegraph.extraction._cues import UNLISTED, Cue, Lexeme


class Node:
    """A group of tokens, or a small word that joins groups.

    kind is N (noun group), V (verb group), A (adjective with a tail, "essential for"), or P, C, W, S, R and a comma,
    as tags are.
    """

    at = 0  # place among the nodes of its segment

    kind: str
    start: int  # token index
    end: int  # token index, excluded
    word: str  # the word itself; of a group, its head in lower case, of a verb its base form

    def __repr__(self) -> str:
        return f"{self.kind}[{self.start}:{self.end} {self.word}]"


class Word(Node):
    """A small word that joins groups, or several that are read as one: "in response to"."""

    def __init__(self, kind: str, start: int, end: int, word: str) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.word = word


class Group(Node):
    """A node that says something: a noun group or a predicate."""

    negated = False
    preps: Phrases = ()  # prepositional phrases that its words ask for
    adjuncts: Phrases = ()  # prepositional phrases that nothing asked for

    def __init__(self, start: int, end: int, word: str, head: int, cues: tuple[Cue, ...] = ()) -> None:
        self.start = start
        self.end = end
        self.word = word
        self.head = head  # token index
        self.cues = cues

    @property
    def phrases(self) -> Phrases:
        """All prepositional phrases that hang on it."""
        return self.preps + self.adjuncts

    def behind(self, preposition: str) -> list[Noun]:
        """The nouns behind a preposition that its words ask for."""
        return [noun for word, noun in self.preps if word == preposition]


class Noun(Group):
    """A noun group: "the expression of", "TNF-induced IL6 production"."""

    kind = "N"
    is_name = False  # its head is the name of an entity
    holds_name = False  # any word of it is
    governor: Group | None = None
    conjuncts: tuple[Noun, ...] = ()  # further members of a coordination, this noun being its first
    coordinated_with: Noun | None = None  # the first member of the coordination that it belongs to
    appositions: tuple[Noun, ...] = ()
    possessor: Noun | None = None  # of "whose"
    clauses: tuple[Predicate, ...] = ()  # reduced relative clauses: "cells treated with A"
    result = 0  # sign of a resulting state: "holds A inactive"
    used = False  # something governs it already


class Predicate(Group):
    """What is said of a subject: a verb group or an adjective with a tail."""

    lexeme: Lexeme = UNLISTED
    form = ""  # of a verb: base, s, ed, ing, or inf with "to"
    finite = False
    passive = False
    copula = False
    hedged = False
    unable = False  # "cannot bind", "fails to bind"
    absolute = False  # "B being induced"
    relative = False  # stands in a relative clause, written out or reduced
    subject: Noun | None = None
    object: Noun | None = None
    complement: Noun | Adjective | None = None  # of a copula
    gerund: Predicate | None = None  # the gerund that is its subject: "blocking A results in B"
    means_of: Group | None = None  # what this one tells the means of: "raises B by blocking C"
    coordinated_with: Predicate | None = None
    before: Predicate | None = None  # the predicate before it in the segment


class Verb(Predicate):
    """A verb group: "has been shown not to activate"."""

    kind = "V"

    def again(self, subject: Noun, object_: Noun) -> Verb:
        """The verb where it is not repeated: "A lowers B, and C its transcription"."""
        repeated = Verb(self.start, self.end, self.word, self.head, self.cues)
        repeated.lexeme, repeated.form, repeated.finite, repeated.hedged = self.lexeme, self.form, True, self.hedged
        repeated.subject, repeated.object = subject, object_
        object_.governor = repeated
        return repeated


class Adjective(Predicate):
    """An adjective with a tail: "essential for"."""

    kind = "A"


Phrases = tuple[tuple[str, Noun], ...]
"""Prepositional phrases: each a preposition and the noun behind it."""
