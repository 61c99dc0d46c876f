"""Which entity is meant, where a name has several."""

from collections.abc import Callable

from genegraph.grounding import Grounder
from genegraph.model import Bullet, Topic

Names = Callable[..., dict[str, str]]


def test_an_approved_symbol_goes_before_a_family_and_a_family_before_a_former_symbol(names: Names) -> None:
    text = "SRC, TNF and JUN activate VEGF, ERK, PI3K and IL1, and IL8 follows"

    assert names(text) == {
        "SRC": "SRC",
        "TNF": "TNF",
        "JUN": "JUN",
        "VEGF": "VEGF",
        "ERK": "ERK",
        "PI3K": "PI3K",
        "IL1": "IL1",
        "IL8": "CXCL8",
    }


def test_a_family_knows_its_genes(grounder: Grounder) -> None:
    (mention,) = grounder.ground(Bullet(locator="1", section="", text="activation of ERK1/2"))

    assert mention.entity.curie == "fplx:ERK"
    assert mention.entity.members == ("MAPK1", "MAPK3")


def test_a_gene_knows_its_numbers_elsewhere(grounder: Grounder) -> None:
    (mention,) = grounder.ground(Bullet(locator="1", section="", text="IL6"))

    assert mention.entity.xrefs == ("omim:147620", "ncbigene:3569", "ensembl:ENSG00000136244", "uniprot:P05231")


def test_a_name_and_the_symbol_beside_it_are_both_found(names: Names) -> None:
    assert names("amphiregulin (AREG) and interleukin 6 (IL6)") == {
        "amphiregulin": "AREG",
        "AREG": "AREG",
        "interleukin 6": "IL6",
        "IL6": "IL6",
    }


def test_the_symbol_beside_an_ambiguous_name_decides(names: Names) -> None:
    assert names("the helicase BACH1 (BRIP1)")["BACH1"] == "BRIP1"
    assert names("phosphorylated by p38 (MAPK14)")["p38"] == "MAPK14"


def test_a_long_form_decides_what_its_abbreviation_is(names: Names) -> None:
    assert names("activated by AR (amphiregulin)")["AR"] == "AREG"
    assert names("cerebral palsy (CP) and CP")["CP"] == "cerebral palsy"


def test_a_long_form_passes_over_a_phrase_before_the_bracket(names: Names) -> None:
    assert names("to cerebral palsy in term and near-term infants (CP)")["CP"] == "cerebral palsy"


def test_an_abbreviation_of_something_unknown_is_no_gene(names: Names) -> None:
    assert "CMF" not in names("IL1A stimulates cardiac myofibroblasts (CMF), and CMF answer")


def test_a_receptor_is_another_thing_than_its_ligand(names: Names) -> None:
    assert "CCL5" not in names("CCL5 receptors").values()
    assert names("EGFR receptors and the TYRO3 receptor") == {"EGFR": "EGFR", "TYRO3": "TYRO3"}


def test_a_gene_stays_a_gene_before_what_becomes_of_it(names: Names) -> None:
    found = names("TNF-induced IL6 production, STAT3 signaling, NF-kappaB signaling, insulin secretion")

    assert list(found.values()) == ["TNF", "IL6", "STAT3", "NFkappaB", "INS"]


def test_a_process_keeps_its_name(names: Names) -> None:
    assert names("regulation of bone resorption and T cell activation") == {
        "bone resorption": "bone resorption",
        "T cell activation": "T cell activation",
    }


def test_a_name_of_a_gene_and_of_a_disease_is_told_by_its_company(names: Names) -> None:
    assert names("MK2 phosphorylates TTP")["TTP"] == "ZFP36"
    assert names("risk of TTP")["TTP"] == "thrombotic thrombocytopenic purpura"
    assert "COPD" not in names("a case with COPD")
    assert names("risk of COPD")["COPD"] == "chronic obstructive pulmonary disease"


def test_the_tail_of_an_unknown_name_is_no_name(names: Names) -> None:
    assert names("families without HLA-B27") == {}


def test_a_tag_is_no_part_of_a_name(names: Names) -> None:
    assert names("GFP-EB3 moved") == {"EB3": "MAPRE3"}


def test_plurals_of_genes_are_cells(names: Names) -> None:
    assert names("MEFs, MSNs and APCs") == {}
    assert names("ERKs") == {"ERKs": "ERK"}


def test_names_of_the_laboratory_are_no_genes(names: Names) -> None:
    assert names("by SDS-PAGE, CAT assay and ANOVA at E14.5 (P < 0.05)") == {}


def test_a_name_may_go_on_after_its_abbreviation(names: Names) -> None:
    assert names("interleukin (IL)-6 rose")["(IL)-6"] == "IL6"


def test_a_class_noun_is_less_sure_than_a_name(grounder: Grounder) -> None:
    assert grounder.candidates("histones")[0].score < 0.7 < grounder.candidates("ERK")[0].score


def test_an_abbreviation_is_a_disease_where_the_text_speaks_of_one(names: Names) -> None:
    assert names("a polymorphism is associated with AD") == {"AD": "Alzheimer disease"}
    assert names("AD was added") == {}
    assert names("HTT repeats in HD patients")["HD"] == "Huntington disease"


def test_the_topics_own_names_come_first(grounder: Grounder) -> None:
    topic = Topic(
        symbol="IL6", entity=grounder.candidates("IL6")[0].entity, synonyms=("HGF", "hybridoma growth factor")
    )
    bullet = Bullet(locator="IL6#function/1", section="function", text="hybridoma growth factor, also HGF")

    assert [mention.entity.name for mention in grounder.ground(bullet, topic=topic)] == ["IL6", "IL6"]
    assert [mention.entity.name for mention in grounder.ground(bullet)][-1] == "HGF"


def test_the_topics_full_names_may_be_spelled_otherwise(grounder: Grounder) -> None:
    entity = grounder.candidates("IL6")[0].entity
    topic = Topic(symbol="IL6", entity=entity, synonyms=("B-cell stimulatory factor 2",))
    for text in ("B cell stimulatory factor 2", "B cell stimulating factor 2", "B-cell stimulating factor-2"):
        (mention,) = grounder.ground(Bullet(locator="1", section="", text=f"{text}, involved in"), topic=topic)
        assert (mention.text, mention.entity.name) == (text, "IL6")


def test_candidates_of_a_lone_name_are_listed_best_first(grounder: Grounder) -> None:
    found = grounder.candidates("VEGF")

    assert [grounding.entity.name for grounding in found[:2]] == ["VEGF", "VEGFA"]
    assert [grounding.score for grounding in found] == sorted((one.score for one in found), reverse=True)


def test_diseases_and_cells_in_a_list_share_the_head_of_the_last(names: Names) -> None:
    assert names("in colon, breast and ovarian cancer, and in CD4 or CD8 T cells") == {
        "colon": "malignant colon neoplasm",
        "breast": "breast cancer",
        "ovarian cancer": "ovarian cancer",
        "CD4": "CD4-positive, alpha-beta T cell",
        "CD8 T cells": "CD8-positive, alpha-beta T cell",
    }


def test_a_gene_beside_a_disease_or_a_cell_keeps_its_name(names: Names) -> None:
    assert names("TNF and B cell lymphoma, IL6 and T cells") == {
        "TNF": "TNF",
        "B cell lymphoma": "B-cell non-Hodgkin lymphoma",
        "IL6": "IL6",
        "T cells": "T cell",
    }


def test_what_a_page_says_of_a_gene_is_no_gene(names: Names) -> None:
    assert names("mutated in colorectal cancer") == {"colorectal cancer": "colorectal cancer"}


def test_what_cells_bear_on_their_surface_is_not_spoken_of(names: Names) -> None:
    assert names("CD123+ progenitors and p53+/+ fibroblasts") == {"p53": "TP53", "fibroblasts": "fibroblast"}


def test_a_mouse_spelling_is_rather_the_gene_of_that_symbol_than_a_readthrough_or_pseudogene(names: Names) -> None:
    assert names("Bmi1 and Nanog") == {"Bmi1": "BMI1", "Nanog": "NANOG"}


def test_a_former_name_is_rather_that_of_the_gene_better_known(names: Names) -> None:
    assert names("activated by PAR1 and ST2") == {"PAR1": "F2R", "ST2": "IL1RL1"}


def test_a_protein_is_known_by_the_one_word_of_its_full_name(names: Names) -> None:
    assert names("thrombin, nephrin and necdin") == {"thrombin": "F2", "nephrin": "NPHS1", "necdin": "NDN"}


def test_an_abbreviation_of_something_else_is_no_gene(names: Names) -> None:
    assert names("ROS production by MSC") == {}
    assert names("with its AF1 domain") == {}


def test_a_phosphorylated_place_is_no_gene(names: Names) -> None:
    assert names("FBXO4 is phosphorylated at S12; phospho-S12 binds it") == {"FBXO4": "FBXO4"}
    assert names("RPS6KB1 phosphorylates S6")["S6"] == "RPS6"
