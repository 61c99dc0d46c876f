"""The same questions, put to every export format."""

import gzip
import io
import re
import tarfile
import zipfile

import pytest
from drawn import graphs
from hypothesis import HealthCheck, given, settings

from genegraph.export import format_of, formats, read_graph, write_graph
from genegraph.graph import KnowledgeGraph

every_format = pytest.mark.parametrize("format", formats().values(), ids=lambda format: format.name)
readable_formats = pytest.mark.parametrize(
    "format", [format for format in formats().values() if format.parse], ids=lambda format: format.name
)
# A line of SIF has room for names and a relation only; matches hold identifiers of entities, and no edges.
WITHOUT_IDS = {"sif", "matches"}
some = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def written(format, graph):
    return b"".join(chunk.encode() if isinstance(chunk, str) else chunk for chunk in format.generate(graph))


@every_format
@some
@given(graph=graphs)
def test_equal_graphs_give_equal_bytes(format, graph):
    assert written(format, graph) == written(format, KnowledgeGraph(reversed(graph.edges)))


@readable_formats
@some
@given(graph=graphs)
def test_what_is_written_reads_back_equal(format, graph):
    assert format.parse(io.BytesIO(written(format, graph))) == graph


def texts(format, graph):
    """All that a format wrote, unpacked."""
    content = written(format, graph)
    if content.startswith(b"PAR1"):
        edges = format.parse(io.BytesIO(content)).edges
        return " ".join(edge.id for edge in edges)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "".join(archive.read(name).decode() for name in archive.namelist())
    if content.startswith(b"\x1f\x8b"):
        content = gzip.decompress(content)
        with tarfile.open(fileobj=io.BytesIO(content)) as archive:
            return "".join(archive.extractfile(name).read().decode() for name in archive.getnames())
    return content.decode()


@pytest.mark.parametrize(
    "format",
    [format for format in formats().values() if format.name not in WITHOUT_IDS],
    ids=lambda format: format.name,
)
@some
@given(graph=graphs)
def test_the_same_edges_are_in_every_format_by_their_ids(format, graph):
    found = set(re.findall(r"(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])", texts(format, graph)))

    assert {edge.id for edge in graph.edges} <= found


@every_format
def test_an_empty_graph_can_be_written(format, tmp_path):
    for suffix in format.suffixes:
        write_graph(KnowledgeGraph(), tmp_path / f"empty{suffix}")

        assert format_of(tmp_path / f"empty{suffix}") is format


@readable_formats
def test_an_empty_graph_reads_back_empty(format, tmp_path):
    path = tmp_path / f"empty{format.suffixes[0]}"
    write_graph(KnowledgeGraph(), path)

    assert len(read_graph(path)) == 0


@every_format
def test_a_format_that_does_not_read_back_says_what_it_cannot_hold(format):
    assert format.parse or format.loses
