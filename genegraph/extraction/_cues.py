"""The words of each relation, compiled from relations.ttl into one dictionary of word forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from genegraph.extraction._words import LIGHT, REPORTING, noun_forms, plain_verbs, verb_forms
from genegraph.vocabulary.relations import relations, word_classes

MODIFICATIONS = frozenset(
    relation.aspect
    for relation in relations().values()
    if "modifies" in (*relation.parents, relation.name) or relation.aspect == "cleavage"
)
"""Aspects whose relation says that a change was made, not in which direction the object goes."""


_OPPOSITES = {"degradation": (-1, "stability"), "dissociation": (-1, "binding")}


@dataclass(frozen=True, slots=True)
class Cue:
    """What one word says of its arguments.

    A cue with a relation joins an agent and a theme. One without names a side of its theme ("expression"), more or less
    of it ("knockdown"), or carries what another word says ("have", "show").
    """

    lemma: str
    relation: str = ""
    sign: int = 0  # what becomes of the theme: 1 more, -1 less, 0 untold
    aspect: str = ""  # which side of the theme
    tail: str = ""  # words between the cue and its theme: "to", "rise to"
    inverse: bool = False  # what is written as agent is the theme
    symmetric: bool = False
    perturbs: bool = False  # names how much of its theme there is, so that it can be a cause: "loss of A"
    agentive: bool = False  # names the agent itself: "inhibitor of A"
    light: bool = False
    reports: bool = False
    degree: bool = False


@dataclass(slots=True)
class Lexeme:
    """All readings of one word form."""

    verb: tuple[Cue, ...] = ()
    form: str = ""  # of the verb: base, s, ed, ing
    noun: tuple[Cue, ...] = ()
    adjective: tuple[Cue, ...] = ()


@cache
def lexemes() -> Mapping[str, Lexeme]:
    """Every word form that states or carries a relation, in lower case."""
    return _Compiler().compile()


@cache
def qualifiers(name: str) -> frozenset[str]:
    """The words of one qualifier, such as speculation."""
    return frozenset(word for _, word in word_classes()[name].words)


@cache
def hyphenated() -> frozenset[str]:
    """Word forms with a hyphen inside, which must not be taken apart: "down-regulates"."""
    return frozenset(form for form in lexemes() if "-" in form)


class _Compiler:
    def __init__(self) -> None:
        self.forms: dict[str, Lexeme] = {}

    def compile(self) -> Mapping[str, Lexeme]:
        for relation in relations().values():
            made = relation.aspect in MODIFICATIONS
            for part_of_speech, words in relation.words:
                head, _, tail = words.partition(" ")
                inverse = part_of_speech.startswith("inverse")
                part_of_speech = part_of_speech.removeprefix("inverse").lower()
                cue = Cue(
                    lemma=head,
                    relation=relation.name,
                    sign=1 if made else relation.sign,
                    aspect=relation.aspect,
                    tail=tail,
                    inverse=inverse,
                    symmetric=not relation.directed,
                    agentive=part_of_speech == "noun"
                    and head.endswith(("or", "er", "ist", "ase", "partner", "brake", "ligand", "determinant")),
                )
                self._add(part_of_speech, cue)
        for kind in word_classes().values():
            for part_of_speech, words in kind.words:
                if kind.kind == "aspect":
                    sign, aspect = _OPPOSITES.get(kind.name, (1, kind.name))
                    self._add("noun", Cue(lemma=words, sign=sign, aspect=aspect))
                elif kind.kind == "perturbation":
                    self._add(part_of_speech, Cue(lemma=words, sign=kind.sign, perturbs=True))
                elif kind.kind == "degree":
                    self._add(part_of_speech, Cue(lemma=words, sign=kind.sign, degree=True))
        for verb in plain_verbs():
            if verb in LIGHT or verb not in self.forms or not self.forms[verb].verb:
                self._add("verb", Cue(lemma=verb, light=verb in LIGHT, reports=verb in REPORTING))
        return self.forms

    def _add(self, part_of_speech: str, cue: Cue) -> None:
        if part_of_speech == "verb":
            for form, kind in verb_forms(cue.lemma):
                lexeme = self.forms.setdefault(form, Lexeme())
                lexeme.verb = _with(lexeme.verb, cue)
                lexeme.form = lexeme.form or kind
        elif part_of_speech == "noun":
            for form in noun_forms(cue.lemma.lower()):
                lexeme = self.forms.setdefault(form, Lexeme())
                lexeme.noun = _with(lexeme.noun, cue)
        elif part_of_speech == "adjective":
            lexeme = self.forms.setdefault(cue.lemma, Lexeme())
            lexeme.adjective = _with(lexeme.adjective, cue)


def _with(cues: tuple[Cue, ...], cue: Cue) -> tuple[Cue, ...]:
    """Add a reading, and let a relation and a perturbation of the same noun be one cue."""
    if cue.perturbs and not cue.relation:
        for at, known in enumerate(cues):
            if known.tail == cue.tail and known.relation:
                return (*cues[:at], replace(known, perturbs=True), *cues[at + 1 :])
    return (*cues, cue)


def choose(cues: Iterable[Cue], tail: str) -> Cue | None:
    """The reading whose tail is the given words, or None."""
    return next((cue for cue in cues if cue.tail == tail), None)
