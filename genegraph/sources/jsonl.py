"""JSON Lines of `{"id", "text", "topic"}`, a sentence a line -> a Record each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from genegraph.model import Bullet, Issue, Record, Section, Topic
from genegraph.sources import SourceFormat
from genegraph.sources._lines import Line
from genegraph.sources._references import publications_in


def parse(lines: Iterable[Line], path: str) -> Iterator[Record]:
    """Read one record a line, and hold no more than one of them.

    `text` is kept to the letter, citation marks and all, so that spans fit the sentence that was given; `?` stands for
    a character that no text can hold. `id` and the
    gene's symbol in `topic` may be left out, `publications` (CURIEs or PubMed numbers) be added; other keys are passed
    over. A line that cannot be read becomes a record that holds nothing but an Issue.

    Example:
        >>> from genegraph.sources._lines import numbered
        >>> record, = parse(numbered('{"id": "s1", "text": "activates STAT5A", "topic": "IL6"}'), "-")
        >>> record.id, record.topic.symbol, [bullet.text for bullet in record.bullets()]
        ('s1', 'IL6', ['activates STAT5A'])
    """
    stem = PurePath(path).name.partition(".")[0] or "line"
    for line in lines:
        if line.text.strip():
            yield _record(line, path, f"{stem}:{line.number}")


FORMAT = SourceFormat(
    name="jsonl",
    accepts=lambda name, head: name.endswith((".jsonl", ".ndjson")) or head.lstrip().startswith('{"'),
    parse=parse,
    suffixes=(".jsonl", ".ndjson"),
    streams=True,
)


def _record(line: Line, path: str, default: str) -> Record:
    issues = [Issue(path=path, line=line.number, problem=line.problem)] if line.problem else []
    row, problem = _row(line.text)
    text = row.get("text")
    if not problem and not (isinstance(text, str) and text.strip()):
        problem = 'no "text" that is a sentence'
    if problem or not isinstance(text, str):
        issues.append(Issue(path=path, line=line.number, problem=problem))
        return Record(id=default, path=path, issues=tuple(issues))
    identifier = row.get("id")
    identifier = str(identifier) if isinstance(identifier, str | int) and identifier != "" else default
    given = row.get("publications")
    publications = [_curie(item) for item in given] if isinstance(given, list) else publications_in(text)
    if "" in publications:
        problem = 'a publication that is neither a PubMed number nor an address such as "doi:10.1000/1" is left out'
        issues.append(Issue(path=path, line=line.number, problem=problem))
    bullet = Bullet(
        locator=f"{identifier}#text/1",
        text=text,
        section="text",
        line=line.number,
        publications=tuple(filter(None, publications)),
    )
    return Record(
        id=identifier,
        path=path,
        topic=_topic(row.get("topic")),
        sections=(Section(label="text", bullets=(bullet,)),),
        issues=tuple(issues),
    )


def _row(text: str) -> tuple[dict[str, object], str]:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError) as error:
        return {}, f"no JSON: {str(error).partition(':')[0].lower()}"
    if not isinstance(row, dict):
        return {}, 'no JSON object such as {"id": "s1", "text": "...", "topic": "IL6"}'
    return {key: _writable(value) for key, value in row.items()}, ""


def _writable(value: object) -> object:
    """Half a surrogate pair and most control characters are legal JSON, but no output could hold them."""
    return _UNWRITABLE.sub("?", value) if isinstance(value, str) else value


_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def _topic(given: object) -> Topic | None:
    return Topic(symbol=given.strip()) if isinstance(given, str) and given.strip() else None


_CURIE = re.compile(r"[A-Za-z][\w.]*:[^\s\x00-\x20\x7f-\x9f\ud800-\udfff]+")


def _curie(given: object) -> str:
    """A publication's address; nothing where it is none."""
    text = str(given).strip()
    if text.isascii() and text.isdigit():
        return f"pubmed:{text}"
    return text if _CURIE.fullmatch(text) else ""
