"""Every verb of relations.ttl is asked: does it say the same in every voice, and on a page, denied and doubted?"""

import pytest
from told import claims

from genegraph.extraction._inflection import verb_forms
from genegraph.vocabulary.relations import relations

# What cells do with a gene's product: of one gene and another they say nothing.
OF_CELLS = {"express", "produce", "synthesize", "synthesise", "secrete", "release"}
NEEDS = {"require", "need"}  # whoever needs something suffers when it is gone: the object is who acts
VERBS = sorted(
    {
        verb
        for relation in relations().values()
        for part_of_speech, verb in relation.words
        if part_of_speech == "verb" and " " not in verb and "-" not in verb
    }
    - OF_CELLS
    - NEEDS
)


def forms(verb: str) -> dict[str, str]:
    return {form: word for word, form in verb_forms(verb)}


def marked(mark: str, said: frozenset[str]) -> set[str]:
    return {f"{mark} {one}" for one in said}


def test_there_are_verbs_to_ask() -> None:
    assert len(VERBS) > 200


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_says_the_same_in_every_voice(verb: str) -> None:
    form = forms(verb)
    active = claims(f"IL6 {form['s']} STAT3")

    assert len(active) == 1
    assert claims(f"IL6 {form['ed']} STAT3") == active
    assert claims(f"IL6 can {verb} STAT3") == active
    assert claims(f"IL6 was shown to {verb} STAT3") == active
    assert claims(f"IL6, which {form['s']} STAT3") == active
    assert claims(f"STAT3 is {form['ed']} by IL6") == active
    assert claims(f"STAT3 was {form['ed']} by IL6") == active


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_says_on_a_page_what_it_says_of_the_pages_gene(verb: str) -> None:
    form = forms(verb)

    assert claims(f"{form['s']} STAT3", "IL6") == claims(f"IL6 {form['s']} STAT3")
    assert claims(f"{form['ing']} STAT3", "IL6") == claims(f"IL6 {form['s']} STAT3")
    assert claims(f"{form['ed']} by STAT3", "IL6") == claims(f"STAT3 {form['s']} IL6")


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_can_be_denied_and_doubted(verb: str) -> None:
    active = claims(f"IL6 {forms(verb)['s']} STAT3")

    assert claims(f"IL6 does not {verb} STAT3") == marked("not", active)
    assert claims(f"IL6 may {verb} STAT3") == marked("perhaps", active)


@pytest.mark.parametrize("verb", sorted(OF_CELLS))
def test_what_cells_do_no_gene_does(verb: str) -> None:
    assert claims(f"IL6 {forms(verb)['s']} STAT3") == frozenset()


@pytest.mark.parametrize("verb", sorted(NEEDS))
def test_whoever_is_needed_acts(verb: str) -> None:
    assert claims(f"IL6 {forms(verb)['s']} STAT3") == {"STAT3 required_for IL6"}
