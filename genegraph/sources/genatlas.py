"""The text of a GenAtlas gene page -> Record: header, labelled sections, bullets, and flattened tables.

A page is read line by line. A line either begins with a label (`_labels` knows them), or heads or belongs to a table
(`_tables`), or is a bullet of the section that the page is in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from genegraph.model import Record
from genegraph.sources import SourceFormat
from genegraph.sources._lines import Line
from genegraph.sources._page import Page


def parse(lines: Iterable[Line], path: str) -> Iterator[Record]:
    """Read the text of one page, or of several pages one after another.

    Nothing vanishes: what is no header goes into a bullet, and what is doubtful is told by an Issue as well.

    Example:
        >>> from genegraph.sources._lines import numbered
        >>> text = "Symbol IL6 contributors: x\\nHGNC id 6018\\nINTERACTION\\nprotein\\n  • activates STAT5A"
        >>> record, = parse(numbered(text), "pages/IL6.txt")
        >>> record.topic.entity.curie, [(bullet.locator, bullet.text) for bullet in record.bullets()]
        ('hgnc:6018', [('IL6#interaction.protein/1', 'activates STAT5A')])
    """
    page = Page(path)
    for line in lines:
        if _FIRST_LINE.match(line.text) and page.named:
            yield page.record()
            page = Page(path)
        page.read(line)
    yield page.record()


def accepts(name: str, head: str) -> bool:
    """Whether a file's first lines bear labels that only GenAtlas pages have."""
    return not name.endswith((".jsonl", ".ndjson")) and _MARKS.search(head) is not None


_FIRST_LINE = re.compile(r"\s*(?:Selected-GenAtlas references|Symbol\s+\S+\s+contributors\s*:)")
_MARKS = re.compile(
    r"^[\s•*]*(?:Selected-GenAtlas references|Symbol \S* *contributors\b|HGNC (?:id|name)\b|basic FUNCTION"
    r"|CELLULAR PROCESS|corresponding disease\(s\)|Other morbid association\(s\)|Synonym symbol\(s\)"
    r"|Physical map$|SystemOrgan level 1"
    r"|Variant & Polymorphism|PHYSIOLOGICAL PROCESS|ASSOCIATED DISORDERS)",
    re.MULTILINE,
)

FORMAT = SourceFormat(name="genatlas", accepts=accepts, parse=parse, suffixes=(".txt",))
