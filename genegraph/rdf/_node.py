"""One thing and what is said of it: the value between edges and every RDF syntax.

Addresses and predicates are CURIEs, so that a syntax can render each of them once and look it up afterwards; which full
address a CURIE stands for is the writer's choice of profile.
"""

from __future__ import annotations

from typing import NamedTuple

from genegraph.model import Curie

Link = tuple[Curie, tuple[Curie, ...]]
"""A predicate and the things it leads to."""

Value = tuple[Curie, tuple[str, ...], Curie]
"""A predicate, the texts of its literals, and their datatype."""


class Facts:
    """Statements that many nodes share: made once, recognised by identity, rendered once."""

    __slots__ = ("links", "values")

    def __init__(self, links: tuple[Link, ...] = (), values: tuple[Value, ...] = ()) -> None:
        self.links = links
        self.values = values


NOTHING = Facts()


class Node(NamedTuple):
    """A thing: its address, what is peculiar to it, and what it shares with others of its kind.

    The first shared link, if there is any, holds the types.
    """

    address: Curie
    shared: Facts
    links: list[Link]
    values: list[Value]

    def all_links(self) -> list[Link]:
        """Every link, types first."""
        return [*self.shared.links[:1], *self.links, *self.shared.links[1:]]

    def all_values(self) -> list[Value]:
        """Every value, peculiar ones first."""
        return [*self.values, *self.shared.values]
