"""Bytes of any upbringing become lines of text, and say what had to be mended."""

from io import BufferedReader, BytesIO

import pytest

from genegraph.sources._lines import LONGEST_LINE, Line, decode


def lines(raw: bytes) -> list[Line]:
    return list(decode(BufferedReader(BytesIO(raw))))


def test_utf_8_needs_no_mending() -> None:
    assert lines("naïve\nβ-catenin\n".encode()) == [Line(1, "naïve"), Line(2, "β-catenin")]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_every_kind_of_line_end_ends_a_line(end: bytes) -> None:
    assert [line.text for line in lines(end.join([b"one", b"two", b""]))][:2] == ["one", "two"]


def test_a_byte_order_mark_is_no_text() -> None:
    assert lines("\ufeffSymbol IL6".encode()) == [Line(1, "Symbol IL6")]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_told_by_its_byte_order_mark(encoding: str) -> None:
    found = lines("\ufeffnaïve\ncells".encode(encoding))

    assert [line.text for line in found] == ["naïve", "cells"]
    assert "UTF-16" in found[0].problem


def test_each_line_of_a_mixed_page_is_decoded_by_itself() -> None:
    found = lines("naïve\n".encode() + "na\u00efve\n".encode("latin-1") + "• signs\n".encode("cp1252"))

    assert [line.text for line in found] == ["naïve", "naïve", "• signs"]
    assert [bool(line.problem) for line in found] == [False, True, True]


def test_utf_8_that_was_read_as_windows_1252_is_undone() -> None:
    assert lines("• naïve β".encode().decode("cp1252", "ignore").encode())[0].text != ""
    assert lines("naïve cells".encode().decode("cp1252").encode()) == [
        Line(1, "naïve cells", "UTF-8 that was once read as Windows-1252: undone")
    ]


def test_nul_bytes_and_other_controls_are_taken_out_and_told() -> None:
    assert lines(b"IL\x006 binds\x07 IL6R\n") == [Line(1, "IL6 binds IL6R", "control characters taken out")]


def test_an_endless_line_is_cut_and_told_and_the_next_one_is_read() -> None:
    found = lines(b"x" * (3 * LONGEST_LINE) + b"\nnext\n")

    assert [len(line.text) for line in found] == [LONGEST_LINE, 4]
    assert "passed over" in found[0].problem
