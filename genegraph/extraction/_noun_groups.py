"""Noun groups: where they end, what their head is, and which words of relations they bring along."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from genegraph.extraction import _words as words
from genegraph.extraction._cues import UNLISTED, Cue
from genegraph.extraction._nodes import Adjective, Noun
from genegraph.extraction._noun_traits import excepted
from genegraph.extraction._qualifiers import qualifiers, signs
from genegraph.extraction._tags import Token


def sign_of_state(adjective: str) -> int:
    """What a state means that may stand behind its noun, as what results: "holds A inactive"; 0 for other words."""
    return signs("held_active", "held_inactive").get(adjective, 0)


def noun_group(tokens: list[Token], start: int) -> Noun | Adjective:
    """The noun group that begins at a token, or the adjective with a tail that it turns out to be: "essential for"."""
    alone = tokens[start].tag == "E" and (start + 1 == len(tokens) or tokens[start + 1].tag not in _GOES_ON)
    if alone and not (start + 1 < len(tokens) and _sharing_modifier(tokens, start, start + 1)):
        return _name(tokens[start], start)
    end = _end(tokens, start)
    head = end - 1
    while head > start and tokens[head].tag in "-/#'":
        head -= 1
    result = 0
    if tokens[head].tag == "J":
        state = sign_of_state(tokens[head].lower)
        if state or tokens[head].lower in qualifiers("held_same"):
            named = next((at for at in range(head - 1, start - 1, -1) if tokens[at].tag in "ENO"), None)
            if named is not None:
                result, head = state, named
        if _tail_follows(tokens, head, end):
            adjective = Adjective(start, end, tokens[head].lower, head, tokens[head].lexeme.adjective)
            adjective.negated = tokens[start].lower in _DENYING
            return adjective
    if head > start and _only_names(tokens[head - 1], tokens[head]):
        head -= 1
    token = tokens[head]
    cues = (_cues(token) or _cues_of_doer(tokens, start, head)) if token.tag == "N" else ()
    noun = Noun(start, end, token.lower, head, cues)
    if token.tag == "E":
        noun.is_name = noun.holds_name = True
    elif end - start > 1:
        noun.holds_name = "E" in [token.tag for token in tokens[start:end]]
    if result:
        noun.result = result
    if tokens[start].lower in _DENYING:
        noun.negated = True
    return noun


_CLASS_NOUNS = frozenset(("gene", "genes", "protein", "proteins", "molecule", "molecules"))


def _only_names(before: Token, head: Token) -> bool:
    """Whether a head says no more than the noun before it: "a target gene of A", "the A inhibitor XY-123"."""
    if head.tag == "N" and head.lexeme is UNLISTED and before.lower in qualifiers("aimed"):
        return head.lower not in words.NOUNS
    if head.lower == "formation" and before.lower in words.COMPLEXES:
        return True  # "complex formation between A and B"
    return head.lower in _CLASS_NOUNS and _names_part(before)


def _names_part(token: Token) -> bool:
    """Whether a noun names who takes part in an event: the "target" of "a target gene of A"."""
    return token.tag == "N" and any(cue.inverse or (cue.agentive and cue.relation) for cue in token.lexeme.noun)


def _name(token: Token, start: int) -> Noun:
    """The group that a name makes alone."""
    noun = Noun(start, start + 1, token.lower, start)
    noun.is_name = noun.holds_name = True
    noun.negated = token.lower in _DENYING
    return noun


_GOES_ON = "JNE#'-/"  # tags behind a name in the same group
_DENYING = frozenset(("no", "none", "neither", "nor"))


def _end(tokens: list[Token], start: int) -> int:
    """The index behind the group: determiners, adjectives, names, nouns, and what joins them."""
    size = len(tokens)
    if tokens[start].tag == "O":
        held = start + 1 < len(tokens) and tokens[start + 1].tag == "J" and sign_of_state(tokens[start + 1].lower)
        return start + (2 if held else 1)  # "keeping it inactive"
    index = start
    while index < size:
        tag = tokens[index].tag
        if index > start and tokens[index].lower == "due":
            break  # "B activation due to A"
        if tag == "J" and index > start and tokens[index - 1].tag in "NE" and _bears_tail(tokens, index):
            break  # "mice deficient in A"
        if tag in "JNE#'" or (tag == "D" and (index == start or tokens[index - 1].tag == "D")):
            index += 1
        elif tag in "-/" and index + 1 < size and tokens[index + 1].tag in "JNE#V":
            if tokens[index + 1].tag == "V":
                tokens[index + 1].tag = "J"  # "TNF-producing"
            index += 2
        elif tag == "-" or (tag in "CR" and _belongs_to_adjective(tokens, index)):
            index += 1
        elif tag in "C," and (behind := excepted(tokens, index) or _sharing_modifier(tokens, start, index)):
            index = behind
        else:
            break
    return index


_BEFORE_SUBJECT = frozenset(("S", "W", ".", ";", "("))


def _sharing_modifier(tokens: list[Token], start: int, index: int) -> int:
    """Where the names end that share the modifier of the last: "A and B-induced C"; 0 if they do not.

    They do where the group can be a subject; "raised by A and B-induced C" is rather raised by A itself.

    Args:
        start: Where the group begins.
        index: The comma or conjunction behind the first name.
    """
    if tokens[index].tag not in "C," or tokens[index - 1].tag != "E" or index - start > 2:
        return 0
    before = tokens[start - 1] if start else None
    opens = before is None or before.tag in _BEFORE_SUBJECT or before.lower in {"in", "during"}
    if not opens and tokens[start].tag != "D":
        return 0
    joint = ""
    while [token.tag for token in tokens[index : index + 2]] in (["C", "E"], [",", "E"]):
        joint = tokens[index].lower
        index += 2
    modified = [token.tag for token in tokens[index : index + 3]]
    if joint not in {"and", "or"} or modified not in (["-", "J", "E"], ["-", "J", "N"], ["-", "J", "J"]):
        return 0
    return index if tokens[index + 1].lexeme.form == "ed" or tokens[index + 1].lexeme.adjective else 0


def _bears_tail(tokens: list[Token], index: int) -> bool:
    """Whether an adjective says something of the noun before it with the preposition behind: "deficient in"."""
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if behind is None or behind.tag != "P":
        return False
    return any(cue.tail and cue.first == behind.lower for cue in tokens[index].lexeme.adjective)


def _belongs_to_adjective(tokens: list[Token], index: int) -> bool:
    """The "and" of "immature and mature forms" and "A- and B-induced", the "highly" of "a highly specific kinase"."""
    before = tokens[index - 1].tag
    behind = [token.tag for token in tokens[index + 1 : index + 3]]
    if tokens[index].tag == "C":
        joins = tokens[index].lower in {"and", "or"}
        if before == "-":
            return joins and behind in (["E", "-"], ["E", "J"])
        return joins and before == "J" and len(behind) == 2 and behind[0] == "J" and behind[1] in "NEJ"
    grades = tokens[index].lower not in {"also", "not", "then"}
    return grades and before in "DJ" and bool(behind) and behind[0] in "JNE"


def _tail_follows(tokens: list[Token], head: int, end: int) -> bool:
    """Whether the group is an adjective and the preposition that it asks for comes next."""
    adjective = tokens[head]
    if adjective.tag != "J" or end == len(tokens) or tokens[end].tag not in "PT":
        return False
    following = tokens[end].lower
    return any(cue.first == following for cue in adjective.lexeme.adjective)


def _cues(head: Token) -> tuple[Cue, ...]:
    """What a common noun says; a gerund used as a noun keeps what its verb says: "silencing of MYC"."""
    return head.lexeme.noun or tuple(cue for cue in head.lexeme.verb if not cue.tail and not cue.inverse)


def _cues_of_doer(tokens: list[Token], start: int, head: int) -> tuple[Cue, ...]:
    """What a noun does that is described by it: "a STAT3-activating factor" is an activator of STAT3."""
    if head < start + 3 or [token.tag for token in tokens[head - 3 : head]] != ["E", "-", "J"]:
        return ()
    doing = tokens[head - 1].lexeme
    if doing.form != "ing" or tokens[head].lower not in words.TRANSPARENT:
        return ()
    return _as_doers(tuple(cue for cue in doing.verb if cue.relation and not cue.tail and not cue.inverse))


@lru_cache(maxsize=1 << 8)
def _as_doers(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    return tuple(replace(cue, agentive=True) for cue in cues[:1] if cue.lemma not in words.MAKING)
