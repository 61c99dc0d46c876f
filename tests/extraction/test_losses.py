"""What the loss of a gene tells, wherever it is told: in cells and animals, on an occasion, by what fails to come."""

import pytest
from told import claims

TOLD = [
    ("a verb of amount", "Levels of CDH1 doubled upon knockdown of ZEB1", {"ZEB1 decreases_expression CDH1"}),
    (
        "an amount behind by",
        "Following siRNA-mediated depletion of HIF1A, VEGFA mRNA dropped by half",
        {"HIF1A increases_expression VEGFA"},
    ),
    (
        "not where it is missing",
        "IFNG raised CXCL10 in wild types but not in Stat1 knockouts",
        {"STAT1 increases CXCL10"},
    ),
    (
        "failing where it is missing",
        "TGFB1 failed to induce SERPINE1 in fibroblasts from Smad3-null embryos",
        {"SMAD3 increases_expression SERPINE1", "not TGFB1 increases_expression SERPINE1"},
    ),
    (
        "an effect that is lost",
        "The stimulatory effect of TNF on IL6 was lost in Rela-deficient fibroblasts",
        {"TNF increases IL6", "RELA increases IL6"},
    ),
    ("a company of a loss", "Silencing of FOXM1 was followed by a drop in AURKB", {"FOXM1 increases AURKB"}),
    (
        "a company of two",
        "NKX2-5 haploinsufficiency was accompanied by reduced GJA5 and by a rise in MYC",
        {"NKX2-5 increases GJA5", "NKX2-5 decreases MYC"},
    ),
    ("with it depleted", "With ATG5 depleted, SQSTM1 accumulated", {"ATG5 decreases SQSTM1"}),
    ("cells depleted of it", "In cells depleted of VPS35, SORL1 was degraded", {"VPS35 stabilizes SORL1"}),
    ("cells without it", "Cells without BECN1 failed to degrade SQSTM1", {"BECN1 degrades SQSTM1"}),
    (
        "cells from animals without it",
        "T cells from Rcan1-deficient animals produced more IL2 and less IL10",
        {"RCAN1 decreases IL2", "RCAN1 increases IL10"},
    ),
    (
        "animals with a deletion",
        "Mice with hepatocyte-specific deletion of Hnf1b displayed a twofold reduction of Abcb11 mRNA",
        {"HNF1B increases_expression ABCB11"},
    ),
    ("animals given something", "CCND1 fell by 45% in mice given a MYC-specific siRNA", {"MYC increases CCND1"}),
    ("what is aimed at it", "MYC-targeting siRNAs reduced CCND1", {"MYC increases CCND1"}),
    ("an antagomir", "An antagomir against MIR21 raised PTEN", {"MIR21 decreases PTEN"}),
    (
        "an inhibitor with a name",
        "BCL2L1 was reduced after treatment with the JAK2 inhibitor XYZ-17",
        {"JAK2 increases BCL2L1"},
    ),
    (
        "an inhibitor that is a known chemical",
        "The EZH2 inhibitor GSK126 reactivated IGFBP3",
        {"EZH2 decreases_activity IGFBP3", "GSK126 decreases EZH2"},
    ),
    ("mutants", "In the colon of Apc-mutant mice, MYC was upregulated", {"APC decreases_expression MYC"}),
    (
        "a second verb behind a phrase",
        "Depletion of SMC3 disrupted the loop connecting the enhancer with the promoter and halved CCND1 expression",
        {"SMC3 increases_expression CCND1"},
    ),
]


@pytest.mark.parametrize(("text", "said"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_what_a_loss_does_is_the_opposite_of_what_the_gene_does(text: str, said: set[str]) -> None:
    assert said <= claims(text)


UNTOLD = [
    ("where it is present too", "IFNG raised CXCL10 in wild types and in Stat1 knockouts", "STAT1"),
    ("denied where it is present", "IFNG did not raise CXCL10 in cells overexpressing SOCS3", "SOCS3"),
    ("somebody else's company", "The rise in IL6 was followed by a drop in STAT3", "IL6"),
    ("a known place", "MYC fell by half in CD19-positive B cells", "CD19"),
]


@pytest.mark.parametrize(("text", "gene"), [row[1:] for row in UNTOLD], ids=[row[0] for row in UNTOLD])
def test_a_gene_that_is_no_cause_does_nothing(text: str, gene: str) -> None:
    assert not [one for one in claims(text) if gene == one.split()[0]]
