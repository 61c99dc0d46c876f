import html
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from genegraph.cli._ledger import ledger
from genegraph.model import Bullet, Entity, Grounding, Mention, Record, Span
from genegraph.pipeline import BulletReading, Reading

PAGE = """Symbol IL6 contributors: mct - updated : 03-12-2016
HGNC id 6018
    basic FUNCTION
  • stimulates the expression of MMP9 in fibroblasts
  • was measured in 80 donors
  • IL6 and TNF
  • <script>alert(1)</script> & "MMP9"
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "IL6.txt"
    path.write_text(PAGE)
    return path


class Reader(HTMLParser):
    """Collects the tags and the texts of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str | None] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in ("src", "href")]


def test_every_bullet_is_accounted_for(page: Path, genegraph: Any) -> None:
    rows = json.loads(genegraph("audit", page, "--format", "json").out)

    assert [(row["locator"], row["fate"], row["edges or reason"]) for row in rows] == [
        ("IL6#function/1", "read", "IL6 increases_expression MMP9"),
        ("IL6#function/2", "no pair", "names nothing that we know beside IL6"),
        ("IL6#function/3", "no relation", "no word states a relation of IL6 and TNF"),
        ("IL6#function/4", "no relation", "no word states a relation of IL6 and MMP9"),
    ]


def test_words_that_were_not_understood_are_told() -> None:
    text = "TNF with IL6, induced and inhibited"
    names = [("TNF", "hgnc:11892"), ("IL6", "hgnc:6018")]
    mentions = tuple(
        Mention(
            span=Span(text.index(name), text.index(name) + len(name)),
            text=name,
            groundings=(Grounding(entity=Entity(curie=curie, name=name, type="gene"), score=1, reason="symbol"),),
        )
        for name, curie in names
    )
    bullet = BulletReading(
        bullet=Bullet(locator="x#text/1", section="text", text=text), mentions=mentions, statements=()
    )

    (entry,) = ledger(Reading(record=Record(id="x", path="x.txt"), bullets=(bullet,)))

    assert (entry.fate, entry.reason) == ("no relation", "“induced” and “inhibited” join no two of TNF and IL6")


def test_figures_by_section_stand_on_top(page: Path, genegraph: Any) -> None:
    lines = genegraph("audit", page, "--format", "table").out.splitlines()

    assert lines[0].split() == ["section", "bullets", "edges", "read", "no", "pair", "no", "relation"]
    assert lines[1].split()[0] == "function"
    assert lines[2].split()[:3] == ["(all)", "4", lines[1].split()[2]]


def test_the_web_page_needs_nothing_else(page: Path, tmp_path: Path, genegraph: Any) -> None:
    finished = genegraph("audit", page, "-o", tmp_path / "audit.html")

    text = (tmp_path / "audit.html").read_text()
    assert finished.code == 0
    assert Reader(text).addresses == []
    assert "url(" not in text
    assert "//" not in text


def test_the_web_page_takes_text_as_text(page: Path, tmp_path: Path, genegraph: Any) -> None:
    genegraph("audit", page, "-o", tmp_path / "audit.html")

    text = (tmp_path / "audit.html").read_text()
    assert Reader(text).tags.count("script") == 1
    assert '<script>alert(1)</script> & "MMP9"' in html.unescape(re.sub("</?span[^>]*>", "", text))


def test_the_web_page_marks_names_cues_and_arguments(page: Path, tmp_path: Path, genegraph: Any) -> None:
    genegraph("audit", page, "-o", tmp_path / "audit.html")

    text = (tmp_path / "audit.html").read_text()
    assert re.search(r'<span class="[^"]*\bcue\b[^"]*"[^>]*>stimulates</span>', text)
    assert re.search(r'<span class="mention gene argument"[^>]*title="MMP9, hgnc:7176[^"]*">MMP9</span>', text)


def test_the_same_page_gives_the_same_bytes(page: Path, tmp_path: Path, genegraph: Any) -> None:
    for name in ("1.html", "2.html"):
        genegraph("audit", page, "-o", tmp_path / name)

    assert (tmp_path / "1.html").read_bytes() == (tmp_path / "2.html").read_bytes()
