"""Which entity of a graph a user means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property

from genegraph.errors import AmbiguousNameError, UnknownNameError, UnlinkedNameError
from genegraph.model import Curie, Entity, Term
from genegraph.vocabulary.lexicons import lexicons


class Names:
    """The names and addresses of a graph's entities."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._by_curie: dict[Curie, Entity] = {}
        self._by_name: dict[str, list[Entity]] = {}
        for entity in entities:
            self._by_curie[entity.curie] = entity
            self._by_name.setdefault(entity.name, []).append(entity)

    def find(self, name: str) -> Entity:
        """The entity meant by a name: by its CURIE, else its name, else either regardless of case or as a
        cross-reference, else an alias that the lexicons know.

        Raises:
            UnknownNameError: If nothing in the graph is called so.
            UnlinkedNameError: Of these, if the lexicons know a gene that is.
            AmbiguousNameError: If several things are.
        """
        name = name.strip()
        if name in self._by_curie:
            return self._by_curie[name]
        found = self._by_name.get(name) or self._by_key.get(name.casefold()) or self._by_alias(name)
        if not found:
            known = dict.fromkeys(f"{gene.name} ({gene.curie})" for gene in _genes(name))
            if known:
                raise UnlinkedNameError(name, known, self._suggestions(name))
            raise UnknownNameError("entity of this graph", name, self._suggestions(name))
        if len(found) > 1:
            raise AmbiguousNameError(name, (f"{entity.name} ({entity.curie})" for entity in found))
        return found[0]

    @cached_property
    def _by_key(self) -> dict[str, list[Entity]]:
        """By name or address regardless of case."""
        found: dict[str, list[Entity]] = {}
        for entity in self._by_curie.values():
            for key in {key.casefold() for key in (entity.curie, entity.name, *entity.xrefs)}:
                found.setdefault(key, []).append(entity)
        return found

    def _by_alias(self, name: str) -> list[Entity]:
        """What the lexicons call so, as far as it is in the graph; exact spelling wins, and so does a gene's symbol."""
        terms = [term for term in lexicons().find(name) if term.entity.curie in self._by_curie]
        return list({term.entity.curie: self._by_curie[term.entity.curie] for term in _best(terms, name)}.values())

    def _suggestions(self, name: str) -> Iterator[str]:
        """Families that the name's owner belongs to, and names that are spelled nearly so."""
        symbols = {name} | {term.entity.name for term in lexicons().find(name) if term.entity.type == "gene"}
        for entity in self._by_curie.values():
            if symbols & set(entity.members):
                yield f"{entity.name} (has it as a member)"
        spelled = {known.casefold(): known for known in self._by_name}
        for close in get_close_matches(name.casefold(), spelled, n=3):
            yield spelled[close]


def _best(terms: list[Term], name: str) -> list[Term]:
    """Those of some terms that a name means first: exact spelling wins, and so does a gene's symbol."""
    chosen = [term for term in terms if term.text == name] or terms
    for status in ("symbol", "previous"):
        ranked = [term for term in chosen if term.status == status]
        if ranked:
            return ranked
    return chosen


def _genes(name: str) -> list[Entity]:
    """The genes that the lexicons know by a name or a CURIE."""
    listed = lexicons().entity(name)
    if listed is not None:
        return [listed] if listed.type == "gene" else []
    terms = [term for term in lexicons().find(name) if term.entity.type == "gene"]
    return [term.entity for term in _best(terms, name)]
