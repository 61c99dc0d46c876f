"""What stands around a name and how it is spelled does not change whom it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import GENES, grounder, topic_of

from genegraph.model import Bullet, Mention

GREEK = {
    "TNF-α": ("TNF-alpha", "TNFα", "TNFalpha", "TNF alpha"),
    "IFN-γ": ("IFN-gamma", "IFNγ", "IFNgamma", "IFN gamma"),
    "IL-1β": ("IL-1beta", "IL1β", "IL-1 beta"),
    "TGF-β1": ("TGF-beta1", "TGFβ1", "TGF-beta 1"),
    "HIF-1α": ("HIF-1alpha", "HIF1α", "HIF-1 alpha"),
    "PPARγ": ("PPARgamma", "PPAR-γ", "PPAR-gamma", "PPAR gamma"),
    "NF-κB": ("NF-kappaB", "NFκB", "NF-kappa B"),
    "α-synuclein": ("alpha-synuclein", "alpha synuclein"),
    "β-catenin": ("beta-catenin", "beta catenin"),
    "p38α": ("p38alpha", "p38-alpha"),
}
DASHES = "-\u2010\u2011\u2013\u2014"
AROUND = [
    "{}",
    "({})",
    "[{}]",
    '"{}"',
    "'{}'",
    "“{}”",
    "‘{}’",
    "«{}»",
    "<{}>",
    "{},",
    "{}.",
    "{};",
    "{}:",
    "{}?",
    "{}!",
    "*{}*",
    "{}-/- mice",
    "{}+/- mice",
    "{}(-/-) cells",
    "{}-deficient cells",
    "{}-mediated death",
    "{}'s role",
    "{}’s role",
    "human {}",
    "{} mRNA",
    "anti-{}",
    "non-{}-mediated",
    "levels of {} in plasma",
    "{}/other",
    "{} (5 ng/ml)",
    "{} at Ser-15",
    "({}; see text)",
    "1.{}",
]


def ground(text: str) -> tuple[Mention, ...]:
    return grounder().ground(Bullet(locator="page#text/1", section="text", text=text))


def genes(text: str) -> list[str]:
    return [mention.entity.name for mention in ground(text) if mention.entity.type in ("gene", "family", "complex")]


names, frames = st.sampled_from(GENES), st.sampled_from(AROUND)


@given(names, frames)
def test_marks_around_a_name_do_not_hide_it(name: str, frame: str) -> None:
    assert genes(frame.format(name)) == [name]


@given(names, frames, frames)
def test_the_name_is_where_it_is_written(name: str, before: str, frame: str) -> None:
    lead = before.format("so") + " "
    text = lead + frame.format(name)
    (found,) = [mention for mention in ground(text) if mention.entity.name == name]

    assert found.span.start == len(lead) + frame.index("{")
    assert text[found.span.slice] == found.text
    assert found.text in (name, f"{name}'s", f"{name}’s")


@pytest.mark.parametrize("name", GREEK)
def test_greek_letters_may_be_spelled_out(name: str) -> None:
    (meant,) = genes(name)

    assert {genes(spelling) == [meant] for spelling in GREEK[name]} == {True}


@pytest.mark.parametrize("name", [name for name in GREEK if "-" in name])
@pytest.mark.parametrize("dash", DASHES[1:])
def test_any_dash_in_a_name_is_a_hyphen(name: str, dash: str) -> None:
    assert genes(name.replace("-", dash)) == genes(name)


@given(
    st.lists(names, min_size=2, max_size=6),
    st.sampled_from(["/", "-", "–", ", ", "; ", " and ", " (", " + ", ":", " / "]),
)
def test_every_name_of_a_list_is_found(listed: list[str], joint: str) -> None:
    assert genes(joint.join(listed)) == listed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("STAT1/3", ["STAT1", "STAT3"]),
        ("CDK4/6", ["CDK4", "CDK6"]),
        ("TLR2/4", ["TLR2", "TLR4"]),
        ("AKT1/2/3", ["AKT1", "AKT2", "AKT3"]),
        ("MMP-2/9", ["MMP2", "MMP9"]),
        ("ERK1/2 and MEK1/2", ["ERK", "MEK"]),  # the families, not their members one by one
        ("p50/p65", ["NFKB1", "RELA"]),
        ("CD80/CD86", ["CD80", "CD86"]),
        ("binds STAT1/3.", ["STAT1", "STAT3"]),
        ("caspase-8/-10", ["CASP8", "CASP10"]),
        ("miR-200a/b/429", ["MIR200A", "MIR200B", "MIR429"]),
    ],
)
def test_a_slash_may_leave_out_what_comes_again(text: str, expected: list[str]) -> None:
    assert genes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IL-4 and -13 gene expression", ["IL4", "IL13"]),
        ("caspases 3 and 7", ["CASP3", "CASP7"]),
        ("interleukins 4, 5 and 13", ["IL4", "IL5", "IL13"]),
        ("BMP-2, -4, and -7", ["BMP2", "BMP4", "BMP7"]),
        ("CXCL9, 10 and 11 bind CXCR3", ["CXCL9", "CXCL10", "CXCL11", "CXCR3"]),
        ("IL-1β, -6 or -8", ["IL1B", "IL6", "CXCL8"]),
        ("TGF-β1 and -β2", ["TGFB1", "TGFB2"]),
        ("PPARα and γ", ["PPARA", "PPARG"]),
        ("PPAR-alpha and -gamma", ["PPARA", "PPARG"]),
        ("cyclins D1 and D3", ["CCND1", "CCND3"]),
    ],
)
def test_a_list_may_leave_out_what_comes_again(text: str, expected: list[str]) -> None:
    assert genes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IL6 and 3 other cytokines", ["IL6"]),
        ("IL6 and 10 patients", ["IL6"]),
        ("STAT3, 24 h later", ["STAT3"]),
        ("IL4 or 10 ng", ["IL4"]),
        ("IL4 and 2-fold more", ["IL4"]),
        ("M-CSF and G-CSF", ["CSF1", "CSF3"]),
        ("HLA-A and B cells", ["HLA-A"]),
        ("IL-12 and A-type", ["IL12"]),
    ],
)
def test_a_number_that_counts_is_no_name(text: str, expected: list[str]) -> None:
    assert genes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "at Ser-15 and Thr18",
        "at Tyr705 and at Ser 473",
        "at K48, K63 and Lys382",
        "residues 12-34",
        "p.Val600Glu",
        "V600E and R175H",
        "rs1800795",
        "-174G/C",
        "in 12 of 80 mice",
        "5 ng/ml at 37 °C",
        "(P < 0.05, n = 12)",
    ],
)
def test_residues_variants_and_numbers_are_no_genes(text: str) -> None:
    assert genes(text) == []


@pytest.mark.parametrize("tag", ["GFP", "Flag", "HA", "His6", "anti", "phospho"])
@given(names)
def test_what_is_hung_on_a_name_by_a_hyphen_is_no_name_of_its_own(tag: str, name: str) -> None:
    assert genes(f"{tag}-{name}") == [name]


@given(names, st.sampled_from(GENES))
def test_a_page_changes_nothing_about_the_names_of_others(name: str, page: str) -> None:
    bullet = Bullet(locator="page#text/1", section="text", text=f"levels of {name} rise")
    (alone,) = grounder().ground(bullet)
    (on_page,) = grounder().ground(bullet, topic=topic_of(page))

    assert (on_page.span, on_page.entity.curie) == (alone.span, alone.entity.curie)


@given(names)
def test_a_name_has_its_groundings_best_first_and_each_entity_once(name: str) -> None:
    for mention in ground(f"{name}, TNF-α, VEGF and p38"):
        scores = [one.score for one in mention.groundings]
        curies = [one.entity.curie for one in mention.groundings]

        assert scores[0] == mention.score
        assert mention.entity == mention.groundings[0].entity
        assert len(set(curies)) == len(curies)
        assert all(one.reason for one in mention.groundings)
