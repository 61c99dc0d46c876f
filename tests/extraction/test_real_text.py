"""Real pages and sentences: nobody is spoken of who is not there, and evidence points at what it says."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from genegraph.pipeline import BulletReading, Reading, read

TEXTS = [
    "pages/BRCA1.txt",
    "pages/EGFR.txt",
    "pages/IL6.txt",
    "pages/MYC.txt",
    "pages/TNF.txt",
    "eval/conib_dev.jsonl",
    "eval/enrich_dev.jsonl",
]


@cache
def readings(path: Path) -> tuple[Reading, ...]:
    return tuple(read(path))


@pytest.fixture(params=TEXTS)
def bullets(shared: Path, request: pytest.FixtureRequest) -> list[tuple[Reading, BulletReading]]:
    return [(reading, bullet) for reading in readings(shared / request.param) for bullet in reading.bullets]


def genes_of(reading: Reading, bullet: BulletReading) -> Iterator[str]:
    """The genes that a bullet may speak of, by CURIE."""
    yield from (mention.entity.curie for mention in bullet.mentions)
    topic = reading.record.topic
    if topic is not None and topic.entity is not None:
        yield topic.entity.curie


def test_no_gene_is_spoken_of_that_is_not_mentioned(bullets: list[tuple[Reading, BulletReading]]) -> None:
    spoken = 0
    for reading, bullet in bullets:
        known = set(genes_of(reading, bullet))
        for one in bullet.statements:
            for entity in (one.subject, one.object, *one.mediators):
                # Neighbours on a map that no lexicon has go by the number that the page tells.
                if entity.type == "gene" and not entity.curie.startswith("ncbigene:"):
                    assert entity.curie in known, bullet.bullet.text
                    spoken += 1

    assert spoken > 50


def test_evidence_points_at_its_own_words(bullets: list[tuple[Reading, BulletReading]]) -> None:
    pointed = 0
    for _, bullet in bullets:
        text, places = bullet.bullet.text, {mention.span for mention in bullet.mentions}
        for one in bullet.statements:
            evidence = one.evidence
            assert (evidence.text, evidence.locator) == (text, bullet.bullet.locator)
            if evidence.cue_span is not None:
                assert text[evidence.cue_span.slice] == evidence.cue
            for span in (evidence.subject_span, evidence.object_span):
                assert span is None or text[span.slice].strip()
                pointed += span in places

    assert pointed > 50


def test_sentences_say_nothing_twice(bullets: list[tuple[Reading, BulletReading]]) -> None:
    for _, bullet in bullets:
        said = [
            (one.subject.curie, one.predicate, one.object.curie, one.negated)
            for one in bullet.statements
            if not one.evidence.frame.startswith("section")  # a line may tell of several variants in one disease
        ]

        assert len(set(said)) == len(said), bullet.bullet.text


def test_what_has_no_direction_has_no_sign(bullets: list[tuple[Reading, BulletReading]]) -> None:
    for _, bullet in bullets:
        assert not [one for one in bullet.statements if not one.directed and one.sign and one.object.type == "gene"]
