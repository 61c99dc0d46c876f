"""What a sentence is made of once its words are grouped: noun groups, verb groups, and the small words between them."""

from __future__ import annotations

from genegraph.extraction._cues import UNLISTED, Cue, Lexeme


class Node:
    """A group of tokens, or a small word that joins groups.

    kind is N (noun group), V (verb group), A (adjective with a tail, "essential for"), or P, C, W, S, R and a comma,
    as tags are.
    """

    __slots__ = ("at", "end", "kind", "start", "word")

    def __init__(self, kind: str, start: int, end: int, word: str) -> None:
        self.kind = kind
        self.start, self.end = start, end  # token indices, end excluded
        self.word = word  # the word itself; of a group, its head in lower case, of a verb its base form
        self.at = 0  # place among the nodes of its segment

    def __repr__(self) -> str:
        return f"{self.kind}[{self.start}:{self.end} {self.word}]"


class Group(Node):
    """A node that says something: a noun group or a predicate."""

    __slots__ = ("adjuncts", "cues", "head", "negated", "preps")

    def __init__(self, kind: str, start: int, end: int, word: str, head: int, cues: tuple[Cue, ...] = ()) -> None:
        self.kind, self.start, self.end, self.word = kind, start, end, word
        self.at = 0
        self.head = head  # token index
        self.cues = cues
        self.negated = False
        self.preps: list[tuple[str, Noun]] = []  # prepositional phrases that its words ask for
        self.adjuncts: list[tuple[str, Noun]] = []  # prepositional phrases that nothing asked for

    def phrases(self, preposition: str) -> list[Noun]:
        """The nouns behind a preposition that its words ask for."""
        return [noun for word, noun in self.preps if word == preposition]


class Noun(Group):
    """A noun group: "the expression of", "TNF-induced IL6 production"."""

    __slots__ = (
        "appositions", "clauses", "conjuncts", "coordinated_with", "governor", "possessor", "result", "used",
    )  # fmt: skip

    def __init__(self, start: int, end: int, word: str, head: int, cues: tuple[Cue, ...] = ()) -> None:
        super().__init__("N", start, end, word, head, cues)
        self.governor: Group | None = None
        self.conjuncts: list[Noun] = []  # further members of a coordination, this noun being its first
        self.coordinated_with: Noun | None = None  # the first member of the coordination that it belongs to
        self.appositions: list[Noun] = []
        self.possessor: Noun | None = None  # of "whose"
        self.clauses: list[Predicate] = []  # reduced relative clauses: "cells treated with A"
        self.result = 0  # sign of a resulting state: "holds A inactive"
        self.used = False  # something governs it already


class Predicate(Group):
    """What is said of a subject: a verb group or an adjective with a tail."""

    __slots__ = (
        "absolute", "before", "complement", "coordinated_with", "copula", "finite", "form", "gerund", "hedged",
        "lexeme", "means_of", "object", "passive", "relative", "subject", "unable",
    )  # fmt: skip

    def __init__(self, kind: str, start: int, end: int, word: str, head: int, cues: tuple[Cue, ...] = ()) -> None:
        super().__init__(kind, start, end, word, head, cues)
        self.lexeme: Lexeme = UNLISTED
        self.form = ""  # of a verb: base, s, ed, ing, or inf with "to"
        self.finite = self.passive = self.copula = self.hedged = False
        self.unable = False  # "cannot bind", "fails to bind"
        self.absolute = False  # "B being induced"
        self.relative = False  # stands in a relative clause, written out or reduced
        self.subject: Noun | None = None
        self.object: Noun | None = None
        self.complement: Noun | Adjective | None = None  # of a copula
        self.gerund: Predicate | None = None  # the gerund that is its subject: "blocking A results in B"
        self.means_of: Group | None = None  # what this one tells the means of: "raises B by blocking C"
        self.coordinated_with: Predicate | None = None
        self.before: Predicate | None = None  # the predicate before it in the segment


class Verb(Predicate):
    """A verb group: "has been shown not to activate"."""

    __slots__ = ()

    def __init__(self, start: int, end: int, word: str, head: int, cues: tuple[Cue, ...] = ()) -> None:
        super().__init__("V", start, end, word, head, cues)

    def again(self, subject: Noun, object_: Noun) -> Verb:
        """The verb where it is not repeated: "A lowers B, and C its transcription"."""
        repeated = Verb(self.start, self.end, self.word, self.head, self.cues)
        repeated.lexeme, repeated.form, repeated.finite, repeated.hedged = self.lexeme, self.form, True, self.hedged
        repeated.subject, repeated.object = subject, object_
        object_.governor = repeated
        return repeated


class Adjective(Predicate):
    """An adjective with a tail: "essential for"."""

    __slots__ = ()

    def __init__(self, start: int, end: int, word: str, head: int, cues: tuple[Cue, ...] = ()) -> None:
        super().__init__("A", start, end, word, head, cues)
