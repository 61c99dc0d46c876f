"""What a line on a disease tells besides: tissues, who the patients are, what the disease is compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from genegraph.extraction._chunks import Phrase
from genegraph.extraction._found import Context, Line
from genegraph.extraction._roles import COMPARES, is_carrier, is_outcome, tells
from genegraph.extraction._variants import variants
from genegraph.model import Entity, Mention, Span


@dataclass(slots=True)
class Pick:
    """A disease that a line is about."""

    entity: Entity
    span: Span
    score: float
    before: Span | None = None  # the words that narrow it: "sporadic"
    cue: Span | None = None  # the words that lead to it: "associated with"

    def described(self, line: Line) -> Context:
        """The words that narrow the disease, unless grounding knows them as a place, which goes along as such."""
        if self.before is None:
            return ()
        words = _DANGLING.sub("", line.text[self.before.slice].strip())
        place = line.last_within(self.before, "anatomy")
        return (("condition", words),) if words and (place is None or place.text != words) else ()


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
    first = min((pick.span.start for pick in picks), default=len(line.text))
    taken = [pick.span for pick in picks]
    wet = any(map(line.text.__contains__, _FLUIDS))
    for at, phrase in enumerate(phrases):
        words = line.text[phrase.start : phrase.end]
        for mention in mentions:
            if _tells(mention, phrase, picks):
                found[_KINDS[mention.entity.type], mention.text] = None
        for match in _FLUID.finditer(words) if wet else ():
            start = phrase.start + match.start()
            if not any(one.span.start <= start < one.span.end for one in mentions):
                found["tissue", match[0]] = None
        if phrase.connector in COMPARES:
            found["condition", f"{phrase.connector} {words}"] = None
        elif phrase in used and is_outcome(words):
            found["condition", words] = None
        elif is_carrier(words) and not any(phrase.start <= one.start < phrase.end for one in taken):
            words = _with_what_they_have(line.text, words, phrases, at, taken)
            if tells(words) and (phrase.connector or at):
                found["condition", words] = None
        elif phrase.connector == "," and phrase not in used and phrase.start > first and _qualifies(words):
            found["condition", words] = None
        for aside in phrase.asides:
            if phrase in used and (told := _aside(line, aside)):
                found["condition", told] = None
    return tuple(found)


_KINDS = {"anatomy": "tissue", "cell": "cell", "disease": "disease", "chemical": "chemical"}
_SHORT = 5  # words; what is longer is no qualification but another thought
_DANGLING = re.compile(r"(?: of| with| in|,|-)+$")
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


def _with_what_they_have(text: str, words: str, phrases: Sequence[Phrase], at: int, taken: Sequence[Span]) -> str:
    """Carriers with the disease that makes them so: `a population with stable angina`."""
    following = phrases[at + 1] if at + 1 < len(phrases) else None
    if following is None or following.connector != "with":
        return words
    if any(following.start <= one.start < following.end for one in taken):
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
