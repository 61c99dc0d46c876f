"""JSON Lines: one record a line, each text to the letter."""

import json

import pytest

from genegraph.model import Record
from genegraph.sources import parse


def read(*lines: str) -> tuple[Record, ...]:
    return parse("\n".join(lines), path="s.jsonl", format="jsonl")


def test_the_text_is_kept_to_the_letter() -> None:
    text = "  TNF induces IL6 (PMID: 7) "
    [record] = read(json.dumps({"id": "s1", "text": text}))

    [bullet] = record.bullets()
    assert (bullet.text, bullet.publications, bullet.locator) == (text, ("pubmed:7",), "s1#text/1")


def test_id_and_topic_may_be_left_out() -> None:
    [record] = read('{"text": "TNF induces IL6"}')

    assert (record.id, record.topic) == ("s:1", None)


def test_keys_of_other_programs_are_passed_over() -> None:
    [record] = read('{"id": 7, "text": "TNF induces IL6", "genes": [1], "topic": null}')

    assert (record.id, record.issues) == ("7", ())


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ('{"id": ' + "9" * 10_000 + "}", "no JSON"),
        ("7", "no JSON object"),
        ('{"id": "s"}', 'no "text"'),
        ('{"text": 7}', 'no "text"'),
        ('{"text": " "}', 'no "text"'),
    ],
)
def test_a_line_that_cannot_be_read_is_told_and_stops_no_other(line: str, problem: str) -> None:
    bad, good = read(line, '{"text": "TNF induces IL6"}')

    assert (bad.id, bad.sections, bad.issues[0].line) == ("s:1", (), 1)
    assert problem in bad.issues[0].problem
    assert len(list(good.bullets())) == 1


def test_half_a_surrogate_pair_becomes_text_that_can_be_written() -> None:
    [record] = read('{"id": "s\\ud800", "text": "TNF \\ud83d induces IL6"}')

    assert next(record.bullets()).text.encode() == b"TNF ? induces IL6"


def test_a_publication_without_an_address_is_told_and_left_out() -> None:
    [record] = read('{"text": "TNF induces IL6", "publications": [7, "doi:10.1000/1", "p19322177", null]}')

    [bullet] = record.bullets()
    assert bullet.publications == ("pubmed:7", "doi:10.1000/1")
    assert [issue.line for issue in record.issues] == [1]
