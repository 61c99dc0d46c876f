"""However a build is carried out, the same bytes come out."""

from pathlib import Path

import pytest
from drawn import statements
from hypothesis import given, settings
from hypothesis import strategies as st

import genegraph as gg
from genegraph import pipeline
from genegraph.assembly import assemble
from genegraph.export import Contents, format_of, formats
from genegraph.pipeline import _bins, _build
from genegraph.pipeline._rows import Names, edge_line, edge_of, statement_line, statements_of
from genegraph.pipeline._shelf import Shelf

NAMES = ("x.ttl", "x.nt", "x.nq", "x.jsonl", "x.tsv", "x.graphml")


def built(pages: object, folder: Path, **how: object) -> dict[str, bytes]:
    folder.mkdir()
    outputs: dict[Path, dict[str, object]] = {folder / name: {} for name in NAMES}
    pipeline.build(pages, outputs=outputs, **how)  # type: ignore[arg-type]
    return {path.name: path.read_bytes() for path in outputs}


@pytest.fixture(scope="session")
def plain(genome: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a build by the book writes: everything read, then assembled, then written, in memory."""
    folder = tmp_path_factory.mktemp("plain")
    read = [statement for reading in pipeline.read(genome) for statement in reading.statements()]
    graph = gg.KnowledgeGraph(assemble(read))
    for name in NAMES:
        gg.write_graph(graph, folder / name)
    return {name: (folder / name).read_bytes() for name in NAMES}


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_the_number_of_workers_changes_no_byte(
    workers: int, genome: Path, plain: dict[str, bytes], tmp_path: Path
) -> None:
    assert built(genome, tmp_path / "out", workers=workers) == plain


def test_a_build_that_outgrows_memory_changes_no_byte(
    genome: Path, plain: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_bins.Bins.__init__, "__defaults__", (10_000,))
    monkeypatch.setattr(_build, "LOADED", 10)

    assert built(genome, tmp_path / "out") == plain


def test_a_large_file_is_shared_out_and_changes_no_byte(
    genome: Path, plain: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("genegraph.pipeline._corpus.LARGE", 0)

    assert built(genome, tmp_path / "out", workers=2) == plain


def test_a_build_folder_changes_no_byte(genome: Path, plain: dict[str, bytes], tmp_path: Path) -> None:
    for turn in ("first", "again"):
        assert built(genome, tmp_path / turn, build_dir=tmp_path / "kept", workers=2) == plain


def test_workers_report_in_page_order(genome: Path) -> None:
    seen: list[pipeline.Tally] = []

    pipeline.build(genome, workers=2, watch=seen.append)

    assert [Path(tally.path) for tally in seen] == sorted(genome.iterdir())


said = st.lists(statements(), max_size=15)


@settings(deadline=None)
@given(said)
def test_statements_come_through_their_lines(said: list[gg.Statement]) -> None:
    names = Names()
    lines = [statement_line(statement, names) for statement in said]

    assert assemble(statements_of(lines, Names())) == assemble(said)


@settings(deadline=None)
@given(said)
def test_edges_come_through_their_lines(said: list[gg.Statement]) -> None:
    names = Names()
    for edge in assemble(said):
        line = edge_line(edge, names)

        assert line[2:14] == edge.id
        assert edge_of(line, Names()) == edge


@settings(deadline=None)
@given(said)
def test_what_belongs_together_shares_a_bin(said: list[gg.Statement]) -> None:
    names = Names()
    bins: dict[str, list[str]] = {}
    for statement in said:
        line = statement_line(statement, names)
        bins.setdefault(line[:4], []).append(line)

    apart = [edge for lines in bins.values() for edge in assemble(statements_of(lines, Names()))]

    assert tuple(sorted(apart, key=lambda edge: edge.id)) == assemble(said)


@settings(deadline=None)
@given(said)
def test_a_graph_on_disk_answers_as_one_in_memory_does(said: list[gg.Statement]) -> None:
    graph = gg.KnowledgeGraph(assemble(said))
    shelf = Shelf()
    names = Names()
    shelf.add([edge_line(edge, names).encode() + b"\n" for edge in graph.edges])
    shelf.done()
    shelved = gg.KnowledgeGraph.over(shelf)

    assert shelved == graph
    assert shelved.name == graph.name
    assert shelved.stats() == graph.stats()
    assert [shelved.edge(edge.id) for edge in reversed(graph.edges)] == list(reversed(graph.edges))
    assert shelf.contents == Contents.of(graph.edges)
    assert shelf.find("no id") is None
    assert shelf.find("0" * 12) is None


@pytest.mark.parametrize("format", [one for one in formats().values() if one.pieces], ids=lambda format: format.name)
@settings(max_examples=30, deadline=None)
@given(said=said)
def test_a_format_in_pieces_is_the_format(format: gg.export.ExportFormat, said: list[gg.Statement]) -> None:
    graph = gg.KnowledgeGraph(assemble(said))
    contents = Contents.of(graph.edges)
    assert format.pieces is not None
    pieces = format.pieces()
    assert pieces is not None

    text = [*pieces.head(contents), *map(pieces.edge, graph.edges), pieces.foot]

    assert "".join(text) == "".join(format.generate(graph))  # type: ignore[arg-type]
    assert contents.name == graph.name
    assert contents.ends == list(graph.entities)


def test_large_graphs_are_written_in_pieces_where_it_matters() -> None:
    assert all(format_of(name).pieces for name in ("x.ttl", "x.nt", "x.nq", "x.jsonl", "x.tsv"))
