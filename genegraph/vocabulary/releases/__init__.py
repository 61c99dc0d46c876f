"""Official release files to lexicon rows, one file per kind; each ends in `RELEASE = Release(...)`.

Used by `genegraph lexicon build` alone: reading a page never comes here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from genegraph.vocabulary.tables import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """How one lexicon is made from the files that its owner publishes."""

    name: str  # of the lexicon and of its file
    header: dict[str, str]  # type, prefix, iri, licence and origin; the version comes from the user
    files: str  # which release files to name, for the help text
    read: Callable[[tuple[Path, ...]], Iterable[Row]]
