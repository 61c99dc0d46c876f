"""Official release files to lexicons, one file per kind; each ends in `RELEASE = Release(...)`.

Used by `genegraph lexicon build` alone: reading a page never comes here.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from genegraph.errors import LexiconError, UnreadableFileError
from genegraph.vocabulary.tables import Row, generate_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """How one lexicon is made from the files that its owner publishes."""

    name: str  # of the lexicon and of its file
    header: Mapping[str, str]  # type, prefix, iri, licence and origin; the version comes from the user
    files: str  # which release files to name, for the help text
    read: Callable[[tuple[Path, ...]], Iterable[Row]]


def releases() -> dict[str, Release]:
    """Every kind of release that can be read, by the name of its lexicon."""
    import genegraph.vocabulary.releases as package
    from genegraph._registry import collect

    return collect(package, "RELEASE", Release)


def generate_lexicon(release: Release, paths: tuple[Path, ...], version: str) -> Iterator[str]:
    """The text of a lexicon, line by line, made from release files.

    Raises:
        LexiconError: If the files are not what the release should consist of.
        UnreadableFileError: If one of them is no text.
    """
    places = ", ".join(map(str, paths))
    head = {name: release.header[name] for name in ("type", "prefix", "iri")}
    header = {**head, "version": version, "licence": release.header["licence"], "origin": release.header["origin"]}
    try:
        rows = list(release.read(paths))
    except (KeyError, StopIteration) as error:
        missing = f"there is no {error}" if error.args else "a file is missing"
        raise LexiconError(places, 0, f"{missing}. Expected: {release.files}") from error
    except (json.JSONDecodeError, csv.Error) as error:
        raise LexiconError(places, 0, f"{error}. Expected: {release.files}") from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(places, "it is no UTF-8 text") from error
    if not rows:
        raise LexiconError(places, 0, f"nothing was found in there. Expected: {release.files}")
    yield from generate_table(header, rows)
