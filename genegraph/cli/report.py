"""genegraph report: a graph as one web page."""

from __future__ import annotations

from pathlib import Path

import click

from genegraph.cli._messages import Verbosity, quiet_option, say, warn_of_nothing


@click.command(no_args_is_help=True)
@click.argument("graph", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="FILE.html",
    type=click.Path(path_type=Path),
    required=True,
    help="Where to write the page.",
)
@quiet_option
def report(graph: Path, output: Path, verbosity: Verbosity) -> None:
    """Write a graph as a web page that needs nothing else: for a colleague.

    The page holds figures, hubs, the network, tables with a search, and every edge with its evidence. GRAPH is a file
    that genegraph wrote.

    \b
    genegraph report il6.ttl -o report.html
    """
    from genegraph.cli._common import check_web_page
    from genegraph.cli._graphs import opened
    from genegraph.export import write_whole
    from genegraph.web.report import generate

    check_web_page(output)
    known = opened(graph)
    write_whole(output, generate(known))
    if verbosity > Verbosity.QUIET:
        if not known.edges:
            warn_of_nothing(graph)
        say(f"{output}: {len(known):,} edges, {output.stat().st_size / 1e6:.1f} MB")


COMMAND = report
