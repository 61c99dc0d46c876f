"""Which groups call for a phrase with a preposition, by the words that they are made of."""

from __future__ import annotations

from genegraph.extraction import _words as words
from genegraph.extraction._cues import Cue, names_doer, names_side
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
    if isinstance(group, Noun):
        return noun_takes(group, preposition)
    return isinstance(group, Verb) and _verb_takes(group, preposition)


def _verb_takes(verb: Verb, preposition: str) -> bool:
    """Whether a verb group calls for a phrase with a preposition, besides those its cues ask for."""
    if preposition == "by":
        passive = verb.passive or (verb.form == "ed" and verb.object is None)
        return passive and not verb.behind("by")
    if preposition == "from":
        return verb.object is not None and any(cue.sign for cue in verb.cues)
    if preposition == "for":
        return verb.word in {"target", "prime", "need", "require"}
    asked = verb.lexeme.adjective  # "was dependent on"
    return bool(asked) and preposition in [cue.first for cue in asked]


def _has_doer(cue: Cue) -> bool:
    return bool(cue.relation and not cue.agentive) or cue.modifies or cue.aspect in _DONE_BY


_SHOWING = frozenset(("immunoreactivity", "immunostaining", "staining"))
_EXPOSING = frozenset(("exposure", "exposures"))


def noun_takes(noun: Noun, preposition: str) -> bool:
    """Whether a noun group calls for a phrase with a preposition, besides those its cues ask for."""
    if preposition == "by":
        return bool(noun.cues) and any(map(_has_doer, noun.cues))
    if preposition in words.PLACING:
        sides = [cue.aspect for cue in noun.cues]
        if "promoter" in sides or (preposition == "in" and "variant" in sides):
            return True  # "the promoter in A", "mutations in A"
        return names_residue(noun.word)  # "phosphorylation of Ser9 in A"
    if preposition == "with" or (preposition == "to" and (noun.word in _EXPOSING or is_aimed(noun))):
        # "treatment with A", "stimulation of cells with A", but not "inhibition of B with a drug"
        return any(cue.perturbs and (not cue.relation or cue.sign > 0) for cue in noun.cues)
    if preposition == "from":
        return names_side(noun.cues, "expression")  # "transcription from the A promoter"
    if preposition == "against":
        # "siRNA against A", "immunoreactivity against A"
        return noun.word in _SHOWING or any(cue.perturbs and cue.sign < 0 for cue in noun.cues)
    if preposition != "for":
        return False
    return noun.word in _SHOWING or noun.word in _NEEDING or names_doer(noun.cues)  # "a kinase for A"


_NEEDING = frozenset(("role", "roles", "requirement", "need", "function"))
