"""Sentences on where a gene is expressed: `overexpressed in the lens`, `coexpressed with LTA in activated T cells`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from genegraph.extraction._cells import names_cells
from genegraph.extraction._chunks import phrases
from genegraph.extraction._found import GUESS, SURE, Context, Found, Line, term
from genegraph.extraction._line_clauses import clauses
from genegraph.extraction._line_scope import is_denied, is_doubted
from genegraph.model import EntityType, Span

_EXPRESSED = re.compile(
    r"\b(?:(?:over|under|co|hyper|up|down)-?)?(?:express(?:ed|ion)|regulated|detected|present|produced|secreted|found|"
    r"abundant|increased|decreased|elevated|reduced)\b"
)


def sites(line: Line) -> Iterator[Found]:
    """Every place that follows a word of expression."""
    text = line.text
    for clause in clauses(text, line.mentions):
        cue = _EXPRESSED.search(text, clause.start, clause.end)
        if cue is None:
            continue
        inside = [one for one in line.mentions if clause.start <= one.span.start < clause.end]
        for phrase in phrases(text, inside, clause):
            if phrase.start < cue.end() or phrase.connector not in ("in", "within", "throughout", "by"):
                continue
            for item in phrase.items:
                found = _site(line, item, Span(*cue.span()), text[clause.start : item.start].lower())
                if found is not None:
                    yield found


def _site(line: Line, item: Span, cue: Span, before: str) -> Found | None:
    """The place that an item names: what grounding knows it as, else its words; None where it names something else."""
    words = line.text[item.slice]
    mention = line.last_within(item, *line.layout.kinds)
    context: Context = ()
    if mention is not None:
        entity, span, score = mention.entity, mention.span, SURE
        described = line.text[item.start : span.start].strip()
        context = (("condition", described),) if described else ()
    elif line.last_within(item, "gene", "family", "complex", "chemical") or not words[:1].isalpha():
        return None
    else:
        kind: EntityType = "cell" if names_cells(words) else "anatomy"
        entity, span, score = term(words, kind), item, GUESS
    return Found(
        entity=entity,
        span=span,
        score=score,
        negated=is_denied(before) or "absent" in before,
        speculative=is_doubted(before, ""),
        cue=line.text[cue.slice],
        cue_span=cue,
        before=before,
        context=context,
    )
