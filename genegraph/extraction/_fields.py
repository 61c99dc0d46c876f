"""Rows of tables: where a gene is expressed, and which genes are its neighbours on the chromosome."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from genegraph.extraction._found import GUESS, SURE, Context, Found, Line, term
from genegraph.extraction._spans import span_at
from genegraph.model import Bullet, Entity, Span
from genegraph.vocabulary.sections import page_words

_PLACE = re.compile(r"(?:organ|tissue|cell)(?:_\d+)?")
_TOLD = ("level", "stage", "species", "system")  # cells that go along as context
_NCBI = re.compile(r"LOC(\d+)")


def places(line: Line) -> Iterator[Found]:
    """The narrowest place that a row of an expression table names, with the level, the stage and the wider places."""
    row = _spans(line.bullet)
    places = [(value, span) for name, value, span in row if _names_place(name)]
    if not places:
        return
    told = [(name, value) for name in _TOLD for column, value, _ in row if column == name]
    systems = [value for name, value, _ in row if name == "system"]
    entity, score, used, extra = _place(line, systems, places)
    wider = [(name.partition("_")[0], value) for name, value, _ in row if _names_place(name)][: len(places) - used]
    context = (*told, *wider)
    yield Found(
        entity=entity,
        span=places[-1][1],
        score=score,
        negated=("level", "absent") in told,
        context=(*context, *extra),
    )


def neighbours(line: Line) -> Iterator[Found]:
    """The gene of a row of the physical map, unless it is the page's own.

    A symbol that was given to another gene since is told by the name behind it. `LOC` and a number is how NCBI calls a
    gene that has no symbol: the number is its address.
    """
    cells = {name: (value, span) for name, value, span in _spans(line.bullet)}
    if "symbol" not in cells:
        return
    symbol, span = cells["symbol"]
    mention = line.exactly(span) if span else None
    entity = mention.entity if mention else None
    if entity is not None and entity.name != symbol and "name" in cells and cells["name"][1]:
        named = line.exactly(cells["name"][1])
        entity = named.entity if named else entity
    if entity is None and (number := _NCBI.fullmatch(symbol)):
        entity = Entity(curie=f"ncbigene:{number[1]}", name=symbol, type="gene")
    if entity is None:
        entity = term(symbol, line.kind)
    if entity.curie != line.gene.curie and symbol != line.gene.name:
        context = tuple((name, cells[name][0]) for name in ("location",) if name in cells)
        yield Found(entity=entity, span=span, context=context)


@lru_cache(maxsize=1 << 8)
def _names_place(column: str) -> bool:
    return _PLACE.fullmatch(column) is not None


def _place(line: Line, systems: list[str], places: list[tuple[str, Span | None]]) -> tuple[Entity, float, int, Context]:
    """The entity of the last place, how surely, how many cells it takes, and what of their words it leaves out."""
    known = page_words()
    words = [*systems, *(value for value, _ in places)]
    for first in range(len(words)):
        entity = known.get((line.layout.section, " ".join(words[first:]).lower()))
        if entity is not None:
            return entity, SURE, min(len(words) - first, len(places)), ()
    last, span = places[-1]
    # A name may run over two cells, never over the system before them: "Endocrine pancreas" is two words of a table.
    starts = [(one.start, len(places) - at) for at, (_, one) in enumerate(places) if one is not None]
    ending = [one for one in line.mentions if span and one.span.end == span.end]
    for mention in ending:
        if mention.entity.type in line.layout.kinds:
            for start, used in starts:
                if mention.span.start == start:
                    return mention.entity, SURE, used, ()
            if span and mention.span.start > span.start:
                left = last[: mention.span.start - span.start].strip()
                return mention.entity, GUESS, 1, (("condition", left),)
    return term(last, line.kind), SURE, 1, ()


def _spans(bullet: Bullet) -> list[tuple[str, str, Span | None]]:
    """Column, value and place in the text of each cell; a row's text is its cells, one after the other."""
    found: list[tuple[str, str, Span | None]] = []
    at = 0
    for name, value in bullet.fields:
        start = bullet.text.find(value, at)
        if start < 0:
            found.append((name, value, None))
        else:
            at = start + len(value)
            found.append((name, value, span_at(start, at)))
    return found
