"""Pages to statements, record by record: sources, grounding and extraction walked in their order.

What goes wrong on one page stays with that page: an error of any kind becomes an Issue that says where, and the reading
goes on with the next bullet or the next page.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from genegraph.errors import FailedPageError, GenegraphError, ParseError, UnreadableFileError
from genegraph.model import Bullet, Issue, Mention, Record, Statement
from genegraph.pipeline._decided import read_decisions

if TYPE_CHECKING:
    from genegraph.grounding import Decision, Grounder

FilePath = str | Path
LONGEST = 20_000
"""Characters of a bullet: reading takes time by their square, and the longest real one has 1,700."""


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
    failures: tuple[Issue, ...] = ()  # those of the record's issues that cost a bullet or the whole page

    def statements(self) -> Iterator[Statement]:
        """All statements of all bullets, in page order."""
        for reading in self.bullets:
            yield from reading.statements


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How much was read in a record, and what went wrong."""

    path: str
    bullets: int
    statements: int
    issues: tuple[Issue, ...] = ()
    failures: tuple[Issue, ...] = ()  # those of the issues that cost a bullet or the whole page

    @classmethod
    def before(cls, record: Record) -> Tally:
        """The tally of a record whose bullets nobody has read for statements."""
        return cls(
            path=record.path,
            bullets=sum(1 for _ in record.bullets()),
            statements=0,
            issues=record.issues,
            failures=() if record.sections or record.topic else record.issues,
        )

    @classmethod
    def of(cls, reading: Reading) -> Tally:
        """The tally of a reading."""
        return cls(
            path=reading.record.path,
            bullets=len(reading.bullets),
            statements=sum(len(bullet.statements) for bullet in reading.bullets),
            issues=reading.record.issues,
            failures=reading.failures,
        )


def read(
    paths: FilePath | Iterable[FilePath],
    *,
    min_score: float = 0.0,
    decisions: FilePath | None = None,
    strict: bool = False,
) -> Iterator[Reading]:
    """Read files and folders record by record, as far as statements.

    Args:
        paths: Files and folders of pages; one path may stand alone.
        min_score: Statements that were read less surely than this, from 0 to 1, are left out.
        decisions: A file of the user's own decisions on what names stand for, which win over everything.
        strict: Stop at the first page that cannot be read whole, instead of noting it in its issues.

    Raises:
        UnreadableFileError: If a path is missing, or one that stands alone is no text or a folder without pages.
        ParseError: If the file of decisions holds something else.
        UnknownFormatError: If no source format knows a file that stands alone.
        FailedPageError: If a page fails and `strict` is set.

    Example:
        >>> list(read([]))
        []
    """
    reader = Reader(min_score=min_score, decisions=read_decisions(decisions))
    for source in sources(paths):
        for reading in reader.read_source(source):
            if strict:
                stop_at_failure(reading.failures)
            yield reading


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read."""

    name: str
    alone: bool = False  # whether the user named this file and nothing else: then what is wrong with it is an error


def sources(paths: FilePath | Iterable[FilePath]) -> Iterator[Source]:
    """The files of some paths, in their order.

    Raises:
        UnreadableFileError: If a path is missing, or a folder holds no page.
    """
    from genegraph.sources import find_sources

    named = [str(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]
    for path in named:  # all of them before the first is read: a misspelt name should not cost an hour
        if path != "-" and "://" not in path and not Path(path).exists():
            raise UnreadableFileError(path, "no such file or directory")
    for path in named:
        for source in find_sources(path):
            yield Source(source, alone=len(named) == 1 and source == path)


class Reader:
    """Reads records as far as statements, and stumbles over nothing."""

    def __init__(self, *, min_score: float = 0.0, decisions: tuple[Decision, ...] = ()) -> None:
        self._min_score, self._decisions = min_score, decisions

    @cached_property
    def _grounder(self) -> Grounder:
        from genegraph.grounding import Grounder
        from genegraph.vocabulary.lexicons import lexicons

        return Grounder(lexicons(), self._decisions)

    def read_source(self, source: Source) -> Iterator[Reading]:
        """Read the records of one file.

        Raises:
            GenegraphError: If the file stands alone and cannot be read.
        """
        for record in records_of(source):
            yield self.read_record(record)

    def read_record(self, record: Record) -> Reading:
        """Read one record."""
        from genegraph.extraction import extract

        failures = Tally.before(record).failures
        faults: list[Issue] = []
        try:
            record = _told_of_unknown_topic(self._grounder.resolve(record))
        except Exception as error:
            faults.append(Issue(path=record.path, line=0, problem=fault(error)))
        topic, grounder, least = record.topic, self._grounder, self._min_score
        readings = []
        for bullet in record.bullets():
            mentions: tuple[Mention, ...] = ()
            statements: tuple[Statement, ...] = ()
            try:
                if len(bullet.text) > LONGEST:
                    problem = f"a bullet of more than {LONGEST:,} characters is none, and was not read"
                    raise ParseError(record.path, bullet.line, problem)
                mentions = grounder.ground(bullet, topic=topic)
                statements = extract(bullet, mentions, topic=topic)
            except ParseError as error:
                faults.append(Issue(path=record.path, line=bullet.line, problem=error.problem))
            except Exception as error:
                faults.append(Issue(path=record.path, line=bullet.line, problem=fault(error)))
            if least:
                statements = tuple([one for one in statements if one.evidence.score >= least])
            readings.append(BulletReading(bullet=bullet, mentions=mentions, statements=statements))
        if faults:
            record = replace(record, issues=(*record.issues, *faults))
        return Reading(record=record, bullets=tuple(readings), failures=(*failures, *faults))


def records_of(source: Source) -> Iterator[Record]:
    """The records of one file; what stops its reader becomes a last record that holds nothing but an Issue.

    Raises:
        GenegraphError: If the file stands alone and cannot be read.
    """
    from genegraph.sources import read_source

    try:
        yield from read_source(source.name)
    except GenegraphError as error:
        if source.alone:
            raise
        yield lost(source.name, str(error))
    except Exception as error:
        yield lost(source.name, fault(error))


def lost(path: str, problem: str) -> Record:
    """A page that could not be read."""
    return Record(id=PurePath(path).stem, path=path, issues=(Issue(path=path, line=0, problem=problem),))


def fault(error: Exception) -> str:
    """A mistake of ours in one line, with the place where it happened."""
    if isinstance(error, RecursionError):
        return "its words are nested too deeply to be read"
    frames = traceback.extract_tb(error.__traceback__)
    place = f" ({PurePath(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    said = " ".join(str(error).split())[:200]
    return f"genegraph failed here, please report it: {type(error).__name__}{': ' if said else ''}{said}{place}"


def stop_at_failure(failures: Iterable[Issue]) -> None:
    """Raise the first of some failures, if there are any.

    Raises:
        FailedPageError: If there are.
    """
    for failure in failures:
        raise FailedPageError(str(failure))


def _told_of_unknown_topic(record: Record) -> Record:
    """Add an issue to a page whose gene no lexicon knows: its bullets without a subject stay unread."""
    if record.topic is None or record.topic.entity is not None:
        return record
    issue = Issue(path=record.path, line=0, problem=f"no gene is called {record.topic.symbol!r}")
    return replace(record, issues=(*record.issues, issue))
