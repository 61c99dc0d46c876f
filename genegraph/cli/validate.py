"""genegraph validate: does an RDF file hold what our shapes ask?"""

from __future__ import annotations

from pathlib import Path

import click

from genegraph.cli._messages import Verbosity, counted, quiet_option, say
from genegraph.cli._output import RowFormat, format_option, print_rows


@click.command(no_args_is_help=True)
@click.argument("file", type=click.Path(path_type=Path))
@format_option
@quiet_option
def validate(file: Path, format: RowFormat | None, verbosity: Verbosity) -> int:
    """Check an RDF file against the shapes of genegraph (SHACL).

    FILE is Turtle, N-Triples, TriG, N-Quads, JSON-LD or RDF/XML. What is wrong is listed, one fault a row; the exit
    code is 1 if anything is.

    \b
    genegraph validate il6.ttl
    genegraph validate il6.trig --format json
    """
    from genegraph import rdf
    from genegraph.store import read_quads

    quads = list(read_quads(file))  # what is wrong with the file is told before a missing package is
    faults = rdf.validate(quads)
    if faults:
        print_rows(("node", "name", "property", "value", "problem"), faults, format)
    if verbosity > Verbosity.QUIET:
        say(f"{file}: {counted(len(faults), 'fault')}" if faults else f"{file}: valid")
    return 1 if faults else 0


COMMAND = validate
