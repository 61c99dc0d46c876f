"""Denial and doubt: each marks what it reaches, and changes nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import PAIRS, VERBS, claims, spelled, told

BASES = ("activate", "bind", "degrade", "induce", "inhibit", "phosphorylate", "regulate", "stabilize", "suppress")

DENIALS = [
    "{a} does not {base} {b}",
    "{a} did not {base} {b}",
    "{a} fails to {base} {b}",
    "{a} failed to {base} {b}",
    "{a} cannot {base} {b}",
    "{a} can not {base} {b}",
    "{a} was unable to {base} {b}",
    "{a} is not able to {base} {b}",
    "{a} never {s} {b}",
    "{a} hardly {s} {b}",
    "{a} does not directly {base} {b}",
    "{a} did not significantly {base} {b}",
    "{a} has not been shown to {base} {b}",
    "{a} was not found to {base} {b}",
    "{a} was shown to not {base} {b}",
    "{b} is not {past} by {a}",
    "{b} was not {past} by {a}",
    "{b} has not been {past} by {a}",
    "{b} cannot be {past} by {a}",
    "no {noun} of {b} by {a} was seen",
    "we found no {noun} of {b} by {a}",
    "{noun} of {b} by {a} was not observed",
]

DOUBTS = [
    "{a} may {base} {b}",
    "{a} might {base} {b}",
    "{a} could {base} {b}",
    "{a} may also {base} {b}",
    "{a} possibly {s} {b}",
    "{a} probably {s} {b}",
    "{a} potentially {s} {b}",
    "{a} presumably {s} {b}",
    "perhaps {a} {s} {b}",
    "{a} seems to {base} {b}",
    "{a} appears to {base} {b}",
    "{a} is likely to {base} {b}",
    "{a} is thought to {base} {b}",
    "{a} has been proposed to {base} {b}",
    "{a} is hypothesized to {base} {b}",
    "it is possible that {a} {s} {b}",
    "it is likely that {a} {s} {b}",
    "these data suggest that {a} {s} {b}",
    "we propose that {a} {s} {b}",
    "whether {a} {s} {b} is unclear",
    "{b} may be {past} by {a}",
    "{b} is possibly {past} by {a}",
    "{b} appears to be {past} by {a}",
    "{b} is thought to be {past} by {a}",
    "possible {noun} of {b} by {a}",
    "possible novel {noun} of {b} by {a}",
    "putative {noun} of {b} by {a}",
    "results suggest {noun} of {b} by {a}",
]

BOTH = [
    "{a} may not {base} {b}",
    "{a} might not {base} {b}",
    "{a} probably does not {base} {b}",
    "{a} does not appear to {base} {b}",
    "{b} may not be {past} by {a}",
    "these data suggest that {a} does not {base} {b}",
]

PLAIN = [
    "{a} can {base} {b}",
    "{a} does {base} {b}",
    "{a} is known to {base} {b}",
    "{a} was shown to {base} {b}",
    "{a} is able to {base} {b}",
    "we show that {a} {s} {b}",
    "{a} did not fail to {base} {b}",
    "not only {a} {s} {b}",
]

pairs = st.sampled_from(PAIRS)


def marked_only(frame: str, base: str, genes: tuple[str, str], *, negated: bool, speculative: bool) -> None:
    (plain,) = told(f"{genes[0]} {VERBS[base][0]} {genes[1]}")
    (found,) = told(spelled(frame, base, *genes))

    assert (found.negated, found.speculative) == (negated, speculative)
    assert (found.evidence.negated, found.evidence.speculative) == (negated, speculative)
    assert {found.subject, found.object} == {plain.subject, plain.object}
    assert not plain.directed or found.subject == plain.subject
    assert (found.predicate, found.sign, found.directed) == (plain.predicate, plain.sign, plain.directed)


@pytest.mark.parametrize("frame", DENIALS)
@settings(max_examples=20)
@given(pairs, st.sampled_from(BASES))
def test_a_denial_negates_a_claim_and_changes_nothing_else(frame: str, genes: tuple[str, str], base: str) -> None:
    marked_only(frame, base, genes, negated=True, speculative=False)


@pytest.mark.parametrize("frame", DOUBTS)
@settings(max_examples=20)
@given(pairs, st.sampled_from(BASES))
def test_a_doubt_makes_a_guess_of_a_claim_and_changes_nothing_else(
    frame: str, genes: tuple[str, str], base: str
) -> None:
    marked_only(frame, base, genes, negated=False, speculative=True)


@pytest.mark.parametrize("frame", BOTH)
@settings(max_examples=20)
@given(pairs, st.sampled_from(BASES))
def test_a_doubtful_denial_is_both(frame: str, genes: tuple[str, str], base: str) -> None:
    marked_only(frame, base, genes, negated=True, speculative=True)


@pytest.mark.parametrize("frame", PLAIN)
@settings(max_examples=20)
@given(pairs, st.sampled_from(BASES))
def test_a_frame_that_neither_denies_nor_doubts_is_none(frame: str, genes: tuple[str, str], base: str) -> None:
    marked_only(frame, base, genes, negated=False, speculative=False)


@given(pairs, st.sampled_from(["raises", "lowers", "does not raise", "may lower"]), st.booleans())
def test_a_loss_and_a_denial_do_not_cancel(genes: tuple[str, str], verb: str, lost: bool) -> None:
    agent, theme = genes
    cause = f"loss of {agent}" if lost else agent
    (found,) = told(f"{cause} {verb} {theme} expression")

    assert found.negated == ("not" in verb)
    assert found.sign == (-1 if lost else 1) * (1 if "raise" in verb else -1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IL6 binds STAT3 but does not activate it", {"IL6 binds STAT3", "not IL6+STAT3"}),
        ("IL6 does not activate STAT3 but inhibits JAK2", {"not IL6+STAT3", "IL6 decreases JAK2"}),
        ("IL6 does not activate STAT3 and inhibits JAK2", {"not IL6+STAT3", "IL6 decreases JAK2"}),
        ("IL6 may bind STAT3 and activates JAK2", {"perhaps IL6 binds STAT3", "IL6+JAK2"}),
        ("IL6 activates STAT3 and may bind JAK2", {"IL6+STAT3", "perhaps IL6 binds JAK2"}),
        ("IL6, which may bind JAK2, activates STAT3", {"perhaps IL6 binds JAK2", "IL6+STAT3"}),
        ("IL6, which does not bind JAK2, activates STAT3", {"not IL6 binds JAK2", "IL6+STAT3"}),
        ("IL6 activates STAT3, suggesting that it binds JAK2", {"IL6+STAT3", "perhaps IL6 binds JAK2"}),
        ("IL6 activates STAT3; TNF may not", {"IL6+STAT3"}),
        ("data suggest that IL6 activates STAT3, because TNF activates JAK2", {"perhaps IL6+STAT3", "TNF+JAK2"}),
        ("IL6 does not block TNF-induced STAT3 expression", {"not IL6~STAT3", "TNF*STAT3"}),
        ("IL6 may block TNF-induced STAT3 expression", {"perhaps IL6~STAT3", "TNF*STAT3"}),
        ("IL6 activates not only STAT3 but also JAK2", {"IL6+STAT3", "IL6+JAK2"}),
        ("IL6 had no effect on STAT3 expression", {"not IL6 regulates_expression STAT3"}),
        ("STAT3 expression was not affected by IL6", {"not IL6 regulates_expression STAT3"}),
    ],
)
def test_denial_and_doubt_reach_their_own_claim_alone(text: str, expected: set[str]) -> None:
    signs = {"+": " increases_activity ", "*": " increases_expression ", "~": " decreases_expression "}

    assert claims(text) == {"".join(signs.get(letter, letter) for letter in one) for one in expected}
