"""Bullets while more may be joined to them, and the sections that they end in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from genegraph.model import Bullet, Section
from genegraph.sources._references import take_references
from genegraph.sources._tables import Row


@dataclass(slots=True)
class Draft:
    """A bullet that the next line may still go on."""

    section: str
    text: str
    line: int  # where it starts, counted from 1
    last: int = 0  # its last line, counted in lines that hold anything
    row: Row | None = None
    fields: tuple[tuple[str, str], ...] = ()


def sections(drafts: Iterable[Draft], record: str) -> tuple[Section, ...]:
    """Number bullets within their sections and move their citations out of the text, in page order.

    Example:
        >>> section, = sections([Draft("function", "induces acute phase proteins (PMID: 1)", 7)], "IL6")
        >>> section.bullets[0].locator, section.bullets[0].publications
        ('IL6#function/1', ('pubmed:1',))
    """
    counts: Counter[str] = Counter()
    found = []
    for label, group in groupby(drafts, key=lambda draft: draft.section):
        bullets = []
        for draft in group:
            counts[label] += 1
            bullets.append(_bullet(draft, f"{record}#{label}/{counts[label]}"))
        found.append(Section(label=label, bullets=tuple(bullets)))
    return tuple(found)


def _bullet(draft: Draft, locator: str) -> Bullet:
    cited = take_references(draft.text)
    row = draft.row
    return Bullet(
        locator=locator,
        text=cited.text or draft.text,
        section=draft.section,
        line=draft.line,
        publications=(row.publications if row else ()) + cited.publications,
        identifiers=cited.identifiers,
        fields=row.fields if row else draft.fields,
    )
