"""Noun groups that end in a common noun: "STAT3 activation", "expression of IL6", "role of KLF4 in ..."."""

from __future__ import annotations

from dataclasses import replace

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Argument, Arguments, Reader, Reading, seen
from genegraph.extraction._cues import Cue
from genegraph.extraction._headed import Headed
from genegraph.extraction._nodes import Noun, Predicate
from genegraph.extraction._noun_cues import choose, told_cue
from genegraph.extraction._noun_parts import Parts

STANDING_FOR_TOPIC = frozenset(("ligand", "receptor", "cytokine", "chemokine", "hormone"))
"""What the page's gene may be called with "the" alone."""


def read_headed(reader: Reader, noun: Noun, found: Parts) -> Reading:
    """Read a noun group by its head: what it says of the names before it and of the phrases behind it."""
    return _read(Headed(reader, noun, found))


def _read(group: Headed) -> Reading:
    """ "STAT3 activation", "expression of IL6", "role of KLF4 in ..."."""
    cue, tail = choose(group.reader, group.noun)
    if cue is None:
        return _read_plain(group, None)
    cue = told_cue(group.reader, group.noun, cue)
    raises = cue.perturbs and bool(cue.relation) and cue.sign > 0
    if raises and not (group.of or group.by or group.before) and (given := group.themes_behind("with")):
        cue, tail, group.of = replace(cue, relation="", tail=""), "", given  # "stimulation of T cells with A"
    if not cue.relation:
        _pass_over_bearers(group, cue)
    if tail == "in" and group.of and cue.relation in {"increases", "decreases"}:
        cue, tail = replace(cue, tail=""), ""  # "an increase of A in B-deficient cells"
    if tail not in {"", "of"}:
        return _read_tail(group, cue)
    if group.of or group.by:
        return _read_phrases(group, cue)
    return _read_plain(group, cue)


def _pass_over_bearers(group: Headed, cue: Cue) -> None:
    """Cells express their genes, and "reconstitution of A-deficient cells with A" gives them A."""
    group.by = tuple(agent for agent in group.by if not agent.borne)
    if cue.perturbs and all(theme.borne for theme in group.of):
        group.of = group.themes_behind("with", "to") or group.of


def _read_tail(group: Headed, cue: Cue) -> Reading:
    """ "role of A in B", "binding of A to B", "interaction between A and B", "increase in A"."""
    own = group.themes_behind(cue.tail, but_sites=cue.symmetric)
    if cue.tail == "in":
        # "an increase in A-deficient cells" and "upon A silencing" tell where; "a role in A activation" does not
        changes = cue.relation in {"increases", "decreases"}
        own = tuple(theme for theme in own if not (theme.borne or (changes and theme.perturbed)))
    elif cue.tail == "to" and not cue.symmetric:
        own = _met(own)
        if cue.inverse and group.names and not own:
            return _read_plain(group, None)  # "the B response to serum"
        if cue.inverse and group.names:  # "curbs the B response to A"
            themes = tuple(name.but(aspect=name.aspect or "activity") for name in group.changed(group.names, cue))
            return Reading(themes=themes, agents=own, cue=cue.straight(), cue_token=group.noun.head)
        if cue.inverse:
            own = tuple(theme.but(faint=True) for theme in own)
    agents = group.of or (group.themes_behind("for") if cue.tail != "for" else ()) or group.before or group.by
    if cue.tail == "between":
        agents, own = own[:1], own[1:]
    changes = bool(cue.sign) and cue.relation in {"increases", "decreases"} and cue.tail == "in" and not cue.symmetric
    if group.by:
        agents = group.by
    elif changes:
        own, agents = own or group.names, ()  # "increase in A", "A increase in B cells"
    themes = group.changed(own, cue)
    if cue.symmetric:
        # what is done to an interaction is done to both: "impedes its binding to chromatin"
        themes = _touched(own) + tuple(agent.but(aspect=agent.aspect or "binding") for agent in agents)
        themes = tuple(theme.but(sign=theme.sign * group.found.sign) for theme in themes)  # "diminished binding"
        agents = tuple(agent.but(sign=agent.sign * group.found.sign) for agent in agents)  # "decreased binding of A"
    return Reading(themes=themes, agents=agents, cue=cue, cue_token=group.noun.head)


def _met(causes: Arguments) -> Arguments:
    """What there is resistance or a response to: nothing befalls a drug, nor what the drug is aimed at."""
    return tuple(cause for cause in causes if cause.entity.type != "chemical" and not cause.perturbed)


def _touched(partners: Arguments) -> Arguments:
    """Whoever furthers "binding to B" or "assembly of A-B complexes" does not raise B; to hinder it takes from B."""
    return tuple(
        # less of A at the B promoter: more of B, or less, nobody says
        partner.but(sign=0) if partner.aspect == "promoter" else partner.but(aspect=partner.aspect or "contact")
        for partner in partners
    )


_JOINING = words.COMPLEXES | words.listed("interaction interactions association heterodimerization dimerization")


def _read_phrases(group: Headed, cue: Cue) -> Reading:
    """ "activation of B by A", "A activation of B", "B activation by A"."""
    reading = Reading(cue=cue, cue_token=group.noun.head)
    own = group.of or group.before
    agents = _doers(group, cue)
    reading.agents = agents
    if not own and group.by and agents and not cue.symmetric and not cue.agentive:
        reading.themes = tuple(
            agent.but(sign=agent.sign * group.found.sign, faint=True, aspect="activity") for agent in group.by
        )
    elif cue.symmetric:
        reading.themes = own
        if not agents and len(own) > 1 and group.noun.word in _JOINING:
            reading.agents, reading.themes = own[:1], own[1:]  # "complex of A and B"
    else:
        reading.themes = group.changed(_touched(own) if cue.aspect == "binding" and len(own) > 1 else own, cue)
    return reading


def _doers(group: Headed, cue: Cue) -> Arguments:
    """Who does what a noun with phrases says: "by A" behind it, else "A" or "its" before it."""
    if group.by or not group.of:
        return group.by
    if cue.agentive and group.names:
        return ()  # "the A inhibitor of B"
    acts = cue.relation or cue.aspect not in {"", "expression", "promoter", "activity", "secretion"}
    if group.names and acts:
        return tuple(seen(name, group.suffix).but(sign=1) for name in group.names)
    return group.possessor if cue.relation else ()


def _read_plain(group: Headed, cue: Cue | None) -> Reading:
    """ "STAT3 activation", "its expression", "the STAT3 protein", "the A pathway"."""
    noun, found, reader = group.noun, group.found, group.reader
    if cue is not None and cue.relation and group.names:
        cue = next((side for side in noun.cues if side.aspect and not side.relation), cue)  # "A transactivation"
    reading = Reading(cue=cue, cue_token=noun.head)
    if cue is not None and cue.symmetric and len(group.names) > 1:
        reading.themes = group.names  # "the IL6/IL6R interaction"
        return reading
    own = group.names or group.possessor or tuple(found.modifiers)
    if cue is not None and cue.inverse and not group.of:
        return reading  # "A targets" and "its targets" are others than A
    if reader.topic is not None and not own and not group.of and _stands_for_topic(reader, noun):
        reading.themes = (Argument(reader.topic, noun.head, noun.result or 1),)
        return reading
    transparent = cue is not None or noun.word in words.TRANSPARENT or _has_digit(reader.tokens[noun.head].text)
    if cue is None and (transparent or not own):
        own = group.of or own
    reading.suffix = group.suffix if cue is None else (*group.suffix, cue)
    reading.themes = group.changed(own, *reading.suffix)
    if not transparent and not group.of:
        reading.themes = tuple(theme.but(faint=True, aspect=theme.aspect or "activity") for theme in reading.themes)
        if against := next((side for side in noun.cues if side.tail == "to" and side.sign < 0), None):
            reading.themes = tuple(seen(theme, (against,)) for theme in _met(reading.themes))  # "A resistance"
    return reading


_UNBOUND = words.listed("apo liganded unbound unliganded unoccupied")


def _stands_for_topic(reader: Reader, noun: Noun) -> bool:
    """ "the receptor" on a receptor's page."""
    if noun.word not in STANDING_FOR_TOPIC or reader.tokens[noun.start].lower != "the":
        return False
    if any(reader.tokens[at].lower not in _UNBOUND for at in range(noun.start + 1, noun.head)):
        return False
    if isinstance(noun.governor, Predicate) and noun.governor.complement is noun:
        return False  # "A is the receptor"
    mentions = (token.mention for token in reader.tokens if token.mention is not None)
    return not any(mention.entity == reader.topic for mention in mentions)  # "A activity ..., whereas the ligand ..."


def _has_digit(text: str) -> bool:
    return not text.isalpha() and any(letter.isdigit() for letter in text)
