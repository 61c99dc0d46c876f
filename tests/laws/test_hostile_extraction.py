"""No bullet makes grounding or extraction fail, whatever stands in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from genegraph.model import Bullet, Entity, Record, Section, Topic
from genegraph.pipeline._reading import LONGEST, Reader
from genegraph.vocabulary.relations import relations, word_classes

NAMES = ["IL6", "TNF-α", "NF-κB", "p53", "ERK", "T cells", "asthma", "apoptosis", "Stat3", "IL6R", "na", "ve"]
SIGNS = [",", ";", ".", ":", "(", ")", "[", "]", "/", "-", "--", "–", '"', "'", "and", "or", "not", "of", "by", "which"]
WORDS = [word for one in relations().values() for word in one.words] + [
    word for one in word_classes().values() for word in one.words
]
CUES = sorted({word for _, word in WORDS})
reader = Reader()
topic = Topic(symbol="IL6", entity=Entity(curie="hgnc:6018", name="IL6", type="gene"))

word = st.sampled_from(NAMES) | st.sampled_from(SIGNS) | st.sampled_from(CUES) | st.text(max_size=6)
bullets = st.lists(st.tuples(word, st.sampled_from([" ", "", "-", "\u00a0"])), max_size=30).map(
    lambda words: "".join(part for pair in words for part in pair)
)


def read(text: str) -> None:
    bullet = Bullet(locator="IL6#function/1", section="function", text=text)
    record = Record(id="IL6", path="IL6.txt", topic=topic, sections=(Section(label="function", bullets=(bullet,)),))
    reading = reader.read_record(record)

    assert reading.failures == ()
    ends = [mention.span.end for mention in reading.bullets[0].mentions]
    assert ends == sorted(ends)
    for statement in reading.statements():
        evidence = statement.evidence
        for span in (evidence.cue_span, evidence.subject_span, evidence.object_span):
            assert span is None or span.end <= len(text)
        assert 0 <= evidence.score <= 1


@settings(max_examples=300, deadline=None)
@given(bullets)
def test_no_jumble_of_words_is_too_much(text: str) -> None:
    read(text)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_no_text_is_too_much(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "piece",
    ["IL6, ", "IL6 by ", "IL6 activates STAT3 and ", "not ", "( ", "IL6 (", "IL6/", "IL6-", "which ", "1.", "β-", "a"],
)
def test_no_endless_repetition_is_too_much(piece: str) -> None:
    read((piece * LONGEST)[: LONGEST // 4])
