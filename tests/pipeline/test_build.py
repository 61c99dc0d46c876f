from pathlib import Path

import pytest

import genegraph as gg
from genegraph import pipeline
from genegraph.errors import UnreadableFileError


@pytest.fixture(scope="module")
def pages(checkout: Path) -> list[Path]:
    return sorted((checkout / "examples").glob("*.txt"))


def test_a_page_reads_the_same_whatever_was_read_before(pages: list[Path]) -> None:
    forwards = {reading.record.id: reading for reading in pipeline.read(pages)}
    backwards = {reading.record.id: reading for reading in pipeline.read(reversed(pages))}

    assert forwards == backwards


def test_the_order_of_pages_makes_no_other_graph(pages: list[Path]) -> None:
    assert gg.build(pages) == gg.build(reversed(pages))


def test_a_page_read_twice_adds_nothing(pages: list[Path]) -> None:
    assert gg.build([pages[0], pages[0]]) == gg.build(pages[0])


def test_whoever_watches_sees_every_record(pages: list[Path]) -> None:
    seen: list[pipeline.Tally] = []

    graph = gg.build(pages, watch=seen.append)

    readings = list(pipeline.read(pages))
    assert [Path(tally.path) for tally in seen] == pages
    assert seen == [pipeline.Tally.of(reading) for reading in readings]
    assert graph == gg.KnowledgeGraph(gg.assemble(s for reading in readings for s in reading.statements()))


@pytest.mark.parametrize("least", [0.0, 0.5, 0.95, 1.0])
def test_min_score_keeps_the_surer_statements_alone(least: float, pages: list[Path]) -> None:
    everything = [statement for reading in pipeline.read(pages) for statement in reading.statements()]

    kept = [statement for reading in pipeline.read(pages, min_score=least) for statement in reading.statements()]

    assert kept == [statement for statement in everything if statement.evidence.score >= least]


def test_a_topic_that_no_lexicon_knows_is_an_issue(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": "1", "text": "activates STAT3", "topic": "NOSUCHGENE"}\n')

    (reading,) = pipeline.read(path)

    assert [issue.problem for issue in reading.record.issues] == ["no gene is called 'NOSUCHGENE'"]
    assert list(reading.statements()) == []


def test_a_missing_page_is_an_error() -> None:
    with pytest.raises(UnreadableFileError, match=r"missing\.txt"):
        gg.build("missing.txt")
