"""What a line on a disease tells besides: tissues, who the patients are, what the disease is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from genegraph.extraction._chunks import Phrase
from genegraph.extraction._diseases import Pick
from genegraph.extraction._found import Context, Line
from genegraph.extraction._roles import COMPARES, is_carrier, is_outcome, tells
from genegraph.extraction._variants import variants
from genegraph.model import Mention, Span


def setting(
    line: Line, mentions: Sequence[Mention], phrases: Sequence[Phrase], picks: Sequence[Pick], used: Sequence[Phrase]
) -> Context:
    """What the phrases of a clause tell besides its diseases.

    Args:
        line: The line.
        mentions: Those of the clause.
        phrases: Those of the clause.
        picks: The diseases.
        used: The phrases that they were found in.
    """
    found: dict[tuple[str, str], None] = {}
    wet = any(map(line.text.__contains__, _FLUIDS))
    for at, phrase in enumerate(phrases):
        for mention in mentions:
            if _tells(mention, phrase, picks):
                found[_KINDS[mention.entity.type], mention.text] = None
        for fluid in _fluids(line, mentions, phrase) if wet else ():
            found["tissue", fluid] = None
        for words in (_condition(line.text, phrases, at, picks, used), *_asides(line, phrase, used)):
            if words:
                found["condition", words] = None
    return tuple(found)


_KINDS = {"anatomy": "tissue", "cell": "cell", "disease": "disease", "chemical": "chemical"}
_SHORT = 5  # words; what is longer is no qualification but another thought
_FLUIDS = ("plasma", "serum", "sera", "saliva", "urine", "milk")
_FLUID = re.compile(rf"(?<!\w)(?:{'|'.join(_FLUIDS)})(?!\w|\s+cell)")


def _tells(mention: Mention, phrase: Phrase, picks: Sequence[Pick]) -> bool:
    """Whether a name of a phrase is context: no disease of the line, nor part of its name, nor in parentheses."""
    span = mention.span
    if not phrase.start <= span.start < phrase.end or mention.entity.type not in _KINDS:
        return False
    if any(aside.start <= span.start < aside.end for aside in phrase.asides):
        return False
    if mention.entity.type == "disease" and phrase.connector in COMPARES:
        return False
    if mention.entity.type == "chemical" and len(picks) > 1:
        return False  # a drug belongs to one of the diseases, and the line does not tell us which
    return not any(
        pick.entity.curie == mention.entity.curie or (pick.span.start <= span.start and span.end <= pick.span.end)
        for pick in picks
    )


def _fluids(line: Line, mentions: Sequence[Mention], phrase: Phrase) -> Iterator[str]:
    """The fluids of a phrase that are no part of a name."""
    for match in _FLUID.finditer(line.text, phrase.start, phrase.end):
        if not any(one.span.start <= match.start() < one.span.end for one in mentions):
            yield match[0]


def _condition(text: str, phrases: Sequence[Phrase], at: int, picks: Sequence[Pick], used: Sequence[Phrase]) -> str:
    """The words of a phrase, if they tell who the patients are, how the disease goes or what it is compared with."""
    phrase = phrases[at]
    words = text[phrase.start : phrase.end]
    if phrase.connector in COMPARES:
        return f"{phrase.connector} {words}"
    if phrase in used and is_outcome(words):
        return words
    starts = [pick.span.start for pick in picks]
    if is_carrier(words) and not any(phrase.start <= start < phrase.end for start in starts):
        words = _with_what_they_have(text, words, phrases, at, starts)
        return words if tells(words) and (phrase.connector or at) else ""
    behind = phrase.connector == "," and phrase not in used and phrase.start > min(starts, default=len(text))
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


def _asides(line: Line, phrase: Phrase, used: Sequence[Phrase]) -> list[str]:
    """What stands in parentheses in a phrase that names the disease."""
    return [_aside(line, aside) for aside in phrase.asides] if phrase.asides and phrase in used else []


def _aside(line: Line, aside: Span) -> str:
    """What stands in parentheses, unless it only says a name again."""
    words = line.text[aside.slice].strip()
    if any(one.span.start <= aside.start and aside.end <= one.span.end for one in line.mentions):
        return ""
    if variants(words) or (" " not in words and words.isupper()):
        return ""
    return re.sub(r"^(?:in|among|of) ", "", words)
