"""A gene page as a browser saves it -> the same Record as the text of that page gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from genegraph.model import Record
from genegraph.sources import SourceFormat, genatlas, text
from genegraph.sources._lines import Line
from genegraph.sources._markup import shown_lines


def parse(lines: Iterable[Line], path: str) -> Iterator[Record]:
    """Read a GenAtlas page from its HTML; of any other page each line that it shows is a bullet.

    Example:
        >>> from genegraph.sources._lines import numbered
        >>> html = "<table><tr><td>HGNC id<td>6018<tr><td>basic FUNCTION<td><ul><li>binds IL6R</ul></table>"
        >>> record, = parse(numbered(html), "IL6.html")
        >>> record.topic.entity.curie, [(bullet.section, bullet.text) for bullet in record.bullets()]
        ('hgnc:6018', [('function', 'binds IL6R')])
    """
    shown = list(shown_lines(lines))
    known = genatlas.accepts("", "\n".join(line.text for line in shown))
    yield from (genatlas if known else text).parse(shown, path)


def accepts(name: str, head: str) -> bool:
    """Whether a file's name or its first tag says that it is HTML."""
    return name.endswith(_SUFFIXES) or _HEAD.match(head) is not None


_SUFFIXES = (".html", ".htm", ".xhtml")
_HEAD = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body|table)\b",
    re.IGNORECASE | re.DOTALL,
)

FORMAT = SourceFormat(name="html", accepts=accepts, parse=parse, suffixes=_SUFFIXES)
