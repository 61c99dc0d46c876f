"""The variants that a line names: kept as data beside the relation, in the page's own notation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from genegraph.model import Mention, Span


def variants(text: str, mentions: Sequence[Mention] = (), within: Span | None = None) -> list[Span]:
    """Where a line names variants: by dbSNP number, by position and change, by allele, by translocation.

    Example:
        >>> line = "-572C/G, rs1800795, C174G, V600E, 185delAG and c.68_69del of GENE1, but not exon 2"
        >>> [line[span.slice] for span in variants(line)]
        ['-572C/G', 'rs1800795', 'C174G', 'V600E', '185delAG', 'c.68_69del']
    """
    start, end = (within.start, within.end) if within else (0, len(text))
    if not any(map(_may_begin, text[start:end].split())):
        return []  # as most lines name none
    return [
        Span(*match.span())
        for match in _VARIANT.finditer(text, start, end)
        if not any(one.span.start < match.end() and match.start() < one.span.end for one in mentions)
    ]


@lru_cache(maxsize=1 << 13)
def _may_begin(word: str) -> bool:
    return _BEGINNING.search(word) is not None


def is_substitution(word: str) -> bool:
    """Whether a word tells one amino acid in the place of another: "V600E"."""
    return _SUBSTITUTION.fullmatch(word) is not None


AMINO_ACIDS = "Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val"
"""The three-letter codes of the amino acids, as alternatives of a pattern."""

_SUBSTITUTION = re.compile(r"(?:p\.)?[ACDEFGHIKLMNPQRSTVWXY]\d{1,4}[ACDEFGHIKLMNPQRSTVWXY*]")
_VARIANT = re.compile(
    r"(?<![\w-])(?:"
    r"rs\d{2,}"
    r"|[cgmnp]\.\(?[-*\w>=+]+\)?"
    r"|[-+]?\d+(?:_\d+)?(?:del|ins|dup)[ACGT]*\d*"
    r"|IVS\d+[-+]\d+[ACGT]\s?>\s?[ACGT]"
    r"|[-+]?\d+ ?\(?[ACGT]\s?[/>]\s?[ACGT]\)?|[-+]?\d{2,}[ACGT]"  # -572C/G, 174 G>C, -308A
    r"|[ACDEFGHIKLMNPQRSTVWXY]\d{2,}[ACDEFGHIKLMNPQRSTVWXY*]"  # V600E; in pages, C174G as well
    rf"|(?:{AMINO_ACIDS})\d+(?:{AMINO_ACIDS}|Ter|X|\*)"
    r"|[ACGT]/[ACGT](?=\s(?:\w+\s)?(?:polymorphism|variant|SNP|transition|transversion|genotype))"
    r"|[ACGT] allele"
    r"|exon \d+(?:-\d+)? (?:deletion|insertion|duplication|mutation)s?"
    r"|t\(\d+;\d+\)(?:\([^()]*\))?"
    r")(?![\w])"
)
_BEGINNING = re.compile(  # what each of these begins with; a word without it holds the beginning of none
    rf"(?<![\w-])(?:rs\d|[cgmnp]\.|[-+]?\d|IVS\d|[ACDEFGHIKLMNPQRSTVWXY]\d\d|(?:{AMINO_ACIDS})\d|[ACGT]/|"
    r"[ACGT]$|exon$|t\(\d)"
)
