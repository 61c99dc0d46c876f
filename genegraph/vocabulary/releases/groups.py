"""Gene groups of HGNC, with their genes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from genegraph.vocabulary.releases import Release
from genegraph.vocabulary.releases.hgnc import united
from genegraph.vocabulary.tables import Row

_LARGEST = 300  # larger groups are classes of transcripts, not families


def read_groups(paths: tuple[Path, ...]) -> Iterator[Row]:
    """The gene groups that the genes of one or more HGNC tables name, by number; oldest table first."""
    members: dict[tuple[int, str], list[str]] = defaultdict(list)
    for gene in united(paths).values():
        names, numbers = gene.get("gene_group", "").split("|"), gene.get("gene_group_id", "").split("|")
        for name, number in zip(names, numbers, strict=True):
            if name and gene.get("locus_group") != "pseudogene":
                members[int(number), name.strip()].append(gene["symbol"])
    for (group, name), symbols in sorted(members.items()):
        if len(symbols) <= _LARGEST:
            yield Row(id=str(group), name=name, members=tuple(sorted(symbols)))


RELEASE = Release(
    name="groups",
    header={
        "type": "family",
        "prefix": "hgnc.genegroup",
        "iri": "http://identifiers.org/hgnc.family/",
        "licence": "CC0-1.0",
        "origin": "HGNC gene groups, HUGO Gene Nomenclature Committee, https://www.genenames.org",
    },
    files="hgnc_complete_set.txt (several: oldest first)",
    read=read_groups,
)
