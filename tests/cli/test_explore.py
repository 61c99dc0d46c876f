"""genegraph explore and genegraph report, as typed."""

import json
import os
import signal
import subprocess
import sys
import urllib.request

import pytest

import genegraph as gg


@pytest.fixture(scope="module")
def graph_file(tmp_path_factory, checkout):
    path = tmp_path_factory.mktemp("graph") / "il6.ttl"
    gg.write_graph(gg.build(checkout / "examples" / "IL6.txt"), path)
    return path


def exploring(*arguments):
    """Start the command; give it and the address that it says."""
    command = [sys.executable, "-m", "genegraph", "explore", *map(str, arguments), "--no-browser"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    said = process.stderr.readline()
    return process, said.split(" is at ")[-1].split(" (")[0]


def ended(process):
    process.send_signal(signal.SIGINT)
    return process.wait(timeout=20), process.stdout.read(), process.stderr.read()


@pytest.mark.parametrize("kind", ["file", "store"])
def test_a_graph_is_served_until_it_is_interrupted(kind, graph_file, tmp_path, genegraph):
    source = graph_file
    if kind == "store":
        source = tmp_path / "genes.store"
        genegraph("load", graph_file, "--store", source)
    process, address = exploring(source, "IL6")
    try:
        assert address.endswith("?at=hgnc%3A6018")
        answer = urllib.request.urlopen(address.split("?")[0] + "api/search?q=il6", timeout=20)
        assert json.load(answer)["hits"][0]["name"] == "IL6"
    finally:
        code, out, err = ended(process)
    assert (code, out) == (0, "")
    assert "Traceback" not in err


def test_a_port_that_is_taken_costs_one_line(graph_file, genegraph):
    process, address = exploring(graph_file)
    try:
        finished = genegraph("explore", graph_file, "--no-browser", "--port", address.split(":")[2].split("/")[0])
    finally:
        ended(process)

    assert finished.code == 1
    assert "cannot listen on port" in finished.err
    assert finished.err.count("\n") == 1


def test_an_unknown_name_costs_one_line(graph_file, genegraph):
    finished = genegraph("explore", graph_file, "IL66", "--no-browser")

    assert finished.code == 1
    assert "no entity of this graph 'IL66'" in finished.err


def test_a_report_is_one_file(graph_file, genegraph, tmp_path):
    finished = genegraph("report", graph_file, "-o", tmp_path / "report.html")

    assert (finished.code, finished.out) == (0, "")
    assert os.listdir(tmp_path) == ["report.html"]
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_report_that_cannot_be_written_leaves_nothing(graph_file, genegraph, tmp_path):
    finished = genegraph("report", graph_file, "-o", tmp_path / "none" / "report.html")

    assert finished.code == 1
    assert os.listdir(tmp_path) == []


def test_one_edge_a_pair_on_request(genegraph, tmp_path, graph_file):
    for name, flags in (("all.graphml", []), ("pairs.graphml", ["--collapse"])):
        assert genegraph("convert", graph_file, tmp_path / name, *flags).code == 0

    assert "relation_count" in (tmp_path / "pairs.graphml").read_text()
    assert "relation_count" not in (tmp_path / "all.graphml").read_text()
