"""Gold files: which relations readers found in which sentence, to score extraction against.

Two formats, both JSON Lines. A *corpus* has one sentence a line, with its genes and relations. A *page* gold has one
relation a line, with the bullet it stands in.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from genegraph.errors import ParseError, UnreadableFileError

_Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRelation:
    """One relation that a reader found."""

    subject: str
    object: str
    type: str
    sign: int = 0  # 0 where it is not to be scored
    directed: bool = True
    predicates: tuple[str, ...] = ()  # each fully right; empty where the gold does not ask for the predicate


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence or bullet and what is to be found in it."""

    id: str  # of the sentence; empty in the gold of a page
    text: str
    required: tuple[GoldRelation, ...]
    optional: frozenset[frozenset[str]]  # pairs that are neither right nor wrong
    grounded: frozenset[str]  # names that the gold knows at all


def read_gold(path: Path, *, everything: bool = False) -> tuple[Unit, ...]:
    """Read a gold file of either format, in its order.

    Args:
        path: A file of JSON Lines.
        everything: Of a page, ask for all relations, not only for those between genes, families and complexes.

    Raises:
        UnreadableFileError: If the file cannot be opened, or is no text.
        ParseError: If a line is no JSON object, or lacks what its format needs.
    """
    rows = list(_rows(path))
    if not rows:
        raise ParseError(str(path), 0, "no gold: the file is empty")
    corpus = "genes" in rows[0][1]
    units: dict[str, list[tuple[int, _Row]]] = {}
    for line, row in rows:
        units.setdefault(f"{line}" if corpus else str(row.get("text")), []).append((line, row))
    found = []
    for group in units.values():
        line, first = group[0]
        try:
            found.append(_sentence(first) if corpus else _bullet([row for _, row in group], everything))
        except (KeyError, TypeError, ValueError) as error:
            needed = error.args[0] if isinstance(error, KeyError) else error
            raise ParseError(str(path), line, f"no gold of a sentence or a bullet: {needed}") from error
    return tuple(found)


def _rows(path: Path) -> Iterator[tuple[int, _Row]]:
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    row = json.loads(line)
                    if not isinstance(row, dict):
                        raise ParseError(str(path), number, "not a JSON object")
                    yield number, row
    except json.JSONDecodeError as error:
        raise ParseError(str(path), number, f"not JSON: {error.msg}") from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(str(path), "it is no UTF-8 text", "Gold files are JSON Lines") from error
    except OSError as error:
        raise UnreadableFileError(str(path), error.strerror or str(error)) from error


def _sentence(row: _Row) -> Unit:
    grounded = frozenset(gene["hgnc_symbol"] for gene in row["genes"] if gene["hgnc_symbol"])
    required, optional = [], {frozenset(pair) for pair in row["ignore"]}
    for relation in row["relations"]:
        if relation["negated"]:
            continue
        pair = frozenset((relation["subj"], relation["obj"]))
        if not pair <= grounded:
            optional.add(pair)
            continue
        required.append(
            GoldRelation(
                subject=relation["subj"],
                object=relation["obj"],
                type=relation["type"],
                # the sign of a modified participant (a phosphoform, a mutant) is not that of the gene
                sign=0 if relation.get("mod") else _sign(relation["sign"]),
                directed=relation["directed"],
            )
        )
    return Unit(
        id=row["id"], text=row["text"], required=tuple(required), optional=frozenset(optional), grounded=grounded
    )


def _bullet(rows: list[_Row], everything: bool) -> Unit:
    required, optional = [], set()
    grounded: set[str] = set()
    for row in rows:
        pair = frozenset((row["subject"], row["object"]))
        grounded |= pair
        if row["negated"]:
            continue
        if not (row["required"] and (everything or row["core"])):
            optional.add(pair)
            continue
        required.append(
            GoldRelation(
                subject=row["subject"],
                object=row["object"],
                type=row["predicate"],
                sign=_sign(row["sign"]),
                directed=row["directed"],
                predicates=(row["predicate"], *row.get("alt_predicates", ())),
            )
        )
    return Unit(
        id="",
        text=rows[0]["text"],
        required=tuple(required),
        optional=frozenset(optional),
        grounded=frozenset(grounded),
    )


def _sign(value: object) -> int:
    return 1 if value == 1 else -1 if value == -1 else 0
