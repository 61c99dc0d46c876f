"""Every word form that says something of genes, compiled from relations.ttl into one dictionary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from genegraph.extraction._cues import Cue, Lexeme
from genegraph.extraction._inflection import noun_forms, verb_forms
from genegraph.extraction._words import LIGHT, PLAIN_VERBS, REPORTING
from genegraph.model import Relation, WordClass
from genegraph.vocabulary.relations import relations, word_classes


@cache
def lexemes() -> Mapping[str, Lexeme]:
    """Every word form that states or carries a relation, in lower case."""
    forms: dict[str, Lexeme] = {}
    for part_of_speech, cue in _stated():
        _add(forms, part_of_speech, cue)
    for verb in PLAIN_VERBS:
        if verb in LIGHT or verb not in forms or not forms[verb].verb:
            _add(forms, "verb", Cue(lemma=verb, light=verb in LIGHT, reports=verb in REPORTING))
    for lexeme in forms.values():
        lexeme.degree = next((cue.sign for cue in lexeme.adjective if cue.degree), 0)
        perturbed = next((cue for cue in lexeme.adjective if cue.perturbs and not cue.tail), None)
        lexeme.lessens = perturbed is not None and perturbed.sign < 0 and not lexeme.verb
        lexeme.tells = any(cue.tells for cue in (*lexeme.verb, *lexeme.noun, *lexeme.adjective))
    return forms


@cache
def modifications() -> frozenset[str]:
    """Aspects whose relation says that a change was made, not in which direction the object goes: "phosphorylation"."""
    return frozenset(
        relation.aspect
        for relation in relations().values()
        if "modifies" in (*relation.parents, relation.name) or relation.aspect == "cleavage"
    )


# Aspects that tell of less of another aspect.
_OPPOSITES = {"degradation": (-1, "stability"), "dissociation": (-1, "binding")}
_TAILS = frozenset(("in", "for", "of"))  # of adjectives that tell less of a gene: "deficient in A"
_NO_AGENTS = frozenset(("increase", "decrease"))
_AGENTIVE_ENDINGS = ("or", "er", "ist", "ase", "partner", "brake", "ligand", "determinant")


def _stated() -> Iterator[tuple[str, Cue]]:
    """The cues of relations.ttl with their part of speech: verb, noun or adjective."""
    for relation in relations().values():
        for part_of_speech, words in relation.words:
            if part_of_speech != "compound":
                yield _cue_of_relation(relation, part_of_speech, words)
    for kind in word_classes().values():
        for part_of_speech, words in kind.words:
            if kind.kind != "qualifier":
                yield part_of_speech, _cue_of_class(kind, words)


def _cue_of_relation(relation: Relation, part_of_speech: str, words: str) -> tuple[str, Cue]:
    """The cue of a word that states a relation, with its part of speech."""
    inverse = part_of_speech.startswith("inverse")
    part_of_speech = part_of_speech.removeprefix("inverse").lower()
    head, _, tail = words.partition(" ")
    modifies = relation.aspect in modifications()
    return part_of_speech, Cue(
        lemma=head,
        relation=relation.name,
        sign=1 if modifies else relation.sign,
        aspect=relation.aspect,
        tail=tail,
        first=tail.partition(" ")[0],
        modifies=modifies,
        inverse=inverse,
        symmetric=not relation.directed,
        agentive=part_of_speech == "noun" and head.endswith(_AGENTIVE_ENDINGS) and head not in _NO_AGENTS,
    )


def _cue_of_class(kind: WordClass, word: str) -> Cue:
    """The cue of a word that names a side of a gene, or more or less of it."""
    if kind.kind == "aspect":
        sign, aspect = _OPPOSITES.get(kind.name, (1, kind.name))
        return Cue(lemma=word, sign=sign, aspect=aspect, modifies=aspect in modifications())
    head, _, tail = word.rpartition(" ")
    if tail not in _TAILS:
        head, tail = word, ""
    perturbs, degree = kind.kind == "perturbation", kind.kind == "degree"
    return Cue(lemma=head, sign=kind.sign, tail=tail, first=tail, perturbs=perturbs, degree=degree)


def _add(forms: dict[str, Lexeme], part_of_speech: str, cue: Cue) -> None:
    """Add a cue to all forms of its word."""
    if part_of_speech == "verb":
        for form, kind in verb_forms(cue.lemma):
            lexeme = forms.setdefault(form, Lexeme())
            lexeme.verb = _with(lexeme.verb, cue)
            lexeme.form = lexeme.form or kind
    elif part_of_speech == "noun":
        for form in noun_forms(cue.lemma.lower()):
            lexeme = forms.setdefault(form, Lexeme())
            lexeme.noun = _with(lexeme.noun, cue)
    else:
        lexeme = forms.setdefault(cue.lemma, Lexeme())
        lexeme.adjective = _with(lexeme.adjective, cue)


def _with(cues: tuple[Cue, ...], cue: Cue) -> tuple[Cue, ...]:
    """Add a reading, and let a relation or a variant and a perturbation of the same noun be one cue."""
    if cue.perturbs:
        for at, known in enumerate(cues):
            if known.tail == cue.tail and (known.relation or known.aspect == "variant"):
                sign = cue.sign if known.aspect == "variant" else known.sign
                known = replace(known, sign=sign, perturbs=True)
                return (*cues[:at], known, *cues[at + 1 :])
    return (*cues, cue)
