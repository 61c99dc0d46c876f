"""A token, and its tag by its form alone.

One tag a token: E entity, N noun, J adjective, V verb, X auxiliary, M modal, R adverb, D determiner, P preposition,
C conjunction, W relative pronoun, S subordinator, O pronoun, T "to" before a verb, G negation, # number, - hyphen,
' possessive, and , ; : . ( ) / as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from genegraph.extraction import _words as words
from genegraph.extraction._cues import UNLISTED, Lexeme
from genegraph.extraction._lexemes import lexemes
from genegraph.extraction._spelling import misspelt
from genegraph.model import Mention
from genegraph.vocabulary.spelling import HYPHENS


@dataclass(slots=True, eq=False)
class Form:
    """What the form of a word tells; never changed once made."""

    lower: str  # as lists know it
    tag: str
    lexeme: Lexeme
    undecided: bool = field(init=False)  # whether its company may change the tag

    def __post_init__(self) -> None:
        listed = self.lexeme is not UNLISTED or self.lower in words.NOUNS
        if self.tag == "N":
            self.undecided = not listed and self.lower.endswith("s")
        elif self.tag == "V":
            self.undecided = self.lexeme.form != "s" or bool(self.lexeme.noun) or self.lower in words.NOUNS
        else:
            self.undecided = self.tag in "RM" or (self.tag in "PJDSW." and self.lower in _UNDECIDED)


# Small words that `_company` and `_small_words` may give another tag.
_UNDECIDED = (
    words.TIMES
    | words.ALONE
    | words.CONSEQUENT
    | words.listed("as both downstream either in no that this those to upstream ?")
)


class Token:
    """A word, a mention or a mark, with the tag that its company settled."""

    __slots__ = ("lexeme", "lower", "mention", "start", "tag", "text")

    def __init__(self, text: str, start: int, form: Form, mention: Mention | None = None) -> None:
        self.text = text
        self.start = start  # code points into the bullet's text
        self.lower, self.tag, self.lexeme = form.lower, form.tag, form.lexeme
        self.mention = mention

    @property
    def end(self) -> int:
        """Where the text goes on behind it."""
        return self.start + len(self.text)

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}"


@lru_cache(maxsize=1 << 15)
def form_of(text: str, lower: str = "") -> Form:
    """What is known of a word before its company is looked at.

    Args:
        text: The word or mark.
        lower: The word under which lists know it, where that is not the word in lower case.

    Example:
        >>> form_of("Inhibits").tag, form_of("osteogenic").tag, form_of("?").tag
        ('V', 'J', '.')
    """
    lower = _as_listed(text, lower or text.lower())
    closed = _MARKS.get(lower) or (None if _abbreviates(text, lower) else _CLOSED.get(lower))
    if closed:
        return Form(lower, closed, UNLISTED)
    lexeme = lexemes().get(lower) or (None if _is_common(lower) else misspelt(lower))
    if lexeme is not None:
        return Form(lower, "V" if lexeme.verb else "N" if lexeme.noun else "J", lexeme)
    return Form(lower, _unlisted_tag(text, lower), UNLISTED)


_MARKS = {
    **dict(zip("()[],;:./!?", "()(),;:./..", strict=True)),
    **dict.fromkeys(HYPHENS, "-"),
    **dict.fromkeys(("'s", "’s"), "'"),
}
# A word of two classes has the tag of the one that comes later here.
_CLOSED = {
    word: tag
    for tag, listed in (
        ("R", words.ADVERBS),
        ("D", words.DETERMINERS),
        ("P", words.PREPOSITIONS),
        ("C", words.CONJUNCTIONS),
        ("S", words.SUBORDINATORS),
        ("W", words.RELATIVES),
        ("M", words.MODALS),
        ("X", words.BE | words.HAVE | words.DO),
        ("O", words.PRONOUNS),
        ("G", words.NEGATIONS - {"no", "nor"}),
    )
    for word in listed
}
_OPERATORS = frozenset("\"'“”‘’*†‡~=<>+%&")
_VERBAL_ENDINGS = ("ates", "izes", "ises", "ifies")


def _as_listed(text: str, lower: str) -> str:
    """ "-/-" and "+/-" however their dashes are written."""
    if len(text) == 3 and text[1] == "/" and text[2] in HYPHENS:
        return "+/-" if text[0] == "+" else "-/-"
    return lower


def _abbreviates(text: str, lower: str) -> bool:
    """Whether capitals that look like a form of "be" abbreviate something: the "AM" of "AM gene transfer"."""
    return len(text) > 1 and text.isupper() and lower in words.BE


def _is_common(lower: str) -> bool:
    return lower in words.NOUNS or lower in words.ADJECTIVES or not lower.isascii()


def _unlisted_tag(text: str, lower: str) -> str:
    """The tag of a word that states nothing: by the common words of the field, else by its ending."""
    if lower in words.NOUNS:
        return "N"
    if lower in words.ADJECTIVES:
        return "J"
    first = text[0]
    if first.isdigit():
        return "#" if text.isdigit() else "N"
    if not first.isalpha():
        return "R" if first in _OPERATORS else "N"
    if lower.endswith("ly") and len(lower) > 4:
        return "R"
    if _ends_like_verb(lower):
        return "V"
    return "J" if first.islower() and words.looks_adjectival(lower) and not lower.endswith("ment") else "N"


def _ends_like_verb(lower: str) -> bool:
    length = len(lower)
    return (
        (lower.endswith("ing") and length > 5)
        or (lower.endswith("ed") and length > 4)
        or (lower.endswith(_VERBAL_ENDINGS) and length > 6)
    )
