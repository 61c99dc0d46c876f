"""Several things in one cell of a table, joined with "|"."""

from __future__ import annotations

import re
from collections.abc import Iterable


def join(words: Iterable[str]) -> str:
    r"""One text of several; a bar or backslash inside one of them is escaped with a backslash.

    Example:
        >>> print(join(["IL6", "a|b"]))
        IL6|a\|b
    """
    return "|".join(word.replace("\\", "\\\\").replace("|", "\\|") for word in words)


def split(cell: str) -> tuple[str, ...]:
    r"""The several that `join` made one.

    Example:
        >>> split(join(["IL6", "a|b", "\\"])) == ("IL6", "a|b", "\\")
        True
    """
    if not cell:
        return ()
    return tuple(re.sub(r"\\(.)", r"\1", word, flags=re.DOTALL) for word in _WORD.findall(cell + "|"))


_WORD = re.compile(r"((?:[^\\|]|\\.)*)\|", re.DOTALL)
