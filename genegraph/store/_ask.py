"""One question to a store: which graphs it asks, and its answer written in the way that the asker reads."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from genegraph.errors import QueryError
from genegraph.store._syntax import syntax_error

if TYPE_CHECKING:
    import pyoxigraph as ox

    Answer = ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean

ROWS = {
    "application/sparql-results+json": "JSON",
    "application/json": "JSON",
    "application/sparql-results+xml": "XML",
    "application/xml": "XML",
    "text/csv": "CSV",
    "text/tab-separated-values": "TSV",
}
"""Media types of SELECT and ASK, the preferred one first, and what pyoxigraph calls them."""

TRIPLES = {
    "text/turtle": "TURTLE",
    "application/n-triples": "N_TRIPLES",
    "application/rdf+xml": "RDF_XML",
    "application/ld+json": "JSON_LD",
}
"""Media types of CONSTRUCT and DESCRIBE, likewise."""


class Question(NamedTuple):
    """A query and all that says how to answer it."""

    sparql: str
    default_graphs: Sequence[str] | None = None  # addresses, "" for the graph without one; None: all graphs together
    named_graphs: Sequence[str] | None = None
    accept: str = "*/*"  # as in HTTP
    most_bytes: int | None = None  # the longest answer


class Reply(NamedTuple):
    """An answer as HTTP sends it."""

    status: int
    media_type: str
    body: bytes


def ask(store: ox.Store, question: Question, prefixes: Mapping[str, str]) -> Answer:
    """Put a question to a store.

    Raises:
        QueryError: If it is no SPARQL, or cannot be answered.
    """
    import pyoxigraph as ox

    default, named = question.default_graphs, question.named_graphs
    if default is None and named is not None:
        default = ()
    try:
        return store.query(
            question.sparql,
            prefixes=dict(prefixes),
            use_default_graph_as_union=default is None and not _FROM.search(_OPAQUE.sub(" ", question.sparql)),
            default_graph=None if default is None else [_graph(address) for address in default],
            named_graphs=None if named is None else [ox.NamedNode(graph) for graph in named],
        )
    except SyntaxError as error:
        raise syntax_error(error, question.sparql, prefixes) from error
    except (ValueError, OSError, RuntimeError) as error:
        raise query_error(error) from error


def reply(store: ox.Store, question: Question, prefixes: Mapping[str, str]) -> Reply:
    """Answer a question as HTTP sends it, mistakes of the asker included."""
    import pyoxigraph as ox

    try:
        answer = ask(store, question, prefixes)
        kinds = TRIPLES if isinstance(answer, ox.QueryTriples) else ROWS
        media_type = negotiate(question.accept, kinds)
        if media_type is None:
            return failure(406, f"the answer can be had as: {', '.join(kinds)}")
        body = _Limited(question.most_bytes)
        if isinstance(answer, ox.QueryTriples):
            answer.serialize(body, getattr(ox.RdfFormat, kinds[media_type]))
        else:
            answer.serialize(body, getattr(ox.QueryResultsFormat, kinds[media_type]))
    except QueryError as error:
        return failure(400, str(error))
    except _TooLongError:
        return failure(413, f"the answer is longer than {question.most_bytes:,} bytes: ask for less, or with a LIMIT")
    except (ValueError, OSError, RuntimeError) as error:
        return failure(400, str(query_error(error)))
    return Reply(200, media_type, body.getvalue())


def failure(status: int, problem: str) -> Reply:
    """A reply that says what was wrong."""
    return Reply(status, "text/plain; charset=utf-8", f"{problem}\n".encode())


def negotiate(accept: str, kinds: Mapping[str, str]) -> str | None:
    """The media type that an asker likes best among those we have; the first of ours where it likes all alike.

    Example:
        >>> negotiate("text/csv;q=0.5, application/sparql-results+xml", ROWS), negotiate("image/png", ROWS)
        ('application/sparql-results+xml', None)
    """
    wishes = []
    for wish in (accept or "*/*").split(","):
        media_range, *parameters = (part.strip().lower() for part in wish.split(";"))
        quality = next((part[2:] for part in parameters if part.startswith("q=")), "1")
        wishes.append((media_range, float(quality) if _NUMBER.fullmatch(quality) else 0.0))

    def liking(kind: str) -> float:
        fitting = [(len(r), q) for r, q in wishes if r in (kind, f"{kind.partition('/')[0]}/*", "*/*")]
        return max(fitting, default=(0, 0.0))[1]  # the narrowest range decides

    best = max(kinds, key=liking)
    return best if liking(best) > 0 else None


def _graph(address: str) -> ox.NamedNode | ox.DefaultGraph:
    import pyoxigraph as ox

    return ox.NamedNode(address) if address else ox.DefaultGraph()


def calls_out(sparql: str) -> bool:
    """Whether a query may make its store ask another machine, or read a file, on the asker's behalf.

    It looks at the bare words, in texts and addresses too: better to refuse a harmless query than to be tricked.

    Example:
        >>> calls_out("ASK { SERVICE <http://10.0.0.1/> { ?s ?p ?o } }"), calls_out("ASK { ?service a ?x }")
        (True, False)
    """
    return bool(_CALL.search(_CODE_POINT.sub(lambda found: chr(int(found[1] or found[2], 16)), sparql)))


def query_error(error: Exception) -> QueryError:
    """What Oxigraph says of a query that it understands and cannot answer."""
    return QueryError(" ".join(str(error).split()))


class _TooLongError(Exception):
    """An answer outgrew its limit."""


class _Limited(BytesIO):
    """Collects an answer, up to its limit."""

    def __init__(self, most_bytes: int | None) -> None:
        super().__init__()
        self._most = most_bytes

    def write(self, data: object) -> int:
        """Take in some more.

        Raises:
            _TooLongError: If that is too much.
        """
        written = super().write(data)  # type: ignore[arg-type]
        if self._most is not None and self.tell() > self._most:
            raise _TooLongError
        return written


# What may hold the word FROM and not mean it: texts, addresses, comments.
_OPAQUE = re.compile(r'"""(?:[^\\]|\\.)*?"""|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|<[^<>\s]*>|#[^\n]*', re.DOTALL)
_FROM = re.compile(r"(?<![?$\w:-])FROM(?![\w:-])", re.IGNORECASE)
_CALL = re.compile(r"(?<![?$\w:-])(?:SERVICE|LOAD)(?![\w:-])", re.IGNORECASE)
_CODE_POINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U(00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})")  # SPARQL undoes these first
_NUMBER = re.compile(r"[01](?:\.[0-9]{0,3})?")
