"""How the text of a GenAtlas page becomes a record."""

import pytest

from genegraph.model import Bullet, Record
from genegraph.sources import parse

HEAD = """Selected-GenAtlas references SOURCE GeneCards
Symbol IL6 contributors: mct - updated : 03-12-2016
HGNC name interleukin 6
HGNC id 6018
Location 7p15.3 \xa0 \xa0 Physical location : 22.766.765 - 22.771.619
Synonym name
  • B-cell differentiation factor
  • Synonym symbol(s) IFNB2, BSF2
    TYPE functioning gene
"""
TAIL = "\n    corresponding disease(s)\n"


def page(*lines: str) -> Record:
    [record] = parse("\n".join([HEAD, *lines, TAIL]), path="IL6.txt", format="genatlas")
    return record


def bullets(*lines: str) -> list[tuple[str, str]]:
    return [(bullet.section, bullet.text) for bullet in page(*lines).bullets()]


def only(*lines: str) -> Bullet:
    [bullet] = page(*lines).bullets()
    return bullet


def test_the_header_names_the_gene() -> None:
    record = page()

    assert record.id == "IL6"
    assert record.topic is not None
    assert record.topic.entity is not None
    assert record.topic.entity.curie == "hgnc:6018"
    assert record.topic.synonyms == ("interleukin 6", "B-cell differentiation factor", "IFNB2", "BSF2")
    assert ("updated", "03-12-2016") in record.metadata
    assert ("physical location", "22.766.765 - 22.771.619") in record.metadata
    assert record.issues == ()


@pytest.mark.parametrize(
    ("line", "section", "text"),
    [
        ("    induced by TNF", "regulation.induced", "induced by TNF"),
        ("    repressed by DAXX", "regulation.repressed", "repressed by DAXX"),
        ("    phosphorylated by PLK1", "regulation.phosphorylated", "phosphorylated by PLK1"),
        ("    Other regulated by ATM", "regulation.other", "regulated by ATM"),
        ("    RNA let-7a lowers it", "interaction.rna", "let-7a lowers it"),
        ("    DNA binding to E-boxes", "interaction.dna", "binding to E-boxes"),
        ("    a component CCL5-GLI2-IL6 axis", "component", "CCL5-GLI2-IL6 axis"),
    ],
)
def test_a_label_keeps_only_the_words_that_belong_to_its_sentence(line: str, section: str, text: str) -> None:
    assert bullets("basic FUNCTION", line) == [(section, text)]


def test_a_bullet_that_begins_like_a_label_stays_a_bullet() -> None:
    sentences = [
        "signaling via it limits inflammation",
        "protein that binds IL6R",
        "expressed in the liver",
        "isoforms differ in their tails",
        "constitutive of the matrix",
        "Location in the nucleus is lost",
    ]

    found = bullets("basic FUNCTION", *(f"  • {sentence}" for sentence in sentences))

    assert found == [("function", sentence) for sentence in sentences]


def test_an_unsigned_sentence_that_begins_like_a_label_stays_a_sentence() -> None:
    assert bullets("INTERACTION", "    protein kinase C phosphorylates it", "    DNA damage induces it") == [
        ("interaction", "protein kinase C phosphorylates it"),
        ("interaction", "DNA damage induces it"),
    ]


def test_labels_with_a_bullet_sign_still_head_their_sections() -> None:
    lines = ["  • CELLULAR PROCESS cell cycle", "  • cell & other", "    a line", "  • Variant & Polymorphism SNP"]

    assert bullets(*lines) == [
        ("function.cellular_process", "cell cycle"),
        ("interaction.cell_other", "a line"),
        ("disorders.variant", "SNP"),
    ]


def test_two_labels_may_share_a_line() -> None:
    assert bullets("PATHWAY metabolism carbohydrate", "signaling cell cycle") == [
        ("pathway.metabolism", "carbohydrate"),
        ("pathway.signaling", "cell cycle"),
    ]


def test_words_of_a_label_that_stands_alone_go_before_each_line_below_it() -> None:
    assert bullets("REGULATION", "induced by", "  • TNF", "  • IL1B", "repressed by DAXX") == [
        ("regulation.induced", "induced by TNF"),
        ("regulation.induced", "induced by IL1B"),
        ("regulation.repressed", "repressed by DAXX"),
    ]


def test_what_stands_in_the_list_of_susceptibilities_inherits_its_head() -> None:
    assert bullets("Other morbid association(s)", "  • susceptibility to asthma", "  • to Kaposi sarcoma") == [
        ("disorders.susceptibility", "susceptibility to asthma"),
        ("disorders.susceptibility", "to Kaposi sarcoma"),
    ]


def test_a_row_of_morbid_associations_tells_about_the_lines_below_it() -> None:
    record = page(
        "Other morbid association(s)",
        "TypeGene ModificationChromosome rearrangementProtein expressionProtein Function",
        "tumoralamplification     --over",
        "in glioblastoma",
        "constitutional \xa0  \xa0  --low \xa0",
        "in lymphedema",
        "tumoralsomatic mutation       gain of function",
    )

    assert [(bullet.text, bullet.fields) for bullet in record.bullets()] == [
        ("in glioblastoma", (("type", "tumoral"), ("modification", "amplification"), ("expression", "over"))),
        ("in lymphedema", (("type", "constitutional"), ("expression", "under"))),
        (  # nothing stands below this row, and so it stands for itself
            "tumoral somatic mutation gain of function",
            (("type", "tumoral"), ("modification", "somatic mutation"), ("function", "gain")),
        ),
    ]


def test_flattened_rows_of_expression_are_cut_where_the_known_words_end() -> None:
    record = page(
        "SystemOrgan level 1Organ level 2Organ level 3Organ level 4LevelPubmedSpeciesStageRna symbol",
        "Endocrinepancreas\xa0 \xa0 \xa0 highly",
        "Reproductivefemale systembreastmammary gland  moderately",
        "SystemTissueTissue level 1Tissue level 2LevelPubmedSpeciesStageRna symbol",
        "Muscularstriatumskeletal\xa0 lowly",
        "SystemCellPubmedSpeciesStageRna symbol",
        "Respiratoryalveolar macrophage",
    )

    assert [bullet.fields for bullet in record.bullets()] == [
        (("system", "Endocrine"), ("organ", "pancreas"), ("level", "highly")),
        (
            ("system", "Reproductive"),
            ("organ", "female system"),
            ("organ_2", "breast"),
            ("organ_3", "mammary gland"),
            ("level", "moderately"),
        ),
        (("system", "Muscular"), ("tissue", "striatum"), ("tissue_2", "skeletal"), ("level", "lowly")),
        (("system", "Respiratory"), ("cell", "alveolar macrophage")),
    ]
    assert record.issues == ()


def test_a_place_that_cannot_be_cut_is_kept_whole_and_told() -> None:
    record = page(
        "SystemOrgan level 1Organ level 2Organ level 3Organ level 4LevelPubmedSpeciesStageRna symbol",
        "Nervousbrainsome new nucleus\xa0 \xa0 lowly",
    )

    [bullet] = record.bullets()
    assert dict(bullet.fields)["organ"] == "brainsome new nucleus"
    assert "kept as one" in record.issues[0].problem


def test_a_row_of_no_known_system_is_kept_and_told() -> None:
    record = page("SystemCellPubmedSpeciesStageRna symbol", "Unheard/Ofodd cell")

    assert [bullet.text for bullet in record.bullets()] == ["Unheard/Ofodd cell"]
    assert "begins with no system" in record.issues[0].problem


def test_the_physical_map_becomes_a_bullet_a_neighbour() -> None:
    record = page("Physical map", "LOC1 7 LOC1 TOMM7 7p15.3 translocase 7 homolog (yeast) C7orf30 7p15 frame 30")

    assert [dict(bullet.fields) for bullet in record.bullets()] == [
        {"symbol": "LOC1", "location": "7", "name": "LOC1"},
        {"symbol": "TOMM7", "location": "7p15.3", "name": "translocase 7 homolog (yeast)"},
        {"symbol": "C7orf30", "location": "7p15", "name": "frame 30"},
    ]


def test_transcripts_carry_their_publication() -> None:
    bullet = only("TRANSCRIPTS type messenger", "identificationnb exonstypebpproduct", "5 - 1201 - 212 - 2009 19937696")

    assert bullet.publications == ("pubmed:19937696",)
    assert dict(bullet.fields) == {"exons": "5", "bp": "1201", "amino_acids": "212", "year": "2009"}


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("can maintain the na", "ve T cell pool", "can maintain the naive T cell pool"),
        ("lets M", "ller glia divide", "lets Müller glia divide"),
        ("most of all in ER", "-negative cells", "most of all in ERα-negative cells"),
        ("raised by TGF", "-mediated signals", "raised by TGF-mediated signals"),
        ("stimulates the expression of", "matrix enzymes", "stimulates the expression of matrix enzymes"),
    ],
)
def test_a_bullet_cut_at_a_lost_character_is_one_bullet(first: str, second: str, whole: str) -> None:
    record = page("basic FUNCTION", f"  • {first}", f"  • {second}")

    assert [bullet.text for bullet in record.bullets()] == [whole]
    assert "joined" in record.issues[0].problem


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("required for IL6 induction", "activates STAT5A in T cells"),
        ("in juvenile rheumatoid arthritis", "-572C/G polymorphism of the promoter"),
        ("controls the growth of T", "is a cytokine"),
        ("found in mice of both sexes.", "ve"),
    ],
)
def test_two_bullets_stay_two(first: str, second: str) -> None:
    assert [text for _, text in bullets("basic FUNCTION", f"  • {first}", f"  • {second}")] == [first, second]


def test_a_character_shown_as_lost_is_restored_where_the_word_leaves_no_doubt() -> None:
    record = page("basic FUNCTION", "  • keeps na\ufffdve T cells", "  • binds \ufffd-catenin")

    assert [bullet.text for bullet in record.bullets()] == ["keeps naive T cells", "binds \ufffd-catenin"]
    assert [issue.problem for issue in record.issues] == [
        "lost character restored in 'naive'",
        "a character is lost in '\ufffd-catenin'",
    ]


def test_a_citation_on_a_line_of_its_own_belongs_to_the_line_above() -> None:
    bullet = only("basic FUNCTION", "  • limits inflammation", "    (pMID: 23593346)")

    assert (bullet.text, bullet.publications) == ("limits inflammation", ("pubmed:23593346",))


def test_a_page_without_a_symbol_is_read_and_told() -> None:
    [record] = parse("basic FUNCTION\n  • binds IL6R" + TAIL, path="pages/odd.txt", format="genatlas")

    assert record.topic is None
    assert [bullet.locator for bullet in record.bullets()] == ["odd#function/1"]
    assert str(record.issues[0]) == "pages/odd.txt: no symbol: the page does not say which gene it is about"


def test_a_page_that_was_cut_in_the_middle_says_so() -> None:
    [record] = parse(HEAD + "basic FUNCTION\n  • activates STA", path="IL6.txt", format="genatlas")

    assert [bullet.text for bullet in record.bullets()] == ["activates STA"]
    assert "may have been cut" in record.issues[0].problem


def test_bullets_before_any_heading_are_kept_and_told() -> None:
    [record] = parse("  • binds IL6R\nbasic FUNCTION" + TAIL, path="x.txt", format="genatlas")

    assert [(bullet.section, bullet.text) for bullet in record.bullets()] == [("unlabelled", "binds IL6R")]
    assert record.issues[-1].problem == "line before any section heading"


def test_an_unknown_heading_is_kept_and_told() -> None:
    record = page("basic FUNCTION", "    CLINICAL TRIALS", "  • of an antibody")

    assert [bullet.text for bullet in record.bullets()] == ["CLINICAL TRIALS", "of an antibody"]
    assert "looks like a section heading" in record.issues[0].problem


def test_pages_that_follow_each_other_in_one_file_are_several_records() -> None:
    records = parse(HEAD + TAIL + HEAD.replace("IL6", "IL7"), path="two.txt", format="genatlas")

    assert [record.id for record in records] == ["IL6", "IL7"]


def test_a_section_that_comes_twice_goes_on_counting() -> None:
    record = page("basic FUNCTION", "  • one", "PATHWAY", "signaling two", "basic FUNCTION", "  • three")

    assert [bullet.locator for bullet in record.bullets()] == [
        "IL6#function/1",
        "IL6#pathway.signaling/1",
        "IL6#function/2",
    ]
