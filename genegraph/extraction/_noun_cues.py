"""Which reading of a noun is meant, and what the words before it make of that: "negative regulator", "role in"."""

from __future__ import annotations

from dataclasses import replace

from genegraph.extraction._arguments import Reader, told_sign
from genegraph.extraction._cues import Cue
from genegraph.extraction._gerunds import setting
from genegraph.extraction._nodes import Noun, Verb
from genegraph.extraction._noun_traits import bears
from genegraph.extraction._qualifiers import compounds, qualifiers
from genegraph.extraction._shell_nouns import EFFECTS
from genegraph.extraction._variants import is_substitution


def choose(reader: Reader, noun: Noun) -> tuple[Cue | None, str]:
    """The reading of a head whose preposition is there, and that preposition; else the one that asks for none."""
    if noun.word in EFFECTS and not any(phrase.holds_name for phrase in noun.behind("on")) and _is_acted_upon(noun):
        return None, ""  # "blocks the effect of A", "antagonizes A action on muscle"
    for cue in noun.cues:
        if cue.tail and any(word == cue.tail and not _tells_place(reader, cue, phrase) for word, phrase in noun.preps):
            return cue, cue.tail
    return plain_cue(noun.cues), ""


def _is_acted_upon(effect: Noun) -> bool:
    """Whether what is done to an effect is done to whose it is."""
    if not effect.behind("on"):
        return bool(effect.behind("of"))
    verb = effect.governor
    return (
        effect.word in {"action", "actions"}
        and isinstance(verb, Verb)
        and any(cue.relation and cue.sign < 0 for cue in verb.cues)
    )


def _tells_place(reader: Reader, cue: Cue, phrase: Noun) -> bool:
    """ "A function in macrophages": where it is done, and not what it does."""
    return cue.tail == "in" and cue.lemma in {"activity", "function"} and bears(reader.tokens, phrase)


def plain_cue(cues: tuple[Cue, ...]) -> Cue | None:
    """The reading of a noun that takes its theme directly."""
    for cue in cues:
        if not cue.tail:
            return cue
    # "an A increase" is one in A, but "insulin resistance" is none to insulin
    return next((cue for cue in cues if cue.symmetric or (cue.tail != "to" and cue.lemma not in _TAILED)), None)


_TAILED = frozenset(("part", "place"))  # "part in", but not "part of"


def told_cue(reader: Reader, noun: Noun, cue: Cue) -> Cue:
    """A cue as the words before it turn it: "negative regulator", "binding partner", "activating mutations"."""
    if cue.relation == "regulates" and not cue.sign:
        return cue.turned(told_sign(reader.tokens, noun.start, noun.end))
    if cue.symmetric and (relation := compounds().get(f"{reader.tokens[noun.head - 1].lower} {cue.lemma}")):
        return replace(cue, relation=relation)
    if cue.perturbs and cue.aspect == "variant":
        if any(clause.form == "ing" and (told := setting(clause)) and told.sign > 0 for clause in noun.clauses):
            return cue.turned(1)  # "mutations activating A"
        before = {reader.tokens[at].lower for at in range(noun.start, noun.head)}
        if before & qualifiers("enhanced_variant"):
            return cue.turned(1)  # "activating mutations"
        if any(is_substitution(reader.tokens[at].text) for at in range(noun.start, noun.head)):
            return cue.turned(0)  # "the G12D mutation": more of the gene or less, nobody says
    return cue


def suffix_of(reader: Reader, noun: Noun, behind: int) -> tuple[Cue, ...]:
    """What the nouns between the last name and the head say: the "mRNA" of "A mRNA stability"."""
    cues = (plain_cue(reader.tokens[at].lexeme.noun) for at in range(behind, noun.head) if reader.tokens[at].tag == "N")
    return tuple(cue for cue in cues if cue is not None)
