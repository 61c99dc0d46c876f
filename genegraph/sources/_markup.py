"""HTML -> the lines of text that a page shows, with the cells of a table row held apart by tabs.

Only what bears text is looked at: tags end lines or cells, and everything else about them is passed over. The scan goes
once through the text, however broken the markup is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from genegraph.sources._lines import Line


def shown_lines(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield what an HTML page shows, each line under the number of the source line that it begins on.

    List items begin with a bullet sign. A line that had to be mended comes without text, to tell its problem.

    Example:
        >>> from genegraph.sources._lines import numbered
        >>> html = "<table><tr><td>TYPE</td><td>gene</td></tr></table>\\n<ul><li>one<li>two &amp; three</ul>"
        >>> [(line.number, line.text) for line in shown_lines(numbered(html))]
        [(1, 'TYPE\\tgene'), (2, '• one'), (2, '• two & three')]
    """
    source = list(lines)
    yield from (Line(line.number, "", line.problem) for line in source if line.problem)
    text, number = "\n".join(line.text for line in source), source[0].number if source else 1
    shown = _Shown()
    for tag, start, end in _pieces(text):
        if tag is None:
            yield from shown.text(text[start:end], number)
        else:
            shown.tag(tag)
        number += text.count("\n", start, end)
    yield from shown.rest()


# Tags at which a new line begins for certain, and those at which one begins unless a new cell does.
_NEW_LINE = frozenset(("tr", "table", "ul", "ol", "li", "br", "hr", "dl", "dt"))
_NEW_BLOCK = frozenset(
    re.findall(
        r"\w+",
        """address article blockquote body caption center dd div footer form h1 h2 h3 h4 h5 h6 header html main nav
        option p pre section tbody tfoot thead""",
    )
)
_CELL = frozenset(("td", "th"))
_UNSHOWN = frozenset(("script", "style", "noscript", "template", "svg", "head"))
_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])(?:[^>\"']|\"[^\"]*\"|'[^']*')*+>")
_SIMPLE_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])[^>]*+>")
_MOST_CELLS = 100  # empty ones in a row that are still told apart
_BLANK = re.compile(r"[ \t\n\r\f]+")


def _pieces(text: str) -> Iterator[tuple[str | None, int, int]]:
    """Cut a page into text (None, start, end) and tags (name, start, end); comments and the like are called `!`."""
    position, quoted, last = 0, True, text.rfind(">")
    missing: set[str] = set()  # ends that were looked for in vain, so that no one looks twice

    def end_of(sought: str, start: int, otherwise: int) -> int:
        """Behind a sought end, or before it where it is a tag that is to be read as such."""
        found = -1 if sought in missing else text.find(sought, start)
        if found < 0:
            missing.add(sought)
            return otherwise
        return found + (0 if sought.startswith("</") else len(sought))

    while position < len(text):
        start = text.find("<", position)
        start = len(text) if start < 0 or start > last else start
        if start > position:
            yield None, position, start
        if start == len(text):
            return
        end, tag = start + 1, None
        if text.startswith("<!--", start):
            end, tag = end_of("-->", start + 4, start + 4), "!"
        elif text.startswith(("<!", "<?"), start):
            end, tag = end_of(">", start, start + 2), "!"
        else:
            match = _TAG.match(text, start) if quoted else None
            if match is None:
                match = _SIMPLE_TAG.match(text, start)
                quoted = quoted and match is None  # a quote that never closes makes all later ones suspect
            if match is not None:
                end, tag = match.end(), match[1].lower()
                if tag in _UNSHOWN:
                    end = end_of(f"</{match[1]}", end, end)
        yield tag, start, end
        position = end


class _Shown:
    """The line that is being shown, and the border between it and what comes next."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._number = 1
        self._sign = ""  # of the line that begins next
        self._border = ""  # "\n" for certain, "p" a new line unless a cell begins, or tabs

    def tag(self, tag: str) -> None:
        name = tag.removeprefix("/")
        if name in _NEW_LINE:
            self._border = "\n"
            self._sign = "• " if tag == "li" else "" if name in ("li", "tr", "table") else self._sign
        elif tag in _CELL:
            if self._border != "\n" and len(self._border) < _MOST_CELLS:
                self._border = self._border.strip("p") + "\t"
        elif name in _NEW_BLOCK:
            self._border = self._border or "p"

    def text(self, raw: str, number: int) -> Iterator[Line]:
        text = _BLANK.sub(" ", unescape(raw))
        if not text.strip(" \xa0"):
            if text and self._parts and not self._border:
                self._parts.append(text)
            return
        if self._border in ("\n", "p"):
            yield from self.rest()
        if not self._parts:
            leading = len(raw) - len(raw.lstrip())
            self._number = number + raw.count("\n", 0, leading)
            self._parts.append(self._sign)
            self._sign = ""
        elif self._border:
            self._parts.append(self._border)
        self._parts.append(text if self._parts[-1] and not self._parts[-1].endswith((" ", "\t")) else text.lstrip(" "))
        self._border = ""

    def rest(self) -> Iterator[Line]:
        line = "".join(self._parts).strip(" \t")
        self._parts = []
        if line:
            yield Line(self._number, line)
