"""Names that share the head of the name behind them: in "breast and ovarian cancer", the breast is a breast cancer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from genegraph.grounding._candidate import Candidate, LookUp

_KINDS = frozenset(("disease", "cell"))
_JOINED = re.compile(r"(?<![^\s,;()])((?:[^\s,;()]+ )?[^\s,;()]+)(?:,? (?:and|or|and/or) (?:of )?|, )$")
_JOINTS = (" and ", " or ", "/or ", " and of ", " or of ", "/or of ")  # a comma alone makes no list
_REACH = 60  # code points: an item before the conjunction is no longer


def with_shared_heads(text: str, found: list[Candidate], look_up: LookUp) -> list[Candidate]:
    """Add the diseases and cells that a list names by their first words alone, in place of what those words would mean.

    Args:
        text: The text.
        found: Its names, in text order.
        look_up: What a spelling may stand for.
    """
    added: list[Candidate] = []
    for candidate in found:
        if " " in candidate.surface and candidate.groundings[0].entity.type in _KINDS:
            added += _sharing(text, candidate, look_up)
    if not added:
        return found
    return sorted((*_apart_from(sorted(added, key=_place), found), *added), key=_place)


def _place(candidate: Candidate) -> int:
    return candidate.start


def _apart_from(added: list[Candidate], found: list[Candidate]) -> Iterator[Candidate]:
    """The names that share no letter with what was added; both in text order."""
    at = 0
    for one in found:
        while at < len(added) and added[at].end <= one.start:
            at += 1
        if at == len(added) or one.end <= added[at].start:
            yield one


def _sharing(text: str, candidate: Candidate, look_up: LookUp) -> Iterator[Candidate]:
    """The items of the list that ends in a name, from right to left: "colon, breast and ovarian cancer"."""
    words = candidate.surface.split()
    tails = [" ".join(words[at:]) for at in range(1, len(words))]
    kind = candidate.groundings[0].entity.type
    start = candidate.start
    joints: tuple[str, ...] = _JOINTS
    # Most names stand behind something else, which a look at the last letters before them tells.
    while text.endswith(joints, 0, start):
        begin = max(0, start - _REACH)
        joined = _JOINED.search(text[begin:start])
        if joined is None:
            return
        item = _item(text, begin + joined.start(1), begin + joined.end(1), tails, kind, look_up)
        if item is None:
            return
        yield item
        start = item.start
        joints = (", ", *_JOINTS)


def _item(text: str, start: int, end: int, tails: list[str], kind: str, look_up: LookUp) -> Candidate | None:
    """The longest name of the kind that an item makes with a tail of the name behind it."""
    starts = (start, text.find(" ", start, end) + 1)
    for tail in tails:
        for begin in starts:
            surface = f"{text[begin:end]} {tail}"
            groundings = look_up(surface) if begin >= start else ()
            if groundings and groundings[0].entity.type == kind and groundings[0].score > 0.5:
                return Candidate(begin, end, surface, groundings)
    return None
