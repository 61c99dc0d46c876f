"""Every relation type is asked: do its worked sentences come out as they are marked?"""

import re

import pytest

from genegraph.extraction import extract
from genegraph.grounding import Grounder
from genegraph.model import Bullet
from genegraph.vocabulary.lexicons import lexicons
from genegraph.vocabulary.relations import relations

MARK = re.compile(r"\[(subject|object): ([^\]]+)\]")
SENTENCES = [(relation.name, example) for relation in relations().values() for example in relation.examples]


@pytest.fixture(scope="module")
def grounder() -> Grounder:
    return Grounder(lexicons())


@pytest.mark.parametrize(("relation", "example"), SENTENCES, ids=[example for _, example in SENTENCES])
def test_worked_sentence_states_its_relation(relation: str, example: str, grounder: Grounder):
    roles: dict[str, str] = dict(MARK.findall(example))
    bullet = Bullet(locator="example#1/1", text=MARK.sub(r"\2", example), section="")
    mentions = grounder.ground(bullet)
    names = {mention.text: mention.entity.name for mention in mentions}

    found = {(s.subject.name, s.predicate, s.object.name) for s in extract(bullet, mentions)}

    subject, object_ = names[roles["subject"]], names[roles["object"]]
    either_way = not relations()[relation].directed
    assert (subject, relation, object_) in found or (either_way and (object_, relation, subject) in found), found


def test_every_stated_relation_has_a_worked_sentence():
    silent = [relation.name for relation in relations().values() if relation.words and not relation.examples]

    assert silent == []
