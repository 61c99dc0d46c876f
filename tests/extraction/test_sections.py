"""What a page says by its layout: tables, categories, maps, complexes, and every section of the shared pages."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import GENE, marked, read_line, triples

from genegraph.extraction import extract
from genegraph.extraction._openings import CLASS, may_open
from genegraph.extraction._sections import READINGS, section_statements
from genegraph.grounding import Grounder
from genegraph.model import Bullet, Topic
from genegraph.sources import read_records
from genegraph.vocabulary.lexicons import lexicons
from genegraph.vocabulary.sections import layouts


def test_every_layout_names_a_reading() -> None:
    assert {layout.reading for layout in layouts().values()} <= set(READINGS)


def test_a_row_of_an_expression_table_names_its_narrowest_place() -> None:
    (found,) = read_line(
        "expression.organ",
        "Urinary [anatomy: kidney] [anatomy: nephron] highly",
        system="Urinary",
        organ="kidney",
        organ_2="nephron",
        level="highly",
    )

    assert triples([found]) == [("GENE1", "expressed_in", "nephron")]
    assert found.evidence.context == (("level", "highly"), ("system", "Urinary"), ("organ", "kidney"))
    assert found.evidence.text[found.evidence.object_span.slice] == "nephron"  # type: ignore[union-attr]


def test_words_that_mean_more_in_a_table_than_in_a_sentence_are_read_as_the_table_means_them() -> None:
    line = "Muscular [anatomy: striatum] skeletal"
    (found,) = read_line("expression.tissue", line, system="Muscular", tissue="striatum", tissue_2="skeletal")

    assert found.object.curie == "uberon:0001134"


def test_a_name_never_runs_from_the_system_into_the_place() -> None:
    (found,) = read_line("expression.organ", "[anatomy: Skin sac]", system="Skin", organ="sac")

    assert found.object.curie == "gg.term:sac"


def test_an_absent_level_denies_the_expression() -> None:
    line = "Visual [anatomy: eye] absent"
    (found,) = read_line("expression.organ", line, system="Visual", organ="eye", level="absent")

    assert found.negated


def test_neighbours_on_the_chromosome_have_no_direction() -> None:
    (found,) = read_line(
        "physical_map", "[gene: OLD1=NEW1] 1p2 some protein", symbol="OLD1", location="1p2", name="some protein"
    )

    assert triples([found]) == [("GENE1", "colocated_with", "NEW1")]
    assert not found.directed
    assert found.sign == 0


def test_the_pages_own_row_of_the_map_says_nothing() -> None:
    assert read_line("physical_map", "[gene: GENE1] 1p2", symbol="GENE1", location="1p2") == []


def test_a_symbol_that_changed_hands_is_told_by_the_name_beside_it() -> None:
    line = "[gene: AB-1=AB1] 1p2 [gene: alpha beta protein=ABP]"
    (found,) = read_line("physical_map", line, symbol="AB-1", location="1p2", name="alpha beta protein")

    assert found.object.name == "ABP"


def test_a_gene_without_symbol_goes_by_its_number_at_ncbi() -> None:
    (found,) = read_line("physical_map", "LOC123456 1p2", symbol="LOC123456", location="1p2")

    assert found.object.curie == "ncbigene:123456"


def test_categories_are_values_and_paths() -> None:
    found = read_line("function.cellular_process", "[process: cell cycle] , cell life, differentiation")

    assert [one.object.name for one in found] == ["cell cycle", "cell differentiation"]


def test_words_that_only_head_others_are_no_process() -> None:
    assert read_line("function.cellular_process", "cell life") == []


def test_regulation_at_the_end_of_a_path_is_that_of_the_word_before() -> None:
    (found,) = read_line("function.cellular_process", "nucleotide, strand exchange, regulation")

    assert found.object.name == "regulation of strand exchange"


def test_under_metabolism_a_substance_stands_for_its_metabolism() -> None:
    (found,) = read_line("pathway.metabolism", "[chemical: chitin]")

    assert (found.object.name, found.object.type) == ("chitin metabolism", "process")


def test_a_family_line_names_the_family_and_the_wider_one() -> None:
    found = read_line("protein.family", "[family: ABC] family of [family: transporters]")

    assert triples(found) == [("GENE1", "member_of", "ABC"), ("GENE1", "member_of", "transporters")]


def test_a_gene_in_the_name_of_a_family_is_not_the_family() -> None:
    (found,) = read_line("protein.family", "[gene: GENE2] superfamily")

    assert (found.object.name, found.object.type) == ("GENE2 superfamily", "family")


def test_every_gene_of_an_axis_is_part_of_it() -> None:
    found = read_line("component", "[gene: A1]-[gene: GENE1]-[gene: B2] axis")

    assert {one[0] for one in triples(found)} == {"A1", "GENE1", "B2"}
    assert {(one.object.name, one.object.type, one.object.members) for one in found} == {
        ("A1-GENE1-B2 axis", "pathway", ("A1", "B2", "GENE1"))
    }


@pytest.mark.parametrize(
    ("deed", "relation", "sign"),
    [
        ("driving cell fusion", "positively_regulates_process", 1),
        ("in the stroma regulating cell fusion", "regulates_process", 0),
        ("inhibiting cell fusion", "negatively_regulates_process", -1),
        ("essential for cell fusion", "required_for", 1),
    ],
)
def test_an_axis_does_what_follows_its_name(deed: str, relation: str, sign: int) -> None:
    found = read_line("component", f"[gene: GENE1]-[gene: B2] axis {deed}")
    (acts,) = [one for one in found if one.predicate != "component_of"]

    assert (acts.subject.name, acts.predicate, acts.sign) == ("GENE1-B2 axis", relation, sign)
    assert acts.object.name == "cell fusion"


def test_a_place_behind_an_axis_is_nothing_that_it_does() -> None:
    found = read_line("component", "[gene: GENE1]-[gene: B2] axis in the stroma")

    assert {one.predicate for one in found} == {"component_of"}


def test_the_members_of_a_named_complex_follow_it_and_the_gene_is_one_unwritten() -> None:
    found = read_line(
        "component", "[complex: XYZ complex] with [gene: A1] and [gene: B2]; [complex: UVW complex] with [gene: C3]"
    )

    assert triples(found) == [
        ("GENE1", "component_of", "XYZ complex"),
        ("A1", "component_of", "XYZ complex"),
        ("B2", "component_of", "XYZ complex"),
        ("GENE1", "component_of", "UVW complex"),
        ("C3", "component_of", "UVW complex"),
    ]


def test_what_a_complex_acts_on_is_no_member_of_it() -> None:
    found = read_line("component", "[complex: XYZ complex] with [gene: A1], governing [process: fusion] of [gene: B2]")

    assert "B2" not in {one.subject.name for one in found}


def test_a_complex_without_name_leaves_the_deed_to_the_gene() -> None:
    found = read_line("component", "complex with [gene: A1], governing [process: cell fusion]")

    assert triples(found) == [("GENE1", "regulates_process", "cell fusion")]


def test_a_text_line_tells_where_the_gene_is_overexpressed() -> None:
    found = read_line("protein.text", "overexpressed with [gene: A1] in [anatomy: lens] and activated [cell: T cells]")

    assert triples(found) == [("GENE1", "overexpressed_in", "lens"), ("GENE1", "overexpressed_in", "T cells")]


def test_a_bare_list_of_substances_interacts_with_the_gene() -> None:
    found = read_line("interaction.small_molecule", "[chemical: zinc], lanthanum")

    assert [(one.predicate, one.object.name, one.directed) for one in found] == [
        ("interacts_with", "zinc", False),
        ("interacts_with", "lanthanum", False),
    ]


def test_a_sentence_on_a_substance_is_left_to_grammar() -> None:
    assert (
        read_line("interaction.small_molecule", "[chemical: zinc] strongly blocks its [process: secretion] everywhere")
        == []
    )


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("[gene: A1] production by [cell: mast cells] rises", ["A1"]),
        ("[gene: A1] and [gene: B2] released slowly from [cell: mast cells] bind C3", ["A1", "B2"]),
        ("raises the expression of [gene: A1], [gene: B2] and [gene: C3] by [cell: mast cells]", ["A1", "B2", "C3"]),
        ("[cell: mast cells] (MCs)-derived [gene: A1] is potent", ["A1"]),
        ("leads to [cell: mast cells] secretion of the cytokine [gene: A1]", ["A1"]),
    ],
)
def test_cells_that_make_a_product_express_its_gene(line: str, made: list[str]) -> None:
    assert triples(read_line("function", line)) == [(gene, "expressed_in", "mast cells") for gene in made]


@pytest.mark.parametrize("cells", ["splenocytes", "microglia", "myeloid progenitors", "tumor-infiltrating cells"])
def test_words_name_cells_by_their_endings_where_no_lexicon_does(cells: str) -> None:
    (found,) = read_line("function", f"[gene: A1] released by {cells}")

    assert (found.object.name, found.object.type) == (cells, "cell")


@pytest.mark.parametrize(
    "line",
    [
        "[gene: A1] is activated by [cell: mast cells]",
        "[gene: A1] production is blocked by [gene: B2] from yeast",
        "[gene: A1] was not produced by [cell: mast cells]",
    ],
)
def test_cells_that_do_something_else_to_a_gene_do_not(line: str) -> None:
    assert read_line("function", line) == []


@pytest.mark.parametrize(
    ("line", "called"),
    [
        ("adipokine inducing fever", "adipokine"),
        ("is a homeostatic cytokine that expands the pool", "homeostatic cytokine"),
        ("serine protease, active at low pH", "serine protease"),
        ("[family: receptor kinases=RK] binding lectins", None),
    ],
)
def test_a_line_on_the_function_may_begin_with_what_the_gene_is(line: str, called: str | None) -> None:
    assert [one.object.name for one in read_line("function", line)] == ([called] if called else [])


@pytest.mark.parametrize(
    "line",
    [
        "activates a kinase that binds DNA",
        "kinase activity is needed",
        "[gene: A1] receptor binding",
        "decrease, then rise",
    ],
)
def test_a_class_that_is_not_the_genes_own_is_none(line: str) -> None:
    assert read_line("function", line) == []


def test_all_cells_of_a_list_make_it() -> None:
    found = read_line("function", "[gene: A1] release by both [cell: T cells] and beige adipocytes")

    assert [one.object.name for one in found] == ["T cells", "beige adipocytes"]


def test_without_a_grounded_gene_a_section_says_nothing() -> None:
    text, mentions = marked("to [disease: gout]")
    bullet = Bullet(locator="1", section="disorders.susceptibility", text=text)

    assert list(section_statements(bullet, mentions, None)) == []
    assert list(section_statements(bullet, mentions, Topic(symbol="GENE1"))) == []


def test_evidence_says_which_section_and_which_words() -> None:
    (found,) = read_line("disorders.susceptibility", "to [disease: gout]")

    assert (found.evidence.frame, found.evidence.cue) == ("section disorders.susceptibility", "Susceptibility")
    assert found.evidence.page == "GENE1"


def test_extract_reads_sections_too_and_says_nothing_twice() -> None:
    text, mentions = marked("overexpressed in [anatomy: lens]")
    bullet = Bullet(locator="GENE1#protein.text/1", section="protein.text", text=text)
    found = extract(bullet, mentions, topic=Topic(symbol="GENE1", entity=GENE))

    assert [one.predicate for one in found].count("overexpressed_in") == 1


_WORDS = st.sampled_from(
    [
        *("in", "to", "for", "of", "and", "or", ",", ";", "(", ")", "but", "not", "with", "may", "gout", "GENE1", "A1"),
        *("A-B", "axis", "complex", "rs12", "-5C/G", "risk", "patients", "expressed", "family", "driving", "[disease:"),
    ]
)


@given(st.sampled_from(sorted(layouts())), st.lists(_WORDS, max_size=14), st.booleans())
def test_no_line_of_any_section_makes_its_reading_stumble(section: str, words: list[str], in_row: bool) -> None:
    line = (" " if in_row else "").join(words)
    text, mentions = marked(line.replace("gout", "[disease: gout]").replace("A1", "[gene: A1]"))
    fields = (("organ", text), ("symbol", text)) if in_row and text else ()
    bullet = Bullet(locator="GENE1#x/1", section=section, text=text, fields=fields)
    topic = Topic(symbol="GENE1", entity=GENE)
    found = list(section_statements(bullet, mentions, topic))

    assert found == list(section_statements(bullet, mentions, topic))
    for said in found:
        spans = (said.evidence.cue_span, said.evidence.subject_span, said.evidence.object_span)
        assert all(0 <= span.start < span.end <= len(text) for span in spans if span)


@pytest.fixture(scope="module")
def grounder() -> Grounder:
    return Grounder(lexicons())


def test_shared_il6_page_ties_the_gene_to_the_diseases_of_the_gold(shared: Path, grounder: Grounder) -> None:
    (record,) = map(grounder.resolve, read_records(shared / "pages" / "IL6.txt"))
    rows = [
        line.split("\t")
        for line in (shared / "gold" / "IL6.diseases.tsv").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    tied: dict[str, set[str]] = {}
    for bullet in record.bullets():
        for said in extract(bullet, grounder.ground(bullet, topic=record.topic), topic=record.topic):
            tied.setdefault(bullet.text, set()).update((said.object.curie, *said.object.xrefs))
    right = [
        mention
        for mention, holds, curies in rows
        if any(
            holds.split(" (OMIM")[0] in text and found & set(curies.lower().split(",")) for text, found in tied.items()
        )
    ]

    assert len(right) >= 17, sorted({row[0] for row in rows} - set(right))


@pytest.mark.parametrize("name", ["IL6", "TNF", "EGFR", "MYC", "BRCA1"])
def test_every_line_of_a_shared_page_with_a_layout_says_something_well_formed(
    name: str, shared: Path, grounder: Grounder
) -> None:
    (record,) = map(grounder.resolve, read_records(shared / "pages" / f"{name}.txt"))
    silent = []
    for bullet in record.bullets():
        found = list(section_statements(bullet, grounder.ground(bullet, topic=record.topic), record.topic))
        for said in found:
            spans = (said.evidence.cue_span, said.evidence.subject_span, said.evidence.object_span)
            assert all(span.end <= len(bullet.text) for span in spans if span)
        if bullet.section in layouts() and not found:
            silent.append(bullet.text)

    # Sentences that grammar reads, kinds of variants, and the page's own row of the physical map.
    own = {text for text in silent if name in text.split(" ")[:1]}
    assert not [text for text in silent if text not in own and len(text.split()) < 3 and text not in _KINDS]


_KINDS = {"other", "SNP", "insertion/deletion , other"}


@given(st.from_regex(re.compile(rf"\A(?:{CLASS.pattern})")))
def test_whatever_opens_a_line_may_open_it(text: str) -> None:
    assert may_open(text)
