"""What grounding says of a whole record: its gene, its abbreviations, its doubts."""

from dataclasses import replace

import pytest

from genegraph.errors import ParseError, UnknownNameError
from genegraph.grounding import Decision, Grounder, parse_decisions
from genegraph.model import Bullet, Entity, Record, Section, Topic
from genegraph.vocabulary.lexicons import lexicons


def page(*texts: str, topic: Topic | None = None, identifiers: tuple[str, ...] = ()) -> Record:
    bullets = tuple(
        Bullet(locator=f"IL6#function/{number}", section="function", text=text, line=number, identifiers=identifiers)
        for number, text in enumerate(texts, 1)
    )
    return Record(id="IL6", path="IL6.txt", topic=topic, sections=(Section(label="function", bullets=bullets),))


def test_the_topic_is_grounded_by_its_symbol(grounder: Grounder) -> None:
    resolved = grounder.resolve(page(topic=Topic(symbol="IFNB2"))).topic

    assert resolved is not None
    assert resolved.entity is not None
    assert resolved.entity.curie == "hgnc:6018"


def test_the_identifier_on_the_page_wins_and_a_contradiction_is_told(grounder: Grounder) -> None:
    wrong = Topic(symbol="TNF", entity=Entity(curie="hgnc:6018", name="TNF", type="gene"))
    resolved = grounder.resolve(page(topic=wrong))

    assert resolved.topic is not None
    assert resolved.topic.entity is not None
    assert (resolved.topic.entity.name, resolved.topic.entity.xrefs[0]) == ("IL6", "omim:147620")
    (issue,) = resolved.issues
    assert "TNF (hgnc:11892)" in issue.problem
    assert "hgnc:6018 on the page is IL6" in issue.problem


def test_an_unknown_gene_stays_unknown(grounder: Grounder) -> None:
    resolved = grounder.resolve(page(topic=Topic(symbol="NOSUCH99")))

    assert resolved.topic is not None
    assert resolved.topic.entity is None


def test_abbreviations_hold_for_the_whole_page(grounder: Grounder) -> None:
    record = grounder.resolve(page("risk factor for CP", "to cerebral palsy (CP)", topic=Topic(symbol="IL6")))
    first = next(record.bullets())

    assert record.topic is not None
    assert record.topic.abbreviations == (("CP", "cerebral palsy"),)
    assert [one.entity.name for one in grounder.ground(first, topic=record.topic)] == ["cerebral palsy"]


def test_a_number_on_the_page_wins_over_the_name_of_a_disease(grounder: Grounder) -> None:
    record = page("to pancreatic cancer", identifiers=("omim:614320",))  # OMIM's fourth locus of it
    (mention,) = grounder.ground(next(record.bullets()))

    assert mention.entity.name == "pancreatic cancer, susceptibility to, 4"
    assert mention.groundings[1].entity.name == "malignant pancreatic neoplasm"
    (issue,) = grounder.resolve(record).issues
    assert issue.line == 1
    assert "omim:614320" in issue.problem
    assert "mondo:0009831" in issue.problem


def test_a_number_that_agrees_changes_nothing(grounder: Grounder) -> None:
    record = page("to juvenile rheumatoid arthritis", identifiers=("omim:604302",))
    (mention,) = grounder.ground(next(record.bullets()))

    assert (mention.entity.curie, mention.groundings[0].reason) == ("mondo:0011429", "disease")
    assert grounder.resolve(record).issues == ()


def test_a_number_that_no_lexicon_knows_is_kept(grounder: Grounder) -> None:
    record = page("to cerebral palsy", identifiers=("omim:999999",))
    (mention,) = grounder.ground(next(record.bullets()))

    assert (mention.entity.curie, mention.entity.xrefs) == ("mondo:0006497", ("omim:999999",))


def test_a_symbol_one_letter_wrong_is_reported_and_not_mended(grounder: Grounder) -> None:
    record = grounder.resolve(page("overexpressed with IL26ST in pericardium"))

    assert [str(issue) for issue in record.issues] == [
        "IL6.txt:1: no gene is called 'IL26ST'. Did the page mean IL6ST?"
    ]
    assert "IL6ST" not in [one.entity.name for one in grounder.ground(next(record.bullets()))]


def test_variants_and_clones_are_no_misspelt_symbols(grounder: Grounder) -> None:
    assert grounder.resolve(page("V600E, C174G, LOC389470, rs1800795 and -572C/G")).issues == ()


def test_decisions_win_over_everything() -> None:
    decisions = (
        Decision(text="IL6", curie="hgnc:11892"),
        Decision(text="CMF", curie="cl:0002548"),
        Decision(text="STAT3", curie=None),
    )
    record = page("IL6 moves cardiac myofibroblasts (CMF) and STAT3", topic=Topic(symbol="IL6"))
    grounder = Grounder(lexicons(), decisions)
    resolved = grounder.resolve(record)
    found = grounder.ground(next(resolved.bullets()), topic=resolved.topic)

    assert [(one.text, one.entity.curie, one.groundings[0].reason) for one in found] == [
        ("IL6", "hgnc:11892", "decided by the user"),
        ("CMF", "cl:0002548", "decided by the user"),
    ]


def test_a_decision_wins_over_an_identifier_on_the_page() -> None:
    grounder = Grounder(lexicons(), [Decision(text="pancreatic cancer", curie="mondo:0005301")])
    record = page("to pancreatic cancer", identifiers=("omim:614320",))
    (mention,) = grounder.ground(next(record.bullets()))

    assert (mention.entity.curie, mention.groundings[0].reason) == ("mondo:0005301", "decided by the user")
    assert grounder.resolve(record).issues == ()


def test_a_decision_says_which_gene_a_page_is_about() -> None:
    decisions = [Decision(text="IL6", curie="hgnc:11892", where="IL6"), Decision(text="IL6", curie="hgnc:11364")]
    record = page(
        "activates STAT3", topic=Topic(symbol="IL6", entity=Entity(curie="hgnc:6018", name="IL6", type="gene"))
    )

    for known, expected in ((decisions, "TNF"), (decisions[1:], "STAT3"), ([], "IL6")):
        topic = Grounder(lexicons(), known).resolve(record).topic
        assert topic is not None
        assert topic.entity is not None
        assert topic.entity.name == expected


def test_a_decision_may_hold_for_one_bullet_alone() -> None:
    grounder = Grounder(lexicons(), [Decision(text="IL6", curie=None, where="IL6#function/1")])
    first, second = page("IL6 acts", "IL6 acts").bullets()

    assert grounder.ground(first) == ()
    assert len(grounder.ground(second)) == 1
    assert len(grounder.ground(replace(first, locator="TNF#function/1"))) == 1


def test_a_decision_must_name_a_known_entity() -> None:
    with pytest.raises(UnknownNameError, match="no entity 'hgnc:0'"):
        Grounder(lexicons(), [Decision(text="IL6", curie="hgnc:0")])


@pytest.mark.parametrize("line", ["IL6", "IL6\tsix", "\thgnc:6018", "IL6\thgnc:6018\tIL6\tmore"])
def test_a_broken_line_of_decisions_is_told_with_its_number(line: str) -> None:
    with pytest.raises(ParseError, match=r"mine\.tsv:2:"):
        parse_decisions(["# mine", line], "mine.tsv")
