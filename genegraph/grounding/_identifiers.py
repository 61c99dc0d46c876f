"""Identifiers that a page writes beside a name, as in `juvenile arthritis (OMIM: 604302)`: they win over the name.

Only what the user has decided wins over them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from genegraph.grounding._candidate import Candidate
from genegraph.grounding._page import DECIDED
from genegraph.model import Curie, Entity, Grounding
from genegraph.vocabulary.lexicons import Lexicons


def with_identifiers(found: list[Candidate], identifiers: Iterable[Curie], lexicons: Lexicons) -> list[Candidate]:
    """The names of a bullet, its one disease grounded by the OMIM number that the bullet carries.

    A number that no lexicon knows becomes a cross-reference of the disease. Several diseases in a bullet stay as they
    are: the number does not say whose it is.
    """
    places = [place for place, one in enumerate(found) if one.groundings[0].entity.type == "disease"]
    numbers = [identifier for identifier in identifiers if identifier.startswith("omim:")]
    if len(places) != 1 or len(numbers) != 1:
        return found
    place, number = places[0], numbers[0]
    named = found[place].groundings[0].entity
    if number in named.xrefs or found[place].groundings[0].reason == DECIDED:
        return found
    meant = lexicons.entity(number) or replace(named, xrefs=(number, *named.xrefs))
    chosen = Grounding(entity=meant, score=1.0, reason=f"{number} on the page")
    others = tuple(one for one in found[place].groundings if one.entity.curie != meant.curie)
    return [*found[:place], found[place].but(groundings=(chosen, *others)), *found[place + 1 :]]


def contradiction(before: list[Candidate], after: list[Candidate]) -> str:
    """What is wrong where a page's number and name mean different things; empty if they agree.

    Args:
        before: The names of a bullet as grounded by name.
        after: The same, as grounded by `with_identifiers`.
    """
    for one, other in zip(before, after, strict=True):
        named, meant = one.groundings[0].entity, other.groundings[0].entity
        if named.curie != meant.curie:
            return f"{one.surface!r} is {_told(named)} by its name, but {other.groundings[0].reason} is {_told(meant)}"
    return ""


def _told(entity: Entity) -> str:
    return f"{entity.name} ({entity.curie})"
