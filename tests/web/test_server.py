"""The explorer's server: what it answers, and whom it refuses."""

import http.client
import json
from hashlib import sha256
from importlib.resources import files
from threading import Thread

import pytest

from genegraph.web.answers import Answers
from genegraph.web.server import Explorer


@pytest.fixture(scope="module")
def server(graph):
    with Explorer(Answers(graph)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def get(server):
    def ask(path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        try:
            connection.request(method, path, headers={"Host": f"127.0.0.1:{server.server_port}", **headers})
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()

    return ask


def test_it_listens_to_this_machine_alone(server):
    assert server.server_address[0] == "127.0.0.1"


def test_the_page_and_its_parts_are_there(get):
    answer, body = get("/")

    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    for name in ("main.js", "explorer.css", "cytoscape.min.js", "icon.svg"):
        assert name.encode() in body
        assert get(f"/{name}")[0].status == 200


def test_the_page_may_load_nothing_from_elsewhere(get):
    answer, body = get("/")

    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert b"http://" not in body
    assert b"https://" not in body


def test_a_question_is_answered_with_json(get):
    answer, body = get("/api/search?q=il6")

    assert answer.headers["Content-Type"].startswith("application/json")
    assert json.loads(body)["hits"][0]["name"] == "IL6"


def test_a_download_bears_its_name(get):
    answer, body = get("/download/IL6%20%22x%22.graphml?at=IL6")

    assert answer.status == 200
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
    assert body.startswith(b"<?xml")


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:80"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
def test_other_sites_are_refused(get, headers):
    answer, body = get("/api/start", **headers)

    assert answer.status == 403
    assert b"IL6" not in body


def test_an_address_of_another_host_is_refused_however_it_is_written(get, server):
    assert get("http://evil.example/api/start")[0].status == 403
    assert get("http://[::1/api/start")[0].status == 400
    assert get(f"{server.url}api/start")[0].status == 200


def test_a_link_from_another_site_may_lead_to_the_page(get):
    assert get("/", **{"Sec-Fetch-Site": "cross-site"})[0].status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_changed(get, method):
    assert get("/api/start", method)[0].status == 501


@pytest.mark.parametrize(
    "path", ["/../server.py", "/..%2fserver.py", "/assets/main.js", "/server.py", "/THIRD_PARTY.md", "/nothing", "//x"]
)
def test_nothing_but_the_page_is_served(get, path):
    assert get(path)[0].status == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/edge?id=nothing", 404),
        ("/api/entity?id=nothing", 404),
        ("/api/view?at=IL6&min=much", 400),
        ("/api/paths?from=IL6", 404),
        ("/api/unknown", 404),
        ("/download/x.exe", 404),
        ("/api/view?" + "&".join(["at=IL6"] * 600), 400),
    ],
)
def test_a_mistake_is_told_in_json(get, path, status):
    answer, body = get(path)

    assert answer.status == status
    assert "error" in json.loads(body)


def test_a_head_has_no_body(get):
    answer, body = get("/api/start", "HEAD")

    assert (answer.status, body) == (200, b"")
    assert int(answer.headers["Content-Length"]) > 0


def test_the_drawing_library_is_what_its_makers_published():
    folder = files("genegraph.web") / "assets"
    library = (folder / "cytoscape.min.js").read_bytes()

    assert sha256(library).hexdigest() in (folder / "THIRD_PARTY.md").read_text(encoding="utf-8")
    assert b"The Cytoscape Consortium" in library[:100]
