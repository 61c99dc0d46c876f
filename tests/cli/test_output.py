import io
import json
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genegraph.cli._output import Cell, print_rows, to_json
from genegraph.cli._text import escape

COLUMNS = ["gene", "belief", "members", "negated", "note"]
ROW: list[Cell] = ["ERK", 0.123456, ["MAPK1", "MAPK3"], False, None]


class Terminal(io.StringIO):
    """A stdout that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_rows_in_a_pipe_are_tab_separated(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(COLUMNS, [ROW])

    assert capsys.readouterr().out == "gene\tbelief\tmembers\tnegated\tnote\nERK\t0.1235\tMAPK1|MAPK3\tfalse\t\n"


def test_rows_on_a_terminal_are_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)

    print_rows(COLUMNS, [ROW])

    words = re.sub(r"\x1b\[[0-9;]*m", "", terminal.getvalue()).split()
    assert words == ["gene", "belief", "members", "negated", "note", "ERK", "0.1235", "MAPK1|MAPK3", "false"]


def test_a_sentence_without_room_stands_below_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", "60")
    sentence = "IL1A at the cell surface stimulates IL6 secretion by senescent fibroblasts"

    print_rows(
        ["subject", "predicate", "object", "belief", "sentence"],
        [["IL1A", "increases_secretion", "IL6", 0.85, sentence]],
    )

    _, row, *below = re.sub(r"\x1b\[[0-9;]*m", "", terminal.getvalue()).splitlines()
    assert row.split() == ["IL1A", "increases_secretion", "IL6", "0.85"]
    assert " ".join(line.strip() for line in below) == sentence


@pytest.mark.parametrize("count", [0, 1, 3])
def test_rows_as_json_are_one_array(count: int, capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(COLUMNS, [ROW] * count, "json")

    assert json.loads(capsys.readouterr().out) == [dict(zip(COLUMNS, ROW, strict=True))] * count


def test_markup_in_data_is_data(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(["name"], [["[red]IL6[/red]"], [":gene: [link=x]"]], "table")

    assert capsys.readouterr().out.split() == ["name", "[red]IL6[/red]", ":gene:", "[link=x]"]


@pytest.mark.parametrize("format", ["table", "tsv", "json"])
def test_control_characters_never_reach_the_terminal(format: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(["name"], [["IL6\x1b[31m\x9b31m\u202e\x7f\r"]], format)  # type: ignore[arg-type]

    assert capsys.readouterr().out.replace("\n", "").isprintable()


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_a_row_stays_one_line_of_as_many_cells(cells: list[str]) -> None:
    line = "\t".join(map(escape, cells))

    assert line.splitlines() in ([line], [])
    assert line.count("\t") == len(cells) - 1


@given(st.text(st.characters(codec="utf-8")))
def test_json_says_the_same_after_escaping(text: str) -> None:
    assert json.loads(to_json({"text": text})) == {"text": text}
