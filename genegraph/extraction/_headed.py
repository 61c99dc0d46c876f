"""A noun group around its head: the names before it, the phrases and clauses behind it, whose it is."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._arguments import Arguments, Reader, seen
from genegraph.extraction._cues import Cue, names_doer, names_enzyme, names_side
from genegraph.extraction._gerunds import setting
from genegraph.extraction._nodes import Noun, Predicate
from genegraph.extraction._noun_cues import suffix_of
from genegraph.extraction._noun_parts import Parts
from genegraph.extraction._noun_traits import is_aimed, names_kind, names_site, tells_substrate
from genegraph.extraction._phrases import names_residue


class Headed:
    """A noun group that ends in a common noun, with everything its head may ask for."""

    __slots__ = ("by", "found", "names", "noun", "of", "possessor", "reader", "suffix")

    def __init__(self, reader: Reader, noun: Noun, found: Parts) -> None:
        self.reader, self.noun, self.found = reader, noun, found
        names, behind = found.names[-1] if found.names else ((), noun.head)
        if len(found.names) > 1 and tells_substrate(reader.tokens[behind].lower, names):
            names, behind = found.names[-2]
        if names_enzyme(noun.cues):
            names = tuple(name for name in names if not names_kind(name))
        self.names: Arguments = names  # before the head: "A activation"
        self.suffix = suffix_of(reader, noun, behind) if behind < noun.head else ()
        self.possessor = _possessor(reader, noun)
        self.of: Arguments = self._told_by_clauses() if noun.clauses else ()
        self.by: Arguments = ()
        if noun.preps:
            self.of = self._told_by_phrases() or self.of
            for phrase in self._doers():
                self.by += reader.causes(phrase)

    @property
    def before(self) -> Arguments:
        """Whom the words before the head name: "A activation", "its activation"."""
        return self.names or self.possessor

    def themes_behind(self, *prepositions: str, but_sites: bool = False) -> Arguments:
        """Whom the phrases behind the head name; the A of "A sites" is no partner of what binds there."""
        found: Arguments = ()
        for word, phrase in self.noun.preps:
            if word in prepositions and not (but_sites and names_site(self.reader.tokens, phrase)):
                found += self.reader.themes(phrase)
        return found

    def changed(self, arguments: Arguments, *cues: Cue) -> Arguments:
        """Arguments as the head and the adjectives before it present them."""
        sign, signed = self.found.sign * (self.noun.result or 1), self.found.signed  # "keeps B expression low"
        if sign < 0 and names_doer(self.noun.cues):
            sign = 1  # "a weak activator of A" activates it
        if sign == 1 and not signed and not cues:
            return arguments
        return tuple([seen(argument, cues, sign, signed=signed) for argument in arguments])

    def _told_by_clauses(self) -> Arguments:
        """Whom a clause behind the head tells to be its theme."""
        noun = self.noun
        if noun.word in words.COMPLEXES:
            return self._members()
        if noun.word in _ENCODED:
            return self._encoded()
        if not self.names and (is_aimed(noun) or names_side(noun.cues, "variant")):
            return self._targets()
        return ()

    def _told_by_phrases(self) -> Arguments:
        """Whom a phrase behind the head tells to be its theme: "of A", "against A", of an antibody "to A"."""
        noun = self.noun
        if noun.word in _SHARES and (made := self._made()):
            return made
        found = self.themes_behind("of", "for") if _serves(noun) else self.themes_behind("of")
        if found or self.of:
            return found
        found = self.themes_behind("against")  # "siRNA against A"
        if not found and names_side(noun.cues, "expression"):
            read = (theme for theme in self.themes_behind("from") if theme.aspect == "promoter")
            found = tuple(read) or self.themes_behind("for")  # "transcription from the A promoter", "staining for A"
        if not found and is_aimed(noun):
            found = self.themes_behind("to")  # "an antibody to A"
        if not found and names_side(noun.cues, "variant"):  # "mutations in A", not those "in A-deficient mice"
            found = tuple(theme for theme in self.themes_behind("in") if not theme.borne)
        if not found and names_residue(noun.word):  # "Ser9 in A"
            found = tuple(theme for theme in self.themes_behind("in", "on") if not theme.borne)
        return found

    def _doers(self) -> list[Noun]:
        """The nouns behind "by" that tell who does it: "a role in B by activation of C" tells how."""
        behind = self.noun.behind("by")
        return [one for one in behind if one.is_name or not one.cues] if self.noun.word in _ROLES else behind

    def _encoded(self) -> Arguments:
        """Whose gene it is: "the gene encoding A", "genes that encode A and B"."""
        objects = (clause.object for clause in self.noun.clauses if clause.word == "encode")
        return tuple(theme for noun in objects for theme in self.reader.themes(noun))

    def _made(self) -> Arguments:
        """What cells are counted by: "the percentage of cells expressing A"."""
        counted = (self.noun, *self.noun.behind("of"))
        objects = (clause.object for noun in counted for clause in noun.clauses if clause.word in words.MAKING)
        return tuple(theme.but(aspect="expression") for noun in objects for theme in self.reader.themes(noun))

    def _members(self) -> Arguments:
        """Whom a clause behind the head lists: "complex containing A and B", "complex composed of A and B"."""
        nouns = [
            noun
            for clause in self.noun.clauses
            if clause.word in _CONTAINING
            for noun in (clause.object, *(phrase for word, phrase in clause.phrases if word in {"of", "by"}))
            if noun is not None
        ]
        return tuple(theme for noun in nouns for theme in self.reader.themes(noun))

    def _targets(self) -> Arguments:
        """Whom a clause behind the head tells: "siRNA targeting A", "mutations inactivating A"."""
        return tuple(
            theme
            for clause in self.noun.clauses
            if clause.form == "ing" and _aims(self.noun, clause)
            for theme in self.reader.themes(clause.object)
        )


_ROLES = frozenset(("role", "roles", "function", "functions"))
_ENCODED = words.listed("gene genes mrna mrnas transcript transcripts cdna cdnas")
_SHARES = words.listed("fraction frequency number numbers percentage percentages proportion proportions")
_CONTAINING = frozenset(("contain", "comprise", "consist", "compose", "include", "form", "make"))


def _serves(noun: Noun) -> bool:
    """Whether a noun names who does something, for whom it may be told: "a kinase for A"."""
    return names_doer(noun.cues) and all(cue.tail != "for" for cue in noun.cues)  # "a receptor for A" asks for it


def _aims(noun: Noun, clause: Predicate) -> bool:
    """Whether a clause tells what a noun is aimed at, and not what comes of it: "siRNA increasing B"."""
    told = setting(clause)
    return told is not None and (told.sign < 0 or not is_aimed(noun))


def _possessor(reader: Reader, noun: Noun) -> Arguments:
    """Whom "its" and "whose" mean."""
    if noun.possessor is not None:
        return tuple(theme.but(sign=1, aspect="", signed=False) for theme in reader.themes(noun.possessor))
    return reader.pronouns.get(noun, ())
