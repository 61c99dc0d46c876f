"""What the lexicons say of keys and spellings, remembered: the same words come again in every bullet."""

from __future__ import annotations

from genegraph.grounding._affixes import is_oncogene_mark, may_hold_core
from genegraph.grounding._rank import rank
from genegraph.model import Grounding
from genegraph.vocabulary.lexicons import KEY, LONGER, SPACED, Lexicons
from genegraph.vocabulary.spelling import HYPHENS, TOKEN, fold, key

Token = tuple[str, int, str, str, int]
"""A part of a key, the state of that part, the token that makes it, what follows it, and its place in its word."""

# No name of more than one word starts with these.
_FUNCTION_WORDS = frozenset(
    word
    for line in (
        "a also an and are as at be both but by can during for from had has have how in into is it its may no not of",
        "on or our than that the their then these they this thus to via was we were when where which while who with",
    )
    for word in line.split()
)
CORE, ONCOGENE = 8, 16
"""Further states of words: a name inside may be; `c` or `v` of `c-kit`."""

LONGEST_GAP = 3
"""Between a name's tokens, in characters: `CD4(+) T`."""

_LIMIT = 1 << 18  # entries a table may hold before it is emptied: some 50 MB
_WORDS = 1 << 16  # the same of words, whose entries are larger


class States(dict[str, int]):
    """Key -> whether a name has it, and whether longer keys begin with it."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons

    def __missing__(self, spelled: str) -> int:
        if len(self) > _LIMIT:
            self.clear()
        state = self[spelled] = self._lexicons.state(spelled)
        return state


class Tokens(dict[str, tuple[str, int]]):
    """Token -> its part of a key, and the state of that part; words that are no names by themselves lack `KEY`."""

    def __init__(self, states: States, spellings: Spellings) -> None:
        self._states, self._spellings = states, spellings

    def __missing__(self, token: str) -> tuple[str, int]:
        if len(self) > _LIMIT:
            self.clear()
        folded = fold(token)
        state = self._states[folded]
        if token in _FUNCTION_WORDS:
            state = 0
        elif state & KEY and not self._spellings[token]:
            state &= ~KEY
        if may_hold_core(token):
            state |= CORE
        elif is_oncogene_mark(token):
            state |= ONCOGENE
        known = self[token] = folded, state
        return known


class Words(dict[str, tuple[Token, ...]]):
    """What stands between two spaces -> its tokens, such as the two of `(IL-6),`; most words are one.

    Their states are what can matter there: `LONGER` and `SPACED` only where longer names go on as the text does.
    """

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def __missing__(self, word: str) -> tuple[Token, ...]:
        if len(self) > _WORDS:
            self.clear()
        if word.isalnum():
            tokens = [self._token(word, " ", 0)]
        else:
            found = [*TOKEN.finditer(word)]
            ends = [*[one.start() for one in found[1:]], len(word) + 1]
            spaced = f"{word} "
            tokens = [
                self._token(one[0], spaced[one.end() : end], one.start()) for one, end in zip(found, ends, strict=False)
            ]
        known = self[word] = tuple(tokens)
        return known

    def _token(self, token: str, gap: str, place: int) -> Token:
        spelled, state = self._tokens[token]
        goes_on = state & (SPACED if gap[0] == " " else LONGER) and len(gap) <= LONGEST_GAP
        state &= KEY | CORE | (ONCOGENE if gap in HYPHENS else 0)
        return spelled, state | LONGER | SPACED if goes_on else state, token, gap, place


class Spellings(dict[str, tuple[Grounding, ...]]):
    """Spelling -> what it may stand for, best first."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons

    def __missing__(self, surface: str) -> tuple[Grounding, ...]:
        if len(self) > _LIMIT:
            self.clear()
        groundings = self[surface] = rank(surface, self._lexicons.entries(key(surface)))
        return groundings


class Names:
    """The tables together, over one set of lexicons."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.lexicons = lexicons
        self.states = States(lexicons)
        self.spellings = Spellings(lexicons)
        self.tokens = Tokens(self.states, self.spellings)
        self.words = Words(self.tokens)
