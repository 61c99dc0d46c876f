import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from genegraph.grounding._abbreviations import abbreviations


def pairs(text: str) -> list[tuple[str, str]]:
    return [(text[found.short.slice], text[found.long.slice]) for found in abbreviations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the tumor necrosis factor (TNF)", [("TNF", "tumor necrosis factor")]),
        ("transforming growth factor beta (TGF-β) acts", [("TGF-β", "transforming growth factor beta")]),
        ("AD (Alzheimer disease)", [("AD", "Alzheimer disease")]),
        ("juvenile idiopathic arthritis (JIA, of old)", [("JIA", "juvenile idiopathic arthritis")]),
        ("multiple sclerosis (MS; see below)", [("MS", "multiple sclerosis")]),
        ("mesenchymal stem cells (MSCs)", [("MSCs", "mesenchymal stem cells")]),
        ("one (2) and two (see text)", []),
        ("IL6 (IL6)", []),
    ],
)
def test_short_forms_find_their_long_forms(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@given(st.text(alphabet="ab AB12()-βα", max_size=60))
@example("assay 2 - of two (A2)")  # a dash that joins nothing
def test_both_forms_lie_in_the_text(text: str) -> None:
    assert all(short and long and len(long) > 1 for short, long in pairs(text))
