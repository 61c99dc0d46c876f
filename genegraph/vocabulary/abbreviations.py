"""abbreviations.tsv seen from Python: symbols of genes that pages write for something else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from genegraph.vocabulary.files import table


@cache
def other_senses() -> Mapping[str, str]:
    """What pages mean by abbreviations that are also spelled like genes.

    Example:
        >>> other_senses()["MSC"]
        'mesenchymal stem cell'
    """
    return MappingProxyType({row["abbreviation"]: row["meaning"] for row in table("abbreviations.tsv")})
