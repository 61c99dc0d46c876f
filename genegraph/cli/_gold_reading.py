"""What extraction reads in the text of a gold: its own sentences, or the page that its bullets come from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from genegraph.cli._gold import Unit
from genegraph.errors import UnreadableFileError

if TYPE_CHECKING:
    from genegraph.model import Statement


def read_units(
    gold: Path, units: tuple[Unit, ...], pages: tuple[Path, ...], min_score: float
) -> Iterator[tuple[Unit, list[Statement], str]]:
    """Give each unit with the statements that are read in it, and its section.

    Args:
        gold: Where the units come from.
        units: What `read_gold` found there.
        pages: Where to look for the page that the gold is of, before looking beside the gold.
        min_score: Statements that were read less surely than this are left out.

    Raises:
        UnreadableFileError: If the gold is of a page, and that is nowhere.
    """
    from genegraph import pipeline

    if units[0].id:
        by_id = {reading.record.id: reading for reading in pipeline.read(gold, min_score=min_score)}
        for unit in units:
            yield unit, list(by_id[unit.id].statements()) if unit.id in by_id else [], ""
        return
    readings = pipeline.read(_page_of(gold, pages), min_score=min_score)
    bullets = [(_key(bullet.bullet.text), bullet) for reading in readings for bullet in reading.bullets]
    for unit in units:
        wanted = _key(unit.text)
        # A gold may hold half of a bullet that its page cuts in two, and the other way round. Equal texts come first.
        same = sorted(
            ((key != wanted, bullet) for key, bullet in bullets if key and (key in wanted or wanted in key)),
            key=lambda pair: pair[0],
        )
        sections = [bullet.bullet.section for _, bullet in same]
        yield unit, [statement for _, bullet in same for statement in bullet.statements], "".join(sections[:1])


def _page_of(gold: Path, pages: tuple[Path, ...]) -> Path:
    beside = (gold.with_suffix(".txt"), gold.parent.parent / "pages" / f"{gold.stem}.txt")
    for page in (*(page for page in pages if page.stem == gold.stem), *pages, *beside):
        if page.is_file():
            return page
    raise UnreadableFileError(str(gold), "the page that it is of is missing", f"Name it: --page {gold.stem}.txt")


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())
