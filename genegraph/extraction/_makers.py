"""Cells that a sentence says make a gene's product: `IL6 production by fibroblasts`, `T cell-derived IL2`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from genegraph.extraction._cells import CELLULAR, names_cells
from genegraph.extraction._chunks import phrases
from genegraph.extraction._found import GUESS, SURE, Context, Found, Line, term
from genegraph.extraction._line_clauses import clauses
from genegraph.model import Entity, Mention, Span

_MAKES = ("secret", "produc", "releas", "express", "synthes", "-derived", " from ")
_MADE = frozenset(("gene", "family"))
_BEHIND = re.compile(
    r"(?:\s*\([^()]*\))?\s+(?:(?:mRNA|protein|gene)\s+)?(?P<cue>(?:production|secretion|release|expression|synthesis|"
    r"produced|secreted|released|expressed|synthesi[sz]ed)(?:\s+\w+ly)?\s+(?:by|from)|from)\s+(?:(?:the|both|either)\s+)?"
)
_OF_BEFORE = re.compile(r"\b(?:production|secretion|release|expression|synthesis) of (?:the )?$")
_BY = re.compile(r"(?:\s*\([^()]*\))?\s+(?P<cue>by)\s+(?:(?:the|both|either)\s+)?")
_ATTRIBUTE = re.compile(r"(?:\s*\([^()]*\))?-(?P<cue>secreted|derived|produced|released|expressed)\s+(?:[\w-]+\s+)??")
_NOUN = re.compile(r"\s+(?P<cue>production|secretion|release|synthesis) of (?:the )?(?:[\w-]+\s+){0,3}?")
_AND = re.compile(r"(?:\s*\([^()]*\))?\s*(?:,|and|or|, and|/)\s*")


def may_make(text: str) -> bool:
    """Whether a line may say that a cell makes something."""
    for stem in _MAKES:  # noqa: SIM110 (a generator costs more than all these looks)
        if stem in text:
            return True
    return False


def makers(line: Line) -> Iterator[Found]:
    """Every cell that is said to make the product of a gene, with the genes that it makes."""
    genes = [one for one in line.mentions if one.entity.type in _MADE]
    if not genes:
        return
    leading = {match.end(): (match, at) for at in range(len(genes)) if (match := _leads(line.text, genes, at))}
    if leading and _has_cell(line, min(leading)):
        yield from _behind(line, genes, leading)
    for mention in line.mentions:
        if mention.entity.type == "cell" and (found := _before(line, genes, mention)):
            yield found


def _behind(line: Line, genes: Sequence[Mention], leading: Mapping[int, tuple[re.Match[str], int]]) -> Iterator[Found]:
    """The cells that words lead to from the genes that they make; by where these words end."""
    text = line.text
    for clause in clauses(text, line.mentions):
        if not any(clause.start <= end < clause.end for end in leading):
            continue
        inside = [one for one in line.mentions if clause.start <= one.span.start < clause.end]
        for phrase in phrases(text, inside, clause):
            if phrase.start in leading:
                match, at = leading[phrase.start]
                cells = [cell for item in phrase.items if (cell := _cell(line, item))]
                made = _listed(text, genes, at, -1)
                if _cell(line, phrase.items[0]):  # unlike "expression by IL6 or TNF sensitizes T cells"
                    yield from (_found(line, made, cell, Span(*match.span("cue"))) for cell in cells)


def _has_cell(line: Line, start: int) -> bool:
    """Whether anything behind a place in the text may name a cell."""
    return any(one.entity.type == "cell" for one in line.mentions) or CELLULAR.search(line.text, start) is not None


def _leads(text: str, genes: Sequence[Mention], at: int) -> re.Match[str] | None:
    """What leads from a gene to the cell that makes it."""
    end = genes[at].span.end
    if match := _BEHIND.match(text, end):
        return match
    match = _BY.match(text, end)
    if match and _OF_BEFORE.search(text, 0, _listed(text, genes, at, -1)[0].span.start):
        return match
    return None


def _before(line: Line, genes: Sequence[Mention], cell: Mention) -> Found | None:
    """A cell before the genes that it makes."""
    at = next((at for at, one in enumerate(genes) if one.span.start >= cell.span.end), None)
    if at is None:
        return None
    for pattern in (_ATTRIBUTE, _NOUN):
        if match := pattern.fullmatch(line.text, cell.span.end, genes[at].span.start):
            made = _listed(line.text, genes, at, 1)
            return _found(line, made, (cell.entity, cell.span, ()), Span(*match.span("cue")))
    return None


def _listed(text: str, genes: Sequence[Mention], at: int, step: int) -> list[Mention]:
    """A gene and those beside it in a list, in text order."""
    found = [genes[at]]
    while 0 <= at + step < len(genes):
        left, right = sorted((genes[at].span, genes[at + step].span))
        if left.end < right.start and not _AND.fullmatch(text, left.end, right.start):
            break
        at += step
        found.append(genes[at])
    return sorted(found, key=lambda one: one.span)


def _cell(line: Line, item: Span) -> tuple[Entity, Span, Context] | None:
    """The cell that an item names, where, and what is said of it; None where it names none."""
    words = line.text[item.slice]
    mention = line.last_within(item, "cell")
    # "mast cells rise" still names the cells, "mast cell tumour" something else.
    if mention is not None and (mention.span.end == item.end or mention.text.endswith("s")):
        described = line.text[item.start : mention.span.start].strip()
        return mention.entity, mention.span, (("condition", described),) if described else ()
    if names_cells(words) and line.last_within(item, "gene", "family", "complex") is None:
        return term(words, "cell"), item, ()
    return None


def _found(line: Line, made: Sequence[Mention], cell: tuple[Entity, Span, Context], cue: Span) -> Found:
    """A cell as a find, its subjects being the genes whose products it makes."""
    entity, span, context = cell
    return Found(
        entity=entity,
        span=span,
        score=GUESS if entity.curie.startswith("gg.term:") else SURE,
        cue=line.text[cue.slice],
        cue_span=cue,
        context=context,
        subjects=list({one.entity.curie: (one.entity, one.span) for one in made}.values()),
    )
