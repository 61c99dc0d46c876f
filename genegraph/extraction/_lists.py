"""Bare lists: categories, paths of categories, families, substances."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from genegraph.extraction._found import GUESS, SURE, Found, exactly, last_within, term
from genegraph.model import Bullet, Entity, Mention, Span
from genegraph.vocabulary.sections import Layout, page_words

_VALUE = re.compile(r"(?:(?!\s+,|;).)+")
_ITEM = re.compile(r"(?:\([^()]*\)|[^,;(])+")
_FAMILY = re.compile(r"\b(?:super|sub)?famil(?:y|ies)\b")
# Words that say what is done to the category before them, and are none by themselves.
_NARROWS = frozenset("regulation checkpoint biogenesis maturation modification assembly initiation elongation".split())


def items(bullet: Bullet, mentions: Sequence[Mention], layout: Layout, gene: Entity) -> Iterator[Found]:
    """Each item of a list with commas."""
    for span in _stretches(_ITEM, bullet.text, 0, len(bullet.text)):
        yield _item(bullet.text, span, mentions, layout)


def categories(bullet: Bullet, mentions: Sequence[Mention], layout: Layout, gene: Entity) -> Iterator[Found]:
    """The categories of a line such as `cell cycle , nucleotide, repair, recombination`.

    A comma after a blank separates values; the other commas lead from the general to the particular, or enumerate.
    """
    text = bullet.text
    for value in _stretches(_VALUE, text, 0, len(text)):
        path: list[str] = []
        pending: Found | None = None
        for part in _stretches(_ITEM, text, value.start, value.end):
            words = text[part.slice]
            known, entity = _known(layout.section, path, words)
            if words.lower() in _NARROWS and pending is not None:
                pending = _narrowed(pending, words, entity, part)
            elif known and entity is None:
                path.append(words)
                continue
            else:
                if pending is not None:
                    yield pending
                found = Found(entity=entity, span=part) if entity else _item(text, part, mentions, layout)
                pending = _as_metabolism(found, words, layout)
            path.append(words)
        if pending is not None:
            yield pending


def families(bullet: Bullet, mentions: Sequence[Mention], layout: Layout, gene: Entity) -> Iterator[Found]:
    """The families of a line such as `ERBB family of receptor tyrosine kinases`: the first, and the wider one behind."""
    text = bullet.text
    for span in _stretches(_ITEM, text, 0, len(text)):
        head = _FAMILY.search(text, span.start, span.end)
        if head is None:
            yield _item(text, span, mentions, layout)
            continue
        name = Span(span.start, head.end())
        core = Span(span.start, len(text[: head.start()].rstrip()))
        mention = exactly(mentions, *_ends(name), layout.kinds) or exactly(mentions, *_ends(core), layout.kinds)
        entity = mention.entity if mention else term(text[name.slice], layout.kinds[0])
        yield Found(entity=entity, span=name)
        wider = last_within(mentions, head.end(), span.end, layout.kinds)
        if wider is not None and wider.entity.curie != entity.curie:
            yield Found(entity=wider.entity, span=wider.span, score=GUESS)


def substances(bullet: Bullet, mentions: Sequence[Mention], layout: Layout, gene: Entity) -> Iterator[Found]:
    """The items of a bare list of substances; nothing where the line is a sentence, which grammar reads."""
    spans = _stretches(_ITEM, bullet.text, 0, len(bullet.text))
    found = [exactly(mentions, span.start, span.end, layout.kinds) for span in spans]
    if any(found) and all(len(bullet.text[span.slice].split()) <= 3 for span in spans):
        for span, mention in zip(spans, found, strict=True):
            if mention is not None:
                yield Found(entity=mention.entity, span=span)
            elif last_within(mentions, span.start, span.end, ("gene", "family", "complex")) is None:
                yield Found(entity=term(bullet.text[span.slice], layout.kinds[0]), span=span)


def _item(text: str, span: Span, mentions: Sequence[Mention], layout: Layout) -> Found:
    mention = exactly(mentions, span.start, span.end, layout.kinds)
    return Found(entity=mention.entity if mention else term(text[span.slice], layout.kinds[0]), span=span)


def _known(section: str, path: list[str], words: str) -> tuple[bool, Entity | None]:
    """What the page's fixed words mean behind others: the longest words that end like it count."""
    meanings = page_words()
    for first in range(len(path) + 1):
        spelled = ", ".join([*path[first:], words]).lower()
        for place in (section, section.partition(".")[0]):
            if (place, spelled) in meanings:
                return True, meanings[place, spelled]
    return False, None


def _narrowed(found: Found, words: str, entity: Entity | None, span: Span) -> Found:
    wide = found.span or span
    if entity is None:
        name = f"{words} of {found.entity.name}" if words == "regulation" else f"{found.entity.name} {words}"
        entity = term(name, found.entity.type)
    return Found(entity=entity, span=Span(wide.start, span.end), score=SURE)


def _as_metabolism(found: Found, words: str, layout: Layout) -> Found:
    """Under the heading of metabolism, a substance stands for what is made of it."""
    if layout.section.endswith(".metabolism") and found.entity.curie.startswith("gg.term:"):
        name = words if "metabolism" in words else f"{words} metabolism"
        return Found(entity=term(name, layout.kinds[0]), span=found.span)
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
            found.append(Span(first, last))
    return found


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
