"""genegraph load: graph files into an embedded SPARQL store."""

from __future__ import annotations

from pathlib import Path

import click

from genegraph.cli._messages import Verbosity, quiet_option, say, warn_of_nothing
from genegraph.cli._rdf import load_into, uri_profile_option
from genegraph.vocabulary.prefixes import Profile


@click.command(no_args_is_help=True)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--store", "folder", required=True, type=click.Path(path_type=Path), help="The store's folder.")
@uri_profile_option
@quiet_option
def load(files: tuple[Path, ...], folder: Path, uri_profile: Profile, verbosity: Verbosity) -> None:
    """Load graph files into a SPARQL store on disk.

    FILES are graphs that genegraph wrote, in any format that reads back, or other people's RDF. A page that is loaded
    again replaces what it said before; each file is taken in whole, or not at all.

    \b
    genegraph load il6.ttl tnf.ttl --store genes.store
    genegraph query genes.store neighbors name=IL6
    """
    from genegraph.store import Store

    store = Store(folder, profile=uri_profile)
    for file in files:
        if not load_into(store, file) and verbosity > Verbosity.QUIET:
            warn_of_nothing(file)
    if verbosity > Verbosity.QUIET:
        say(f"{folder}: {len(store):,} triples")


COMMAND = load
