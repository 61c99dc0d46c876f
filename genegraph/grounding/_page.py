"""What a page says about names: its own gene's synonyms, and the abbreviations that it spells out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from genegraph.grounding._abbreviations import Abbreviation
from genegraph.grounding._candidate import LookUp
from genegraph.grounding._names import Names
from genegraph.grounding._rank import MOLECULAR
from genegraph.model import Entity, Grounding, Topic
from genegraph.vocabulary.lexicons import KEY, LONGER, SPACED
from genegraph.vocabulary.spelling import TOKEN, fold, key

_STIMULATORY = re.compile(r"(?<=\w{4})ory\b")  # a stimulatory factor is a stimulating factor

DECIDED = "decided by the user"
"""The reason of a grounding that the user has decided."""

# A long form that no lexicon has still tells by its words that a gene product is meant.
_MOLECULE = re.compile(
    r"\b(?:protein|receptor|factor|interleukin|antigen|gene|homolog(?:ue)?|ligand|hormone|peptide|subunit|antagonist|"
    r"transporter|channel|activator|repressor|inhibitor|oncogene|chain|domain|element|[a-z]{3,}(?:ase|in|or))s?\b",
    re.IGNORECASE,
)


class Page:
    """Names that hold on one page, or in one bullet of it, before any lexicon.

    A name that the page uses for something no lexicon knows has no groundings: it is then no gene either.
    """

    def __init__(self, names: Names, topic: Topic | None) -> None:
        self.topic = topic
        self.states: dict[str, int] = {}
        self.look_up: LookUp = names.spellings.__getitem__
        self._names = names
        self._own: dict[str, tuple[Grounding, ...]] = {}
        self._long: dict[str, tuple[Grounding, ...]] = {}  # full names of the page's gene, by key
        self._spelled_out = frozenset(topic.abbreviations if topic else ())
        if topic is None:
            return
        for short, long in topic.abbreviations:
            self._define(short, long)
        if topic.entity is not None:
            own = (Grounding(entity=topic.entity, score=1.0, reason="the page's own gene"),)
            for name in (*topic.synonyms, topic.symbol):
                if " " in name:
                    for variant in dict.fromkeys((name, _STIMULATORY.sub("ing", name))):
                        self._add(variant, own)
                        self._long[key(variant)] = own
                else:
                    known = names.spellings[name]
                    self._add(name, own + tuple(one for one in known if one.entity.curie != topic.entity.curie))

    def with_abbreviations(self, text: str, found: Iterable[Abbreviation]) -> Page:
        """The page as one of its bullets sees it, which spells out abbreviations of its own."""
        pairs = [(text[one.short.slice], text[one.long.slice]) for one in found]
        if self._spelled_out.issuperset(pairs):
            return self
        page = self._copy()
        for short, long in pairs:
            if not any(one.reason == DECIDED for one in self._own.get(short, ())):
                page._define(short, long)
        return page

    def with_decisions(self, decisions: Iterable[tuple[str, Entity | None]]) -> Page:
        """The page with what its user has decided: names and their entities, or None where a name is none."""
        page = self._copy()
        for text, entity in decisions:
            known = tuple(one for one in self._names.spellings[text] if one.entity != entity)
            chosen = (Grounding(entity=entity, score=1.0, reason=DECIDED), *known) if entity else ()
            page._add(text, chosen)
        return page

    def _copy(self) -> Page:
        page = Page(self._names, None)
        page.topic, page._spelled_out = self.topic, self._spelled_out
        page.states, page._own, page._long = dict(self.states), dict(self._own), self._long
        page.look_up = page._look_up
        return page

    def _look_up(self, surface: str) -> tuple[Grounding, ...]:
        """What a spelling stands for on this page."""
        own = self._own.get(surface)
        if own is None and self._long and " " in surface:
            own = self._long.get(key(surface))
        return self._names.spellings[surface] if own is None else own

    def _define(self, short: str, long: str) -> None:
        """Let an abbreviation mean what its long form does; where no lexicon has that, it is mostly no gene either."""
        meant, known = self._names.spellings[long], self._names.spellings[short]
        if meant:
            entity = meant[0].entity
            rest = tuple(one for one in known if one.entity != entity)
            self._add(short, (Grounding(entity=entity, score=0.999, reason=f"short for {long!r}"), *rest))
        elif not (known and known[0].entity.type in MOLECULAR and _MOLECULE.search(long)):
            self._add(short, ())

    def _add(self, name: str, groundings: tuple[Grounding, ...]) -> None:
        """Let a name stand for something here, and the beginnings of its key be known as such."""
        spelled = ""
        for token in TOKEN.findall(name):
            if spelled:
                self.states[spelled] = self.states.get(spelled, 0) | LONGER | SPACED
            spelled += fold(token)
        if spelled:
            self.states[spelled] = self.states.get(spelled, 0) | KEY
            self._own[name] = groundings
            self.look_up = self._look_up
