"""Lines that were cut in two where a character was lost, joined again.

A page that was once pushed through ASCII lost its "ï" and "ü" and Greek letters, and some of those losses broke the
line: "maintain the na" / "ve T cell pool" is one bullet. A cut is told by its shape: the first half ends inside a word
or on a word that cannot end a phrase, and the second begins inside a word.
"""

from __future__ import annotations

import re


def mend(before: str, after: str) -> tuple[str, str] | None:
    """Join two lines that were one, and say what was done; None where they are two.

    Example:
        >>> mend("can maintain the na", "ve T cell pool")
        ('can maintain the naive T cell pool', "line cut at a lost character: joined as 'naive'")
        >>> mend("required for IL6 production", "activates STAT5A in T cells") is None
        True
    """
    if not before or not after or before[-1] in ".;:!?)" or len(before) > _LONGEST_JOINED:
        return None
    tail, head = before.rsplit(maxsplit=1)[-1], after.split(maxsplit=1)[0]
    lost = _lost(tail, head)
    if lost is not None:
        joined = f"{tail}{lost}{head}"
        return f"{before}{lost}{after}", f"line cut at a lost character: joined as {joined!r}"
    if tail in _DANGLING and (head[0].islower() or head[0] in "(-"):
        return f"{before} {after}", f"line cut after {tail!r}: joined with the next"
    return None


def restore(text: str) -> tuple[str, str]:
    """Put back characters that a text shows as lost by U+FFFD, where the word leaves no doubt.

    Example:
        >>> restore("na\\ufffdve T cells")
        ('naive T cells', "lost character restored in 'naive'")
    """
    if "\ufffd" not in text:
        return text, ""
    problems = []

    def put_back(match: re.Match[str]) -> str:
        lost = _known(match[1], match[2])
        if lost is None:
            problems.append(f"a character is lost in {match[0]!r}")
            return match[0]
        word = f"{match[1]}{lost}{match[2]}"
        problems.append(f"lost character restored in {word!r}")
        return word

    restored = _LOST.sub(put_back, text)
    return restored, "; ".join(problems)


# (end of the first half, beginning of the second, the letter between): plain letters where English spells without the
# accent, as the Cell Ontology does in "naive T cell".
_KNOWN_LOSSES = (
    (r"(?:^|\W)[Nn]a", r"ve(?:ly|t[ye])?(?!\w)", "i"),
    (r"(?:^|\W)M", r"ller(?:ian)?(?!\w)", "ü"),
    (r"(?:^|\W)K", r"pffer(?!\w)", "u"),
    (r"(?:^|\W)Sj", r"gren(?!\w)", "ö"),
    (r"(?:^|\W)Beh", r"et(?!\w)", "ç"),
    (r"(?:^|\W)Waldenstr", r"m(?!\w)", "ö"),
    (r"(?:^|\W)M", r"ni(?:e|è)re(?!\w)", "é"),
    (r"(?:^|\W)L", r"ffler(?!\w)", "ö"),
    (r"(?:^|\W)Sch", r"nlein(?!\w)", "ö"),
    (r"(?:^|\W)B", r"rjeson(?!\w)", "ö"),
    (r"(?:^|\W)Fran", r"ois(?!\w)", "ç"),
    (r"(?:^|\W)caf", r"-au-lait(?!\w)", "é"),
    (r"(?:^|\W)ER", r"-(?:positive|negative)(?!\w)", "α"),
    (r"(?:^|\W)NF-", r"B(?!\w)", "κ"),
    (r"(?:^|\W)I", r"B(?:-?alpha)?(?!\w)", "κ"),
)
_BEGINNINGS = re.compile("|".join(head for _, head, _ in _KNOWN_LOSSES))
_COMPILED = tuple((re.compile(f"(?:{tail})$"), re.compile(head), lost) for tail, head, lost in _KNOWN_LOSSES)

_LONGEST_JOINED = 2000  # characters: no bullet is longer, and a hostile page must not grow one line by line
_LOST = re.compile("(?<![^\\s\ufffd])([^\\s\ufffd]*+)\ufffd+([^\\s\ufffd]*+)")
_WORD = re.compile(r"\w+")
_HYPHENED = re.compile(r"-[a-z]")
_VOWEL = re.compile("[aeiouy]", re.IGNORECASE)

# Words that no phrase ends with.
_DANGLING = frozenset(
    _WORD.findall(
        """a an the of and or by with from between into via through than their its whose which
        that both either neither"""
    )
)

# Short words that a bullet may well end or begin with although they look like pieces.
_WHOLE = frozenset(
    _WORD.findall(
        """a an and as at be but by do go he if in is it me mm my no nor not of on or per so than the to up us via vs we
        ad al cm de et eg ex gp ie kb kg ng nm pH ph mRNA"""
    )
)


def _lost(tail: str, head: str) -> str | None:
    known = _known(tail, head)
    if known is not None:
        return known
    if _HYPHENED.match(head):  # a bullet may start with "-572C/G", never with "-mediated"
        return ""
    return "" if _is_piece(tail) and _is_piece(head) and head[0].islower() else None


def _known(tail: str, head: str) -> str | None:
    if not _BEGINNINGS.match(head):
        return None
    for end, beginning, lost in _COMPILED:
        if beginning.match(head) and end.search(tail):
            return lost
    return None


def _is_piece(word: str) -> bool:
    """Whether letters look like a broken word: a few of them, or no vowel among them."""
    letters = word.strip(",;.")
    if not letters.isalpha() or letters.lower() in _WHOLE or (len(letters) > 1 and letters.isupper()):
        return False
    return len(letters) <= 2 or not _VOWEL.search(letters)
