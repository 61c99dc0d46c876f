"""Where a noun group ends: which words belong to it, and which begin what comes behind."""

from __future__ import annotations

from genegraph.extraction._noun_traits import excepted
from genegraph.extraction._qualifiers import sign_of_state
from genegraph.extraction._tags import Token


def stands_alone(tokens: list[Token], start: int) -> bool:
    """Whether a name is a group of its own."""
    if start + 1 == len(tokens):
        return True
    behind = tokens[start + 1].tag
    return behind not in _GOES_ON and not (behind in "C," and _sharing_modifier(tokens, start, start + 1))


_GOES_ON = "JNE#'-/"  # tags behind a name in the same group


def end_of_group(tokens: list[Token], start: int) -> int:
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
