"""genegraph conflicts: what the pages contradict each other about."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from genegraph.cli._graphs import claim, conditions_options, graph_argument, opened
from genegraph.cli._messages import say
from genegraph.cli._output import Cell, RowFormat, format_option, print_rows

if TYPE_CHECKING:
    from genegraph.graph import Conflict
    from genegraph.graph.where import Conditions
    from genegraph.model import Evidence

_SCREEN = ("conflict", "claim", "belief", "context", "sentence")
_FULL = ("conflict", "kind", "side", "claim", "belief", "context", "sentence", "locator", "publications", "id")


@click.command()
@graph_argument
@click.argument("gene", required=False)
@conditions_options
@format_option
def conflicts(graph: Path, gene: str | None, where: Conditions, format: RowFormat | None) -> None:
    """List edges that say the opposite of each other, side by side with the contexts they were seen in.

    One raises what the other lowers, or one denies what the other asserts. Different contexts on the two sides are the
    mark of a dual role.

    \b
    genegraph conflicts pages.ttl
    genegraph conflicts pages.ttl IL6 --format json
    """
    format = format or ("table" if sys.stdout.isatty() else "tsv")
    columns = _SCREEN if format == "table" else _FULL
    found = tuple(opened(graph).conflicts(gene, **where))
    print_rows(columns, (tuple(row[column] for column in columns) for row in _rows(found)), format)
    if not found:
        say("no edges contradict each other")


def _rows(found: Iterable[Conflict]) -> Iterator[dict[str, Cell]]:
    for number, conflict in enumerate(found, start=1):
        sides = zip("ab", (conflict.edge, conflict.other), conflict.evidence, strict=True)
        for side, edge, evidence in sides:
            for piece in evidence:
                yield {
                    "conflict": number,
                    "kind": conflict.kind,
                    "side": side,
                    "claim": claim(edge) if conflict.edge is not conflict.other else f"{claim(edge)} ({_sign(piece)})",
                    "belief": edge.belief,
                    "context": [f"{kind}: {words}" for kind, words in piece.context],
                    "sentence": piece.text,
                    "locator": piece.locator,
                    "publications": piece.publications,
                    "id": edge.id,
                }


def _sign(piece: Evidence) -> str:
    return "raises" if piece.sign > 0 else "lowers"


COMMAND = conflicts
