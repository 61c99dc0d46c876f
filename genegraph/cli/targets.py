"""genegraph targets: what several genes act on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from genegraph.cli._common import at_least_option, genes_argument, hops_option, limit_option, print_shared
from genegraph.cli._graphs import as_sign, conditions_options, graph_argument, opened, way_sign_option
from genegraph.cli._output import RowFormat, format_option

if TYPE_CHECKING:
    from genegraph.graph.where import Conditions


@click.command()
@graph_argument
@genes_argument
@hops_option
@way_sign_option
@at_least_option
@limit_option
@conditions_options
@format_option
def targets(
    graph: Path,
    genes: tuple[str, ...],
    hops: int,
    sign: str | None,
    at_least: int | None,
    limit: int | None,
    where: Conditions,
    format: RowFormat | None,
) -> None:
    """List what all of several genes act on, the nearest first.

    Only relations by which one changes the other are followed, unless --predicate names others.

    \b
    genegraph targets pages.ttl IL6 TNF --sign 1
    genegraph targets pages.ttl IL6 TNF EGFR --hops 2 --at-least 2
    """
    found = opened(graph).targets(genes, hops=hops, sign=as_sign(sign), at_least=at_least, **where)
    print_shared(found[:limit], format)


COMMAND = targets
