"""From a bullet to its mentions, with what is known of its page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from genegraph.errors import UnknownNameError
from genegraph.grounding._abbreviations import abbreviations
from genegraph.grounding._candidate import Candidate
from genegraph.grounding._context import settle
from genegraph.grounding._decisions import Decision
from genegraph.grounding._identifiers import contradiction, with_identifiers
from genegraph.grounding._match import match
from genegraph.grounding._names import Names
from genegraph.grounding._page import Page
from genegraph.grounding._shared_heads import with_shared_heads
from genegraph.grounding._suggestions import looks_like_symbol, suggestions
from genegraph.model import Bullet, Entity, Grounding, Issue, Mention, Record, Span, Topic, make_mention
from genegraph.vocabulary.lexicons import KEY, Lexicons
from genegraph.vocabulary.spelling import TOKEN

_LIGAND = re.compile(r"interleukin|interferon|factor|hormone|ligand|cytokine|chemokine|peptide|neurotrophin|insulin")
_MOUSE = ("species", "mouse")
_span = lru_cache(maxsize=1 << 14)(Span)  # names stand in the same places again and again


class Grounder:
    """Finds names and says which entities they stand for.

    Args:
        lexicons: The names to look for.
        decisions: What the user has decided, which wins over everything.

    Raises:
        UnknownNameError: If a decision names an entity that no lexicon has.

    Example:
        >>> from genegraph.vocabulary.lexicons import lexicons
        >>> bullet = Bullet(locator="1", section="", text="TNF-α induces IL-6 through NF-κB")
        >>> [(mention.text, mention.entity.name) for mention in Grounder(lexicons()).ground(bullet)]
        [('TNF-α', 'TNF'), ('IL-6', 'IL6'), ('NF-κB', 'NFkappaB')]
    """

    def __init__(self, lexicons: Lexicons, decisions: Iterable[Decision] = ()) -> None:
        self._lexicons = lexicons
        self._names = Names(lexicons)
        self._decisions = [(decision, self._decided(decision)) for decision in decisions]
        self._page = self._open(None)

    def resolve(self, record: Record) -> Record:
        """Ground the topic of a record, collect the abbreviations that its bullets spell out, and note doubts.

        A topic that no lexicon knows stays as it is. Issues tell of identifiers and names that contradict each other,
        and of symbols that are unknown but one letter from a known one.
        """
        issues = []
        if record.topic is not None:
            topic, problem = self._resolve_topic(record.topic, record.id)
            record = replace(record, topic=replace(topic, abbreviations=_spelled_out(record)))
            issues = [Issue(path=record.path, line=0, problem=problem)] if problem else []
        for bullet in record.bullets():
            issues += [
                Issue(path=record.path, line=bullet.line, problem=one) for one in self._doubts(bullet, record.topic)
            ]
        return replace(record, issues=(*record.issues, *issues)) if issues else record

    def candidates(self, name: str) -> tuple[Grounding, ...]:
        """What a name may stand for when it stands alone, best first."""
        return self._names.spellings[name]

    def ground(self, bullet: Bullet, topic: Topic | None = None) -> tuple[Mention, ...]:
        """Find the names in a bullet, in text order, never overlapping."""
        found = self._find(bullet, topic)
        if bullet.identifiers and found:
            found = with_identifiers(found, bullet.identifiers, self._lexicons)
        return tuple([_mention(bullet.text, one) for one in found])

    def _find(self, bullet: Bullet, topic: Topic | None) -> list[Candidate]:
        """The names of a bullet before identifiers beside them are looked at."""
        if self._page.topic is not topic:
            self._page = self._open(topic)
        text, page = bullet.text, self._page
        if self._decisions:
            here = [(one.text, entity) for one, entity in self._decisions if one.where and one.holds(bullet.locator)]
            page = page.with_decisions(here) if here else page
        if "(" in text or "[" in text:
            page = page.with_abbreviations(text, abbreviations(text))
        found = match(text, self._names, page.states, page.look_up)
        if not found:
            return found
        return with_shared_heads(text, settle(text, found, page.look_up, self._is_ligand), page.look_up)

    def _open(self, topic: Topic | None) -> Page:
        """The page of a topic, with the decisions that hold everywhere."""
        page = Page(self._names, topic)
        everywhere = [(one.text, entity) for one, entity in self._decisions if not one.where]
        return page.with_decisions(everywhere) if everywhere else page

    def _decided(self, decision: Decision) -> Entity | None:
        """The entity that a decision names; None where it says that a name is none."""
        if decision.curie is None:
            return None
        entity = self._lexicons.entity(decision.curie)
        if entity is None:
            raise UnknownNameError("entity", decision.curie)
        return entity

    def _resolve_topic(self, topic: Topic, page: str) -> tuple[Topic, str]:
        """A topic with the entity that its lexicon knows, and what seems wrong with it, if anything."""
        decided = self._decided_for(topic.symbol, page)
        if decided is not None:
            return replace(topic, entity=decided), ""
        by_name = self.candidates(topic.symbol)
        if topic.entity is None:
            return (replace(topic, entity=by_name[0].entity) if by_name else topic), ""
        entity = self._lexicons.entity(topic.entity.curie)
        if entity is None:
            return topic, f"no gene has the identifier {topic.entity.curie}; the page calls it {topic.symbol}"
        topic = replace(topic, entity=entity)
        if by_name and entity.curie not in (one.entity.curie for one in by_name):
            named = by_name[0].entity
            return (
                topic,
                f"{topic.symbol} is {named.name} ({named.curie}), but {entity.curie} on the page is {entity.name}",
            )
        return topic, ""

    def _decided_for(self, symbol: str, page: str) -> Entity | None:
        """What the user says that a page's symbol means: of several decisions the last, of this page before of all."""
        holding = [
            (bool(one.where), entity) for one, entity in self._decisions if one.text == symbol and one.holds(page)
        ]
        return sorted(holding, key=lambda pair: pair[0])[-1][1] if holding else None

    def _doubts(self, bullet: Bullet, topic: Topic | None) -> Iterator[str]:
        """What seems wrong with the names of a bullet: a number of another disease, a symbol off by one letter."""
        if bullet.identifiers:
            found = self._find(bullet, topic)
            problem = contradiction(found, with_identifiers(found, bullet.identifiers, self._lexicons))
            if problem:
                yield problem
        for token in dict.fromkeys(TOKEN.findall(bullet.text)):
            if looks_like_symbol(token) and not self._names.tokens[token][1] & KEY:
                near = suggestions(token, self._lexicons)
                if near:
                    yield f"no gene is called {token!r}. Did the page mean {' or '.join(near)}?"

    def _is_ligand(self, entity: Entity) -> bool:
        """Whether a gene has a receptor, so that its name before "receptor" names another gene."""
        label = self._lexicons.label(entity.curie)
        if "receptor" in label:
            return False
        return bool(_LIGAND.search(label) or self._names.states[f"{entity.name.lower()}r"] & KEY)


def _spelled_out(record: Record) -> tuple[tuple[str, str], ...]:
    """The abbreviations that the bullets of a page spell out, each with its long form."""
    pairs = list(record.topic.abbreviations) if record.topic else []
    for bullet in record.bullets():
        text = bullet.text
        if "(" in text or "[" in text:
            pairs += [(text[found.short.slice], text[found.long.slice]) for found in abbreviations(text)]
    return tuple(dict.fromkeys(pairs))


def _mention(text: str, found: Candidate) -> Mention:
    """A name as a mention, with what its spelling tells: that of a mouse gene tells the species."""
    surface, best, context = found.surface, found.groundings[0], found.context
    if surface != best.entity.name and best.entity.type == "gene" and _is_mouse(surface, best):
        context = (_MOUSE, *context)
    start, end = found.start, found.end
    return make_mention(span=_span(start, end), text=text[start:end], groundings=found.groundings, context=context)


def _is_mouse(surface: str, grounding: Grounding) -> bool:
    """Whether a gene is written as mouse genes are: `Stat3`, `Trp53`."""
    return grounding.reason == "mouse symbol" or surface == grounding.entity.name.capitalize()
