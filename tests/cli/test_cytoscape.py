"""genegraph cytoscape, against a stand-in for Cytoscape's HTTP interface: it answers as CyREST is documented to.

No Cytoscape runs here. What is tested is which requests are made, in which order and with which content.
"""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from threading import Thread

import pytest

if find_spec("py4cytoscape") is None:  # importing it would leave a folder of logs here
    pytest.skip("py4cytoscape is missing: pip install 'genegraph[cytoscape]'", allow_module_level=True)


class StandIn(ThreadingHTTPServer):
    """Answers as CyREST does, and remembers what it was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked, self.styles = [], ["default"]
        self.url = f"http://127.0.0.1:{self.server_port}/v1"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(None)

    def do_POST(self):
        self.answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def answer(self, body):
        path = self.path.split("?")[0]
        self.server.asked.append((self.command, path, body))
        answers = {
            "/v1": {"apiVersion": "v1"},
            "/v1/networks": {"networkSUID": 52} if body else [52],
            "/v1/styles": {"title": "genegraph"},
            "/v1/apply/styles": self.server.styles,
            "/v1/commands/filetransfer/setSandbox": {"data": {"sandboxPath": "/sandbox"}, "errors": []},
        }
        if path == "/v1/styles":
            self.server.styles.append(body["title"])
        content = json.dumps(answers.get(path, {"data": {}, "errors": []})).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@pytest.fixture
def stand_in():
    server = StandIn()
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def graph_file(tmp_path_factory, checkout):
    import genegraph as gg

    path = tmp_path_factory.mktemp("graph") / "il6.jsonl"
    gg.write_graph(gg.build(checkout / "examples" / "IL6.txt"), path)
    return path


def test_the_network_goes_first_then_its_style(genegraph, stand_in, graph_file, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    finished = genegraph("cytoscape", graph_file, "--url", stand_in.url)

    assert (finished.code, finished.out) == (0, "")
    assert "in the style genegraph" in finished.err
    asked = [path for _, path, _ in stand_in.asked if "Sandbox" not in path]
    places = [asked.index(f"/v1/{step}") for step in ("networks", "styles", "apply/styles/genegraph/52")]
    assert places == sorted(places)
    assert asked[-1] == "/v1/commands/layout/force-directed"
    assert list(tmp_path.iterdir()) == []


def test_the_content_is_plain_and_whole(genegraph, stand_in, graph_file):
    genegraph("cytoscape", graph_file, "--url", stand_in.url)

    (network,) = (body for method, path, body in stand_in.asked if (method, path) == ("POST", "/v1/networks"))
    edges = [element["data"] for element in network["elements"]["edges"]]
    assert len(edges) == len(graph_file.read_text().splitlines())
    assert all(isinstance(value, str | int | float | bool) for edge in edges for value in edge.values())
    (style,) = (body for method, path, body in stand_in.asked if (method, path) == ("POST", "/v1/styles"))
    mapped = {mapping["mappingColumn"] for mapping in style["mappings"]}
    assert mapped <= {*edges[0], "type", "curie"}


def test_a_style_that_is_there_already_is_not_made_again(genegraph, stand_in, graph_file):
    stand_in.styles.append("genegraph")

    genegraph("cytoscape", graph_file, "--url", stand_in.url)

    assert not [path for method, path, _ in stand_in.asked if (method, path) == ("POST", "/v1/styles")]


def test_nobody_there_costs_one_line(genegraph, graph_file):
    finished = genegraph("cytoscape", graph_file, "--url", "http://127.0.0.1:9/v1")

    assert finished.code == 1
    assert finished.err == (
        "genegraph: cannot talk to Cytoscape at http://127.0.0.1:9/v1: nobody answers. "
        "Start Cytoscape, or say with --url where it answers\n"
    )


def test_the_style_can_be_written_alone(genegraph, tmp_path):
    finished = genegraph("cytoscape", "--style", tmp_path / "genegraph.xml")

    assert finished.code == 0
    assert (tmp_path / "genegraph.xml").read_text().startswith("<?xml")


def test_something_to_show_is_needed(genegraph):
    assert genegraph("cytoscape", "-q").code == 2
