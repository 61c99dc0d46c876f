"""Names that several genes share, told by the words beside them."""

from collections.abc import Callable

import pytest

from genegraph.grounding import Grounder
from genegraph.model import Entity, Topic
from genegraph.vocabulary.lexicons import lexicons
from genegraph.vocabulary.senses import NO_GENE, senses

Names = Callable[..., dict[str, str]]


@pytest.mark.parametrize(
    ("text", "name", "symbol"),
    [
        ("Wnt signalling frees β-catenin, which binds TCF4", "TCF4", "TCF7L2"),
        ("TCF4 haploinsufficiency", "TCF4", "TCF4"),
        ("ARF holds MDM2 in the nucleolus", "ARF", "CDKN2A"),
        ("TAZ leaves the nucleus", "TAZ", "WWTR1"),
        ("mutant TAZ and cardiolipin in Barth syndrome", "TAZ", "TAFAZZIN"),
        ("SIK2 phosphorylates TORC2, a coactivator of CREB", "TORC2", "CRTC2"),
        ("TORC2 phosphorylates AKT", "TORC2", "mTORC2"),
        ("MST1 phosphorylates LATS1", "MST1", "STK4"),
        ("MST1 binds RON", "MST1", "MST1"),
        ("PDK1 phosphorylates Akt at Thr308", "PDK1", "PDPK1"),
        ("PDK1 keeps pyruvate from the mitochondria", "PDK1", "PDK1"),
        ("FVIIa on TF cleaves factor X", "TF", "F3"),
        ("activated GR", "GR", "NR3C1"),
        ("GR recycles glutathione", "GR", "GSR"),
        ("myelin P0 of Schwann cells", "P0", "MPZ"),
        ("the organic cation transporter OCT1 takes up metformin", "OCT1", "SLC22A1"),
        ("p67 and gp91 of the NADPH oxidase", "p67", "NCF2"),
        ("uptake of glycine by GLYT1", "GLYT1", "SLC6A9"),
    ],
)
def test_a_shared_name_means_what_its_company_tells(text: str, name: str, symbol: str, names: Names) -> None:
    assert names(text)[name] == symbol


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mice at P0", "P0"),
        ("SCF(Skp2) is a ubiquitin ligase", "SCF"),
        ("CD19 CAR T cells", "CAR"),
        ("ALT lengthens telomeres", "ALT"),
        ("tau promotes MT assembly", "MT"),
    ],
)
def test_a_shared_name_need_mean_no_gene(text: str, name: str, names: Names) -> None:
    assert name not in names(text)


def test_the_gene_of_a_page_is_meant_whatever_the_company(names: Names) -> None:
    entity = lexicons().entity("hgnc:11634")
    assert isinstance(entity, Entity)
    topic = Topic(symbol="TCF4", entity=entity)

    assert names("TCF4 and β-catenin", topic=topic)["TCF4"] == "TCF4"


@pytest.mark.parametrize("name", senses())
def test_every_meaning_is_one_that_the_lexicons_know(name: str) -> None:
    for sense in senses()[name]:
        assert sense.meaning == NO_GENE or Grounder(lexicons()).candidates(sense.meaning)


@pytest.mark.parametrize("name", senses())
def test_a_shared_name_has_company_in_all_meanings_but_the_last(name: str) -> None:
    assert all(sense.company for sense in senses()[name][:-1])
