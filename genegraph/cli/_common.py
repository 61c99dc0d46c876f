"""What several genes have in common on the command line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from genegraph.cli._output import RowFormat, print_rows

if TYPE_CHECKING:
    from genegraph.graph import Shared

genes_argument = click.argument("genes", nargs=-1, required=True)

hops_option = click.option(
    "--hops", type=click.IntRange(1), default=1, metavar="N", help="How far to look.  [default: 1]"
)

at_least_option = click.option(
    "--at-least", type=click.IntRange(1), metavar="N", help="How many of the genes it must be.  [default: all]"
)

limit_option = click.option("--limit", type=click.IntRange(1), metavar="N", help="At most so many.")


def print_shared(found: Iterable[Shared], format: RowFormat | None) -> None:
    """Print what was found, one entity a row, and how far it is from each gene."""
    rows = (
        (
            one.entity.name,
            one.entity.type,
            len(one.hops),
            [f"{gene.name} ({hops})" for gene, hops in one.hops],
            one.entity.curie,
        )
        for one in found
    )
    print_rows(("name", "type", "genes", "hops", "curie"), rows, format)
