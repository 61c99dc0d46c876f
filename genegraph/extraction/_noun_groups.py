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
    opening = tokens[start]
    if opening.tag == "E" and _stands_alone(tokens, start):
        return _name(opening, start)
    end = _end(tokens, start)
    head = end - 1
    while head > start and tokens[head].tag in "-/#'":
        head -= 1
    token, result = tokens[head], 0
    if token.tag == "J":
        result, named = _held(tokens, start, head)
        if _tail_follows(tokens, named, end):
            adjective = Adjective(start, end, token.lower, head, token.lexeme.adjective)
            adjective.negated = opening.lower in _DENYING
            return adjective
        head, token = named, tokens[named]
    if head > start and _only_names(tokens[head - 1], token):
        head -= 1
        token = tokens[head]
    noun = Noun(start, end, token.lower, head, _cues(tokens, start, head) if token.tag == "N" else ())
    noun.is_name = noun.holds_name = token.tag == "E"
    for described in tokens[start:head]:
        if described.tag == "E":
            noun.holds_name = True
    noun.result = result
    noun.negated = opening.lower in _DENYING
    return noun


def _stands_alone(tokens: list[Token], start: int) -> bool:
    """Whether a name is a group of its own."""
    if start + 1 == len(tokens):
        return True
    behind = tokens[start + 1].tag
    return behind not in _GOES_ON and not (behind in "C," and _sharing_modifier(tokens, start, start + 1))


def _held(tokens: list[Token], start: int, head: int) -> tuple[int, int]:
    """The sign of a state behind its noun, and that noun: the A of "holds A inactive"; else 0 and the adjective."""
    state = sign_of_state(tokens[head].lower)
    if state or tokens[head].lower in qualifiers("held_same"):
        for at in range(head - 1, start - 1, -1):
            if tokens[at].tag in "ENO":
                return state, at
    return 0, head


_CLASS_NOUNS = frozenset(("gene", "genes", "protein", "proteins", "molecule", "molecules"))


def _only_names(before: Token, head: Token) -> bool:
    """Whether a head says no more than the noun before it: "a target gene of A", "the A inhibitor XY-123"."""
    if head.lexeme is not UNLISTED:
        return head.lower == "formation" and before.lower in words.COMPLEXES  # "complex formation between A and B"
    common, of_class = head.lower in words.NOUNS, head.lower in _CLASS_NOUNS
    if common and not of_class:
        return False
    if head.tag == "N" and before.lower in qualifiers("aimed"):
        return not common
    return of_class and _names_part(before)


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
        if tag in "NE#'":
            index += 1
        elif tag == "J":
            if index > start and _opens_phrase(tokens, index):
                break
            index += 1
        elif tag == "D":
            if index > start and tokens[index - 1].tag != "D":
                break
            index += 1
        elif tag not in "-/CR,":
            break
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
    if tokens[index - 1].tag != "E" or index - start > 2:
        return 0
    joint, size = "", len(tokens)
    while index + 1 < size and tokens[index].tag in "C," and tokens[index + 1].tag == "E":
        joint = tokens[index].lower
        index += 2
    if not joint:
        return 0
    before = tokens[start - 1] if start else None
    opens = before is None or before.tag in _BEFORE_SUBJECT or before.lower in {"in", "during"}
    if not opens and tokens[start].tag != "D":
        return 0
    modified = [token.tag for token in tokens[index : index + 3]]
    if joint not in {"and", "or"} or modified not in (["-", "J", "E"], ["-", "J", "N"], ["-", "J", "J"]):
        return 0
    return index if tokens[index + 1].lexeme.form == "ed" or tokens[index + 1].lexeme.adjective else 0


def _opens_phrase(tokens: list[Token], index: int) -> bool:
    """Whether an adjective says something of the noun before it with the preposition behind: "deficient in"."""
    if tokens[index].lower == "due":
        return True  # "B activation due to A"
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if behind is None or behind.tag != "P" or tokens[index - 1].tag not in "NE":
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


def _cues(tokens: list[Token], start: int, head: int) -> tuple[Cue, ...]:
    """What a common noun says; a gerund used as a noun keeps what its verb says: "silencing of MYC"."""
    lexeme = tokens[head].lexeme
    if lexeme.noun:
        return lexeme.noun
    if lexeme.verb and (kept := tuple([cue for cue in lexeme.verb if not cue.tail and not cue.inverse])):
        return kept
    return _cues_of_doer(tokens, head) if head > start + 2 else ()


def _cues_of_doer(tokens: list[Token], head: int) -> tuple[Cue, ...]:
    """What a noun does that is described by it: "a STAT3-activating factor" is an activator of STAT3."""
    if [token.tag for token in tokens[head - 3 : head]] != ["E", "-", "J"]:
        return ()
    doing = tokens[head - 1].lexeme
    if doing.form != "ing" or tokens[head].lower not in words.TRANSPARENT:
        return ()
    return _as_doers(tuple(cue for cue in doing.verb if cue.relation and not cue.tail and not cue.inverse))


@lru_cache(maxsize=1 << 8)
def _as_doers(cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    return tuple(replace(cue, agentive=True) for cue in cues[:1] if cue.lemma not in words.MAKING)
