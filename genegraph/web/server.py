"""The explorer's HTTP server: the standard library's, on this machine alone, and read-only.

A page, a handful of JSON answers and a download: a web framework would add packages and nothing else. Requests that
name another host, or come from another site's page, are refused, so that no web page can read the graph through the
user's browser.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from genegraph.errors import GenegraphError, UnknownFormatError, UnknownNameError
from genegraph.web.answers import ANSWERS, Answers

LOOPBACK = "127.0.0.1"

ASSETS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}

# Cytoscape.js sets a style of its own, hence the one exception.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)


class Explorer(ThreadingHTTPServer):
    """Serves a graph until it is shut down.

    Args:
        answers: What to serve.
        port: Where to listen; 0 lets the system choose.
        log: Called with a line for each request.
    """

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, answers: Answers, port: int = 0, log: Callable[[str], object] = lambda _: None) -> None:
        super().__init__((LOOPBACK, port), _Handler)
        self.answers = answers
        self.log = log

    @property
    def url(self) -> str:
        """Where the page is."""
        return f"http://{LOOPBACK}:{self.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    """Reads a request, answers it."""

    protocol_version = "HTTP/1.1"
    server_version = "genegraph"
    sys_version = ""
    disable_nagle_algorithm = True  # or each answer waits 40 ms for the browser to acknowledge its head
    wbufsize = -1
    server: Explorer

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Leave it to the server what becomes of a line."""
        self.server.log(format % arguments)

    def _answer(self) -> None:
        try:
            if not self._is_ours():
                self._write(
                    HTTPStatus.FORBIDDEN, "text/plain; charset=utf-8", b"the explorer answers its own page alone\n"
                )
                return
            address = urlsplit(self.path)
            query = parse_qs(address.query, keep_blank_values=True, max_num_fields=500)
            self._find(address.path, query)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the asker has gone
        except UnknownNameError as error:
            self._json({"error": str(error)}, HTTPStatus.NOT_FOUND)
        except (GenegraphError, ValueError) as error:
            self._json({"error": str(error)}, HTTPStatus.BAD_REQUEST)

    def _find(self, path: str, query: dict[str, list[str]]) -> None:
        if path.startswith("/api/") and path.removeprefix("/api/") in ANSWERS:
            self._json(ANSWERS[path.removeprefix("/api/")](self.server.answers, query))
        elif path.startswith("/download/"):
            self._download(path.removeprefix("/download/"), query)
        else:
            self._asset("index.html" if path == "/" else path.removeprefix("/"))

    def _is_ours(self) -> bool:
        """Whether the request names this server and comes from its page, or from no page."""
        port = self.server.server_port
        hosts = {f"{name}:{port}" for name in (LOOPBACK, "localhost", "[::1]")}
        origin = self.headers.get("Origin")
        site = self.headers.get("Sec-Fetch-Site", "none")
        address = urlsplit(self.path)
        return (
            self.headers.get("Host", "").lower() in hosts
            and (not address.netloc or address.netloc.lower() in hosts)  # an address as for a proxy
            and (origin is None or origin.lower() in {f"http://{host}" for host in hosts})
            and (site in ("same-origin", "none") or address.path == "/")  # a link may lead to the page
        )

    def _asset(self, name: str) -> None:
        suffix = name[name.rfind(".") :]
        place = files("genegraph.web") / "assets" / name
        if suffix not in ASSETS or "/" in name or "\\" in name or not place.is_file():
            self._json({"error": f"there is no {name!r} here"}, HTTPStatus.NOT_FOUND)
            return
        self._write(HTTPStatus.OK, ASSETS[suffix], place.read_bytes())

    def _download(self, name: str, query: dict[str, list[str]]) -> None:
        try:
            chunks = self.server.answers.download(name, query)
        except UnknownFormatError as error:
            self._json({"error": str(error)}, HTTPStatus.NOT_FOUND)
            return
        content = b"".join(chunk.encode() if isinstance(chunk, str) else chunk for chunk in chunks)
        disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
        self._write(HTTPStatus.OK, "application/octet-stream", content, {"Content-Disposition": disposition})

    def _json(self, value: object, status: HTTPStatus = HTTPStatus.OK) -> None:
        content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        self._write(status, "application/json; charset=utf-8", content)

    def _write(self, status: HTTPStatus, type: str, content: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", type)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store" if type.startswith("application/") else "no-cache")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)
