"""genegraph regulators: what acts on several genes."""

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
def regulators(
    graph: Path,
    genes: tuple[str, ...],
    hops: int,
    sign: str | None,
    at_least: int | None,
    limit: int | None,
    where: Conditions,
    format: RowFormat | None,
) -> None:
    """List what acts on all of several genes, the nearest first.

    Only relations by which one changes the other are followed, unless --predicate names others.

    \b
    genegraph regulators pages.ttl IL6 SOCS3 MYC --sign 1
    genegraph regulators pages.ttl IL6 SOCS3 MYC --hops 2 --at-least 2
    """
    found = opened(graph).regulators(genes, hops=hops, sign=as_sign(sign), at_least=at_least, **where)
    print_shared(found[:limit], format)


COMMAND = regulators
