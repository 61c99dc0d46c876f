"""Names in use for genes, as FamPlex's curators grounded them in articles: `ERK1`, `p65`, `Beclin-1`."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from genegraph.errors import LexiconError
from genegraph.vocabulary.releases import Release
from genegraph.vocabulary.releases.hgnc import approved, united
from genegraph.vocabulary.tables import Row


def read_usage(paths: tuple[Path, ...]) -> Iterator[Row]:
    """Genes that `grounding_map.csv` grounds to HGNC or UniProt; `hgnc_complete_set.txt` says which they are.

    Raises:
        LexiconError: If one of the two files is missing.
    """
    files = {path.suffix: path for path in paths}
    for suffix, name in ((".csv", "grounding_map.csv"), (".txt", "hgnc_complete_set.txt")):
        if suffix not in files:
            raise LexiconError(str(paths[0].parent if paths else name), 0, f"{name} is needed too")
    genes = united(path for path in paths if path.suffix == ".txt")
    symbols = approved(genes)
    for number, gene in genes.items():
        for protein in gene.get("uniprot_ids", "").split("|"):
            symbols.setdefault(protein, (number, gene["symbol"]))
    names: dict[tuple[int, str], list[str]] = defaultdict(list)
    with files[".csv"].open(encoding="utf-8", newline="") as lines:
        for text, namespace, identifier, *_ in csv.reader(lines):
            if namespace in ("UP", "HGNC") and identifier in symbols:
                names[symbols[identifier]].append(text)
    for number, symbol in sorted(names):
        texts = tuple(dict.fromkeys(text for text in names[number, symbol] if text != symbol))
        if texts:
            yield Row(id=str(number), name=symbol, terms={"synonym": texts})


RELEASE = Release(
    name="usage",
    header={
        "type": "gene",
        "prefix": "hgnc",
        "iri": "http://identifiers.org/hgnc/",
        "licence": "CC0-1.0",
        "origin": "FamPlex grounding map, https://github.com/sorgerlab/famplex",
    },
    files="grounding_map.csv hgnc_complete_set.txt",
    read=read_usage,
)
