"""Noun groups that name cells, animals or patients: which genes these have more or less of than others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from genegraph.extraction._arguments import Argument, Arguments, Reader, Reading
from genegraph.extraction._cues import Cue
from genegraph.extraction._inflection import verb_forms
from genegraph.extraction._lexemes import lexemes
from genegraph.extraction._nodes import Noun
from genegraph.extraction._noun_cues import suffix_of
from genegraph.extraction._noun_parts import Parts
from genegraph.extraction._qualifiers import qualifiers


def read_bearer(reader: Reader, noun: Noun, found: Parts) -> Reading:
    """ "A-deficient mice", "A knockdown cells", "cells treated with A", "T cells from mice without A"."""
    themes = [*found.modifiers, *_set_by_clause(reader, noun), *_told_behind(reader, noun)]
    if found.names:
        names, behind = found.names[-1]
        if any(cue.perturbs and cue.sign < 0 for cue in suffix_of(reader, noun, behind)):
            themes += _lacked(names)
    if not themes and reader.topic is not None and not noun.holds_name and _lack_topic(reader, noun):
        themes = [Argument(reader.topic, noun.head, -1, signed=True, perturbed=True)]
    return Reading(themes=tuple(argument.but(borne=True) for argument in themes))


def _lack_topic(reader: Reader, noun: Noun) -> bool:
    """ "knockout mice", "deficient cells" on a page: they lack its gene."""
    tokens, last = reader.tokens, noun.head - 1
    if last < noun.start or tokens[last].lower not in qualifiers("lacking"):
        return False
    if tokens[noun.start].lower in {"no", "these", "those", "such"}:
        return False
    # "endothelial knockout mice" lack it, "B cell-deficient mice" something else
    return last == noun.start or tokens[last - 1].tag in "DJ"


def _set_by_clause(reader: Reader, noun: Noun) -> list[Argument]:
    """ "cells treated with A", "mice lacking A": how much of A there is was set."""
    found: list[Argument] = []
    for clause in noun.clauses:
        cues = _gerund(clause.word) if clause.finite else clause.lexeme.adjective or clause.cues
        cue = next((cue for cue in cues if cue.perturbs), None)
        if cue is None:
            continue
        nouns = [clause.object] if clause.object is not None else []
        nouns += [phrase for word, phrase in clause.phrases if word in {"with", "to", "by", "in", "for", "of"}]
        found += [
            theme.but(sign=theme.sign * cue.sign, perturbed=True, signed=True)
            for phrase in nouns
            for theme in reader.themes(phrase)
        ]
    return found


def _told_behind(reader: Reader, noun: Noun) -> Iterator[Argument]:
    """ "cells without A", "mice with deletion of A", "T cells from A-deficient mice", "isolated from" these."""
    for word, phrase in noun.phrases:
        if word == "without":
            yield from _lacked(reader.themes(phrase))
        elif word in {"from", "of", "with"}:
            yield from (one for one in reader.themes(phrase) if one.borne or (one.perturbed and word == "with"))
    for clause in noun.clauses:
        if clause.word in _TAKEN:
            yield from (
                one for word, phrase in clause.phrases if word == "from" for one in reader.themes(phrase) if one.borne
            )


_TAKEN = frozenset(("derive", "harvest", "isolate", "obtain", "prepare", "purify"))


def _lacked(names: Arguments) -> list[Argument]:
    return [name.but(sign=-1, perturbed=True, signed=True) for name in names]


@lru_cache(maxsize=1 << 8)
def _gerund(lemma: str) -> tuple[Cue, ...]:
    """What the gerund of a verb says of cells: "that lack A" is "lacking A"."""
    forms = (lexemes().get(form) for form, kind in verb_forms(lemma) if kind == "ing")
    return tuple(cue for form in forms if form is not None for cue in form.adjective)
