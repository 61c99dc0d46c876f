"""The bullets of a page are read each for itself: their order does not matter, and none changes what another says."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from genegraph.assembly import assemble
from genegraph.model import Bullet, Edge, Record, Section, Topic
from genegraph.pipeline._reading import Reader

READER = Reader()
LINES = [
    "activates STAT3 in T cells",
    "inhibited by SOCS3",
    "it induces MYC",
    "this is blocked by TNF",
    "which raises MMP9 expression",
    "neither binds JAK2 nor activates it",
    "knockdown abolishes TGFB1-induced SNAI1 expression",
    "TNF induces IL6 and CCL5; the latter activates CCR5",
    "regulates cardiac myofibroblasts (CMF) and multiple sclerosis (MS)",
    "CMF and MS are lowered by IL10",
    "risk factor for MS",
    "overexpressed in asthma",
    "IL6/STAT3 axis",
    "",
]


def page(lines: list[tuple[int, str]]) -> Record:
    """A page whose bullets keep their addresses, in the order given."""
    bullets = [Bullet(locator=f"IL6#function/{number}", section="function", text=text) for number, text in lines]
    section = Section(label="function", bullets=tuple(bullets))
    return Record(id="IL6", path="IL6.txt", topic=Topic(symbol="IL6"), sections=(section,))


def edges(lines: list[tuple[int, str]]) -> tuple[Edge, ...]:
    return assemble(READER.read_record(page(lines)).statements())


numbered = st.lists(st.sampled_from(LINES), max_size=8).map(lambda lines: list(enumerate(lines, 1)))


@settings(deadline=None)
@given(numbered, st.data())
def test_the_order_of_bullets_on_a_page_makes_no_other_edge(lines: list[tuple[int, str]], data: st.DataObject) -> None:
    assert edges(data.draw(st.permutations(lines))) == edges(lines)


@settings(deadline=None)
@given(numbered)
def test_a_bullet_says_the_same_among_others_as_alone(lines: list[tuple[int, str]]) -> None:
    together = READER.read_record(page(lines))
    topic = together.record.topic  # the abbreviations of the page hold for each of its bullets

    for reading in together.bullets:
        alone = replace(page([]), topic=topic, sections=(Section(label="function", bullets=(reading.bullet,)),))
        assert READER.read_record(alone).bullets == (reading,)


@settings(deadline=None)
@given(numbered)
def test_every_bullet_comes_back_and_in_page_order(lines: list[tuple[int, str]]) -> None:
    reading = READER.read_record(page(lines))

    assert [(one.bullet.text) for one in reading.bullets] == [text for _, text in lines]
    assert all(said.evidence.locator == one.bullet.locator for one in reading.bullets for said in one.statements)


def test_an_abbreviation_spelled_out_below_holds_above() -> None:
    lines = [(1, "raises CMF numbers"), (2, "acts on cardiac myofibroblasts (CMF)")]
    record = READER.read_record(page(lines)).record

    assert record.topic is not None
    assert record.topic.abbreviations == (("CMF", "cardiac myofibroblasts"),)
