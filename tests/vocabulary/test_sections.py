"""sections.tsv and page_words.tsv agree with the relations, the entity types and the lexicons."""

from typing import get_args

import pytest

from genegraph.model import Entity, EntityType
from genegraph.vocabulary.lexicons import lexicons
from genegraph.vocabulary.prefixes import expand
from genegraph.vocabulary.relations import relations
from genegraph.vocabulary.sections import Layout, layouts, page_words

LAYOUTS = list(layouts().values())
MEANT = sorted({entity for entity in page_words().values() if entity}, key=lambda entity: entity.curie)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.section)
def test_a_layout_speaks_of_known_relations_and_types(layout: Layout) -> None:
    assert {says.relation for says in layout.says} <= set(relations())
    assert {name for says in layout.says for name in says.instead} <= {says.relation for says in layout.says}
    assert layout.kinds
    assert set(layout.kinds) <= set(get_args(EntityType))
    assert layout.heading


@pytest.mark.parametrize("entity", MEANT, ids=lambda entity: entity.name)
def test_page_words_mean_things_as_the_lexicons_name_them(entity: Entity) -> None:
    assert expand(entity.curie).startswith("http")
    known = lexicons().entity(entity.curie)
    if known is not None:  # general terms are kept out of the lexicons, for they mean too little in a sentence
        assert (known.name, known.type) == (entity.name, entity.type)
