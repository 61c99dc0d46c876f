"""Ways between genes on the command line: their options, as rows, and explained sentence by sentence."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from genegraph.cli._graphs import as_sign, best, claim, way_sign_option
from genegraph.cli._marks import Mark, stretches
from genegraph.cli._output import UNLIMITED, Cell, RowFormat, print_rows, to_json
from genegraph.cli._text import escape

if TYPE_CHECKING:
    from rich.text import Text

    from genegraph.graph import Path
    from genegraph.model import Evidence

F = TypeVar("F", bound=Callable[..., Any])

_SCREEN = ("way", "from", "predicate", "to", "sign", "belief", "sentence")
_FULL = ("way", "hop", "from", "predicate", "to", "sign", "belief", "sentence", "locator", "publications", "id")
_STYLES = {"subject": "bold blue", "cue": "bold yellow", "object": "bold magenta"}
_MEANINGS = {1: "raises", -1: "lowers", 0: "direction of change not told"}


def way_options(function: F) -> F:
    """Give a command the options of ways, passed on together as `how`."""

    @wraps(function)
    def collected(
        *arguments: Any,
        sign: str | None,
        through: tuple[str, ...],
        avoid: tuple[str, ...],
        max_length: int,
        **rest: Any,
    ) -> Any:
        how = {"sign": as_sign(sign), "through": through, "avoid": avoid, "max_length": max_length}
        return function(*arguments, how=how, **rest)

    for option in reversed(_OPTIONS):
        collected = option(collected)
    return collected  # type: ignore[return-value] # click calls it by name


def print_ways(ways: Iterable[Path], format: RowFormat | None) -> None:
    """Print each hop of each way with its surest edge and a sentence that says so."""
    format = format or ("table" if sys.stdout.isatty() else "tsv")
    columns = _SCREEN if format == "table" else _FULL
    print_rows(columns, (tuple(row[column] for column in columns) for row in _rows(ways)), format)


def print_explained(ways: Iterable[Path]) -> None:
    """Print ways with all edges of each hop and all their evidence."""
    from rich.console import Console
    from rich.text import Text

    console = Console(file=sys.stdout, highlight=False, width=None if sys.stdout.isatty() else UNLIMITED)
    for number, way in enumerate(ways, start=1):
        verdict = f"{_MEANINGS[way.sign]}; belief {way.belief:.2f}"
        console.print(Text.assemble((f"{number}. {escape(str(way))}", "bold"), f"   {verdict}"))
        for edge in (edge for hop in way.hops for edge in hop):
            doubt = ", only speculated" if edge.speculative else ""
            dispute = ", contradicted" if edge.conflicts else ""
            console.print(Text(f"   {escape(claim(edge))}   belief {edge.belief:.2f}{doubt}{dispute}"))
            for piece in edge.evidence:
                console.print(Text.assemble("     ", _marked(piece)))
                console.print(Text(f"       {_source(piece)}", style="dim"))
        console.print()


def print_json(ways: Iterable[Path]) -> None:
    """Print ways as JSON Lines."""
    from genegraph.export.ways import way_to_json

    for way in ways:
        click.echo(to_json(way_to_json(way)))


def _rows(ways: Iterable[Path]) -> Iterator[dict[str, Cell]]:
    for number, way in enumerate(ways, start=1):
        for hop, (edge, start, end) in enumerate(zip(way.edges, way.entities, way.entities[1:], strict=False), start=1):
            shown = best(edge)
            yield {
                "way": number,
                "hop": hop,
                "from": start.name,
                "predicate": edge.predicate,
                "to": end.name,
                "sign": edge.sign,
                "belief": edge.belief,
                "sentence": shown.text,
                "locator": shown.locator,
                "publications": shown.publications,
                "id": edge.id,
            }


def _marked(piece: Evidence) -> Text:
    from rich.text import Text

    spans = {"subject": piece.subject_span, "cue": piece.cue_span, "object": piece.object_span}
    marks = [Mark(span, kind) for kind, span in spans.items() if span is not None]
    marked = Text()
    for text, _, kinds in stretches(piece.text, marks):
        marked.append(escape(text), _STYLES[kinds[0]] if kinds else "")
    return marked


def _source(piece: Evidence) -> str:
    parts = [piece.locator, *piece.publications, *(f"{kind}: {words}" for kind, words in piece.context)]
    return escape("  ".join(parts + ["(speculative)"] * piece.speculative))


_OPTIONS = [
    way_sign_option,
    click.option(
        "--through", metavar="GENE", multiple=True, help="Only ways that pass it; may be given more than once."
    ),
    click.option("--avoid", metavar="GENE", multiple=True, help="Only ways that do not pass it."),
    click.option(
        "--max-length", type=click.IntRange(1), default=4, metavar="N", help="At most so many hops.  [default: 4]"
    ),
]
