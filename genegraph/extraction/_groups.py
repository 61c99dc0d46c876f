"""Tagged tokens -> noun groups, verb groups and the small words between them."""

from __future__ import annotations

from genegraph.extraction._nodes import Node, Word
from genegraph.extraction._noun_groups import noun_group
from genegraph.extraction._tags import Token
from genegraph.extraction._verb_groups import verb_group


def group(tokens: list[Token]) -> list[Node]:
    """The nodes of one segment, in text order.

    Example:
        >>> from genegraph.extraction._tokens import tokenize
        >>> group(tokenize("the protein was shown to bind, in response to stress, many genes", ()))
        [N[0:2 protein], V[2:6 bind], ,[6:7 ,], P[7:10 upon], N[10:11 stress], ,[11:12 ,], N[12:14 genes]]
    """
    nodes: list[Node] = []
    index, size = 0, len(tokens)
    while index < size:
        tag, lower = tokens[index].tag, tokens[index].lower
        node: Node | None
        if lower in _PHRASES and (phrasal := _phrasal(tokens, index)) is not None:
            node, index = phrasal
        elif tag in _OF_NOUN_GROUP:
            node = noun_group(tokens, index)
            index = node.end
        elif tag in _OF_VERB_GROUP or (tag in "GR" and _verb_follows(tokens, index)):
            node = verb_group(tokens, index)
            index = node.end
        else:
            node = Word(tag, index, index + 1, lower) if tag in _JOINING else _word(tokens, index)
            index += 1
        if node is not None:
            node.at = len(nodes)
            nodes.append(node)
    return nodes


_OF_NOUN_GROUP = frozenset("DJNE#O'")
_OF_VERB_GROUP = frozenset("VXMT")
_JOINING = frozenset("PCWS,)")


def _word(tokens: list[Token], index: int) -> Word | None:
    """A mark or a negation as the word that it stands for, if it joins anything."""
    tag = tokens[index].tag
    if tag == "/" and index:
        return Word("C", index, index + 1, "and")
    if tag != "G":
        return None
    denies_phrase = tokens[index].lower == "neither" or _is_put_right(tokens, index)  # "binds neither to A nor to B"
    denies_noun = denies_phrase or not index or tokens[index - 1].tag in "C,"  # "A but not B"
    return Word("C", index, index + 1, "but not") if denies_noun else Word("R", index, index + 1, "not")


def _is_put_right(tokens: list[Token], index: int) -> bool:
    """Whether a "not" denies the phrase behind it, which "but" puts right: "induced not by A but by B"."""
    behind = tokens[index + 1 : index + 9]
    return bool(behind) and behind[0].tag == "P" and any(token.lower == "but" for token in behind)


def _verb_follows(tokens: list[Token], index: int) -> bool:
    """Whether a verb comes behind adverbs and negations."""
    while index < len(tokens) and tokens[index].tag in "GR":
        index += 1
    return index < len(tokens) and tokens[index].tag in "VXMT"


# ------------------------------------------------------------------------------------- several words that are one

# What phrases are read as; those without a word are passed over.
_READ_AS = {
    "upon": "in response to, in reaction to, as a result of, as a consequence of",
    "through": "due to, because of, owing to, by means of, by way of, by virtue of, depending on",
    "together": """together with, along with, in concert with, in cooperation with, in combination with,
        in conjunction with, in synergy with, in association with, in collaboration with, synergistically with""",
    "and": "as well as, but also, especially, particularly, notably",
    "but not": "rather than, instead of, though not, although not, albeit not",
    "such as": """such as, including, namely, like, which include, which includes, that include, that includes, e.g.,
        i.e.""",
    "besides": "in addition to",
    "before": "prior to",
    "per": "according to, based on",
    "unlike": "in contrast to",
    "versus": """compared with, compared to, as compared with, as compared to, in comparison with, in comparison to,
        relative to""",
    "independently": """independent of, independently of, irrespective of, regardless of, with or without,
        with and without, in the presence or absence of, in the presence and absence of, in the absence or presence of,
        in the absence and presence of, in presence or absence of, in absence or presence of""",
    "in": "with regard to, with respect to, in terms of, in the process of",
    "where": "in which, after which",
    "so": "so that, such that, as a result of which, as a consequence of which, in consequence of which, upon which",
    "": """in turn, in order, so as, in vitro, in vivo, at least, in particular, in part, not only, for example,
        as a result, as a consequence, in consequence, in so doing, in doing so, in fact, in a manner, on the contrary,
        in contrast, in addition, of note, after all, to a lesser extent, to a greater extent, to a large extent, to
        some extent, to a lesser degree, but not totally, but not completely, but not entirely, but not fully""",
}
_KINDS = {"and": "C", "but not": "C", "where": "S", "so": "S"}  # of the others: P


def _by_first_words() -> dict[str, dict[str, list[tuple[list[str], str]]]]:
    """Phrases by their first word and their second, the longest first, with what they are read as.

    Phrases of one word stand under every second word, and under none.
    """
    found: dict[str, dict[str, list[tuple[list[str], str]]]] = {}
    for read_as, phrases in _READ_AS.items():
        for first, *rest in map(str.split, phrases.split(",")):
            found.setdefault(first, {}).setdefault(rest[0] if rest else "", []).append((rest, read_as))
    for seconds in found.values():
        alone = seconds.setdefault("", [])
        for second, several in seconds.items():
            several.sort(key=lambda entry: -len(entry[0]))
            several += alone if second else []
    return found


_PHRASES = _by_first_words()


def _phrasal(tokens: list[Token], index: int) -> tuple[Word | None, int] | None:
    """The words from here on that are read as one, and the index behind them; none where each is read on its own."""
    seconds = _PHRASES[tokens[index].lower]
    second = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    for rest, read_as in seconds.get(second, seconds[""]):
        end = index + 1 + len(rest)
        if [token.lower for token in tokens[index + 1 : end]] == rest and tokens[index].mention is None:
            return Word(_KINDS.get(read_as, "P"), index, end, read_as) if read_as else None, end
    return None
