"""Constructions of running prose, as papers write them: what a sentence states, and nothing else."""

import pytest
from told import claims

CONSTRUCTS = [
    (
        "an aside before the past tense",
        "EGFR activation, in turn, repressed CDH1 expression and increased VIM",
        {"EGFR decreases_expression CDH1", "EGFR increases VIM"},
    ),
    (
        "an adverb between commas",
        "elevated MYC levels, again, increased E2F1 but decreased CDKN1A expression",
        {"MYC increases E2F1", "MYC decreases_expression CDKN1A"},
    ),
    (
        "cells before the past tense",
        "the application of TGFB1 directly to rat fibroblasts promoted phosphorylation of SMAD3",
        {"TGFB1 phosphorylates SMAD3"},
    ),
    (
        "the past tense of an unknown subject",
        "LEP as well as other adipokines activated the JAK2 kinase",
        {"LEP increases_activity JAK2"},
    ),
    (
        "a residue between an event and its agent",
        "phosphorylation of CTNNB1 at S675 mediated by AKT1 promotes its degradation",
        {"AKT1 phosphorylates CTNNB1", "AKT1 degrades CTNNB1"},
    ),
    (
        "an aside that opens a clause with that",
        "it is possible that mutant PTEN, acting on AKT1, can reduce the expression of FOXO3",
        {"perhaps PTEN regulates AKT1", "perhaps PTEN decreases_expression FOXO3"},
    ),
    (
        "one of a family that does something",
        "VRK1 is another kinase of the CK1 superfamily that is able to phosphorylate TP53",
        {"VRK1 phosphorylates TP53"},
    ),
    (
        "a change to a lesser extent",
        "PTEN-deficient cells show increased levels of CCND1 and to a lesser extent of CCNE1, and less CDKN1B",
        {"PTEN decreases_expression CCND1", "PTEN decreases_expression CCNE1", "PTEN increases_expression CDKN1B"},
    ),
    (
        "the name of what is used",
        "inhibition of MAPK14 using a specific inhibitor, XYZ 317, lowered the abundance of IL8",
        {"MAPK14 increases_expression CXCL8"},
    ),
    (
        "a reduced relative before the past tense",
        "exogenous IL2 added to resting lymphocytes increased the expression of CD69",
        {"IL2 increases_expression CD69"},
    ),
    (
        "an event brought about by another",
        "PTEN blocked the degradation of TP53 triggered by MDM2",
        {"PTEN stabilizes TP53", "MDM2 degrades TP53"},
    ),
    (
        "an event carried out by an enzyme",
        "deacetylation of FOXO3, carried out by SIRT1, reduces BCL6 levels",
        {"SIRT1 deacetylates FOXO3", "SIRT1 decreases_expression BCL6", "FOXO3 decreases_expression BCL6"},
    ),
    (
        "a place that is not the change",
        "expression of CCND1, MYC and VIM in PTEN-depleted cells was higher than in others",
        {"PTEN decreases_expression CCND1", "PTEN decreases_expression MYC", "PTEN decreases_expression VIM"},
    ),
    (
        "a relative clause with a common verb",
        "CTTN, which ensures transport of vesicles, also binds to HDAC6 and decreases the activity of RAC1",
        {"CTTN binds HDAC6", "CTTN decreases_activity RAC1"},
    ),
    (
        "what a factor does",
        "TXNIP, an NLRP3-activating factor, binds TP53",
        {"TXNIP increases_activity NLRP3", "TXNIP binds TP53"},
    ),
    ("a gerund behind by", "CCL2 is decreased by silencing STAT3", {"STAT3 increases CCL2"}),
    ("a verb with a particle", "knocking down STAT3 reduced CCL2 levels", {"STAT3 increases_expression CCL2"}),
    ("what cells are treated with", "treating cells with LEP increased SOCS3", {"LEP increases SOCS3"}),
    ("an occasion", "when STAT3 was silenced, CCL2 was reduced", {"STAT3 increases CCL2"}),
    ("an occasion told later", "CCL2 was reduced when cells were treated with IL10", {"IL10 decreases CCL2"}),
    (
        "examples in a relative clause",
        "several E3 ligases are reported to ubiquitinate TP53, which include MDM2, TRIM21, and PIRH2",
        {"MDM2 ubiquitinates TP53", "TRIM21 ubiquitinates TP53", "RCHY1 ubiquitinates TP53"},
    ),
    (
        "examples of a member of a list",
        "identified FOXO3 kinases include AKT1, SGK1, and stress kinases such as MAPK8 and MAPK14",
        {f"{kinase} phosphorylates FOXO3" for kinase in ("AKT1", "SGK1", "MAPK8", "MAPK14")},
    ),
    (
        "targets with examples",
        "the STAT3 targets such as CCND1 and BCL2 are raised by IL6",
        {
            "IL6 increases CCND1",
            "IL6 increases BCL2",
            "STAT3 regulates CCND1",
            "STAT3 regulates BCL2",
        },
    ),
    (
        "the ability of the other",
        "SOCS3 binds JAK2 and reduces its ability to activate STAT5A",
        {"SOCS3 binds JAK2", "SOCS3 decreases JAK2", "JAK2 increases_activity STAT5A"},
    ),
    (
        "two modifiers and one dash",
        "FHL2 led to inhibition of both TNF- and IL6 mediated induction of CCL2",
        {"TNF increases_expression CCL2", "IL6 increases_expression CCL2", "FHL2 decreases_expression CCL2"},
    ),
    (
        "an event that another prompts",
        "loss of EPHB2 eliminates the receptor stimulation induced GSK3B inhibition",
        {"EPHB2 decreases GSK3B"},
    ),
    (
        "a deficiency and what it goes with",
        "MIF deficiency is associated with reduced IL6 levels",
        {"MIF increases_expression IL6"},
    ),
    (
        "others that are set apart from the subject",
        "CFHR5, but not VTN, FGA, and VWF, strongly enhanced secretion of PTX3",
        {
            "CFHR5 increases_secretion PTX3",
            *(f"not {other} increases_secretion PTX3" for other in ("VTN", "FGA", "VWF")),
        },
    ),
    (
        "a preposition without a noun",
        "in agreement with our results above, EP300 increased acetylation of FOXO3",
        {"EP300 acetylates FOXO3"},
    ),
    ("an isoform told by a number", "VEGFA 165 induced KDR phosphorylation", {"VEGFA phosphorylates KDR"}),
    (
        "a participle that looks like a base",
        "ADAM10 enhanced the release of shed BACE1",
        {"ADAM10 increases_secretion BACE1"},
    ),
    ("a kinase by its weight", "FOXO3 phosphorylation is mediated by p70 S6 kinase", {"P70S6K phosphorylates FOXO3"}),
    (
        "a residue in a protein",
        "phosphorylation of Ser468 in RELA can be mediated by IKBKE",
        {"IKBKE phosphorylates RELA"},
    ),
    (
        "a residue and cells",
        "the assay confirmed an increase of phosphorylated FOXO3 at Ser253 in AKT1-transduced neurons",
        {"AKT1 increases FOXO3"},
    ),
    (
        "two that can be something",
        "the receptors TLR7 and TLR8, which can be activated by IRF5, are found in mice",
        {"IRF5 increases_activity TLR7", "IRF5 increases_activity TLR8"},
    ),
    ("one that is moved through another", "PRKN is recruited to mitochondria via PINK1", {"PINK1 interacts_with PRKN"}),
    (
        "two subjects and one object",
        "in neurons, DRD1 raises, and DRD2 lowers, FOSB expression",
        {"DRD1 increases_expression FOSB", "DRD2 decreases_expression FOSB"},
    ),
    (
        "two subjects and a contrast",
        "CDK4 increases but CDKN2A decreases MYC expression",
        {"CDK4 increases_expression MYC", "CDKN2A decreases_expression MYC"},
    ),
    (
        "what a change is accompanied by",
        "HIC1 knockdown reduced SIRT1, and this was paralleled by increased CDKN1A",
        {"HIC1 increases SIRT1", "HIC1 decreases CDKN1A"},
    ),
    (
        "the name of a target",
        "inhibition of the AKT1 downstream target, GSK3B, decreased CDC6 expression",
        {"GSK3B increases_expression CDC6", "AKT1 regulates GSK3B"},
    ),
    ("twice as much", "CCND1 levels doubled upon RB1 knockdown", {"RB1 decreases_expression CCND1"}),
    ("a state that is kept", "EIF4E is held in an inactive state by EIF4EBP1", {"EIF4EBP1 decreases EIF4E"}),
    (
        "a participle behind once",
        "PDCD1, once phosphorylated by LCK, recruits PTPN11",
        {"LCK phosphorylates PDCD1", "PDCD1 interacts_with PTPN11"},
    ),
    (
        "less beside none",
        "CASP1-deficient macrophages produced no IL18, lower IL1B, and less IL1A than others",
        {"CASP1 increases IL1B", "CASP1 increases IL1A"},
    ),
    (
        "an effect with a sign",
        "the stimulatory effect of TNFSF11 on NFATC1 was lost in FOS-deficient cells",
        {"TNFSF11 increases NFATC1", "FOS increases NFATC1"},
    ),
    (
        "capitals that look like a verb",
        "AM gene transfer increased phosphorylation of AKT1 but reduced CASP3 activity",
        set(),
    ),
    (
        "what a stain shows",
        "AK1 increased immunoreactivity against phosphorylated FOXO3",
        {"AK1 increases_expression FOXO3"},
    ),
    (
        "the place of two changes",
        "we saw an increase in LAMP1 staining, as well as an increase in the fluorescence signal in TFEB transduced "
        "astrocytes",
        {"TFEB increases_expression LAMP1"},
    ),
    ("less of what is modified", "EP300 silencing resulted in less acetylated FOXO3", {"EP300 increases FOXO3"}),
    (
        "what was added as something",
        "while KLF9 increased CDKN1A when added as constructs in the line, only SP1 activated AXL transcription",
        {"KLF9 increases CDKN1A", "SP1 increases_expression AXL"},
    ),
    (
        "aggregates that are no verb",
        "the recruitment of TRAF2 to MAVS aggregates leads to phosphorylation of IRF3",
        {"TRAF2 interacts_with MAVS", "TRAF2 phosphorylates IRF3", "MAVS phosphorylates IRF3"},
    ),
    (
        "a change in the absence of a gene",
        "the levels of CCND1 showed the highest increase in the absence of RB1",
        {"RB1 decreases_expression CCND1"},
    ),
    (
        "an RNA that interferes",
        "small interfering RNA-mediated depletion of FOXM1 decreased AURKA",
        {"FOXM1 increases AURKA"},
    ),
    (
        "mimics before an adverb",
        "transfection with miR-145 mimics markedly reduced FSCN1 protein",
        {"MIR145 decreases FSCN1"},
    ),
    (
        "which in turn",
        "METTL3 promoted the maturation of miR-25, which in turn suppressed PHLPP2 and thereby activated AKT signaling",
        {"METTL3 increases_activity MIR25", "MIR25 decreases PHLPP2", "MIR25 increases_activity AKT"},
    ),
    (
        "an event and its unknown agent",
        "activation of the aryl hydrocarbon receptor by FICZ induced CYP1A1 and CYP1B1",
        {"AHR increases_expression CYP1A1", "AHR increases_expression CYP1B1"},
    ),
    (
        "a repression of two",
        "BACH1 represses HMOX1 and FTH1, and FBXO22 relieves this repression",
        {
            "BACH1 decreases_expression FTH1",
            "BACH1 decreases_expression HMOX1",
            "FBXO22 increases_expression FTH1",
            "FBXO22 increases_expression HMOX1",
        },
    ),
    (
        "roles of several",
        "these data identify SLC7A1 and ALDOA as direct targets of miR-122",
        {"MIR122 decreases_expression ALDOA", "MIR122 decreases_expression SLC7A1"},
    ),
    (
        "an adverb before the past tense",
        "IFNG markedly induced IDO1 and CXCL9 in melanoma cells but had no effect on CXCL12",
        {"IFNG increases_expression IDO1", "IFNG increases_expression CXCL9", "not IFNG regulates CXCL12"},
    ),
    (
        "what but not denies in a phrase",
        "knockdown of SP1, but not of SP3, reduced VEGFA",
        {"SP1 increases VEGFA", "not SP3 increases VEGFA"},
    ),
    (
        "two clauses in the past tense",
        "IL1B induced CXCL8 and IL6 induced CRP",
        {"IL1B increases_expression CXCL8", "IL6 increases_expression CRP"},
    ),
    (
        "two clauses with a loss",
        "HIF1A induced VEGFA and VHL loss increased EPO",
        {"HIF1A increases_expression VEGFA", "VHL decreases EPO"},
    ),
    (
        "an event with its agent and two verbs",
        "withdrawal of IL3 induced BCL2L11 and reduced MCL1",
        {"IL3 decreases_expression BCL2L11", "IL3 increases MCL1"},
    ),
    (
        "a subject that was activated",
        "NFKB1 activated by TNF induced BCL2L1",
        {"TNF increases_activity NFKB1", "NFKB1 increases_expression BCL2L1"},
    ),
    (
        "lower and higher",
        "Tnf-/- mice had lower CCL2 and higher IL10",
        {"TNF increases CCL2", "TNF decreases IL10"},
    ),
    (
        "an induction that is absent",
        "the induction of SOCS3 by IL6 was absent in Stat3-null cells",
        {"STAT3 increases_expression SOCS3", "IL6 increases_expression SOCS3"},
    ),
    (
        "two losses of which one does nothing",
        "loss of MYC did not reduce CCND1 in cells lacking E2F1",
        {"not MYC increases CCND1"},
    ),
    (
        "a stimulus under which a loss was seen",
        "LPS-stimulated Myd88-/- macrophages produced less TNF",
        {"MYD88 increases TNF"},
    ),
    (
        "a stimulus before a loss",
        "COL1A1 was decreased after TGFB1 treatment in Smad3-deficient fibroblasts",
        {"SMAD3 increases COL1A1"},
    ),
    (
        "a stimulus that raises beside a loss",
        "TGFB1-treated Smad7-null cells had more COL1A1",
        {"TGFB1 increases COL1A1", "SMAD7 decreases COL1A1"},
    ),
    (
        "but rather",
        "TNF did not stimulate but rather inhibited CYP19A1",
        {"not TNF increases CYP19A1", "TNF decreases CYP19A1"},
    ),
    (
        "a poor activator",
        "NTF3 was a poor activator of NTRK1",
        {"NTF3 increases_activity NTRK1"},
    ),
    (
        "not by one but by another",
        "MYC is activated not by STAT3 but by STAT5A",
        {"not STAT3 increases_activity MYC", "STAT5A increases_activity MYC"},
    ),
    (
        "a drug in brackets behind its target",
        "inhibitors of PI3K (LY294002) attenuated CXCL8",
        {"PI3K increases CXCL8"},
    ),
    (
        "two events that each tell their cause",
        "TNF-induced IL6 and IL1B-induced CXCL8 were suppressed by SOCS3",
        {
            "SOCS3 decreases IL6",
            "SOCS3 decreases CXCL8",
            "TNF increases_expression IL6",
            "IL1B increases_expression CXCL8",
        },
    ),
    (
        "a noun that two verbs tell of",
        "the cytokine induced SOCS3 but had no effect on SOCS1",
        set(),
    ),
    (
        "a blocking that is denied in part",
        "U0126 blocked EGF-induced phosphorylation of MAPK1 but not of AKT1",
        {"U0126 regulates MAPK1", "not U0126 regulates AKT1", "EGF phosphorylates MAPK1", "EGF phosphorylates AKT1"},
    ),
]


@pytest.mark.parametrize(("text", "said"), [row[1:] for row in CONSTRUCTS], ids=[row[0] for row in CONSTRUCTS])
def test_a_sentence_of_prose_states_this_and_no_more(text: str, said: set[str]) -> None:
    assert claims(text) == said
