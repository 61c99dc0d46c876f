"""genegraph explore: a graph in the browser."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

import click

from genegraph.cli._graphs import opened
from genegraph.cli._messages import Verbosity, say, server_verbosity_option


@click.command(no_args_is_help=True)
@click.argument("graph", type=click.Path(path_type=Path))
@click.argument("names", nargs=-1)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Where to listen.  [default: any free port]")
@click.option("--no-browser", is_flag=True, help="Only say the address; open no browser.")
@server_verbosity_option
def explore(graph: Path, names: tuple[str, ...], port: int, no_browser: bool, verbosity: Verbosity) -> None:
    """Open a graph in the browser: search, expand, filter, read the evidence, find ways, download.

    GRAPH is a file that genegraph wrote, or a store; NAMES are the entities to start from, else the one of the most
    edges. The page is served to this machine alone, changes nothing, and needs no network. Ctrl-C ends it.

    \b
    genegraph explore il6.ttl
    genegraph explore pages.parquet IL6 STAT3
    """
    from genegraph.web.answers import Answers
    from genegraph.web.server import Explorer

    known = opened(graph)
    start = [known.entity(name).curie for name in names]
    answers = Answers(known)
    try:
        server = Explorer(answers, port, log=say if verbosity is Verbosity.VERBOSE else lambda _: None)
    except OSError as error:
        raise click.ClickException(f"cannot listen on port {port}: {(error.strerror or str(error)).lower()}") from error
    address = server.url + (f"?{urlencode([('at', curie) for curie in start])}" if start else "")
    Thread(target=answers.warm, daemon=True).start()
    with server:
        if verbosity > Verbosity.QUIET:
            say(f"{graph} is at {address} (Ctrl-C ends it)")
        if not no_browser:
            webbrowser.open(address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            if verbosity > Verbosity.QUIET:
                say("")


COMMAND = explore
