"""The net sign is a product: how much there is of the cause, what the verb does, and what befalls the object."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import GENES, PAIRS, claims, told

CAUSES = {
    "{}": 1,
    "{} overexpression": 1,
    "overexpression of {}": 1,
    "ectopic expression of {}": 1,
    "constitutively active {}": 1,
    "high {} levels": 1,
    "an {} agonist": 1,
    "{} knockdown": -1,
    "knockdown of {}": -1,
    "silencing of {}": -1,
    "deletion of {}": -1,
    "{} deficiency": -1,
    "{} knockout": -1,
    "loss of {}": -1,
    "the absence of {}": -1,
    "haploinsufficiency of {}": -1,
    "an {} inhibitor": -1,
    "inhibition of {}": -1,
    "blockade of {}": -1,
    "{} antagonists": -1,
    "neutralization of {}": -1,
    "{} siRNA": -1,
    "{} shRNA": -1,
    "RNAi of {}": -1,
    "dominant-negative {}": -1,
    "kinase-dead {}": -1,
    "reduced {} expression": -1,
}
"""What is more or less of a gene, so that it can be a cause."""

VERBS = {
    "raise": ("raises", "raised", 1),
    "increase": ("increases", "increased", 1),
    "enhance": ("enhances", "enhanced", 1),
    "promote": ("promotes", "promoted", 1),
    "lower": ("lowers", "lowered", -1),
    "reduce": ("reduces", "reduced", -1),
    "suppress": ("suppresses", "suppressed", -1),
    "abolish": ("abolishes", "abolished", -1),
    "attenuate": ("attenuates", "attenuated", -1),
}

SIDES = {
    "{} expression": 1,
    "expression of {}": 1,
    "{} mRNA levels": 1,
    "{} transcription": 1,
    "{} activity": 1,
    "the activity of {}": 1,
    "{} activation": 1,
    "{} secretion": 1,
    "{} release": 1,
    "{} stability": 1,
    "the stability of {}": 1,
    "{} degradation": -1,
    "the degradation of {}": -1,
    "{} turnover": -1,
    "{} inhibition": -1,
    "the inhibition of {}": -1,
    "{} repression": -1,
}
"""What befalls an object: more of it is more of the gene, or less."""

PREDICATES = {
    "expression": ("decreases_expression", "increases_expression"),
    "mRNA": ("decreases_expression", "increases_expression"),
    "transcription": ("decreases_expression", "increases_expression"),
    "repression": ("decreases_expression", "increases_expression"),
    "activity": ("decreases_activity", "increases_activity"),
    "activation": ("decreases_activity", "increases_activity"),
    "secretion": ("decreases_secretion", "increases_secretion"),
    "release": ("decreases_secretion", "increases_secretion"),
    "stability": ("degrades", "stabilizes"),
    "degradation": ("degrades", "stabilizes"),
    "turnover": ("degrades", "stabilizes"),
    "inhibition": ("decreases", "increases"),
}

FRAMES = [
    "{cause} {s} {object}",
    "{object} is {ed} by {cause}",
    "{object} was {ed} by {cause}",
    "{object} is {ed} upon {cause}",
    "{object} was {ed} after {cause}",
    "{cause} can {base} {object}",
    "{cause} was shown to {base} {object}",
]

causes, verbs, sides = st.sampled_from(sorted(CAUSES)), st.sampled_from(sorted(VERBS)), st.sampled_from(sorted(SIDES))
pairs = st.sampled_from(PAIRS)


def predicate(side: str, sign: int) -> str:
    (found,) = [both for word, both in PREDICATES.items() if word in side.split()]
    return found[sign > 0]


@given(pairs, causes, verbs, sides, st.sampled_from(FRAMES))
def test_the_net_sign_is_the_product_of_cause_verb_and_side(
    genes: tuple[str, str], cause: str, verb: str, side: str, frame: str
) -> None:
    agent, theme = genes
    present, past, verb_sign = VERBS[verb]
    text = frame.format(cause=cause.format(agent), s=present, ed=past, base=verb, object=side.format(theme))
    sign = CAUSES[cause] * verb_sign * SIDES[side]

    assert [(one.subject.name, one.predicate, one.object.name, one.sign) for one in told(text)] == [
        (agent, predicate(side, sign), theme, sign)
    ]


@given(pairs, causes, verbs)
def test_a_cause_without_a_side_keeps_its_sign(genes: tuple[str, str], cause: str, verb: str) -> None:
    agent, theme = genes
    present, _, verb_sign = VERBS[verb]
    (found,) = told(f"{cause.format(agent)} {present} {theme}")

    assert (found.predicate, found.sign) == (
        "increases" if CAUSES[cause] * verb_sign > 0 else "decreases",
        CAUSES[cause] * verb_sign,
    )


@given(pairs, causes, verbs, st.sampled_from(["phosphorylation", "ubiquitination", "acetylation", "methylation"]))
def test_a_modification_is_made_or_it_is_only_regulated(
    genes: tuple[str, str], cause: str, verb: str, change: str
) -> None:
    agent, theme = genes
    present, _, verb_sign = VERBS[verb]
    (found,) = told(f"{cause.format(agent)} {present} the {change} of {theme}")
    made = CAUSES[cause] * verb_sign > 0

    assert found.predicate == (change.replace("ation", "ates") if made else "regulates")
    assert (found.subject.name, found.object.name, found.sign) == (agent, theme, 0)


@pytest.mark.parametrize(
    ("cause", "setting"),
    [
        ("IL6 knockdown", "loss of function"),
        ("haploinsufficiency of IL6", "loss of function"),
        ("IL6 siRNA", "loss of function"),
        ("an IL6 antagonist", "loss of function"),
        ("an IL6 agonist", "gain of function"),
    ],
)
def test_what_was_done_to_the_cause_is_told_as_the_setting(cause: str, setting: str) -> None:
    (found,) = told(f"{cause} raises STAT3 expression")

    assert found.evidence.context == (("setting", setting),)


def test_a_cause_that_nobody_touched_has_no_setting() -> None:
    (found,) = told("IL6 raises STAT3 expression")

    assert found.evidence.context == ()


# Frames over another event: what befalls the event befalls its object, and the event itself is told, too.
OPPOSING = ["blocks", "abolishes", "attenuates", "suppresses", "prevents", "reverses", "counteracts", "antagonizes"]
FURTHERING = ["enhances", "promotes", "augments"]
EVENTS = {"induction": "expression", "activation": "activity", "inhibition": "", "repression": "expression"}
HELD_BACK = {"inhibition", "repression"}


@given(
    st.permutations(GENES).map(lambda drawn: drawn[:3]),
    st.sampled_from(OPPOSING + FURTHERING),
    st.sampled_from(sorted(EVENTS)),
)
def test_what_is_done_to_an_event_is_told_beside_the_event(genes: list[str], verb: str, event: str) -> None:
    outer, theme, inner = genes
    side = "_" + EVENTS[event] if EVENTS[event] else ""
    held = event in HELD_BACK
    inner_way = "decreases" if held else "increases"
    outer_way = "increases" if (verb in OPPOSING) == held else "decreases"

    assert claims(f"{outer} {verb} the {event} of {theme} by {inner}") == {
        f"{outer} {outer_way}{side} {theme}",
        f"{inner} {inner_way}{side} {theme}",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IL6 relieves STAT3 repression", "IL6 increases_expression STAT3"),
        ("IL6 prevents the inhibition of STAT3", "IL6 increases STAT3"),
        ("reduced degradation of STAT3 by IL6", "IL6 stabilizes STAT3"),
        ("IL6 protects STAT3 from degradation", "IL6 stabilizes STAT3"),
        ("IL6-/- mice showed reduced STAT3 expression", "IL6 increases_expression STAT3"),
        ("IL6-deficient cells had higher STAT3 activity", "IL6 decreases_activity STAT3"),
        ("loss of IL6 prevents the degradation of STAT3", "IL6 degrades STAT3"),
        ("knockdown of IL6 abolishes the inhibition of STAT3", "IL6 decreases STAT3"),
        ("an inhibitor of IL6 blocks STAT3 degradation", "IL6 degrades STAT3"),
    ],
)
def test_losses_of_losses_turn_the_sign_over_again(text: str, expected: str) -> None:
    assert claims(text) == {expected}
