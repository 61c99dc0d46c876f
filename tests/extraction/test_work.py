"""Input of any shape and length: extraction answers, and its work grows as the input does."""

import pytest
from steps import steps
from told import grounder, in_words, told, topic_of

from genegraph.extraction import extract
from genegraph.model import Bullet, Mention

PAGE = topic_of("IL6")
PIECES = {
    "names": "IL6, ",
    "claims": "IL6 activates STAT3. ",
    "one long chain": "IL6 activates STAT3 and ",
    "agents": "IL6 by ",
    "denials": "not ",
    "opening parentheses": "( ",
    "closing parentheses": ") ",
    "parentheses in parentheses": "IL6 (",
    "claims in parentheses": "IL6 activates STAT3 (",
    "relative clauses": "IL6, whose loss raises STAT3, which ",
    "pronouns": "it activates it and ",
    "places": "IL6 in T cells activates STAT3 in mice and ",
    "pairs": "IL6 and STAT3, respectively, ",
    "slashes": "IL6/",
    "dashes": "IL6-",
    "nouns of nouns": "expression of ",
    "nominal claims": "inhibition of STAT3 by IL6 ",
    "participles": "activates STAT3, thereby inhibiting JAK2, ",
    "colons": "IL6: ",
    "commas": ", ",
    "full stops": ".",
    "letters": "a",
    "Greek letters": "β-",
}
LONGEST = 20_000


def bullet(text: str) -> Bullet:
    return Bullet(locator="IL6#function/1", text=text, section="function")


def ground(text: str) -> tuple[Mention, ...]:
    return grounder().ground(bullet(text), topic=PAGE)


def work(text: str) -> int:
    mentions = ground(text)
    return steps(lambda: extract(bullet(text), mentions, topic=PAGE))


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    half = piece * (1500 // len(piece))

    assert work(half * 2) <= 2.2 * work(half) + 500


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_bullet_one_letter_longer_than_the_longest_is_answered(piece: str) -> None:
    text = (piece * LONGEST)[: LONGEST + 1]

    for one in extract(bullet(text), ground(text), topic=PAGE):
        assert one.evidence.cue_span is not None
        assert text[one.evidence.cue_span.slice] == one.evidence.cue


def test_thousands_of_mentions_are_no_more_work_than_the_words_they_are() -> None:
    some, many = "IL6 activates STAT3. " * 50, "IL6 activates STAT3. " * 200

    assert len(ground(many)) == 400
    assert work(many) <= 4.2 * work(some)


def test_parentheses_that_never_close_are_no_more_work_than_those_that_do() -> None:
    depth = 500

    assert work("IL6 (" * depth) <= 1.5 * work("IL6 (" * depth + ")" * depth) + 500


@pytest.mark.parametrize(
    "text", ["", " ", "\n\t\u00a0", ".", "...", "()", "((((", "))))", "-", "–/–", "“”", ",;:.", "🧬", "\x00"]
)
@pytest.mark.parametrize("page", ["", "IL6"])
def test_what_holds_no_word_says_nothing(text: str, page: str) -> None:
    assert told(text, page) == ()


@pytest.mark.parametrize("depth", [1, 2, 10, 1000])
def test_a_claim_is_read_however_deep_its_parentheses_are(depth: int) -> None:
    text = "(" * depth + "IL6 activates STAT3" + ")" * depth

    assert [in_words(one) for one in told(text)] == ["IL6 increases_activity STAT3"]


def test_a_claim_is_read_behind_and_before_whatever_noise() -> None:
    noise = "; " + "( - ) / , " * 1500 + "; "

    assert {in_words(one) for one in told(f"IL6 activates STAT3{noise}TNF activates JAK2")} == {
        "IL6 increases_activity STAT3",
        "TNF increases_activity JAK2",
    }


def test_a_claim_repeated_without_end_is_told_once() -> None:
    assert [in_words(one) for one in told("IL6 activates STAT3. " * 900)] == ["IL6 increases_activity STAT3"]


def test_places_are_told_up_to_the_longest_bullet() -> None:
    claim = "IL6 activates STAT3 in T cells. "
    short, long = claim + "x" * (LONGEST - len(claim)), claim + "x" * (LONGEST + 1 - len(claim))

    assert told(short)[0].evidence.context == (("cell", "T cells"),)
    assert told(long)[0].evidence.context == ()
