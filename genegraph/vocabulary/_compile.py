"""Lexicon files -> the files of an index: a trie of keys, one of their beginnings, what names stand for, addresses.

A row of an entity is tab-separated: CURIE, type, members, cross-references, weight, and then its names, each kind of
names in a cell that opens with the code of their status. `|` stands between several values. A name is told by a number
that holds the entity's number and the place of the name among the entity's names.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Sequence
from operator import itemgetter
from pathlib import Path

from genegraph.vocabulary._files import write_groups, write_rows
from genegraph.vocabulary._keys import Keys
from genegraph.vocabulary.spelling import GREEK
from genegraph.vocabulary.tables import TERM_COLUMNS, read_cells, read_header

KEYS, STARTS, TERMS = "keys.marisa", "starts.marisa", "terms.numbers"
"""The keys of names, their beginnings after which a space may stand, and by key the numbers of the names."""

ENTITIES, ADDRESSES = "entities.rows", "addresses.rows"
"""The entities by number, and their CURIEs with those numbers, sorted."""

STATUSES = ("symbol", "name", *TERM_COLUMNS)
"""The standing of a name, by its code in the index: an entity's own name first, then the columns of lexicons."""

NAME_BITS = 20
"""How many bits of a name's number tell its place among the names of its entity."""

_ENTITY = ("type", "members", "xrefs", "weight")
_GREEK = re.compile("|".join(GREEK.values()) + "|[" + "".join(GREEK) + "]")


def names_in(cell: str) -> list[str]:
    """The names in a cell of an entity's row: its own name is one, whatever signs it holds.

    Example:
        >>> names_in("0IL6"), names_in("4IL-6|BSF2")
        (['IL6'], ['IL-6', 'BSF2'])
    """
    return [cell[1:]] if cell[0] in "01" else cell[1:].split("|")


def compile_index(files: Sequence[Path], folder: Path) -> None:
    """Write the index of some lexicon files into an empty folder."""
    import marisa_trie

    collecting = gc.isenabled()
    gc.disable()  # millions of small objects, none of them garbage before the end
    try:
        index = _Index()
        for path in files:
            index.add(path)
        index.spelled.starts.discard("")
        marisa_trie.Trie(index.spelled.starts).save(str(folder / STARTS))
        trie = marisa_trie.Trie(index.keys)
        trie.save(str(folder / KEYS))
        write_groups(folder / TERMS, len(trie), map(trie.key_id, index.keys), index.names)
        write_rows(folder / ENTITIES, index.entities)
        write_rows(folder / ADDRESSES, sorted(index.addresses))
    finally:
        if collecting:
            gc.enable()


class _Index:
    """What the files of an index will hold."""

    def __init__(self) -> None:
        self.entities: list[str] = []  # their rows, by number
        self.addresses: list[str] = []  # CURIEs, each with the number of its entity
        self.keys: list[str] = []  # of names, in the order of
        self.names: list[int] = []  # the numbers of those names
        self.spelled = Keys()
        self._numbers: dict[str, int] = {}

    def add(self, path: Path) -> None:
        """Add the rows of a lexicon."""
        header = read_header(path)
        kind, prefix = header["type"], header["prefix"]
        own = 0 if kind in ("gene", "family", "complex") else 1
        rows = read_cells(path)
        columns = next(rows)
        width = len(columns)
        # A column that is missing is read from the cell after the last.
        told = itemgetter(*(columns.index(column) if column in columns else width for column in _ENTITY))
        places = [(STATUSES.index(column), columns.index(column)) for column in TERM_COLUMNS if column in columns]
        found: list[str] = []  # their names
        numbers: list[int] = []  # of those names
        beside: list[str] = []  # what stands beside those names in their rows
        for cells in rows:
            cells += [""] * (width + 1 - len(cells))
            curie, name = f"{prefix}:{cells[0]}", cells[1]
            own_kind, members, xrefs, weight = told(cells)
            more = ""
            names = [name]
            for status, place in places:
                if cell := cells[place]:
                    more += f"\t{status}{cell}"
                    names += cell.split("|")
            row = f"{curie}\t{own_kind or kind}\t{members}\t{xrefs}\t{weight}\t{own}{name}{more}"
            first = self._add_entity(curie, row)
            found += names
            numbers += range(first, first + len(names))
            beside += [more] * len(names)
            if kind == "disease" and xrefs:
                # Pages have diseases by their OMIM number.
                number = first >> NAME_BITS
                self.addresses += [f"{xref}\t{number}" for xref in xrefs.split("|") if xref.startswith("omim:")]
        self._add_names(found, numbers, beside)

    def _add_entity(self, curie: str, row: str) -> int:
        """The number of an entity's first name in a row, which may add to an earlier row."""
        number = self._numbers.get(curie)
        if number is None:
            number = self._numbers[curie] = len(self.entities)
            self.entities.append(row)
            self.addresses.append(f"{curie}\t{number}")
            return number << NAME_BITS
        before = self.entities[number].split("\t")
        cells = row.split("\t")
        told = [old or new for old, new in zip(before[:5], cells, strict=False)]
        self.entities[number] = "\t".join([*told, *before[5:], *cells[5:]])
        return (number << NAME_BITS) + sum(len(names_in(cell)) for cell in before[5:])

    def _add_names(self, names: list[str], numbers: list[int], beside: list[str]) -> None:
        self.keys += map(self.spelled.of, names)
        self.names += numbers
        initials = self.spelled.before_initials
        greek: dict[str, bool] = {}
        for place in [place for place, name in enumerate(names) if name in initials]:
            row = beside[place]
            if row not in greek:
                greek[row] = _GREEK.search(row) is not None
            if greek[row]:
                self.spelled.starts.update(initials[names[place]])
        initials.clear()
        # The mouse's Eomes looks like a plural.
        plural = [place for place, name in enumerate(names) if name[-1:] == "S" and name.isupper() and name.isalpha()]
        self.keys += [self.spelled.of(names[place].capitalize()) for place in plural]
        self.names += [numbers[place] for place in plural]
