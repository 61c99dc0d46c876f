"""Graphs pushed into other people's stores, and their answers beside ours."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

import genegraph
from genegraph.errors import ParseError, PushError, UnknownFormatError
from genegraph.export import write_graph
from genegraph.store import Store, read_quads, ready_queries, ready_query, with_prefixes
from genegraph.store.push import Pushed, Target, chunks, push

GRAPH = "https://example.org/examples"
VALUES = {"paths": {"source": "CCL5", "target": "SOX2"}}


@pytest.fixture(scope="module")
def graph(checkout):
    return genegraph.build(checkout / "examples")


@pytest.fixture(scope="module")
def files(graph, tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    for suffix in (".ttl", ".trig"):
        write_graph(graph, folder / f"examples{suffix}")
    return folder


@pytest.fixture(scope="module")
def ours(files):
    store = Store()
    store.take(files / "examples.ttl")
    return store


def plain(value):
    """A term's text; numbers that stores write differently (0.9, 0.90, 9e-1) alike."""
    try:
        return value if value is None else round(float(value), 9)
    except ValueError:
        return {"true": 1.0, "false": 0.0}.get(value, value)


SELECTS = [name for name, ready in ready_queries().items() if "SELECT" in ready.sparql]


@pytest.mark.parametrize("store", ["virtuoso", "oxigraph"])
def test_other_stores_answer_the_ready_queries_as_we_do(store, request, files, ours):
    theirs = request.getfixturevalue(store)
    target = Target(endpoint=theirs.store, graph=GRAPH, user=theirs.user, password=theirs.password, chunk=700)
    pushed = push(files / "examples.ttl", target)
    assert pushed == Pushed(graphs=1, triples=len(ours), resumed=0)

    for name in SELECTS:
        sparql = with_prefixes(ready_query(name).fill(VALUES.get(name, {})))
        mine = sorted((tuple(map(plain, _texts(row))) for row in ours.query(sparql)), key=str)
        found = sorted((tuple(map(plain, row)) for row in theirs.ask(sparql, GRAPH)), key=str)
        assert found == mine, name


def _texts(row):
    return [None if term is None else term.value for term in row]


@pytest.mark.parametrize("store", ["virtuoso", "oxigraph"])
def test_a_dataset_arrives_graph_by_graph(store, request, files):
    theirs = request.getfixturevalue(store)
    target = Target(endpoint=theirs.store, user=theirs.user, password=theirs.password)
    push(files / "examples.trig", target)
    expected = {}
    for quad in read_quads(files / "examples.trig"):
        expected.setdefault(quad.graph_name.value, set()).add(quad.triple)

    found = theirs.ask(
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER STRSTARTS(STR(?g), 'https://w3id') } GROUP BY ?g"
    )
    assert {name: int(number) for name, number in found} == {name: len(triples) for name, triples in expected.items()}


@pytest.mark.parametrize("store", ["virtuoso", "oxigraph"])
def test_a_push_replaces_a_graph_or_adds_to_it(store, request, tmp_path):
    theirs = request.getfixturevalue(store)
    target = Target(endpoint=theirs.store, graph="https://example.org/few", user=theirs.user, password=theirs.password)

    def send(text, **more):
        (tmp_path / "few.ttl").write_text(text)
        push(tmp_path / "few.ttl", Target(**{**{name: getattr(target, name) for name in target.__slots__}, **more}))
        return sorted(theirs.ask("SELECT ?o { GRAPH <https://example.org/few> { ?s ?p ?o } }"))

    assert send('<http://example.org/a> <http://example.org/b> "one" .') == [("one",)]
    assert send('<http://example.org/a> <http://example.org/b> "two" .') == [("two",)]
    assert send('<http://example.org/a> <http://example.org/b> "three" .', append=True) == [("three",), ("two",)]


def test_virtuoso_bulk_loads_what_we_write(virtuoso, graph, ours, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bulk")
    for suffix in (".ttl", ".nt", ".rdf", ".nq", ".trig"):
        write_graph(graph, folder / f"examples{suffix}")
        virtuoso.run(f"ld_dir('{folder}', 'examples{suffix}', 'https://example.org/bulk{suffix}');")
    virtuoso.run("rdf_loader_run();")
    states = virtuoso.run("select ll_file, ll_state, ll_error from DB.DBA.LOAD_LIST;")
    loaded = [line.split() for line in states.splitlines() if "/examples." in line]

    assert len(loaded) == 5
    assert all(line[1:] == ["2", "NULL"] for line in loaded), states
    for suffix in (".ttl", ".nt", ".rdf"):
        found = virtuoso.ask(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <https://example.org/bulk{suffix}> {{ ?s ?p ?o }} }}")
        assert found == [(str(len(ours)),)]


@pytest.fixture
def server():
    """A graph store that keeps what it is sent, and fails as told."""
    received, failures = [], []

    class Handler(BaseHTTPRequestHandler):
        def answer(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status = failures.pop(0) if failures else 204
            if status == 204:
                received.append((self.command, self.path, body.decode(), self.headers.get("Authorization")))
            self.send_response(status)
            self.send_header("Content-Length", "0")
            if status == 401:
                self.send_header("WWW-Authenticate", 'Basic realm="store"')
            self.end_headers()

        def do_PUT(self):
            self.answer()

        def do_POST(self):
            self.answer()

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = threading.Thread(target=http.serve_forever)
        thread.start()
        http.received, http.failures = received, failures
        http.address = f"http://127.0.0.1:{http.server_address[1]}/store"
        yield http
        http.shutdown()
        thread.join()


@pytest.fixture
def few(tmp_path):
    path = tmp_path / "few.nq"
    path.write_text("".join(f'<http://a> <http://b> "{n}" <http://g{n % 2}> .\n' for n in range(6)))
    return path


def target(server, **more):
    return Target(endpoint=server.address, patience=0.0, **more)


def test_chunks_hold_one_graph_and_the_first_replaces_it(server, few):
    push(few, target(server, chunk=4))

    assert [(method, path, body.count("\n")) for method, path, body, _ in server.received] == [
        ("PUT", "/store?graph=http%3A%2F%2Fg0", 2),
        ("PUT", "/store?graph=http%3A%2F%2Fg1", 2),
        ("POST", "/store?graph=http%3A%2F%2Fg0", 1),
        ("POST", "/store?graph=http%3A%2F%2Fg1", 1),
    ]


def test_a_request_that_fails_for_a_while_is_tried_again(server, few):
    server.failures[:] = [503, 429, 500]

    assert push(few, target(server)) == Pushed(graphs=2, triples=6, resumed=0)
    assert len(server.received) == 2


def test_a_push_that_broke_off_goes_on_where_it_was(server, few):
    server.failures[:] = [204, 204, 503, 503]
    with pytest.raises(PushError, match="it answered 503"):
        push(few, target(server, chunk=4, attempts=2))

    assert push(few, target(server, chunk=4)) == Pushed(graphs=2, triples=6, resumed=2)
    assert [path[-1] for _, path, _, _ in server.received] == ["0", "1", "0", "1"]
    assert [path.name for path in few.parent.iterdir()] == ["few.nq"]


def test_another_file_of_the_same_name_starts_anew(server, few):
    server.failures[:] = [204, 400]
    with pytest.raises(PushError, match="it answered 400"):
        push(few, target(server, chunk=4))
    few.write_text(few.read_text() + '<http://a> <http://b> "new" <http://g0> .\n')

    assert push(few, target(server, chunk=4)).resumed == 0


def test_credentials_are_sent_when_asked_for(server, few):
    server.failures[:] = [401]
    push(few, target(server, user="dba", password="secret"))

    assert server.received[0][3] == "Basic ZGJhOnNlY3JldA=="


def test_a_token_is_sent(server, few):
    push(few, target(server, token="abc"))

    assert {authorization for *_, authorization in server.received} == {"Bearer abc"}


def test_who_may_not_is_told_what_to_do(server, few):
    server.failures[:] = [401]
    with pytest.raises(PushError, match=r"it answered 401 .*Say who you are with --user"):
        push(few, target(server))


def test_an_endpoint_that_is_not_there_is_told(few):
    with pytest.raises(PushError, match=r"endpoint http://127.0.0.1:1/store: cannot be reached: connection refused"):
        push(few, Target(endpoint="http://127.0.0.1:1/store", attempts=1))


def test_what_is_no_address_is_told(few):
    with pytest.raises(PushError, match="it is no address"):
        push(few, Target(endpoint="localhost:8890"))


def test_a_broken_file_is_not_sent(server, few):
    few.write_text(few.read_text() + "<http://a")
    with pytest.raises(ParseError, match=r"few\.nq:7: "):
        push(few, target(server, chunk=1))

    assert server.received == []


def test_a_file_that_is_no_rdf_is_not_sent(server, tmp_path):
    (tmp_path / "a.graphml").write_text("<graphml/>")
    with pytest.raises(UnknownFormatError, match=r"no RDF format '\.graphml'"):
        push(tmp_path / "a.graphml", target(server))


def test_blank_nodes_keep_their_identity_across_chunks(tmp_path):
    (tmp_path / "blank.nt").write_text('_:x <http://b> "1" .\n_:y <http://b> "2" .\n_:x <http://b> "3" .\n')
    found = list(chunks(read_quads(tmp_path / "blank.nt"), Target(endpoint="", chunk=1), "0" * 64))
    subjects = [chunk.lines[0].split()[0] for chunk in found]

    assert subjects[0] == subjects[2] != subjects[1]
    assert all("/.well-known/genid/" in subject for subject in subjects)


def test_progress_is_told(server, few):
    told = []
    push(few, target(server, chunk=4), told.append)

    assert told == [2, 2, 1, 1]
