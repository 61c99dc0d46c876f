"""A page as read: its record, sections and bullets, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from genegraph.model.entity import Curie, Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something on a page that was not understood, kept so that nothing vanishes in silence."""

    path: str
    line: int  # counted from 1; 0 where no line is to blame
    problem: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.problem}" if self.line else f"{self.path}: {self.problem}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The gene that a page is about, as the page itself names it."""

    symbol: str
    entity: Entity | None = None  # None until grounded, if the page bears no identifier
    synonyms: tuple[str, ...] = ()  # names and symbols that the page lists for its gene, in page order
    abbreviations: tuple[tuple[str, str], ...] = ()  # (short, long) pairs that the page spells out


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullet:
    """One list item, or one row of a table, of a page."""

    locator: str  # page#section/bullet, bullets counted from 1 within their section
    text: str  # without bullet sign, section label and citation marks
    section: str  # dotted path of normalised labels, such as "interaction.protein"
    line: int = 0  # where it starts in its file, counted from 1
    publications: tuple[Curie, ...] = ()  # pubmed:23593346, in page order
    identifiers: tuple[Curie, ...] = ()  # omim:604302, in page order
    fields: tuple[tuple[str, str], ...] = ()  # cells of a table row: (column, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A headed part of a page and the bullets below its heading."""

    label: str  # the dotted path that its bullets carry
    bullets: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One page, or one input sentence with an identifier of its own."""

    id: str
    path: str  # the file it came from, as the user named it
    topic: Topic | None = None
    metadata: tuple[tuple[str, str], ...] = ()  # (label, value) of the page's header, in page order
    sections: tuple[Section, ...] = ()
    issues: tuple[Issue, ...] = ()

    def bullets(self) -> Iterator[Bullet]:
        """All bullets of all sections, in page order."""
        for section in self.sections:
            yield from section.bullets
