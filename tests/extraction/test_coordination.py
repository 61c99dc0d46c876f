"""Lists, and what coordination leaves out: a list says what its members say one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import GENES, claims, spelled

BASES = ("activate", "induce", "inhibit", "phosphorylate", "regulate", "suppress")

FRAMES = [
    "{a} {s} {b}",
    "{a} can {base} {b}",
    "{a} may {base} {b}",
    "{a} does not {base} {b}",
    "{b} is {past} by {a}",
    "{b} was {past} by {a}",
    "{noun} of {b} by {a}",
    "{a} leads to {noun} of {b}",
    "{a} blocks {noun} of {b}",
    "{a} raises levels of {b}",
    "{a} raises {b} expression",
    "{a} is required for {noun} of {b}",
    "{a} is an inhibitor of {b}",
    "{a} interacts with {b}",
    "{a} binds to {b}",
    "{a} cooperates with {b}",
    "{a} prevents {b} {noun}",
    "{a} has been shown to {base} {b}",
    "{b} {noun} is mediated by {a}",
    "knockdown of {a} {s} {b}",
    "{a} siRNA {s} {b}",
    "overexpression of {a} {s} {b} expression",
    "{a} {s} {b} in T cells",
    "in T cells, {a} {s} {b}",
    "{a} {s} {b} through TRAF6",
]

LISTS = ["{} and {}", "{} or {}", "{} as well as {}", "both {} and {}", "{}/{}"]
LONGER = ["{}, {} and {}", "{}, {}, and {}", "{}, {} or {}", "{}, {}, or {}"]

genes = st.permutations([gene for gene in GENES if gene != "TRAF6"])
lists = st.sampled_from(LISTS + LONGER)


def taken(template: str, names: list[str]) -> list[str]:
    return names[: template.count("{}")]


@given(genes, st.sampled_from(FRAMES), st.sampled_from(BASES), lists)
def test_a_list_of_objects_says_what_its_members_say(names: list[str], frame: str, base: str, template: str) -> None:
    agent, *themes = names
    themes = taken(template, themes)
    one_by_one = [claims(spelled(frame, base, agent, theme)) for theme in themes]

    assert all(one_by_one)
    assert claims(spelled(frame, base, agent, template.format(*themes))) == frozenset().union(*one_by_one)


@given(genes, st.sampled_from(FRAMES), st.sampled_from(BASES), lists)
def test_a_list_of_subjects_says_what_its_members_say(names: list[str], frame: str, base: str, template: str) -> None:
    theme, *agents = names
    agents = taken(template, agents)
    one_by_one = [claims(spelled(frame, base, agent, theme)) for agent in agents]

    assert claims(spelled(frame, base, template.format(*agents), theme)) == frozenset().union(*one_by_one)


@given(
    genes,
    st.sampled_from(["{a} {s} {b}", "{b} is {past} by {a}", "{noun} of {b} by {a}"]),
    st.sampled_from(BASES),
)
def test_lists_on_both_sides_tell_every_pair(names: list[str], frame: str, base: str) -> None:
    agents, themes = names[:3], names[3:6]
    pairs = [claims(spelled(frame, base, agent, theme)) for agent in agents for theme in themes]
    text = spelled(frame, base, "{}, {} and {}".format(*agents), "{}, {} and {}".format(*themes))

    assert claims(text) == frozenset().union(*pairs)
    assert len(claims(text)) == 9


@given(genes, st.data())
def test_the_order_of_a_list_does_not_matter(names: list[str], data: st.DataObject) -> None:
    agent, *themes = names[:5]
    shuffled = data.draw(st.permutations(themes))

    def line(listed: list[str]) -> str:
        return f"{agent} activates {', '.join(listed[:-1])} and {listed[-1]}"

    assert claims(line(themes)) == claims(line(shuffled))


@given(genes)
def test_respectively_pairs_the_first_with_the_first(names: list[str]) -> None:
    agents, themes = names[:3], names[3:6]

    assert claims("{}, {} and {} activate {}, {} and {}, respectively".format(*agents, *themes)) == {
        f"{agent} increases_activity {theme}" for agent, theme in zip(agents, themes, strict=True)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # exceptions
        ("IL6 activates STAT3, JAK2 and MYC, but not TP53", {"IL6+STAT3", "IL6+JAK2", "IL6+MYC", "not IL6+TP53"}),
        (
            "IL6 activates STAT3 and JAK2 but neither TP53 nor MYC",
            {"IL6+STAT3", "IL6+JAK2", "not IL6+TP53", "not IL6+MYC"},
        ),
        ("IL6, but not TNF, activates STAT3", {"IL6+STAT3", "not TNF+STAT3"}),
        ("IL6 (but not TNF) activates STAT3", {"IL6+STAT3", "not TNF+STAT3"}),
        ("IL6 activates STAT3, not JAK2", {"IL6+STAT3", "not IL6+JAK2"}),
        ("IL6 activates STAT3 rather than JAK2", {"IL6+STAT3", "not IL6+JAK2"}),
        ("IL6 activates STAT3 instead of JAK2", {"IL6+STAT3", "not IL6+JAK2"}),
        ("neither IL6 nor TNF activates STAT3", {"not IL6+STAT3", "not TNF+STAT3"}),
        ("not only IL6 but also TNF activates STAT3", {"IL6+STAT3", "TNF+STAT3"}),
        # clauses beside each other
        ("IL6 activates STAT3 and TNF activates JAK2", {"IL6+STAT3", "TNF+JAK2"}),
        ("IL6 activates STAT3; TNF activates JAK2", {"IL6+STAT3", "TNF+JAK2"}),
        ("IL6 activates STAT3, whereas TNF activates JAK2", {"IL6+STAT3", "TNF+JAK2"}),
        ("IL6 activates STAT3. TNF activates JAK2.", {"IL6+STAT3", "TNF+JAK2"}),
        ("IL6 activates STAT3 while TNF does not activate JAK2", {"IL6+STAT3", "not TNF+JAK2"}),
        # one subject, several verbs
        ("IL6 activates STAT3 and inhibits JAK2", {"IL6+STAT3", "IL6 decreases JAK2"}),
        ("IL6 activates STAT3 but inhibits JAK2", {"IL6+STAT3", "IL6 decreases JAK2"}),
        ("IL6 activates STAT3, thereby inhibiting JAK2", {"IL6+STAT3", "IL6 decreases JAK2"}),
        ("IL6 activates STAT3 to inhibit JAK2", {"IL6+STAT3", "IL6 decreases JAK2"}),
        ("IL6 activates STAT3, resulting in JAK2 degradation", {"IL6+STAT3", "IL6 degrades JAK2"}),
        ("IL6 activates STAT3, which inhibits JAK2", {"IL6+STAT3", "STAT3 decreases JAK2"}),
        ("IL6, which activates STAT3, inhibits JAK2", {"IL6+STAT3", "IL6 decreases JAK2"}),
        # one object, several verbs
        ("IL6 binds and activates STAT3", {"IL6 binds STAT3", "IL6+STAT3"}),
        ("IL6 binds to and activates STAT3", {"IL6 binds STAT3", "IL6+STAT3"}),
        ("IL6 activates but does not phosphorylate STAT3", {"IL6+STAT3", "not IL6 phosphorylates STAT3"}),
        ("STAT3 is bound and activated by IL6", {"IL6 binds STAT3", "IL6+STAT3"}),
        # sides of one gene, and of several
        ("IL6 raises expression and activity of STAT3", {"IL6+STAT3", "IL6 increases_expression STAT3"}),
        (
            "IL6 raises the expression of STAT3 and the stability of MYC",
            {"IL6 increases_expression STAT3", "IL6 stabilizes MYC"},
        ),
        # names beside names
        ("TNF-induced STAT3 activates JAK2", {"TNF increases_expression STAT3", "STAT3+JAK2"}),
        ("the kinase JAK2 activates the factor STAT3", {"JAK2+STAT3"}),
        ("IL6, a cytokine, activates STAT3, a transcription factor", {"IL6+STAT3"}),
    ],
)
def test_what_is_coordinated_keeps_its_own_part(text: str, expected: set[str]) -> None:
    assert claims(text) == {one.replace("+", " increases_activity ") for one in expected}
