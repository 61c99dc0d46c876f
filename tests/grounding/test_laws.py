"""What holds of every text."""

from hypothesis import given
from hypothesis import strategies as st

from genegraph.grounding import Grounder
from genegraph.model import Bullet
from genegraph.vocabulary.lexicons import lexicons

WORDS = [
    "IL6",
    "TNF-α",
    "NF-κB",
    "ERK1/2",
    "T cells",
    "(CP)",
    "cerebral palsy",
    "miR-155",
    "p-STAT3",
    "SMAD2/3",
    "c-kit",
]
WORDS += ["receptor", "family", "production", "of", "the", "-", "/", "(", ")", ".", "é", "ß", "IL6ST", "c", "p"]

texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
grounder = Grounder(lexicons())


def ground(text: str) -> tuple[tuple[int, int, str], ...]:
    found = grounder.ground(Bullet(locator="1", section="", text=text))
    return tuple((mention.span.start, mention.span.end, mention.entity.curie) for mention in found)


@given(texts)
def test_mentions_lie_in_their_text_in_order_and_never_overlap(text: str) -> None:
    mentions = grounder.ground(Bullet(locator="1", section="", text=text))
    places = [place for mention in mentions for place in (mention.span.start, mention.span.end)]

    assert places == sorted(places)
    assert all(mention.text == text[mention.span.slice] != "" for mention in mentions)
    assert all(0 <= one.score <= 1 for mention in mentions for one in mention.groundings)


@given(texts)
def test_the_same_text_is_read_the_same_way_again(text: str) -> None:
    first = ground(text)

    assert ground(text) == first
    assert Grounder(lexicons()).ground(Bullet(locator="1", section="", text=text)) == grounder.ground(
        Bullet(locator="1", section="", text=text)
    )


@given(texts, texts)
def test_what_was_read_before_does_not_matter(before: str, text: str) -> None:
    expected = ground(text)
    ground(before)

    assert ground(text) == expected
