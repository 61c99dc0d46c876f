"""What the noun groups of a segment stand for, alone and together with those that they are coordinated with."""

from __future__ import annotations

from collections.abc import Sequence

from genegraph.extraction._arguments import GENES, Argument, Arguments, Reading, among, denied, seen, without
from genegraph.extraction._cues import Cue
from genegraph.extraction._nodes import Noun
from genegraph.extraction._noun_heads import interpret
from genegraph.extraction._noun_traits import is_bare
from genegraph.extraction._phrases import phrase_entity
from genegraph.extraction._qualifiers import qualifiers
from genegraph.extraction._tags import Token
from genegraph.model import Entity


class NounReader:
    """Reads the noun groups of one segment; each is read once.

    Only members of a coordination learn more afterwards, from each other.
    """

    __slots__ = ("_read", "pronouns", "text", "tokens", "topic")

    def __init__(self, tokens: Sequence[Token], topic: Entity | None, text: str) -> None:
        self.tokens = tokens
        self.text = text  # of the whole bullet
        self.topic = topic
        self.pronouns: dict[Noun, Arguments] = {}  # what they stand for, set before the noun is asked for
        self._read: dict[Noun, Reading] = {}

    def reading(self, noun: Noun) -> Reading:
        """The reading of one noun group without those coordinated with it."""
        known = self._read.get(noun)
        if known is None:
            self._read[noun] = _OPEN  # a loop of governors ends here
            known = self._read[noun] = interpret(self, noun)
        return known

    def themes(self, noun: Noun | None) -> Arguments:
        """All that a noun group and those coordinated with it stand for."""
        if noun is None:
            return ()
        if noun.conjuncts:
            found = self._coordinated(noun)
        else:
            found = (self._read.get(noun) or self.reading(noun)).themes
            if noun.negated:
                found = denied(found)
            if not noun.appositions:
                return found
        for part in (noun, *noun.conjuncts):
            for apposition in part.appositions:
                added = self._added(apposition, found)
                found += denied(added) if part.negated else added
        return found

    def _added(self, apposition: Noun, known: Arguments) -> Arguments:
        """Whom an apposition adds to those that are known."""
        role = self.reading(apposition).cue
        told = role is not None and bool(role.relation) and (role.agentive or role.inverse) and not role.symmetric
        if told and role is not None and (not role.perturbs or any(one.entity.type in GENES for one in known)):
            # "A, a kinase of B, ...": A does what follows, or an example of it; what a drug does is done to its target
            return tuple(theme for one in apposition.appositions for theme in self._added(one, known))
        return tuple(theme for theme in self.themes(apposition) if not theme.faint and not among(theme, known))

    def causes(self, noun: Noun | None) -> Arguments:
        """What acts, where a noun group is the subject of a cause: the agents of an event it names, else its themes."""
        if noun is None:
            return ()
        found: Arguments = ()
        names: Arguments = ()
        for part in (noun, *noun.conjuncts):
            reading = self.reading(part)
            cue = reading.cue
            if reading.bare:
                names += denied(reading.themes) if part.negated else reading.themes
            elif cue is not None and reading.agents and (cue.relation or cue.modifies) and not cue.agentive:
                found += denied(reading.agents) if part.negated else reading.agents
                if cue.symmetric or ((cue.relation or cue.modifies) and reading.themes):
                    found += without(reading.themes, reading.agents)
            elif reading.causers:
                found += reading.causers
                if cue is not None and cue.modifies:
                    found += tuple(theme for theme in without(reading.themes, reading.causers) if not theme.faint)
            elif not reading.themes:
                found += reading.agents
        if found:
            return names + found  # "A, and B binding to the promoter"
        return _outcomes(self.themes(noun)) if noun.conjuncts else self.themes(noun)

    def complete(self, noun: Noun) -> None:
        """Let the members of a coordination learn what others say for them, before one of them is read alone.

        In "phosphorylation and activation of B by A", the first is of B too.
        """
        if noun.conjuncts and (not self.reading(noun).themes or self._lacks_theme(noun, noun.conjuncts[-1])):
            self._coordinated(noun)

    def things(self, noun: Noun) -> Arguments:
        """What a noun group stands for where it names no gene: a process, a disease, a cell."""
        if self.reading(noun).themes:
            return ()
        named = phrase_entity(noun, self.tokens, self.text)
        if named is None:
            return ()
        sign = 1
        for token in self.tokens[noun.start : noun.head]:
            sign *= token.lexeme.degree or 1  # "decreased multipotency"
        return (Argument(entity=named[0], token=named[1], sign=sign, negated=noun.negated),)

    def _lacks_theme(self, member: Noun, last: Noun) -> bool:
        """Whether a member names only who acts: the first of "A-mediated phosphorylation and degradation of B"."""
        reading = self.reading(member)
        if not reading.causers or not all(theme.faint for theme in reading.themes) or not last.behind("of"):
            return False
        modifier = max(inner.token for inner in reading.inner)
        return not member.behind("of") and all(
            token.tag not in "NE" for token in self.tokens[modifier + 1 : member.head]
        )

    def _is_told_later(self, member: Noun, reading: Reading, last: Noun) -> bool:
        """Whether a member leaves it to a later one to say whom it befalls."""
        return (not reading.themes and is_bare(self.tokens, member)) or self._lacks_theme(member, last)

    def _owned(self, noun: Noun, cue: Cue) -> Arguments:
        """ "its ubiquitination and degradation": the second is that of the same."""
        owners = self.pronouns.get(noun, ()) or self.themes(noun.possessor)
        return tuple(seen(owner.plain(), (cue,)) for owner in owners)

    def _learned(self, first: Noun, member: Noun, cue: Cue) -> Arguments:
        """ "A phosphorylation and degradation": the second is that of A too, whoever asks for it from now on."""
        reading = self.reading(first)
        if reading.cue is None or reading.bare or not first.holds_name or not is_bare(self.tokens, member):
            return ()
        learned = tuple(seen(theme.plain(), (cue,)) for theme in reading.themes if not theme.faint)
        self.reading(member).themes = learned
        return learned

    def _is_unchanged(self, noun: Noun) -> bool:
        """ "normal B", "unaltered B"."""
        return self.tokens[noun.start].lower in qualifiers("unchanged")

    def _coordinated(self, noun: Noun) -> Arguments:
        """The themes of each member of a coordination, with what one says for the others."""
        members = [noun, *noun.conjuncts]
        readings = [self.reading(member) for member in members]
        first, last = readings[0], readings[-1]
        found: Arguments = ()
        for at, (member, reading) in enumerate(zip(members, readings, strict=True)):
            if at + 1 < len(members) and reading.cue is not None and self._is_told_later(member, reading, members[-1]):
                _borrow(reading, readings[at + 1 :])
            themes = reading.themes
            if reading.bare and not last.bare:
                themes = _shared(themes, last)
            elif at and not themes and reading.cue is not None:
                themes = self._owned(noun, reading.cue) or self._learned(noun, member, reading.cue)
            if at and first.prefix_sign and not reading.prefix_sign and not self._is_unchanged(member):
                # "reduced A and B"
                themes = tuple(theme.but(sign=theme.sign * first.prefix_sign, signed=True) for theme in themes)
            found += denied(themes) if member.negated else themes
        return found


def _shared(names: Arguments, last: Reading) -> Arguments:
    """ "A and B expression", "A and B-deficient mice": what is said of the last name is said of those before it."""
    if last.suffix:
        names = tuple([seen(name, last.suffix) for name in names])
    sign = next((theme.sign for theme in last.themes if theme.borne), None)
    if sign is None:
        return names
    return tuple([name.but(sign=sign, perturbed=True, signed=True, borne=True) for name in names])


_OPEN = Reading()  # of a noun group that is being read; as it has no cue, it learns nothing from others


def _outcomes(themes: Arguments) -> Arguments:
    """Of several sides of an entity, the last: "phosphorylation and degradation of A" act by the loss of A."""
    last = {theme.entity.curie: theme for theme in themes}
    return tuple(last.values()) if len(last) < len(themes) else themes


def _borrow(reading: Reading, later: Sequence[Reading]) -> None:
    """ "expression and secretion of B": what the last member is of, the first is of too."""
    lender = next((other for other in later if other.themes), None)
    if lender is None or lender.cue is None or reading.cue is None:
        return
    reading.themes = tuple(seen(theme.but(aspect="", sign=1), (reading.cue,)) for theme in lender.themes)
    joins = lender.cue.symmetric and not reading.cue.relation  # "binding and recruitment of A and B": to what?
    reading.agents = reading.agents or (() if joins else lender.agents)
    reading.inner = tuple(inner if inner.themes else inner._replace(themes=reading.themes) for inner in reading.inner)
