"""What a page says about names: its own gene's synonyms, and the abbreviations that it spells out."""

from __future__ import annotations

from collections.abc import Iterable

from genegraph.grounding._abbreviations import Abbreviation
from genegraph.grounding._rank import rank
from genegraph.model import Entity, Grounding, Topic
from genegraph.vocabulary.lexicons import KEY, LONGER, Lexicons
from genegraph.vocabulary.spelling import TOKEN, fold, key


class Page:
    """Names that hold on one page, or in one bullet of it, before any lexicon.

    A name that the page uses for something no lexicon knows has no groundings: it is then no gene either.
    """

    def __init__(self, lexicons: Lexicons, topic: Topic | None) -> None:
        self.topic = topic
        self.states: dict[str, int] = {}
        self._lexicons = lexicons
        self._names: dict[str, tuple[Grounding, ...]] = {}
        if topic is None:
            return
        for short, long in topic.abbreviations:
            self._define(short, long)
        if topic.entity is not None:
            own = (Grounding(entity=topic.entity, score=1.0, reason="the page's own gene"),)
            for name in (*topic.synonyms, topic.symbol):
                self._add(name, own)

    def with_abbreviations(self, text: str, found: Iterable[Abbreviation]) -> Page:
        """The page as one of its bullets sees it, which spells out abbreviations of its own."""
        pairs = [(text[one.short.slice], text[one.long.slice]) for one in found]
        if not pairs:
            return self
        page = Page(self._lexicons, None)
        page.topic, page.states, page._names = self.topic, dict(self.states), dict(self._names)
        for short, long in pairs:
            page._define(short, long)
        return page

    def look_up(self, surface: str, spelled: str) -> tuple[Grounding, ...] | None:
        """What the page means by a spelling: None if it does not say, empty if it means nothing that is known."""
        if spelled not in self._names:
            return None
        return self._names.get(surface)

    def _define(self, short: str, long: str) -> None:
        entity = self._entity(long)
        if entity is not None:
            self._add(short, (Grounding(entity=entity, score=0.98, reason=f"short for {long!r}"),))
        else:
            self._add(short, ())

    def _entity(self, long: str) -> Entity | None:
        groundings = rank(long, self._lexicons.entries(key(long)))
        return groundings[0].entity if groundings else None

    def _add(self, name: str, groundings: tuple[Grounding, ...]) -> None:
        spelled = ""
        for token in TOKEN.findall(name):
            if spelled:
                self.states[spelled] = self.states.get(spelled, 0) | LONGER
            spelled += fold(token)
        if spelled:
            self.states[spelled] = self.states.get(spelled, 0) | KEY
            self._names[spelled] = self._names[name] = groundings
