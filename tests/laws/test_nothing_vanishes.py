"""Whatever stands on a page stands in its record, too: in a bullet, in the metadata, or as a heading that is known."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genegraph.model import Record
from genegraph.sources import parse, read_records
from genegraph.sources._labels import LABELS
from genegraph.sources._references import take_references
from genegraph.sources._tables import header, morbid_row

PAGES = ["BRCA1", "EGFR", "IL6", "MYC", "TNF"]


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def told(record: Record) -> str:
    """All that a record says, without blanks and signs, one value after another."""
    values = [value for named in record.metadata for value in named]
    for bullet in record.bullets():
        values += [bullet.text, *bullet.publications, *bullet.identifiers, *(value for _, value in bullet.fields)]
    neighbours = [bullet.text for bullet in record.bullets() if bullet.section == "physical_map"]
    return "\n".join(map(squeezed, [*values, "".join(neighbours)]))


def without_label(text: str) -> str:
    words = max((label.words for label in LABELS if text.startswith(label.words)), key=len, default="")
    return text.removeprefix(words).lstrip(" :")


def is_told(line: str, record: Record) -> bool:
    text = line.strip().removeprefix("•").strip()
    row = morbid_row(text)
    if header(text) or (row and any(set(row.fields) <= set(bullet.fields) for bullet in record.bullets())):
        return True
    everything = told(record)
    below = without_label(text)
    if any(squeezed(take_references(rest).text) in everything for rest in (text, below, without_label(below))):
        return True
    # A line of the header holds several values under several names.
    return all(word.lower() in everything.lower() for word in re.findall(r"\w+", below))


def left_over(path: Path) -> list[str]:
    [record] = read_records(path)
    return [
        line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not is_told(line, record)
    ]


@pytest.mark.parametrize("symbol", PAGES)
def test_no_word_of_a_real_page_is_lost(symbol: str, shared: Path) -> None:
    assert left_over(shared / "pages" / f"{symbol}.txt") == []


def test_no_word_of_our_own_pages_is_lost(checkout: Path) -> None:
    for page in sorted((checkout / "examples").glob("*.txt")):
        assert left_over(page) == [], page.name


words = st.sampled_from(
    [
        "activates",
        "of",
        "the",
        "na",
        "ve",
        "M",
        "-like",
        "IL6",
        "protein",
        "(PMID:7)",
        "RNA",
        "text:",
        "Endocrine",
        "lung",
        "highly",
        "tumoral",
        "--over",
        "7p15",
        "TYPE",
        "(OMIM:604302)",
        "--",
        "•",
        "7",
        "5",
        "-",
        "naïve",
        "ER",
    ]
)
lines = st.tuples(
    st.sampled_from(["", "  • ", "    ", "- "]),
    st.sampled_from(["", *(label.words for label in LABELS), "SystemCellPubmedSpeciesStageRna symbol"]),
    st.lists(words, max_size=4),
)


@given(st.lists(lines, max_size=25))
def test_every_line_of_a_shuffled_page_is_told(drawn: list[tuple[str, str, list[str]]]) -> None:
    marked = [
        f"{sign}{label} {' '.join(words)} x{number}x" if words else f"{sign}{label}"
        for number, (sign, label, words) in enumerate(drawn)
    ]
    records = parse("\n".join(marked), path="odd.txt", format="genatlas")
    everything = "\n".join(map(told, records))

    for number, (_, _, inside) in enumerate(drawn):
        if inside:
            assert f"x{number}x" in everything


@given(st.lists(lines, max_size=25))
def test_every_bullet_has_an_address_of_its_own(drawn: list[tuple[str, str, list[str]]]) -> None:
    text = "\n".join(f"{sign}{label} {' '.join(words)}" for sign, label, words in drawn)
    for record in parse(text, path="odd.txt", format="genatlas"):
        bullets = list(record.bullets())

        assert len({bullet.locator for bullet in bullets}) == len(bullets)
        assert all(bullet.locator.startswith(f"{record.id}#{bullet.section}/") for bullet in bullets)
        assert all(bullet.text for bullet in bullets)
        assert [bullet.line for bullet in bullets] == sorted(bullet.line for bullet in bullets)
