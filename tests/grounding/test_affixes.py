import pytest

from genegraph.grounding import Grounder
from genegraph.model import Bullet


@pytest.mark.parametrize(
    ("spelling", "symbol", "context"),
    [
        ("p-STAT3", "STAT3", (("state", "phosphorylated"),)),
        ("phospho-STAT3", "STAT3", (("state", "phosphorylated"),)),
        ("pStat3", "STAT3", (("species", "mouse"), ("state", "phosphorylated"))),
        ("pSTAT3", "STAT3", (("state", "phosphorylated"),)),
        ("siSTAT3", "STAT3", (("perturbation", "knockdown"),)),
        ("hTERT", "TERT", ()),
        ("pro-IL-1β", "IL1B", (("state", "precursor"),)),
        ("BRAFV600E", "BRAF", (("variant", "V600E"),)),
        ("Stat3", "STAT3", (("species", "mouse"),)),
        ("Trp53", "TP53", (("species", "mouse"),)),
        ("Tnf", "TNF", (("species", "mouse"),)),
    ],
)
def test_what_hangs_on_a_name_becomes_its_context(
    spelling: str, symbol: str, context: tuple[tuple[str, str], ...], grounder: Grounder
) -> None:
    (mention,) = grounder.ground(Bullet(locator="1", section="", text=f"levels of {spelling} rose"))

    assert (mention.text, mention.entity.name, mention.context) == (spelling, symbol, context)


def test_a_plasmid_is_no_phosphorylated_protein(grounder: Grounder) -> None:
    assert grounder.ground(Bullet(locator="1", section="", text="cells received pMIP")) == ()
