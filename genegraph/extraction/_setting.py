"""What a line on a disease tells besides: tissues, who the patients are, what the disease is compared with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from genegraph.extraction._chunks import Phrase
from genegraph.extraction._diseases import Pick
from genegraph.extraction._found import Context, Line
from genegraph.extraction._roles import COMPARES, is_carrier, is_outcome, tells
from genegraph.extraction._variants import variants
from genegraph.model import Mention, Span


def setting(
    line: Line, mentions: Sequence[Mention], phrases: Sequence[Phrase], picks: Sequence[Pick], used: Collection[int]
) -> Context:
    """What the phrases of a clause tell besides its diseases.

    Args:
        line: The line.
        mentions: Those of the clause.
        phrases: Those of the clause.
        picks: The diseases.
        used: Where the phrases begin that they were found in.
    """
    found: dict[tuple[str, str], None] = {}
    wet = any(map(line.text.__contains__, _FLUIDS))
    others = [one for one in mentions if one.entity.type in _KINDS and _tells(one, picks)]
    taken = [pick.span.start for pick in picks]
    for at, phrase in enumerate(phrases):
        for mention in others:
            if _stands_in(phrase, mention):
                found[_KINDS[mention.entity.type], mention.text] = None
        for fluid in _fluids(line, mentions, phrase) if wet else ():
            found["tissue", fluid] = None
        picked = phrase.start in used
        if words := _condition(line.text, phrases, at, taken, picked=picked):
            found["condition", words] = None
        for aside in phrase.asides if picked else ():
            if words := _aside(line, aside):
                found["condition", words] = None
    return tuple(found)


_KINDS = {"anatomy": "tissue", "cell": "cell", "disease": "disease", "chemical": "chemical"}
_SHORT = 5  # words; what is longer is no qualification but another thought
_FLUIDS = ("plasma", "serum", "sera", "saliva", "urine", "milk")
_FLUID = re.compile(rf"(?<!\w)(?:{'|'.join(_FLUIDS)})(?!\w|\s+cell)")


def _tells(mention: Mention, picks: Sequence[Pick]) -> bool:
    """Whether a name is context: no disease of the line, nor part of its name."""
    if mention.entity.type == "chemical" and len(picks) > 1:
        return False  # a drug belongs to one of the diseases, and the line does not tell us which
    span = mention.span
    return not any(
        pick.entity.curie == mention.entity.curie or (pick.span.start <= span.start and span.end <= pick.span.end)
        for pick in picks
    )


def _stands_in(phrase: Phrase, mention: Mention) -> bool:
    """Whether a phrase itself says a name: it is no disease compared with, and not in parentheses."""
    start = mention.span.start
    if not phrase.start <= start < phrase.end or (mention.entity.type == "disease" and phrase.connector in COMPARES):
        return False
    return not any(aside.start <= start < aside.end for aside in phrase.asides)


def _fluids(line: Line, mentions: Sequence[Mention], phrase: Phrase) -> Iterator[str]:
    """The fluids of a phrase that are no part of a name."""
    for match in _FLUID.finditer(line.text, phrase.start, phrase.end):
        if not any(one.span.start <= match.start() < one.span.end for one in mentions):
            yield match[0]


def _condition(text: str, phrases: Sequence[Phrase], at: int, taken: Sequence[int], *, picked: bool) -> str:
    """The words of a phrase, if they tell who the patients are, how the disease goes or what it is compared with."""
    phrase = phrases[at]
    words = text[phrase.start : phrase.end]
    if phrase.connector in COMPARES:
        return f"{phrase.connector} {words}"
    if picked and is_outcome(words):
        return words
    if is_carrier(words) and not any(phrase.start <= start < phrase.end for start in taken):
        words = _with_what_they_have(text, words, phrases, at, taken)
        return words if tells(words) and (phrase.connector or at) else ""
    behind = phrase.connector == "," and not picked and phrase.start > min(taken, default=len(text))
    return words if behind and _qualifies(words) else ""


def _with_what_they_have(text: str, words: str, phrases: Sequence[Phrase], at: int, taken: Sequence[int]) -> str:
    """Carriers with the disease that makes them so: `a population with stable angina`."""
    following = phrases[at + 1] if at + 1 < len(phrases) else None
    if following is None or following.connector != "with":
        return words
    if any(following.start <= start < following.end for start in taken):
        return words
    return text[phrases[at].start : following.end]


def _qualifies(words: str) -> bool:
    """Whether what stands behind a comma says how the disease is, and is no number and no variant."""
    return len(words.split()) <= _SHORT and any(map(str.isalpha, words)) and not variants(words)


def _aside(line: Line, aside: Span) -> str:
    """What stands in parentheses, unless it only says a name again."""
    words = line.text[aside.slice].strip()
    if any(one.span.start <= aside.start and aside.end <= one.span.end for one in line.mentions):
        return ""
    if variants(words) or (" " not in words and words.isupper()):
        return ""
    return re.sub(r"^(?:in|among|of) ", "", words)
