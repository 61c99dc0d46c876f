"""What a section holds, before the section's relations are said of it; and the entities that no lexicon knows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from genegraph.model import Bullet, Entity, EntityType, Mention, Span
from genegraph.vocabulary.sections import Layout
from genegraph.vocabulary.spelling import GREEK

SURE, GUESS = 0.9, 0.7
"""Scores of what the layout says outright, and of what was picked out of a sentence."""

Context = tuple[tuple[str, str], ...]


@dataclass(slots=True, kw_only=True)
class Found:
    """A thing that stands in a section, and what is said there of its relation to the page's gene."""

    entity: Entity
    span: Span | None = None
    score: float = SURE
    relation: str = ""  # where the words state another one than the section does
    sign: int = 0  # where the words tell a direction that the relation does not
    negated: bool = False
    speculative: bool = False
    cue: str = ""  # the words that state the relation; empty where the section does
    cue_span: Span | None = None
    before: str = ""  # the words of the same clause before it, in lower case
    context: Context = ()
    subjects: Sequence[tuple[Entity, Span | None]] = ()  # empty: the page's gene


@dataclass(slots=True)
class Line:
    """A bullet with all that its section's reading needs; never changed once made."""

    bullet: Bullet
    text: str  # the bullet's
    mentions: Sequence[Mention]
    layout: Layout
    gene: Entity  # the page's own

    @property
    def kind(self) -> EntityType:
        """The type of what stands in the section and no lexicon knows."""
        return self.layout.kinds[0]

    def exactly(self, span: Span) -> Mention | None:
        """The mention that is just this stretch of text, if the section takes its kind."""
        for mention in self.mentions:
            if mention.span.start == span.start and mention.span.end == span.end:
                return mention if mention.entity.type in self.layout.kinds else None
        return None

    def last_within(self, span: Span, *kinds: EntityType) -> Mention | None:
        """The last mention of one of these kinds within a stretch of text."""
        found = None
        for mention in self.mentions:
            if mention.span.start >= span.start and mention.span.end <= span.end and mention.entity.type in kinds:
                found = mention
        return found


@lru_cache(maxsize=1 << 13)
def term(words: str, kind: EntityType, members: tuple[str, ...] = ()) -> Entity:
    """The entity of a thing that no lexicon knows, under an address of its own.

    Example:
        >>> term("cognitive decline", "disease").curie
        'gg.term:cognitive-decline'
    """
    return Entity(curie="gg.term:" + slug(words), name=words, type=kind, members=members)


def slug(words: str) -> str:
    """Words as the last part of an address: ASCII letters and digits, with hyphens between.

    Example:
        >>> slug("TGF-β1/SMAD3 axis"), slug("…")
        ('tgf-beta1-smad3-axis', 'u2026')
    """
    plain = words if words.isascii() else "".join([GREEK.get(letter, letter) for letter in words])
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode() if not plain.isascii() else plain
    found = _BETWEEN.sub("-", plain.lower()).strip("-")
    return found if found.strip(".-") else "u" + "-".join(f"{ord(letter):x}" for letter in words)


_BETWEEN = re.compile(r"[^a-z0-9]+")
