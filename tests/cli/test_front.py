"""What every command has in common: how it is found, and how it ends."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import click
import pytest

import genegraph as gg
from genegraph import cli, pipeline
from genegraph.errors import GenegraphError

PAGE = "IL6 stimulates MMP9\n"


def raising(error: BaseException) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def open_once_read(pipe: Path, reader: subprocess.Popen[str]) -> int:
    while reader.poll() is None:
        with contextlib.suppress(OSError):  # nobody reads it yet
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        time.sleep(0.01)
    pytest.fail(f"the command ended early: {reader.communicate()[1]}")


@pytest.fixture
def endpoint() -> Iterator[str]:
    """The address of a store that takes whatever is sent."""

    class Willing(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Willing) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text(PAGE)
    return path


def test_the_version_is_that_of_the_package(genegraph: Any) -> None:
    assert genegraph("--version") == (0, f"genegraph {gg.__version__}\n", "")


def test_the_bare_command_shows_the_commands(genegraph: Any) -> None:
    bare, asked = genegraph(), genegraph("--help")

    assert bare == asked
    assert "build" in bare.out
    assert "extract" in bare.out


COMMANDS = cli.genegraph.list_commands(click.Context(cli.genegraph))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches(command: str, genegraph: Any) -> None:
    helped = genegraph(command, "--help")

    assert helped.code == 0
    assert f"genegraph {command} " in helped.out.split("\n", 1)[1], "its help shows no example"


@pytest.mark.parametrize("command", COMMANDS)
def test_only_commands_that_read_pages_offer_to_list_their_issues(command: str, genegraph: Any) -> None:
    offered = "List every issue of the pages" in genegraph(command, "--help").out

    assert offered == (command in {"audit", "build", "extract", "ground"})


@pytest.mark.parametrize("command", COMMANDS)
def test_a_bare_command_says_in_a_line_what_it_lacks_or_shows_its_help(command: str, genegraph: Any) -> None:
    bare = genegraph(command)

    assert bare.err.count("\n") <= 1 or bare.err == genegraph(command, "--help").out
    assert len(bare.err.split("\n")[0]) < 200
    assert bare.err or bare.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["biuld"], "no command 'biuld'. Did you mean: build?"),
        (["frobnicate"], "no command 'frobnicate'"),
        (["--colour"], "'--colour'"),
        (["build", "--outptu", "x"], "--outptu"),
        (["build", "page.txt", "--min-score", "2"], "'--min-score': 2.0 is not in the range"),
        (["extract", "page.txt", "--format", "xml"], "'xml' is not one of"),
    ],
)
def test_a_mistyped_command_is_one_line_and_code_2(arguments: list[str], message: str, genegraph: Any) -> None:
    finished = genegraph(*arguments)

    assert finished.code == 2
    assert finished.out == ""
    assert finished.err.startswith("genegraph: ")
    assert message in finished.err
    assert finished.err.count("\n") == 1
    assert "--help" in finished.err


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (GenegraphError("pages/x.txt: no\x1b[31m such\nthing"), 1, "pages/x.txt: no\\x1b[31m such thing"),
        (OSError(28, "No space left on device", "/disk/x.ttl"), 1, "/disk/x.ttl: No space left on device"),
        (KeyboardInterrupt(), 130, "interrupted"),
    ],
)
def test_what_goes_wrong_is_one_line(
    error: BaseException, code: int, line: str, genegraph: Any, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "build", raising(error))

    finished = genegraph("build", page)

    assert finished.code == code
    assert finished.err.strip() == f"genegraph: {line}"


def test_a_fault_of_ours_is_not_hidden(genegraph: Any, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "build", raising(ZeroDivisionError()))

    with pytest.raises(ZeroDivisionError):
        genegraph("build", page)


@pytest.mark.skipif(os.name == "nt", reason="signals and pipes are POSIX")
def test_ctrl_c_ends_with_130_and_one_line(tmp_path: Path) -> None:
    never_written = tmp_path / "page.txt"
    os.mkfifo(never_written)
    command = [sys.executable, "-m", "genegraph", "build", str(never_written)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        writer = open_once_read(never_written, process)  # from here on the command waits for text
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        os.close(writer)

    assert (process.returncode, out, err.strip()) == (130, "", "genegraph: interrupted")


@pytest.mark.skipif(os.name == "nt", reason="signals and pipes are POSIX")
def test_a_reader_that_has_read_enough_hears_nothing(tmp_path: Path) -> None:
    page = tmp_path / "notes.txt"
    page.write_text(PAGE * 5000)
    command = [sys.executable, "-m", "genegraph", "extract", "-q", "--format", "jsonl", str(page)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        complaint = process.stderr.read()

    assert (process.returncode, complaint) == (141, "")


def test_the_list_of_commands_says_whole_sentences(genegraph: Any) -> None:
    finished = genegraph("--help")

    assert "..." not in finished.out.partition("Commands:")[2]


def test_a_group_without_a_command_shows_its_help(genegraph: Any) -> None:
    finished = genegraph("lexicon")

    assert finished.code == cli.MISUSE
    assert "\nCommands:\n" in finished.err


def test_a_question_is_not_followed_by_a_full_stop(genegraph: Any) -> None:
    assert "Did you mean: neighbors? See" in genegraph("neigbors").err


@pytest.mark.parametrize("command", ["audit", "report"])
def test_a_web_page_is_not_written_under_another_suffix(command: str, page: Path, genegraph: Any) -> None:
    target = page.with_name("page.pdf")

    finished = genegraph(command, page, "-o", target)

    assert (finished.code, target.exists()) == (cli.FAILURE, False)
    assert "no web page format '.pdf'. Known formats: .htm, .html" in finished.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["neighbors", "GRAPH", "IL6", "--section", "nowhere"], "no edge meets these conditions"),
        (["conflicts", "GRAPH"], "no edges contradict each other"),
        (["loops", "GRAPH", "IL6"], "no such loop of at most 4 hops"),
        (["regulators", "GRAPH", "IL6", "MMP9"], "nothing is shared by so many of them"),
    ],
)
def test_nothing_found_is_said(arguments: list[str], said: str, page: Path, genegraph: Any) -> None:
    graph = page.with_suffix(".jsonl")
    genegraph("build", page, "-o", graph)

    finished = genegraph(*(graph if argument == "GRAPH" else argument for argument in arguments))

    assert finished.code == 0
    assert said in finished.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["stats", "GRAPH"],
        ["report", "GRAPH", "-o", "FOLDER/x.html"],
        ["load", "GRAPH", "--store", "FOLDER/x.store"],
        ["merge", "GRAPH", "GRAPH"],
        ["merge", "GRAPH", "-o", "FOLDER/x.ttl"],
        ["push", "GRAPH", "--endpoint", "ENDPOINT"],
    ],
    ids=lambda arguments: arguments[0],
)
@pytest.mark.parametrize("edges", [0, 1])
def test_an_empty_graph_is_told(
    arguments: list[str], edges: int, endpoint: str, tmp_path: Path, genegraph: Any
) -> None:
    il6, stat3 = (gg.Entity(curie=f"hgnc:{number}", name=f"G{number}", type="gene") for number in (6018, 11364))
    said = gg.Evidence(text="G6018 binds G11364", locator="IL6#interaction/1")
    statement = gg.Statement(subject=il6, predicate="binds", object=stat3, evidence=said)
    graph = tmp_path / "graph.ttl"
    gg.write_graph(gg.KnowledgeGraph(gg.assemble([statement] * edges)), graph)

    words = [
        word.replace("GRAPH", str(graph)).replace("FOLDER", str(tmp_path)).replace("ENDPOINT", endpoint)
        for word in arguments
    ]
    finished = genegraph(*words)

    assert finished.code == 0
    told = arguments.count("GRAPH") * (1 - edges)
    assert finished.err.count(f"{graph}: the graph has no edges\n") == told


def test_stats_tells_which_diseases_have_an_omim_number(tmp_path: Path, genegraph: Any) -> None:
    ill = [
        gg.Entity(curie="mondo:0011429", name="juvenile arthritis", type="disease", xrefs=("omim:604302",)),
        gg.Entity(curie="mondo:0005301", name="multiple sclerosis", type="disease"),
        gg.Entity(curie="gg.term:bone-loss", name="bone loss", type="disease"),
    ]
    il6 = gg.Entity(curie="hgnc:6018", name="IL6", type="gene", xrefs=("omim:147620",))
    said = gg.Evidence(text="to it", locator="IL6#disorders.susceptibility/1")
    edges = gg.assemble(
        gg.Statement(subject=il6, predicate="associated_with_disease", object=disease, evidence=said) for disease in ill
    )
    gg.write_graph(gg.KnowledgeGraph(edges), tmp_path / "il6.tsv")

    counted = genegraph("stats", tmp_path / "il6.tsv").out
    assert "with an OMIM number\t1\ndiseases\twith a MONDO number alone\t1\ndiseases\tungrounded\t1\n" in counted
