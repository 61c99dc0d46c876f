"""Text for XML documents."""

from __future__ import annotations

import re

from genegraph.export._flat import Cell, joined


def plain(cell: Cell) -> str:
    """A cell as XML text; lists are joined by bars.

    Example:
        >>> plain(True), plain(("a", "b<c"))
        ('true', 'a|b&lt;c')
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, tuple):
        cell = joined(cell)
    return escape(cell) if isinstance(cell, str) else repr(cell)


def escape(text: str) -> str:
    """Text for elements and attribute values alike; what XML cannot hold becomes U+FFFD.

    Example:
        >>> escape('p53 <"wild type">')
        'p53 &lt;&quot;wild type&quot;&gt;'
    """
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], "\N{REPLACEMENT CHARACTER}"), text)


_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
_SPECIAL = re.compile('[&<>"\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]')
