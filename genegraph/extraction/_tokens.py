"""A bullet's text and mentions -> tagged tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from genegraph.extraction import _words as words
from genegraph.extraction._cues import Lexeme, hyphenated, lexemes, qualifiers
from genegraph.model import Mention

# One tag a token. E entity, N noun, J adjective, V verb, X auxiliary, M modal, R adverb, D determiner, P preposition,
# C conjunction, W relative pronoun, S subordinator, O pronoun, T "to" before a verb, G negation, # number,
# and punctuation as itself: , ; : . ( ) - /
PUNCTUATION = {
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    ",": ",",
    ";": ";",
    ":": ":",
    ".": ".",
    "/": "/",
    "!": ".",
    "?": ".",
}
_HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_WORD = re.compile(rf"[^\W_]+(?:['’][^\W\d_]+)?|[+{_HYPHENS}]/[{_HYPHENS}]|[{_HYPHENS}]|\S", re.UNICODE)
_NONE = Lexeme()


class Token:
    """A word, a mention or a mark, with the tag that its company settled."""

    __slots__ = ("end", "lexeme", "lower", "mention", "spaced", "start", "tag", "text")

    def __init__(self, text: str, start: int, mention: Mention | None = None) -> None:
        self.text = text
        self.lower = text.lower()
        self.start = start
        self.end = start + len(text)
        self.mention = mention
        self.lexeme: Lexeme = _NONE
        self.tag = "" if mention is None else "E"
        if mention is not None and _generic(mention):
            self.tag = "N"
            self.lower = self.lower.rpartition(" ")[2]
            self.lexeme = lexemes().get(self.lower, _NONE)
        self.spaced = True  # whether white space stands before it

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}"


def _generic(mention: Mention) -> bool:
    """Whether a mention is a class of genes named by a common noun, or no gene: "E3 ligase", "T cells", "apoptosis"."""
    entity = mention.entity
    if entity.type in {"gene", "complex", "chemical"}:
        return False
    last = mention.text.rpartition(" ")[2]
    return entity.type != "family" or (last.islower() and (last in words.TRANSPARENT or last.endswith(("ase", "ases"))))


def tokenize(text: str, mentions: Sequence[Mention]) -> list[Token]:
    """Cut a text into tokens, a mention being one, and tag them.

    Example:
        >>> tokenize("thereby inhibiting apoptosis", ())
        [thereby/R, inhibiting/V, apoptosis/N]
    """
    tokens = list(_cut(text, mentions))
    _join_hyphenated(tokens, text)
    for index, token in enumerate(tokens):
        token.spaced = index == 0 or token.start > tokens[index - 1].end
        if not token.tag:
            token.tag = _first_tag(token)
    _settle(tokens)
    return tokens


def _cut(text: str, mentions: Sequence[Mention]) -> list[Token]:
    tokens: list[Token] = []
    position = 0
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        if start < position or mention.text.lower() in words.BEARERS:
            continue
        tokens += [Token(found.group(), found.start()) for found in _WORD.finditer(text, position, start)]
        tokens.append(Token(text[start:end], start, mention))
        position = end
    tokens += [Token(found.group(), found.start()) for found in _WORD.finditer(text, position)]
    return tokens


def _join_hyphenated(tokens: list[Token], text: str) -> None:
    """Put back together "down-regulates" and other listed forms, and unlisted prefixes such as "non-" and "re-"."""
    listed = hyphenated()
    index = 1
    while index < len(tokens) - 1:
        left, hyphen, right = tokens[index - 1], tokens[index], tokens[index + 1]
        if (
            hyphen.text in _HYPHENS
            and not left.mention
            and not right.mention
            and left.end == hyphen.start
            and right.start == hyphen.end
            and (
                f"{left.lower}-{right.lower}" in listed
                or left.lower in _PREFIXES
                or (right.lower.endswith("ly") and len(right.text) > 4)
            )
        ):
            joined = Token(text[left.start : right.end], left.start)
            joined.lower = f"{left.lower}-{right.lower}"
            if joined.lower not in lexemes() and right.lower in lexemes():
                joined.lower = (
                    right.lower
                )  # "re-activates" is read as "activates", "hyper-phosphorylated" as "phosphorylated"
                if left.lower in {"non", "un", "anti"}:
                    joined.lower = f"non-{right.lower}"
            tokens[index - 1 : index + 2] = [joined]
        else:
            index += 1


_PREFIXES = frozenset(
    "non re co pre post hyper hypo over auto trans un anti super sub inter intra pro poly mono multi".split()
)


@cache
def _closed() -> dict[str, str]:
    """Tags of the words whose tag their form alone settles."""
    tags: dict[str, str] = {}
    for tag, listed in (
        ("R", words.ADVERBS), ("D", words.DETERMINERS), ("P", words.PREPOSITIONS), ("C", words.CONJUNCTIONS), ("S", words.SUBORDINATORS),
        ("W", words.RELATIVES), ("M", words.MODALS), ("X", words.BE | words.HAVE | words.DO), ("O", words.PRONOUNS - words.DETERMINERS),
        ("G", words.NEGATIONS),
    ):  # fmt: skip
        for word in listed:
            tags[word] = tag
    tags |= {
        "that": "W",
        "which": "W",
        "to": "P",
        "no": "D",
        "nor": "C",
        "neither": "G",
        "like": "P",
        "'s": "'",
        "’s": "'",
    }
    return tags


def _first_tag(token: Token) -> str:
    """The tag of a word by its form; an asterisk-free V may still be changed by its company."""
    text, lower = token.text, token.lower
    mark = PUNCTUATION.get(text)
    if mark:
        return mark
    if text in _HYPHENS:
        return "-"
    if len(text) == 3 and text[1] == "/" and text[2] in _HYPHENS:
        lower = token.lower = "+/-" if text[0] == "+" else "-/-"
    closed = _closed().get(lower)
    if closed and not (text == "A" and token.start):
        return closed
    lexeme = lexemes().get(lower) or (_misspelt(lower) if len(lower) >= 8 else None)
    if lexeme is not None:
        token.lexeme = lexeme
        if lexeme.verb:
            return "V"
        return "N" if lexeme.noun else "J"
    if lower in words.NOUNS:
        return "N"
    if lower in words.ADJECTIVES:
        return "J"
    if text[0].isdigit():
        return "#" if text.isdigit() else "N"
    if not text[0].isalpha():
        return "R" if text in "\"'“”‘’*†‡~=<>+%&" else "N"
    if lower.endswith("ly") and len(lower) > 4:
        return "R"
    if lower.endswith("ing") and len(lower) > 5:
        return "V"
    if lower.endswith("ed") and len(lower) > 4:
        return "V"
    if lower.endswith(("ates", "izes", "ises", "ifies")) and len(lower) > 6:
        return "V"
    if text[0].islower() and words.looks_adjectival(lower) and not lower.endswith("ment"):
        return "J"
    return "N"


@cache
def _misspelt(word: str) -> Lexeme | None:
    """The lexeme of a long word that lacks one letter ("conteracts"), if just one listed word fits."""
    if word in words.NOUNS or word in words.ADJECTIVES or not word.isascii():
        return None
    fitting = _one_letter_short().get(word, ())
    return lexemes()[fitting[0]] if len(fitting) == 1 else None


@cache
def _one_letter_short() -> dict[str, tuple[str, ...]]:
    """Every listed form of nine letters and more with one letter left out."""
    found: dict[str, tuple[str, ...]] = {}
    for form in lexemes():
        if len(form) >= 9 and form.isalpha():
            for short in {form[:at] + form[at + 1 :] for at in range(len(form))}:
                found[short] = (*found.get(short, ()), form)
    return found


_BEFORE_NOUN = frozenset("DJP#")
_STARTS_GROUP = frozenset("EDNJO#")


def _settle(tokens: list[Token]) -> None:
    """Decide between verb and noun, participle and adjective, preposition and infinitive mark."""
    last = len(tokens) - 1
    for index, token in enumerate(tokens):
        tag = token.tag
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index < last else None
        if tag == "P" and token.lower == "to" and after is not None and _is_base_verb(tokens, index + 1):
            token.tag = "T"
        elif tag == "V":
            token.tag = _verb_or_not(tokens, index, before, after)
        elif tag == "P" and token.lower in {"downstream", "upstream"}:
            if after is None or after.lower != "of":
                token.tag = "J"
        elif tag == "D" and token.lower in {"both", "either"} and after is not None and after.tag in "PV":
            token.tag = "R"
        elif tag == "W" and token.lower == "that":
            token.tag = _that(before, after)
        elif tag == "N" and after is not None and before is not None and token.lexeme is _NONE and before.tag in "TM":
            token.tag = "V"  # an unlisted verb after "to" or a modal
        elif (
            tag == "N"
            and after is not None
            and before is not None
            and token.lexeme is _NONE
            and token.mention is None
            and after.tag == "D"
            and before.tag in {"E", ",", ")", "W", "O"}
            and token.lower.endswith("s")
            and token.lower not in words.NOUNS
            and after.lower not in words.NUMERALS
        ):
            token.tag = "V"  # an unlisted verb between a name and a determiner


def _is_base_verb(tokens: list[Token], index: int) -> bool:
    while index < len(tokens) - 1 and tokens[index].tag in "RG":
        index += 1
    token = tokens[index]
    if token.lower in {"be", "have", "do"}:
        return True
    if token.lexeme.form == "base":
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        # "response to stress", "in contrast to control cells"
        return not (
            token.lexeme.noun
            and (after is None or after.tag in "P.,)" and after.lower not in {"to", "with", "in", "on"})
        )
    return False


_CLAIMS = frozenset(
    "evidence possibility hypothesis fact finding findings notion idea suggestion view conclusion observation observations concept proposal".split()
)


def _that(before: Token | None, after: Token | None) -> str:
    if before is not None and (before.tag in "VJR" or before.lower in _CLAIMS):
        return "S"
    if before is not None and before.tag in "P":
        return "O" if after is None or after.tag != "N" else "D"
    if before is None:
        return "D" if after is not None and after.tag in "NJ" else "O"
    return "W"


def _verb_or_not(tokens: list[Token], index: int, before: Token | None, after: Token | None) -> str:
    """The tag of a word that can be a verb: V, N (event noun), or J (participle before a noun)."""
    token = tokens[index]
    form = token.lexeme.form or ("ing" if token.lower.endswith("ing") else "ed")
    noun = bool(token.lexeme.noun) or token.lower in words.NOUNS or (form == "base" and not token.lexeme.verb)
    left = before.tag if before is not None else ""
    if left in "RG" and index > 1:
        skip = index - 1
        while skip > 0 and tokens[skip].tag in "RG":
            skip -= 1
        left_word = tokens[skip]
        left = left_word.tag
    else:
        left_word = before if before is not None else token
    right = after.tag if after is not None else ""
    if form == "ed":
        return _participle(tokens, index, left, left_word, right)
    if form == "base" and _degree(token) and left in {"X", "D", "R"} and right not in {"D", "E"}:
        return "J"
    if form == "base" and right in {"M", "X"} and left not in {"T", "M"}:
        return "N"
    if form == "ing":
        if left == "-":
            return "J"
        if noun and (
            left in {"E", "N", "J", "D"}
            or right in {"", ".", ",", ")", "C", "P", "-"}
            or (left == "P" and right != "E" and right != "D")
        ):
            return (
                "V"
                if (left in {"E", "N"} and right in {"E", "D"}) or (left in {"", ","} and right in {"D", "E"})
                else "N"
            )
        if left == "D" or (right == "P" and after is not None and after.lower == "of"):
            return "N" if right != "N" and right != "E" else "J"
        if left == "J" and right in {"P", "", ".", ","}:
            return "N"
        return "V"
    if left in {"T", "M"} or (left == "X" and left_word.lower in words.DO):
        return "V"
    if not noun:
        if form == "base" and left in {"D", "J"}:
            return "N"
        return "V"
    if form == "base":
        if left in {"D", "J", "P", "'", "V", "-"} or index == 0:
            return "V" if index == 0 and right in {"D", "E"} else "N"
        if left == "X":
            return "N"
        if right in _STARTS_GROUP and right != "N" and (left in {"E", "N", "W", "O", ")", ","}):
            return "V"
        if left in {"W", "O"}:
            return "V"
        return "N"
    # third person or plural noun
    if left in {"D", "J", "P", "'", "-"} or index == 0:
        return "V" if index == 0 and right in _STARTS_GROUP else "N"
    if left in {"W", "O", ")"}:
        return "V"
    if left in {"E", "N"} and (right in _STARTS_GROUP or right in {"S", "R", "W"}):
        return (
            "N"
            if left == "E" and right == "E" and token.lower == "targets" and _finite_after(tokens, index, "WS;.(")
            else "V"
        )
    if left in {"E", "N"} and right == "P" and after is not None:
        return "V" if any(cue.tail.split(" ")[0] == after.lower for cue in token.lexeme.verb if cue.tail) else "N"
    if left in {"C", ",", "R"} and right in _STARTS_GROUP:
        return "V"
    return "N"


def _participle(tokens: list[Token], index: int, left: str, left_word: Token, right: str) -> str:
    """V for a past tense, passive or reduced relative; J for a participle before its noun."""
    token = tokens[index]
    if left == "-":
        return "J"  # TNF-induced
    if left == "X":
        return "V"
    nominal = right in {"N", "E", "J", "#"} or (right == "V" and _noun_reading(tokens[index + 1]))
    if left in {"S", "W"} and nominal and _degree(token):
        return "J"  # "that elevated A levels"
    if left in {"D", "J", "P", "'", "#"} or index == 0 or left in {"V", "C", ","}:
        if left == "C" and not nominal:
            return "V"
        if left in {"C", ","} and nominal and token.lexeme.verb:
            return _listed_participle(tokens, index, left)
        if left == "V" and nominal:
            return "J"
        return "J" if nominal else ("V" if left not in {"D", "J", "'"} or right == "P" else "N" if left == "D" else "J")
    if nominal and left in {"E", "N"} and _prompting(token) and _inside_noun_group(tokens, index):
        return "J"  # "in IL6 induced proliferation": a hyphen left out
    return "V"


def _listed_participle(tokens: list[Token], index: int, left: str) -> str:
    """ "A binds B and reduced C" has a second verb, "A reduces B and increased C levels" a second object."""
    finite = next((token for token in reversed(tokens[:index]) if token.tag == "V" or token.tag in "S;"), None)
    if finite is None or finite.tag in "S;":
        named = any(token.tag == "E" for token in tokens[:index])
        return "V" if left == "," and named and not _finite_after(tokens, index) else "J"
    if not _degree(tokens[index]) or tokens[index - 1].lower in {"but", "yet"}:
        return "V"
    return "V" if left == "C" and finite.lexeme.form == "ed" else "J"


def _prompting(token: Token) -> bool:
    """Whether a participle is one that compounds: "A induced B", never "A increased B" or "A reduced B"."""
    return any(cue.relation and cue.sign > 0 for cue in token.lexeme.verb) and (
        token.lower == "induced" or not _degree(token)
    )


def _noun_reading(token: Token) -> bool:
    return bool(token.lexeme.noun) or token.lexeme.form == "ing"


def _degree(token: Token) -> bool:
    return any(cue.degree for cue in token.lexeme.adjective)


def _finite_before(tokens: list[Token], index: int) -> bool:
    for token in reversed(tokens[:index]):
        if token.tag in {";", "S", "(", "."}:
            return False
        if token.tag == "V" and (token.lexeme.form or "ed") in {"s", "ed", "base"}:
            return True
        if token.tag == "X":
            return True
    return False


def _inside_noun_group(tokens: list[Token], index: int) -> bool:
    """Whether the mention before a participle stands after a preposition or determiner: "role in IL6 induced growth"."""
    before = index - 1
    while before > 0 and tokens[before - 1].tag in {"E", "/", "-", "J", "C"}:
        before -= 1
    if before == 0:
        return _finite_after(tokens, index)

    left = tokens[before - 1]
    if left.tag == "V" and left.lexeme.form == "ing":
        return _finite_before(tokens, before - 1) or _finite_after(tokens, index)
    return left.tag in {"P", "D", "V"}


def _finite_after(tokens: list[Token], index: int, stops: str = "WS;.,(") -> bool:
    for token in tokens[index + 1 :]:
        if token.tag in stops:
            return False
        if token.tag in {"X", "M"} or (token.tag == "V" and token.lexeme.form in {"s", "ed"} and token.lexeme.verb):
            return True
    return False


def hedges() -> frozenset[str]:
    """Words that make a claim a guess."""
    return qualifiers("speculation")
