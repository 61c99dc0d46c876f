r"""Tab-separated values: one row a piece of evidence, with the columns of `KnowledgeGraph.to_frame("evidence")`.

Cells that hold several things join them with "|". Tabs, line ends and backslashes inside a cell are written `\t`, `\n`,
`\r` and `\\`, as databases do, other control characters as `\x1b`, and a cell that a spreadsheet would take for a
formula begins with a backslash. It reads back equal; of a table of your own `subject`, `predicate` and `object` are
enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from genegraph.errors import InvalidValueError, ParseError
from genegraph.export import ExportFormat, Pieces
from genegraph.graph import KnowledgeGraph
from genegraph.graph.frames import evidence_rows
from genegraph.graph.from_tables import edges_from_rows
from genegraph.graph.table_columns import EVIDENCE_COLUMNS
from genegraph.model import Edge


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The header, then the rows in order of edge id."""
    yield from pieces().text(graph.edges)


def pieces() -> Pieces:
    """The same, edge by edge."""
    return Pieces(lambda _: ("\t".join(EVIDENCE_COLUMNS) + "\n",), _rows_of)


def parse(stream: BinaryIO) -> KnowledgeGraph:
    """The graph that `generate` wrote, or one of a smaller table.

    Raises:
        ParseError: If a needed column is missing, or a row does not fit the header.
    """
    lines = (line.decode().rstrip("\r\n") for line in stream)
    columns = next(lines, "").removeprefix("\ufeff").split("\t")  # Excel marks UTF-8 with U+FEFF
    try:
        return KnowledgeGraph(edges_from_rows(columns, _rows(columns, lines)))
    except InvalidValueError as error:
        raise ParseError("", 1 if "column" in str(error) else 0, str(error)) from error


def _rows_of(edge: Edge) -> str:
    return "".join(["\t".join(map(_cell, row)) + "\n" for row in evidence_rows([edge])])


def _rows(columns: list[str], lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, start=2):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise ParseError("", number, f"{len(cells)} cells under {len(columns)} columns")
        try:
            yield {column: _value(column, cell) for column, cell in zip(columns, cells, strict=True) if cell}
        except ValueError as error:
            raise ParseError("", number, str(error)) from error


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    cell = _UNSAFE.sub(lambda found: _ESCAPES.get(found[0]) or f"\\x{ord(found[0]):02x}", value)
    return f"\\{cell}" if cell.startswith(_FORMULA) else cell


def _value(column: str, cell: str) -> object:
    match EVIDENCE_COLUMNS.get(column, "str").lower():
        case "bool":
            if cell.lower() not in _TRUTH:
                raise ValueError(f"{column} is neither true nor false: {cell!r}")
            return _TRUTH[cell.lower()]
        case "float64":
            return float(cell)
        case "int8" | "int64":
            return int(cell)
        case _:
            return _ESCAPED.sub(_plain, cell)


def _plain(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else _PLAIN.get(found[0], found[0][1:])


_FORMULA = ("=", "+", "-", "@")  # what a spreadsheet would carry out
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_PLAIN = {escaped: plain for plain, escaped in _ESCAPES.items()}
_UNSAFE = re.compile(r"[\\\x00-\x1f\x7f-\x9f]")
_ESCAPED = re.compile(r"\\x([0-9a-f]{2})|\\.", re.DOTALL)
_TRUTH = {"true": True, "false": False, "1": True, "0": False}

FORMAT = ExportFormat(name="tsv", suffixes=(".tsv",), generate=generate, parse=parse, pieces=pieces)
