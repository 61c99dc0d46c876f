"""Human genes from the HGNC complete set."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from genegraph.vocabulary.releases import Release
from genegraph.vocabulary.tables import Row

_XREFS = (("omim", "omim_id"), ("ncbigene", "entrez_id"), ("ensembl", "ensembl_gene_id"), ("uniprot", "uniprot_ids"))
_STANDING = {"protein-coding gene": 400, "non-coding RNA": 200, "other": 100}
# Former names that are the name of the disease a gene was found by: the disease has them now.
_DISEASE = re.compile(
    r"\b(?:diseases?|syndrome|cancer|carcinoma|anemia|deficiency|dystrophy|deafness|cataract|ataxia)\b"
)
_MICRO_RNA = re.compile(r"MIR(LET)?(\d+[A-Z]*?)(?:-?1)?$")


def read_genes(paths: tuple[Path, ...]) -> Iterator[Row]:
    """The genes of one or more HGNC tables, oldest first, by number; later tables rename and add.

    A table with the columns of MGI's marker list (`MGI Accession ID`, `Marker Symbol`) adds mouse symbols that are not simply the
    human symbol in other case.
    """
    genes: dict[int, dict[str, str]] = {}
    mouse: dict[str, str] = {}
    for path in paths:
        with path.open(encoding="utf-8", newline="") as lines:
            for line in csv.DictReader(lines, delimiter="\t"):
                if "MGI Accession ID" in line:
                    mouse[line["MGI Accession ID"]] = line["Marker Symbol"]
                    continue
                number = int(line["hgnc_id"].removeprefix("HGNC:"))
                genes[number] = _update(genes.get(number, {}), line)
    for number in sorted(genes):
        yield _row(str(number), genes[number], mouse)


def _update(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    merged = {**old, **{column: value for column, value in new.items() if value}}
    for column in ("alias_symbol", "prev_symbol"):
        merged[column] = "|".join(dict.fromkeys([*_values(new, column), *_values(old, column)]))
    if old and old["symbol"] != new["symbol"]:
        merged["prev_symbol"] = "|".join(dict.fromkeys([*_values(merged, "prev_symbol"), old["symbol"]]))
    return merged


def _row(number: str, gene: Mapping[str, str], mouse: Mapping[str, str]) -> Row:
    symbol = gene["symbol"]
    previous = [*_values(gene, "prev_symbol"), *_names(gene, "prev_name")]
    aliases = [*_values(gene, "alias_symbol"), *_names(gene, "alias_name"), *_micro_rna(symbol)]
    orthologues = [mouse[mgi] for mgi in _values(gene, "mgd_id") if mgi in mouse]
    terms = {
        "label": _parts(gene.get("name", "")),
        "previous": [name for name in previous if not _DISEASE.search(name)],
        "alias": [name for name in aliases if not _DISEASE.search(name)],
        "orthologue": [name for name in orthologues if name.upper() != symbol.upper()],
    }
    seen = {symbol}
    return Row(
        id=number,
        name=symbol,
        terms={column: fresh for column, names in terms.items() if (fresh := _fresh(names, seen))},
        xrefs=tuple(f"{prefix}:{value}" for prefix, column in _XREFS for value in _values(gene, column)),
        weight=_weight(gene),
    )


def _weight(gene: Mapping[str, str]) -> int:
    """How well known a gene is: what it makes, how early it was named, how many databases speak of it."""
    year = int((gene.get("date_approved_reserved") or "2030")[:4])
    filled = sum(bool(value) for value in gene.values())
    return _STANDING.get(gene.get("locus_group", ""), 0) + (2030 - year) + filled


def _values(gene: Mapping[str, str], column: str) -> list[str]:
    return [value.strip() for value in (gene.get(column) or "").split("|") if value.strip()]


def _names(gene: Mapping[str, str], column: str) -> list[str]:
    return [part for name in _values(gene, column) for part in _parts(name)]


def _parts(name: str) -> list[str]:
    """A full name, and the name without what it has in brackets: `interleukin 6 (interferon, beta 2)` is `interleukin 6`."""
    bare = re.sub(r" \([^()]*\)", "", name)
    return [name, bare] if bare != name and len(bare) > 5 else [name] if name else []


def _micro_rna(symbol: str) -> list[str]:
    """Names that articles give a microRNA: `MIR29B1` is read as miR-29b, `MIRLET7A1` as let-7a."""
    found = _MICRO_RNA.match(symbol)
    if not found:
        return []
    let, number = found.groups()
    return [("let-" if let else "miR-") + number.lower()]


def _fresh(names: list[str], seen: set[str]) -> tuple[str, ...]:
    fresh = tuple(name for name in dict.fromkeys(names) if name not in seen)
    seen.update(fresh)
    return fresh


RELEASE = Release(
    name="genes",
    header={
        "type": "gene",
        "prefix": "hgnc",
        "iri": "http://identifiers.org/hgnc/",
        "licence": "CC0-1.0",
        "origin": "HGNC complete set, HUGO Gene Nomenclature Committee, https://www.genenames.org",
    },
    files="hgnc_complete_set.txt (several: oldest first), and MRK_List2.rpt of MGI for mouse symbols",
    read=read_genes,
)
