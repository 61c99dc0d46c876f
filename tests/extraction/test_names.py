"""Who is spoken of: genes go by their mentions, whatever their names; evidence points at the words that name them."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import grounder, in_words, told, topic_of

from genegraph.extraction import extract
from genegraph.model import Bullet, Mention, Statement

# Each gene's symbol is a letter, so that the sentence is one of grammar alone.
SENTENCES = [
    "A activates B",
    "B is induced by A in T cells",
    "inhibition of B by A and C",
    "A blocks C-induced B expression",
    "knockdown of A raises the stability of B",
    "A binds B and C, but not D",
    "A, B and C activate D, A and B, respectively",
    "A inhibits B by binding to C, thereby activating D",
    "A, which is phosphorylated by B, degrades C",
    "A may induce B; C does not",
    "A prevents the inhibition of B by C",
    "A competes with B for binding to C",
    "A-B-C axis",
    "A/B raises C through D",
    "A induces C (which binds D)",
    "binding partner of A, whose activity it inhibits",
    "induces A, B and C",
    "inhibited by A, which it phosphorylates",
    "loss leads to A expression",
    "phosphorylates A at Ser-15, preventing its degradation by B",
    "A and its inhibitor B regulate C",
    "neither A nor B is required for C",
    "transcription of A depends on B, and that of C on D",
    # no sentences at all
    "A; B: C? (D) A - B",
    "A, B, C D of by and activates not which",
]
SYMBOLS = ["CCL5", "CXCL1", "FOXP3", "JAK2", "MDM2", "PIM1", "SOCS3", "STAT3", "TP53", "TRAF6", "USP7", "EGFR", "VEGFA"]
PAGE = "IL6"


def named(sentence: str, names: Mapping[str, str]) -> str:
    return re.sub(r"\b[ABCD]\b", lambda letter: names[letter[0]], sentence)


def mentions_of(text: str, page: str = "") -> tuple[Mention, ...]:
    return grounder().ground(Bullet(locator="page#function/1", text=text, section=""), topic=topic_of(page))


sentences = st.sampled_from(SENTENCES)
names = st.permutations(SYMBOLS).map(lambda drawn: dict(zip("ABCD", drawn, strict=False)))
pages = st.sampled_from(["", PAGE])


def shape(statement: Statement, names: Mapping[str, str]) -> tuple[object, ...]:
    """A statement with its genes renamed back to letters."""
    letters = {name: letter for letter, name in names.items()}
    words = " ".join(letters.get(word, word) for word in in_words(statement).replace(",", " ,").split())
    return words, statement.sign, statement.directed, statement.evidence.frame, statement.evidence.context


@given(sentences, names, names, pages)
def test_other_genes_in_the_same_sentence_are_told_of_the_same(
    sentence: str, first: dict[str, str], second: dict[str, str], page: str
) -> None:
    shapes = [[shape(one, names) for one in told(named(sentence, names), page)] for names in (first, second)]

    assert sorted(map(repr, shapes[0])) == sorted(map(repr, shapes[1]))


@pytest.mark.parametrize("sentence", SENTENCES[:-2])
def test_each_of_these_sentences_tells_something_on_a_page(sentence: str) -> None:
    letters = dict(zip("ABCD", SYMBOLS, strict=False))

    assert told(named(sentence, letters), PAGE)


@given(sentences, names, pages)
def test_nobody_is_spoken_of_who_is_neither_mentioned_nor_the_pages_gene(
    sentence: str, names: dict[str, str], page: str
) -> None:
    text = named(sentence, names)
    known = {mention.entity.curie for mention in mentions_of(text, page)}
    topic = topic_of(page)
    if topic is not None and topic.entity is not None:
        known.add(topic.entity.curie)

    for one in told(text, page):
        genes = [entity for entity in (one.subject, one.object, *one.mediators) if entity.type == "gene"]
        assert {entity.curie for entity in genes} <= known


@given(sentences, names, pages)
def test_spans_are_those_of_the_words(sentence: str, names: dict[str, str], page: str) -> None:
    text = named(sentence, names)
    places = {mention.span: mention.entity for mention in mentions_of(text, page)}
    topic = topic_of(page)

    for one in told(text, page):
        evidence = one.evidence
        assert evidence.cue_span is not None
        assert text[evidence.cue_span.slice] == evidence.cue != ""
        for entity, span in ((one.subject, evidence.subject_span), (one.object, evidence.object_span)):
            if span is None:
                assert topic is not None
                assert entity == topic.entity
            elif entity.type == "gene":
                assert places[span] == entity


@given(sentences, st.sampled_from(["A reverses it", "it binds A", "they lower A", "A requires its degradation"]), names)
def test_a_pronoun_that_takes_up_another_sentence_is_what_evidence_points_at(
    sentence: str, referring: str, names: dict[str, str]
) -> None:
    before, after = named(sentence, names), named(referring, names)
    text = f"{before}; {after}"
    places = {mention.span: mention.entity for mention in mentions_of(text)}

    for one in told(text):
        assert one.evidence.cue_span is not None
        for entity, span in ((one.subject, one.evidence.subject_span), (one.object, one.evidence.object_span)):
            assert span is not None
            if span in places:
                assert places[span] == entity
            else:
                assert one.evidence.cue_span.start > len(before)
                assert text[span.slice] in {"it", "its", "they"}


REFERRING = [
    "A, a relative of B, binds B to reduce its own activity",
    "A activates B; this result suits the result",
    "A binds B; both these proteins and the two",
    "A and B; the latter of these",
]
JOINTS = [
    "",
    ";",
    ".",
    ",",
    ", which",
    "and",
    "by",
    "of",
    "(",
    ")",
    "; it",
    "; its",
    "; both",
    "; the latter",
    "in which",
]


@given(
    sentences | st.sampled_from(REFERRING),
    sentences,
    st.sampled_from(JOINTS),
    st.integers(0, 12),
    st.integers(0, 9),
    names,
    pages,
)
def test_pieces_of_sentences_in_any_company_are_read_without_an_error(
    first: str, second: str, joint: str, kept: int, left: int, names: dict[str, str], page: str
) -> None:
    text = named(" ".join([*first.split()[:kept], *joint.split(), *second.split()[left:]]), names)
    length = len(text)

    for one in told(text, page):
        for span in (one.evidence.subject_span, one.evidence.object_span, one.evidence.cue_span):
            assert span is None or 0 <= span.start < span.end <= length


@given(sentences, names)
def test_a_sentence_that_leaves_nothing_out_reads_the_same_on_any_page(sentence: str, names: dict[str, str]) -> None:
    text = named(sentence, names)
    spoken = [one for one in told(text) if one.evidence.subject_span and one.evidence.object_span]
    on_page = [one for one in told(text, PAGE) if one.evidence.subject_span and one.evidence.object_span]

    assert set(map(in_words, spoken)) == set(map(in_words, on_page))


@given(sentences, names, st.data())
def test_a_mention_that_is_taken_away_takes_its_claims_along(
    sentence: str, names: dict[str, str], data: st.DataObject
) -> None:
    text = named(sentence, names)
    bullet = Bullet(locator="page#function/1", text=text, section="")
    mentions = mentions_of(text)
    gone = data.draw(st.sampled_from(sorted({mention.entity.curie for mention in mentions})))
    left = [mention for mention in mentions if mention.entity.curie != gone]

    for one in extract(bullet, left):
        assert gone not in {entity.curie for entity in (one.subject, one.object, *one.mediators)}


@pytest.mark.parametrize(
    ("text", "subject", "cue", "object"),
    [
        ("p53-mediated repression of MDM2", "p53", "mediated", "MDM2"),
        ("“IL-6” strongly up-regulates ‘STAT3’", "IL-6", "up-regulates", "STAT3"),
        ("TNF-α (10 ng/ml) induces NF-κB", "TNF-α", "induces", "NF-κB"),
        ("STAT3 is phosphorylated at Ser-727 by ERK1/2", "ERK1/2", "phosphorylated", "STAT3"),
        ("🧬 IL6 induces STAT3", "IL6", "induces", "STAT3"),  # code points, not bytes and not UTF-16 units
    ],
)
def test_evidence_points_at_subject_cue_and_object_as_they_are_written(
    text: str, subject: str, cue: str, object: str
) -> None:
    (found,) = told(text)
    spans = (found.evidence.subject_span, found.evidence.cue_span, found.evidence.object_span)

    assert [text[span.slice] for span in spans if span is not None] == [subject, cue, object]


def test_a_gene_that_is_not_written_has_no_span() -> None:
    (acts,) = told("induces STAT3", PAGE)
    (suffers,) = told("induced by STAT3", PAGE)

    assert (acts.subject.name, acts.evidence.subject_span) == (PAGE, None)
    assert (suffers.object.name, suffers.evidence.object_span) == (PAGE, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IL6/STAT3 activates MYC", ["IL6 increases_activity MYC", "STAT3 increases_activity MYC"]),
        ("CD80/CD86 binds CTLA4", ["CD80 binds CTLA4", "CD86 binds CTLA4"]),
        ("CCL5-GLI2-IL6 axis", ["CCL5 interacts_with GLI2", "GLI2 interacts_with IL6"]),
        ("NF-kappaB activates ERK1/2", ["NFkappaB increases_activity ERK"]),
        ("IL6 receptor activates STAT3", ["IL6R increases_activity STAT3"]),
        ("IL6-/- mice show reduced STAT3 mRNA", ["IL6 increases_expression STAT3"]),
        ("IL6's inhibition of STAT3", ["IL6 decreases STAT3"]),
        ("IL6 (also called IFNB2) activates STAT3", ["IL6 increases_activity STAT3"]),
        ("CDK1 phosphorylates TP53 at Ser-15 and Thr18", ["CDK1 phosphorylates TP53"]),
        ("the kinase JAK2 activates the factor STAT3", ["JAK2 increases_activity STAT3"]),
    ],
)
def test_names_with_marks_in_them_and_around_them_are_read(text: str, expected: list[str]) -> None:
    assert sorted(map(in_words, told(text))) == expected
