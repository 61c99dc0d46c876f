"""genegraph lint: what would other programs lose of a GraphML file?"""

from __future__ import annotations

from pathlib import Path

import click

from genegraph.cli._messages import Verbosity, counted, quiet_option, say
from genegraph.cli._output import RowFormat, format_option, print_rows


@click.command(no_args_is_help=True)
@click.argument("file", type=click.Path(path_type=Path))
@format_option
@quiet_option
def lint(file: Path, format: RowFormat | None, verbosity: Verbosity) -> int:
    """Say what Cytoscape, yEd, Gephi, igraph and others would lose of a GraphML file, or refuse.

    FILE is anybody's GraphML. Each fault is listed where it is met first, and how often; the exit code is 1 if there is
    any.

    \b
    genegraph lint network.graphml
    genegraph lint network.graphml --format json
    """
    from genegraph.export.lint import Fault, lint

    with file.open("rb") as stream:
        faults = lint(stream)
    if faults:
        print_rows(Fault._fields, faults, format)
    if verbosity > Verbosity.QUIET:
        say(f"{file}: {counted(len(faults), 'fault')}" if faults else f"{file}: no faults")
    return 1 if faults else 0


COMMAND = lint
