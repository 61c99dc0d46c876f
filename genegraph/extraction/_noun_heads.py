"""One noun group -> its reading: what the head makes of the names before it and of the phrases behind it."""

from __future__ import annotations

from dataclasses import replace

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments, Inner, Reader, Reading
from genegraph.extraction._bearers import read_bearer
from genegraph.extraction._cues import Cue
from genegraph.extraction._headed_nouns import STANDING_FOR_TOPIC, read_headed
from genegraph.extraction._nodes import Noun
from genegraph.extraction._noun_cues import plain_cue, told_cue
from genegraph.extraction._noun_parts import Parts, named, parts
from genegraph.extraction._noun_traits import bears, names_kind, tells_substrate
from genegraph.extraction._qualifiers import qualifiers


def interpret(reader: Reader, noun: Noun) -> Reading:
    """Read one noun group without those that it is coordinated with."""
    tokens = reader.tokens
    if noun.is_name and noun.end - noun.start == 1 and not noun.result:
        return Reading((named(tokens, noun.head),), bare=True)
    if noun in reader.pronouns and tokens[noun.start].lower not in words.POSSESSIVES:
        held = noun.result  # "keeping it inactive"
        return Reading(themes=tuple(one.but(sign=one.sign * (held or 1)) for one in reader.pronouns[noun]), bare=True)
    if noun.word in words.PRECIPITATES:
        return Reading()  # what becomes of them befalls nobody
    head = tokens[noun.head]
    if head.tag == "J" and noun.head > noun.start and tokens[noun.head - 1].tag == "-":
        # "is A-dependent", "A-dependent and B-dependent pathways": a modifier without its noun
        return Reading(inner=tuple(Inner(*inner, ()) for inner in parts(tokens, noun).inner))
    if _names_nobody(reader, noun):
        return _read_nobody(reader, noun)
    found = parts(tokens, noun)
    if head.tag == "E":
        reading = _read_name(reader, noun, found)
    elif bears(tokens, noun):
        reading = read_bearer(reader, noun, found)
    else:
        reading = read_headed(reader, noun, found)
    if found.signed:
        reading.prefix_sign = found.sign
    for inner in found.inner:
        _tell_inner(reading, *inner, found)
    return reading


def _names_nobody(reader: Reader, noun: Noun) -> bool:
    """Whether neither the words of a group nor anything that hangs on it can name anybody: "increased expression"."""
    if noun.holds_name or noun.preps or noun.clauses or noun.possessor is not None:
        return False
    told = noun.adjuncts or (noun.end - noun.start > 1 and reader.topic is not None)
    if told and bears(reader.tokens, noun):
        return False  # "cells without A"
    return noun not in reader.pronouns and noun.word not in STANDING_FOR_TOPIC


def _read_nobody(reader: Reader, noun: Noun) -> Reading:
    reading = Reading()
    if noun.cues and not bears(reader.tokens, noun) and (cue := plain_cue(noun.cues)) is not None:
        cue = told_cue(reader, noun, cue)
        reading.cue, reading.cue_token, reading.suffix = cue, noun.head, () if cue.inverse else (cue,)
    if noun.start < noun.head and (noun.conjuncts or noun.coordinated_with is not None):
        found = parts(reader.tokens, noun)
        if found.signed:
            reading.prefix_sign = found.sign
    return reading


def _tell_inner(reading: Reading, agents: Arguments, cue: Cue, at: int, found: Parts) -> None:
    """ "A-induced B" says that A induces B; of "A-induced death", what A does is all that is told."""
    reading.inner += (Inner(agents, cue, at, reading.themes),)
    event = reading.cue
    if event is not None and event.agentive and reading.themes:
        return  # the "A-activated B kinase" is B, and B is what acts
    if event is not None and (event.modifies or event.relation) and not event.perturbs and not reading.agents:
        reading.causers = agents
    if not reading.themes:
        reading.causers = agents
        reading.themes = tuple(
            agent.but(sign=found.sign, signed=found.signed, faint=True, aspect="activity") for agent in agents
        )


# --------------------------------------------------------------------------------------- groups that end in a name


def _read_name(reader: Reader, noun: Noun, found: Parts) -> Reading:
    """ "reduced IL6/STAT3", "the STAT3 inhibitor SOCS3"."""
    last = found.names[-1][0] if found.names else ()
    if all(argument.token != noun.head for argument in last):
        last = (named(reader.tokens, noun.head),)
    sign = found.sign * (noun.result or 1)
    if found.signed or sign != 1:
        last = tuple(argument.but(sign=sign, signed=found.signed) for argument in last)
    reading = Reading(themes=last, bare=True)
    earlier, behind = _named_earlier(reader, noun, found)
    if earlier:
        possessive = behind == noun.start + 1 or "'" in reader.tokens[behind - 1].text[-2:]
        for at in range(behind, last[0].token):
            reading.inner += _joined(reader, earlier, at, last[0].token - behind, last, possessive=possessive)
            if last[0].entity.type == "chemical" and reader.tokens[at].lower in qualifiers("aimed"):
                reading.themes += tuple(one.but(sign=-1, perturbed=True, signed=True) for one in earlier)
    return reading


def _named_earlier(reader: Reader, noun: Noun, found: Parts) -> tuple[Arguments, int]:
    """Whom a name is said to be something of, and where that is said: "the A inhibitor B", "its inhibitor B"."""
    if len(found.names) == 1:
        return reader.pronouns.get(noun, ()), noun.start + 1
    if len(found.names) > 2 and tells_substrate(reader.tokens[found.names[-2][1]].lower, found.names[-2][0]):
        return found.names[-3][0], found.names[-2][1]  # "the A ubiquitin ligase B"
    return found.names[-2] if found.names else ((), noun.start)


def _joined(
    reader: Reader, earlier: Arguments, at: int, distance: int, later: Arguments, *, possessive: bool
) -> tuple[Inner, ...]:
    """ "the STAT3 inhibitor SOCS3", "the STAT3 target BCL2", "its kinase A": a noun before a name joins the two."""
    for cue in reader.tokens[at].lexeme.noun:
        if cue.relation and (cue.inverse or cue.lemma == "target"):
            targeting = replace(cue, agentive=False, inverse=False, tail="")
            return (Inner(earlier, targeting, at, later),) if distance <= 2 or possessive else ()
        if cue.symmetric and len(later) > 1:
            return (Inner(later[:1], cue, at, later[1:]),)  # "the NF-kappaB heterodimer A/B"
        if cue.relation and cue.agentive:
            if cue.lemma in {"kinase", "phosphatase"} and not possessive:
                return ()  # "the A kinase B" says that B is a kinase, or A
            earlier = tuple(name for name in earlier if not names_kind(name))  # "the E3 ligase A"
            return (Inner(later, replace(cue, agentive=False), at, earlier),)
    return ()
