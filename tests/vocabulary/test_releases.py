"""Release files in small, and what becomes of them."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from genegraph.errors import LexiconError
from genegraph.vocabulary.releases import releases
from genegraph.vocabulary.tables import Row

COLUMNS = (
    *("hgnc_id", "symbol", "name", "locus_group", "alias_symbol", "prev_symbol", "alias_name", "prev_name"),
    *("gene_group", "gene_group_id", "mgd_id", "omim_id", "entrez_id", "ensembl_gene_id", "uniprot_ids"),
)
GENES = (
    {
        "hgnc_id": "HGNC:6018",
        "symbol": "IL6",
        "name": "interleukin 6",
        "alias_symbol": "IL-6|BSF2",
        "prev_symbol": "IFNB2",
        "alias_name": "interferon, beta 2",
        "prev_name": "interleukin 6 (interferon, beta 2)",
        "gene_group": "Interleukins",
        "gene_group_id": "601",
        "mgd_id": "MGI:96559",
        "omim_id": "147620",
        "entrez_id": "3569",
        "ensembl_gene_id": "ENSG00000136244",
        "uniprot_ids": "P05231",
    },
    {"hgnc_id": "HGNC:6019", "symbol": "IL6R", "name": "interleukin 6 receptor", "alias_symbol": "CD126"},
    {
        "hgnc_id": "HGNC:11998",
        "symbol": "TP53",
        "name": "tumor protein p53",
        "alias_symbol": "p53",
        "alias_name": "Li-Fraumeni syndrome",
        "mgd_id": "MGI:98834",
        "uniprot_ids": "P04637",
    },
    {"hgnc_id": "HGNC:31619", "symbol": "MIR29B1", "name": "microRNA 29b-1", "alias_symbol": "hsa-mir-29b-1"},
)
HGNC = "\n".join("\t".join(row) for row in (COLUMNS, *([gene.get(one, "") for one in COLUMNS] for gene in GENES)))
NEWER = """hgnc_id	symbol	alias_symbol	prev_symbol
HGNC:6018	IL6X	BSF-2	IFNB2
"""
MOUSE = "MGI Accession ID\tMarker Symbol\nMGI:96559\tIl6\nMGI:98834\tTrp53\n"


def write(folder: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return tuple(folder / name for name in files)


def rows(name: str, folder: Path, files: Mapping[str, str]) -> dict[str, Row]:
    return {row.id: row for row in releases()[name].read(write(folder, files))}


def test_genes_bring_their_names_and_numbers(tmp_path: Path) -> None:
    genes = rows("genes", tmp_path, {"hgnc.txt": HGNC, "mouse.rpt": MOUSE})

    assert list(genes) == ["6018", "6019", "11998", "31619"]
    assert genes["6018"].terms["alias"] == ("IL-6", "BSF2", "interferon, beta 2")
    assert genes["6018"].terms["previous"] == ("IFNB2", "interleukin 6 (interferon, beta 2)")
    assert genes["6018"].xrefs == ("omim:147620", "ncbigene:3569", "ensembl:ENSG00000136244", "uniprot:P05231")
    assert "orthologue" not in genes["6018"].terms  # Il6 is IL6 in other case
    assert genes["11998"].terms["orthologue"] == ("Trp53",)


def test_names_of_diseases_are_no_names_of_genes(tmp_path: Path) -> None:
    assert "Li-Fraumeni syndrome" not in str(rows("genes", tmp_path, {"hgnc.txt": HGNC})["11998"])


def test_receptors_are_named_by_their_ligands_and_micro_rnas_as_articles_have_them(tmp_path: Path) -> None:
    genes = rows("genes", tmp_path, {"hgnc.txt": HGNC})

    assert {"IL6 receptor", "IL-6 receptor"} <= set(genes["6019"].terms["alias"])
    assert "miR-29b" in genes["31619"].terms["alias"]


def test_a_newer_table_renames(tmp_path: Path) -> None:
    gene = rows("genes", tmp_path, {"old.txt": HGNC, "new.txt": NEWER})["6018"]

    assert gene.name == "IL6X"
    assert "IL6" in gene.terms["previous"]
    assert gene.xrefs[0] == "omim:147620"


def test_families_know_their_genes_however_deep_and_by_present_symbols(tmp_path: Path) -> None:
    files = {
        "entities.csv": "Outer\nInner\nMRN_complex\n",
        "relations.csv": "FPLX,Inner,isa,FPLX,Outer\nHGNC,IL6,isa,FPLX,Inner\nHGNC,TP53,partof,FPLX,MRN_complex\n",
        "grounding_map.csv": "the inner,FPLX,Inner,,\np53,UP,P04637,,\n",
        "hgnc_complete_set.txt": HGNC,
        "newer.txt": NEWER,
    }
    families = rows("families", tmp_path, files)

    assert families["Outer"].members == families["Inner"].members == ("IL6X",)
    assert families["Inner"].terms["synonym"] == ("the inner",)
    assert (families["MRN_complex"].type, families["Inner"].type) == ("complex", "family")
    assert "MRN" in families["MRN_complex"].terms["synonym"]
    assert [row.name for row in rows("usage", tmp_path, files).values()] == ["TP53"]


def test_groups_hold_genes(tmp_path: Path) -> None:
    assert rows("groups", tmp_path, {"hgnc.txt": HGNC})["601"].members == ("IL6",)


def obo(*terms: str) -> str:
    return "format-version: 1.2\n\n" + "\n".join(f"[Term]\n{term}\n" for term in terms)


def test_diseases_take_the_number_of_the_susceptibility_where_they_have_none(tmp_path: Path) -> None:
    ontology = obo(
        "id: MONDO:0000001\nname: disease",
        "id: MONDO:0005301\nname: multiple sclerosis\nis_a: MONDO:0000001",
        "id: MONDO:0021571\nname: multiple sclerosis, susceptibility to 1\nis_a: MONDO:0005301",
        'id: MONDO:0018908\nname: non-Hodgkin lymphoma\nsynonym: "lymphoma, B-cell" EXACT []\nis_a: MONDO:0000001',
        "id: MONDO:9999999\nname: acquired",
    )
    mappings = "# a header\nsubject_id\tpredicate_id\tobject_id\nMONDO:0021571\tskos:exactMatch\tOMIM:126200\n"
    diseases = rows("diseases", tmp_path, {"mondo.obo": ontology, "mondo.sssom.tsv": mappings})

    assert diseases["0005301"].xrefs == ("omim:126200",)
    assert diseases["0018908"].xrefs == ()
    assert "B-cell lymphoma" in diseases["0018908"].terms["synonym"]
    assert "9999999" not in diseases  # no disease, but a way of having one


def test_processes_that_restate_verbs_are_left_out(tmp_path: Path) -> None:
    term = "\nnamespace: biological_process"
    ontology = obo(
        f"id: GO:0006954\nname: inflammatory response{term}",
        f"id: GO:0050727\nname: regulation of inflammatory response{term}",
        f"id: GO:0016310\nname: phosphorylation{term}",
        f"id: GO:0001525\nname: angiogenesis{term}",
        f"id: GO:0071347\nname: cellular response to interleukin-1{term}",
        "id: GO:0005125\nname: cytokine activity\nnamespace: molecular_function",
    )

    assert set(rows("processes", tmp_path, {"go.obo": ontology})) == {"0006954", "0001525"}


def test_chemicals_need_a_definition_or_a_use(tmp_path: Path) -> None:
    ontology = obo(
        'id: CHEBI:16412\nname: lipopolysaccharide\ndef: "Of bacteria." []',
        "id: CHEBI:1\nname: somethingane",
        "id: CHEBI:2\nname: usedane",
        'id: CHEBI:3\nname: 2-[(2S,3S)-oxo]-N-long\ndef: "One." []',
    )
    files = {"chebi_lite.obo": ontology, "grounding_map.csv": "LPS,CHEBI,CHEBI:16412,,\nUSE,CHEBI,CHEBI:2,,\n"}
    chemicals = rows("chemicals", tmp_path, files)

    assert {number: row.terms.get("synonym") for number, row in chemicals.items()} == {"16412": ("LPS",), "2": ("USE",)}


def test_the_json_of_python_packages_reads_like_obo(tmp_path: Path) -> None:
    guide = {
        "CL:0000000": {"label": "cell", "ancestors": {}, "deprecated": False},
        "CL:0000084": {"label": "T cell", "ancestors": {"CL:0000000": 1}, "synonyms": ["T-cell"], "deprecated": False},
        "CL:0000001": {"label": "old", "ancestors": {}, "deprecated": True},
    }
    indra = [{"id": "CL:0000084", "name": "T cell", "synonyms": ["T-cell"], "relations": {"is_a": ["CL:0000000"]}}]
    for data in (guide, indra):
        cells = rows("cells", tmp_path, {"cl.json": json.dumps(data)})
        assert {number: row.terms["synonym"] for number, row in cells.items()} == {"0000084": ("T-cell",)}


@pytest.mark.parametrize("name", ["families", "usage", "diseases"])
def test_a_missing_file_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="needed"):
        rows(name, tmp_path, {"only.sssom.tsv": ""})
