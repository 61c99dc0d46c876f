"""What the commands that read pages share: their arguments, and an account of the reading on stderr."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import click

from genegraph.cli._diseases import tell_diseases
from genegraph.cli._messages import Verbosity, counted, say, stages
from genegraph.errors import UnwritableFileError

if TYPE_CHECKING:
    from genegraph.model import Entity, Issue
    from genegraph.pipeline import Tally
    from genegraph.pipeline.spark import Summary

# Plain text, no path: "s3://bucket/pages" and "-" are pages too.
pages_argument = click.argument("pages", nargs=-1, required=True)

min_score_option = click.option(
    "--min-score",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="SCORE",
    help="Leave out statements that were read less surely than this, from 0 to 1.",
)

decisions_option = click.option(
    "--decisions",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.tsv",
    help="Your own decisions: a name, a CURIE (- for none) and perhaps a page, tab-separated. They win.",
)


def check_output(output: Path, pages: Iterable[str]) -> None:
    """Refuse an output that is bound to fail, or would cost the user a page, before hours of reading.

    Raises:
        UnwritableFileError: If it has no folder, is a folder itself, or is one of the pages.
    """
    if not output.parent.is_dir():
        raise UnwritableFileError(str(output), f"there is no folder {output.parent}")
    if output.is_dir():
        raise UnwritableFileError(str(output), "it is a folder")
    if output.is_file():
        from genegraph.sources import find_sources

        sources = (source for page in pages if "://" not in page for source in find_sources(page))
        if any(os.path.exists(source) and output.samefile(source) for source in sources):
            raise UnwritableFileError(str(output), "it is one of the pages to read")


class Account:
    """Counts what was read, shows that it goes on, and lists issues where the user wants to see them.

    Use it as a context manager around the reading, and call it with every Tally.
    """

    def __init__(
        self, verbosity: Verbosity, *, bar: bool = True, nouns: tuple[str, ...] = ("record", "bullet", "statement")
    ) -> None:
        self._verbosity = verbosity
        self._bar = bar  # False while results scroll over the same terminal
        self._nouns = nouns  # what there is to count
        self._counts = Counter[str]()
        self._failures: list[Issue] = []
        self._open = ExitStack()

    def __enter__(self) -> Account:
        shown = self._bar and self._verbosity is Verbosity.NORMAL
        self.progress = self._open.enter_context(stages("bullets", shown=shown))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def __call__(self, tally: Tally) -> None:
        """Take note of one more record."""
        self._counts["record"] += 1
        self._counts["bullet"] += tally.bullets
        self._counts["statement"] += tally.statements
        self._counts["issue"] += len(tally.issues)
        self._counts["failure"] += len(tally.failures)
        self._failures += tally.failures[: _MOST_FAILURES - len(self._failures)]
        self.progress.count(tally.bullets)
        if self._verbosity is Verbosity.VERBOSE:
            for issue in tally.issues:
                say(str(issue))

    def take(self, summary: Summary) -> None:
        """Take note of what others have counted."""
        for noun in ("record", "bullet", "statement", "issue"):
            self._counts[noun] += getattr(summary, f"{noun}s")
        self._counts["failure"] += summary.failed
        self._failures += summary.failures

    @property
    def code(self) -> int:
        """The exit code: 1 if a page, or a bullet of one, could not be read."""
        return 1 if self._counts["failure"] else 0

    def summarize(self, edges: int | None = None, entities: Callable[[], Iterable[Entity]] = tuple) -> None:
        """Say what was read, and what became of it; entities are asked for only where somebody listens."""
        if self._verbosity is Verbosity.QUIET:
            return
        verbose = self._verbosity is Verbosity.VERBOSE
        words = [counted(self._counts[noun], noun) for noun in self._nouns]
        if edges is not None:
            words.append(counted(edges, "edge"))
        words.append(counted(self._counts["issue"], "issue"))
        hint = " (-v lists them)" if self._counts["issue"] and not verbose else ""
        say(", ".join(words) + hint)
        diseases = tell_diseases(entities(), None if verbose else _MOST_DISEASES)
        if diseases:
            say(diseases)
        if self._failures and not verbose:
            more = self._counts["failure"] - len(self._failures)
            say(f"{counted(self._counts['failure'], 'failure')}; all else was read:")
            for failure in self._failures:
                say(f"  {failure}")
            if more:
                say(f"  and {more:,} more (-v lists them)")


_MOST_FAILURES = 20  # that a summary lists
_MOST_DISEASES = 10  # without an address that it names
