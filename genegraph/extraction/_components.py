"""Complexes and axes that a line names: who belongs to them, and what they are said to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from genegraph.extraction._cues import lexemes
from genegraph.extraction._found import GUESS, SURE, Found, Line, term
from genegraph.model import Entity, EntityType, Mention, Span

_MEMBER: tuple[EntityType, ...] = ("gene", "family", "complex")
_CHAIN = re.compile(
    r"(?P<chain>[^\s,;()-]+(?:[-/–][^\s,;()/-]+)+)[ -]"
    r"(?P<kind>axis|pathway|cascade|loop|circuit|module|complex|trimer|dimer)\b"
)
_COMPLEX = re.compile(r"(?P<name>[^\s,;()]*[A-Z0-9][^\s,;()]*) complex\b")
_HOLDS = re.compile(
    r",?\s*(?:together |along )?\b(?:with|containing|including|comprising|composed of|consisting of|of)\b|:"
)
_PARTICIPLE = re.compile(r"\b[a-z-]+ing\b")
_TAKES_PART = re.compile(r"\s+(in|of)\s")
_STOP = re.compile(r"\s+(?:by|in|through|via|upon|after|during|under|and thereby|and thus)\s|[,;:()]|$")
_PATHS = frozenset(("axis", "pathway", "cascade", "loop", "circuit", "module"))


def components(line: Line) -> Iterator[Found]:
    """The members of every axis and complex that a line names, and what an axis is said to do.

    The page's gene is a member even where the line does not write it: that is what the section says.
    """
    for match in re.finditer(r"[^;]+", line.text):
        piece = Span(*match.span())
        for whole, name, members in _named(line, piece):
            yield from _members(line, whole, name, members, piece)


def _named(line: Line, piece: Span) -> Iterator[tuple[Entity, Span, list[Mention]]]:
    """Each axis or complex with a name of its own: the entity, its place, and the members within the name."""
    text = line.text
    found = False
    for match in _CHAIN.finditer(text, piece.start, piece.end):
        inside = [one for one in line.mentions if _within(one, *match.span("chain")) and one.entity.type in _MEMBER]
        if len({one.entity.curie for one in inside}) > 1:
            symbols = {name for one in inside for name in (one.entity.members or (one.entity.name,))}
            kind: EntityType = "pathway" if match["kind"] in _PATHS else "complex"
            yield term(match[0], kind, tuple(sorted(symbols))), Span(*match.span()), inside
            found = True
    if found:
        return
    for mention in line.mentions:
        if _within(mention, piece.start, piece.end) and _is_complex(text, mention):
            yield mention.entity, mention.span, []
            found = True
    if not found and (unknown := _COMPLEX.search(text, piece.start, piece.end)):
        inside = [one for one in line.mentions if _within(one, *unknown.span("name")) and one.entity.type in _MEMBER]
        yield term(unknown[0], "complex"), Span(*unknown.span()), inside


def _members(line: Line, whole: Entity, name: Span, inside: list[Mention], piece: Span) -> Iterator[Found]:
    text = line.text
    listed = list(inside)
    holds = _HOLDS.match(text, name.end)
    if holds:
        listed += [one for one in line.mentions if _within(one, holds.end(), piece.end) and one.entity.type in _MEMBER]
    seen = {line.gene.curie: next((one.span for one in listed if one.entity.curie == line.gene.curie), None)}
    entities = {line.gene.curie: line.gene}
    for mention in listed:
        seen.setdefault(mention.entity.curie, mention.span)
        entities.setdefault(mention.entity.curie, mention.entity)
    for curie, span in seen.items():
        yield Found(
            entity=whole,
            span=name,
            score=SURE if span or not inside else GUESS,
            cue=text[name.slice].rpartition(" ")[2],
            subjects=[(entities[curie], span)],
        )
    yield from _acts(line, whole, name, piece)


def _acts(line: Line, whole: Entity, name: Span, piece: Span) -> Iterator[Found]:
    """What follows the name of an axis: "driving necroptosis", "in the stroma regulating growth", "in DNA repair"."""
    text = line.text
    for word in _PARTICIPLE.finditer(text, name.end, piece.end):
        lexeme = lexemes().get(word[0])
        cue = next((one for one in lexeme.verb if one.relation and not one.tail), None) if lexeme else None
        if cue is not None and (found := _occurrence(line, word.end(), piece.end)):
            yield _does(found, _PROCESS[cue.sign], cue.sign, whole, name, Span(*word.span()), text)
            return
    place = _TAKES_PART.match(text, name.end, piece.end)
    found = _occurrence(line, place.end(), piece.end, processual=True) if place else None
    if place and found:
        yield _does(found, "involved_in", 0, whole, name, Span(*place.span(1)), text)


def _does(
    found: tuple[Entity, Span, float], relation: str, sign: int, whole: Entity, name: Span, cue: Span, text: str
) -> Found:
    entity, span, score = found
    return Found(
        entity=entity,
        span=span,
        score=score,
        relation=relation,
        sign=sign,
        cue=text[cue.slice],
        cue_span=cue,
        subjects=[(whole, name)],
    )


_PROCESS = {1: "positively_regulates_process", -1: "negatively_regulates_process", 0: "regulates_process"}


def _occurrence(line: Line, start: int, end: int, *, processual: bool = False) -> tuple[Entity, Span, float] | None:
    """The process that a phrase names; a place ("in the stroma") is none."""
    text = line.text
    stop = _STOP.search(text, start, end)
    last = stop.start() if stop else end
    start += len(text[start:end]) - len(text[start:end].lstrip())
    for article in ("the ", "a ", "an "):
        if text.startswith(article, start):
            start += len(article)
    span = Span(start, max(start, last))
    words = text[span.slice].strip()
    mention = next((one for one in line.mentions if one.span == span), None)
    if mention is not None and mention.entity.type in ("process", "disease", "pathway"):
        return mention.entity, span, SURE
    if not words or mention is not None or (processual and not _PROCESSUAL.search(words)):
        return None
    return term(words, "process"), span, GUESS


_PROCESSUAL = re.compile(
    r"\b(?:response|control|regulation|repair|\w+(?:sis|tion|ment|ing|lysis|genesis|growth|death|survival))\b"
)


def _is_complex(text: str, mention: Mention) -> bool:
    if mention.entity.type not in ("family", "complex"):
        return False
    return mention.text.endswith("complex") or text.startswith(" complex", mention.span.end)


def _within(mention: Mention, start: int, end: int) -> bool:
    return start <= mention.span.start and mention.span.end <= end
