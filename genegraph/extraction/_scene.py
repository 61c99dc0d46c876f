"""The scene of one segment: its words, groups and nouns, whom it speaks of, and the events read so far."""

from __future__ import annotations

from dataclasses import dataclass

from genegraph.extraction._arguments import Argument, Arguments
from genegraph.extraction._clauses import Clauses
from genegraph.extraction._events import Event
from genegraph.extraction._nodes import Noun, Predicate
from genegraph.extraction._reading import NounReader
from genegraph.extraction._scope import Doubt
from genegraph.extraction._segments import Segment
from genegraph.model import Entity


@dataclass(slots=True)
class Focus:
    """Whom the text speaks of when it says "it", carried from segment to segment."""

    subjects: Arguments = ()
    objects: Arguments = ()


class Scene:
    """What the frames of one segment look at, and where they put what they find.

    It knows the segment before, and nothing knows it, so that it goes with its bullet and leaves nothing to collect.
    """

    __slots__ = (
        "_doubt", "_first", "agents_of", "before", "clauses", "focus", "found", "opens_bullet", "reader", "themes_of",
        "tokens", "topic",
    )  # fmt: skip

    def __init__(
        self,
        segment: Segment,
        clauses: Clauses,
        topic: Entity | None,
        focus: Focus,
        text: str,
        before: Scene | None = None,
    ) -> None:
        self.tokens = segment.tokens
        self.clauses = clauses
        self.focus = focus
        self.before = before
        if before is not None:
            before.before = None  # what lies further back is forgotten
        self.opens_bullet = segment.opens  # whether the page's gene may be its unwritten subject
        self._first = clauses.nouns[0] if segment.opens and clauses.nouns else None
        self.reader = NounReader(segment.tokens, topic, text)
        self.topic: Arguments = (Argument(topic, -1),) if topic is not None else ()
        self._doubt: Doubt | None = None
        self.found: list[Event] = []
        self.agents_of: dict[Predicate, Arguments] = {}  # of the predicates read so far
        self.themes_of: dict[Predicate, Arguments] = {}

    @property
    def doubt(self) -> Doubt:
        """What the segment tells as a guess; looked for when something is claimed."""
        if self._doubt is None:
            self._doubt = Doubt(self.tokens)
        return self._doubt

    @property
    def respectively(self) -> bool:
        """Whether what is listed is told in pairs."""
        return any(token.lower == "respectively" for token in self.tokens)

    def note(self, predicate: Predicate, agents: Arguments, themes: Arguments) -> None:
        """Remember whom a predicate spoke of."""
        if agents:
            self.focus.subjects = agents
        if themes:
            self.focus.objects = themes
        self.agents_of[predicate] = agents
        self.themes_of[predicate] = themes

    def opens_with(self, noun: Noun) -> bool:
        """Whether a noun group is the first of a bullet, where the page's gene may go without saying."""
        return noun is self._first
