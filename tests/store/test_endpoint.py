"""The SPARQL 1.1 protocols, spoken with clients that are not ours."""

import http.client
import json
import subprocess
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request

import pytest
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from genegraph.errors import StoreError
from genegraph.export import read_graph
from genegraph.store import Store, ready_query, with_prefixes
from genegraph.store.endpoint import Endpoint, Limits
from genegraph.vocabulary.prefixes import expand

LABELS = "SELECT DISTINCT ?label { ?gene a gg:Gene ; rdfs:label ?label } ORDER BY ?label"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER (?c != ?f && ?f != ?i) }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory, checkout):
    path = tmp_path_factory.mktemp("endpoint") / "store"
    Store(path).load(read_graph(checkout / "tests" / "golden" / "sample.ttl").edges)
    return path


def running(endpoint):
    thread = threading.Thread(target=endpoint.serve_forever)
    thread.start()
    try:
        yield endpoint
    finally:
        endpoint.stop()
        thread.join()


@pytest.fixture(scope="module")
def endpoint(folder):
    limits = Limits(seconds=3, answer_bytes=20_000, request_bytes=5_000, queries=2)
    with Endpoint(folder, port=0, cors="https://example.org", limits=limits) as endpoint:
        yield from running(endpoint)


@pytest.fixture
def writable(tmp_path):
    store = Store(tmp_path / "store")
    store.update("INSERT DATA { GRAPH <http://example.org/g> { <http://example.org/a> <http://example.org/b> 'c' } }")
    del store
    with Endpoint(tmp_path / "store", port=0, writable=True, limits=Limits(queries=1)) as endpoint:
        yield from running(endpoint)


def call(endpoint, path="", body=None, method=None, **headers):
    url = endpoint.url.removesuffix("/sparql") + path
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(url, body, named, method=method)
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, response.headers, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


def status_of(endpoint, target):
    """The status of a request for a whole address, as one sends it to a proxy."""
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(endpoint.url).netloc, timeout=10)
    try:
        connection.request("GET", target, headers={"Host": "localhost"})
        return connection.getresponse().status
    finally:
        connection.close()


def asked(sparql, **more):
    return "/sparql?" + urllib.parse.urlencode({"query": sparql, **more}, doseq=True)


def labels(text):
    return text.split()[1:]


def test_get(endpoint):
    status, headers, text = call(endpoint, asked(LABELS), Accept="text/csv")

    assert (status, headers["Content-Type"], labels(text)) == (200, "text/csv", ["IL6", "MMP9", "STAT5A"])


def test_post_of_a_form(endpoint):
    body = urllib.parse.urlencode({"query": LABELS}).encode()
    status, _, text = call(endpoint, "/sparql", body, Accept="text/csv")

    assert (status, labels(text)) == (200, ["IL6", "MMP9", "STAT5A"])


def test_post_of_a_query(endpoint):
    _, _, text = call(endpoint, "/sparql", LABELS.encode(), Accept="text/csv", Content_Type="application/sparql-query")

    assert labels(text) == ["IL6", "MMP9", "STAT5A"]


@pytest.mark.parametrize(
    ("sparql", "accept", "given", "marks"),
    [
        (LABELS, "*/*", "application/sparql-results+json", '"bindings"'),
        (LABELS, "application/sparql-results+xml", "application/sparql-results+xml", "<results>"),
        (LABELS, "text/tab-separated-values", "text/tab-separated-values", "?label\n"),
        (LABELS, "text/csv;q=0.1, application/json", "application/json", '"bindings"'),
        ("ASK {}", "*/*", "application/sparql-results+json", "true"),
        ("CONSTRUCT WHERE { ?s rdfs:label ?o }", "*/*", "text/turtle", " ."),
        ("DESCRIBE hgnc:6018", "application/n-triples", "application/n-triples", "<http"),
        ("CONSTRUCT WHERE { ?s rdfs:label ?o }", "application/rdf+xml", "application/rdf+xml", "rdf:RDF"),
        ("CONSTRUCT WHERE { ?s rdfs:label ?o }", "application/ld+json", "application/ld+json", '"@id"'),
    ],
)
def test_the_answer_has_the_form_that_is_wished(endpoint, sparql, accept, given, marks):
    status, headers, text = call(endpoint, asked(sparql), Accept=accept)

    assert (status, headers["Content-Type"]) == (200, given)
    assert marks in text


def test_the_graphs_to_ask_can_be_named(endpoint):
    texts = "SELECT ?text { ?x biolink:supporting_text ?text }"
    il6, mmp9 = expand("gg.graph:IL6"), expand("gg.graph:MMP9")
    everywhere, here, nowhere = (
        len(call(endpoint, path, Accept="text/csv")[2].splitlines()) - 1
        for path in (
            asked(texts),
            asked(texts, **{"default-graph-uri": [il6, mmp9]}),
            asked(texts, **{"named-graph-uri": il6}),
        )
    )
    from_clause = len(
        call(endpoint, asked(texts.replace("{", f"FROM <{mmp9}> {{", 1)), Accept="text/csv")[2].splitlines()
    )

    assert (everywhere, here, from_clause - 1, nowhere) == (9, 8, 3, 0)


@pytest.mark.parametrize(
    ("path", "body", "headers", "status", "says"),
    [
        (asked("SELEC ?x"), None, {}, 400, "no SPARQL that can be answered"),
        (asked(LABELS), None, {"Accept": "image/png"}, 406, "application/sparql-results+json"),
        (asked(LABELS) + "&query=ASK%20%7B%7D", None, {}, 400, "one query at a time"),
        ("/sparql", b"query", {"Content_Type": "text/plain"}, 415, "application/sparql-query"),
        ("/sparql", b"", {"Content_Type": "application/x-www-form-urlencoded"}, 400, "there is no query"),
        ("/sparql", b"x" * 6000, {"Content_Type": "application/sparql-query"}, 413, "longer than 5,000 bytes"),
        ("/sparql", b"\xff", {"Content_Type": "application/sparql-query"}, 400, "UTF-8"),
        ("/sparql", b"DROP ALL", {"Content_Type": "application/sparql-update"}, 403, "read-only"),
        ("/sparql?update=DROP+ALL", None, {}, 405, "POSTed"),
        (asked("SELECT * { ?a ?b ?c }"), None, {}, 413, "longer than 20,000 bytes"),
        ("/somewhere", None, {}, 404, "/sparql"),
        ("/store", None, {}, 400, "?graph=ADDRESS"),
        ("/store?graph=http://example.org/none", None, {}, 404, "no graph"),
        (asked(LABELS), None, {"Host": "evil.example"}, 421, "its own machine"),
        (asked(LABELS), None, {"Host": "evil.example:7878"}, 421, "its own machine"),
        (asked(LABELS), None, {"Host": "127.0.0.1.evil.example"}, 421, "its own machine"),
        (asked(LABELS), None, {"Host": "[::1"}, 400, "Host"),
        (asked(LABELS), None, {"Origin": "http://evil.example"}, 403, "--cors"),
        (asked(LABELS), None, {"Origin": "https://example.org.evil.example"}, 403, "--cors"),
        (asked(LABELS), None, {"Origin": "null"}, 403, "--cors"),
        (asked(LABELS), None, {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Dest": "script"}, 403, "--cors"),
        (asked("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"), None, {}, 403, "SERVICE"),
        (asked("SELECT * { s\\u0045rvice SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }"), None, {}, 403, "SERVICE"),
        ("/sparql", b"LOAD <file:///etc/passwd>", {"Content_Type": "application/sparql-update"}, 403, "LOAD"),
    ],
)
def test_a_mistake_is_told_from_an_answer(endpoint, path, body, headers, status, says):
    found, kind, text = call(endpoint, path, body, **headers)

    assert found == status
    assert says in text
    assert kind["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "POST"])
def test_a_read_only_endpoint_changes_no_graph(endpoint, method):
    body = None if method == "DELETE" else b"<http://a> <http://b> <http://c> ."
    status, _, _ = call(endpoint, "/store?default", body, method, Content_Type="text/turtle")

    assert status == 403


def test_a_query_that_takes_too_long_is_stopped_and_others_go_on(endpoint):
    found = []
    slow = threading.Thread(target=lambda: found.append(call(endpoint, asked(SLOW))))
    slow.start()
    status, _, _ = call(endpoint, asked(LABELS))
    slow.join()

    assert status == 200
    assert found[0][0] == 503
    assert "longer than 3 s" in found[0][2]
    assert call(endpoint, asked(LABELS))[0] == 200


def test_scripts_of_a_chosen_origin_may_ask(endpoint):
    _, headers, _ = call(endpoint, asked(LABELS), Origin="https://example.org")
    status, preflight, _ = call(endpoint, "/sparql", method="OPTIONS")

    assert headers["Access-Control-Allow-Origin"] == "https://example.org"
    assert status == 204
    assert "Content-Type" in preflight["Access-Control-Allow-Headers"]


def test_scripts_may_not_ask_unless_told(writable):
    assert "Access-Control-Allow-Origin" not in call(writable, asked("ASK {}"))[1]


def test_an_address_of_another_host_is_refused_however_it_is_written(endpoint):
    assert status_of(endpoint, "http://evil.example" + asked("ASK {}")) == 421
    assert status_of(endpoint, "http://[::1/sparql") == 400
    assert status_of(endpoint, endpoint.url.removesuffix("/sparql") + asked("ASK {}")) == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null"])
@pytest.mark.parametrize(
    ("path", "body", "method", "kind"),
    [
        ("/update", b"update=DROP+ALL", "POST", "application/x-www-form-urlencoded"),
        ("/update", b"DROP ALL", "POST", "application/sparql-update"),
        ("/store?default", None, "DELETE", "text/turtle"),
        ("/store?default", b"", "PUT", "text/turtle"),
    ],
)
def test_no_page_of_another_site_writes_through_the_browser_of_its_reader(writable, origin, path, body, method, kind):
    before = call(writable, asked("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))[2]

    assert call(writable, path, body, method, Content_Type=kind, Origin=origin)[0] == 403
    assert call(writable, asked("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))[2] == before


def test_an_own_page_may_write_and_a_link_may_lead_to_an_answer(writable):
    own = writable.url.removesuffix("/sparql")
    kind = "application/sparql-update"
    write = b"INSERT DATA { <http://own.example/a> <http://own.example/b> 1 }"

    assert call(writable, "/update", write, Content_Type=kind, Origin=own)[0] == 204
    followed = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Dest": "document"}
    assert call(writable, asked("ASK {}"), **followed)[0] == 200
    assert call(writable, "/update", b"DELETE WHERE { <http://own.example/a> ?p ?o }", Content_Type=kind)[0] == 204


def test_head_sends_no_body(endpoint):
    status, headers, text = call(endpoint, asked(LABELS), method="HEAD")

    assert (status, text) == (200, "")
    assert int(headers["Content-Length"]) > 0


def test_an_endpoint_describes_itself(endpoint):
    _, headers, text = call(endpoint, "/sparql")
    described = Graph().parse(data=text, format="turtle")
    feature = URIRef("http://www.w3.org/ns/sparql-service-description#UnionDefaultGraph")

    assert headers["Content-Type"] == "text/turtle"
    assert (URIRef(endpoint.url), None, feature) in described


def test_a_graph_can_be_read(endpoint):
    _, _, text = call(endpoint, "/store?graph=" + urllib.parse.quote(expand("gg.graph:MMP9")), Accept="text/turtle")
    local = Store(endpoint.workers._path, read_only=True).query(ready_query("page-graph").fill({"page": "MMP9"}))

    assert len(Graph().parse(data=text, format="turtle")) == len(set(local))


def test_sparqlwrapper_understands_us(endpoint):
    wrapper = pytest.importorskip("SPARQLWrapper")
    for method in (wrapper.GET, wrapper.POST):
        client = wrapper.SPARQLWrapper(endpoint.url)
        client.setQuery(with_prefixes(LABELS))
        client.setMethod(method)
        client.setReturnFormat(wrapper.JSON)
        rows = client.query().convert()["results"]["bindings"]
        assert [row["label"]["value"] for row in rows] == ["IL6", "MMP9", "STAT5A"]
        client.setReturnFormat(wrapper.XML)
        assert client.query().convert().toxml().count("<result>") == 3
        client.setQuery("ASK {}")
        client.setReturnFormat(wrapper.JSON)
        assert client.query().convert()["boolean"] is True
        client.setQuery(with_prefixes("CONSTRUCT WHERE { ?s rdfs:label ?o }"))
        client.setReturnFormat(wrapper.RDFXML)
        assert len(client.query().convert()) == 10


def test_rdflib_s_sparqlstore_understands_us(endpoint):
    for method in ("GET", "POST"):
        graph = Graph(SPARQLStore(endpoint.url, method=method))
        assert [str(row.label) for row in graph.query(with_prefixes(LABELS))] == ["IL6", "MMP9", "STAT5A"]
        assert str(graph.value(URIRef(expand("hgnc:6018")), URIRef(expand("rdfs:label")))) == "IL6"


def test_a_writable_endpoint_takes_updates_and_answers_from_them(writable):
    sparql = "INSERT DATA { GRAPH <http://example.org/g> { <http://example.org/a> <http://example.org/b> 'd' } }"
    before = call(writable, asked("SELECT ?x { ?a ?b ?x } ORDER BY ?x"), Accept="text/csv")[2].split()
    status, _, _ = call(writable, "/sparql", sparql.encode(), Content_Type="application/sparql-update")
    after = call(writable, asked("SELECT ?x { ?a ?b ?x } ORDER BY ?x"), Accept="text/csv")[2].split()

    assert (status, before, after) == (204, ["x", "c"], ["x", "c", "d"])
    assert call(writable, "/sparql", b"INSERT", Content_Type="application/sparql-update")[0] == 400


def test_the_graph_store_protocol(writable):
    graph = "/store?graph=http://example.org/new"
    one, two = b"<http://a> <http://b> 1 .", b"<http://a> <http://b> 2 ."

    def values():
        status, _, text = call(writable, graph, Accept="application/n-triples")
        return status if status != 200 else sorted(line.split('"')[1] for line in text.splitlines())

    assert call(writable, graph, one, "PUT", Content_Type="text/turtle")[0] == 204
    assert values() == ["1"]
    assert call(writable, graph, two, "POST", Content_Type="text/turtle")[0] == 204
    assert values() == ["1", "2"]
    assert call(writable, graph, two, "PUT", Content_Type="text/turtle")[0] == 204
    assert values() == ["2"]
    assert call(writable, graph, b"<http://a> <http", "PUT", Content_Type="text/turtle")[0] == 400
    assert call(writable, graph, b"x", "PUT", Content_Type="text/csv")[0] == 415
    assert values() == ["2"]
    assert call(writable, graph, method="DELETE")[0] == 204
    assert values() == 404
    assert call(writable, "/store?default", one, "PUT", Content_Type="text/turtle")[0] == 204
    assert '"1"' in call(writable, "/store?default", Accept="application/n-triples")[2]


def test_a_slow_query_of_a_writable_endpoint_is_given_up(tmp_path, checkout):
    Store(tmp_path / "store").load(read_graph(checkout / "tests" / "golden" / "sample.ttl").edges)
    slow = SLOW.replace("?a ?b ?c .", "{ SELECT ?c { ?a ?b ?c } LIMIT 10 }")  # some seconds, since it cannot be stopped
    with Endpoint(tmp_path / "store", port=0, writable=True, limits=Limits(seconds=0.2, queries=1)) as writable:
        for endpoint in running(writable):
            assert "longer than 0.2 s" in call(endpoint, asked(slow))[2]
            assert "too many questions" in call(endpoint, asked("ASK {}"))[2]


@pytest.mark.usefixtures("endpoint")
def test_nobody_can_write_to_a_store_that_is_served(folder):
    code = "import sys; from genegraph.store import Store; Store(sys.argv[1])"
    finished = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True)

    assert "another process writes to it" in finished.stderr


def test_a_port_that_is_taken_is_told(folder, endpoint):
    port = int(urllib.parse.urlsplit(endpoint.url).port)

    with pytest.raises(StoreError, match=f"cannot be served at 127.0.0.1:{port}: address already in use"):
        Endpoint(folder, port=port)


def test_answers_are_json_that_parses(endpoint):
    assert json.loads(call(endpoint, asked(LABELS))[2])["head"] == {"vars": ["label"]}
