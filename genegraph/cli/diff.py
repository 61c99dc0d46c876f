"""genegraph diff: what changed between two graphs, in terms of biology."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from genegraph.cli._graphs import claim, opened
from genegraph.cli._messages import counted, say, warn_of_nothing
from genegraph.cli._output import Cell, RowFormat, format_option, print_rows

if TYPE_CHECKING:
    from genegraph.graph import Difference
    from genegraph.model import Edge


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--exit-code", is_flag=True, help="End with code 1 if there are differences.")
@format_option
def diff(old: Path, new: Path, exit_code: bool, format: RowFormat | None) -> None:
    """Compare two graphs: edges new and gone, signs flipped, names grounded otherwise, belief and evidence changed.

    \b
    genegraph diff last_month.jsonl today.jsonl
    """
    before, after = opened(old), opened(new)
    for path, graph in ((old, before), (new, after)):
        if not graph.edges:
            warn_of_nothing(path)
    difference = before.diff(after)
    print_rows(("change", "old", "new", "id"), _rows(difference), format)
    if not difference:
        say("the two graphs say the same")
    elif exit_code:
        click.get_current_context().exit(1)


def _rows(difference: Difference) -> Iterator[tuple[Cell, ...]]:
    for one, other in difference.flipped:
        yield "sign flipped", claim(one), claim(other), other.id
    for one, other in difference.regrounded:
        yield "regrounded", claim(one), claim(other), other.id
    for edge in difference.new:
        yield "new", "", claim(edge), edge.id
    for edge in difference.gone:
        yield "gone", claim(edge), "", edge.id
    for one, other in difference.belief:
        yield "belief", f"{claim(one)}: {one.belief:.2f}", f"{claim(other)}: {other.belief:.2f}", other.id
    for one, other in difference.evidence:
        yield "evidence", _counted(one), _counted(other), other.id


def _counted(edge: Edge) -> str:
    return f"{claim(edge)}: {counted(len(edge.evidence), 'piece')}"


COMMAND = diff
