"""How surely a claim was read: what lowers a score, what does not touch it, and that every feature is accounted for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import PAIRS, grounder, told, topic_of

from genegraph.extraction._score import WEIGHTS, features, score
from genegraph.extraction._sentences import Read, read_events
from genegraph.model import Bullet

CLAIMS = [
    "{a} activates {b}",
    "{b} is induced by {a}",
    "inhibition of {b} by {a}",
    "{a}-mediated degradation of {b}",
    "{a} binds {b}",
    "{a} leads to {b} expression",
    "{a} is a repressor of {b}",
    "{a} regulates {b}",
    "knockdown of {a} lowers {b} activity",
]
LOWERING = {name for name, weight in WEIGHTS.items() if weight < 0}

pairs, lines = st.sampled_from(PAIRS), st.sampled_from(CLAIMS)
padding = st.integers(0, 40).map(lambda number: " in large and small cells" * (number // 4) + " again" * (number % 4))


def surety(text: str, page: str = "") -> float:
    """The score of the only claim of a text."""
    (found,) = told(text, page)
    return found.evidence.score


def read(text: str, page: str = "") -> list[Read]:
    topic, bullet = topic_of(page), Bullet(locator="page#function/1", text=text, section="")
    return list(read_events(bullet, grounder().ground(bullet, topic=topic), topic))


@given(pairs, lines)
def test_a_score_is_a_share_in_hundredths(genes: tuple[str, str], line: str) -> None:
    found = surety(line.format(a=genes[0], b=genes[1]))

    assert 0 < found < 1
    assert found == round(found, 2)


@given(pairs, pairs, lines)
def test_other_genes_are_read_as_surely(some: tuple[str, str], others: tuple[str, str], line: str) -> None:
    assert surety(line.format(a=some[0], b=some[1])) == surety(line.format(a=others[0], b=others[1]))


@given(pairs, lines, padding, padding)
def test_a_longer_sentence_is_read_no_more_surely(genes: tuple[str, str], line: str, some: str, more: str) -> None:
    text = line.format(a=genes[0], b=genes[1])
    scores = [told(text + tail)[0].evidence.score for tail in ("", some, some + more)]

    assert scores == sorted(scores, reverse=True)


@given(pairs, lines, st.integers(1, 5))
def test_a_claim_among_more_claims_is_read_no_more_surely(genes: tuple[str, str], line: str, more: int) -> None:
    (event, tokens, claims) = read(line.format(a=genes[0], b=genes[1]))[0]

    assert score(event, tokens, claims + more) <= score(event, tokens, claims)


@given(pairs, st.integers(0, 12), st.integers(0, 12))
def test_words_between_a_gene_and_its_verb_make_it_no_surer(genes: tuple[str, str], some: int, more: int) -> None:
    def between(words: int) -> float:
        return surety(f"{genes[0]} in {'really ' * words}small cells activates {genes[1]}")

    assert between(some + more) <= between(some)


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("IL6 activates STAT3", "IL6 regulates STAT3"),  # no sign was told
        ("STAT3 is induced by IL6", "IL6-induced STAT3"),
        ("IL6 inhibits STAT3", "IL6-mediated STAT3 inhibition"),
        ("IL6 inhibits STAT3", "IL6 inhibits STAT3-induced death"),  # only what it brings about is named
    ],
)
def test_a_plain_statement_is_surer_than_a_roundabout_one(surer: str, less_sure: str) -> None:
    assert told(surer)[0].evidence.score > told(less_sure)[0].evidence.score


def test_of_two_readings_of_one_claim_the_surer_is_kept() -> None:
    plain, roundabout = (
        "IL6 activates STAT3",
        "STAT3 activation is found in cells with IL6 after all, due to IL6 activity",
    )
    for text in (f"{plain}. In small cells, {plain}.", f"In small cells, {plain}. {plain}.", f"{plain}. {roundabout}."):
        scores = [one.evidence.score for one in told(text) if one.predicate == "increases_activity"]

        assert scores == [surety(plain)]


@given(pairs, st.sampled_from(CLAIMS[:-1]))
def test_doubt_about_the_claim_is_no_doubt_about_the_reading(genes: tuple[str, str], line: str) -> None:
    (plain,) = told(line.format(a=genes[0], b=genes[1]))
    (doubted,) = told("perhaps " + line.format(a=genes[0], b=genes[1]))

    assert doubted.speculative
    assert abs(doubted.evidence.score - plain.evidence.score) < 0.02  # one more word, no other feature


# ---------------------------------------------------------------------------------------------------------- features


@given(pairs, lines, padding)
def test_every_feature_has_a_weight_and_runs_from_0_to_1(genes: tuple[str, str], line: str, tail: str) -> None:
    for event, tokens, claims in read(line.format(a=genes[0], b=genes[1]) + tail):
        seen = features(event, tokens, claims)

        assert set(seen) <= set(WEIGHTS)
        assert all(0 <= value <= 1 for value in seen.values())


def test_what_makes_reading_harder_weighs_against_a_claim() -> None:
    assert {"long", "far", "crowded", "faint", "unsigned"} <= LOWERING


def test_a_gene_that_is_not_written_is_told_by_a_feature() -> None:
    def seen(text: str) -> set[str]:
        event, tokens, claims = read(text, "IL6")[0]
        return set(features(event, tokens, claims))

    assert "unwritten" in seen("activates STAT3")
    assert "unwritten" not in seen("IL6 activates STAT3")
