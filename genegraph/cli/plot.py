"""genegraph plot: a picture of a gene's surroundings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import click

from genegraph.cli._graphs import as_sign, conditions_options, edge_sign_option, graph_argument, opened
from genegraph.cli._pages import check_output
from genegraph.errors import UnknownFormatError

if TYPE_CHECKING:
    from genegraph.graph.where import Conditions

FORMATS = ("svg", "png")


@click.command()
@graph_argument
@click.argument("gene", required=False)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    required=True,
    type=click.Path(path_type=Path),
    help="Where to draw: a name that ends in .svg or .png.",
)
@click.option("--hops", type=click.IntRange(1), default=1, metavar="N", help="How far around it.  [default: 1]")
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=40,
    metavar="N",
    help="At most so many edges: regulation first, then the rest, the surest of each.  [default: 40]",
)
@click.option("--relations/--no-relations", default=None, help="Write the relations on the arrows.  [default: if few]")
@edge_sign_option
@conditions_options
def plot(
    graph: Path,
    gene: str | None,
    output: Path,
    hops: int,
    limit: int,
    relations: bool | None,
    sign: str | None,
    where: Conditions,
) -> None:
    """Draw a gene with what acts on it and what it acts on, or a whole small graph.

    Arrows raise, T-bars lower; a line is as thick as it is believed, dashed where it is only speculated.

    \b
    genegraph plot il6.ttl IL6 -o il6.svg
    genegraph plot il6.ttl IL6 --sign -1 --relations --limit 12 -o il6_lowers.png
    genegraph connect pages.ttl IL6 TP53 SOX2 -o core.jsonl && genegraph plot core.jsonl -o core.svg
    """
    from genegraph.export import write_whole

    format = output.suffix.lower().removeprefix(".")
    if format not in FORMATS:
        raise UnknownFormatError("picture", format or output.name, FORMATS)
    check_output(output, ())
    kind = cast(Literal["svg", "png"], format)
    picture = opened(graph).picture(
        gene, format=kind, hops=hops, limit=limit, relations=relations, sign=as_sign(sign), **where
    )
    write_whole(output, [picture])


COMMAND = plot
