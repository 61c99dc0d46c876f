"""classes.tsv seen from Python: what a gene may be called by its class alone, and what shows its class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from genegraph.vocabulary.files import table


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneClass:
    """A class of genes: "kinase"."""

    words: tuple[str, ...]  # of a full name, in lower case
    deeds: frozenset[str]  # names of relations

    def names(self, full_name: str) -> bool:
        """Whether a full name says that a gene is of the class.

        Example:
            >>> gene_classes()["receptor"].names("leptin receptor")
            True
        """
        lower = full_name.lower()
        return any(word in lower for word in self.words)


@cache
def gene_classes() -> Mapping[str, GeneClass]:
    """The classes by their noun in the singular.

    Example:
        >>> gene_classes()["kinase"].deeds
        frozenset({'phosphorylates'})
    """
    found: dict[str, GeneClass] = {}
    for row in table("classes.tsv"):
        kind = GeneClass(words=_listed(row["words"]), deeds=frozenset(_listed(row["deeds"] or "")))
        found.update(dict.fromkeys(_listed(row["class"]), kind))
    return MappingProxyType(found)


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
