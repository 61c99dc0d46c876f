"""Noun groups that end in a common noun: "STAT3 activation", "expression of IL6", "role of KLF4 in ..."."""

from __future__ import annotations

from dataclasses import replace

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Argument, Arguments, Reader, Reading, seen
from genegraph.extraction._cues import Cue, names_enzyme, names_side
from genegraph.extraction._gerunds import setting
from genegraph.extraction._nodes import Noun, Predicate
from genegraph.extraction._noun_cues import choose, suffix_of, told_cue
from genegraph.extraction._noun_parts import Parts
from genegraph.extraction._noun_traits import is_aimed, names_kind, tells_substrate

STANDING_FOR_TOPIC = frozenset(("ligand", "receptor", "cytokine", "chemokine", "hormone"))
"""What the page's gene may be called with "the" alone."""


def read_headed(reader: Reader, noun: Noun, found: Parts) -> Reading:
    """Read a noun group by its head: what it says of the names before it and of the phrases behind it."""
    return _read(_Headed(reader, noun, found))


class _Headed:
    """A noun group that ends in a common noun, with everything its head may ask for."""

    def __init__(self, reader: Reader, noun: Noun, found: Parts) -> None:
        self.reader, self.noun, self.found = reader, noun, found
        names, behind = found.names[-1] if found.names else ((), noun.head)
        if len(found.names) > 1 and tells_substrate(reader.tokens[behind].lower, names):
            names, behind = found.names[-2]
        enzyme = names_enzyme(noun.cues)
        if enzyme:
            names = tuple(name for name in names if not names_kind(name))
        self.names: Arguments = names  # before the head: "A activation"
        self.suffix = suffix_of(reader, noun, behind) if behind < noun.head else ()
        self.possessor = _possessor(reader, noun)
        self.of: Arguments = ()
        self.by: Arguments = ()
        if noun.clauses and noun.word in words.COMPLEXES:
            self.of = self.members()
        elif noun.clauses and not names and (is_aimed(noun) or names_side(noun.cues, "variant")):
            self.of = self.targets()
        if noun.preps:
            self.of = self.themes_behind("of", "for") if enzyme else self.themes_behind("of") or self.of
            self.of = self.of or self.themes_behind("against")  # "siRNA against A"
            if not self.of and is_aimed(noun):
                self.of = self.themes_behind("to")  # "an antibody to A"
            if not self.of and names_side(noun.cues, "variant"):  # "mutations in A", not those "in A-deficient mice"
                self.of = tuple(theme for theme in self.themes_behind("in") if not theme.borne)
            self.by = tuple(agent for phrase in self.doers() for agent in reader.causes(phrase))

    @property
    def before(self) -> Arguments:
        """Whom the words before the head name: "A activation", "its activation"."""
        return self.names or self.possessor

    def themes_behind(self, *prepositions: str) -> Arguments:
        """Whom the phrases behind the head name."""
        return tuple(
            theme for word, phrase in self.noun.preps if word in prepositions for theme in self.reader.themes(phrase)
        )

    def doers(self) -> list[Noun]:
        """The nouns behind "by" that tell who does it: "a role in B by activation of C" tells how."""
        behind = self.noun.behind("by")
        return [one for one in behind if one.is_name or not one.cues] if self.noun.word in _ROLES else behind

    def members(self) -> Arguments:
        """Whom a clause behind the head lists: "complex containing A and B", "complex composed of A and B"."""
        nouns = [
            noun
            for clause in self.noun.clauses
            if clause.word in _CONTAINING
            for noun in (clause.object, *(phrase for word, phrase in clause.phrases if word in {"of", "by"}))
            if noun is not None
        ]
        return tuple(theme for noun in nouns for theme in self.reader.themes(noun))

    def targets(self) -> Arguments:
        """Whom a clause behind the head tells: "siRNA targeting A", "mutations inactivating A"."""
        return tuple(
            theme
            for clause in self.noun.clauses
            if clause.form == "ing" and _aims(self.noun, clause)
            for theme in self.reader.themes(clause.object)
        )

    def changed(self, arguments: Arguments, *cues: Cue) -> Arguments:
        """Arguments as the head and the adjectives before it present them."""
        return tuple(seen(argument, cues, self.found.sign, signed=self.found.signed) for argument in arguments)


def _aims(noun: Noun, clause: Predicate) -> bool:
    """Whether a clause tells what a noun is aimed at, and not what comes of it: "siRNA increasing B"."""
    told = setting(clause)
    return told is not None and (told.sign < 0 or not is_aimed(noun))


def _read(group: _Headed) -> Reading:
    """ "STAT3 activation", "expression of IL6", "role of KLF4 in ..."."""
    cue, tail = choose(group.reader, group.noun)
    if cue is None:
        return _read_plain(group, None)
    cue = told_cue(group.reader, group.noun, cue)
    if not cue.relation:
        _pass_over_bearers(group, cue)
    if tail == "in" and group.of and cue.relation in {"increases", "decreases"}:
        cue, tail = replace(cue, tail=""), ""  # "an increase of A in B-deficient cells"
    if tail not in {"", "of"}:
        return _read_tail(group, cue)
    if group.of or group.by:
        return _read_phrases(group, cue)
    return _read_plain(group, cue)


def _pass_over_bearers(group: _Headed, cue: Cue) -> None:
    """Cells express their genes, and "reconstitution of A-deficient cells with A" gives them A."""
    group.by = tuple(agent for agent in group.by if not agent.borne)
    if cue.perturbs and all(theme.borne for theme in group.of):
        group.of = group.themes_behind("with", "to") or group.of


def _read_tail(group: _Headed, cue: Cue) -> Reading:
    """ "role of A in B", "binding of A to B", "interaction between A and B", "increase in A"."""
    own = group.themes_behind(cue.tail)
    if cue.tail == "in":
        # "an increase in A-deficient cells" and "upon A silencing" tell where; "a role in A activation" does not
        changes = cue.relation in {"increases", "decreases"}
        own = tuple(theme for theme in own if not (theme.borne or (changes and theme.perturbed)))
    elif cue.tail == "to":  # nothing befalls the drug that there is resistance to
        own = tuple(theme for theme in own if theme.entity.type != "chemical")
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
    return Reading(themes=themes, agents=agents, cue=cue, cue_token=group.noun.head)


def _touched(partners: Arguments) -> Arguments:
    """Whoever furthers "binding to B" or "assembly of A-B complexes" does not raise B; to hinder it takes from B."""
    return tuple(partner.but(aspect=partner.aspect or "contact") for partner in partners)


_ROLES = frozenset(("role", "roles", "function", "functions"))
_CONTAINING = frozenset(("contain", "comprise", "consist", "compose", "include", "form", "make"))
_JOINING = words.COMPLEXES | words.listed("interaction interactions association heterodimerization dimerization")


def _read_phrases(group: _Headed, cue: Cue) -> Reading:
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


def _doers(group: _Headed, cue: Cue) -> Arguments:
    """Who does what a noun with phrases says: "by A" behind it, else "A" or "its" before it."""
    if group.by or not group.of:
        return group.by
    if cue.agentive and group.names:
        return ()  # "the A inhibitor of B"
    acts = cue.relation or cue.aspect not in {"", "expression", "promoter", "activity", "secretion"}
    if group.names and acts:
        return tuple(seen(name, group.suffix).but(sign=1) for name in group.names)
    return group.possessor if cue.relation else ()


def _read_plain(group: _Headed, cue: Cue | None) -> Reading:
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
        reading.themes = (Argument(reader.topic, noun.head),)
        return reading
    transparent = cue is not None or noun.word in words.TRANSPARENT or _has_digit(reader.tokens[noun.head].text)
    if cue is None and (transparent or not own):
        own = group.of or own
    reading.suffix = group.suffix if cue is None else (*group.suffix, cue)
    reading.themes = group.changed(own, *reading.suffix)
    if not transparent and not group.of:
        reading.themes = tuple(theme.but(faint=True, aspect=theme.aspect or "activity") for theme in reading.themes)
    return reading


def _stands_for_topic(reader: Reader, noun: Noun) -> bool:
    """ "the receptor" on a receptor's page."""
    if noun.end - noun.start != 2 or noun.word not in STANDING_FOR_TOPIC or reader.tokens[noun.start].lower != "the":
        return False
    mentions = (token.mention for token in reader.tokens if token.mention is not None)
    return not any(mention.entity == reader.topic for mention in mentions)  # "A activity ..., whereas the ligand ..."


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _possessor(reader: Reader, noun: Noun) -> Arguments:
    """Whom "its" and "whose" mean."""
    if noun.possessor is not None:
        return tuple(theme.but(sign=1, aspect="", signed=False) for theme in reader.themes(noun.possessor))
    return reader.pronouns.get(noun, ())
