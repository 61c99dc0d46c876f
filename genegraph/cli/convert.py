"""genegraph convert: a graph file in another format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from genegraph.cli._graphs import opened
from genegraph.cli._messages import Verbosity, quiet_option, say
from genegraph.cli._pages import check_output
from genegraph.errors import UnwritableFileError
from genegraph.vocabulary.prefixes import PROFILES, Profile

if TYPE_CHECKING:
    from genegraph.graph import KnowledgeGraph


@click.command(no_args_is_help=True)
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--from", "source_format", metavar="FORMAT", help="What SOURCE is, where its suffix does not tell.")
@click.option("--to", "target_format", metavar="FORMAT", help="What TARGET becomes, where its suffix does not tell.")
@click.option(
    "--uri-profile", type=click.Choice(PROFILES), help="Whose addresses entities get in RDF.  [default: biolink]"
)
@click.option("--collapse", is_flag=True, help="In GraphML, one edge for each pair of entities, with counts.")
@quiet_option
def convert(
    source: Path,
    target: Path,
    source_format: str | None,
    target_format: str | None,
    uri_profile: Profile | None,
    collapse: bool,
    verbosity: Verbosity,
) -> None:
    """Write a graph in another format.

    SOURCE is a graph file of a format that reads back, or a store. What TARGET's format cannot hold is told.

    \b
    genegraph convert il6.ttl il6.graphml --collapse
    genegraph convert genes.store genes.trig --uri-profile bioregistry
    """
    from genegraph.export import format_of, write_graph

    chosen = format_of(target, target_format)
    check_output(target, [])
    if target.exists() and source.exists() and target.samefile(source):
        raise UnwritableFileError(str(target), "it is the file to convert")
    graph = _read(source, source_format)
    options = {"uri_profile": uri_profile, "collapse": collapse}
    write_graph(graph, target, target_format, **{name: value for name, value in options.items() if value})
    if verbosity > Verbosity.QUIET:
        say(f"{target}: {len(graph.edges):,} edges as {chosen.name}")
        if chosen.loses and not (chosen.spares and chosen.spares(graph)):
            say(f"{chosen.name} cannot hold {chosen.loses}")


def _read(source: Path, format: str | None) -> KnowledgeGraph:
    from genegraph.export import read_graph

    return opened(source) if format is None else read_graph(source, format)


COMMAND = convert
