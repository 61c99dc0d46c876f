"""The ledger of a page leaves no bullet out, and what --explain shows is the bullet itself with its words marked."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genegraph.cli._ledger import Fate, figures, ledger
from genegraph.cli._marks import Mark, stretches
from genegraph.model import Bullet, Record, Section, Span, Topic
from genegraph.pipeline import Reading
from genegraph.pipeline._reading import Reader

READER = Reader()
LINES = [
    "activates STAT3",
    "inhibited by SOCS3 in T cells",
    "was measured in 80 donors",
    "TNF and CCL5",
    "IL6",
    "activates nothing",
    "induced",
    "stimulates TNF and CCL5, but not MMP9",
    "",
    "<b>STAT3</b> [cue: x]",
]


def reading_of(lines: list[str], symbol: str = "IL6") -> Reading:
    bullets = tuple(
        Bullet(locator=f"IL6#{section}/{number}", section=section, text=text)
        for number, text in enumerate(lines, 1)
        for section in ("function" if number % 2 else "interaction",)
    )
    sections = (Section(label="function", bullets=bullets),)
    return READER.read_record(Record(id="IL6", path="IL6.txt", topic=Topic(symbol=symbol), sections=sections))


pages = st.lists(st.sampled_from(LINES), max_size=8)


@given(pages, st.sampled_from(["IL6", "NOSUCHGENE"]))
def test_every_bullet_is_entered_once_in_page_order(lines: list[str], symbol: str) -> None:
    reading = reading_of(lines, symbol)

    assert [entry.reading for entry in ledger(reading)] == list(reading.bullets)


@given(pages)
def test_a_bullet_is_read_or_has_a_reason(lines: list[str]) -> None:
    for entry in ledger(reading_of(lines)):
        assert (entry.fate == Fate.READ) == bool(entry.reading.statements)
        assert (entry.reason == "") == (entry.fate == Fate.READ)


@given(pages)
def test_words_that_could_state_a_relation_are_those_of_the_text(lines: list[str]) -> None:
    for entry in ledger(reading_of(lines)):
        text = entry.reading.bullet.text
        assert all(text[span.slice].strip() for span in entry.cues)
        for statement in entry.reading.statements:
            assert statement.evidence.cue_span in entry.cues


@given(pages)
def test_figures_of_the_sections_add_up(lines: list[str]) -> None:
    reading = reading_of(lines)
    counted = dict(figures(ledger(reading)))
    total = counted.pop("(all)")

    assert sum(counted.values(), start=type(total)()) == total
    assert total["bullets"] == len(reading.bullets) == sum(total[fate.value] for fate in Fate)
    assert total["edges"] == len(list(reading.statements()))


@pytest.mark.parametrize(
    ("line", "symbol", "reason"),
    [
        ("was measured in 80 donors", "IL6", "names nothing that we know beside IL6"),
        ("TNF and CCL5", "IL6", "no word states a relation of IL6, TNF and CCL5"),
        ("TNF and CCL5", "NOSUCHGENE", "no word states a relation of TNF and CCL5"),
        ("activates TNF", "NOSUCHGENE", "names TNF alone"),
        ("was measured", "NOSUCHGENE", "names nothing that we know"),
    ],
)
def test_the_reason_tells_what_is_missing(line: str, symbol: str, reason: str) -> None:
    (entry,) = ledger(reading_of([line], symbol))

    assert entry.reason == reason


def test_no_bullet_of_a_real_page_is_left_out(shared: Path, genegraph: Any) -> None:
    for path in sorted((shared / "pages").glob("*.txt"))[:2]:
        rows = json.loads(genegraph("audit", path, "--format", "json").out)
        printed = genegraph("extract", path, "--format", "jsonl").out.splitlines()
        edges = {json.loads(line)["evidence"]["locator"] for line in printed}

        assert len({row["locator"] for row in rows}) == len(rows) > 50
        assert {row["locator"] for row in rows if row["fate"] == "read"} == edges


# ------------------------------------------------------------------------------------------------------------ marks


@st.composite
def marks(draw: st.DrawFn) -> Mark:
    start = draw(st.integers(0, 30))
    return Mark(Span(start, start + draw(st.integers(0, 20))), draw(st.sampled_from(["subject", "cue", "object"])))


@given(st.text(max_size=30), st.lists(marks(), max_size=5))
def test_stretches_make_up_the_text_again(text: str, marks: list[Mark]) -> None:
    cut = list(stretches(text, marks))

    assert "".join(one.text for one in cut) == text
    assert all(text[one.span.slice] == one.text for one in cut)


@given(st.text(max_size=30), st.lists(marks(), max_size=5))
def test_a_letter_is_marked_as_what_covers_it(text: str, marks: list[Mark]) -> None:
    for one in stretches(text, marks):
        for at in range(one.span.start, one.span.end):
            assert set(one.kinds) == {kind for span, kind in marks if span.start <= at < span.end}


@pytest.mark.parametrize(
    "text",
    [
        "TNF stimulates IL6 expression through ERK",
        "IL6/STAT3 raises MYC (in T cells) and “p53-mediated” loss of MDM2",
        "NF-κB 🧬 induces TNF-α",
        "IL6 [so it says] activates STAT3",
    ],
)
def test_an_explanation_without_its_marks_is_the_bullet(text: str, tmp_path: Path, genegraph: Any) -> None:
    page = tmp_path / "notes.txt"
    page.write_text(text + "\n", encoding="utf-8")
    explained = genegraph("extract", page, "--explain").out.split("\n\n")

    shown = [
        re.sub(r"\[(?:subject|cue|object)(?: and \w+)*: (.*?)\]", r"\1", one.splitlines()[1])
        for one in explained
        if one.strip()
    ]
    assert shown
    assert {one.strip() for one in shown} == {text}
