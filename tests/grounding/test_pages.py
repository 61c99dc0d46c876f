"""The gold pages: what a reader finds in them, grounding finds."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from genegraph.grounding import Grounder
from genegraph.sources import read_records

PAGES = ("IL6", "TNF", "EGFR", "MYC", "BRCA1")
MOLECULAR = ("gene", "family", "complex")


def participants(gold: Path) -> dict[str, set[str]]:
    """Genes, families and complexes with a symbol or a FamPlex id, by the line that names them."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines()):
        for side in ("subject", "object"):
            name = row[side]
            named = row[f"{side}_kind"] in MOLECULAR and row["core"] and " " not in name
            if named and not (side == "subject" and row["implicit_subject"]):
                found[row["text"]].add(name)
    return found


@pytest.mark.parametrize("page", PAGES)
def test_the_participants_of_relations_are_found(page: str, shared: Path, grounder: Grounder) -> None:
    (record,) = map(grounder.resolve, read_records(shared / "pages" / f"{page}.txt"))
    assert record.topic is not None
    expected = participants(shared / "gold" / f"{page}.jsonl")
    wanted = missed = 0
    for bullet in record.bullets():
        names = next((names for text, names in expected.items() if text == bullet.text), set())
        mentions = grounder.ground(bullet, topic=record.topic)
        found = {name for one in mentions for name in (one.entity.name, *one.entity.members)} | {page}
        wanted += len(names)
        missed += len(names - found)

    assert wanted > 20
    assert missed <= 0.03 * wanted


def test_the_diseases_of_a_page_are_found_with_their_numbers(shared: Path, grounder: Grounder) -> None:
    (record,) = map(grounder.resolve, read_records(shared / "pages" / "IL6.txt"))
    rows = [line.split("\t") for line in (shared / "gold" / "IL6.diseases.tsv").read_text().splitlines()]
    rows = [row for row in rows if not row[0].startswith("#")]
    found = numbered = 0
    for _, contained, curies in rows:
        right = set(curies.lower().split(","))
        named: set[str] = set()
        for bullet in record.bullets():
            if contained.split(" (OMIM")[0] in bullet.text:
                for mention in grounder.ground(bullet, topic=record.topic):
                    if mention.entity.type == "disease":
                        named |= {mention.entity.curie, *mention.entity.xrefs}
        found += bool(named & right)
        numbered += bool({one for one in named & right if one.startswith("omim:")} or "omim:" not in curies.lower())

    assert len(rows) == 20
    assert found >= 18
    assert numbered == len(rows)
