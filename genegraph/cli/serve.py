"""genegraph serve: a SPARQL endpoint on a store."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

import click

from genegraph.cli._messages import Verbosity, say, server_verbosity_option
from genegraph.cli._rdf import load_into


@click.command(no_args_is_help=True)
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; 0.0.0.0 for the whole network.")
@click.option("--port", type=click.IntRange(0, 65535), default=7878, show_default=True, help="Where to listen.")
@click.option("--writable", is_flag=True, help="Take updates, and graphs to load.")
@click.option("--cors", metavar="ORIGIN", default="", help="Let the scripts of web pages from there ask; * for any.")
@click.option(
    "--timeout", type=click.FloatRange(min=0.1), default=30.0, show_default=True, help="Seconds a query may take."
)
@click.option(
    "--max-answer", type=click.IntRange(1), default=100, show_default=True, help="MB that an answer may be long."
)
@click.option(
    "--max-request", type=click.IntRange(1), default=10, show_default=True, help="MB that a request may be long."
)
@server_verbosity_option
def serve(
    target: Path,
    host: str,
    port: int,
    writable: bool,
    cors: str,
    timeout: float,
    max_answer: int,
    max_request: int,
    verbosity: Verbosity,
) -> None:
    """Answer SPARQL over HTTP from a store, or from a graph file.

    The SPARQL 1.1 protocol is spoken at /sparql, the graph store protocol at /store. Unless told otherwise, the
    endpoint answers to this machine alone and changes nothing. Ctrl-C ends it.

    \b
    genegraph serve genes.store
    curl -G http://127.0.0.1:7878/sparql --data-urlencode 'query=SELECT * { ?s ?p ?o } LIMIT 5' -H 'Accept: text/csv'
    """
    from genegraph.store import Store
    from genegraph.store.endpoint import Endpoint, Limits

    limits = Limits(seconds=timeout, answer_bytes=max_answer * 1_000_000, request_bytes=max_request * 1_000_000)
    with ExitStack() as cleanup:
        folder = target
        if target.is_file():
            if writable:
                raise click.UsageError("a file cannot be written to: load it into a store first")
            temporary = tempfile.mkdtemp(prefix="genegraph-")
            cleanup.callback(shutil.rmtree, temporary, ignore_errors=True)
            folder = Path(temporary, "store")
            load_into(Store(folder), target)
        endpoint = Endpoint(
            folder,
            host=host,
            port=port,
            writable=writable,
            cors=cors,
            limits=limits,
            log=say if verbosity > Verbosity.NORMAL else lambda _: None,
        )
        with endpoint:
            if verbosity > Verbosity.QUIET:
                say(f"SPARQL at {endpoint.url} ({'writable' if writable else 'read-only'}). Ctrl-C ends it")
            try:
                endpoint.serve_forever()
            except KeyboardInterrupt:
                if verbosity > Verbosity.QUIET:
                    say("ended")


COMMAND = serve
