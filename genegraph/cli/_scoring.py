"""How well statements agree with a gold, and where they do not.

Levels: U, the undirected pair of genes; D, the directed pair; S, the directed pair with its sign; T, the share of
matched pairs whose predicate is one that the gold allows. Counts are sums over sentences or bullets (micro-averages).
What the gold negates or ignores is neither right nor wrong; a statement about a name that the gold does not know counts
as `outside`, and as wrong only where the scoring is strict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from genegraph.cli._gold import GoldRelation, Unit
from genegraph.model import Entity, Statement

Level = Literal["U", "D", "S"]
Verdict = Literal["right", "wrong", "missed"]
LEVELS: tuple[Level, ...] = ("U", "D", "S")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One relation that was found rightly, found wrongly, or missed, at one level."""

    level: Level
    verdict: Verdict
    subject: str
    object: str
    sign: int
    type: str  # the gold's; of a wrong one, the statement's predicate
    section: str
    frame: str  # the construct that was read; empty where nothing was
    id: str  # of the sentence; empty on a page
    text: str


@dataclass(frozen=True, slots=True)
class Counts:
    """Right, wrong and missed relations, and the rates made of them."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right, 0 to 1."""
        return self.right / (self.right + self.wrong) if self.right else 0.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found, 0 to 1."""
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """What came of one or many units."""

    outcomes: tuple[Outcome, ...] = ()
    outside: int = 0  # statements about names that the gold does not know
    asked: int = 0  # matched pairs whose predicate the gold tells
    typed: int = 0  # those of them with a predicate that the gold allows

    def __add__(self, other: Grade) -> Grade:
        return Grade(
            outcomes=self.outcomes + other.outcomes,
            outside=self.outside + other.outside,
            asked=self.asked + other.asked,
            typed=self.typed + other.typed,
        )


def grade(unit: Unit, statements: Iterable[Statement], *, section: str = "", strict: bool = False) -> Grade:
    """Compare the statements read in one sentence or bullet with its gold.

    Example:
        >>> grade(Unit(id="1", text="", required=(), optional=frozenset(), grounded=frozenset()), ()).outcomes
        ()
    """
    paper = _Paper(unit)
    for statement in statements:
        if not statement.negated:
            paper.mark(statement, strict)
    return Grade(
        outcomes=tuple(paper.outcomes(section)),
        outside=paper.outside,
        asked=len(paper.asked),
        typed=len(paper.typed),
    )


def count(outcomes: Iterable[Outcome], level: Level) -> Counts:
    """Count the outcomes of one level."""
    verdicts = [outcome.verdict for outcome in outcomes if outcome.level == level]
    return Counts(verdicts.count("right"), verdicts.count("wrong"), verdicts.count("missed"))


def by(outcomes: Iterable[Outcome], key: Callable[[Outcome], str]) -> dict[str, list[Outcome]]:
    """Group outcomes, the group with the most of them first."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(key(outcome), []).append(outcome)
    return dict(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])))


Pair = tuple[str, str]
Item = tuple[str, str, int]  # subject, object and, at level S, the sign


@dataclass(slots=True)
class _Paper:
    """The marks of one unit while its statements are compared."""

    unit: Unit
    goals: dict[tuple[Level, Item], GoldRelation] = field(default_factory=dict)
    right: dict[tuple[Level, Item], Statement] = field(default_factory=dict)
    wrong: dict[tuple[Level, Pair], Statement] = field(default_factory=dict)
    asked: set[Pair] = field(default_factory=set)
    typed: set[Pair] = field(default_factory=set)
    outside: int = 0

    def __post_init__(self) -> None:
        for relation in self.unit.required:
            pair = (relation.subject, relation.object)
            self.goals.setdefault(("U", _undirected(pair)), relation)
            if relation.directed:
                self.goals.setdefault(("D", (*pair, 0)), relation)
                if relation.sign:
                    self.goals.setdefault(("S", (*pair, relation.sign)), relation)

    def mark(self, statement: Statement, strict: bool) -> None:
        pairs = [
            (subject, object)
            for subject in _names(statement.subject)
            for object in _names(statement.object)
            if subject != object
        ]
        wanted = [pair for pair in pairs if ("U", _undirected(pair)) in self.goals]
        if wanted:
            self._mark_wanted(statement, wanted)
        elif any(frozenset(pair) in self.unit.optional for pair in pairs):
            return
        elif strict or any(set(pair) <= self.unit.grounded for pair in pairs):
            unwanted = pairs[0] if pairs else ("?", "?")  # all that relate a thing to itself count as one
            self._mark_wrong("U", _undirected(unwanted)[:2], statement)
            if statement.directed:
                self._mark_wrong("D", unwanted, statement)
                if statement.sign:
                    self._mark_wrong("S", unwanted, statement)
        else:
            self.outside += 1

    def _mark_wanted(self, statement: Statement, wanted: Sequence[Pair]) -> None:
        for pair in wanted:
            self.right.setdefault(("U", _undirected(pair)), statement)
        if not statement.directed:
            return
        directed = [pair for pair in wanted if ("D", (*pair, 0)) in self.goals]
        for pair in directed:
            self.right.setdefault(("D", (*pair, 0)), statement)
        if not directed and not any(self._only_undirected(pair) for pair in wanted):
            self._mark_wrong("D", wanted[0], statement)
        if not statement.sign:
            return
        for pair in directed:
            if ("S", (*pair, statement.sign)) in self.goals:
                self.right.setdefault(("S", (*pair, statement.sign)), statement)
            elif ("S", (*pair, -statement.sign)) in self.goals:
                self._mark_wrong("S", pair, statement)
        if not directed and any(("S", (b, a, sign)) in self.goals for a, b in wanted for sign in (1, -1)):
            self._mark_wrong("S", wanted[0], statement)
        for relation in self.unit.required:
            pair = (relation.subject, relation.object)
            if relation.predicates and pair in directed:
                self.asked.add(pair)
                if statement.predicate in relation.predicates:
                    self.typed.add(pair)

    def _mark_wrong(self, level: Level, pair: Pair, statement: Statement) -> None:
        self.wrong.setdefault((level, pair), statement)

    def _only_undirected(self, pair: Pair) -> bool:
        return ("D", (*pair, 0)) not in self.goals and ("D", (*pair[::-1], 0)) not in self.goals

    def outcomes(self, section: str) -> Iterable[Outcome]:
        for (level, (subject, object, _)), relation in self.goals.items():
            statement = self.right.get((level, (subject, object, _)))
            yield Outcome(
                level=level,
                verdict="right" if statement else "missed",
                subject=subject,
                object=object,
                sign=relation.sign,
                type=relation.type,
                section=section,
                frame=statement.evidence.frame if statement else "",
                id=self.unit.id,
                text=self.unit.text,
            )
        for (level, (subject, object)), statement in self.wrong.items():
            yield Outcome(
                level=level,
                verdict="wrong",
                subject=subject,
                object=object,
                sign=statement.sign,
                type=statement.predicate,
                section=section,
                frame=statement.evidence.frame,
                id=self.unit.id,
                text=self.unit.text,
            )


def _names(entity: Entity) -> tuple[str, ...]:
    """All names that an entity may match: its own, and its members' where it is a family."""
    return (entity.name, *entity.members)


def _undirected(pair: Pair) -> Item:
    return (min(pair), max(pair), 0)
