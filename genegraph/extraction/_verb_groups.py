"""Verb groups: voice, tense, negation and doubt, and the verb that they are about."""

from __future__ import annotations

from dataclasses import dataclass

from genegraph.extraction import _words as words
from genegraph.extraction._cues import Cue
from genegraph.extraction._nodes import Verb
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._tags import Token


def verb_group(tokens: list[Token], start: int) -> Verb:
    """The verb group that begins at a token: "may not", "has been shown to directly bind", "is"."""
    token = tokens[start]
    if token.tag == "V" and (start + 1 == len(tokens) or tokens[start + 1].tag not in _GOES_ON):
        return _lone(token, start)
    heard, end = _listen(tokens, start)
    size = len(tokens)
    while end < size and tokens[end].tag == "R" and tokens[end].lower in qualifiers("speculation"):
        heard.hedged = True
        end += 1
    verb = _without_verb(tokens, start, end, heard) if heard.verb is None else _with_verb(start, end, heard, heard.verb)
    verb.negated, verb.hedged, verb.unable = heard.negated, heard.hedged, heard.unable
    verb.absolute = token.lower == "being"
    return verb


_GOES_ON = frozenset("RGTV")  # tags behind a verb that may belong to its group


def _lone(token: Token, start: int) -> Verb:
    """The group that a verb makes alone: "inhibits"."""
    lexeme = token.lexeme
    verb = Verb(start, start + 1, lemma(token), start, lexeme.verb)
    verb.lexeme = lexeme
    verb.form = lexeme.form or form_of_verb(token)
    verb.finite = verb.form in _FINITE
    return verb


_FINITE = frozenset(("s", "base"))


@dataclass(slots=True)
class _Heard:
    """What the words of a verb group have told so far."""

    at: int  # of the last auxiliary or verb
    verb: Token | None = None
    negated: bool = False
    hedged: bool = False
    unable: bool = False
    passive: bool = False
    perfect: bool = False
    finite: bool = False
    infinitive: bool = False
    auxiliary: bool = False


def _listen(tokens: list[Token], start: int) -> tuple[_Heard, int]:
    """What is heard from a token on, and the index behind the last word that belongs to the group."""
    heard = _Heard(start)
    doubts = qualifiers("speculation")
    index, size = start, len(tokens)
    while index < size:
        token = tokens[index]
        tag = token.tag
        if tag in "RM":
            heard.hedged |= token.lower in doubts
            heard.finite |= tag == "M"
            if token.lower == "cannot":
                heard.unable = heard.negated = True
        elif tag == "G":
            heard.negated |= tokens[min(index + 1, size - 1)].lower != "only"  # "does not only bind"
        elif tag == "X":
            _hear_auxiliary(heard, token.lower)
            heard.at = index
        elif tag == "T":
            heard.infinitive = index == start
        elif tag == "V":
            heard.at = index
            _hear_tense(heard, token)
            if _becomes(tokens, index):
                heard.passive, heard.auxiliary = True, True
                index += 1
                continue
            behind = _framed(tokens, index)
            if not behind:
                heard.verb = token
                return heard, index + 1
            _hear_frame(heard, lemma(token), token, doubts)
            heard.negated |= any(word.tag == "G" for word in tokens[index + 1 : behind])  # "found not to bind"
            index = behind
            continue
        elif tag == "J" and heard.auxiliary and (behind := _framed(tokens, index)):
            _hear_frame(heard, token.lower, token, doubts)
            index = behind
            continue
        else:
            break
        index += 1
    return heard, max(index, start + 1)


def _becomes(tokens: list[Token], index: int) -> bool:
    """ "becomes phosphorylated", "became rapidly degraded": as passive as "is"."""
    behind = index + 1
    while behind < len(tokens) and tokens[behind].tag == "R":
        behind += 1
    if lemma(tokens[index]) != "become" or behind == len(tokens):
        return False
    return tokens[behind].tag == "V" and form_of_verb(tokens[behind]) == "ed"


def _hear_auxiliary(heard: _Heard, lower: str) -> None:
    """Take in a form of "be", "have" or "do"."""
    if lower in words.BE:
        heard.passive = True
        heard.finite |= lower not in {"be", "been", "being"}
    elif lower in words.HAVE:
        heard.perfect, heard.passive = True, False
        heard.finite |= lower != "having"
    else:
        heard.finite = True
    heard.auxiliary = True


def _hear_tense(heard: _Heard, verb: Token) -> None:
    """Take in whether the form of a verb makes the group finite."""
    form = form_of_verb(verb)
    if form == "s" or (form == "base" and not heard.infinitive and not heard.auxiliary):
        heard.finite = True


def _hear_frame(heard: _Heard, word: str, token: Token, doubts: frozenset[str]) -> None:
    """A verb or adjective that only frames the verb after it: "failed to", "is likely to"."""
    heard.unable |= word in words.RAISING_NEGATIVE
    heard.negated ^= word in words.RAISING_NEGATIVE
    heard.hedged |= token.lower in doubts
    if token.tag == "V" and form_of_verb(token) == "ed" and not heard.passive and not heard.perfect:
        heard.finite = True
    heard.passive = False


def _framed(tokens: list[Token], index: int) -> int:
    """The index behind "to" where a verb or adjective only frames the verb that follows, else 0."""
    framing = tokens[index]
    index += 1
    while index < len(tokens) and tokens[index].tag in "RG":
        index += 1
    if index < len(tokens) and tokens[index].lower == "of" and framing.lower in {"capable", "incapable"}:
        return index + 1
    if index == len(tokens) or tokens[index].tag != "T":
        return 0
    word = lemma(framing)
    frames = word in words.RAISING or word in words.RAISING_NEGATIVE or framing.lower in _NEEDED
    return index + 1 if frames else 0


_NEEDED = frozenset(("required", "necessary", "essential", "needed", "sufficient"))


def _without_verb(tokens: list[Token], start: int, end: int, heard: _Heard) -> Verb:
    """Auxiliaries alone: "is", "has", "did"."""
    did = tokens[heard.at].lower in words.DO
    has = heard.perfect and not heard.passive
    word = "do" if did else "have" if has else "be"
    verb = Verb(start, end, word, heard.at, (Cue(lemma="have", light=True),) if has else ())
    verb.copula = word == "be"
    verb.finite = heard.finite
    participle = tokens[start].lower in {"having", "being"}
    verb.form = "inf" if heard.infinitive else "ing" if participle else "s"
    return verb


def _with_verb(start: int, end: int, heard: _Heard, token: Token) -> Verb:
    """The group of a verb, with the voice and the form that its auxiliaries give it."""
    verb = Verb(start, end, lemma(token), heard.at, token.lexeme.verb)
    verb.lexeme = token.lexeme
    form = form_of_verb(token)
    verb.form = "inf" if heard.infinitive else form
    verb.passive = heard.passive and (form == "ed" or heard.infinitive)
    verb.finite = heard.finite or (form == "ed" and heard.perfect)
    if heard.passive and form == "ing":
        verb.finite, verb.form = True, "s"  # "is activating"
    return verb


def form_of_verb(token: Token) -> str:
    """The form of a verb, listed or not: base, s, ed or ing."""
    if token.lexeme.form:
        return token.lexeme.form
    lower = token.lower
    return "ing" if lower.endswith("ing") else "ed" if lower.endswith("ed") else "s" if lower.endswith("s") else "base"


def lemma(token: Token) -> str:
    """The base form of a listed verb; an unlisted word as it stands."""
    return token.lexeme.verb[0].lemma if token.lexeme.verb else token.lower
