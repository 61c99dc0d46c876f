"""Spellings that must meet, and those that must not."""

from collections.abc import Callable

import pytest

Names = Callable[..., dict[str, str]]


@pytest.mark.parametrize(
    ("spelling", "symbol"),
    [
        ("IL6", "IL6"),
        ("IL-6", "IL6"),
        ("IL‐6", "IL6"),  # U+2010
        ("IL–6", "IL6"),  # en dash
        ("IL−6", "IL6"),  # minus sign
        ("IL 6", "IL6"),
        ("Il6", "IL6"),
        ("interleukin-6", "IL6"),
        ("TNF-α", "TNF"),
        ("TNFα", "TNF"),
        ("TNF-alpha", "TNF"),
        ("TNFalpha", "TNF"),
        ("TNFA", "TNF"),
        ("IL-1β", "IL1B"),
        ("IL-1 beta", "IL1B"),
        ("IFN-γ", "IFNG"),
        ("IFN gamma", "IFNG"),
        ("TGF-β1", "TGFB1"),
        ("PKCδ", "PRKCD"),
        ("NF-κB", "NFkappaB"),
        ("NF-kappaB", "NFkappaB"),
        ("NF-kappa B", "NFkappaB"),
        ("NFκB", "NFkappaB"),
        ("ERK1/2", "ERK"),
        ("ERKs", "ERK"),
        ("p53", "TP53"),
        ("c-Myc", "MYC"),
        ("c-kit", "KIT"),
        ("v-src", "SRC"),
        ("miR-155", "MIR155"),
        ("miRNA-155", "MIR155"),
        ("microRNA-155", "MIR155"),
        ("hsa-miR-155", "MIR155"),
        ("hsa-miR-155-5p", "MIR155"),
        ("let-7a", "MIRLET7A"),
        ("miR-29b", "MIR29B1"),
        ("Tau", "MAPT"),
        ("tau", "MAPT"),
        ("ApoE", "APOE"),
        ("AChE", "ACHE"),
        ("Eomes", "EOMES"),
        ("insulin", "INS"),
        ("IL6 receptor", "IL6R"),
        ("IL-6 receptor", "IL6R"),
        ("E-selectin", "SELE"),
        ("CD4+ T cells", "CD4-positive, alpha-beta T cell"),
        ("natural killer cells", "natural killer cell"),
        ("Th17", "T-helper 17 cell"),
        ("Alzheimer's disease", "Alzheimer disease"),
        ("Alzheimer disease", "Alzheimer disease"),
        ("inflammatory bowel diseases", "inflammatory bowel disease"),
        ("tumours", "neoplasm"),
        ("LPS", "lipopolysaccharide"),
        ("cAMP", "3',5'-cyclic AMP"),
        ("interleukin 6", "IL6"),
    ],
)
def test_every_spelling_of_a_name_is_read(spelling: str, symbol: str, names: Names) -> None:
    assert names(f"effects of {spelling} were seen").get(spelling) == symbol


@pytest.mark.parametrize(
    "text",
    [
        "the cat was set at rest",
        "She had an impact on the rest of the cases",
        "the first set 2 of type 1",
        "Ca2+ entered the cytosol",
        "phosphorylated at Thr231 and Ser 473",
        "Fig. 2 shows all of this",
        "ER stress was seen at the ER",
        "HEK cells and HEK 293",
        "mapped to 7p13-p11",
        "leads to a role in common",
    ],
)
def test_words_are_no_names(text: str, names: Names) -> None:
    assert names(text) == {}


def test_a_beta_cell_is_no_b_cell(names: Names) -> None:
    assert "B cell" not in names("beta cells").values()
    assert names("B-cells") == {"B-cells": "B cell"}


def test_a_word_with_a_capital_inside_a_sentence_is_the_gene(names: Names) -> None:
    assert names("Notch and Numb antagonise each other")["Numb"] == "NUMB"
    assert "Numb" not in names("Numb fingers are common")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CCL5-GLI2-IL6 axis", ["CCL5", "GLI2", "IL6"]),
        ("Il6/STAT3", ["IL6", "STAT3"]),
        ("CD80/CD86 engagement", ["CD80", "CD86"]),
        ("TNF-induced IL-6-dependent, p53-mediated", ["TNF", "IL6", "TP53"]),
        ("SMAD2/4 binding", ["SMAD2", "SMAD4"]),
        ("STAT5A/B binding", ["STAT5A", "STAT5B"]),
        ("IL-1α/β release", ["IL1A", "IL1B"]),
        ("pro-IL-1β", ["IL1B"]),
    ],
)
def test_slashes_and_dashes_join_names(text: str, expected: list[str], names: Names) -> None:
    assert list(names(text).values()) == expected
