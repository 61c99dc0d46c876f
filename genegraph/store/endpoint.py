"""A SPARQL 1.1 endpoint on a store: the query and update protocols at `/sparql`, the graph store protocol at `/store`.

It is read-only unless told otherwise, listens to this machine alone unless told otherwise, and limits how long a query
may take, how long an answer and how long a request may be.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from types import TracebackType

from genegraph.errors import QueryError, StoreError
from genegraph.store._ask import TRIPLES, Reply, failure
from genegraph.store._callers import LOCAL
from genegraph.store._http import Server
from genegraph.store._store import Store
from genegraph.store._workers import Threads, Workers
from genegraph.vocabulary.prefixes import prefixes


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What an endpoint allows."""

    seconds: float = 30.0  # for one query
    answer_bytes: int = 100_000_000
    request_bytes: int = 10_000_000
    queries: int = 0  # at once; 0: as many as there are processors


class Endpoint:
    """A store on the web. Use it as a context manager: it answers inside `serve_forever`, and ends with the block.

    Args:
        path: The store's folder.
        host: Where to listen.
        port: Where to listen; 0 lets the system choose.
        writable: Whether updates are taken.
        cors: The origin whose scripts may ask, such as `https://example.org`, or `*`; empty for none.
        limits: What is allowed.
        log: Called with a line for each request.

    Raises:
        StoreError: If the folder holds no store, or another process writes to it and this one wants to.
            Also if something else listens there.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        host: str = "127.0.0.1",
        port: int = 7878,
        writable: bool = False,
        cors: str = "",
        limits: Limits = Limits(),
        log: Callable[[str], object] = lambda _: None,
    ) -> None:
        store = Store(path, read_only=not writable)
        self.store = store if writable else None
        self.cors, self.limits, self.log = cors, limits, log
        self.prefixes = prefixes(store.profile)
        self.local = host in LOCAL
        number = limits.queries or os.cpu_count() or 1
        self.workers: Workers | Threads
        if writable:
            self.workers = Threads(store.store, self.prefixes, number, limits.seconds)
        else:
            self.workers = Workers(Path(path), self.prefixes, number, limits.seconds)
        try:
            self._http = Server((host, port), self)
        except OSError as error:
            problem = f"cannot be served at {host}:{port}: {(error.strerror or str(error)).lower()}"
            raise StoreError(str(path), problem, "Choose another --port") from error

    @property
    def url(self) -> str:
        """The address to send queries to."""
        host, port = self._http.server_address[:2]
        return f"http://{host!s}:{port}/sparql"

    def serve_forever(self) -> None:
        """Answer until `stop` is called from another thread, or the process is interrupted."""
        self._http.serve_forever()

    def stop(self) -> None:
        """Let `serve_forever` return."""
        self._http.shutdown()

    def __enter__(self) -> Endpoint:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.server_close()
        self.workers.__exit__(kind, error, trace)

    def update(self, sparql: str) -> Reply:
        """Change the store."""
        if self.store is None:
            return failure(403, "this endpoint is read-only: start it with --writable to change the store")
        try:
            self.store.update(sparql)
        except QueryError as error:
            return failure(400, str(error))
        return Reply(204, "", b"")

    def put(self, graph: str | None, media_type: str, body: bytes, *, replace: bool) -> Reply:
        """Load a graph, in the place of what it held or beside it."""
        import pyoxigraph as ox

        syntax = TRIPLES.get(media_type)
        if syntax is None:
            return failure(415, f"a graph can be sent as: {', '.join(TRIPLES)}")
        target = f"GRAPH <{graph}>" if graph else ""
        try:
            quads = list(ox.parse(BytesIO(body), format=getattr(ox.RdfFormat, syntax)))
        except SyntaxError as error:
            return failure(400, " ".join(error.msg.split()))
        triples = "\n".join(f"{quad.subject} {quad.predicate} {quad.object} ." for quad in quads)
        drop = f"DROP SILENT {target or 'DEFAULT'} ;" if replace else ""
        inside = f"{target} {{\n{triples}\n}}" if target else triples
        return self.update(f"{drop}\nINSERT DATA {{ {inside} }}")
