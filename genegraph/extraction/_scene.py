"""The scene of one segment: its words, groups and nouns, whom it speaks of, and the events read so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from genegraph.extraction._arguments import Argument, Arguments, plainly
from genegraph.extraction._clauses import Clauses
from genegraph.extraction._events import Event
from genegraph.extraction._nodes import Noun, Predicate
from genegraph.extraction._reading import NounReader
from genegraph.extraction._scope import Doubt
from genegraph.extraction._tags import Token
from genegraph.model import Entity


@dataclass(slots=True)
class Focus:
    """Whom the text speaks of when it says "it", carried from segment to segment."""

    subjects: Arguments = ()
    objects: Arguments = ()


class Scene:
    """What the frames of one segment look at, and where they put what they find."""

    def __init__(
        self,
        tokens: Sequence[Token],
        clauses: Clauses,
        topic: Entity | None,
        focus: Focus,
        *,
        opens_bullet: bool,
        text: str,
    ) -> None:
        self.tokens = tokens
        self.clauses = clauses
        self.focus = focus
        self.opens_bullet = opens_bullet  # whether the page's gene may be its unwritten subject
        self.reader = NounReader(tokens, topic, text)
        self.topic: Arguments = (Argument(topic, -1),) if topic is not None else ()
        self.doubt = Doubt(tokens)
        self.respectively = any(token.lower == "respectively" for token in tokens)
        self.found: list[Event] = []
        self.agents_of: dict[Predicate, Arguments] = {}  # of the predicates read so far
        self.themes_of: dict[Predicate, Arguments] = {}

    def note(self, predicate: Predicate, agents: Arguments, themes: Arguments) -> None:
        """Remember whom a predicate spoke of."""
        if agents:
            self.focus.subjects = plainly(agents)
        if themes:
            self.focus.objects = plainly(themes)
        self.agents_of[predicate] = agents
        self.themes_of[predicate] = themes

    def opens_with(self, noun: Noun) -> bool:
        """Whether a noun group is the first of a bullet, where the page's gene may go without saying."""
        return self.opens_bullet and self.clauses.nouns[0] is noun
