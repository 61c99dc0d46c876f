"""Words for cells by their endings, so that cells count as such which no lexicon lists: "splenocytes"."""

from __future__ import annotations

import re
from functools import lru_cache

CELLULAR = re.compile(
    r"\bcells?|cytes?|blasts?|clasts?|phages?|neurons?|glia|precursors?|progenitors?|MEFs?",
)
"""What a word for cells ends in; other words may hold it too."""


@lru_cache(maxsize=1 << 12)
def names_cells(words: str) -> bool:
    """Whether a phrase ends in a word for cells.

    Example:
        >>> names_cells("adherent splenocytes"), names_cells("mast cell tumour")
        (True, False)
    """
    return _ENDING.search(words) is not None


_ENDING = re.compile(rf"(?:{CELLULAR.pattern})$")
