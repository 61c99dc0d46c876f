"""Where SPARQL goes wrong, in a line: Oxigraph says how far its parser looked, which is not where the mistake is.

Keywords are compared whole, so that the parser has looked a keyword's length beyond the word that it refused. The text
is therefore put to it again with a word a line and blanks behind each: then the line that it names is the word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from genegraph.errors import QueryError
from genegraph.store._hints import hint

if TYPE_CHECKING:
    import pyoxigraph as ox

LONGEST = 20_000
"""Characters of a query that is worth the trouble; longer ones were written by programs."""


class Word(NamedTuple):
    """A word of SPARQL, and where it stands."""

    text: str
    start: int


def words_of(sparql: str) -> list[Word]:
    """The words of a text, comments left out.

    Example:
        >>> [word.text for word in words_of("ASK { ?x a gg:Gene. } # any?")]
        ['ASK', '{', '?x', 'a', 'gg:Gene', '.', '}']
    """
    return [Word(found["word"], found.start()) for found in _WORD.finditer(sparql) if found["word"]]


def syntax_error(error: SyntaxError, sparql: str, prefixes: Mapping[str, str], *, updating: bool = False) -> QueryError:
    """What is wrong with a text that Oxigraph refuses: line, column, the word, and what may help.

    Args:
        error: What Oxigraph said.
        sparql: What it said it of.
        prefixes: Those that need no declaration.
        updating: Whether it was to be an update.

    Example:
        >>> print(syntax_error(SyntaxError("error at 1:10: expected CONSTRUCT"), "SELEC ?x { ?x a gg:Gene }", {}))
        no SPARQL that can be answered: line 1, column 1: 'SELEC' is not expected here. Did you mean SELECT?
    """
    words = words_of(sparql) if len(sparql) <= LONGEST else []
    if not words and len(sparql) <= LONGEST:
        return QueryError("it is empty")
    place = _refused(words, prefixes, updating=updating)
    if place is None:
        problem = " ".join((error.msg or "").split())
        return QueryError(f"{problem[:120].rsplit(' ', 1)[0]} ..." if len(problem) > 120 else problem)
    reason = _REASON.search(error.msg or "")
    told = hint([word.text for word in words], place, prefixes, reason[1] if reason else "", updating=updating)
    if place == len(words):
        return QueryError(f"{_end(sparql, words)}. {told}")
    word = words[place]
    shown = re.split(r"\s", sparql[word.start : word.start + _SHOWN])[0] if len(word.text) == 1 else word.text
    cut = word.text if word.text in _BRACKETS else shown[:_SHOWN]
    return QueryError(f"{_position(sparql, word.start)}: {cut!r} is not expected here. {told}")


def _refused(words: Sequence[Word], prefixes: Mapping[str, str], *, updating: bool) -> int | None:
    """The number of the word that the parser refuses; one beyond the last where it wants more."""
    import pyoxigraph as ox

    if not words:
        return None
    blanks = " " * _OVERSHOOT
    lines = [" ".join(word.text.split()) + blanks for word in words]
    store = ox.Store()
    try:
        _put(store, "\n".join([*lines, _NOTHING + blanks]), prefixes, updating=updating)
    except SyntaxError as error:
        position = _POSITION.match(error.msg or "")
        return int(position[1]) - 1 if position else None
    return None


def _put(store: ox.Store, text: str, prefixes: Mapping[str, str], *, updating: bool) -> None:
    if updating:
        store.update(text, prefixes=dict(prefixes))
    else:
        store.query(text, prefixes=dict(prefixes))


def _end(sparql: str, words: Sequence[Word]) -> str:
    opened: list[Word] = []
    for word in words:
        if word.text in _BRACKETS.values():
            opened = opened[:-1]
        elif word.text in _BRACKETS:
            opened.append(word)
    if opened:
        return f"{_position(sparql, opened[-1].start)}: {opened[-1].text!r} is never closed"
    return f"{_position(sparql, len(sparql.rstrip()))}: it does not make a whole"


def _position(sparql: str, place: int) -> str:
    before = sparql[:place]
    return f"line {before.count(chr(10)) + 1}, column {place - before.rfind(chr(10))}"


_BRACKETS = {"{": "}", "(": ")", "[": "]"}
_NOTHING = "¶"  # no SPARQL begins or goes on with it: what is put to the parser again is refused in any case
_OVERSHOOT = 40  # no keyword is longer
_SHOWN = 40  # characters of a word that a message shows
_POSITION = re.compile(r"error at (\d+):\d+")
_REASON = re.compile(r"(?:expected|one of|,) ([A-Z][A-Za-z]*(?: [A-Za-z]+){2,})")  # a sentence among what is expected
_WORD = re.compile(
    r"""
    \#[^\n]*
  | (?P<word>
      \"\"\"(?:[^\\]|\\.)*?\"\"\" | '''(?:[^\\]|\\.)*?'''
    | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
    | <[^<>"{}|^`\\\s]*> | <[A-Za-z][^<>\n]*>                       # an address, and one that is none
    | [?$]\w+ | @[A-Za-z]+(?:-\w+)*
    | (?:[^\W\d][\w.-]*)?:(?:(?:[\w:%.-]|\\.)*(?:[\w:%-]|\\.))?      # gg:Gene
    | [+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?
    | [^\W\d]\w*
    | \^\^ | && | \|\| | [!<>]= | \{\| | \|\} | << | >>
    | \S
    )
    """,
    re.DOTALL | re.VERBOSE,
)
