"""Complexes and axes that a line names: who belongs to them, and what they are said to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from genegraph.extraction._context import Contexts
from genegraph.extraction._found import GUESS, SURE, Found, Line, term
from genegraph.extraction._lexemes import lexemes
from genegraph.model import Entity, EntityType, Mention, Span
from genegraph.vocabulary.spelling import ANY_HYPHEN


class _Whole(NamedTuple):
    """An axis or complex with a name of its own."""

    entity: Entity
    span: Span
    inside: tuple[Mention, ...] = ()  # the members that its name names


class _Deed(NamedTuple):
    """What a whole is said to do."""

    relation: str
    sign: int
    cue: Span
    after: int  # where the words on the process begin
    processual: bool = False  # whether only words that name a process will do


def components(line: Line) -> Iterator[Found]:
    """The members of every axis and complex that a line names, and what these are said to do.

    The page's gene is a member even where the line does not write it: that is what the section says. What a complex
    without a name does ("complex with A and B, governing growth"), the gene does in it.
    """
    for match in _PIECE.finditer(line.text):
        piece = Span(*match.span())
        wholes = _wholes(line, piece)
        deed = _deed(line.text, Span(wholes[-1].span.end if wholes else piece.start, piece.end))
        for whole in wholes:
            yield from _members(line, whole, Span(whole.span.end, deed.cue.start if deed else piece.end))
        if deed and (found := _occurrence(line, Span(deed.after, piece.end), processual=deed.processual)):
            entity, span, score = found
            yield Found(
                entity=entity,
                span=span,
                score=score,
                relation=deed.relation,
                sign=deed.sign,
                cue=line.text[deed.cue.slice],
                cue_span=deed.cue,
                context=Contexts(line.text, line.mentions).near(Span(piece.start, span.end)),
                subjects=[(whole.entity, whole.span) for whole in wholes],
            )


_PIECE = re.compile(r"[^;]+")
_MEMBER: tuple[EntityType, ...] = ("gene", "family", "complex")
# Both begin where a word does and name no longer words than there are, lest a text without blanks take ages.
_CHAIN = re.compile(
    rf"(?<![^\s,;()-])(?P<chain>[^\s,;()-]{{1,60}}(?:[/{ANY_HYPHEN}][^\s,;()/{ANY_HYPHEN}]{{1,60}}){{1,12}})[ -]"
    r"(?P<kind>axis|pathway|cascade|loop|circuit|module|complex|trimer|dimer)\b"
)
_COMPLEX = re.compile(r"(?<![^\s,;()])(?=[^\s,;()]*[A-Z0-9])(?P<name>[^\s,;()]+) complex\b")
_PATHS = frozenset(("axis", "pathway", "cascade", "loop", "circuit", "module"))
_HOLDS = re.compile(
    r",?\s*(?:together |along )?\b(?:with|containing|including|comprising|composed of|consisting of|of)\b|:"
)
_LIST_ENDS = re.compile(r"\s(?:which|that|upon|in|via|through|is|are|where|when)\s|$")
_PARTICIPLE = re.compile(r"\b[a-z-]+ing\b")
_NEEDED = re.compile(r"\b(?:essential|required|necessary|indispensable|needed|crucial|critical) (?:for|in|to)\b")
_TAKES_PART = re.compile(r"\s+(in|of)\s")
_PROCESS = {1: "positively_regulates_process", -1: "negatively_regulates_process", 0: "regulates_process"}
_STOP = re.compile(r"\s+(?:by|in|through|via|upon|after|during|under|and thereby|and thus)\s|[,;:()]|$")
_PROCESSUAL = re.compile(
    r"\b(?:response|control|repair|signal(?:l)?ing|\w+(?:sis|tion|ment|lysis|growth|death|survival|cycle))\b"
)
_ARTICLE = re.compile(r"\s*(?:the |an? )?")


def _wholes(line: Line, piece: Span) -> list[_Whole]:
    """The axes and complexes that a piece of a line names: chains of genes, else known ones, else one by its words."""
    text = line.text
    found = []
    for match in _CHAIN.finditer(text, piece.start, piece.end):
        inside = _genes(line, Span(*match.span("chain")))
        if len({one.entity.curie for one in inside}) > 1:
            symbols = {name for one in inside for name in (one.entity.members or (one.entity.name,))}
            kind: EntityType = "pathway" if match["kind"] in _PATHS else "complex"
            found.append(_Whole(term(match[0], kind, tuple(sorted(symbols))), Span(*match.span()), inside))
    if found:
        return found
    known = [one for one in line.mentions if _within(one.span, piece) and _is_complex(text, one)]
    if known or not (unknown := _COMPLEX.search(text, piece.start, piece.end)):
        return [_Whole(one.entity, one.span) for one in known]
    inside = _genes(line, Span(*unknown.span("name")))
    return [_Whole(term(unknown[0], "complex"), Span(*unknown.span()), inside)]


def _members(line: Line, whole: _Whole, behind: Span) -> Iterator[Found]:
    """The members that the name names, and those listed behind it."""
    text = line.text
    listed = [*whole.inside]
    if holds := _HOLDS.match(text, *_ends(behind)):
        ends = _LIST_ENDS.search(text, holds.end(), behind.end)
        listed += _genes(line, Span(holds.end(), ends.start() if ends else behind.end))
    members: dict[str, tuple[Entity, Span | None]] = {line.gene.curie: (line.gene, None)}
    for mention in listed:
        known = members.get(mention.entity.curie)
        if known is None or known[1] is None:
            members[mention.entity.curie] = (mention.entity, mention.span)
    for entity, span in members.values():
        yield Found(
            entity=whole.entity,
            span=whole.span,
            score=GUESS if span is None and whole.inside else SURE,
            cue=text[whole.span.slice].rpartition(" ")[2],
            subjects=[(entity, span)],
        )


def _deed(text: str, behind: Span) -> _Deed | None:
    """What follows: "driving necroptosis", "in the stroma regulating growth", "essential for growth", "in repair"."""
    for word in _PARTICIPLE.finditer(text, *_ends(behind)):
        lexeme = lexemes().get(word[0])
        cue = next((one for one in lexeme.verb if one.relation in _EFFECTS and not one.tail), None) if lexeme else None
        if cue is not None:
            return _Deed(_PROCESS[cue.sign], cue.sign, Span(*word.span()), word.end())
    if needed := _NEEDED.search(text, *_ends(behind)):
        return _Deed("required_for", 1, Span(*needed.span()), needed.end())
    if place := _TAKES_PART.match(text, *_ends(behind)):
        return _Deed("involved_in", 0, Span(*place.span(1)), place.end(), processual=True)
    return None


_EFFECTS = frozenset(("regulates", "increases", "decreases", "increases_activity", "decreases_activity"))


def _occurrence(line: Line, behind: Span, *, processual: bool = False) -> tuple[Entity, Span, float] | None:
    """The process that a phrase names; neither a place ("in the stroma") nor a gene."""
    text = line.text
    article = _ARTICLE.match(text, *_ends(behind))
    start = article.end() if article else behind.start
    stop = _STOP.search(text, start, behind.end)
    span = Span(start, max(start, stop.start() if stop else behind.end))
    words = text[span.slice].rstrip()
    mention = next((one for one in line.mentions if one.span == span), None)
    if mention is not None:
        return (mention.entity, span, SURE) if mention.entity.type in ("process", "pathway") else None
    if not words or _genes(line, span) or (processual and not _PROCESSUAL.search(words)):
        return None
    return term(words, "process"), Span(start, start + len(words)), GUESS


def _genes(line: Line, span: Span) -> tuple[Mention, ...]:
    """The names of genes, families and complexes in a stretch of the text."""
    return tuple(one for one in line.mentions if _within(one.span, span) and one.entity.type in _MEMBER)


def _is_complex(text: str, mention: Mention) -> bool:
    if mention.entity.type not in ("family", "complex"):
        return False
    return mention.text.endswith("complex") or text.startswith(" complex", mention.span.end)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
