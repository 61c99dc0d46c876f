"""What a gene is called where a line on its function begins: `adipokine inducing ...`, `is a kinase that ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from genegraph.extraction._found import GUESS, SURE, Found, Line, term
from genegraph.extraction._lexemes import lexemes
from genegraph.model import Span

CLASS = re.compile(
    r"(?P<intro>(?:is|acts as|functions as)\s+)?(?:(?:an?|the)\s+)?(?P<class>(?:[\w/+-]+\s+){0,5}?(?P<head>"
    r"(?:cyto|chemo|adipo|myo|lympho)kine|\w{3,}ase|hormone|enzyme|receptor|ligand|transporter|channel|"
    r"(?:transcription|growth|splicing|initiation|elongation) factor|(?:co)?repressor|(?:co-?)?activator|"
    r"(?:proto-?)?oncogene|tumou?r suppressor|adaptor|chaperone|neuropeptide))"
    r"(?=,|\s+(?:that|which|when|whose|once|(?!signall?ing)[a-z]+ing)\b)"
)
"""How a line begins that says what its gene is."""

_ENDINGS = (  # of the words that such a class can end in
    "kine", "ase", "hormone", "enzyme", "receptor", "ligand", "transporter", "channel", "factor", "repressor",
    "activator", "oncogene", "suppressor", "adaptor", "chaperone", "neuropeptide",
)  # fmt: skip
_DEEPEST = 10  # words up to the end of the longest class: two before it, an article, five, and two that head it
_NO_ENZYMES = frozenset(("phase", "increase", "decrease", "release", "disease", "purchase", "phrase", "database"))


def may_open(text: str) -> bool:
    """Whether a line may begin with a class of gene products."""
    return any(map(_may_head, text.split(None, _DEEPEST)[:_DEEPEST]))


def openings(line: Line) -> Iterator[Found]:
    """The class of gene products that a line begins with.

    Neither a class that another word acts on ("activates a kinase that ...") nor one that only describes the next word
    ("kinase activity") is the gene's own.
    """
    match = CLASS.match(line.text)
    if match is None or match["head"] in _NO_ENZYMES:
        return
    span = Span(*match.span("class"))
    mention = line.exactly(span)
    if mention is None and (_acts(match["class"]) or line.last_within(span, "gene", "family", "complex")):
        return
    intro = match["intro"] or ""
    yield Found(
        entity=mention.entity if mention else term(match["class"], line.kind),
        span=span,
        score=SURE if intro else GUESS,
        cue=intro.rstrip(),
        cue_span=Span(0, len(intro.rstrip())) if intro else None,
    )


@lru_cache(maxsize=1 << 12)
def _may_head(word: str) -> bool:
    return word.partition(",")[0].endswith(_ENDINGS)


def _acts(words: str) -> bool:
    """Whether the words before the last hold a verb."""
    known = (lexemes().get(word.lower()) for word in words.split()[:-1])
    return any(lexeme is not None and lexeme.verb for lexeme in known)
