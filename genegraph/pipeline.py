"""The corridor walked end to end: pages in, statements or a graph out.

This is the only place that knows the order of the steps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from genegraph.model import Bullet, Issue, Mention, Record, Statement

if TYPE_CHECKING:
    from genegraph.graph import KnowledgeGraph

FilePath = str | Path


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletReading:
    """A bullet, the names in it, and the statements that it makes."""

    bullet: Bullet
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A record and all that was read in it, bullet by bullet, in page order."""

    record: Record
    bullets: tuple[BulletReading, ...]

    def statements(self) -> Iterator[Statement]:
        """All statements of all bullets, in page order."""
        for reading in self.bullets:
            yield from reading.statements


def read(paths: FilePath | Iterable[FilePath], *, min_score: float = 0.0) -> Iterator[Reading]:
    """Read files and folders record by record, as far as statements.

    Args:
        paths: Files and folders of pages; one path may stand alone.
        min_score: Statements that were read less surely than this, from 0 to 1, are left out.

    Raises:
        UnreadableFileError: If a path is missing, is no text, or is a folder without pages.
        UnknownFormatError: If no source format knows a file.

    Example:
        >>> list(read([]))
        []
    """
    from genegraph.extraction import extract
    from genegraph.grounding import Grounder
    from genegraph.sources import read_records
    from genegraph.vocabulary.lexicons import lexicons

    grounder = Grounder(lexicons())
    for record in map(_told_of_unknown_topic, map(grounder.resolve, read_records(paths))):
        readings = []
        for bullet in record.bullets():
            mentions = grounder.ground(bullet, topic=record.topic)
            statements = extract(bullet, mentions, topic=record.topic)
            kept = tuple(statement for statement in statements if statement.evidence.score >= min_score)
            readings.append(BulletReading(bullet=bullet, mentions=mentions, statements=kept))
        yield Reading(record=record, bullets=tuple(readings))


def build(
    paths: FilePath | Iterable[FilePath],
    *,
    min_score: float = 0.0,
    watch: Callable[[Reading], object] | None = None,
) -> KnowledgeGraph:
    """Read files and folders of pages into one knowledge graph.

    Args:
        paths: Files and folders of pages; one path may stand alone.
        min_score: Statements that were read less surely than this, from 0 to 1, are left out.
        watch: Called with each record once it has been read: to show progress, or to collect issues.

    Raises:
        UnreadableFileError: If a path is missing, is no text, or is a folder without pages.
        UnknownFormatError: If no source format knows a file.

    Example:
        >>> build([])
        <KnowledgeGraph: 0 entities, 0 edges>
    """
    from genegraph.assembly import assemble
    from genegraph.graph import KnowledgeGraph

    def statements() -> Iterator[Statement]:
        for reading in read(paths, min_score=min_score):
            if watch:
                watch(reading)
            yield from reading.statements()

    return KnowledgeGraph(assemble(statements()))


def _told_of_unknown_topic(record: Record) -> Record:
    """Add an issue to a page whose gene no lexicon knows: its bullets without a subject stay unread."""
    if record.topic is None or record.topic.entity is not None:
        return record
    issue = Issue(path=record.path, line=0, problem=f"no gene is called {record.topic.symbol!r}")
    return replace(record, issues=(*record.issues, issue))
