"""Names that share the stem of the name before them: `IL-4 and -13`, `caspases 3 and 7`, `SMAD2/3`, `PPARα and γ`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from genegraph.grounding._candidate import Candidate, LookUp
from genegraph.grounding._rank import MOLECULAR
from genegraph.vocabulary.spelling import GREEK, GREEK_LETTERS

JOINTS = ("/", ",", " and ", " or ", " and/or ", " & ")
"""What may stand between a name and the first that shares its stem."""

_JOINT = r"(?P<joint>/|,? (?:and|or|and/or|&) |, )"
_NUMBER = rf"\d{{1,3}}[A-Z{GREEK_LETTERS}]?|\d{{1,3}}[a-z]"
_GREEK_LETTER = rf"(?:[{GREEK_LETTERS}]|{'|'.join(dict.fromkeys(GREEK.values()))})\d?"
_LETTER = rf"{_GREEK_LETTER}|[A-Z]\d?|[b-h]"
# Neither "IL-4 and 13%" nor "IL-4 and 5.5", "M-CSF and G-CSF", "TNF/5-fold".
_ITEM = re.compile(rf"{_JOINT}(?P<tail>-?(?:{_NUMBER}|{_LETTER}))(?![\w%°]|[.,]\d|-(?:fold|\w\w?\b|CSF))")
_TAIL = re.compile(
    rf"(?P<number>\d{{1,3}}[A-Za-z{GREEK_LETTERS}]?)$|(?P<letter>{_GREEK_LETTER}|(?<![A-Za-z])[A-Z]\d|[A-Z])$"
)
# A number that counts what follows it: "IL4 and 3 other cytokines", "STAT3, 24 h".
_COUNTS = re.compile(
    r"[ -](?:of|out|others?|more|additional|further|different|distinct|novel|new|h|hr|min|kDa|kb|bp|[nμµm]?[Mgl])\b"
    r"| (?!levels|proteins|mRNAs|transcripts|kinases|receptors|promoters)[a-z]{2,}s\b"
)
_CELLS = re.compile(r" (?:cells?|lymphocytes?|allele|chain)\b")


def sharing_stem(text: str, candidate: Candidate, limit: int, look_up: LookUp) -> Iterator[Candidate]:
    """The names behind a name that it lends its stem to.

    A hyphen or a slash tells that they do; what stands bare behind a comma does only in a list with a conjunction.

    Args:
        text: The text.
        candidate: The name, before one of `JOINTS`.
        limit: Where the next name begins that was found.
        look_up: What a spelling may stand for.
    """
    if candidate.groundings[0].entity.type not in MOLECULAR:
        return
    end = candidate.end
    doubtful: list[Candidate] = []  # behind commas so far
    while (item := _ITEM.match(text, end)) and item.end() <= limit:
        joint, tail = item["joint"], item["tail"]
        name = _name(candidate.surface, tail.removeprefix("-"))
        groundings = look_up(name) if name else ()
        if not groundings or groundings[0].entity.type not in MOLECULAR:
            return
        end = item.end()
        doubtful.append(Candidate(item.start("tail"), end, name, groundings, candidate.context))
        if joint != "/" and tail[0] != "-":
            if joint == ", ":
                continue
            if (_COUNTS if tail[0].isdigit() else _CELLS).match(text, end):
                return
        yield from doubtful
        doubtful = []


def _name(surface: str, tail: str) -> str:
    """The name that a tail makes with the stem of another; empty if it does not fit."""
    last = _TAIL.search(surface)
    if last is None:
        return ""
    stem, number = surface[: last.start()], last["number"]
    if tail[0].isdigit() == bool(number):
        return "" if len(tail) == 1 and "b" <= tail <= "h" else stem + tail
    if number and not number[-1].isdigit():
        return stem + number[:-1] + tail  # "IL-1α and β", "miR-15a/b"
    return "" if stem.isascii() else stem[:-1] + tail  # "TGF-β1 and -β2"
