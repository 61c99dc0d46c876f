"""Rows of tables: where a gene is expressed, and which genes are its neighbours on the chromosome."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from genegraph.extraction._found import GUESS, SURE, Found, exactly, term
from genegraph.model import Bullet, Entity, Mention, Span
from genegraph.vocabulary.sections import Layout, page_words

_PLACE = re.compile(r"(?:organ|tissue|cell)(?:_\d+)?")
_TOLD = ("level", "stage", "species", "system")  # cells that go along as context
_NCBI = re.compile(r"LOC(\d+)")


def places(bullet: Bullet, mentions: Sequence[Mention], layout: Layout, gene: Entity) -> Iterator[Found]:
    """The narrowest place that a row of an expression table names, with the level, the stage and the wider places."""
    row = _spans(bullet)
    places = [(value, span) for name, value, span in row if _PLACE.fullmatch(name)]
    if not places:
        return
    told = [(name, value) for name in _TOLD for column, value, _ in row if column == name]
    wider = [(name, value) for name, value, _ in row if _PLACE.fullmatch(name)][:-1]
    context = (*told, *((name.partition("_")[0], value) for name, value in wider))
    systems = [value for name, value, _ in row if name == "system"]
    entity, score, extra = _place([*systems, *(value for value, _ in places)], places, mentions, layout)
    yield Found(
        entity=entity,
        span=places[-1][1],
        score=score,
        negated=("level", "absent") in told,
        context=(*context, *extra),
    )


def neighbours(bullet: Bullet, mentions: Sequence[Mention], layout: Layout, gene: Entity) -> Iterator[Found]:
    """The gene of a row of the physical map, unless it is the page's own.

    A symbol that was given to another gene since is told by the name behind it. `LOC` and a number is how NCBI calls a
    gene that has no symbol: the number is its address.
    """
    cells = {name: (value, span) for name, value, span in _spans(bullet)}
    if "symbol" not in cells:
        return
    symbol, span = cells["symbol"]
    mention = exactly(mentions, span.start, span.end, layout.kinds) if span else None
    entity = mention.entity if mention else None
    if entity is not None and entity.name != symbol and "name" in cells and cells["name"][1]:
        name = cells["name"][1]
        named = exactly(mentions, name.start, name.end, layout.kinds)
        entity = named.entity if named else entity
    if entity is None and (number := _NCBI.fullmatch(symbol)):
        entity = Entity(curie=f"ncbigene:{number[1]}", name=symbol, type="gene")
    if entity is None:
        entity = term(symbol, layout.kinds[0])
    if entity.curie != gene.curie and symbol != gene.name:
        context = tuple((name, cells[name][0]) for name in ("location",) if name in cells)
        yield Found(entity=entity, span=span, context=context)


def _place(
    words: list[str], places: list[tuple[str, Span | None]], mentions: Sequence[Mention], layout: Layout
) -> tuple[Entity, float, tuple[tuple[str, str], ...]]:
    """The entity of the last place, how surely, and what of its words the entity leaves out."""
    known = page_words()
    for first in range(len(words)):
        entity = known.get((layout.section, " ".join(words[first:]).lower()))
        if entity is not None:
            return entity, SURE, ()
    last, span = places[-1]
    if span is None:
        return term(last, layout.kinds[0]), SURE, ()
    # A name may run over two cells, never over the system before them: "Endocrine pancreas" is two words of a table.
    starts = [one.start for _, one in places if one is not None]
    for mention in mentions:
        if mention.span.end == span.end and mention.span.start in starts and mention.entity.type in layout.kinds:
            return mention.entity, SURE, ()
    for mention in mentions:
        if mention.span.end == span.end and mention.span.start > span.start and mention.entity.type in layout.kinds:
            left = last[: mention.span.start - span.start].strip()
            return mention.entity, GUESS, (("condition", left),)
    return term(last, layout.kinds[0]), SURE, ()


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
            found.append((name, value, Span(start, at)))
    return found
