"""Lexicon files -> the files of an index: a trie of keys, one of their beginnings, and rows of terms and entities."""

from __future__ import annotations

import gc
import json
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from genegraph.vocabulary.spelling import GREEK, key, key_and_starts
from genegraph.vocabulary.tables import TERM_COLUMNS, Row, read_header, read_rows

KEYS, STARTS, TERMS, ENTITIES = "keys.marisa", "starts.marisa", "terms.rows", "entities.rows"
"""Names of the files."""

CURIE_KEY = "\x01"
"""Opens the key under which an entity is found by its CURIE; no name contains it."""

STATUSES = ("symbol", "name", *TERM_COLUMNS)
"""The standing of a name, by its code in the index: an entity's own name first, then the columns of lexicons."""

_GREEK = re.compile("|".join(GREEK.values()) + "|[" + "".join(GREEK) + "]")


def compile_index(files: Sequence[Path], folder: Path) -> None:
    """Write the index of some lexicon files into an empty folder."""
    import marisa_trie

    collecting = gc.isenabled()
    gc.disable()  # millions of small objects, none of them garbage before the end
    try:
        entities: dict[str, list[object]] = {}
        terms: dict[str, list[str]] = defaultdict(list)
        beginnings: set[str] = set()
        for path in files:
            _add(path, entities, terms, beginnings)
        trie = marisa_trie.Trie(terms)
        trie.save(str(folder / KEYS))
        marisa_trie.Trie(beginnings).save(str(folder / STARTS))
        rows = [b""] * len(trie)
        for spelled, found in terms.items():
            rows[trie[spelled]] = "\n".join(dict.fromkeys(found)).encode()
        _write_rows(folder / TERMS, rows)
        _write_rows(
            folder / ENTITIES, [json.dumps(entity, ensure_ascii=False).encode() for entity in entities.values()]
        )
    finally:
        if collecting:
            gc.enable()


def _add(path: Path, entities: dict[str, list[object]], terms: dict[str, list[str]], beginnings: set[str]) -> None:
    header = read_header(path)
    own = 0 if header["type"] in ("gene", "family", "complex") else 1
    numbers = {curie: number for number, curie in enumerate(entities)}
    for row in read_rows(path):
        curie = f"{header['prefix']}:{row.id}"
        number = numbers.setdefault(curie, len(numbers))
        label = next(iter(row.terms.get("label", ())), "")
        told = [curie, row.name, row.type or header["type"], row.members, row.xrefs, row.weight, label]
        before = entities.get(curie)
        entities[curie] = [old or new for old, new in zip(before, told, strict=True)] if before else told
        for address in _addresses(curie, row, header["type"]):
            terms[CURIE_KEY + address].append(f"{number}\t{own}\t{row.name}")
        greek = any(_GREEK.search(text) for texts in row.terms.values() for text in texts)
        for status, text in _names(row, own):
            spelled, starts = key_and_starts(text, greek)
            if not spelled:
                continue
            beginnings.update(starts)
            term = f"{number}\t{status}\t{text}"
            terms[spelled].append(term)
            if text[-1] == "S" and text.isalpha() and text.isupper():
                # The mouse's Eomes looks like a plural.
                terms[key(text.capitalize())].append(term)


def _addresses(curie: str, row: Row, kind: str) -> Iterator[str]:
    """The CURIEs by which an entity is found: its own, and a disease by its OMIM number, as pages have it."""
    yield curie
    if kind == "disease":
        yield from (xref for xref in row.xrefs if xref.startswith("omim:"))


def _names(row: Row, own: int) -> Iterator[tuple[int, str]]:
    yield own, row.name
    for column, texts in row.terms.items():
        status = STATUSES.index(column)
        for text in texts:
            yield status, text


def _write_rows(path: Path, rows: Iterable[bytes]) -> None:
    found = list(rows)
    places = array("Q", [16 + 8 * len(found)])
    for row in found:
        places.append(places[-1] + len(row))
    with path.open("wb") as file:
        file.write(len(found).to_bytes(8, "little"))
        file.write(places.tobytes())
        file.writelines(found)
