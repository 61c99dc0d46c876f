"""An RDF file into somebody else's store, by the SPARQL 1.1 Graph Store protocol.

The file goes in chunks, each as one request. The first chunk of a graph replaces the graph, the others add to it. What
has arrived is noted in a file beside the file that is sent, so that a push that broke off goes on where it was: sending
a chunk twice does no harm, because a graph is a set. A file that cannot be read to its end is not sent at all.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import file_digest
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import (
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    OpenerDirector,
    Request,
    build_opener,
)

from genegraph.errors import PushError, UnreadableFileError
from genegraph.store._files import read_quads

if TYPE_CHECKING:
    import pyoxigraph as ox

TRANSIENT = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers after which the same request may well succeed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a file goes, and how."""

    endpoint: str  # address of the graph store, such as http://127.0.0.1:8890/sparql-graph-crud-auth
    graph: str = ""  # where triples go that name no graph; empty: the store's default graph
    append: bool = False  # add to what is there instead of replacing it
    user: str = ""
    password: str = ""
    token: str = ""  # sent as a bearer token
    chunk: int = 20_000  # triples in one request
    attempts: int = 5  # for one request
    patience: float = 1.0  # seconds before the second attempt; each later wait is twice as long


class Pushed(NamedTuple):
    """What a push did."""

    graphs: int
    triples: int
    resumed: int  # chunks that an earlier push had brought over


class Chunk(NamedTuple):
    """Some triples of one graph."""

    graph: str  # address; empty for the default graph
    first: bool  # whether it is the graph's first
    lines: list[str]  # N-Triples, which every reader of Turtle reads


def push(path: str | os.PathLike[str], target: Target, watch: Callable[[int], object] = lambda _: None) -> Pushed:
    """Send an RDF file to a graph store.

    Args:
        path: Turtle, N-Triples, TriG, N-Quads, JSON-LD or RDF/XML.
        target: Where to.
        watch: Called after each chunk with its number of triples.

    Raises:
        UnknownFormatError: If the suffix names no RDF syntax.
        UnreadableFileError: If the file cannot be opened.
        ParseError: If its text is not what the suffix promises.
        PushError: If the endpoint does not take a chunk, however often it is sent.
    """
    if urlsplit(target.endpoint).scheme not in ("http", "https"):
        raise PushError(target.endpoint, "it is no address", "Give one that starts with http:// or https://")
    file = Path(path)
    ledger = _Ledger(file, target)
    for _ in read_quads(file):
        pass
    opener = _opener(target)
    graphs, triples = set[str](), 0
    for number, chunk in enumerate(chunks(read_quads(file), target, ledger.digest), start=1):
        graphs.add(chunk.graph)
        triples += len(chunk.lines)
        if number > ledger.arrived:
            _send(opener, target, chunk)
            ledger.note(number)
        watch(len(chunk.lines))
    ledger.close()
    return Pushed(len(graphs), triples, ledger.resumed)


def chunks(quads: Iterable[ox.Quad], target: Target, digest: str) -> Iterator[Chunk]:
    """Quads in pieces of one graph each, the same every time; blank nodes get addresses, since chunks share none."""
    import pyoxigraph as ox

    blanks: dict[str, ox.NamedNode] = {}

    def named(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
        if isinstance(term, ox.BlankNode):
            address = f"https://w3id.org/genegraph/.well-known/genid/{digest[:12]}-{len(blanks) + 1}"
            return str(blanks.setdefault(term.value, ox.NamedNode(address)))
        return str(term)

    seen = set[str]()
    waiting: dict[str, list[str]] = {}
    number = 0
    for quad in quads:
        graph = quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else target.graph
        line = f"{named(quad.subject)} {quad.predicate} {named(quad.object)} .\n"
        waiting.setdefault(graph, []).append(line)
        number += 1
        if number >= target.chunk:
            yield from _flush(waiting, seen)
            number = 0
    yield from _flush(waiting, seen)


def _flush(waiting: dict[str, list[str]], seen: set[str]) -> Iterator[Chunk]:
    for graph, lines in waiting.items():
        yield Chunk(graph, graph not in seen, lines)
        seen.add(graph)
    waiting.clear()


def _send(opener: OpenerDirector, target: Target, chunk: Chunk) -> None:
    where = f"graph={quote(chunk.graph, safe='')}" if chunk.graph else "default"
    url = f"{target.endpoint}{'&' if '?' in target.endpoint else '?'}{where}"
    headers = {"Content-Type": "text/turtle; charset=utf-8"}
    if target.token:
        headers["Authorization"] = f"Bearer {target.token}"
    method = "PUT" if chunk.first and not target.append else "POST"
    request = Request(url, "".join(chunk.lines).encode(), headers, method=method)
    for attempt in range(1, target.attempts + 1):
        try:
            with opener.open(request) as response:
                response.read()
            return
        except HTTPError as error:
            with error:
                problem = _problem(error)
            if error.code not in TRANSIENT or attempt == target.attempts:
                raise PushError(target.endpoint, problem, _remedy(error.code)) from error
            wished = error.headers.get("Retry-After", "")
            _wait(target, attempt, float(wished) if wished.isdecimal() else 0.0)
        except (URLError, HTTPException, OSError) as error:
            if attempt == target.attempts:
                reason = getattr(error, "reason", error)
                problem = f"cannot be reached: {getattr(reason, 'strerror', None) or reason}"
                raise PushError(
                    target.endpoint, problem.lower(), "What has arrived is noted: push again to go on"
                ) from error
            _wait(target, attempt, 0.0)


def _wait(target: Target, attempt: int, wished: float) -> None:
    time.sleep(max(target.patience * 2 ** (attempt - 1), wished))


def _problem(error: HTTPError) -> str:
    said = error.read(2000).decode("utf-8", "replace").split("\n")[0].strip()
    return f"it answered {error.code} {error.reason}" + (f": {said[:200]}" if said and "<" not in said else "")


def _remedy(status: int) -> str:
    match status:
        case 401 | 403:
            return "Say who you are with --user, or with a token"
        case 404 | 405:
            return "Is that the address of a graph store, rather than of a SPARQL endpoint?"
        case 413:
            return "Send smaller pieces with --chunk"
    return ""


def _opener(target: Target) -> OpenerDirector:
    """Credentials are sent to the endpoint alone, and only if it asks for them."""
    passwords = HTTPPasswordMgrWithDefaultRealm()
    if target.user:
        passwords.add_password(None, target.endpoint, target.user, target.password)
    return build_opener(HTTPDigestAuthHandler(passwords), HTTPBasicAuthHandler(passwords))


class _Ledger:
    """The note of what has arrived, beside the file that is sent."""

    def __init__(self, file: Path, target: Target) -> None:
        try:
            with file.open("rb") as stream:
                self.digest = file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            raise UnreadableFileError(str(file), (error.strerror or str(error)).lower()) from error
        self._path = file.with_name(f".{file.name}.push")
        self._push = [self.digest, target.endpoint, target.graph, target.append, target.chunk]
        self.arrived = self.resumed = self._read()

    def note(self, number: int) -> None:
        """Chunk `number`, and so every one before it, has arrived."""
        self.arrived = number
        partial = self._path.with_name(f"{self._path.name}.part")
        partial.write_text(json.dumps({"push": self._push, "arrived": number}), encoding="utf-8")
        partial.replace(self._path)

    def close(self) -> None:
        """All has arrived."""
        self._path.unlink(missing_ok=True)

    def _read(self) -> int:
        try:
            noted = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return 0
        return int(noted["arrived"]) if noted.get("push") == self._push else 0
