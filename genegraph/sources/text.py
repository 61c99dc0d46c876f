"""Plain text, one bullet a line -> one Record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from genegraph.model import Issue, Record
from genegraph.sources import SourceFormat
from genegraph.sources._bullets import Draft, sections
from genegraph.sources._lines import Line


def parse(lines: Iterable[Line], path: str) -> Iterator[Record]:
    """Read each line that holds anything as a bullet, without bullet sign and citation marks.

    Example:
        >>> from genegraph.sources._lines import numbered
        >>> record, = parse(numbered("- TNF induces IL6 (PMID: 1)\\n\\n- CCL5 binds CCR5"), "notes.txt")
        >>> [(bullet.locator, bullet.text) for bullet in record.bullets()]
        [('notes#text/1', 'TNF induces IL6'), ('notes#text/2', 'CCL5 binds CCR5')]
    """
    drafts, issues = [], []
    for line in lines:
        if line.problem:
            issues.append(Issue(path=path, line=line.number, problem=line.problem))
        text = _SIGN.sub("", line.text.strip()).strip()
        if text:
            drafts.append(Draft("text", text, line.number))
    if not drafts:
        issues.append(Issue(path=path, line=0, problem="no line holds any text"))
    stem = PurePath(path).name.partition(".")[0] or "text"
    yield Record(id=stem, path=path, sections=sections(drafts, stem), issues=tuple(issues))


FORMAT = SourceFormat(
    name="text",
    accepts=lambda name, head: PurePath(name).suffix in ("", ".txt", ".text", ".md"),  # noqa: ARG005
    parse=parse,
    suffixes=(".txt",),
    fallback=True,
)

_SIGN = re.compile(r"^(?:[•●◦▪‣∙·]\s*|[*–—-]\s+|\(?\d{1,3}[.)]\s+)")
