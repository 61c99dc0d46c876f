"""Every construction of the grammar, each in a bullet of a gene's page: what is stated, and nothing else."""

import pytest

from genegraph.extraction import extract
from genegraph.grounding import Grounder
from genegraph.model import Bullet, Statement, Topic
from genegraph.vocabulary.lexicons import lexicons

CONSTRUCTS = [
    (
        "objects in a list",
        "TP53",
        "negatively regulating MDM2 and XIAP",
        {"TP53 decreases MDM2", "TP53 decreases XIAP"},
    ),
    (
        "passives of one gene",
        "TP53",
        "stabilized by USP7 and inhibited by MDM2",
        {"USP7 stabilizes TP53", "MDM2 decreases TP53"},
    ),
    (
        "a modifier with a hyphen",
        "FOXP3",
        "IL6 inhibits TGFB1-induced FOXP3 expression",
        {"IL6 decreases_expression FOXP3", "TGFB1 increases_expression FOXP3"},
    ),
    (
        "an event under another",
        "MYC",
        "TNFAIP3 blocks the induction of IL8 by TNF",
        {"TNFAIP3 decreases_expression CXCL8", "TNF increases_expression CXCL8"},
    ),
    ("less of a cause", "TP53", "loss of PTEN activates AKT1", {"PTEN decreases_activity AKT1"}),
    (
        "less of the page's gene",
        "SMAD3",
        "knockdown abolishes TGFB1-induced SNAI1 expression",
        {"SMAD3 increases_expression SNAI1", "TGFB1 increases_expression SNAI1"},
    ),
    (
        "protection",
        "TP53",
        "PTEN protects TP53 from MDM2-mediated degradation",
        {"PTEN stabilizes TP53"},
    ),
    (
        "what lifts an effect",
        "FOXP3",
        "STUB1 promotes its degradation, an effect counteracted by USP7",
        {"STUB1 degrades FOXP3", "USP7 stabilizes FOXP3"},
    ),
    (
        "a relative clause that does so",
        "FOXP3",
        "STUB1 promotes its degradation, which is counteracted by USP7",
        {"STUB1 degrades FOXP3", "USP7 stabilizes FOXP3"},
    ),
    (
        "pairs told respectively",
        "TP53",
        "IL6 and TNF induce STAT3 and JUN, respectively",
        {"IL6 increases_expression STAT3", "TNF increases_expression JUN"},
    ),
    (
        "an exception",
        "CD40",
        "interacts with TRAF1, TRAF2, but not with TRAF4",
        {"CD40 interacts_with TRAF1", "CD40 interacts_with TRAF2", "not CD40 interacts_with TRAF4"},
    ),
    (
        "a double denial",
        "VEGFA",
        "neither PGF nor VEGFB is able to activate KDR",
        {"not PGF increases_activity KDR", "not VEGFB increases_activity KDR"},
    ),
    (
        "a denied effect on a true one",
        "VEGFA",
        "SPRY2 does not affect VEGFA-induced ERK activation",
        {"not SPRY2 regulates_activity ERK", "VEGFA increases_activity ERK"},
    ),
    (
        "one verb rather than the other",
        "NOTCH1",
        "MDM2-mediated ubiquitination activates rather than degrades NOTCH1",
        {"MDM2 increases_activity NOTCH1", "not MDM2 degrades NOTCH1", "MDM2 ubiquitinates NOTCH1"},
    ),
    (
        "means that are an event",
        "STAT3",
        "SOCS3 inhibits STAT3 activation by binding to IL6ST",
        {"SOCS3 decreases_activity STAT3 through IL6ST", "SOCS3 binds IL6ST"},
    ),
    (
        "clauses in contrast",
        "FOXP3",
        "induced by TGFB1 via SMAD3 whereas IL6 inhibits its induction through STAT3",
        {"TGFB1 increases_expression FOXP3 through SMAD3", "IL6 decreases_expression FOXP3 through STAT3"},
    ),
    (
        "which, and the page's gene as it",
        "STAT3",
        "regulated by PPM1A, which dephosphorylates it",
        {"PPM1A regulates STAT3", "PPM1A dephosphorylates STAT3"},
    ),
    (
        "whose",
        "TP53",
        "direct binding partner of AURKA, whose kinase activity it inhibits",
        {"TP53 binds AURKA", "TP53 decreases_activity AURKA"},
    ),
    (
        "a verb in the plural that could be a noun",
        "FOXP3",
        "KAT5 and EP300 acetylate FOXP3 and increase its stability",
        {"KAT5 acetylates FOXP3", "EP300 acetylates FOXP3", "KAT5 stabilizes FOXP3", "EP300 stabilizes FOXP3"},
    ),
    (
        "that of another",
        "TGFB1",
        "does not alter FN1 level but raises that of ITGA5",
        {"not TGFB1 regulates_expression FN1", "TGFB1 increases ITGA5"},
    ),
    (
        "what follows from it",
        "TP53",
        "CDKN2A (ARF) sequesters MDM2 in the nucleolus, thereby activating TP53",
        {"CDKN2A decreases_activity MDM2", "CDKN2A increases_activity TP53"},
    ),
    (
        "a class that opens the bullet",
        "VEGFA",
        "endothelial cell mitogen, binding to FLT1 and KDR, and to the coreceptor NRP1",
        {"VEGFA binds FLT1", "VEGFA binds KDR", "VEGFA binds NRP1"},
    ),
    (
        "what the page's gene is for others",
        "NOTCH1",
        "receptor for JAG1 and DLL1, controlling cell fate",
        {"NOTCH1 binds JAG1", "NOTCH1 binds DLL1", "NOTCH1 regulates_process cell fate"},
    ),
    (
        "competition",
        "VEGFA",
        "SEMA3A competes with VEGFA for binding to NRP1",
        {"SEMA3A competes_with VEGFA", "SEMA3A binds NRP1"},
    ),
    (
        "doubt",
        "VEGFA",
        "might be involved in the pathogenesis of diabetic retinopathy",
        {"perhaps VEGFA associated_with_disease diabetic retinopathy"},
    ),
    (
        "a residue that stands for its protein",
        "FOXP3",
        "PIM1 phosphorylates Ser422, preventing its degradation",
        {"PIM1 phosphorylates FOXP3", "PIM1 stabilizes FOXP3"},
    ),
    (
        "need",
        "MTOR",
        "activation of AKT1 by mTORC2 requires SIN1",
        {"mTORC2 increases_activity AKT1", "MAPKAP1 required_for AKT1"},
    ),
    (
        "two verbs with one agent",
        "TP53",
        "physically interacts with, and is deacetylated by, SIRT1",
        {"SIRT1 deacetylates TP53"},
    ),
    ("a side of the page's gene", "IL10", "mRNA destabilized by ZFP36", {"ZFP36 decreases_expression IL10"}),
    (
        "cells that make it, and under whose control",
        "IL10",
        "produced by regulatory T cells under the control of TGFB1",
        {"IL10 expressed_in regulatory T cell", "TGFB1 regulates IL10"},
    ),
    (
        "resistance to a drug",
        "AKT1",
        "conferring resistance to gefitinib",
        {"AKT1 positively_regulates_process resistance to gefitinib"},
    ),
    (
        "a tie to a disease",
        "IL6",
        "IL6 is associated with rheumatoid arthritis",
        {"IL6 associated_with_disease rheumatoid arthritis"},
    ),
    (
        "means that undo a contact",
        "TP53",
        "nutlin-3 stabilizes p53 by disrupting the MDM2-p53 complex",
        {"Nutlin-3 stabilizes TP53 through MDM2", "Nutlin-3 decreases MDM2", "MDM2 binds TP53"},
    ),
    (
        "variants and diseases",
        "BRCA1",
        "germline mutations predispose to breast and ovarian cancer",
        {"BRCA1 variant_associated_with breast cancer", "BRCA1 variant_associated_with ovarian cancer"},
    ),
    (
        "variants of another gene",
        "IL6",
        "mutations in BRCA1 cause breast cancer",
        {"BRCA1 variant_associated_with breast cancer"},
    ),
    (
        "a gene that is mutated",
        "TP53",
        "mutated in colorectal cancer",
        {"TP53 variant_associated_with colorectal cancer"},
    ),
    ("a target of therapy", "IL6", "therapeutic target for gout", {"IL6 therapeutic_target_for gout"}),
    (
        "what is kept from happening",
        "TGFB1",
        "prevents CASP3 from cleaving PARP1",
        {"TGFB1 decreases CASP3", "CASP3 cleaves PARP1"},
    ),
    (
        "two verbs of one relative clause",
        "IL6",
        "TGFBR1 phosphorylates SMAD2, which binds SMAD4 and activates SERPINE1",
        {"TGFBR1 phosphorylates SMAD2", "SMAD2 binds SMAD4", "SMAD2 increases_activity SERPINE1"},
    ),
    (
        "two events of one gene",
        "TGFB1",
        "phosphorylation and activation of SMAD2 by TGFBR1",
        {"TGFBR1 phosphorylates SMAD2", "TGFBR1 increases_activity SMAD2"},
    ),
    ("a target gene", "CCND1", "is a target gene of MYC", {"MYC regulates CCND1"}),
    (
        "whose it is behind two partners",
        "TNFRSF1A",
        "interacting with TRAF2 and with RACK1 which promotes its ubiquitination",
        {"TNFRSF1A interacts_with TRAF2", "TNFRSF1A interacts_with RACK1", "RACK1 ubiquitinates TNFRSF1A"},
    ),
    (
        "a clause behind a comma and a list",
        "TGFB1",
        "binds SMAD3 and SMAD4, and its expression is induced by IL6",
        {"TGFB1 binds SMAD3", "TGFB1 binds SMAD4", "IL6 increases_expression TGFB1"},
    ),
    (
        "the page's own promoter",
        "BRCA1",
        "recruitment of HDAC2 to its promoter",
        {"HDAC2 regulates_expression BRCA1"},
    ),
    (
        "an event that acts through what it befalls",
        "IL6",
        "SMAD3-induced HIF1A accumulation is required for IL1B expression",
        {"SMAD3 increases_expression HIF1A", "HIF1A required_for IL1B"},
    ),
    (
        "denials that run through a list",
        "IL10",
        "its expression is dependent on STAT4 but not on STAT6, IFNG or IL4",
        {
            "STAT4 increases_expression IL10",
            "not STAT6 increases_expression IL10",
            "not IFNG increases_expression IL10",
            "not IL4 increases_expression IL10",
        },
    ),
    (
        "what was not found",
        "IL10",
        "we did not find that AKT1 phosphorylates MDM2",
        {"not AKT1 phosphorylates MDM2"},
    ),
    (
        "what there is no evidence for",
        "IL10",
        "there is no evidence that AKT1 phosphorylates MDM2",
        {"not AKT1 phosphorylates MDM2"},
    ),
    (
        "levels in a list",
        "IL10",
        "leading to increased levels of RB1, high levels of CDK2 and decreased levels of CDKN1B",
        {"IL10 increases_expression RB1", "IL10 increases_expression CDK2", "IL10 decreases_expression CDKN1B"},
    ),
    (
        "several fates of one cause",
        "IL10",
        "phosphorylation and degradation of NFKBIA leading to the activation of RELA",
        {"NFKBIA decreases_activity RELA"},
    ),
    (
        "whose role it is",
        "IL10",
        "AKT1 is required for IFNG expression because of its role in the induction of EOMES",
        {"AKT1 required_for IFNG through EOMES", "AKT1 increases_expression EOMES"},
    ),
    (
        "two names and a comma",
        "PPARG",
        "upregulates FABP4, LPL",
        {"PPARG increases_expression FABP4", "PPARG increases_expression LPL"},
    ),
    (
        "agents in several places",
        "SHH",
        "induced by FGF10 in palate and HAND2 in limb",
        {"FGF10 increases_expression SHH", "HAND2 increases_expression SHH"},
    ),
    (
        "names, and one that binds",
        "RB1",
        "activated by GABPA and E2F1 binding to the promoter",
        {"GABPA increases_activity RB1", "E2F1 increases_activity RB1"},
    ),
    (
        "a passive beside a gerund",
        "SNCA",
        "inhibiting PLD2 and involved in dopamine neurotransmission",
        {"SNCA decreases PLD2", "SNCA involved_in dopamine neurotransmission"},
    ),
    (
        "the loss of a cause in the past",
        "IL6",
        "loss of KLF2 induced NOS3 expression",
        {"KLF2 decreases_expression NOS3"},
    ),
    (
        "a verb behind an aside",
        "IL6",
        "SRC, induced by TNF, reduced CCND1",
        {"TNF increases_expression SRC", "SRC decreases CCND1"},
    ),
    (
        "what is left alone",
        "IL6",
        "TNF lowers IL1B without affecting CCL2",
        {"TNF decreases IL1B", "not TNF regulates CCL2"},
    ),
    ("protection from a fate", "IL6", "USP28 stabilizes MYC from degradation", {"USP28 stabilizes MYC"}),
    (
        "what is induced to act",
        "IL6",
        "SOCS3 is upregulated by IFNG to suppress STAT3",
        {"IFNG increases_expression SOCS3", "SOCS3 decreases STAT3"},
    ),
    (
        "an answer that is blunted",
        "IL6",
        "TGFB1 induced CCN2, and TNF blunted this induction",
        {"TGFB1 increases_expression CCN2", "TNF decreases_expression CCN2"},
    ),
    ("an antibody", "IL6", "anti-TNF treatment increased IL10", {"TNF decreases IL10"}),
    ("cells that make less", "IL6", "EZH2-deficient macrophages secreted less IL10", {"EZH2 increases IL10"}),
    ("a manner", "RB1", "inhibits MYC in an EZH2-dependent manner", {"RB1 decreases MYC", "EZH2 decreases MYC"}),
    (
        "the means of one agent",
        "SHH",
        "repressed by GLI3, and by TBX3 via SOX2 antagonism",
        {
            "GLI3 decreases_expression SHH through SOX2",
            "TBX3 decreases_expression SHH through SOX2",
            "TBX3 decreases SOX2",
        },
    ),
    (
        "partners that act",
        "RB1",
        "MAX-MYC heterodimers activate CAD",
        {"MAX increases_activity CAD", "MYC increases_activity CAD", "MAX binds MYC"},
    ),
    (
        "what stands at a promoter",
        "RB1",
        "recruiting HDAC1 to the CCNE1 promoter, thereby silencing it",
        {"RB1 interacts_with HDAC1", "RB1 decreases_expression CCNE1"},
    ),
    (
        "more than one before their",
        "IL6",
        "MIR143 and MIR145 inhibit KRAS, and RREB1 represses their promoter",
        {
            "MIR143 decreases KRAS",
            "MIR145 decreases KRAS",
            "RREB1 decreases_expression MIR143",
            "RREB1 decreases_expression MIR145",
        },
    ),
    (
        "the agent of an event",
        "IL6",
        "phosphorylation of MCL1 by GSK3B promotes its degradation",
        {"GSK3B phosphorylates MCL1", "GSK3B degrades MCL1"},
    ),
    ("members of a class", "IL6", "substrates of DYRK1A include DNM1", {"DYRK1A regulates DNM1"}),
    (
        "a manner in words",
        "TNFSF11",
        "suppressing MAFB in a manner dependent on PRDM1",
        {"TNFSF11 decreases MAFB", "PRDM1 decreases MAFB"},
    ),
    ("what lets go", "SHH", "released from the producing cells by DISP1", {"DISP1 increases_secretion SHH"}),
    (
        "a name with a point",
        "APOE",
        "binding site ME.1 of NR1H3 and inducing LPL",
        {"APOE binds NR1H3", "APOE increases_expression LPL"},
    ),
    ("a number with a point", "IL6", "its expression is increased 2.5-fold by TNF", {"TNF increases_expression IL6"}),
    (
        "an unknown name in a list",
        "TNFSF11",
        "induced by PTH, 1,25(OH)2D3, IL1B and TNF",
        {"PTH increases_expression TNFSF11", "IL1B increases_expression TNFSF11", "TNF increases_expression TNFSF11"},
    ),
    (
        "its behind an unknown name",
        "CFTR",
        "KRT18 binds F508del, and KRT8 silencing increases its degradation",
        {"KRT8 stabilizes CFTR"},
    ),
    ("a change that happens", "IL6", "release of APOE occurs in response to TGFB1", {"TGFB1 increases_secretion APOE"}),
    (
        "an enzyme for another",
        "CYLD",
        "a deubiquitinase for TRAF2 and IKBKG",
        {"CYLD deubiquitinates TRAF2", "CYLD deubiquitinates IKBKG"},
    ),
    (
        "enzymes and those that are them",
        "IL6",
        "CREBBP and EP300 are the key MAPT acetylases",
        {"CREBBP acetylates MAPT", "EP300 acetylates MAPT"},
    ),
    (
        "an enzyme by its kind",
        "IL6",
        "STUB1, the MAPT ubiquitin ligase, binds HSPA8",
        {"STUB1 ubiquitinates MAPT", "STUB1 binds HSPA8"},
    ),
    ("what is driven to a fate", "IL6", "BIRC2 drives SOD1 to proteasomal degradation", {"BIRC2 degrades SOD1"}),
    (
        "both sides of a cause",
        "IL6",
        "activation of TRPV1 by capsaicin increased CALCA",
        {"capsaicin increases_activity TRPV1", "capsaicin increases CALCA", "TRPV1 increases CALCA"},
    ),
    ("levels that rise", "IL6", "levels of CDK6 rose upon TARDBP knockdown", {"TARDBP decreases_expression CDK6"}),
    (
        "what comes of it",
        "IL6",
        "AKT1 inhibits TSC2, which results in MTOR activation",
        {"AKT1 decreases TSC2", "AKT1 increases_activity MTOR"},
    ),
    ("a state that is kept", "IL6", "SHARPIN maintains ITGB1 in an inactive conformation", {"SHARPIN decreases ITGB1"}),
    (
        "an adverb before targets",
        "IL6",
        "MIR155 directly targets FOXO3 and inhibits MYC",
        {"MIR155 decreases_expression FOXO3", "MIR155 decreases MYC"},
    ),
    (
        "its behind a mediator",
        "IL6",
        "TP53 induces FOXO3 via JNK and enhances its stability",
        {"TP53 increases_expression FOXO3 through JNK", "TP53 stabilizes FOXO3"},
    ),
    ("inhibitors that act", "FOXO3", "MEK inhibitors increasing FOXO3 expression", {"MEK decreases_expression FOXO3"}),
    (
        "a doubt for two verbs",
        "IL6",
        "SRC might phosphorylate ITGB1 and inhibit it",
        {"perhaps SRC phosphorylates ITGB1", "perhaps SRC decreases ITGB1"},
    ),
    (
        "which behind a place",
        "VDR",
        "induces FGF23 in osteocytes, which in turn inhibits CYP27B1",
        {"VDR increases_expression FGF23", "FGF23 decreases CYP27B1"},
    ),
    ("a negation in the frame", "IL6", "SOCS3 was found not to bind STAT3", {"not SOCS3 binds STAT3"}),
    ("a contraction", "IL6", "SOCS3 doesn't bind STAT3", {"not SOCS3 binds STAT3"}),
    (
        "an ability that is missing",
        "IL6",
        "SOCS3 lacks the ability to activate STAT3",
        {"not SOCS3 increases_activity STAT3"},
    ),
    ("an inability", "IL6", "inability of SOCS3 to activate STAT3", {"not SOCS3 increases_activity STAT3"}),
    ("what happens anyhow", "IL6", "STAT3 was activated independently of SRC", {"not SRC increases_activity STAT3"}),
    (
        "or and nor",
        "IL6",
        "SRC does not activate or inhibit STAT3 nor JAK2",
        {
            "not SRC increases_activity STAT3",
            "not SRC decreases STAT3",
            "not SRC decreases JAK2",
            "not SRC increases_activity JAK2",
        },
    ),
    (
        "not only",
        "IL6",
        "SRC does not only activate STAT3 but also JAK2",
        {"SRC increases_activity STAT3", "SRC increases_activity JAK2"},
    ),
    ("no longer", "IL6", "no longer activates MYC", {"not IL6 increases_activity MYC"}),
    ("a lack of an event", "MYC", "lack of STAT3 activation by IL6", {"not IL6 increases_activity STAT3"}),
    (
        "an ability that is blocked",
        "MYC",
        "SOCS3 blocks the ability of IL6 to activate STAT3",
        {"SOCS3 decreases IL6", "IL6 increases_activity STAT3"},
    ),
    ("an affinity", "MYC", "IL6 binds IL6R with high affinity", {"IL6 binds IL6R"}),
    ("an RNA against", "MYC", "siRNA against IL6 raises STAT3 expression", {"IL6 decreases_expression STAT3"}),
    ("a gene that is a target", "MYC", "is a direct STAT3 target", {"STAT3 regulates MYC"}),
    ("loss of function", "IL6", "loss of function leads to STAT3 activation", {"IL6 decreases_activity STAT3"}),
    ("a bound promoter", "IL6", "promoter is bound by STAT3", {"STAT3 regulates_expression IL6"}),
    (
        "an amino acid of a kinase",
        "GSK3B",
        "serine/threonine kinase, phosphorylating GYS1",
        {"GSK3B phosphorylates GYS1"},
    ),
    (
        "a list and its participle",
        "IL6",
        "MYC and JUN phosphorylated by GSK3B",
        {"GSK3B phosphorylates MYC", "GSK3B phosphorylates JUN"},
    ),
    (
        "company of a gerund",
        "MYC",
        "transactivating IL4 together with IRF4",
        {"MYC increases_expression IL4", "IRF4 increases_expression IL4", "MYC cooperates_with IRF4"},
    ),
    (
        "a modification as the means",
        "IL6",
        "AKT1 inhibits MYC through phosphorylation of MAX",
        {"AKT1 decreases MYC through MAX", "AKT1 phosphorylates MAX"},
    ),
    (
        "two fates of one name",
        "IL6",
        "RACK1 raises ITGB1 activation and degradation",
        {"RACK1 increases_activity ITGB1", "RACK1 degrades ITGB1"},
    ),
    ("a kind of enzyme", "BRCA1", "E3 ligase when paired with BARD1", {"BRCA1 binds BARD1"}),
    (
        "who blocks it",
        "TNF",
        "cleaved by ADAM17, TIMP3 blocking this process",
        {"ADAM17 cleaves TNF", "TIMP3 regulates TNF"},
    ),
    (
        "partners of the page's gene that act",
        "VDR",
        "forms a heterodimer with RXRA, that activates CYP24A1",
        {"VDR binds RXRA", "VDR increases_activity CYP24A1", "RXRA increases_activity CYP24A1"},
    ),
    (
        "what is competed for",
        "ITGB1",
        "FLNA competes with TLN1 for binding to ITGB1 and prevents its activation",
        {"FLNA competes_with TLN1", "FLNA binds ITGB1", "FLNA decreases_activity ITGB1"},
    ),
    (
        "it that is kept so",
        "ITGB1",
        "SHARPIN binds the alpha subunits, keeping it in an inactive state",
        {"SHARPIN decreases ITGB1"},
    ),
    (
        "what an enzyme depends on",
        "SIRT1",
        "NAD-dependent deacetylase, repressing MYC",
        {"SIRT1 decreases_expression MYC"},
    ),
    (
        "its behind a promoter",
        "PARP1",
        "binding to the promoter of BCL6 and repressing its transcription",
        {"PARP1 regulates_expression BCL6", "PARP1 decreases_expression BCL6"},
    ),
    (
        "what is impaired without another",
        "IL6",
        "activation of GNAI2 by CXCL12 is impaired in ARRB2-deficient cells",
        {"CXCL12 increases_activity GNAI2", "ARRB2 increases_activity GNAI2"},
    ),
    ("cells that bear a gene", "IL6", "CXCL12 promotes metastasis of CXCR4-expressing cells", set()),
    ("the effect of another", "IL6", "ADIPOQ antagonizes the proliferative effect of LEP", {"ADIPOQ decreases LEP"}),
    (
        "two events behind a place",
        "IL6",
        "in cancer, upregulation of EGFR and secretion of IL6 cooperate to inhibit SOCS3",
        {"EGFR cooperates_with IL6", "EGFR decreases SOCS3", "IL6 decreases SOCS3"},
    ),
    ("company", "AKT1", "acts in concert with MYC", {"AKT1 cooperates_with MYC"}),
    ("an axis", "IL6", "CCL5-GLI2-IL6 axis", {"CCL5 interacts_with GLI2", "GLI2 interacts_with IL6"}),
]


def as_words(statement: Statement) -> str:
    """A statement as the tables above write it."""
    doubt = "perhaps " if statement.speculative else ""
    denial = "not " if statement.negated else ""
    through = " through " + ", ".join(one.name for one in statement.mediators) if statement.mediators else ""
    return f"{doubt}{denial}{statement.subject.name} {statement.predicate} {statement.object.name}{through}"


@pytest.mark.parametrize(
    ("page", "text", "claims"), [row[1:] for row in CONSTRUCTS], ids=[row[0] for row in CONSTRUCTS]
)
def test_a_construction_states_this_and_no_more(page: str, text: str, claims: set[str], grounder: Grounder) -> None:
    topic = Topic(symbol=page, entity=grounder.ground(Bullet(locator="page", text=page, section=""))[0].entity)
    bullet = Bullet(locator="page#function/1", text=text, section="")

    assert {as_words(one) for one in extract(bullet, grounder.ground(bullet, topic=topic), topic=topic)} == claims


@pytest.fixture(scope="module")
def grounder() -> Grounder:
    return Grounder(lexicons())
