"""The thread of a sentence: what is still open while its groups are linked from left to right."""

from __future__ import annotations

from collections.abc import Sequence

from genegraph.extraction import _words as words
from genegraph.extraction._nodes import Group, Node, Noun, Phrases, Predicate, Verb
from genegraph.extraction._tags import Token


class Thread:
    """The groups of a segment that were passed, and the words that wait for the next one."""

    __slots__ = (
        "antecedent", "bracketed", "comma", "conjunction", "dangling", "denied", "free", "fronted", "gaps", "governors",
        "held", "last", "last_noun", "leading", "main", "nodes", "nouns", "outer", "predicates", "preposition",
        "subordinate", "tokens", "verb", "whose",
    )  # fmt: skip

    def __init__(self, nodes: Sequence[Node], tokens: Sequence[Token]) -> None:
        self.nodes, self.tokens = nodes, tokens
        self.nouns: list[Noun] = []
        self.predicates: list[Predicate] = []
        self.leading: Phrases = ()  # phrases before any verb or noun: "In T cells, ..."
        self.gaps: list[tuple[Verb, Noun, Noun]] = []  # verb, subject, object where the verb is not repeated

        # Small words that the next group answers.
        self.preposition = ""
        self.conjunction = ""
        self.comma = False
        self.subordinate = False  # the verb to come opens a subordinate clause
        self.dangling = False  # a reduced clause has opened the sentence: "once bound by B, A ..."
        self.denied = False  # what that clause says is denied: "we did not find that"
        self.antecedent: Noun | None = None  # of a relative pronoun that waits for its verb
        self.whose = False  # that pronoun is "whose"
        self.fronted: tuple[str, Noun] | None = None  # "for which": the phrase waits for its verb
        self.held: Noun | None = None  # "B, which A raises": the antecedent waits for a verb that lacks its object

        # Groups that were passed.
        self.governors: list[Group] = []  # what a phrase may hang on, in the current clause
        self.free: Noun | None = None  # a noun that nothing governs yet: the subject to come
        self.last: Group | None = None  # the group just before, small words aside
        self.last_noun: Noun | None = None
        self.verb: Verb | None = None  # the last verb of any kind
        self.main: Verb | None = None  # the last finite verb that stands in no relative clause
        self.bracketed: Noun | None = None  # the class whose members stand in open brackets
        self.outer: Verb | None = None  # the main verb of the clause that a subordinate one hangs on

    def settle_small_words(self) -> None:
        """Forget the conjunction and the comma: what follows is no member of a list."""
        self.conjunction = ""
        self.comma = False

    def open_subordinate(self) -> None:
        """Begin a clause whose words find nothing in the clause before: "because", "whereas"."""
        self.settle_small_words()
        self.subordinate = True
        self.free = self.antecedent = self.held = self.last = None
        self.governors = []
        self.outer = self.main or self.outer
        self.main = None

    def leave_brackets(self) -> None:
        """Go on behind the class whose members stood in brackets."""
        self.settle_small_words()
        if self.bracketed is not None:
            self.last = self.last_noun = self.bracketed
            self.bracketed = None

    def after(self, node: Node) -> Node | None:
        """The node right behind another."""
        return self.nodes[node.at + 1] if node.at + 1 < len(self.nodes) else None

    def leads_to(self, node: Node, preposition: str) -> bool:
        """Whether a preposition stands right behind a node."""
        behind = self.after(node)
        return behind is not None and behind.kind == "P" and behind.word == preposition

    def following(self, node: Node) -> Sequence[Node]:
        """The nodes behind another."""
        return self.nodes[node.at + 1 :]

    def next_group(self, node: Node) -> Node | None:
        """The next noun or verb group behind a node."""
        for later in self.following(node):
            if later.kind in "VN":
                return later
        return None


def agent_of(verb: Predicate) -> Noun | None:
    """The noun behind the "by" of a passive."""
    return next((noun for word, noun in verb.preps if word == "by"), None)


def doer(verb: Predicate) -> Noun | None:
    """Who does what a verb says: the agent of a passive where it is written, else the subject.

    What cells make acts itself: "produced by macrophages, inducing B".
    """
    agent = agent_of(verb) if verb.passive and verb.word not in words.MAKING else None
    return agent or verb.subject


def outermost(noun: Noun) -> Noun:
    """The noun that a noun hangs on through phrases: "expression" of "the expression of B in cells"."""
    while isinstance(noun.governor, Noun):
        noun = noun.governor
    return noun


def verb_comes_behind_comma(thread: Thread, node: Node) -> bool:
    """Whether the clause's finite verb comes behind a comma that closes an aside."""
    for later in thread.following(node):
        if isinstance(later, Verb) and later.finite:
            return False
        if later.kind == ",":
            behind = thread.after(later)
            return isinstance(behind, Verb) and (behind.finite or _looks_past(thread, behind))
    return False


def _looks_past(thread: Thread, verb: Verb) -> bool:
    """ "lowered B": a form in "ed" with an object right behind it."""
    return verb.form == "ed" and not verb.passive and isinstance(thread.after(verb), Noun)
