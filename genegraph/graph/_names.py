"""Which entity of a graph a user means."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from genegraph.errors import AmbiguousNameError, UnknownNameError
from genegraph.model import Curie, Entity


class Names:
    """The names and addresses of a graph's entities."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._by_curie: dict[Curie, Entity] = {}
        self._by_name: dict[str, list[Entity]] = {}
        self._by_key: dict[str, list[Entity]] = {}  # name or other address, regardless of case
        for entity in entities:
            self._by_curie[entity.curie] = entity
            self._by_name.setdefault(entity.name, []).append(entity)
            for key in {entity.curie, entity.name, *entity.xrefs}:
                self._by_key.setdefault(key.casefold(), []).append(entity)

    def find(self, name: str) -> Entity:
        """The entity of that CURIE, name or cross-reference; exact spelling wins over other case.

        Raises:
            UnknownNameError: If nothing in the graph is called so.
            AmbiguousNameError: If several things are.
        """
        if name in self._by_curie:
            return self._by_curie[name]
        found = self._by_name.get(name) or self._by_key.get(name.casefold(), [])
        if not found:
            raise UnknownNameError("entity in this graph", name, get_close_matches(name, self._by_name, cutoff=0.6))
        if len(found) > 1:
            raise AmbiguousNameError(name, (f"{entity.name} ({entity.curie})" for entity in found))
        return found[0]
