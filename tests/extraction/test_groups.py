"""Tokens to noun groups and verb groups: heads, voice, polarity and doubt."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import marked

from genegraph.extraction._groups import group
from genegraph.extraction._nodes import Adjective, Node, Noun, Verb
from genegraph.extraction._tokens import tokenize

VOICES = ("passive", "negated", "hedged", "unable", "finite", "copula")


def nodes(line: str) -> list[Node]:
    return group(tokenize(*marked(line)))


def heads(line: str) -> list[str]:
    """Kind and word of each node, small words by themselves: `["expression", "of", "il6"]`."""
    return [node.word for node in nodes(line)]


def verb(line: str) -> Verb:
    (found,) = [node for node in nodes(line) if isinstance(node, Verb)]
    return found


def voice(line: str) -> set[str]:
    found = verb(line)
    return {name for name in VOICES if getattr(found, name)}


# --------------------------------------------------------------------------------------------------- noun groups


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("the human [gene: IL6] mRNA", "mrna"),
        ("[gene: TNF]-induced [gene: IL6] production", "production"),
        ("the phosphorylated form", "form"),
        ("a highly specific kinase", "kinase"),
        ("immature and mature forms", "forms"),
        ("the [gene: IL6]/[gene: STAT3] axis", "axis"),
        ("[gene: IL6]-/- mice", "mice"),
        ("[gene: A1]- and [gene: B2]-induced death", "death"),
        ("Ser-15", "ser"),
        ("[gene: BRAF] V600E", "v600e"),
        ("its inhibitor", "inhibitor"),
    ],
)
def test_a_noun_group_is_one_and_its_last_noun_is_its_head(line: str, head: str) -> None:
    assert heads(line) == [head]


def test_a_group_knows_whether_a_name_heads_it_or_only_stands_in_it() -> None:
    named, holding, bare = (nodes(line)[0] for line in ("human [gene: A1]", "[gene: A1] level", "the level"))

    assert isinstance(named, Noun)
    assert isinstance(holding, Noun)
    assert isinstance(bare, Noun)
    assert (named.is_name, named.holds_name) == (True, True)
    assert (holding.is_name, holding.holds_name) == (False, True)
    assert (bare.is_name, bare.holds_name) == (False, False)


@pytest.mark.parametrize(("state", "result"), [("inactive", -1), ("silent", -1), ("active", 1)])
def test_a_state_behind_a_name_is_what_becomes_of_it(state: str, result: int) -> None:
    _, noun = nodes(f"keeps [gene: A1] {state}")

    assert isinstance(noun, Noun)
    assert (noun.word, noun.result) == ("a1", result)


def test_an_adjective_with_the_preposition_that_it_asks_for_is_said_of_something() -> None:
    assert [type(node) for node in nodes("is essential for [gene: A1]")][1] is Adjective
    assert not any(isinstance(node, Adjective) for node in nodes("an essential protein"))


def test_no_denies_its_group() -> None:
    (noun,) = nodes("no [gene: IL6] expression")

    assert isinstance(noun, Noun)
    assert noun.negated


# --------------------------------------------------------------------------------------------------- verb groups


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("activates", {"finite"}),
        ("activate", {"finite"}),
        ("is activated", {"finite", "passive"}),
        ("has been activated", {"finite", "passive"}),
        ("was being activated", {"finite", "passive"}),
        ("is activating", {"finite"}),
        ("had activated", {"finite"}),
        ("to activate", set()),
        ("to be activated", {"passive"}),
        ("activating", set()),
        ("was shown to activate", {"finite"}),
        ("was shown to be activated", {"finite", "passive"}),
        ("does not activate", {"finite", "negated"}),
        ("has never been activated", {"finite", "passive", "negated"}),
        ("may activate", {"finite", "hedged"}),
        ("may not have been activated", {"finite", "hedged", "negated", "passive"}),
        ("possibly activates", {"finite", "hedged"}),
        ("appears to be activated", {"finite", "hedged", "passive"}),
        ("cannot activate", {"finite", "negated", "unable"}),
        ("fails to activate", {"finite", "negated", "unable"}),
        ("did not fail to activate", {"finite", "unable"}),
        ("was unable to activate", {"finite", "negated", "unable"}),
        ("was not found to be able to activate", {"finite", "negated"}),
        ("is", {"finite", "copula"}),
    ],
)
def test_a_verb_group_tells_voice_polarity_and_doubt(line: str, expected: set[str]) -> None:
    assert voice(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "activates",
        "is activated",
        "has been shown to directly activate",
        "was found to be able to activate",
        "does not seem to strongly activate",
        "is likely to have been activated",
        "is required to activate",
        "fails to activate",
        "serves to activate",
    ],
)
def test_the_verb_meant_is_the_one_that_the_others_frame(line: str) -> None:
    assert heads(line) == ["activate"]


def test_a_verb_that_frames_nothing_is_meant_itself() -> None:
    assert heads("appears in [gene: A1]") == ["appear", "in", "a1"]


# --------------------------------------------------------------------------------------------------- small words


@pytest.mark.parametrize(
    ("phrase", "kind", "word"),
    [
        ("as well as", "C", "and"),
        ("but also", "C", "and"),
        ("rather than", "C", "but not"),
        ("instead of", "C", "but not"),
        ("because of", "P", "through"),
        ("by means of", "P", "through"),
        ("in response to", "P", "upon"),
        ("as compared with", "P", "versus"),
        ("independently of", "P", "independently"),
    ],
)
def test_several_words_are_read_as_one(phrase: str, kind: str, word: str) -> None:
    _, small, _ = nodes(f"[gene: A1] {phrase} [gene: B2]")

    assert (small.kind, small.word) == (kind, word)


def test_not_behind_a_conjunction_denies_the_noun_and_before_a_verb_the_verb() -> None:
    assert heads("[gene: A1] but not [gene: B2]") == ["a1", "but", "but not", "b2"]
    assert heads("[gene: A1] but not activates") == ["a1", "but", "activate"]


def test_a_slash_between_verbs_joins_them_as_and_does() -> None:
    assert heads("binds/activates [gene: A1]") == ["bind", "and", "activate", "a1"]


words = (
    st.sampled_from(["the", "a", "no", "its", "[gene: A1]", "[gene: B2]", "-", "/", "-/-", "and", "or", "but", "not"])
    | st.sampled_from(["is", "was", "been", "to", "may", "fails", "shown", "bind", "binds", "binding", "of", "by", ","])
    | st.sampled_from(["which", "that", "whereas", "expression", "kinase", "potent", "highly", "possibly", "15", "Ser"])
    | st.sampled_from(["'s", "in", "response", "due", "essential", "required", "for", "it", "inactive"])
)


def covered(found: Iterable[Node]) -> list[int]:
    return [place for node in found for place in (node.start, node.end)]


@given(st.lists(words, max_size=25).map(" ".join))
def test_groups_are_in_text_order_never_overlap_and_lie_in_the_tokens(line: str) -> None:
    tokens = tokenize(*marked(line))
    found = group(tokens)

    assert covered(found) == sorted(covered(found))
    assert all(0 <= node.start < node.end <= len(tokens) for node in found)
    assert [node.at for node in found] == list(range(len(found)))
    assert all(node.start <= node.head < node.end for node in found if isinstance(node, Noun | Verb | Adjective))


@given(st.lists(words, max_size=25).map(" ".join))
def test_no_name_is_left_without_a_group(line: str) -> None:
    tokens = tokenize(*marked(line))
    grouped = {at for node in group(tokens) for at in range(node.start, node.end)}

    assert {at for at, token in enumerate(tokens) if token.mention} <= grouped
