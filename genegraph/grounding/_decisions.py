"""A user's own decisions on what names stand for: they win over everything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from genegraph.errors import ParseError
from genegraph.model import Curie

_NONE = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a name stands for, everywhere or on one page."""

    text: str  # as the page spells it
    curie: Curie | None  # None: it is no name at all
    where: str = ""  # id of a record or locator of a bullet; empty for everywhere

    def holds(self, locator: str) -> bool:
        """Whether the decision holds in a bullet."""
        return not self.where or locator == self.where or locator.startswith((f"{self.where}#", f"{self.where}/"))


def parse_decisions(lines: Iterable[str], path: str) -> tuple[Decision, ...]:
    """Read decisions: a name, a CURIE (or `-`: no name) and, if they hold for one page alone, its id; tab-separated.

    Empty lines, lines that start with `#` and a header line that starts with `text` are passed over.

    Raises:
        ParseError: If a line has another form.

    Example:
        >>> parse_decisions(["CMF\\tcl:0002548\\tIL6", "cat\\t-"], "mine.tsv")[1]
        Decision(text='cat', curie=None, where='')
    """
    decisions = []
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in line.rstrip("\r\n").split("\t")]
        if not any(cells) or cells[0].startswith("#") or (number == 1 and cells[0] == "text"):
            continue
        if len(cells) not in (2, 3) or not cells[0]:
            raise ParseError(path, number, "expected a name, a CURIE or '-' and perhaps a page, with tabs between them")
        prefix, colon, identifier = cells[1].partition(":")
        if cells[1] != _NONE and not (prefix and colon and identifier):
            raise ParseError(
                path, number, f"{cells[1]!r} is no CURIE such as hgnc:6018; '-' says that the name is none"
            )
        curie = None if cells[1] == _NONE else f"{prefix.lower()}:{identifier}"
        decisions.append(Decision(text=cells[0], curie=curie, where=cells[2] if len(cells) == 3 else ""))
    return tuple(decisions)
