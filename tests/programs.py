"""Other people's programs as fixtures; a test that needs one that is missing skips and says which."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

__all__ = ["jena", "oxigraph", "rapper", "virtuoso"]


@pytest.fixture(scope="session")
def rapper():
    """Read a file with raptor's rapper; give the lines of N-Triples, or of N-Quads, that it found."""
    program = shutil.which("rapper")
    if program is None:
        pytest.skip("rapper (raptor2-utils) is missing")

    def read(path, syntax):
        finished = subprocess.run(
            [program, "-q", "-i", syntax, "-o", "nquads" if syntax in ("trig", "nquads") else "ntriples", str(path)],
            capture_output=True,
            text=True,
        )
        assert (finished.returncode, finished.stderr) == (0, "")
        return finished.stdout.splitlines()

    return read


@pytest.fixture(scope="session")
def jena(tmp_path_factory):
    """Run a program of Apache Jena; give what it printed. It must not complain, not even with a warning.

    Debian left resources of jena-core.jar under a package that its classes have left; a copy where they are now helps.
    """
    java = shutil.which("java")
    jars = sorted(jar for pattern in JARS for jar in Path("/usr/share/java").glob(f"{pattern}.jar"))
    if java is None or not Path("/usr/share/java/jena-arq.jar").exists():
        pytest.skip("Jena (libapache-jena-java) is missing")
    mended = tmp_path_factory.mktemp("jena")
    with zipfile.ZipFile("/usr/share/java/jena-core.jar") as core:
        moved = "org/apache/jena/ext/"
        for name in core.namelist():
            if name.startswith(f"{moved}xerces/") and not name.endswith("/"):
                target = mended / name.removeprefix(moved)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(core.read(name))

    def run(program, *arguments):
        command = [java, "-cp", ":".join(map(str, [mended, *jars])), program, *map(str, arguments)]
        finished = subprocess.run(command, capture_output=True, text=True)
        assert (finished.returncode, finished.stderr) == (0, ""), finished.stderr
        return finished.stdout

    return run


@dataclass(frozen=True)
class TripleStore:
    """A running triple store that is not ours."""

    query: str  # address of its SPARQL endpoint
    store: str  # address of its graph store
    user: str = ""
    password: str = ""
    run: Callable[..., str] | None = None  # what its own command line answers

    def ask(self, sparql, graph=None):
        """The rows of an answer, as tuples of texts."""
        fields = {"query": sparql} | ({"default-graph-uri": graph} if graph else {})
        request = Request(self.query, urlencode(fields).encode(), {"Accept": "application/sparql-results+json"})
        with urlopen(request) as response:
            answer = json.load(response)
        names = answer["head"]["vars"]
        return [tuple(row.get(name, {}).get("value") for name in names) for row in answer["results"]["bindings"]]


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory):
    """An empty Oxigraph server."""
    program = shutil.which("oxigraph", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    if program is None:
        pytest.skip("oxigraph (PyPI oxigraph) is missing")
    port, folder = free_port(), tmp_path_factory.mktemp("oxigraph")
    command = [program, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}", "--union-default-graph"]
    with open(folder.with_suffix(".log"), "w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        wait_for(port)
        yield TripleStore(f"http://127.0.0.1:{port}/query", f"http://127.0.0.1:{port}/store")
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory):
    """An empty Virtuoso, with the folder of this run's files open to its bulk loader."""
    folder = tmp_path_factory.mktemp("virtuoso")
    with virtuoso_in(folder, folder.parent) as server:
        yield server


@contextmanager
def virtuoso_in(folder, files):
    """A Virtuoso that keeps its things in one folder and may load files from another."""
    program, shell = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if program is None or shell is None:
        pytest.skip("Virtuoso (virtuoso-opensource-7) is missing")
    sql, http = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(VIRTUOSO.format(folder=folder, files=files, sql=sql, http=http))

    def run(statement):
        command = [shell, f"127.0.0.1:{sql}", "dba", "dba", "VERBOSE=OFF", f"EXEC={statement}"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    subprocess.run([program, "+configfile", "virtuoso.ini", "+wait"], cwd=folder, check=True, capture_output=True)
    try:
        wait_for(http)
        address = f"http://127.0.0.1:{http}"
        yield TripleStore(f"{address}/sparql", f"{address}/sparql-graph-crud-auth", "dba", "dba", run)
    finally:
        subprocess.run([shell, f"127.0.0.1:{sql}", "dba", "dba", "EXEC=shutdown;"], capture_output=True)


def free_port():
    """A port that nobody listens to."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def wait_for(port):
    """Return as soon as somebody listens to a port."""
    for _ in range(300):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise TimeoutError(f"nobody listens to port {port}")


VIRTUOSO = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
FileExtend = 200

[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx

[Parameters]
ServerPort = 127.0.0.1:{sql}
LiteMode = 0
DisableUnixSocket = 1
NumberOfBuffers = 80000
MaxDirtyBuffers = 50000
DirsAllowed = ., {files}

[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}

[SPARQL]
DefaultQuery = ask {{}}
"""

# Never all jars of /usr/share/java: bridges between loggers would call each other for ever.
JARS = [
    *("jena-*", "thrift*", "libthrift*", "dexx*", "commons-*", "gson*", "http*", "jackson-*", "jakarta.json*", "json*"),
    *("protobuf*", "titanium*", "guava", "slf4j-api", "slf4j-nop"),
]
