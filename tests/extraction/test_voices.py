"""The same claim in another voice is the same claim."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import PAIRS, claims, spelled, told
from told import VERBS as EVERY_VERB

VERBS = {base: forms for base, forms in EVERY_VERB.items() if base != "bind"}  # to bind has no direction

ACTIVE = [
    "{a} {past} {b}",
    "{a} has {past} {b}",
    "{a} is {gerund} {b}",
    "{a} can {base} {b}",
    "{a} directly {s} {b}",
    "{a}, in turn, {s} {b}",
    "{a} did {base} {b}",
    "{a} was shown to {base} {b}",
    "{a} is able to {base} {b}",
    "{a} is capable of {gerund} {b}",
    "{a} acts to {base} {b}",
    "it is {a} that {s} {b}",
    "{a}, which {s} {b}",
    "{a}, {gerund} {b}",
    "{a}, a protein, {s} {b}",
    "{a} protein {s} human {b}",
    "we show that {a} {s} {b}",
    "{a} acts by {gerund} {b}",
    "the ability of {a} to {base} {b}",
]
PASSIVE = [
    "{b} is {past} by {a}",
    "{b} was {past} by {a}",
    "{b} has been {past} by {a}",
    "{b} can be {past} by {a}",
    "{b}, which is {past} by {a}",
    "{b} {past} by {a}",
]
NOMINAL = [
    "{noun} of {b} by {a}",
    "the {noun} of {b} by {a}",
    "{b} {noun} by {a}",
    "{gerund} of {b} by {a}",
    "there is {noun} of {b} by {a}",
    "{a}-mediated {noun} of {b}",
    "{a}-mediated {b} {noun}",
    "{a}-dependent {noun} of {b}",
    "{a} leads to {noun} of {b}",
    "{a} leads to {b} {noun}",
    "{a} causes {noun} of {b}",
    "{a} results in {noun} of {b}",
    "{a} mediates {noun} of {b}",
    "{a} is responsible for {noun} of {b}",
    "{b} {noun} is mediated by {a}",
    "{b} {noun} is caused by {a}",
]

pairs = st.sampled_from(PAIRS)


@pytest.mark.parametrize("frame", ACTIVE + PASSIVE + NOMINAL)
@settings(max_examples=20)
@given(pairs, st.sampled_from(sorted(VERBS)))
def test_the_voice_of_a_claim_does_not_change_it(frame: str, genes: tuple[str, str], base: str) -> None:
    agent, theme = genes
    active = claims(f"{agent} {VERBS[base][0]} {theme}")

    assert len(active) == 1
    assert claims(spelled(frame, base, agent, theme)) == active


@given(pairs, st.sampled_from(sorted(VERBS)))
def test_who_stands_where_decides_who_acts(genes: tuple[str, str], base: str) -> None:
    agent, theme = genes
    (found,) = told(f"{agent} {VERBS[base][0]} {theme}")
    (turned,) = told(f"{agent} is {VERBS[base][1]} by {theme}")

    assert (found.subject, found.object) == (turned.object, turned.subject)
    assert (found.predicate, found.sign) == (turned.predicate, turned.sign)


@given(pairs, st.sampled_from(sorted(VERBS)))
def test_the_frame_that_was_read_is_told(genes: tuple[str, str], base: str) -> None:
    agent, theme = genes
    frames = [
        told(spelled(frame, base, agent, theme))[0].evidence.frame
        for frame in ("{a} can {base} {b}", "{b} is {past} by {a}", "{noun} of {b} by {a}")
    ]

    assert [frame.split()[0] for frame in frames] == ["active", "passive", "nominal"]


@pytest.mark.parametrize(
    "line",
    [
        "A1 binds B2",
        "B2 is bound by A1",
        "binding of A1 to B2",
        "A1 forms a complex with B2",
        "A1 associates with B2",
    ],
)
def test_partners_have_no_direction_in_any_voice(line: str) -> None:
    (found,) = told(line.replace("A1", "IL6").replace("B2", "STAT3"))

    assert not found.directed
    assert {found.subject.name, found.object.name} == {"IL6", "STAT3"}


# ------------------------------------------------------------------- on the page of a gene, one side is not written

UNWRITTEN_AGENT = ["{s} {b}", "{gerund} {b}", "can {base} {b}", "acts by {gerund} {b}", "leads to {noun} of {b}"]
UNWRITTEN_THEME = ["{past} by {a}", "is {past} by {a}", "was {past} by {a}"]


@pytest.mark.parametrize("frame", UNWRITTEN_AGENT)
@settings(max_examples=20)
@given(pairs, st.sampled_from(sorted(VERBS)))
def test_the_pages_gene_acts_where_nobody_is_written(frame: str, genes: tuple[str, str], base: str) -> None:
    page, theme = genes

    assert claims(spelled(frame, base, page, theme), page) == claims(f"{page} {VERBS[base][0]} {theme}")


@pytest.mark.parametrize("frame", UNWRITTEN_THEME)
@settings(max_examples=20)
@given(pairs, st.sampled_from(sorted(VERBS)))
def test_the_pages_gene_is_acted_upon_where_only_the_agent_is_written(
    frame: str, genes: tuple[str, str], base: str
) -> None:
    page, agent = genes

    assert claims(spelled(frame, base, agent, page), page) == claims(f"{agent} {VERBS[base][0]} {page}")


@given(pairs, st.sampled_from(sorted(VERBS)))
def test_without_a_page_nobody_stands_in_for_what_is_left_out(genes: tuple[str, str], base: str) -> None:
    s, past, *_ = VERBS[base]

    assert claims(f"{s} {genes[0]}") == claims(f"{past} by {genes[0]}") == frozenset()
