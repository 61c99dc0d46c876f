"""The diseases that one phrase of a line names, whether or not grounding knows them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from genegraph.extraction._chunks import Phrase
from genegraph.extraction._found import GUESS, SURE, Context, Line, term
from genegraph.extraction._lexemes import lexemes
from genegraph.extraction._roles import is_carrier, is_end, is_outcome, without_outcome
from genegraph.extraction._spans import span_at
from genegraph.extraction._variants import variants
from genegraph.extraction._words import looks_adjectival
from genegraph.model import Entity, Span


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


def diseases_of(line: Line, phrase: Phrase, *, open_to_words: bool) -> list[Pick]:
    """The diseases of a phrase, in text order, and behind them the outcomes that a gene may be tied to by themselves.

    Args:
        line: The line.
        phrase: One of its phrases.
        open_to_words: Whether items that grounding does not know are diseases by their words.
    """
    open_to_words = open_to_words and not is_carrier(line.text[phrase.start : phrase.end])  # "asthma patients"
    found: list[Pick] = []
    outcomes: list[Span] = []
    start = phrase.items[0].start
    for at, item in enumerate(phrase.items):
        words = line.text[item.slice]
        last = at + 1 == len(phrase.items)
        mention = line.last_within(item, *line.layout.kinds)
        if mention is not None:
            found.append(Pick(mention.entity, mention.span, SURE, _between(start, mention.span.start)))
        elif " " not in words and not last and looks_adjectival(words):
            continue  # "primary and secondary lymphedema": it describes the next
        elif not open_to_words or line.last_within(item, "gene", "family", "complex", "chemical", "cell"):
            pass
        elif is_outcome(words):
            outcomes.append(item)
        elif name := _name_in(line, item):
            found.append(Pick(term(line.text[name.slice], line.kind), name, GUESS))
        start = phrase.end if last else phrase.items[at + 1].start
    if found:
        ends = [item for item in outcomes if is_end(line.text[item.slice])]
        found += [Pick(term(line.text[item.slice], "unknown"), item, GUESS) for item in ends]
    return found


_DANGLING = re.compile(r"(?: of| with| in|,|-)+$")
_NO_DISEASE = frozenset(
    ("plasma", "serum", "sera", "blood", "urine", "saliva", "csf", "tissue", "milk", "other", "others", "snp", "snps")
) | {"unknown", "addition", "particular", "general", "it", "part", "stage", "stages", "grade", "age", "sex"}
_VAGUE = re.compile(
    r"(?:(?:certain|some|several|various|many|other|these|those|such) )?(?:diseases?|disorders?|conditions?)", re.I
)


def _between(start: int, end: int) -> Span | None:
    return span_at(start, end) if start < end else None


def _is_verb(name: str) -> bool:
    """ "increases", where a list of diseases runs into the next clause."""
    lexeme = lexemes().get(name.lower())
    return lexeme is not None and lexeme.form == "s" and any(cue.relation for cue in lexeme.verb)


def _name_in(line: Line, item: Span) -> Span | None:
    """The words of an item that may name a disease."""
    words = line.text[item.slice]
    name = without_outcome(words)
    start = item.start + words.find(name)
    span = span_at(start, start + len(name))
    anatomy = line.last_within(span, "anatomy")
    if (anatomy is not None and anatomy.span == span) or name.lower() in _NO_DISEASE or _VAGUE.fullmatch(name):
        return None
    if not any(letter.isalpha() for letter in name) or is_carrier(name) or variants(name) or _is_verb(name):
        return None
    if anatomy is not None and anatomy.span.start == span.start and is_carrier(name.rpartition(" of ")[2]):
        return None  # "adipose tissue of obese individuals"
    return span
