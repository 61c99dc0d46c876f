"""Of which class a gene is: what its full name says, and what the text calls it or lets it do."""

from __future__ import annotations

from functools import lru_cache

from genegraph.extraction._nodes import Noun
from genegraph.extraction._scene import Scene
from genegraph.model import Entity
from genegraph.vocabulary.classes import gene_classes
from genegraph.vocabulary.lexicons import lexicons


def is_class(word: str) -> bool:
    """Whether a noun names a class that genes belong to: "kinase".

    Example:
        >>> is_class("kinase"), is_class("promoter")
        (True, False)
    """
    return word in gene_classes()


def belongs(scene: Scene, noun: Noun, entity: Entity) -> bool:
    """Whether a gene is known to be of the class that a noun names, in singular or plural."""
    word = noun.word if is_class(noun.word) else noun.word[:-1]
    return _is_named_so(word, entity) or _is_called_so(scene, noun, entity) or _does_so(scene, noun, word, entity)


@lru_cache(maxsize=1 << 12)
def _is_named_so(word: str, entity: Entity) -> bool:
    """Whether the symbol or full name says so: "leptin receptor"."""
    name = f"{entity.name} {lexicons().label(entity.curie)}"
    if word == "enzyme":
        return any(part.endswith("ase") for part in name.lower().split())
    return gene_classes()[word].names(name)


def _is_called_so(scene: Scene, noun: Noun, entity: Entity) -> bool:
    """Whether the text says so: "the kinase PIM1", "PIM1 is a kinase"."""
    for earlier in scene.clauses.nouns:
        named = range(earlier.start, earlier.end)
        called = any(scene.tokens[at].lower == noun.word for at in named)
        if called and any((one := scene.tokens[at].mention) is not None and one.entity == entity for at in named):
            return True
    return any(
        isinstance(said.complement, Noun)
        and said.complement.word == noun.word
        and any(theme.entity == entity for theme in scene.reader.themes(said.subject))
        for said in scene.clauses.predicates
        if said.copula and said.start < noun.start
    )


def _does_so(scene: Scene, noun: Noun, word: str, entity: Entity) -> bool:
    """Whether what the text lets it do says so: what phosphorylates others is a kinase."""
    deeds = gene_classes()[word].deeds
    if not deeds:
        return False
    for predicate in scene.clauses.predicates:
        if predicate.start > noun.start:
            break
        if not predicate.passive and any(cue.relation in deeds for cue in predicate.cues):
            return any(theme.entity == entity for theme in scene.reader.causes(predicate.subject))
    return False
