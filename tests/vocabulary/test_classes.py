"""classes.tsv: every class is told by words of names that some gene has, and by relations that there are."""

from genegraph.vocabulary.classes import gene_classes
from genegraph.vocabulary.relations import relations


def test_deeds_are_relations() -> None:
    assert {deed for one in gene_classes().values() for deed in one.deeds} <= relations().keys()


def test_classes_and_their_words_are_in_lower_case() -> None:
    assert all(word == word.lower() for noun, one in gene_classes().items() for word in (noun, *one.words))


def test_a_class_tells_its_own_from_others() -> None:
    assert gene_classes()["receptor"].names("leptin receptor")
    assert not gene_classes()["receptor"].names("leptin")
