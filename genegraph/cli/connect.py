"""genegraph connect: the small graph that links several genes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from genegraph.cli._common import genes_argument
from genegraph.cli._graphs import conditions_options, give, graph_argument, opened, output_option
from genegraph.cli._output import RowFormat, format_option

if TYPE_CHECKING:
    from genegraph.graph.where import Conditions


@click.command()
@graph_argument
@genes_argument
@conditions_options
@output_option
@format_option
def connect(
    graph: Path, genes: tuple[str, ...], where: Conditions, output: Path | None, format: RowFormat | None
) -> None:
    """Link several genes by as few edges as can be, whatever their direction.

    \b
    genegraph connect pages.ttl IL6 TP53 SOX2
    genegraph connect pages.ttl IL6 TP53 SOX2 --predicate regulates -o core.graphml
    """
    give(opened(graph).connect(genes, **where), output, format)


COMMAND = connect
