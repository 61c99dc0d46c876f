"""Text and mentions to tokens: what stays together, what comes apart, and that nothing is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import marked

from genegraph.extraction import _company, _tokens, _words
from genegraph.extraction._tags import Token
from genegraph.extraction._tokens import tokenize
from genegraph.vocabulary.spelling import HYPHENS


def cut(line: str) -> list[str]:
    return [token.text for token in tokenize(*marked(line))]


def tags(line: str) -> str:
    return "".join(token.tag for token in tokenize(*marked(line)))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[gene: IL6]/[gene: STAT3] axis", ["IL6", "/", "STAT3", "axis"]),
        ("[gene: CCL5]-[gene: GLI2]-[gene: IL6] axis", ["CCL5", "-", "GLI2", "-", "IL6", "axis"]),
        ("[gene: CD80]/[gene: CD86]", ["CD80", "/", "CD86"]),
        ("[gene: p53]-mediated death", ["p53", "-", "mediated", "death"]),
        ("[family: NF-kappaB] and [family: NF-κB]", ["NF-kappaB", "and", "NF-κB"]),
        ("[family: ERK1/2] by [gene: TGF-β1]", ["ERK1/2", "by", "TGF-β1"]),
        ("[gene: IL6]-/- mice", ["IL6", "-/-", "mice"]),
        ("[gene: IL6](-/-) mice", ["IL6", "(", "-/-", ")", "mice"]),
        ("at Ser-15 and Thr 18", ["at", "Ser", "-", "15", "and", "Thr", "18"]),
        ("“[gene: IL6]” (‘so’)", ["“", "IL6", "”", "(", "‘", "so", "’", ")"]),
        ("Parkin's role", ["Parkin's", "role"]),
        ("down-regulates dose-dependently", ["down-regulates", "dose-dependently"]),
        ("γδ cells with 5 µg", ["γδ", "cells", "with", "5", "µg"]),
    ],
)
def test_names_marks_and_words_come_apart(line: str, expected: list[str]) -> None:
    assert cut(line) == expected


def test_a_name_is_one_token_whatever_stands_in_it() -> None:
    (token,) = tokenize(*marked("[gene: IL-2 receptor (alpha), type 1/2]"))

    assert (token.tag, token.text) == ("E", "IL-2 receptor (alpha), type 1/2")


@pytest.mark.parametrize("dash", sorted(HYPHENS))
@pytest.mark.parametrize("word", ["down-regulates", "co-expressed", "re-activates", "un-phosphorylated", "-/-"])
def test_any_dash_joins_as_a_hyphen_does(word: str, dash: str) -> None:
    (plain,) = tokenize(word, ())
    (dashed,) = tokenize(word.replace("-", dash), ())

    assert (dashed.tag, dashed.lexeme) == (plain.tag, plain.lexeme)


def test_a_prefix_that_denies_keeps_its_denial() -> None:
    denied, repeated = tokenize("un-phosphorylated re-phosphorylated", ())

    assert (denied.lower, repeated.lower) == ("non-phosphorylated", "phosphorylated")


@pytest.mark.parametrize("between", ["-", "+", "−"])
def test_a_genotype_is_an_adjective_of_what_bears_it(between: str) -> None:
    assert tags(f"[gene: IL6] {between}/- mice") == "EJN"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[gene: A1] activates [gene: B2]", "EVE"),
        ("[gene: A1] increases [gene: B2]", "EVE"),
        ("the increases in [gene: B2]", "DNPE"),
        ("[gene: A1] targets [gene: B2]", "EVE"),
        ("targets of [gene: B2]", "NPE"),
        ("[gene: A1] may not bind [gene: B2]", "EMGVE"),
        ("[gene: A1] and [gene: B2] bind", "ECEV"),
        ("[gene: A1] binding to [gene: B2]", "ENPE"),
        ("binding of [gene: A1]", "NPE"),
        ("shown to bind [gene: B2]", "VTVE"),
        ("prior to [gene: B2]", "PPE"),
    ],
)
def test_company_settles_what_a_word_is(line: str, expected: str) -> None:
    assert tags(line) == expected


def test_the_article_that_opens_a_text_is_no_letter() -> None:
    assert [token.tag for token in tokenize("A protease A", ())] == ["D", "N", "N"]


def test_a_gene_seen_in_the_word_for_cells_is_no_gene() -> None:
    assert tags("[gene: MEFs] express [gene: A1]") == "NVE"


def test_a_family_by_its_class_noun_is_a_common_noun() -> None:
    assert tags("[family: E3 ligase] or [family: ERK]") == "NCE"


pieces = st.lists(
    st.sampled_from(
        ["IL6", "[gene: A1]", "[family: NF-κB]", "-/-", "-", "–", "/", "(", ")", "'s", "β", "1", "re", "un"]
    )
    | st.sampled_from(["down", "regulates", " ", " ", " ", "\n", "_", "é", "ß", "\u0301", "𝛃", "’", '"', "A", "."])
).map("".join)


@given(pieces)
def test_tokens_are_the_text_without_its_blanks(line: str) -> None:
    text, mentions = marked(line)
    tokens = tokenize(text, mentions)

    assert all(text[token.start : token.end] == token.text for token in tokens)
    places = [place for token in tokens for place in (token.start, token.end)]
    assert places == sorted(places)
    assert "".join("".join(token.text.split()) for token in tokens) == "".join(text.split())


@given(pieces)
def test_every_mention_is_a_token_of_its_own(line: str) -> None:
    text, mentions = marked(line)

    assert [token.mention for token in tokenize(text, mentions) if token.mention] == list(mentions)


@given(pieces)
def test_tags_are_those_that_the_grammar_knows(line: str) -> None:
    assert set(tags(line)) <= set("ENJVXMRDPCWSOTG#-',;:.()/")


SMALL_WORDS = (
    _words.DETERMINERS | _words.PREPOSITIONS | _words.SUBORDINATORS | _words.RELATIVES | _words.ADVERBS | _words.TIMES
)
NEIGHBOURS = ("", ",", ".", "and", "binds", "bound", "induces", "is", "less", "of", "protein", "the", "turn", "longer")


def test_company_changes_no_word_that_its_form_has_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"{before} {word} {after} cells" for word in SMALL_WORDS for before in NEIGHBOURS for after in NEIGHBOURS]
    decided = [tags(line) for line in lines]

    def settle_all(tokens: list[Token], _undecided: list[int]) -> None:
        _company.settle(tokens, [at for at, token in enumerate(tokens) if token.tag in "PRJDSWV."])

    monkeypatch.setattr(_tokens, "settle", settle_all)

    assert [tags(line) for line in lines] == decided
