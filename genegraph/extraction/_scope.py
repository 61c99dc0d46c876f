"""How far a doubt reaches: which claims "suggest that", "possibly" and "disputed" make guesses."""

from __future__ import annotations

from collections.abc import Sequence

from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._tags import Token

_NEAR = frozenset("R,JDX")  # what may stand between a doubt and the name that it concerns


class Doubt:
    """The doubtful stretches of one segment, found once."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        words = qualifiers("speculation")
        self.tokens = tokens
        self.words = [at for at, token in enumerate(tokens) if token.lower in words and self._is_doubt(at)]
        self.clauses = [at for at in self.words if self._introduces(at)] if self.words else []
        self.whole = any(tokens[at].lower in qualifiers("open_question") for at in self.words) if self.words else False

    def covers(self, cue: int, *names: int) -> bool:
        """Whether a claim with its cue and names at these tokens is told as a guess."""
        if not self.words:
            return False
        if self.whole:
            return True
        if any(at < cue and not self._closed(at, cue) for at in self.clauses):
            return True
        return any(self._beside(at, name) for at in self.words for name in (cue, *names))

    def _is_doubt(self, at: int) -> bool:
        """Whether a word of doubt tells one: "if" does behind a question, "asked if", "to determine if"."""
        return self.tokens[at].lower != "if" or (at > 0 and self.tokens[at - 1].lower in qualifiers("question"))

    def _introduces(self, at: int) -> bool:
        """Whether a doubt governs the clause behind it: "suggests that", "whether", "it is possible that"."""
        if self.tokens[at].lower in {"whether", "if"}:
            return True
        return any(token.lower == "that" and token.tag == "S" for token in self.tokens[at + 1 : at + 3])

    def _closed(self, start: int, end: int) -> bool:
        """Whether another clause began in between: "suggest that X, because Y"."""
        return any(token.tag == "S" and token.lower != "that" for token in self.tokens[start + 1 : end])

    def _beside(self, doubt: int, name: int) -> bool:
        """Whether only light words stand between a doubt and a name behind it."""
        return 0 < name - doubt <= 4 and all(token.tag in _NEAR for token in self.tokens[doubt + 1 : name])
