"""Writing and reading graphs by path."""

import os
import threading

import pytest
from sketch import sketch

from genegraph.assembly import assemble
from genegraph.errors import (
    ParseError,
    UnknownFormatError,
    UnknownNameError,
    UnreadableFileError,
    UnwritableFileError,
)
from genegraph.export import ExportFormat, format_of, formats, read_graph, write_graph, write_whole
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Statement


@pytest.fixture
def graph():
    il6 = Entity(curie="hgnc:6018", name="IL6", type="gene")
    stat3 = Entity(curie="hgnc:11364", name="STAT3", type="gene")
    read = Evidence(text="IL6 activates STAT3.", locator="IL6#function/1", page="IL6")
    return KnowledgeGraph(
        assemble([Statement(subject=il6, predicate="increases_activity", object=stat3, sign=1, evidence=read)])
    )


def test_the_suffix_names_the_format(graph, tmp_path):
    write_graph(graph, tmp_path / "IL6.JSONL")

    assert read_graph(tmp_path / "IL6.JSONL") == graph


def test_a_named_format_outdoes_the_suffix(graph, tmp_path):
    write_graph(graph, tmp_path / "il6.txt", format="jsonl")

    assert read_graph(tmp_path / "il6.txt", format="jsonl") == graph


def test_an_unknown_suffix_says_which_are_known(graph, tmp_path):
    with pytest.raises(UnknownFormatError, match=r"no export format '\.ttl2'\. Known formats: .*\.graphml"):
        write_graph(graph, tmp_path / "il6.ttl2")


def test_an_unknown_format_says_which_are_known():
    with pytest.raises(UnknownFormatError, match=r"no export format 'xgmml'\. Known formats: .*graphml"):
        format_of("il6.jsonl", format="xgmml")


def test_an_option_that_a_format_does_not_know_is_refused(graph, tmp_path):
    with pytest.raises(UnknownNameError, match="no option of the format jsonl 'profile'"):
        write_graph(graph, tmp_path / "il6.jsonl", profile="biolink")


def test_a_missing_folder_is_told(graph, tmp_path):
    with pytest.raises(UnwritableFileError, match=r"no such file or directory\. No file was left behind"):
        write_graph(graph, tmp_path / "nowhere" / "il6.jsonl")


def test_a_folder_is_no_file(graph, tmp_path):
    (tmp_path / "il6.jsonl").mkdir()

    with pytest.raises(UnwritableFileError, match="it is a folder"):
        write_graph(graph, tmp_path / "il6.jsonl")


def broken(_graph):
    yield "half a fi"
    raise RuntimeError("a fault in a format")


def test_a_failure_half_way_leaves_the_old_file_and_no_other(tmp_path):
    target = tmp_path / "il6.jsonl"
    target.write_text("old")

    with pytest.raises(RuntimeError):
        write_whole(target, broken(None))

    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_keeps_pointing_where_it_did(graph, tmp_path):
    (tmp_path / "data").mkdir()
    link = tmp_path / "il6.jsonl"
    link.symlink_to(tmp_path / "data" / "real.jsonl")
    write_graph(graph, link)

    assert link.is_symlink()
    assert read_graph(tmp_path / "data" / "real.jsonl") == graph


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes need a POSIX system")
def test_a_pipe_is_written_straight_away(graph, tmp_path):
    pipe = tmp_path / "il6.jsonl"
    os.mkfifo(pipe)
    received = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()))
    reader.start()
    write_graph(graph, pipe)
    reader.join(timeout=10)

    assert received[0].count(b"\n") == 1
    assert pipe.is_fifo()


def test_files_are_made_with_the_rights_that_the_user_gives_new_files(graph, tmp_path):
    write_graph(graph, tmp_path / "il6.jsonl")
    (tmp_path / "other").touch()

    assert (tmp_path / "il6.jsonl").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_format_that_does_not_read_back_names_those_that_do(graph, tmp_path):
    write_graph(graph, tmp_path / "il6.graphml")

    with pytest.raises(UnreadableFileError, match=r"graphml holds too little.*Formats that read back: .*jsonl"):
        read_graph(tmp_path / "il6.graphml")


@pytest.mark.parametrize("suffix", [".parquet", ".nq"])
def test_a_folder_of_parts_reads_as_one_graph(suffix, tmp_path):
    graph = sketch("A -> B -| C", "D -- E", "C maybe -> A", "E not -> A")
    folder = tmp_path / f"graph{suffix}"
    folder.mkdir()
    (folder / "_SUCCESS").write_text("")
    if suffix == ".parquet":
        pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
        for number, edges in enumerate((graph.edges[:2], graph.edges[2:])):
            write_graph(KnowledgeGraph(edges), folder / f"part-{number}.parquet")
    else:
        lines = "".join(formats()["nquads"].generate(graph)).splitlines(keepends=True)
        for number in range(3):  # what belongs together lies apart
            (folder / f"part-{number}.txt").write_text("".join(lines[number::3]), encoding="utf-8")

    assert read_graph(folder) == graph


def test_a_folder_that_holds_no_parts_is_told(tmp_path):
    (tmp_path / "x.nq").mkdir()

    with pytest.raises(UnreadableFileError, match="is a directory"):
        read_graph(tmp_path / "x.nq")


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UnreadableFileError, match=r"cannot read .*il6\.jsonl: no such file or directory"):
        read_graph(tmp_path / "il6.jsonl")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "no JSON"),
        ("7", "no edge"),
        ("{}", "an edge needs 'id'"),
        ('{"id": "x", "subject": {"curie": "IL6", "name": "IL6", "type": "gene"}}', "is no CURIE"),
    ],
)
def test_a_line_that_is_no_edge_is_told_with_its_place(line, problem, tmp_path):
    path = tmp_path / "bad.jsonl"
    path.write_text(f"\n{line}\n")

    with pytest.raises(ParseError, match=rf"bad\.jsonl:2: .*{problem}"):
        read_graph(path)


def test_a_binary_file_is_told(tmp_path):
    (tmp_path / "bad.jsonl").write_bytes(b"\xff\xfe\x00\x01\n")

    with pytest.raises(UnreadableFileError, match="it is no UTF-8 text"):
        read_graph(tmp_path / "bad.jsonl")


def test_formats_are_values():
    assert ExportFormat(name="x", suffixes=(".x",), generate=broken).parse is None
