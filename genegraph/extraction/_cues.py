"""The words of each relation, compiled from relations.ttl into one dictionary of word forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from genegraph.extraction._inflection import noun_forms, verb_forms
from genegraph.extraction._words import LIGHT, PLAIN_VERBS, REPORTING
from genegraph.model import Relation, WordClass
from genegraph.vocabulary.relations import relations, word_classes


@dataclass(slots=True, eq=False)
class Cue:
    """What one word says of its arguments; never changed once made.

    A cue with a relation joins an agent and a theme. One without names a side of its theme ("expression"), more or less
    of it ("knockdown"), or carries what another word says ("have", "show").
    """

    lemma: str
    relation: str = ""
    sign: int = 0  # what becomes of the theme: 1 more, -1 less, 0 untold
    aspect: str = ""  # which side of the theme
    tail: str = ""  # words between the cue and its theme: "to", "rise to"
    first: str = ""  # the first of them
    modifies: bool = False  # its aspect is a modification: made or not made, in no direction
    inverse: bool = False  # what is written as agent is the theme
    symmetric: bool = False
    perturbs: bool = False  # names how much of its theme there is, so that it can be a cause: "loss of A"
    agentive: bool = False  # names the agent itself: "inhibitor of A"
    light: bool = False
    reports: bool = False
    degree: bool = False

    @property
    def tells(self) -> bool:
        """Whether it says anything of genes, alone or with other words."""
        return bool(self.relation or self.aspect or self.perturbs or self.degree)

    def straight(self) -> Cue:
        """The same with agent and theme where they are written."""
        return _copied(self, self.sign, False) if self.inverse else self

    def turned(self, sign: int) -> Cue:
        """The same with another sign."""
        return _copied(self, sign, self.inverse) if self.sign != sign else self


@lru_cache(maxsize=1 << 12)
def _copied(cue: Cue, sign: int, inverse: bool) -> Cue:
    return replace(cue, sign=sign, inverse=inverse)


@dataclass(slots=True, eq=False)
class Lexeme:
    """All readings of one word form."""

    verb: tuple[Cue, ...] = ()
    form: str = ""  # of the verb: base, s, ed, ing
    noun: tuple[Cue, ...] = ()
    adjective: tuple[Cue, ...] = ()
    degree: int = 0  # 1 for "increased", -1 for "reduced"
    tells: bool = False  # whether a sentence that holds it may claim something


UNLISTED = Lexeme()
"""What words are that no list knows."""


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


@cache
def qualifiers(name: str) -> frozenset[str]:
    """The words of one qualifier, such as speculation."""
    return frozenset(word for _, word in word_classes()[name].words)


@cache
def signs(*names: str) -> Mapping[str, int]:
    """The words of some qualifiers, each with its sign.

    Example:
        >>> signs("told_more", "told_less")["negatively"]
        -1
    """
    return {word: word_classes()[name].sign for name in names for word in qualifiers(name)}


@cache
def compounds() -> Mapping[str, str]:
    """Nouns of two words, each with the relation that they state together: "binding partner"."""
    return {
        words: relation.name
        for relation in relations().values()
        for part_of_speech, words in relation.words
        if part_of_speech == "compound"
    }


def names_side(cues: Iterable[Cue], aspect: str) -> bool:
    """Whether a word names a side of a gene: "mutations" and "polymorphism" its variants."""
    return any(cue.aspect == aspect for cue in cues)


def names_enzyme(cues: Iterable[Cue]) -> bool:
    """Whether a word names what makes a modification: "kinase", "deacetylase"."""
    return any(cue.agentive and cue.modifies for cue in cues)


def names_change(cues: Iterable[Cue]) -> bool:
    """Whether a word names a modification as it takes place: "phosphorylation"."""
    return any(cue.modifies and not cue.agentive for cue in cues)


# Aspects that tell of less of another aspect.
_OPPOSITES = {"degradation": (-1, "stability"), "dissociation": (-1, "binding")}
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


_TAILS = frozenset(("in", "for"))  # of adjectives that tell less of a gene: "deficient in A"


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
