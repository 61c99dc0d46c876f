"""From a bullet to its mentions, with what is known of its page."""

from __future__ import annotations

from dataclasses import replace

from genegraph.grounding._abbreviations import abbreviations
from genegraph.grounding._candidate import Candidate
from genegraph.grounding._context import settle
from genegraph.grounding._match import match
from genegraph.grounding._names import Names
from genegraph.grounding._page import Page
from genegraph.model import Bullet, Grounding, Mention, Record, Span, Topic
from genegraph.vocabulary.lexicons import Lexicons

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
        self._names = Names(lexicons)
        self._page = Page(self._names, None)

    def resolve(self, record: Record) -> Record:
        """Ground the topic of a record, and collect the abbreviations that its bullets spell out.

        A topic that no lexicon knows stays without entity.
        """
        if record.topic is None:
            return record
        spelled_out = [
            (bullet.text[found.short.slice], bullet.text[found.long.slice])
            for bullet in record.bullets()
            if "(" in bullet.text or "[" in bullet.text
            for found in abbreviations(bullet.text)
        ]
        pairs = tuple(dict.fromkeys([*record.topic.abbreviations, *spelled_out]))
        topic = replace(record.topic, abbreviations=pairs)
        if topic.entity is None and (known := self.candidates(topic.symbol)):
            topic = replace(topic, entity=known[0].entity)
        return replace(record, topic=topic)

    def candidates(self, name: str) -> tuple[Grounding, ...]:
        """What a name may stand for when it stands alone, best first."""
        return self._names.spellings[name]

    def ground(self, bullet: Bullet, topic: Topic | None = None) -> tuple[Mention, ...]:
        """Find the names in a bullet, in text order, never overlapping."""
        if self._page.topic is not topic:
            self._page = Page(self._names, topic)
        text, page = bullet.text, self._page
        if "(" in text or "[" in text:
            page = page.with_abbreviations(text, abbreviations(text))
        found = match(text, self._names.tokens, self._names.states, page.states, page.look_up)
        if not found:
            return ()
        return tuple([_mention(text, one) for one in settle(text, found, page.look_up, self._is_receptor)])

    def _is_receptor(self, curie: str) -> bool:
        return "receptor" in self._lexicons.label(curie)


def _mention(text: str, found: Candidate) -> Mention:
    context = found.context
    if _is_mouse(found.surface, found.groundings[0]):
        context = (_MOUSE, *context)
    return Mention(
        span=Span(found.start, found.end),
        text=text[found.start : found.end],
        groundings=found.groundings,
        context=context,
    )


def _is_mouse(surface: str, grounding: Grounding) -> bool:
    """Whether a gene is written as mouse genes are: `Stat3`, `Trp53`."""
    if grounding.reason == "mouse symbol":
        return True
    symbol = grounding.entity.name
    return surface != symbol and grounding.entity.type == "gene" and surface == symbol.capitalize()
