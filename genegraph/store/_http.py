"""HTTP for an endpoint: requests read, answers written, by the SPARQL 1.1 protocols."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from genegraph.errors import GenegraphError
from genegraph.store._ask import Question, Reply, calls_out, failure
from genegraph.store._callers import refusal

if TYPE_CHECKING:
    from genegraph.store.endpoint import Endpoint


class Server(ThreadingHTTPServer):
    """Listens, with a thread for each connection."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], endpoint: Endpoint) -> None:
        super().__init__(address, Handler)
        self.endpoint = endpoint


class Handler(BaseHTTPRequestHandler):
    """Reads a request, finds who answers it, writes the answer."""

    protocol_version = "HTTP/1.1"
    server_version = "genegraph"
    sys_version = ""
    server: Server

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def do_PUT(self) -> None:
        self._answer()

    def do_DELETE(self) -> None:
        self._answer()

    def do_OPTIONS(self) -> None:
        self._answer()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Leave it to the endpoint what becomes of a line."""
        self.server.endpoint.log(format % arguments)

    def _answer(self) -> None:
        try:
            self._write(self._reply())
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the asker has gone
        except GenegraphError as error:
            self._write(failure(500, str(error)))

    def _reply(self) -> Reply:
        body = self._body()
        if isinstance(body, Reply):
            return body
        endpoint = self.server.endpoint
        headers = {name.lower(): value for name, value in self.headers.items()}
        refused = refusal(headers, self.path, local=endpoint.local, cors=endpoint.cors)
        if refused:
            return refused
        if self.command == "OPTIONS":
            return Reply(204, "", b"")
        address = urlsplit(self.path)
        fields = parse_qs(address.query, keep_blank_values=True)
        match address.path:
            case "/sparql" | "/query" | "/update":
                return self._sparql(fields, body)
            case "/store":
                return self._graph(fields, body)
            case "/":
                return Reply(200, "text/plain; charset=utf-8", b"SPARQL: /sparql   graphs: /store\n")
        return failure(404, "SPARQL is answered at /sparql, graphs at /store")

    def _body(self) -> bytes | Reply:
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or "Transfer-Encoding" in self.headers:
            self.close_connection = True
            return failure(411, "a request needs its Content-Length")
        most = self.server.endpoint.limits.request_bytes
        if int(length) > most:
            self.close_connection = True
            return failure(413, f"the request is longer than {most:,} bytes")
        return self.rfile.read(int(length))

    def _sparql(self, fields: dict[str, list[str]], body: bytes) -> Reply:
        media_type = self._media_type()
        if self.command == "POST":
            try:
                text = body.decode("utf-8")
            except UnicodeDecodeError:
                return failure(400, "a query is UTF-8 text")
            match media_type:
                case "application/x-www-form-urlencoded":
                    fields = parse_qs(text, keep_blank_values=True)
                case "application/sparql-query":
                    fields["query"] = [text]
                case "application/sparql-update":
                    fields["update"] = [text]
                case _:
                    return failure(415, "a query is sent as application/sparql-query, or as query= in a form")
        elif self.command not in ("GET", "HEAD"):
            return failure(405, f"{self.command} is for /store: a query comes by GET or POST")
        queries, updates = fields.get("query", []), fields.get("update", [])
        if len(queries) + len(updates) > 1:
            return failure(400, "one query at a time")
        if calls_out((queries + updates or [""])[0]):
            return failure(
                403, "this endpoint neither asks other endpoints (SERVICE) nor loads what is elsewhere (LOAD)"
            )
        if updates:
            return (
                self.server.endpoint.update(updates[0])
                if self.command == "POST"
                else failure(405, "an update is POSTed")
            )
        if not queries:
            return self._description() if self.command != "POST" else failure(400, "there is no query")
        question = Question(
            sparql=queries[0],
            default_graphs=fields.get("default-graph-uri"),
            named_graphs=fields.get("named-graph-uri"),
            accept=self.headers.get("Accept", "*/*"),
            most_bytes=self.server.endpoint.limits.answer_bytes,
        )
        return self.server.endpoint.workers.ask(question)

    def _graph(self, fields: dict[str, list[str]], body: bytes) -> Reply:
        """The graph store protocol, with indirect addresses."""
        named = fields.get("graph", [""])[0]
        if ("default" in fields) == bool(named) or any(mark in named for mark in '<>"{}|^`\\ \n'):
            return failure(400, "name a graph with ?graph=ADDRESS, or the default graph with ?default")
        endpoint = self.server.endpoint
        match self.command:
            case "GET" | "HEAD":
                return self._read_graph(named)
            case "DELETE":
                return endpoint.update(f"DROP GRAPH <{named}>" if named else "DROP DEFAULT")
            case "PUT" | "POST":
                if endpoint.store is None:
                    return endpoint.update("")
                return endpoint.put(named, self._media_type(), body, replace=self.command == "PUT")
        return failure(405, f"a graph takes GET, PUT, POST and DELETE, not {self.command}")

    def _read_graph(self, named: str) -> Reply:
        ask = self.server.endpoint.workers.ask
        if named and b"true" not in ask(Question(f"ASK {{ GRAPH <{named}> {{ ?s ?p ?o }} }}", accept="text/csv")).body:
            return failure(404, f"there is no graph {named}")
        pattern = f"GRAPH <{named}> {{ ?s ?p ?o }}" if named else "?s ?p ?o"
        return ask(
            Question(
                f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {pattern} }}",
                default_graphs=None if named else ("",),
                accept=self.headers.get("Accept", "*/*"),
                most_bytes=self.server.endpoint.limits.answer_bytes,
            )
        )

    def _description(self) -> Reply:
        """What this endpoint can do, in the vocabulary made for that."""
        endpoint = self.server.endpoint
        formats = ", ".join(f"<http://www.w3.org/ns/formats/{name}>" for name in _FORMATS)
        languages = "sd:SPARQL11Query, sd:SPARQL11Update" if endpoint.store else "sd:SPARQL11Query"
        text = (
            "@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .\n\n"
            f"<{endpoint.url}> a sd:Service ;\n    sd:endpoint <{endpoint.url}> ;\n"
            f"    sd:supportedLanguage {languages} ;\n    sd:feature sd:UnionDefaultGraph ;\n"
            f"    sd:resultFormat {formats} .\n"
        )
        return Reply(200, "text/turtle", text.encode())

    def _media_type(self) -> str:
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    def _write(self, reply: Reply) -> None:
        self.send_response(reply.status)
        if reply.media_type:
            self.send_header("Content-Type", reply.media_type)
        if reply.status != 204:
            self.send_header("Content-Length", str(len(reply.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.send_header("X-Content-Type-Options", "nosniff")
        if self.server.endpoint.cors:
            self.send_header("Access-Control-Allow-Origin", self.server.endpoint.cors)
            self.send_header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE, OPTIONS")
            self.send_header("Access-Control-Allow-Headers", "Accept, Content-Type")
            self.send_header("Vary", "Origin")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)


_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
)
