"""The lexicon files: a header that says what they hold, then one entity a row.

A file is tab-separated text, gzipped or not. Its header lines start with `#` and read `# field: value`; `type`,
`prefix`, `iri`, `version`, `licence` and `origin` are required. The next line names the columns: `id` (local
identifier) and `name` (of the entity) come first, then any of `type` (where rows differ), the term columns, `members`,
`xrefs` and `weight` (how much is known about the entity, to settle ties between names). Cells hold several values with
`|` between them.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, get_args

from genegraph.errors import LexiconError, UnreadableFileError
from genegraph.model import EntityType

REQUIRED = ("type", "prefix", "iri", "version", "licence", "origin")
"""What every header says."""

TERM_COLUMNS = ("label", "previous", "alias", "synonym", "orthologue")
"""Columns of names: full names, former symbols, aliases, names in use, and symbols of the mouse gene."""

_COLUMNS = ("id", "name", "type", *TERM_COLUMNS, "members", "xrefs", "weight")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One entity of a lexicon, as its file has it."""

    id: str
    name: str
    type: str = ""
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # column -> names
    members: tuple[str, ...] = ()
    xrefs: tuple[str, ...] = ()
    weight: int = 0


def lexicon_files(folder: Path) -> tuple[Path, ...]:
    """The lexicon files of a folder, by name."""
    return tuple(sorted(path for path in folder.iterdir() if path.name.endswith((".tsv", ".tsv.gz"))))


def read_header(path: Path) -> dict[str, str]:
    """The fields of a lexicon's header, in file order.

    Raises:
        LexiconError: If a required field is missing, or the type is none that genegraph knows.
    """
    header: dict[str, str] = {}
    with _open(path) as lines:
        for line in lines:
            if not line.startswith("#"):
                break
            name, _, value = line[1:].partition(":")
            header[name.strip()] = value.strip()
    for name in REQUIRED:
        if not header.get(name):
            raise LexiconError(str(path), 1, f"the header has no '# {name}: ...' line")
    if header["type"] not in get_args(EntityType):
        raise LexiconError(str(path), 1, f"no entity type {header['type']!r}. Known: {', '.join(get_args(EntityType))}")
    return header


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a lexicon, in file order.

    Raises:
        LexiconError: If the column line is missing or names an unknown column, or a row has too many cells.
    """
    rows = read_cells(path)
    columns = next(rows)
    for cells in rows:
        yield _row(dict(zip(columns, cells, strict=False)))


def read_cells(path: Path) -> Iterator[list[str]]:
    """The columns of a lexicon, then the cells of its rows, in file order; the last cells of a row may be missing.

    Raises:
        LexiconError: As for `read_rows`.
    """
    width = 0
    with _open(path) as lines:
        for number, line in enumerate(lines, 1):
            if line[0] == "#":
                continue
            cells = line.rstrip("\n").split("\t")
            if not width:
                width = len(_check_columns(path, number, cells))
            elif not 2 <= len(cells) <= width or not (cells[0] and cells[1]):
                raise LexiconError(str(path), number, f"expected {width} cells, the first two filled")
            yield cells
    if not width:
        raise LexiconError(str(path), 0, "there is no line of columns")


def generate_table(header: Mapping[str, str], rows: Iterable[Row]) -> Iterator[str]:
    """The text of a lexicon, line by line, without columns that no row fills and without a row's last empty cells.

    Example:
        >>> header = {"type": "gene", "prefix": "hgnc"}
        >>> lines = generate_table(header, [Row(id="6018", name="IL6", terms={"alias": ("IL-6", "BSF2")})])
        >>> [line.rstrip().split(chr(9)) for line in lines]
        [['# type: gene'], ['# prefix: hgnc'], ['id', 'name', 'alias'], ['6018', 'IL6', 'IL-6|BSF2']]
    """
    cells = [_cells(row) for row in rows]
    columns = [column for column in _COLUMNS if any(row.get(column) for row in cells)]
    for name, value in header.items():
        yield f"# {name}: {value}\n"
    yield "\t".join(columns) + "\n"
    for row in cells:
        yield "\t".join(row.get(column, "") for column in columns).rstrip("\t") + "\n"


def _open(path: Path) -> IO[str]:
    try:
        if path.suffix == ".gz":
            return gzip.open(path, "rt", encoding="utf-8", newline="\n")
        return path.open(encoding="utf-8", newline="\n")
    except OSError as error:
        raise UnreadableFileError(str(path), error.strerror or str(error)) from error


def _check_columns(path: Path, number: int, columns: list[str]) -> list[str]:
    if columns[:2] != ["id", "name"] or not set(columns) <= set(_COLUMNS):
        raise LexiconError(str(path), number, f"columns are 'id', 'name' and any of {', '.join(_COLUMNS[2:])}")
    return columns


def _row(cells: Mapping[str, str]) -> Row:
    def values(column: str) -> tuple[str, ...]:
        cell = cells.get(column)
        return tuple(cell.split("|")) if cell else ()

    return Row(
        id=cells["id"],
        name=cells["name"],
        type=cells.get("type", ""),
        terms={column: found for column in TERM_COLUMNS if (found := values(column))},
        members=values("members"),
        xrefs=values("xrefs"),
        weight=int(cells.get("weight") or 0),
    )


def _cells(row: Row) -> dict[str, str]:
    return {
        "id": row.id,
        "name": row.name.strip(),
        "type": row.type,
        **{column: "|".join(dict.fromkeys(map(str.strip, names))) for column, names in row.terms.items()},
        "members": "|".join(row.members),
        "xrefs": "|".join(row.xrefs),
        "weight": str(row.weight) if row.weight else "",
    }
