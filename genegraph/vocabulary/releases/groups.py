"""Gene groups of HGNC, with their genes."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from genegraph.vocabulary.releases import Release
from genegraph.vocabulary.tables import Row

_LARGEST = 300  # larger groups are classes of transcripts, not families


def read_groups(paths: tuple[Path, ...]) -> Iterator[Row]:
    """The gene groups that the genes of `hgnc_complete_set.txt` name, by number."""
    members: dict[tuple[int, str], list[str]] = defaultdict(list)
    with paths[0].open(encoding="utf-8", newline="") as lines:
        for gene in csv.DictReader(lines, delimiter="\t"):
            names, numbers = gene["gene_group"].split("|"), gene["gene_group_id"].split("|")
            for name, number in zip(names, numbers, strict=True):
                if name and gene["locus_group"] != "pseudogene":
                    members[int(number), name.strip()].append(gene["symbol"])
    for (number, name), symbols in sorted(members.items()):
        if len(symbols) <= _LARGEST:
            yield Row(id=str(number), name=name, members=tuple(sorted(symbols)))


RELEASE = Release(
    name="groups",
    header={
        "type": "family",
        "prefix": "hgnc.genegroup",
        "iri": "http://identifiers.org/hgnc.family/",
        "licence": "CC0-1.0",
        "origin": "HGNC gene groups, HUGO Gene Nomenclature Committee, https://www.genenames.org",
    },
    files="hgnc_complete_set.txt",
    read=read_groups,
)
