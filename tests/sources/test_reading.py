"""Files, folders, standard input and addresses become records; what cannot be read is told in one line."""

import io
import os
import sys
from pathlib import Path

import pytest

from genegraph.errors import GenegraphError, ParseError, UnknownFormatError, UnreadableFileError
from genegraph.sources import _lines, find_sources, parse, read_records, read_source

PAGE = "Symbol LIF contributors: x\nHGNC id 6596\nbasic FUNCTION\n  • binds LIFR\ncorresponding disease(s)\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    (folder / "more").mkdir(parents=True)
    (folder / "b.txt").write_text(PAGE, encoding="utf-8")
    (folder / "a.txt").write_text(PAGE.replace("LIF", "OSM"), encoding="utf-8")
    (folder / "more" / "c.jsonl").write_text('{"id": "s", "text": "LIF binds LIFR"}', encoding="utf-8")
    return folder


def test_a_folder_is_searched_through_in_sorted_order(pages: Path) -> None:
    assert [record.id for record in read_records(pages)] == ["OSM", "LIF", "s"]


def test_several_paths_are_read_in_their_order(pages: Path) -> None:
    assert [record.id for record in read_records([pages / "b.txt", str(pages / "more")])] == ["LIF", "s"]


def test_a_bad_page_in_a_folder_stops_no_other(pages: Path) -> None:
    (pages / "ab.txt").write_bytes(b"")

    records = list(read_records(pages))

    assert [record.id for record in records] == ["OSM", "ab", "LIF", "s"]
    assert records[1].issues[0].problem == f"cannot read {pages / 'ab.txt'}: it is empty"


def test_hidden_files_and_files_of_other_kinds_are_passed_over(pages: Path) -> None:
    (pages / ".hidden.txt").write_text(PAGE, encoding="utf-8")
    (pages / "figure.png").write_bytes(b"\x89PNG")

    assert len(list(find_sources(pages))) == 3


def test_a_link_that_leads_out_of_the_folder_is_not_followed(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text(PAGE, encoding="utf-8")
    (pages / "inside.txt").symlink_to(pages / "a.txt")
    (pages / "outside.txt").symlink_to(tmp_path / "outside.txt")
    (pages / "loop").symlink_to(pages)

    assert [Path(found).name for found in find_sources(pages)] == ["a.txt", "b.txt", "inside.txt", "c.jsonl"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(pages: Path) -> None:
    os.mkfifo(pages / "pipe.txt")

    assert len(list(read_records(pages))) == 3


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "it is empty"),
        (bytes(range(256)) * 10, "it is no text"),
        (b"PK\x03\x04" + bytes(100), "it is no text"),
    ],
)
def test_a_file_that_was_named_must_be_text(content: bytes, message: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(content)

    with pytest.raises(UnreadableFileError, match=message):
        list(read_records(page))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no such file"):
        list(read_records(tmp_path / "none.txt"))


def test_a_folder_without_pages_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"no page in this folder\. Pages end in"):
        list(read_records(tmp_path))


def test_an_unknown_layout_is_told_with_those_that_are_known(tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    page.write_text("no known layout", encoding="utf-8")

    with pytest.raises(UnknownFormatError, match=r"'page\.pdf'\. Known formats: .*genatlas.*"):
        list(read_records(page))
    with pytest.raises(UnknownFormatError, match="no source format 'genatlass'"):
        list(read_records(page, format="genatlass"))


def test_the_layout_may_be_said(tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    page.write_text("LIF binds LIFR", encoding="utf-8")

    [record] = read_records(page, format="text")

    assert [bullet.text for bullet in record.bullets()] == ["LIF binds LIFR"]


def test_a_page_is_known_by_its_labels_whatever_it_is_called() -> None:
    for path in ("-", "LIF.page", "LIF"):
        assert [record.id for record in parse(PAGE, path=path)] == ["LIF"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))

    assert [record.id for record in read_records("-")] == ["LIF"]


def test_an_address() -> None:
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.pipe("/pages/LIF.txt", PAGE.encode())
    memory.pipe("/pages/a/OSM.txt", PAGE.replace("LIF", "OSM").encode())

    assert [record.id for record in read_records("memory://pages/LIF.txt")] == ["LIF"]
    assert [record.id for record in read_records("memory://pages")] == ["LIF", "OSM"]
    with pytest.raises(UnreadableFileError, match="nosuch"):
        list(read_records("nosuch://bucket/LIF.txt"))
    with pytest.raises(UnreadableFileError):
        list(read_records("memory://pages/none.txt"))


def test_a_page_of_endless_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("genegraph.sources._LONGEST_PAGE", 10_000)
    page = tmp_path / "page.txt"
    page.write_text("a line\n" * 10_000, encoding="utf-8")

    with pytest.raises(ParseError, match=r"page\.txt:\d+: a page of more than 10,000 characters"):
        list(read_source(str(page)))


def test_sentences_may_go_on_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("genegraph.sources._LONGEST_PAGE", 10_000)
    sentences = tmp_path / "sentences.jsonl"
    sentences.write_text('{"id": "s", "text": "LIF binds LIFR"}\n' * 1000, encoding="utf-8")

    assert sum(1 for _ in read_records(sentences)) == 1000


@pytest.mark.parametrize(
    "raw",
    [
        PAGE.replace("• binds", "- naïve cells bind").encode("latin-1"),
        "\ufeff".encode() + PAGE.replace("\n", "\r\n").encode(),
        PAGE.replace("\n", "\r").encode(),
        PAGE.replace("binds", "bi\x00nds").encode(),
        PAGE.encode("utf-16"),
    ],
    ids=["Latin-1", "byte order mark and CRLF", "CR", "NUL", "UTF-16"],
)
def test_a_page_of_another_upbringing_is_read(raw: bytes, tmp_path: Path) -> None:
    page = tmp_path / "LIF.txt"
    page.write_bytes(raw)

    [record] = read_records(page)

    assert [bullet.text for bullet in record.bullets()] in (["binds LIFR"], ["naïve cells bind LIFR"])
    assert record.topic is not None


def test_an_endless_line_is_an_issue_and_the_page_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_lines, "LONGEST_LINE", 100)
    page = tmp_path / "LIF.txt"
    page.write_text(PAGE.replace("binds LIFR", "x" * 1000 + "\n  • binds LIFR"), encoding="utf-8")

    [record] = read_records(page)

    assert [bullet.text for bullet in record.bullets()][-1] == "binds LIFR"
    assert record.issues[0].line == 4


def test_errors_are_the_projects_own(tmp_path: Path) -> None:
    with pytest.raises(GenegraphError):
        list(read_source(str(tmp_path)))
