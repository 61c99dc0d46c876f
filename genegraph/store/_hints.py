"""What may help where SPARQL goes wrong: the mistakes that people make, each with its remedy."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from itertools import pairwise

KEYWORDS = re.findall(
    r"\w+",
    "SELECT ASK CONSTRUCT DESCRIBE WHERE FROM NAMED PREFIX BASE DISTINCT REDUCED OPTIONAL UNION MINUS GRAPH SERVICE "
    "FILTER BIND VALUES UNDEF EXISTS NOT IN AS ORDER GROUP BY HAVING ASC DESC LIMIT OFFSET INSERT DELETE DATA",
)
FUNCTIONS = re.findall(
    r"\w+",
    "COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR "
    "ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY "
    "HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRDT "
    "SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE",
)
AGGREGATES = FUNCTIONS[:7]
UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
QUERIES = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
ELSEWHERE = {"AND": "&&", "and": "&&", "OR": "||", "or": "||", "==": "=", "<>": "!="}
"""What other languages write, and what SPARQL does."""

WANTED = {
    "LIMIT": "LIMIT takes a number",
    "OFFSET": "OFFSET takes a number",
    "ORDER": "It is ORDER BY",
    "GROUP": "It is GROUP BY",
    "FROM": "FROM takes the address of a graph, such as <https://example.org/pages>",
    "FILTER": "A condition stands in brackets: FILTER(?belief > 0.9)",
    "WHERE": "What is sought stands in braces: WHERE { ?x a gg:Gene }",
}
"""What belongs behind a keyword."""

PAIRS = {"}": "{", ")": "(", "]": "["}


def hint(words: Sequence[str], place: int, prefixes: Mapping[str, str], reason: str, *, updating: bool) -> str:
    """What may help, in a sentence without its full stop.

    Args:
        words: The words of the text.
        place: The number of the one that is refused; one beyond the last where more is wanted.
        prefixes: Those that need no declaration.
        reason: What the parser gave as a reason, if it gave one.
        updating: Whether it was to be an update.

    Example:
        >>> hint(["SELECT", "x", "{"], 1, {}, "", updating=False)
        'A variable begins with a question mark: ?x'
    """
    before = [word.upper() for word in words[:place]]
    if before[-1:] == [")"] and before[-3:-2] == ["AS"]:
        return f"Has {words[place - 2]} a value already? AS needs a new name"
    if place == len(words):
        return _of_end(before, reason)
    word = words[place]
    if word in ("'", '"'):
        return "This quote is never closed"
    called = "".join(words[place + 1 : place + 2]) == "("
    if before[-1:] and before[-1] in WANTED and not called:
        return WANTED[before[-1]]
    if before[-2:-1] == ["PREFIX"]:
        return f"A prefix stands for an address: PREFIX {words[place - 1]} <https://...>"
    for foreign in ("".join(words[place - 1 : place + 1]), "".join(words[place : place + 2]), word):
        if foreign in ELSEWHERE:
            return f"SPARQL writes {ELSEWHERE[foreign]} for {foreign}"
    if word.startswith("<") and len(word) > 1:
        return "An address is whole and has no blanks, such as <https://w3id.org/genegraph/ontology/Gene>"
    if ":" in word and word[0] not in "\"'":
        return _of_prefix(word.partition(":")[0], words, prefixes)
    if place == 0 and word.upper() in (QUERIES if updating else UPDATES):
        return "A query asks and changes nothing" if not updating else "An update changes and answers nothing"
    if re.fullmatch(r"[^\W\d]\w*", word):
        return _of_word(word, before, called=called)
    return _of_mark(word, before)


def _of_mark(word: str, before: Sequence[str]) -> str:
    opened = [""]
    for one in before:
        if one in PAIRS.values():
            opened.append(one)
        elif one in PAIRS:
            opened = opened[:-1] or [""]
    if word in PAIRS and opened[-1] != PAIRS[word]:
        return f"A {opened[-1]!r} is still open here" if opened[-1] else f"No {PAIRS[word]!r} is open here"
    return "Something is missing before it"


def _of_end(before: Sequence[str], reason: str) -> str:
    if reason:
        return reason
    if "GROUP" in before:
        return "With GROUP BY, SELECT names what is grouped, or counts of the rest"
    return "Is a bracket or the last part missing?"


def _of_prefix(prefix: str, words: Sequence[str], prefixes: Mapping[str, str]) -> str:
    declared = {name.removesuffix(":") for word, name in pairwise(words) if word.upper() == "PREFIX"}
    known = sorted({*prefixes, *declared})
    if prefix in known:
        return "A name ends at a blank, and is a subject, a relation or an object"
    near = get_close_matches(prefix, known, n=3)
    others = f"Did you mean {' or '.join(f'{one}:' for one in near)}? Or " if near else ""
    return f"{others}{'d' if near else 'D'}eclare it: PREFIX {prefix}: <https://...>"


def _of_word(word: str, before: Sequence[str], *, called: bool) -> str:
    upper = word.upper()
    if upper in AGGREGATES and "{" not in before:
        return f"What is counted stands in brackets and gets a name: ({upper}(?x) AS ?n)"
    near = get_close_matches(upper, FUNCTIONS if called else KEYWORDS, n=1, cutoff=0.7)
    near = near or get_close_matches(upper, [*KEYWORDS, *FUNCTIONS], n=1, cutoff=0.7)
    if near and near[0] != upper:
        return f"Did you mean {near[0]}?"
    if near:
        return "Something is missing before it"
    if called:
        return "SPARQL has no such function"
    if not before:
        return f"A question begins with {', '.join(QUERIES[:-1])} or {QUERIES[-1]}"
    return f"A variable begins with a question mark: ?{word}"
