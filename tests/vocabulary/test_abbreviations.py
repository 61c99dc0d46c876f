"""abbreviations.tsv: every row keeps some gene's name from being read, and says what is meant instead."""

import pytest

from genegraph.grounding import Grounder
from genegraph.vocabulary.abbreviations import other_senses
from genegraph.vocabulary.lexicons import lexicons


@pytest.mark.parametrize("abbreviation", other_senses())
def test_an_abbreviation_is_spelled_like_a_gene_and_read_as_none(abbreviation: str) -> None:
    spelled_alike = [term.entity.type for term in lexicons().find(abbreviation)]
    read = [one.entity.type for one in Grounder(lexicons()).candidates(abbreviation)]

    assert {"gene", "family", "complex"} & {*spelled_alike}
    assert not {"gene", "family", "complex"} & {*read}
    assert other_senses()[abbreviation]
