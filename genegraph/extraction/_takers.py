"""Which groups call for a phrase with a preposition, by the words that they are made of."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._cues import names_enzyme, names_side
from genegraph.extraction._nodes import Group, Noun, Verb
from genegraph.extraction._noun_traits import is_aimed
from genegraph.extraction._phrases import names_residue

# Sides of B that an A can bring about: "expression of B by A".
_DONE_BY = frozenset(("expression", "secretion", "stability", "binding", "localization"))


def takes(group: Group, preposition: str) -> bool:
    """Whether a group's words call for a phrase with the preposition."""
    for cue in group.cues:
        if cue.first == preposition:
            return True
    if isinstance(group, Verb):
        return _verb_takes(group, preposition)
    return isinstance(group, Noun) and noun_takes(group, preposition)


def _verb_takes(verb: Verb, preposition: str) -> bool:
    """Whether a verb group calls for a phrase with a preposition, besides those its cues ask for."""
    if preposition == "by":
        passive = verb.passive or (verb.form == "ed" and verb.object is None)
        return passive and not verb.behind("by")
    if preposition == "from":
        return verb.object is not None and any(cue.sign for cue in verb.cues)
    if preposition == "for":
        return verb.word in {"target", "prime", "need", "require"}
    return any(cue.first == preposition for cue in verb.lexeme.adjective)  # "was dependent on"


_SHOWING = frozenset(("immunoreactivity", "immunostaining", "staining"))
_EXPOSING = frozenset(("exposure", "exposures"))


def noun_takes(noun: Noun, preposition: str) -> bool:
    """Whether a noun group calls for a phrase with a preposition, besides those its cues ask for."""
    if preposition == "by":
        return any((cue.relation and not cue.agentive) or cue.modifies or cue.aspect in _DONE_BY for cue in noun.cues)
    if preposition == "with" or (preposition == "to" and (noun.word in _EXPOSING or is_aimed(noun))):
        # "treatment with A", "stimulation of cells with A", but not "inhibition of B with a drug"
        return any(cue.perturbs and (not cue.relation or cue.sign > 0) for cue in noun.cues)
    if preposition in words.PLACING and (names_side(noun.cues, "promoter") or names_residue(noun.word)):
        return True  # "the promoter in A", "phosphorylation of Ser9 in A"
    if preposition == "in" and names_side(noun.cues, "variant"):  # "mutations in A"
        return True
    if preposition == "against":
        # "siRNA against A", "immunoreactivity against A"
        return noun.word in _SHOWING or any(cue.perturbs and cue.sign < 0 for cue in noun.cues)
    if preposition == "for" and noun.word in _SHOWING:
        return True
    if preposition != "for":
        return False
    if names_enzyme(noun.cues):  # "a kinase for A"
        return True
    return noun.word in {"role", "roles", "requirement", "need", "function"}
