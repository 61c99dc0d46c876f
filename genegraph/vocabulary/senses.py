"""senses.tsv seen from Python: names that several genes share, and the company in which each of them is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from genegraph.vocabulary.files import table

NO_GENE = "-"
"""The meaning of a name that stands for no gene."""


class Sense(NamedTuple):
    """One meaning of a name, and the words of a text that tell it."""

    meaning: str  # a name that is not shared, or NO_GENE
    company: re.Pattern[str] | None  # None: meant where no other meaning has company

    def told_by(self, text: str) -> frozenset[str]:
        """Which words of a text tell this meaning."""
        return frozenset(self.company.findall(text)) if self.company else frozenset()


@cache
def senses() -> Mapping[str, tuple[Sense, ...]]:
    """The meanings of each shared name, in file order.

    Example:
        >>> [(sense.meaning, sorted(sense.told_by("TCF4 binds β-catenin"))) for sense in senses()["TCF4"]]
        [('TCF7L2', ['β-catenin'])]
    """
    found: dict[str, list[Sense]] = {}
    for row in table("senses.tsv"):
        sense = Sense(row["meaning"], _company(row["company"]))
        for name in row["name"].split("|"):
            found.setdefault(name, []).append(sense)
    return MappingProxyType({name: tuple(rows) for name, rows in found.items()})


def _company(words: str) -> re.Pattern[str] | None:
    if not words:
        return None
    spelled = "|".join(
        f"(?i:{re.escape(word)})" if word.islower() else re.escape(word)
        for word in sorted(words.split("|"), key=len)[::-1]
    )
    return re.compile(rf"(?<!\w)(?:{spelled})(?!\w)")
