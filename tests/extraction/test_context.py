"""Where and when a claim holds, by the phrases of its clause."""

from hypothesis import given
from hypothesis import strategies as st
from marked import marked

from genegraph.extraction._context import Contexts
from genegraph.model import Span


def near(line: str, first: str, last: str) -> tuple[tuple[str, str], ...]:
    text, mentions = marked(line)
    return Contexts(text, mentions).near(Span(text.index(first), text.index(last) + len(last)))


def test_the_phrase_behind_a_claim_tells_its_cell() -> None:
    assert near("A1 raises B2 in naive [cell: T cells]", "A1", "B2") == (("cell", "naive T cells"),)


def test_how_cells_were_treated_is_a_condition() -> None:
    assert near("A1 raises B2 in LPS-treated [cell: monocytes]", "A1", "B2") == (
        ("cell", "monocytes"),
        ("condition", "LPS-treated"),
    )


def test_upon_and_after_tell_when() -> None:
    assert near("A1 raises B2 upon C3 stimulation", "A1", "B2") == (("condition", "upon C3 stimulation"),)


def test_a_phrase_that_opens_the_clause_holds_for_all_of_it() -> None:
    assert near("in [disease: gout], A1 raises B2 and lowers C3", "B2", "C3") == (("disease", "gout"),)


def test_each_claim_has_the_phrase_behind_it() -> None:
    line = "induced by A1 in [cell: T cells] and by B2 in [cell: monocytes]"

    assert near(line, "A1", "A1") == (("cell", "T cells"),)
    assert near(line, "B2", "B2") == (("cell", "monocytes"),)


def test_a_phrase_of_an_earlier_claim_is_not_taken_over() -> None:
    assert near("raised in [cell: T cells] by A1, phosphorylates B2", "phosphorylates", "B2") == ()


def test_another_clause_tells_nothing() -> None:
    assert near("A1 raises B2, but lowers C3 in the [anatomy: liver]", "A1", "B2") == ()


def test_a_phrase_behind_a_comma_opens_what_follows_it() -> None:
    line = "inducing B2, in [cell: monocytes] it lowers C3"

    assert near(line, "inducing", "B2") == ()
    assert near(line, "lowers", "C3") == (("cell", "monocytes"),)


def test_cells_of_a_disease_tell_both() -> None:
    assert near("A1 raises B2 in [disease: myeloma] cells", "A1", "B2") == (
        ("disease", "myeloma"),
        ("cell", "myeloma cells"),
    )


def test_patients_have_what_they_are_with() -> None:
    assert near("A1 raises B2 in [cell: monocytes] from patients with [disease: gout]", "A1", "B2") == (
        ("cell", "monocytes"),
        ("disease", "gout"),
    )


def test_the_animal_is_a_species() -> None:
    assert near("A1 raises B2 in the [anatomy: liver] of obese mice", "A1", "B2") == (
        ("tissue", "liver"),
        ("species", "mouse"),
    )


def test_what_makes_a_product_stands_right_behind_it() -> None:
    assert near("A1 raises B2 production by [cell: fibroblasts]", "A1", "B2") == (("cell", "fibroblasts"),)


def test_what_a_process_is_of_belongs_to_it() -> None:
    assert near("A1 prolongs survival of [cell: neurons]", "A1", "survival") == (("cell", "neurons"),)


def test_a_response_is_a_condition() -> None:
    assert near("A1 raises B2 in response to C3", "A1", "B2") == (("condition", "response to C3"),)


def test_bare_cells_tell_nothing() -> None:
    assert near("A1 raises B2 in these cells", "A1", "B2") == ()


@given(st.text(alphabet="ab ,;().in of", max_size=60), st.data())
def test_any_stretch_of_any_text_is_answered(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    for kind, words in Contexts(text, ()).near(Span(start, end)):
        assert kind in {"cell", "tissue", "disease", "species", "condition"}
        assert words
