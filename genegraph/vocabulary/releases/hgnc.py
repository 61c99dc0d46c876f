"""Human genes from the HGNC complete set."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from genegraph.vocabulary.releases import Release
from genegraph.vocabulary.spelling import GREEK
from genegraph.vocabulary.tables import Row

_XREFS = (("omim", "omim_id"), ("ncbigene", "entrez_id"), ("ensembl", "ensembl_gene_id"), ("uniprot", "uniprot_ids"))
_STANDING = {"protein-coding gene": 400, "non-coding RNA": 200, "other": 100}
# Former names that are the name of the disease a gene was found by: the disease has them now.
_DISEASE = re.compile(
    r"\b(?:diseases?|syndrome|cancer|carcinoma|anemia|deficiency|dystrophy|deafness|cataract|ataxia)\b"
)
# The one word that names the protein: "EPM2A glucan phosphatase, laforin", "necdin, MAGE family member", "sortilin 1".
_PROTEIN = re.compile(r".*, ([a-z]{4,}in)|([a-z]{4,}in)(?:, .*| 1| (?:antimicrobial|prepro|pro) ?peptide)")
_MEMBER = re.compile(r"([a-z]{4,}in)(?:$|,| \d| [A-Z]|s? )")
_MICRO_RNA = re.compile(r"MIR(LET)?(\d+[A-Z]*?)(?:-?1)?$")


def read_genes(paths: tuple[Path, ...]) -> Iterator[Row]:
    """The genes of one or more HGNC tables, oldest first, by number; later tables rename and add.

    MGI's marker list (.rpt) adds mouse symbols that are not simply the human symbol in other case.
    """
    genes = united(path for path in paths if path.suffix == ".txt")
    mouse: dict[str, str] = {}
    for path in paths:
        if path.suffix == ".rpt":
            with path.open(encoding="utf-8", newline="") as lines:
                for line in csv.DictReader(lines, delimiter="\t"):
                    mouse[line["MGI Accession ID"]] = line["Marker Symbol"]
    generic = _generic(genes.values())
    rows = [_row(str(number), genes[number], mouse, generic) for number in sorted(genes)]
    more = [_receptors(rows), _proteins(rows)]
    for row in rows:
        known = {name for names in row.terms.values() for name in names}
        names = tuple(name for found in more for name in found.get(row.id, ()) if name not in known)
        yield replace(row, terms={**row.terms, "alias": row.terms.get("alias", ()) + names}) if names else row


def united(paths: Iterable[Path]) -> dict[int, dict[str, str]]:
    """The genes of several HGNC tables by number, as the last table that has them tells; former symbols add up."""
    genes: dict[int, dict[str, str]] = {}
    for path in paths:
        with path.open(encoding="utf-8", newline="") as lines:
            for line in csv.DictReader(lines, delimiter="\t"):
                number = int(line["hgnc_id"].removeprefix("HGNC:"))
                genes[number] = _update(genes.get(number, {}), line)
    return genes


def approved(genes: Mapping[int, Mapping[str, str]]) -> dict[str, tuple[int, str]]:
    """The number and the approved symbol that a symbol leads to, be it approved or a former one of one gene alone."""
    found = {gene["symbol"]: (number, gene["symbol"]) for number, gene in genes.items()}
    former: dict[str, list[int]] = {}
    for number, gene in genes.items():
        for symbol in _values(gene, "prev_symbol"):
            former.setdefault(symbol, []).append(number)
    for symbol, numbers in former.items():
        if len(numbers) == 1:
            found.setdefault(symbol, (numbers[0], genes[numbers[0]]["symbol"]))
    return found


def _update(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    merged = {**old, **{column: value for column, value in new.items() if value}}
    for column in ("alias_symbol", "prev_symbol"):
        merged[column] = "|".join(dict.fromkeys([*_values(new, column), *_values(old, column)]))
    if old and old["symbol"] != new["symbol"]:
        merged["prev_symbol"] = "|".join(dict.fromkeys([*_values(merged, "prev_symbol"), old["symbol"]]))
    return merged


def _row(number: str, gene: Mapping[str, str], mouse: Mapping[str, str], generic: Callable[[str], bool]) -> Row:
    symbol = gene["symbol"]
    previous = [*_values(gene, "prev_symbol"), *_names(gene, "prev_name")]
    aliases = [*_values(gene, "alias_symbol"), *_names(gene, "alias_name"), *_micro_rna(symbol)]
    orthologues = [mouse[mgi] for mgi in _values(gene, "mgd_id") if mgi in mouse]
    terms = {
        "label": _parts(gene.get("name", "")),
        "previous": [name for name in previous if not (_DISEASE.search(name) or generic(name))],
        "alias": [name for name in aliases if not (_DISEASE.search(name) or generic(name))],
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
    """A full name, also without what it has in brackets: `interleukin 6 (interferon, beta 2)` is `interleukin 6`.

    Likewise `sprouty homolog 2` is `sprouty 2`, and `selectin E` is `E-selectin`.
    """
    if not name:
        return []
    bare = re.sub(r" \([^()]*\)", "", name)
    parts = [name]
    if len(bare) > 5:
        parts += [bare, re.sub(r",? homolog(?= \d+$)", "", bare)]
    if lettered := re.fullmatch(r"([a-z]{5,}) ([A-Z])", bare):
        parts.append(f"{lettered[2]}-{lettered[1]}")
    return list(dict.fromkeys(parts))


def _generic(genes: Iterable[Mapping[str, str]]) -> Callable[[str], bool]:
    """Tells whether a name is a class noun: small letters that stand in the full names of five genes or more."""
    seen: Counter[str] = Counter()
    for gene in genes:
        if gene.get("locus_group") == "pseudogene":
            continue
        words = re.findall(r"\w+", gene.get("name", "").lower())
        for size in (1, 2, 3):
            seen.update({" ".join(words[start : start + size]) for start in range(len(words) - size + 1)})

    def is_generic(name: str) -> bool:
        words = re.findall(r"\w+", name)
        plain = name.islower() and all(word.isalpha() and word not in GREEK.values() for word in words)
        return plain and seen[" ".join(words)] >= (30 if len(words) == 1 else 5)

    return is_generic


def _receptors(rows: Iterable[Row]) -> dict[str, list[str]]:
    """Names of receptors by their ligand's symbols: IL6 is "interleukin 6", so its receptor is the "IL6 receptor"."""
    ligands: dict[str, list[str]] = {}
    for row in rows:
        shorts = [row.name, *(name for name in row.terms.get("alias", ()) if re.fullmatch(r"[A-Z]+-?\d*", name))]
        for label in row.terms.get("label", ()):
            ligands.setdefault(label.lower(), shorts)
    found: dict[str, list[str]] = {}
    for row in rows:
        for name in (name for names in row.terms.values() for name in names):
            ligand, receptor, rest = name.lower().partition(" receptor")
            if receptor and ligand in ligands and re.fullmatch(r"(?: (?:\d|alpha|beta|gamma))?", rest):
                found.setdefault(row.id, []).extend(f"{short} receptor{rest}" for short in ligands[ligand])
    return {number: list(dict.fromkeys(names)) for number, names in found.items()}


def _proteins(rows: Iterable[Row]) -> dict[str, list[str]]:
    """The one word that a full name has for the protein, where no other gene's begins with it: `thrombin`, `necdin`."""
    found: dict[str, list[str]] = {}
    members: Counter[str] = Counter()
    for row in rows:
        labels = [re.sub(r" \([^()]*\)", "", name) for name in row.terms.get("label", ())]
        members.update({begins[1] for label in labels if (begins := _MEMBER.match(label))})
        if row.weight >= _STANDING["protein-coding gene"]:
            names = [short[1] or short[2] for label in labels if (short := _PROTEIN.fullmatch(label))]
            if names:
                found[row.id] = names[:1]
    return {number: names for number, names in found.items() if members[names[0]] < 2}


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
