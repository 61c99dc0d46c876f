"""genegraph push: an RDF file into somebody else's triple store."""

from __future__ import annotations

import os
from pathlib import Path

import click

from genegraph.cli._messages import Verbosity, counted, progress, quiet_option, say, warn_of_nothing


@click.command(no_args_is_help=True)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--endpoint", required=True, metavar="URL", help="The address of the graph store.")
@click.option(
    "--graph", default="", metavar="IRI", help="The graph for triples that name none.  [default: the store's]"
)
@click.option("--append", is_flag=True, help="Add to the graphs that are there instead of replacing them.")
@click.option("--user", default="", metavar="NAME", help="Who you are; $GENEGRAPH_PASSWORD holds the password.")
@click.option("--chunk", type=click.IntRange(1), default=20_000, show_default=True, help="Triples in one request.")
@click.option("--attempts", type=click.IntRange(1), default=5, show_default=True, help="How often to try each request.")
@quiet_option
def push(
    file: Path, endpoint: str, graph: str, append: bool, user: str, chunk: int, attempts: int, verbosity: Verbosity
) -> None:
    """Send an RDF file to a triple store, by the SPARQL 1.1 Graph Store protocol.

    FILE is Turtle, N-Triples, TriG, N-Quads, JSON-LD or RDF/XML. The graphs it names are replaced, or added to; triples
    that name none go to the store's default graph, or to --graph. A push that breaks off goes on where it was when it
    is started again. The store may ask for a password (basic or digest) or, in $GENEGRAPH_TOKEN, for a bearer token.

    \b
    genegraph push il6.ttl --endpoint http://localhost:7878/store --graph https://example.org/il6
    genegraph push il6.trig --endpoint http://localhost:8890/sparql-graph-crud-auth --user dba
    """
    from genegraph.store.push import Target
    from genegraph.store.push import push as send

    password = os.environ.get("GENEGRAPH_PASSWORD", "")
    if user and not password:
        password = click.prompt(f"Password of {user}", hide_input=True, err=True)
    target = Target(
        endpoint=endpoint,
        graph=graph,
        append=append,
        user=user,
        password=password,
        token=os.environ.get("GENEGRAPH_TOKEN", ""),
        chunk=chunk,
        attempts=attempts,
    )
    with progress("Pushing", "triples", shown=verbosity > Verbosity.QUIET) as advance:
        pushed = send(file, target, advance)
    if verbosity > Verbosity.QUIET:
        if not pushed.triples:
            warn_of_nothing(file)
        resumed = f", {counted(pushed.resumed, 'chunk')} of an earlier push left out" if pushed.resumed else ""
        say(f"{endpoint}: {counted(pushed.triples, 'triple')} in {counted(pushed.graphs, 'graph')}{resumed}")


COMMAND = push
