"""Nouns that name nobody and mean somebody: by number, by class, as a whole claim, and as somebody's partner."""

import pytest
from told import claims

MEANT = [
    (
        "two as subject",
        "Both STAT3 and SOX2 are induced by LIF, and both are repressed by SOCS3",
        {"SOCS3 decreases_expression STAT3", "SOCS3 decreases_expression SOX2"},
    ),
    (
        "two that are subject to something",
        "RUNX2 and SP7 are found in bone, and both are subject to inhibition by TWIST1",
        {"TWIST1 decreases RUNX2", "TWIST1 decreases SP7"},
    ),
    (
        "two as object",
        "Deletion of PTEN raised NQO1 and HMOX1, whereas deletion of NFE2L2 lowered both",
        {"NFE2L2 increases NQO1", "NFE2L2 increases HMOX1"},
    ),
    (
        "two by class, in the sentence before",
        "MSTN and INHBA activate SMAD2; FST neutralizes both ligands",
        {"FST decreases MSTN", "FST decreases INHBA"},
    ),
    (
        "two that one claim joined",
        "USP28 stabilizes MYC; FBXW7 strengthened the association between the two proteins",
        {"USP28 interacts_with MYC"},
    ),
    (
        "the former of a pair",
        "SMAD2 and SMAD3 both bind SMAD4, but only the former activates GSC",
        {"SMAD2 increases_activity GSC"},
    ),
    ("the latter", "KEAP1 binds NFE2L2, and the latter induces HMOX1", {"NFE2L2 increases_expression HMOX1"}),
    (
        "a class that the full name tells",
        "LEP activates JAK2 via LEPR, and PTPN1 dephosphorylates the receptor",
        {"PTPN1 dephosphorylates LEPR"},
    ),
    (
        "a class that the text tells",
        "EGR1 is a transcription factor that induces TNF; NAB2 represses the factor",
        {"NAB2 decreases_expression EGR1"},
    ),
    (
        "a class that a deed tells",
        "TRIM21 ubiquitinates MAVS, and USP18 inhibits the ligase",
        {"USP18 decreases TRIM21"},
    ),
    ("a step", "NOTCH1 is cleaved by ADAM10; PSEN1 is required for this step", {"PSEN1 required_for NOTCH1"}),
    (
        "a modification",
        "GSK3B phosphorylates MYC at Thr58; PPP2CA reverses this phosphorylation",
        {"PPP2CA regulates MYC"},
    ),
    (
        "a contact",
        "SRC enhanced the affinity of CAV1 for DNM2, an interaction that CSK disrupts",
        {"CAV1 binds DNM2", "CSK decreases CAV1", "CSK decreases DNM2"},
    ),
    ("somebody's substrate", "PIM1 and its substrate BAD are found in platelets", {"PIM1 regulates BAD"}),
    (
        "somebody's receptor",
        "In podocytes, LEP and its receptor LEPR were upregulated",
        {"LEPR binds LEP"},
    ),
    (
        "somebody's partner behind an event",
        "KEAP1 degrades NFE2L2, and deletion of its repressor BACH1 raised NQO1",
        {"BACH1 decreases_expression NFE2L2"},
    ),
    (
        "two inhibitors of one",
        "The STAT3 inhibitors SOCS3 and PIAS3 were induced",
        {"SOCS3 decreases STAT3", "PIAS3 decreases STAT3"},
    ),
    (
        "none of them",
        "MYC and JUN were found in B cells; however, none of these genes were repressed by BCL6",
        {"not BCL6 decreases_expression MYC", "not BCL6 decreases_expression JUN"},
    ),
]


@pytest.mark.parametrize(("text", "said"), [row[1:] for row in MEANT], ids=[row[0] for row in MEANT])
def test_whom_a_noun_takes_up_is_said_of_them(text: str, said: set[str]) -> None:
    assert said <= claims(text)


OPEN = [
    (
        "two kinases",
        "CSK phosphorylates SRC, whereas FYN and PTPN1 bind the kinase",
        {"FYN binds SRC", "FYN binds CSK"},
    ),
    ("another one", "SRC phosphorylates CTTN, and CSK inhibits the upstream kinase", {"CSK decreases SRC"}),
    ("three before two", "IL6 activates STAT3, JAK2 and MYC, and SOCS3 lowers both", {"SOCS3 decreases MYC"}),
    (
        "places",
        "IL6 and TNF were induced in T cells and B cells, and both cell types lacked MYC",
        {"IL6 increases MYC"},
    ),
    ("that of its subject", "IL6 raises MYC, which mediates release of the protein", {"MYC increases IL6"}),
]


@pytest.mark.parametrize(("text", "unsaid"), [row[1:] for row in OPEN], ids=[row[0] for row in OPEN])
def test_where_the_text_leaves_it_open_nobody_is_guessed(text: str, unsaid: set[str]) -> None:
    assert not unsaid & claims(text)
