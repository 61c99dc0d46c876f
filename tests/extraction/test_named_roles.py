"""Relations that nouns carry: roles that a verb gives to its object, what is found together, what befalls a subject."""

import pytest
from told import claims

TOLD = [
    (
        "a role of an object",
        "These findings identify ZDHHC5 as the palmitoyltransferase for NOD2 in macrophages",
        {"ZDHHC5 palmitoylates NOD2"},
    ),
    ("a target", "We identified BCL2 as a direct target of MYC", {"MYC regulates BCL2"}),
    (
        "a role told before its subject",
        "Although first described as an inhibitor of CASP3, BIRC2 ubiquitinates RIPK1",
        {"BIRC2 decreases CASP3", "BIRC2 ubiquitinates RIPK1"},
    ),
    (
        "what befalls a subject to come",
        "Once phosphorylated by LYN, CD19 recruits VAV1",
        {"LYN phosphorylates CD19", "CD19 interacts_with VAV1"},
    ),
    ("what one becomes", "TP53 became rapidly degraded by MDM2 in these cells", {"MDM2 degrades TP53"}),
    (
        "precipitates",
        "Mass spectrometry detected USP7, SF3B1 and U2AF1 in TP53 precipitates",
        {"USP7 binds TP53", "SF3B1 binds TP53", "U2AF1 binds TP53"},
    ),
    ("precipitates in the passive", "MYC was detected in immunoprecipitates of MAX", {"MYC binds MAX"}),
    ("a place on a promoter", "EZH2 was enriched at the CDKN2A promoter", {"EZH2 regulates_expression CDKN2A"}),
    (
        "occupancy of two promoters",
        "GATA3 occupancy at the IL4 and IL13 promoters was lost",
        {"GATA3 regulates_expression IL4", "GATA3 regulates_expression IL13"},
    ),
    (
        "two mutants",
        "Both the BRAF V600E and the NRAS Q61K mutants elevated DUSP6",
        {"BRAF increases DUSP6", "NRAS increases DUSP6"},
    ),
]


@pytest.mark.parametrize(("text", "said"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_what_a_noun_says_of_a_gene_is_read_wherever_the_gene_stands(text: str, said: set[str]) -> None:
    assert said <= claims(text)


UNTOLD = [
    ("no role", "We identified BCL2 in MYC-positive cells", "MYC"),
    ("a role of the subject", "Cells use LEP as a signal of MYC", "MYC"),
    ("enriched elsewhere", "IL6 was enriched in CD19-positive cells", "CD19"),
]


@pytest.mark.parametrize(("text", "gene"), [row[1:] for row in UNTOLD], ids=[row[0] for row in UNTOLD])
def test_what_has_no_role_does_nothing(text: str, gene: str) -> None:
    assert not [one for one in claims(text) if gene in one.split()]
