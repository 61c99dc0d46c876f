"""What the tests of grounding share."""

from collections.abc import Callable

import pytest

from genegraph.grounding import Grounder
from genegraph.model import Bullet, Mention, Topic
from genegraph.vocabulary.lexicons import lexicons

Ground = Callable[..., tuple[Mention, ...]]


@pytest.fixture(scope="session")
def grounder() -> Grounder:
    """A grounder over the lexicons that ship."""
    return Grounder(lexicons())


@pytest.fixture(scope="session")
def names(grounder: Grounder) -> Callable[..., dict[str, str]]:
    """The names in a text: spelling -> name of the entity."""

    def find(text: str, topic: Topic | None = None) -> dict[str, str]:
        found = grounder.ground(Bullet(locator="page#text/1", section="text", text=text), topic=topic)
        return {mention.text: mention.entity.name for mention in found}

    return find
