"""The keys of many names at once, and their beginnings after which a space may stand, for the index.

A text may hold a space where a name has one, but also between its letters and digits and around Greek. Nearly all
tokens are ASCII letters and digits; they take a short way here, for there are half a million of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from genegraph.vocabulary.spelling import GREEK_LETTERS, INITIAL, TOKEN, fold, fold_plain, may_hold_greek

# Inside a token: letter meets digit, Greek begins or ends.
_BOUNDARY = re.compile(
    rf"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|(?<=.)(?=[{GREEK_LETTERS}])|(?<=[{GREEK_LETTERS}])(?=.)|"
    rf"(?<=[A-Z\d])(?={'|'.join(INITIAL)}|(?i:kappa))"
)
_RUN = re.compile(r"\d+|\D+")  # of an ASCII token without Greek
_INITIALS = frozenset("ABGDEKZ")
_LAST_INITIAL = re.compile(r"(?<=[A-Z])[ABGDEKZ]\d{0,2}$")

_Part = tuple[str, Sequence[str], Sequence[str]]
"""The part of a key that a word makes, the beginnings of that part, and what stands before last initials."""


class Keys(dict[str, str]):
    """Makes the keys of many names, and collects their beginnings after which a space may stand.

    What words make of keys is remembered here; a word that has beginnings of its own counts as empty.

    Example:
        >>> keys = Keys()
        >>> keys.of("TNF-alpha receptor 1"), sorted(keys.starts)
        ('tnfareceptor1', ['', 'tnf', 'tnfa', 'tnfareceptor'])
        >>> keys.of("IFNG"), keys.before_initials
        ('ifng', {'IFNG': ['ifn']})
    """

    def __init__(self) -> None:
        self.starts: set[str] = set()
        self.before_initials: dict[str, Sequence[str]] = {}  # name -> starts if last capitals are Greek: IFNG
        self._uneven: dict[str, _Part] = {}  # those words

    def of(self, name: str) -> str:
        """The key of a name."""
        if " " not in name:
            folded, inner, initials = _part(name)
            if inner:
                self.starts.update(inner)
            if initials:
                self.before_initials[name] = initials
            return folded
        before = ""
        starts: list[str] = []
        before_initials: list[str] = []
        for word in name.split(" "):
            if folded := self[word]:
                starts.append(before)
                before += folded
            elif word in self._uneven:
                folded, inner, initials = self._uneven[word]
                starts.append(before)
                starts += [before + start for start in inner]
                before_initials += [before + start for start in initials]
                before += folded
        self.starts.update(starts)
        if before_initials:
            self.before_initials[name] = before_initials
        return before

    def __missing__(self, word: str) -> str:
        part = _part(word)
        folded, inner, initials = part
        if inner or initials:
            self._uneven[word] = part
            folded = ""
        self[word] = folded
        return folded


def _part(word: str) -> _Part:
    if word.isalnum():
        return _token_part(word)
    starts: list[str] = []
    initials: list[str] = []
    before = ""
    for token in TOKEN.findall(word.replace("_", " ")):
        folded, inner, before_initial = _token_part(token)
        if before:
            starts.append(before)
        if inner:
            starts += [before + start for start in inner]
        if before_initial:
            initials += [before + start for start in before_initial]
        before += folded
    return before, starts, initials


def _token_part(token: str) -> _Part:
    if not token.isascii() or token[-2:-1] == "'" or may_hold_greek(token):
        inner = [fold(token[: place.start()]) for place in _BOUNDARY.finditer(token)]
        last = _LAST_INITIAL.search(token)
        return fold(token), inner, [fold(token[: last.start()])] if last else ()
    # Letters and digits without Greek, as nearly all tokens are: only runs of letters and of digits meet in them.
    folded = fold_plain(token)
    stem = token.rstrip("0123456789")
    starts: Sequence[str] = ()
    if stem and not token.isalpha():
        starts = [fold_plain(stem)] if stem.isalpha() else list(_before_runs(token))
    if stem[-1:] in _INITIALS and stem[-2:-1].isupper() and len(token) - len(stem) < 3:
        return folded, starts, [fold_plain(stem[:-1])]
    return folded, starts, ()


def _before_runs(token: str) -> Iterator[str]:
    place = 0
    for run in _RUN.findall(token)[:-1]:
        place += len(run)
        yield token[:place].lower() if run[0] <= "9" else fold_plain(token[:place])
