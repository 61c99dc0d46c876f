"""Bare lists: categories, paths of categories, families, substances."""

from __future__ import annotations

import re
from collections.abc import Iterator

from genegraph.extraction._found import GUESS, SURE, Found, Line, term
from genegraph.extraction._spans import span_at
from genegraph.model import Entity, Span
from genegraph.vocabulary.sections import page_words

_VALUE = re.compile(r"(?:(?!\s+,|;).)+")
_ITEM = re.compile(r"(?:[^,;(]+|\([^()]*\))+")
_FAMILY = re.compile(r"\b(?:super|sub)?famil(?:y|ies)\b")
_DEEPEST = 3  # words that lead to another in the longest path
# Words that say what is done to the category before them, and are none by themselves.
_NARROWS = frozenset(("regulation", "checkpoint", "biogenesis", "maturation", "modification", "assembly", "initiation"))


def items(line: Line) -> Iterator[Found]:
    """Each item of a list with commas."""
    for span in _stretches(_ITEM, line.text, 0, len(line.text)):
        yield _item(line, span)


def categories(line: Line) -> Iterator[Found]:
    """The categories of a line such as `cell cycle , nucleotide, repair, recombination`.

    A comma after a blank separates values; the other commas lead from the general to the particular, or enumerate.
    """
    text = line.text
    for value in _stretches(_VALUE, text, 0, len(text)):
        path: list[str] = []
        pending: Found | None = None
        for part in _stretches(_ITEM, text, value.start, value.end):
            words = text[part.slice]
            known, entity = _known(line.layout.section, path, words)
            if words.lower() in _NARROWS and pending is not None:
                pending = _narrowed(pending, words, entity, part)
            elif known and entity is None:
                path.append(words)
                continue
            else:
                if pending is not None:
                    yield pending
                found = Found(entity=entity, span=part) if entity else _item(line, part)
                pending = _as_metabolism(line, found, words)
            path.append(words)
        if pending is not None:
            yield pending


def families(line: Line) -> Iterator[Found]:
    """The families of a line such as `ERBB family of receptor tyrosine kinases`: the first and the wider one."""
    text = line.text
    for span in _stretches(_ITEM, text, 0, len(text)):
        head = _FAMILY.search(text, span.start, span.end)
        if head is None:
            yield _item(line, span)
            continue
        name = Span(span.start, head.end())
        core = Span(span.start, max(span.start, len(text[: head.start()].rstrip())))
        mention = line.exactly(name) or line.exactly(core)
        entity = mention.entity if mention else term(text[name.slice], line.kind)
        yield Found(entity=entity, span=name)
        wider = line.last_within(Span(head.end(), span.end), *line.layout.kinds)
        if wider is not None and wider.entity.curie != entity.curie:
            yield Found(entity=wider.entity, span=wider.span, score=GUESS)


def substances(line: Line) -> Iterator[Found]:
    """The items of a bare list of substances; nothing where the line is a sentence, which grammar reads."""
    spans = _stretches(_ITEM, line.text, 0, len(line.text))
    if any(len(line.text[span.slice].split()) > 3 for span in spans):
        return
    found = [line.exactly(span) for span in spans]
    if any(found):
        for span, mention in zip(spans, found, strict=True):
            if mention is not None:
                yield Found(entity=mention.entity, span=span)
            elif line.last_within(span, "gene", "family", "complex") is None:
                yield Found(entity=term(line.text[span.slice], line.kind), span=span)


def _item(line: Line, span: Span) -> Found:
    """An item of a list: what grounding knows it as, else its words."""
    mention = line.exactly(span)
    return Found(entity=mention.entity if mention else term(line.text[span.slice], line.kind), span=span)


def _known(section: str, path: list[str], words: str) -> tuple[bool, Entity | None]:
    """What the page's fixed words mean behind others: the longest words that end like it count."""
    meanings = page_words()
    for first in range(max(len(path) - _DEEPEST, 0), len(path) + 1):
        spelled = ", ".join([*path[first:], words]).lower()
        for place in (section, section.partition(".")[0]):
            if (place, spelled) in meanings:
                return True, meanings[place, spelled]
    return False, None


def _narrowed(found: Found, words: str, entity: Entity | None, span: Span) -> Found:
    """A category with the word behind it that says what is done to it: "cell cycle, checkpoint"."""
    wide = found.span or span
    if entity is None:
        name = f"{words} of {found.entity.name}" if words == "regulation" else f"{found.entity.name} {words}"
        entity = term(name, found.entity.type)
    return Found(entity=entity, span=Span(wide.start, span.end), score=SURE)


def _as_metabolism(line: Line, found: Found, words: str) -> Found:
    """Under the heading of metabolism, a substance stands for what is made of it."""
    if line.layout.section.endswith(".metabolism") and found.entity.curie.startswith("gg.term:"):
        name = words if "metabolism" in words else f"{words} metabolism"
        return Found(entity=term(name, line.kind), span=found.span)
    return found


def _stretches(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[Span]:
    """What a pattern finds, without blanks and the coordinator around it."""
    found = []
    for match in pattern.finditer(text, start, end):
        words = match[0]
        first = match.start() + len(words) - len(words.lstrip(" ,."))
        last = match.end() - (len(words) - len(words.rstrip(" ,.")))
        for coordinator in ("and ", "or "):
            if text.startswith(coordinator, first):
                first += len(coordinator)
        if first < last:
            found.append(span_at(first, last))
    return found
