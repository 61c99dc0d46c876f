"""What readers of GraphML do to the value of a column."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Literal, NamedTuple

CYTOSCAPE_TYPES = {"int", "long", "float", "double", "boolean", "string"}


class Key(NamedTuple):
    """A declared column."""

    name: str
    type: str
    owner: str  # node, edge, graph or all
    line: int


def value_fault(key: Key, text: str) -> Iterator[tuple[str, Literal["refuses", "loses", "changes"], str]]:
    """What becomes of one value: readers, effect and problem.

    Example:
        >>> [readers for readers, _, _ in value_fault(Key("directed", "boolean", "edge", 1), "True")]
        ['rustworkx']
    """
    column = f"{key.name!r}"
    match key.type:
        case "boolean" if text not in ("true", "false"):
            if text.lower() in ("true", "false"):
                yield "rustworkx", "refuses", f"the column {column} says {text!r}: true and false are lower case"
            else:
                yield "every reader", "refuses", f"the column {column} holds {text[:40]!r}, which is no boolean"
        case "int" | "long":
            yield from _whole(column, text, 31 if key.type == "int" else 63)
        case "float" | "double":
            yield from _real(column, text)
    return


def _whole(column: str, text: str, bits: int) -> Iterator[tuple[str, Literal["refuses", "loses", "changes"], str]]:
    try:
        value = int(text)
    except ValueError:
        yield "every reader", "refuses", f"the column {column} holds {text[:40]!r}, which is no whole number"
        return
    if not -(2**bits) <= value < 2**bits:
        yield "Cytoscape, igraph", "loses", f"the column {column} holds a number of more than {bits + 1} bits"


def _real(column: str, text: str) -> Iterator[tuple[str, Literal["refuses", "loses", "changes"], str]]:
    try:
        value = float(text)
    except ValueError:
        yield "every reader", "refuses", f"the column {column} holds {text[:40]!r}, which is no number"
        return
    if not math.isfinite(value):
        yield "Cytoscape", "loses", f"the column {column} holds {text!r}"
