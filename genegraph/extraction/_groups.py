"""Tagged tokens -> noun groups, verb groups and the small words between them."""

from __future__ import annotations

from collections.abc import Iterator

from genegraph.extraction import _words as words
from genegraph.extraction._cues import Cue, Lexeme
from genegraph.extraction._tags import Token

_LONG_PREPOSITIONS = {
    ("in", "response", "to"): "upon", ("in", "reaction", "to"): "upon", ("due", "to"): "through", ("because", "of"): "through", ("owing", "to"): "through",
    ("by", "means", "of"): "through", ("by", "way", "of"): "through", ("by", "virtue", "of"): "through", ("as", "a", "result", "of"): "upon",
    ("as", "a", "consequence", "of"): "upon", ("in", "concert", "with"): "together", ("together", "with"): "together", ("along", "with"): "together",
    ("in", "cooperation", "with"): "together", ("in", "combination", "with"): "together", ("in", "conjunction", "with"): "together",
    ("as", "well", "as"): "and", ("rather", "than"): "but not", ("instead", "of"): "but not", ("such", "as"): "such as",
    ("in", "addition", "to"): "besides", ("prior", "to"): "before", ("according", "to"): "per", ("in", "turn"): "", ("in", "contrast", "to"): "unlike",
    ("independent", "of"): "without", ("independently", "of"): "without", ("irrespective", "of"): "without", ("regardless", "of"): "without",
    ("depending", "on"): "through", ("based", "on"): "per", ("in", "order"): "", ("in", "which"): "where", ("so", "as"): "", ("in", "vitro"): "", ("compared", "with"): "versus", ("compared", "to"): "versus", ("as", "compared", "with"): "versus",
    ("as", "compared", "to"): "versus", ("relative", "to"): "versus", ("in", "comparison", "with"): "versus", ("in", "comparison", "to"): "versus",
    ("with", "regard", "to"): "in", ("in", "vivo"): "",
    ("at", "least"): "", ("in", "particular"): "", ("in", "part"): "", ("but", "also"): "and", ("not", "only"): "", ("for", "example"): "", ("e.g",): "such as",
    ("especially",): "and", ("particularly",): "and", ("notably",): "and", ("including",): "such as", ("namely",): "such as", ("like",): "such as",
    ("in", "a", "manner"): "", ("in", "the", "process", "of"): "in", ("with", "respect", "to"): "in", ("in", "terms", "of"): "in", ("on", "the", "contrary"): "",
    ("in", "contrast"): "", ("in", "fact"): "", ("in", "addition"): "", ("of", "note"): "", ("so", "that"): "so", ("such", "that"): "so", ("after", "all"): "",
}  # fmt: skip


class Node:
    """A noun group, a verb group, or a small word that joins them.

    kind is N (noun group), V (verb group), A (adjective with a tail, "essential for"), P, C, W, S or a comma.
    """

    __slots__ = (
        "absolute", "adjuncts", "appositions", "clauses", "complement", "conjuncts", "copula", "coordinated_with", "cues", "end", "finite", "form", "gerund", "governor", "head", "hedged",
        "kind", "lexeme", "means_of", "negated", "object", "passive", "possessor", "preps", "relative", "result", "start", "subject", "used", "word",
    )  # fmt: skip

    def __init__(self, kind: str, start: int, end: int, word: str = "") -> None:
        self.kind, self.start, self.end, self.word = kind, start, end, word  # token indices, end excluded
        self.head = end - 1
        self.lexeme = Lexeme()
        self.cues: tuple[Cue, ...] = ()
        self.preps: list[tuple[str, Node]] = []  # prepositional phrases that this node governs
        self.adjuncts: list[tuple[str, Node]] = []  # prepositional phrases that nothing asked for
        self.conjuncts: list[Node] = []  # further members of a coordination, this node being its first
        self.coordinated_with: Node | None = None
        self.appositions: list[Node] = []
        self.governor: Node | None = None
        self.possessor: Node | None = None  # of "its", "whose"
        self.subject: Node | None = None
        self.object: Node | None = None
        self.complement: Node | None = None  # of a copula
        self.clauses: list[Node] = []  # reduced relative clauses behind a noun: "cells treated with A"
        self.result = 0  # sign of a resulting state: "holds A inactive"
        self.means_of: Node | None = None  # the verb group that this one tells the means of
        self.gerund: Node | None = None  # the gerund that is this verb's subject: "blocking A results in B"
        self.form = ""
        self.absolute = self.finite = self.passive = self.copula = self.relative = self.negated = self.hedged = (
            self.used
        ) = False

    def __repr__(self) -> str:
        return f"{self.kind}[{self.start}:{self.end} {self.word}]"


def group(tokens: list[Token], hedge_words: frozenset[str]) -> list[Node]:
    """The nodes of one segment, in text order."""
    return list(_Grouper(tokens, hedge_words).nodes())


class _Grouper:
    def __init__(self, tokens: list[Token], hedge_words: frozenset[str]) -> None:
        self.tokens = tokens
        self.hedges = hedge_words

    def nodes(self) -> Iterator[Node]:
        tokens, index, size = self.tokens, 0, len(self.tokens)
        while index < size:
            token = tokens[index]
            tag = token.tag
            long = self._long_preposition(index)
            if long is not None:
                length, word = long
                if word == "and":
                    yield Node("C", index, index + length, "and")
                elif word == "but not":
                    yield Node("C", index, index + length, "but not")
                elif word == "where":
                    yield Node("S", index, index + length, "where")
                elif word == "so":
                    yield Node("S", index, index + length, "so")
                elif word:
                    yield Node("P", index, index + length, word)
                index += length
                continue
            if tag in "VXMT" or (tag in "GR" and self._verb_follows(index)):
                node = self._verb_group(index)
            elif tag in "DJNE#O'":
                node = self._noun_group(index)
            elif tag == "P":
                node = Node("P", index, index + 1, token.lower)
            elif tag == "C" or (tag == "/" and index):
                node = Node("C", index, index + 1, "and" if tag == "/" else token.lower)
            elif tag == "G":
                before_and_after = tokens[index - 1].tag if index else ""
                node = (
                    Node("C", index, index + 1, "but not")
                    if before_and_after in {"C", ","} or index == 0
                    else Node("R", index, index + 1, "not")
                )
            elif tag in "WS,":
                node = Node(tag, index, index + 1, token.lower)
            else:
                index += 1
                continue
            yield node
            index = node.end

    def _long_preposition(self, index: int) -> tuple[int, str] | None:
        tokens = self.tokens
        first = tokens[index].lower
        if first not in _FIRST_WORDS or tokens[index].mention:
            return None
        for length in (4, 3, 2, 1):
            key = tuple(token.lower for token in tokens[index : index + length])
            if len(key) == length and key in _LONG_PREPOSITIONS:
                return length, _LONG_PREPOSITIONS[key]
        return None

    def _verb_follows(self, index: int) -> bool:
        tokens = self.tokens
        while index < len(tokens) and tokens[index].tag in "GR":
            index += 1
        return index < len(tokens) and tokens[index].tag in "VXMT"

    # ------------------------------------------------------------------------------------- noun groups

    def _noun_group(self, index: int) -> Node:
        tokens, size, start = self.tokens, len(self.tokens), index
        while index < size:
            tag = tokens[index].tag
            if tag in "JNE#'" or (tag == "D" and (index == start or tokens[index - 1].tag == "D")):
                index += 1
            elif tag in "-/" and index > start and index + 1 < size and tokens[index + 1].tag in "JNE#V":
                index += 2 if tokens[index + 1].tag != "V" else 1
                if tokens[index - 1].tag in "-/":
                    tokens[index].tag = "J"
                    index += 1
            elif tag == "O" and index == start:
                index += 1
                break
            elif (
                tag == "R"
                and index > start
                and index + 1 < size
                and tokens[index].lower not in {"also", "not", "then"}
                and tokens[index + 1].tag in "JNE"
                and tokens[index - 1].tag in "DJ"
            ):
                index += 1
            elif tag == "-" and index > start:
                index += 1
            elif (
                tag == "C"
                and index > start
                and index + 2 < size
                and tokens[index].lower in {"and", "or"}
                and tokens[index - 1].tag == "J"
                and tokens[index + 1].tag == "J"
                and tokens[index + 2].tag in "NEJ"
            ):
                index += 1  # "immature and mature forms"
            else:
                break
        index = max(index, start + 1)
        node = Node("N", start, index)
        head = index - 1
        while head > start and tokens[head].tag in "-/#'":
            head -= 1
        if tokens[head].tag == "J" and head > start and tokens[head].lower in RESULTS:
            # "holds A inactive": the state comes behind the name
            behind = next((at for at in range(head - 1, start - 1, -1) if tokens[at].tag in "EN"), None)
            if behind is not None:
                node.result = RESULTS[tokens[head].lower]
                head = behind
        node.head = head
        token = tokens[head]
        node.word = token.lower
        node.lexeme = token.lexeme
        if token.tag == "N":
            node.cues = token.lexeme.noun or _nominalized(token)
        elif token.tag == "J" and token.lexeme.adjective and index < size and tokens[index].tag in "PT":
            following = tokens[index].lower
            if any(cue.tail.split(" ")[0] == following for cue in token.lexeme.adjective if cue.tail):
                node.kind = "A"
                node.cues = token.lexeme.adjective
        if tokens[start].lower in {"no", "neither", "nor"}:
            node.negated = True
        return node

    # ------------------------------------------------------------------------------------- verb groups

    def _verb_group(self, index: int) -> Node:
        tokens, size, start = self.tokens, len(self.tokens), index
        negated = hedged = passive = perfect = finite = infinitive = auxiliary = False
        verb: Token | None = None
        verb_at = index
        while index < size:
            token = tokens[index]
            tag = token.tag
            if tag == "G":
                negated = True
            elif tag == "R":
                if token.lower in self.hedges:
                    hedged = True
            elif tag == "M":
                finite = True
                negated |= token.lower == "cannot"
                hedged |= token.lower in self.hedges
            elif tag == "X":
                lower = token.lower
                if lower in words.BE:
                    passive = True
                    finite |= lower not in {"be", "been", "being"}
                elif lower in words.HAVE:
                    perfect, passive = True, False
                    finite |= lower != "having"
                else:
                    finite = True
                auxiliary = True
                verb_at = index
            elif tag == "T":
                infinitive = not finite and index == start
            elif tag == "V":
                verb, verb_at = token, index
                form = token.lexeme.form or _form(token.lower)
                if form in {"s"} or (form == "base" and not infinitive and not auxiliary):
                    finite = True
                follow = index + 1
                raised = self._raised(token, follow)
                if raised:
                    lemma = _lemma(token)
                    negated ^= lemma in words.RAISING_NEGATIVE
                    hedged |= token.lower in self.hedges
                    if form == "ed" and not passive and not perfect:
                        finite = True
                    passive = False
                    index = raised
                    verb = None
                    continue
                index += 1
                break
            elif tag == "J" and auxiliary and self._raised(token, index + 1):
                negated ^= token.lower in words.RAISING_NEGATIVE
                hedged |= token.lower in self.hedges
                passive = False
                index = self._raised(token, index + 1)
                continue
            else:
                break
            index += 1
        while index < size and tokens[index].tag == "R" and tokens[index].lower in self.hedges:
            hedged = True
            index += 1
        node = Node("V", start, max(index, start + 1))
        node.head = verb_at
        node.negated, node.hedged = negated, hedged
        node.absolute = tokens[start].lower == "being"
        if verb is None:
            node.copula = passive or not perfect
            node.word = "be" if node.copula else "have"
            if perfect and not passive:
                node.copula = False
                node.cues = (Cue(lemma="have", light=True),)
                node.word = "have"
            node.finite = finite
            node.form = "inf" if infinitive else "ing" if tokens[start].lower in {"having", "being"} else "s"
            if tokens[verb_at].lower in words.DO:
                node.copula, node.word = False, "do"
            return node
        node.word = _lemma(verb)
        node.lexeme = verb.lexeme
        node.cues = verb.lexeme.verb
        form = verb.lexeme.form or _form(verb.lower)
        node.form = "inf" if infinitive else form
        node.passive = passive and form == "ed"
        node.finite = finite or (form == "ed" and perfect)
        if passive and form == "ing":
            node.finite = True
            node.form = "s"
        if infinitive and passive:
            node.passive = True
        return node

    def _raised(self, token: Token, index: int) -> int:
        """The index of "to" plus one where a verb or adjective only frames the verb after it, else 0."""
        tokens = self.tokens
        while index < len(tokens) and tokens[index].tag in "RG":
            index += 1
        if index < len(tokens) and tokens[index].tag == "T":
            lemma = _lemma(token)
            if (
                lemma in words.RAISING
                or lemma in words.RAISING_NEGATIVE
                or (token.tag == "J" and token.lower in {"required", "necessary", "essential", "needed", "sufficient"})
                or token.lower in {"required", "needed"}
            ):
                return index + 1
        return 0


RESULTS = {"inactive": -1, "silent": -1, "quiescent": -1, "low": -1, "dormant": -1, "active": 1, "high": 1}

_FIRST_WORDS = frozenset(key[0] for key in _LONG_PREPOSITIONS)


def _nominalized(token: Token) -> tuple[Cue, ...]:
    """A gerund used as a noun keeps what its verb says: "silencing of MYC"."""
    return tuple(cue for cue in token.lexeme.verb if not cue.tail and not cue.inverse)


def _form(lower: str) -> str:
    if lower.endswith("ing"):
        return "ing"
    return "ed" if lower.endswith("ed") else "s" if lower.endswith("s") else "base"


def _lemma(token: Token) -> str:
    if token.lexeme.verb:
        return token.lexeme.verb[0].lemma
    return token.lower
