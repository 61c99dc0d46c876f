"""Lines on diseases: what they say of the gene and the diseases that they are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from genegraph.extraction._chunks import phrases
from genegraph.extraction._diseases import Pick
from genegraph.extraction._found import Context, Found, Line
from genegraph.extraction._line_clauses import clauses
from genegraph.extraction._line_scope import direction, is_denied, is_doubted
from genegraph.extraction._picks import Picker
from genegraph.extraction._setting import setting
from genegraph.extraction._variants import variants
from genegraph.model import Entity, Mention, Span


def disorders(line: Line) -> Iterator[Found]:
    """The diseases that a line of a section on disorders is about, clause by clause in text order, none twice in one.

    A disease that is only compared with, or that the patients have besides, goes along as context, as do tissues,
    variants, and who the patients are.
    """
    told: Context = ()
    for clause in clauses(line.text, line.mentions):
        mentions = [one for one in line.mentions if clause.start <= one.span.start and one.span.end <= clause.end]
        named = _variants(line, clause, mentions)
        if named and all(words.endswith("allele") for _, words in named):
            named = (*told, *named)  # an allele is one of the variant told before
        told = named or told
        yield from _read(line, clause, mentions, (*line.bullet.fields, *told))


def _variants(line: Line, clause: Span, mentions: Sequence[Mention]) -> Context:
    """The variants that a clause names."""
    spans = variants(line.text, mentions, clause)
    return tuple(("variant", line.text[one.slice].strip()) for one in spans)


def _read(line: Line, clause: Span, mentions: Sequence[Mention], context: Context) -> Iterator[Found]:
    """The diseases of a clause, each once."""
    inside = phrases(line.text, mentions, clause)
    picker = Picker(line, clause, mentions, inside)
    shared = (*context, *setting(line, mentions, inside, picker.picks, picker.used))
    subjects = _subjects(line, mentions)
    first: dict[str, Pick] = {}
    for pick in sorted(picker.picks, key=lambda one: one.span):
        first.setdefault(pick.entity.curie, pick)
    for pick in first.values():
        yield _found(line, clause, pick, shared, subjects)


def _found(
    line: Line, clause: Span, pick: Pick, context: Context, subjects: Sequence[tuple[Entity, Span | None]]
) -> Found:
    """A disease with what the words of its clause say of it."""
    before = line.text[clause.start : pick.span.start].lower()
    after = line.text[pick.span.end : clause.end].lower()
    return Found(
        entity=pick.entity,
        span=pick.span,
        score=pick.score,
        sign=direction(before, led_to=pick.cue is not None),
        negated=is_denied(before),
        speculative=is_doubted(before, after),
        cue=line.text[pick.cue.slice] if pick.cue else "",
        cue_span=pick.cue,
        before=before,
        context=(*context, *pick.described(line)),
        subjects=subjects,
    )


def _subjects(line: Line, mentions: Sequence[Mention]) -> list[tuple[Entity, Span | None]]:
    """The page's gene where a clause writes it, and the genes beside it in a list: `CCL2 or IL6 signaling`."""
    genes = [one for one in mentions if one.entity.type == "gene"]
    own = next((at for at, one in enumerate(genes) if one.entity.curie == line.gene.curie), None)
    if own is None:
        return []
    found = {genes[own].entity.curie: (genes[own].entity, genes[own].span)}
    for step in (-1, 1):
        at = own
        while 0 <= at + step < len(genes) and _are_listed(line, *sorted((genes[at].span, genes[at + step].span))):
            at += step
            found.setdefault(genes[at].entity.curie, (genes[at].entity, genes[at].span))
    return list(found.values())


def _are_listed(line: Line, left: Span, right: Span) -> bool:
    return line.text[left.end : right.start].strip() in ("and", "or", "/", ",", ", and", ", or", "and/or")
