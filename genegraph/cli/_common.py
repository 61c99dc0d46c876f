"""What several commands have in common: options for several genes, and the checks of a web page's name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from genegraph.cli._messages import say
from genegraph.cli._output import RowFormat, print_rows
from genegraph.errors import UnknownFormatError

if TYPE_CHECKING:
    from genegraph.graph import Shared

_WEB_PAGES = (".htm", ".html")

genes_argument = click.argument("genes", nargs=-1, required=True)

hops_option = click.option(
    "--hops", type=click.IntRange(1), default=1, metavar="N", help="How far to look.  [default: 1]"
)

at_least_option = click.option(
    "--at-least", type=click.IntRange(1), metavar="N", help="How many of the genes it must be.  [default: all]"
)

limit_option = click.option("--limit", type=click.IntRange(1), metavar="N", help="At most so many.")


def check_web_page(output: Path) -> None:
    """Refuse to write a web page under a name that promises something else.

    Raises:
        UnknownFormatError: If the name ends in neither `.html` nor `.htm`.
    """
    if output.suffix.lower() not in _WEB_PAGES:
        raise UnknownFormatError("web page", output.suffix or output.name, _WEB_PAGES)


def print_shared(found: Sequence[Shared], format: RowFormat | None) -> None:
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
    if not found:
        say("nothing is shared by so many of them; --hops N looks further, --at-least N asks for fewer")
