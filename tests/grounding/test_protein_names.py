"""Proteins as articles name them: short names, subunits, isoforms, hormones, receptors."""

from collections.abc import Callable

import pytest

from genegraph.vocabulary import ontologies
from genegraph.vocabulary.lexicons import lexicons
from genegraph.vocabulary.tables import read_rows

Names = Callable[..., dict[str, str]]


@pytest.mark.parametrize(
    ("spelling", "symbol"),
    [
        ("RORγt", "RORC"),
        ("IRE1α", "ERN1"),
        ("IRE1β", "ERN2"),
        ("PKCθ", "PRKCQ"),
        ("PKC-theta", "PRKCQ"),
        ("CaMKIIδ", "CAMK2D"),
        ("SERCA2a", "ATP2A2"),
        ("LC3B", "MAP1LC3B"),
        ("RagC", "RRAGC"),
        ("plasmin", "PLG"),
        ("urokinase", "PLAU"),
        ("talin", "TLN1"),
        ("calponin", "CNN1"),
        ("tPA", "PLAT"),
        ("NT-proBNP", "NPPB"),
        ("GLP-1", "GCG"),
        ("angiotensin II", "AGT"),
        ("ghrelin", "GHRL"),
        ("D2 receptors", "DRD2"),
        ("β2-adrenergic receptor", "ADRB2"),
        ("5-HT2A receptor", "HTR2A"),
        ("FcεRIβ", "MS4A2"),
        ("amyloid precursor protein", "APP"),
        ("β-arrestin2", "ARRB2"),
        ("Rev-erbα", "NR1D1"),
        ("TDP-43", "TARDBP"),
        ("A2A adenosine receptor", "ADORA2A"),
        ("A2AR", "ADORA2A"),
        ("Spi-B", "SPIB"),
        ("αIIbβ3", "ITGA2B3"),
        ("semaphorin-4D", "SEMA4D"),
        ("procaspase-8", "CASP8"),
        ("T cell receptor", "TCR"),
        ("IL-12p70", "IL12"),
        ("ryanodine receptor", "RYR"),
        ("lactate dehydrogenase", "LDH"),
        ("LUBAC", "Linear ubiquitin chain assembly complex"),
    ],
)
def test_a_protein_is_known_by_the_name_that_articles_use(spelling: str, symbol: str, names: Names) -> None:
    (found,) = {symbol for text, symbol in names(f"loss of {spelling} was seen").items() if text in spelling}

    assert found == symbol


@pytest.mark.parametrize(
    ("spelling", "symbol"),
    [("eIF2α", "EIF2S1"), ("eIF2alpha", "EIF2S1"), ("HP1α", "CBX5"), ("PTPα", "PTPRA"), ("IL-1α", "IL1A")],
)
def test_a_greek_letter_goes_before_the_latin_one_that_it_may_stand_for(
    spelling: str, symbol: str, names: Names
) -> None:
    assert names(f"loss of {spelling}") == {spelling: symbol}


@pytest.mark.parametrize(
    ("spelling", "symbol"), [("SERCA3b", "ATP2A3"), ("RYR2b", "RYR2"), ("PTENα", "PTEN"), ("HDAC4β2", "HDAC4")]
)
def test_an_isoform_is_its_gene(spelling: str, symbol: str, names: Names) -> None:
    assert names(f"loss of {spelling}") == {spelling: symbol}


@pytest.mark.parametrize(
    "text",
    [
        "levels of RIA",
        "lane S2a",
        "at the beta 2 position",
        "in panel IVa",
        "the delta of both",
        "t(2;3)(q13;p25)",
        "mice at P28",
    ],
)
def test_what_is_built_like_an_isoform_or_subunit_need_be_none(text: str, names: Names) -> None:
    assert names(text) == {}


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("the IL-23 receptor", "IL23R"),
        ("IL-21-receptor", "IL21R"),
        ("the GIP receptor", "GIPR"),
        ("the oncostatin receptor", ""),
    ],
)
def test_the_receptor_of_a_ligand_is_the_gene_that_adds_r_to_its_name(text: str, symbol: str, names: Names) -> None:
    assert [*names(text).values()] == ([symbol] if symbol else [])


@pytest.mark.parametrize(
    "text", ["CAL-27 cells", "the compound CRX-526", "SCC-9", "LAMA-84", "MDA-MB-231 cells", "INS-1E cells"]
)
def test_a_code_of_a_cell_line_or_compound_is_no_gene(text: str, names: Names) -> None:
    assert names(text) == {}


@pytest.mark.parametrize(
    "text",
    ["analysed by ChIP-seq", "induced by LPS", "patients with MCI", "in the PFC", "treated with STZ", "adenovirus E1A"],
)
def test_the_abbreviations_of_methods_places_and_substances_are_no_genes(text: str, names: Names) -> None:
    genes = {entity.name for entity in lexicons() if entity.type == "gene"}

    assert not {*names(text).values()} & genes


@pytest.mark.parametrize("text", ["as Oscar et al. showed", "Fox and colleagues found it", "DO NOT WAIT FOR Paul"])
def test_people_and_words_in_capitals_are_no_genes(text: str, names: Names) -> None:
    assert names(text) == {}


def test_a_word_behind_a_symbol_is_no_part_of_it(names: Names) -> None:
    assert names("we saw SIRT1 as a target") == {"SIRT1": "SIRT1"}


def test_what_a_text_says_of_a_symbol_does_not_spell_it_out(names: Names) -> None:
    assert names("transfected with Sp1-specific siRNA (Sp1)")["Sp1"] == "SP1"


def test_every_gene_of_the_table_has_the_symbol_that_the_table_gives_it() -> None:
    rows = [*read_rows(ontologies() / "lexicons" / "everyday_genes.tsv")]

    assert [row.name for row in rows] == [getattr(lexicons().entity(f"hgnc:{row.id}"), "name", "") for row in rows]
