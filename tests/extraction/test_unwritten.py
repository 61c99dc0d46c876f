"""On its page a gene need not be written: a bullet says there what the whole sentence says anywhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import GENES, claims, told

TRIPLES = st.permutations(GENES).map(lambda drawn: drawn[:3])

BULLETS = [
    # the gene acts
    ("activates {b}, but not {c}", "{a} activates {b}, but not {c}"),
    ("inhibits {b} by binding to {c}", "{a} inhibits {b} by binding to {c}"),
    ("blocks {c}-mediated activation of {b}", "{a} blocks {c}-mediated activation of {b}"),
    ("cooperates with {c} to induce {b}", "{a} cooperates with {c} to induce {b}"),
    ("does not bind {b}", "{a} does not bind {b}"),
    ("may inhibit {b} and {c}", "{a} may inhibit {b} and {c}"),
    ("plays a role in {b} activation", "{a} plays a role in {b} activation"),
    ("protects {b} from {c}-mediated degradation", "{a} protects {b} from {c}-mediated degradation"),
    # what the gene is
    ("inhibitor of {b}", "{a} is an inhibitor of {b}"),
    ("potent inhibitor of {b} and {c}", "{a} is a potent inhibitor of {b} and {c}"),
    ("a {b} inhibitor", "{a} is a {b} inhibitor"),
    ("essential for {b} activation", "{a} is essential for {b} activation"),
    ("required for {c}-dependent activation of {b}", "{a} is required for {c}-dependent activation of {b}"),
    ("involved in {b} activation", "{a} is involved in {b} activation"),
    ("functions as an inhibitor of {b}", "{a} functions as an inhibitor of {b}"),
    # the gene is acted upon
    ("target of {b}", "{a} is a target of {b}"),
    ("substrate of {b} and {c}", "{a} is a substrate of {b} and {c}"),
    ("upregulated by {b} in T cells", "{a} is upregulated by {b} in T cells"),
    ("not induced by {b}", "{a} is not induced by {b}"),
    ("may be a target of {b}", "{a} may be a target of {b}"),
    ("is under the control of {b}", "{a} is under the control of {b}"),
    ("stabilized by {b} and inhibited by {c}", "{a} is stabilized by {b} and inhibited by {c}"),
    # both
    ("is induced by {b} and represses {c}", "{a} is induced by {b} and represses {c}"),
    ("induced by {b}, inhibits {c}", "{a}, induced by {b}, inhibits {c}"),
    ("induces {b} and is phosphorylated by {c}", "{a} induces {b} and is phosphorylated by {c}"),
    # a side of the gene, or less of it
    ("expression is induced by {b}", "{a} expression is induced by {b}"),
    ("transcription is activated by {b}", "{a} transcription is activated by {b}"),
    ("mRNA destabilized by {b}", "{a} mRNA is destabilized by {b}"),
    ("knockdown reduces {b} expression", "{a} knockdown reduces {b} expression"),
    ("deficiency leads to {b} activation", "{a} deficiency leads to {b} activation"),
    ("overexpression inhibits {b}", "{a} overexpression inhibits {b}"),
    # pronouns
    ("its knockdown reduces {b} expression", "knockdown of {a} reduces {b} expression"),
    ("{b} induces its expression", "{b} induces {a} expression"),
    ("{b} phosphorylates it, and {c} degrades it", "{b} phosphorylates {a}, and {c} degrades {a}"),
    ("induces {b}, which in turn represses it", "{a} induces {b}, which in turn represses {a}"),
    ("interacting with {b}, whose activity it inhibits", "{a} interacts with {b}, whose activity it inhibits"),
]


@pytest.mark.parametrize(("bullet", "sentence"), BULLETS, ids=[bullet for bullet, _ in BULLETS])
@settings(max_examples=15)
@given(TRIPLES)
def test_a_bullet_says_what_the_whole_sentence_says(bullet: str, sentence: str, genes: list[str]) -> None:
    page, second, third = genes
    names = {"a": page, "b": second, "c": third}
    whole = claims(sentence.format(**names))

    assert any(page in one.split() for one in whole)
    assert claims(bullet.format(**names), page) == whole


@pytest.mark.parametrize("bullet", [bullet for bullet, _ in BULLETS])
def test_without_a_page_nobody_is_guessed(bullet: str) -> None:
    names = {"a": "IL6", "b": "STAT3", "c": "JAK2"}
    spoken = {one.subject.name for one in told(bullet.format(**names)) if one.directed}

    assert spoken <= {"STAT3", "JAK2"}


@pytest.mark.parametrize("bullet", [bullet for bullet, _ in BULLETS])
def test_on_its_own_page_a_gene_does_nothing_to_itself_by_mistake(bullet: str) -> None:
    names = {"a": "IL6", "b": "STAT3", "c": "JAK2"}

    assert not [one for one in told(bullet.format(**names), "IL6") if one.subject == one.object]
