"""Groups to clauses: who is the subject of what, what hangs on what, and which stretches are read on their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import marked

from genegraph.extraction._clauses import Clauses, link
from genegraph.extraction._groups import group
from genegraph.extraction._nodes import Noun
from genegraph.extraction._segments import Segment, segments
from genegraph.extraction._tokens import tokenize


def pieces(line: str) -> list[Segment]:
    text, mentions = marked(line)
    return segments(tokenize(text, mentions), text)


def clauses(line: str) -> Clauses:
    (segment,) = pieces(line)
    return link(group(segment.tokens), segment.tokens)


def said(line: str) -> list[tuple[str | None, str, str | None]]:
    """Subject, verb and object of each predicate."""
    return [
        (one.subject.word if one.subject else None, one.word, one.object.word if one.object else None)
        for one in clauses(line).predicates
    ]


def noun(line: str, word: str) -> Noun:
    (found,) = [one for one in clauses(line).nouns if one.word == word]
    return found


def phrases(line: str, word: str) -> list[tuple[str, str]]:
    return [(preposition, behind.word) for preposition, behind in noun(line, word).phrases]


# ------------------------------------------------------------------------------------------------------- predicates


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[gene: A1] activates [gene: B2]", [("a1", "activate", "b2")]),
        ("in cells, [gene: A1] activates [gene: B2]", [("a1", "activate", "b2")]),
        (
            "[gene: A1] activates [gene: B2] and inhibits [gene: C3]",
            [("a1", "activate", "b2"), ("a1", "inhibit", "c3")],
        ),
        ("[gene: A1] binds to and activates [gene: B2]", [("a1", "bind", "b2"), ("a1", "activate", "b2")]),
        (
            "[gene: A1] activates [gene: B2] and [gene: C3] inhibits [gene: D4]",
            [("a1", "activate", "b2"), ("c3", "inhibit", "d4")],
        ),
        (
            "[gene: A1] activates [gene: B2], whereas [gene: C3] inhibits [gene: D4]",
            [("a1", "activate", "b2"), ("c3", "inhibit", "d4")],
        ),
        ("[gene: A1] inhibits [gene: B2] by binding [gene: C3]", [("a1", "inhibit", "b2"), ("a1", "bind", "c3")]),
        ("[gene: A1], a kinase, activates [gene: B2]", [("a1", "activate", "b2")]),
        ("activates [gene: B2]", [(None, "activate", "b2")]),
    ],
)
def test_each_verb_finds_its_subject_and_object(line: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert said(line) == expected


def test_the_agent_of_a_passive_stands_behind_by() -> None:
    (verb,) = clauses("[gene: B2] is activated by [gene: A1] in cells").predicates

    assert verb.subject is not None
    assert (verb.passive, verb.subject.word) == (True, "b2")
    assert [one.word for one in verb.behind("by")] == ["a1"]
    assert [(word, one.word) for word, one in verb.adjuncts] == [("in", "cells")]


def test_a_verb_that_is_left_out_is_said_again() -> None:
    assert said("[gene: A1] lowers [gene: B2], and [gene: C3] its transcription") == [
        ("a1", "lower", "b2"),
        ("c3", "lower", "transcription"),
    ]


@pytest.mark.parametrize(
    ("line", "antecedent"),
    [
        ("[gene: A1] binds [gene: B2], which activates [gene: C3]", "b2"),
        ("[gene: A1] and [gene: B2], which activates [gene: C3]", "b2"),
        ("[gene: A1] and [gene: B2], which activate [gene: C3]", "a1"),  # the first stands for all of them
        ("the kinase that activates [gene: C3]", "kinase"),
        ("[gene: A1], the loss of which activates [gene: C3]", "loss"),
        ("[gene: A1], whose loss activates [gene: C3]", "loss"),
    ],
)
def test_a_relative_clause_finds_what_it_is_about(line: str, antecedent: str) -> None:
    verb = clauses(line).predicates[-1]

    assert verb.subject is not None
    assert (verb.relative, verb.subject.word) == (True, antecedent)


def test_a_clause_without_its_pronoun_hangs_on_its_noun() -> None:
    cells = noun("cells treated with [gene: A1] express [gene: B2]", "cells")

    assert [one.word for one in cells.clauses] == ["treat"]
    assert said("cells treated with [gene: A1] express [gene: B2]")[1] == ("cells", "express", "b2")


# ------------------------------------------------------------------------------------------------------- noun phrases


def test_an_event_noun_has_its_phrases_each_in_its_place() -> None:
    assert phrases("phosphorylation of [gene: A1] by [gene: B2] at Ser20 in cells", "phosphorylation") == [
        ("of", "a1"),
        ("by", "b2"),
        ("at", "ser20"),
        ("in", "cells"),
    ]


def test_a_phrase_that_leads_belongs_to_the_whole_clause() -> None:
    assert [(word, one.word) for word, one in clauses("in cells, [gene: A1] binds [gene: B2]").leading] == [
        ("in", "cells")
    ]


@pytest.mark.parametrize(
    ("line", "denied"),
    [
        ("binds [gene: A1], [gene: B2] and [gene: C3]", []),
        ("binds [gene: A1], [gene: B2], and [gene: C3]", []),
        ("binds [gene: A1], [gene: B2] or [gene: C3]", []),
        ("binds [gene: A1] and [gene: B2] but not [gene: C3]", ["c3"]),
        ("binds [gene: A1] but not [gene: B2] or [gene: C3]", ["b2", "c3"]),
        ("binds [gene: A1], not [gene: B2], and not [gene: C3]", ["b2", "c3"]),
    ],
)
def test_the_members_of_a_list_have_one_governor_and_their_own_denial(line: str, denied: list[str]) -> None:
    found = clauses(line)
    (verb,) = found.predicates

    assert [one.word for one in found.nouns[0].conjuncts] == ["b2", "c3"]
    assert all(one.governor is verb for one in found.nouns)
    assert [one.word for one in found.nouns if one.negated] == denied


def test_what_renames_a_noun_between_commas_is_its_apposition() -> None:
    assert [one.word for one in noun("[gene: A1], a kinase, activates [gene: B2]", "a1").appositions] == ["kinase"]


# ------------------------------------------------------------------------------------------------------- segments


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[gene: A1] falls; [gene: B2] rises. [gene: C3] stays", ["A1 falls", "B2 rises", "C3 stays"]),
        ("[gene: A1] (which binds [gene: B2]) rises", ["A1 rises", "which binds B2"]),
        ("[gene: A1] ([gene: B2]) rises", ["A1 rises"]),
        ("[gene: A1] (see text) rises", ["A1 rises"]),
        ("[gene: A1] (but not [gene: B2]) rises", ["A1 but not B2 rises"]),
        ("[gene: A1] (-/-) mice", ["A1 -/- mice"]),
        ("two factors: [gene: A1] and [gene: B2]", ["two factors : A1 and B2"]),
        ("in short: [gene: A1] binds [gene: B2]", ["in short", "A1 binds B2"]),
        ("[gene: A1] ((a (b) c)) rises", ["A1 rises"]),
        ("[gene: A1] (so (b) they say of [gene: B2]) rises", ["A1 rises"]),
        ("[gene: A1] (which binds [gene: B2]", ["A1", "which binds B2"]),
        ("[gene: A1]) rises", ["A1 rises"]),
    ],
)
def test_stretches_are_read_on_their_own(line: str, expected: list[str]) -> None:
    assert [" ".join(token.text for token in piece.tokens) for piece in pieces(line) if piece.tokens] == expected


def test_only_what_stands_in_parentheses_cannot_leave_out_the_pages_gene() -> None:
    assert [piece.opens for piece in pieces("binds [gene: A1] (activates [gene: B2]); falls")] == [True, False, True]


def test_a_name_in_parentheses_explains_the_unknown_word_before_it() -> None:
    (segment,) = pieces("blocks the NSP ([gene: A1]) in cells")
    (token,) = [token for token in segment.tokens if token.text == "NSP"]

    assert token.mention is not None
    assert (token.tag, token.mention.text) == ("E", "A1")


def test_what_goes_on_without_a_break_is_read_in_pieces() -> None:
    sizes = [len(piece.tokens) for piece in pieces("[gene: A1] and " * 200)]

    assert sum(sizes) == 400
    assert max(sizes) < 200


words = st.sampled_from(
    ["[gene: A1]", "[gene: B2]", "cells", "expression", "its", "it", "which", "whose", "that", "of", "by", "in", "to"]
) | st.sampled_from(
    [
        "and",
        "or",
        "but not",
        "not",
        ",",
        "(",
        ")",
        ";",
        ":",
        "binds",
        "is",
        "bound",
        "binding",
        "whereas",
        "respectively",
    ]
)


@given(st.lists(words, max_size=25).map(" ".join))
def test_links_stay_within_the_segment_and_go_round_in_no_circle(line: str) -> None:
    for segment in pieces(line):
        found = link(group(segment.tokens), segment.tokens)
        known = {*found.nouns}
        for one in found.nouns:
            seen = set()
            above: object = one
            while isinstance(above, Noun):
                assert above not in seen
                seen.add(above)
                above = above.governor
            assert known.issuperset(one.conjuncts)
            assert all(member.coordinated_with is one for member in one.conjuncts)


@given(st.lists(words, max_size=25).map(" ".join))
def test_no_token_is_read_in_two_segments(line: str) -> None:
    read = [token for segment in pieces(line) for token in segment.tokens]

    assert len({id(token) for token in read}) == len(read)
