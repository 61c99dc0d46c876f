"""Whatever one calls a gene, the graph knows which is meant, or says why not."""

import pytest
from sketch import gene, sketch

from genegraph.errors import AmbiguousNameError, UnknownNameError, UnlinkedNameError
from genegraph.model import Entity

IL6 = Entity(curie="hgnc:6018", name="IL6", type="gene", xrefs=("omim:147620", "ncbigene:3569"))
CXCL8 = Entity(curie="hgnc:6025", name="CXCL8", type="gene")
ERK = Entity(curie="fplx:ERK", name="ERK", type="family", members=("MAPK1", "MAPK3"))
GRAPH = sketch("IL6 -> CXCL8 -> ERK", entities=[IL6, CXCL8, ERK])


@pytest.mark.parametrize(
    "name",
    ["IL6", "il6", " IL6 ", "hgnc:6018", "HGNC:6018", "omim:147620", "OMIM:147620", "IL-6", "interleukin 6", "IFNB2"],
)
def test_names_aliases_and_addresses_are_accepted(name):
    assert GRAPH.entity(name) == IL6


def test_a_previous_symbol_is_accepted():
    assert GRAPH.entity("IL8") == CXCL8


def test_an_unknown_name_suggests_what_is_spelled_nearly_so():
    with pytest.raises(UnknownNameError, match=r"no entity of this graph 'IL66'\. Did you mean: IL6"):
        GRAPH.entity("IL66")


def test_a_member_of_a_family_suggests_the_family():
    with pytest.raises(UnknownNameError, match=r"'ERK2'.*\. Did you mean: ERK \(has it as a member\)"):
        GRAPH.entity("ERK2")


@pytest.mark.parametrize("name", ["TP53", "p53", "hgnc:11998"])
def test_a_gene_that_no_edge_has_is_told_to_be_known(name):
    with pytest.raises(UnlinkedNameError, match=rf"'{name}': it is known as TP53 \(hgnc:11998\), but no edge here"):
        GRAPH.entity(name)


def test_a_name_that_two_things_share_asks_for_the_curie():
    graph = sketch("A -> B", entities=[gene("A"), gene("B", curie="hgnc:1")])
    twin = sketch("B -> C", entities=[gene("B", curie="hgnc:2")])

    with pytest.raises(AmbiguousNameError, match=r"'B' could be any of: B \(hgnc:1\), B \(hgnc:2\)"):
        graph.merge(twin).entity("B")


def test_the_exact_spelling_wins():
    graph = sketch("Ab -> AB", entities=[gene("Ab"), gene("AB")])

    assert graph.entity("Ab").curie == "hgnc:Ab"
    with pytest.raises(AmbiguousNameError):
        graph.entity("ab")
