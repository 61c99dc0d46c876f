"""Names are found in any text, and the work grows as the text does."""

import pytest
from steps import steps
from told import grounder, topic_of

from genegraph.model import Bullet

PIECES = {
    "symbols": "IL6, ",
    "slashes": "IL6/",
    "dashes": "IL6-",
    "numbers": "STAT1/3/",
    "long names": "tumor necrosis factor receptor superfamily member ",
    "words that begin names": "interleukin ",
    "abbreviations": "cerebral palsy (CP), ",
    "opening parentheses": "( ",
    "open names": "IL6 (",
    "Greek letters": "β-",
    "diseases": "risk of AD and HD, ",
    "words": "of the and with ",
    "letters": "a",
    "digits": "1",
    "blanks": " ",
}


def work(text: str) -> int:
    bullet, topic = Bullet(locator="IL6#function/1", section="function", text=text), topic_of("IL6")
    return steps(lambda: grounder().ground(bullet, topic=topic))


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    half = piece * (2000 // len(piece))

    assert work(half * 2) <= 2.2 * work(half) + 500


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0", ".", "((((", "))))", "-", "/", "'", "_", "β", "🧬", "\x00"])
def test_what_holds_no_word_holds_no_name(text: str) -> None:
    assert grounder().ground(Bullet(locator="IL6#function/1", section="function", text=text)) == ()


def test_thousands_of_names_are_all_found() -> None:
    bullet = Bullet(locator="IL6#function/1", section="function", text="IL6 and STAT3, " * 2000)

    assert len(grounder().ground(bullet)) == 4000
