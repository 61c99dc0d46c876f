"""From a bullet to its mentions, with what is known of its page."""

from __future__ import annotations

from dataclasses import replace

from genegraph.grounding._abbreviations import abbreviations
from genegraph.grounding._match import Match, matches
from genegraph.grounding._page import Page
from genegraph.grounding._rank import rank
from genegraph.model import Bullet, Grounding, Issue, Mention, Record, Span, Topic
from genegraph.vocabulary.lexicons import Lexicons
from genegraph.vocabulary.spelling import key

_CACHED = 1 << 18
_MOUSE = ("species", "mouse")


class Grounder:
    """Finds names and says which entities they stand for.

    Example:
        >>> from genegraph.vocabulary.lexicons import lexicons
        >>> bullet = Bullet(locator="1", section="", text="TNF-α induces IL-6 through NF-κB")
        >>> [(mention.text, mention.entity.name) for mention in Grounder(lexicons()).ground(bullet)]
        [('TNF-α', 'TNF'), ('IL-6', 'IL6'), ('NF-κB', 'NFkappaB')]
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons
        self._states: dict[str, int] = {}
        self._groundings: dict[str, tuple[Grounding, ...]] = {}
        self._page = Page(lexicons, None)

    def resolve(self, record: Record) -> Record:
        """Ground the topic of a record, and collect the abbreviations that its bullets spell out.

        A topic that no lexicon knows stays without entity, and an Issue says so.
        """
        if record.topic is None:
            return record
        pairs = {
            (bullet.text[found.short.slice], bullet.text[found.long.slice])
            for bullet in record.bullets()
            if "(" in bullet.text or "[" in bullet.text
            for found in abbreviations(bullet.text)
        }
        topic = replace(record.topic, abbreviations=tuple(dict.fromkeys([*record.topic.abbreviations, *sorted(pairs)])))
        issues = record.issues
        if topic.entity is None:
            groundings = self.candidates(topic.symbol)
            if groundings:
                topic = replace(topic, entity=groundings[0].entity)
            else:
                issues = (*issues, Issue(path=record.path, line=0, problem=f"no gene is called {topic.symbol!r}"))
        return replace(record, topic=topic, issues=issues)

    def candidates(self, name: str) -> tuple[Grounding, ...]:
        """What a name may stand for when it stands alone, best first."""
        return self._look_up(name, key(name))

    def ground(self, bullet: Bullet, topic: Topic | None = None) -> tuple[Mention, ...]:
        """Find the names in a bullet, in text order, never overlapping."""
        if self._page.topic is not topic:
            self._page = Page(self._lexicons, topic)
        text, page = bullet.text, self._page
        if "(" in text or "[" in text:
            page = page.with_abbreviations(text, list(abbreviations(text)))

        def accepts(surface: str, spelled: str) -> bool:
            return bool(page.look_up(surface, spelled) or self._look_up(surface, spelled))

        found = matches(text, self._state, accepts, page.states)
        mentions = [self._mention(text, match, page) for match in found]
        return tuple(mention for mention in mentions if mention is not None)

    def _state(self, spelled: str) -> int:
        state = self._states.get(spelled)
        if state is None:
            if len(self._states) > _CACHED:
                self._states.clear()
            state = self._states[spelled] = self._lexicons.state(spelled)
        return state

    def _look_up(self, surface: str, spelled: str) -> tuple[Grounding, ...]:
        groundings = self._groundings.get(surface)
        if groundings is None:
            if len(self._groundings) > _CACHED:
                self._groundings.clear()
            groundings = self._groundings[surface] = rank(surface, self._lexicons.entries(spelled))
        return groundings

    def _mention(self, text: str, match: Match, page: Page) -> Mention | None:
        start, end, spelled = match
        surface = text[start:end]
        groundings = page.look_up(surface, spelled)
        if groundings is None:
            groundings = self._look_up(surface, spelled)
        if not groundings:
            return None
        context = (_MOUSE,) if _is_mouse(surface, groundings[0]) else ()
        return Mention(span=Span(start, end), text=surface, groundings=groundings, context=context)


def _is_mouse(surface: str, grounding: Grounding) -> bool:
    """Whether a gene is written as mouse genes are: `Stat3`, `Trp53`."""
    symbol = grounding.entity.name
    if grounding.reason == "mouse symbol":
        return True
    return grounding.entity.type == "gene" and surface != symbol and surface == symbol.capitalize()
