"""Entities and edges as flat rows: what formats of plain attributes have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from genegraph.graph.look import kind, stance
from genegraph.model import Curie, Edge, Entity

Cell = str | bool | int | float | tuple[str, ...]


class Column(NamedTuple):
    """A declared attribute and its one type."""

    name: str
    type: Literal["string", "boolean", "int", "double"] = "string"
    many: bool = False  # its cells hold several strings


NODE_COLUMNS = (
    Column("name"),
    Column("curie"),
    Column("type"),
    Column("members", many=True),  # approved symbols of a family's or complex's genes
    Column("xrefs", many=True),  # CURIEs of the same thing elsewhere
    Column("degree", "int"),  # edges that end here; a loop counts twice
)

EDGE_COLUMNS = (
    Column("edge_id"),
    Column("predicate"),
    Column("sign"),  # activation, inhibition, binding, unknown or association: no style maps a number to an arrow
    Column("sign_number", "int"),  # 1, -1 or 0; that of an association is no effect
    Column("directed", "boolean"),
    Column("negated", "boolean"),
    Column("speculative", "boolean"),
    Column("stance"),  # the last two in one word, for styles that look at one column: asserted, speculated or denied
    Column("belief", "double"),
    Column("evidence_count", "int"),
    Column("sentences", many=True),
    Column("locators", many=True),
    Column("publications", many=True),
    Column("mediators", many=True),  # names
    Column("context", many=True),  # "kind: words"
    Column("conflicts", many=True),  # ids of edges that say the opposite
)


def node_cells(entity: Entity, degree: int) -> tuple[Cell, ...]:
    """What stands under NODE_COLUMNS.

    Example:
        >>> node_cells(Entity(curie="hgnc:6018", name="IL6", type="gene"), 2)
        ('IL6', 'hgnc:6018', 'gene', (), (), 2)
    """
    return (entity.name, entity.curie, entity.type, entity.members, entity.xrefs, degree)


def edge_cells(edge: Edge) -> tuple[Cell, ...]:
    """What stands under EDGE_COLUMNS; lists hold each word once, in reading order."""
    evidence = edge.evidence
    return (
        edge.id,
        edge.predicate,
        kind(edge),
        edge.sign,
        edge.directed,
        edge.negated,
        edge.speculative,
        stance(edge),
        float(edge.belief),
        len(evidence),
        once(piece.text for piece in evidence),
        once(piece.locator for piece in evidence),
        once(publication for piece in evidence for publication in piece.publications),
        once(mediator.name for mediator in edge.mediators),
        once(f"{what}: {words}" for piece in evidence for what, words in piece.context),
        once(edge.conflicts),
    )


def title(edge: Edge) -> str:
    """An edge in words, as Cytoscape names edges: "IL6 (binds) GP130"."""
    return f"{edge.subject.name} ({edge.predicate}) {edge.object.name}"


def degrees(edges: Iterable[Edge]) -> Mapping[Curie, int]:
    """How many edges end at each entity."""
    return Counter(end.curie for edge in edges for end in (edge.subject, edge.object))


def once(words: Iterable[str]) -> tuple[str, ...]:
    """Each word once, in order."""
    return tuple(dict.fromkeys(words))


def one_line(text: str) -> str:
    r"""Text that stays in its cell and in its line: breaks become a space, control characters U+FFFD.

    Example:
        >>> print(one_line("T\tcell\r\npool"))
        T cell pool
    """
    return visible(_BREAKS.sub(" ", text))


def visible(text: str) -> str:
    """Text with U+FFFD for every control character but tabs and line ends.

    Example:
        >>> visible("IL6\\x1b[31m")
        'IL6\ufffd[31m'
    """
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def inert(text: str) -> str:
    """The same for tables that people open in a spreadsheet, which would carry out a cell that begins as a formula.

    Example:
        >>> inert("=1+1"), inert("IL6")
        ("'=1+1", 'IL6')
    """
    line = one_line(text)
    return f"'{line}" if line.startswith(("=", "+", "-", "@")) else line


def joined(words: Iterable[str]) -> str:
    """Words in one cell; a bar inside a word becomes a broken bar, so that splitting at bars gives the words back.

    Example:
        >>> joined(["IL6", "a|b"])
        'IL6|a¦b'
    """
    return "|".join(word.replace("|", "¦") for word in words)


_BREAKS = re.compile(r"[\t\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
