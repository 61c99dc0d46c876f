"""genegraph cytoscape: a graph and its look, into a running Cytoscape."""

from __future__ import annotations

import os
from http.client import HTTPException
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import click

from genegraph.cli._messages import Verbosity, quiet_option, say
from genegraph.errors import MissingDependencyError, UnreachableError

if TYPE_CHECKING:
    from genegraph.graph import KnowledgeGraph

ADDRESS = "http://127.0.0.1:1234/v1"
"""Where Cytoscape listens, unless told otherwise."""

STYLE = "genegraph"
"""What the style is called there."""


@click.command(no_args_is_help=True)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--collapse", is_flag=True, help="One edge for each pair of entities, with counts and summaries.")
@click.option(
    "--style",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.xml",
    help="Write the style into a file, to import by hand; a graph is then not needed.",
)
@click.option("--layout", default="force-directed", show_default=True, help="How Cytoscape places the nodes.")
@click.option("--url", default=ADDRESS, show_default=True, help="Where Cytoscape answers (CyREST).")
@quiet_option
def cytoscape(
    file: Path | None, collapse: bool, style: Path | None, layout: str, url: str, verbosity: Verbosity
) -> None:
    """Show a graph in a running Cytoscape, in colours and arrows.

    FILE is a graph that genegraph wrote. Cytoscape (3.8 or newer) must run on this machine.

    \b
    genegraph cytoscape il6.ttl
    genegraph cytoscape --style genegraph.xml      then in Cytoscape: File > Import > Styles from File
    """
    from genegraph.export import read_graph, vizmap, write_whole

    if style is not None:
        write_whole(style, vizmap.generate())
        if verbosity > Verbosity.QUIET:
            say(f"{style}: import it in Cytoscape with File > Import > Styles from File")
    if file is None:
        if style is None:
            raise click.UsageError("a graph to show, or --style, is needed")
        return
    graph = read_graph(file)
    with TemporaryDirectory(prefix="genegraph-") as folder:
        _send(_program(folder), graph, collapse, layout, url)
    if verbosity > Verbosity.QUIET:
        say(f"{len(graph.entities):,} nodes and {len(graph):,} edges are in Cytoscape, in the style {STYLE}")


def _program(folder: str) -> Any:
    """py4cytoscape, which would otherwise leave a folder of logs where the user happens to be."""
    os.environ.setdefault("PY4CYTOSCAPE_DETAIL_LOGGER_DIR", folder)
    try:
        return import_module("py4cytoscape")
    except ImportError as error:
        raise MissingDependencyError("py4cytoscape", "cytoscape", "talking to Cytoscape") from error


def _send(program: Any, graph: KnowledgeGraph, collapse: bool, layout: str, url: str) -> None:
    """Everything goes over HTTP, so that Cytoscape need not see this machine's files."""
    from requests.exceptions import RequestException

    from genegraph.export import cyrest

    _knock(url)
    try:
        content = cyrest.network(graph, collapse=collapse)
        number = program.create_network_from_cytoscapejs(content, graph.name, "genegraph", base_url=url)
        if STYLE not in program.get_visual_style_names(base_url=url):
            program.create_visual_style(STYLE, cyrest.defaults(), cyrest.mappings(), base_url=url)
        program.set_visual_style(STYLE, network=number, base_url=url)
        program.layout_network(layout, network=number, base_url=url)
    except (RequestException, program.CyError) as error:
        raise UnreachableError("Cytoscape", url, f"it says {error}", "Is it 3.8 or newer?") from error


def _knock(url: str) -> None:
    """See quickly whether anybody is there: py4cytoscape would try ten times, for minutes."""
    try:
        with urlopen(url, timeout=5) as answer:
            answer.read(1)
    except (OSError, ValueError, HTTPException) as error:
        remedy = "Start Cytoscape, or say with --url where it answers"
        raise UnreachableError("Cytoscape", url, "nobody answers", remedy) from error


COMMAND = cytoscape
