"""Text from pages and files, made safe for a terminal and for a table cell."""

from __future__ import annotations

import re

# C0 and C1 controls steer a terminal; line and paragraph separators break a row; the rest reorders what is shown.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SHORT = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}


def escape(text: str) -> str:
    r"""Write out every character that could steer a terminal, break a row or hide what is shown.

    Example:
        >>> print(escape("IL6\x1b[31m\tred"))
        IL6\x1b[31m\tred
    """
    return text if text.isprintable() else UNSAFE.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    return _SHORT.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
