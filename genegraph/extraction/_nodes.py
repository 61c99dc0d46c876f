"""What a sentence is made of once its words are grouped: noun groups, verb groups, and the small words between them."""

from __future__ import annotations

from dataclasses import dataclass, field

from genegraph.extraction._cues import UNLISTED, Cue, Lexeme


@dataclass(slots=True, eq=False, repr=False)
class Node:
    """A group of tokens, or a small word that joins groups.

    kind is N (noun group), V (verb group), A (adjective with a tail, "essential for"), or P, C, W, S, R, a comma and a
    closing bracket, as tags are.
    """

    at: int = field(default=0, init=False)  # place among the nodes of its segment
    kind: str
    start: int  # token index
    end: int  # token index, excluded
    word: str  # the word itself; of a group, its head in lower case, of a verb its base form

    def __repr__(self) -> str:
        return f"{self.kind}[{self.start}:{self.end} {self.word}]"


@dataclass(slots=True, eq=False, repr=False)
class Word(Node):
    """A small word that joins groups, or several that are read as one: "in response to"."""


@dataclass(slots=True, eq=False, repr=False)
class Group(Node):
    """A node that says something: a noun group or a predicate."""

    kind: str = field(default="", init=False)
    head: int  # token index
    cues: tuple[Cue, ...] = ()
    negated: bool = False
    preps: Phrases = ()  # prepositional phrases that its words ask for
    adjuncts: Phrases = ()  # prepositional phrases that nothing asked for
    phrases: Phrases = ()  # all of them, in this order

    def take(self, preposition: str, noun: Noun, *, asked: bool = True) -> None:
        """Let a prepositional phrase hang on it, whether or not its words ask for it."""
        if asked:
            self.preps += ((preposition, noun),)
        else:
            self.adjuncts += ((preposition, noun),)
        self.phrases = self.preps + self.adjuncts

    def behind(self, preposition: str) -> list[Noun]:
        """The nouns behind a preposition that its words ask for."""
        return [noun for word, noun in self.preps if word == preposition] if self.preps else []


@dataclass(slots=True, eq=False, repr=False)
class Noun(Group):
    """A noun group: "the expression of", "TNF-induced IL6 production"."""

    kind: str = field(default="N", init=False)
    is_name: bool = False  # its head is the name of an entity
    holds_name: bool = False  # any word of it is
    governor: Group | None = None
    conjuncts: tuple[Noun, ...] = ()  # further members of a coordination, this noun being its first
    coordinated_with: Noun | None = None  # the first member of the coordination that it belongs to
    appositions: tuple[Noun, ...] = ()
    possessor: Noun | None = None  # of "whose"
    clauses: tuple[Predicate, ...] = ()  # reduced relative clauses: "cells treated with A"
    result: int = 0  # sign of a resulting state: "holds A inactive"
    used: bool = False  # something governs it already


@dataclass(slots=True, eq=False, repr=False)
class Predicate(Group):
    """What is said of a subject: a verb group or an adjective with a tail."""

    lexeme: Lexeme = UNLISTED
    form: str = ""  # of a verb: base, s, ed, ing, or inf with "to"
    finite: bool = False
    passive: bool = False
    copula: bool = False
    hedged: bool = False
    unable: bool = False  # "cannot bind", "fails to bind"
    absolute: bool = False  # "B being induced"
    relative: bool = False  # stands in a relative clause, written out or reduced
    subject: Noun | None = None
    object: Noun | None = None
    complement: Noun | Adjective | None = None  # of a copula
    gerund: Predicate | None = None  # the gerund that is its subject: "blocking A results in B"
    means_of: Group | None = None  # what this one tells the means of: "raises B by blocking C"
    coordinated_with: Predicate | None = None
    before: Predicate | None = None  # the predicate before it in the segment


@dataclass(slots=True, eq=False, repr=False)
class Verb(Predicate):
    """A verb group: "has been shown not to activate"."""

    kind: str = field(default="V", init=False)

    def again(self, subject: Noun, object_: Noun | None = None) -> Verb:
        """The verb where it is not repeated: "A lowers B, and C its transcription", "A binds to B, and C to D"."""
        repeated = Verb(self.start, self.end, self.word, self.head, self.cues)
        repeated.lexeme, repeated.form, repeated.finite, repeated.hedged = self.lexeme, self.form, True, self.hedged
        repeated.subject, repeated.object = subject, object_
        if object_ is not None:
            object_.governor = repeated
        else:
            repeated.passive = self.passive
        return repeated


@dataclass(slots=True, eq=False, repr=False)
class Adjective(Predicate):
    """An adjective with a tail: "essential for"."""

    kind: str = field(default="A", init=False)


Phrases = tuple[tuple[str, Noun], ...]
"""Prepositional phrases: each a preposition and the noun behind it."""
