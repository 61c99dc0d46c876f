"""Lines on diseases: the disease among their phrases, and what the others tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import read_line, triples

from genegraph.extraction._roles import LEADS, may_begin_to_lead
from genegraph.extraction._variants import variants


def said(section: str, line: str, **fields: str) -> list[tuple[str, str]]:
    return [(one.predicate, one.object.name) for one in read_line(f"disorders.{section}", line, **fields)]


def told(section: str, line: str, **fields: str) -> dict[str, set[tuple[str, str]]]:
    return {one.object.name: set(one.evidence.context) for one in read_line(f"disorders.{section}", line, **fields)}


@pytest.mark.parametrize(
    ("section", "line", "expected"),
    [
        ("susceptibility", "susceptibility to [disease: gout]", ("associated_with_disease", "gout")),
        ("corresponding", "[disease: gout], autosomal recessive", ("associated_with_disease", "gout")),
        ("variant", "rs12345 in [disease: gout]", ("variant_associated_with", "gout")),
        ("candidate_gene", "for [disease: gout]", ("associated_with_disease", "gout")),
        ("marker", "of relapse in [disease: gout]", ("biomarker_for", "gout")),
        ("therapy_target", "inhibitors are on trial in [disease: gout]", ("therapeutic_target_for", "gout")),
    ],
)
def test_the_section_says_which_relation_holds(section: str, line: str, expected: tuple[str, str]) -> None:
    assert said(section, line) == [expected]


def test_an_over_row_above_a_line_makes_it_overexpressed() -> None:
    assert said("morbid_association", "in [disease: gout]", type="constitutional", expression="over") == [
        ("associated_with_disease", "gout"),
        ("overexpressed_in", "gout"),
    ]


def test_an_under_row_above_a_line_makes_it_underexpressed_with_a_sign() -> None:
    found = read_line("disorders.morbid_association", "in [disease: gout]", expression="under")

    assert [(one.predicate, one.sign) for one in found] == [("associated_with_disease", 0), ("underexpressed_in", -1)]


def test_a_mutation_in_the_row_makes_it_a_variant() -> None:
    assert said("morbid_association", "in [disease: gout]", type="tumoral", modification="somatic mutation") == [
        ("variant_associated_with", "gout")
    ]


def test_what_is_predicted_has_a_marker_whatever_the_section_says() -> None:
    assert said("morbid_association", "in childhood predicts [disease: gout]", expression="over") == [
        ("associated_with_disease", "gout"),
        ("biomarker_for", "gout"),
    ]


def test_the_cells_of_the_row_go_along_as_context() -> None:
    context = told("morbid_association", "in [disease: gout]", type="tumoral", expression="over")["gout"]

    assert {("type", "tumoral"), ("expression", "over")} <= context


def test_what_no_lexicon_knows_stays_under_its_own_words() -> None:
    (found,) = read_line("disorders.susceptibility", "to brittle hair in infants")

    assert (found.object.curie, found.object.name, found.object.type) == (
        "gg.term:brittle-hair",
        "brittle hair",
        "disease",
    )
    assert found.evidence.score < 0.9


def test_a_list_keeps_what_no_lexicon_knows_beside_what_one_does() -> None:
    assert said("susceptibility", "to [disease: gout], brittle hair and [disease: asthma]") == [
        ("associated_with_disease", "gout"),
        ("associated_with_disease", "brittle hair"),
        ("associated_with_disease", "asthma"),
    ]


def test_words_that_only_describe_the_next_item_are_no_disease() -> None:
    assert told("susceptibility", "to primary and secondary [disease: gout]") == {
        "gout": {("condition", "primary and secondary")}
    }


def test_a_strong_word_beats_the_disease_that_the_patients_have_besides() -> None:
    context = told("susceptibility", "levels are associated with brittle hair in women with [disease: gout]")

    assert list(context) == ["brittle hair"]
    assert ("disease", "gout") in context["brittle hair"]


def test_patients_with_a_disease_have_it_where_nothing_else_is_led_to() -> None:
    assert said("morbid_association", "raised in the plasma of patients with [disease: gout]") == [
        ("associated_with_disease", "gout")
    ]


@pytest.mark.parametrize(
    "line", ["associated with mortality in [disease: gout]", "predicts severity of [disease: gout]"]
)
def test_an_outcome_is_that_of_the_disease_behind_it(line: str) -> None:
    assert [name for _, name in said("variant", line)] == ["gout"]


def test_what_a_disease_is_told_apart_from_is_no_object() -> None:
    found = told("marker", "helps to distinguish [disease: gout] from [disease: pseudogout]")

    assert found == {"gout": {("condition", "from pseudogout")}}


def test_a_denial_reaches_its_own_clause_alone() -> None:
    found = read_line("disorders.variant", "-12A/G associated with [disease: gout], but not with [disease: asthma]")

    assert [(one.object.name, one.negated) for one in found] == [("gout", False), ("asthma", True)]
    assert {one.evidence.context for one in found} == {(("variant", "-12A/G"),)}


def test_without_denies_what_it_governs_and_not_the_claim() -> None:
    (found,) = read_line("disorders.candidate_gene", "for [disease: gout] in families without mutations")

    assert not found.negated


def test_not_only_denies_nothing() -> None:
    (found, *_) = read_line("disorders.susceptibility", "not only to [disease: gout] but also to [disease: asthma]")

    assert not found.negated


def test_a_candidate_gene_is_always_speculation() -> None:
    assert all(one.speculative for one in read_line("disorders.candidate_gene", "for [disease: gout]"))


@pytest.mark.parametrize(
    ("line", "speculative"),
    [("potential target in [disease: gout]", True), ("target in [disease: gout]", False)],
)
def test_a_hedge_before_the_disease_makes_a_guess(line: str, speculative: bool) -> None:
    (found,) = read_line("disorders.therapy_target", line)

    assert found.speculative is speculative


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("C12T is a risk factor for [disease: gout]", 1),
        ("the G allele protects against [disease: gout]", -1),
        ("C12T in [disease: gout]", 0),
    ],
)
def test_risk_and_protection_give_a_variant_its_sign(line: str, sign: int) -> None:
    (found,) = read_line("disorders.variant", line)

    assert found.sign == sign


def test_an_allele_belongs_to_the_variant_told_before_it() -> None:
    found = read_line(
        "disorders.variant",
        "-12A/G is associated with [disease: gout], and the G allele is protective for [disease: gout]",
    )

    assert [one.evidence.context for one in found] == [
        (("variant", "-12A/G"),),
        (("variant", "-12A/G"), ("variant", "G allele")),
    ]


def test_genes_in_a_list_with_the_pages_own_share_what_is_said() -> None:
    found = read_line("disorders.therapy_target", "blocking [gene: OTHER] or [gene: GENE1] in [disease: gout]")

    assert {one[0] for one in triples(found)} == {"GENE1", "OTHER"}


def test_genes_that_stand_elsewhere_do_not() -> None:
    found = read_line("disorders.therapy_target", "[gene: GENE1] in [disease: gout] with intact [gene: OTHER]")

    assert triples(found) == [("GENE1", "therapeutic_target_for", "gout")]


def test_an_abbreviation_that_looks_like_a_preposition_is_a_name() -> None:
    assert said("candidate_gene", "for AS in families") == [("associated_with_disease", "AS")]


def test_infected_patients_have_an_infection() -> None:
    assert said("therapy_target", "a risk if the patient is XYZ-infected") == [
        ("associated_with_disease", "XYZ infection")
    ]


def test_tissues_patients_and_asides_go_along_as_context() -> None:
    context = told("marker", "plasma levels in [disease: gout] (acute attacks) among obese men")["gout"]

    assert context == {("tissue", "plasma"), ("condition", "acute attacks"), ("condition", "obese men")}


@pytest.mark.parametrize("line", ["other", "SNP", "insertion/deletion , other", ""])
def test_a_line_that_names_only_a_kind_of_variant_says_nothing(line: str) -> None:
    assert read_line("disorders.variant", line) == []


def test_a_translocation_is_one_variant_whatever_its_punctuation() -> None:
    (found,) = read_line("disorders.susceptibility", "to [disease: lymphoma], t(8;14)(q24;q32) in adults")

    assert ("variant", "t(8;14)(q24;q32)") in found.evidence.context


@given(st.from_regex(LEADS))
def test_whatever_leads_to_a_disease_begins_with_a_word_that_may(text: str) -> None:
    assert any(map(may_begin_to_lead, text.split(" ")))


@pytest.mark.parametrize(
    "variant",
    ["rs180", "p.(Val6Glu)", "5delAG", "-572C/G", "IVS5+1G > A", "V600E", "Val6Glu", "A/G", "G allele", "t(8;14)(q24)"],
)
def test_a_variant_in_any_notation_is_found(variant: str) -> None:
    line = f"the ({variant} polymorphism in gout"

    assert [line[span.slice] for span in variants(line)] == [variant]
