"""Citation marks leave the text and become CURIEs."""

import pytest

from genegraph.sources._references import take_references


@pytest.mark.parametrize(
    ("text", "rest", "publications"),
    [
        ("in stroma. (pMID: 23593346)", "in stroma.", ("pubmed:23593346",)),
        ("binds IL6R (PMID 123)", "binds IL6R", ("pubmed:123",)),
        ("binds IL6R (pubmed: 1)", "binds IL6R", ("pubmed:1",)),
        ("binds IL6R (PMID:1, 2; PMID:3), too", "binds IL6R, too", ("pubmed:1", "pubmed:2", "pubmed:3")),
        ("binds IL6R [PubMed:7].", "binds IL6R.", ("pubmed:7",)),
        ("binds it (doi:10.1016/S0014-5793(97)01480-4)", "binds it", ("doi:10.1016/s0014-5793(97)01480-4",)),
        ("binds it (https://doi.org/10.1038/nature07924)", "binds it", ("doi:10.1038/nature07924",)),
        ("binds it (PMC2838708)", "binds it", ("pmc:PMC2838708",)),
        ("binds it (PMID: 5) and that (PMID: 5)", "binds it and that", ("pubmed:5",)),
    ],
)
def test_publications_move_out_of_the_text(text: str, rest: str, publications: tuple[str, ...]) -> None:
    cited = take_references(text)

    assert (cited.text, cited.publications, cited.identifiers) == (rest, publications, ())


@pytest.mark.parametrize(
    "text", ["arthritis (OMIM: 604302)", "arthritis (MIM 604302)", "arthritis [MIM:604302]", "arthritis (OMIM #604302)"]
)
def test_omim_numbers_are_identifiers(text: str) -> None:
    assert take_references(text).identifiers == ("omim:604302",)
    assert take_references(text).text == "arthritis"


@pytest.mark.parametrize(
    "text",
    [
        "IL1A stimulates cardiac myofibroblasts (CMF)",
        "browning by PM20D1 (PM20D1)",
        "exposure to dust (PM10)",
        "familial (see OMIM: 604302 and the review)",  # a bracket that says more keeps its words
        "MIM proteins (MIM1)",
        "t(8;14)(q24;q32)",
    ],
)
def test_other_brackets_stay(text: str) -> None:
    assert take_references(text).text == text
