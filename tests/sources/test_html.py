"""A page that a browser saved gives the record that its text gives."""

from dataclasses import replace
from pathlib import Path

from genegraph.model import Record
from genegraph.sources import parse, read_records


def without_place(record: Record) -> Record:
    """The record without the lines of its file, which differ between HTML and text."""
    sections = tuple(
        replace(section, bullets=tuple(replace(bullet, line=0) for bullet in section.bullets))
        for section in record.sections
    )
    return replace(record, path="", sections=sections)


def test_html_and_text_of_a_page_give_the_same_record(checkout: Path) -> None:
    [from_html] = read_records(checkout / "tests/pages/html.html")
    [from_text] = read_records(checkout / "tests/pages/genatlas.txt")

    assert without_place(from_html) == without_place(from_text)


def test_bullets_know_their_line_in_the_html() -> None:
    [record] = parse(
        "<html>\n<table><tr><td>basic FUNCTION</td><td><ul>\n<li>\n binds LIFR</ul></table>", path="x.html"
    )

    assert [bullet.line for bullet in record.bullets()] == [4]


def test_what_no_browser_shows_is_no_text() -> None:
    html = """<html><head><title>t</title></head><body><!-- a > b --><script>"</p>"</script><style>x</style>
    <p title="a > b">LIF <b>binds</b>&nbsp;LIFR &amp; IL6ST</p><svg><text>no</text></svg></body></html>"""
    [record] = parse(html, path="x.html")

    assert [bullet.text.replace("\xa0", " ") for bullet in record.bullets()] == ["LIF binds LIFR & IL6ST"]


def test_broken_markup_loses_no_words() -> None:
    html = "<html><p class=\"never closed>LIF binds LIFR<p>TNF < IL6 <b>and</b> <!-- no end <p>so on <a href='"
    [record] = parse(html, path="x.html")

    words = " ".join(bullet.text for bullet in record.bullets())
    assert all(word in words for word in ["LIF binds LIFR", "TNF < IL6 and", "no end", "so on"])
