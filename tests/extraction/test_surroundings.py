"""What stands around a claim adds no claim and takes none away: places, times, asides, marks, other sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import PAIRS, claims, told

CLAIMS = [
    "{a} activates {b}",
    "{a} can induce {b}",
    "{a} may inhibit {b}",
    "{a} does not degrade {b}",
    "{a} was shown to phosphorylate {b}",
    "{b} is suppressed by {a}",
    "{b} was stabilized by {a}",
    "induction of {b} by {a}",
    "{a}-mediated degradation of {b}",
    "{a} leads to activation of {b}",
    "{a} is required for induction of {b}",
    "{a} interacts with {b}",
    "{a} cooperates with {b}",
    "{a} forms a complex with {b}",
    "{a} raises {b} expression",
    "{a} blocks the degradation of {b}",
    "knockdown of {a} lowers {b} activity",
    "{a} activates {b} through JAK2",
]

BEHIND = [
    " in T cells",
    " in HeLa cells",
    " in human monocytes and fibroblasts",
    " in primary human hepatocytes",
    " in mice",
    " in wild-type mice",
    " in rats as well as in mice",
    " in the liver",
    " in the nucleus",
    " in breast cancer cells",
    " in asthma",
    " in vitro",
    " both in vitro and in vivo",
    " in many, but not all cells",
    " at the cell surface",
    " at early stages",
    " at 37 degrees",
    " upon LPS treatment",
    " during inflammation",
    " after injury",
    " under hypoxia",
    " within 2 h",
    " in response to stress",
    " in a concentration-dependent manner",
    ", at least in T cells",
    ", as shown by microarray",
    " (Fig. 2)",
    " (P < 0.05)",
    " (Smith et al., 2010)",
    " [12]",
    ".",
    ";",
    "!",
]

BEFORE = [
    "in T cells, ",
    "In HeLa cells, ",
    "in human monocytes and fibroblasts, ",
    "In macrophages from mice, ",
    "in mice, ",
    "in asthma, ",
    "in breast cancer cells, ",
    "in vitro, ",
    "at 37 degrees, ",
    "upon LPS treatment, ",
    "during inflammation, ",
    "after injury, ",
    "under hypoxia, ",
    "in response to stress, ",
    "here, ",
    "recently, ",
    "interestingly, ",
    "in contrast, ",
    "in addition, ",
    "Furthermore ",
    "thus ",
    "as expected, ",
    "as shown in Fig. 2, ",
    "we show that ",
    "to our knowledge, ",
]

pairs, lines = st.sampled_from(PAIRS), st.sampled_from(CLAIMS)


@pytest.mark.parametrize("phrase", BEHIND)
@settings(max_examples=20)
@given(pairs, lines)
def test_a_phrase_behind_a_claim_leaves_it_alone(phrase: str, genes: tuple[str, str], line: str) -> None:
    text = line.format(a=genes[0], b=genes[1])

    assert claims(text + phrase) == claims(text) != frozenset()


@pytest.mark.parametrize("phrase", BEFORE)
@settings(max_examples=20)
@given(pairs, lines)
def test_a_phrase_before_a_claim_leaves_it_alone(phrase: str, genes: tuple[str, str], line: str) -> None:
    text = line.format(a=genes[0], b=genes[1])

    assert claims(phrase + text) == claims(text)


@given(pairs, lines, st.sampled_from([("in T cells", "T cells"), ("in HeLa cells", "HeLa cells")]), st.booleans())
def test_the_place_is_kept_as_context_wherever_it_stands(
    genes: tuple[str, str], line: str, place: tuple[str, str], first: bool
) -> None:
    phrase, cells = place
    text = line.format(a=genes[0], b=genes[1])

    for one in told(f"{phrase}, {text}" if first else f"{text} {phrase}"):
        assert ("cell", cells) in one.evidence.context


@given(pairs, lines, st.sampled_from(["\u00a0", "  ", "\n", "\t", "\u2009"]))
def test_any_blank_is_as_good_as_another(genes: tuple[str, str], line: str, blank: str) -> None:
    text = line.format(a=genes[0], b=genes[1])

    assert claims(text.replace(" ", blank)) == claims(text)


@given(pairs, lines)
def test_a_claim_may_open_a_sentence_or_stand_in_quotes_or_parentheses(genes: tuple[str, str], line: str) -> None:
    text = line.format(a=genes[0], b=genes[1])

    assert claims(text[0].upper() + text[1:]) == claims(f'"{text}"') == claims(f"({text})") == claims(text)


@given(
    pairs, lines, st.sampled_from(["{}, a protein,", "human {}", "recombinant {}", "the {} protein", "{} (a protein)"])
)
def test_what_a_gene_is_called_beside_its_name_does_not_matter(genes: tuple[str, str], line: str, dress: str) -> None:
    agent, theme = genes
    if "-" in line:
        dress = "human {}"  # nothing comes between a name and its hyphen

    assert claims(line.format(a=dress.format(agent), b=theme)) == claims(line.format(a=agent, b=theme))


@given(
    pairs, lines, st.sampled_from(CLAIMS[:-1]), st.sampled_from([". ", "; ", ". Moreover, ", ", whereas ", " because "])
)
def test_two_sentences_say_what_each_of_them_says(genes: tuple[str, str], line: str, other: str, joint: str) -> None:
    first = line.format(a=genes[0], b=genes[1])
    second = other.format(a="TNF", b="MYC")

    assert claims(f"{first}{joint}{second}") == claims(first) | claims(second)


@given(pairs, lines)
def test_saying_it_twice_says_it_once(genes: tuple[str, str], line: str) -> None:
    text = line.format(a=genes[0], b=genes[1])

    assert len(told(f"{text}. {text}.")) == len(told(text))
