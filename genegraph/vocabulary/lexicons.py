"""The names of genes, families, diseases and the rest, looked up in a compiled index that opens in milliseconds."""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

from genegraph.model import Curie, Entity, EntityType, Term, TermStatus
from genegraph.vocabulary import ontologies
from genegraph.vocabulary._compile import ADDRESSES, ENTITIES, KEYS, NAME_BITS, STARTS, STATUSES, TERMS, names_in
from genegraph.vocabulary._files import Groups, Rows
from genegraph.vocabulary._index import open_index
from genegraph.vocabulary.spelling import key

_STATUS: dict[str, TermStatus] = {
    "symbol": "symbol",
    "name": "name",
    "label": "name",
    "previous": "previous",
    "alias": "alias",
    "synonym": "synonym",
    "orthologue": "alias",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A name as the index has it: the term, and what settles ties."""

    term: Term
    column: str  # the term's place in its lexicon; "symbol" and "name" for the entity's own name
    weight: int  # how well known the entity is


class Lexicons:
    """All lexicons of a folder, through the index compiled from them.

    Example:
        >>> sorted({term.entity.name for term in lexicons().find("NF-kappaB")})
        ['NFKB1', 'NFkappaB']
    """

    KEY, LONGER, SPACED = 1, 2, 4

    def __init__(self, folder: Path) -> None:
        import marisa_trie

        index, temporary = open_index(folder)
        self.folder = folder
        self._keys = marisa_trie.Trie()
        self._keys.mmap(str(index / KEYS))
        self._starts = marisa_trie.Trie()
        self._starts.mmap(str(index / STARTS))
        self._terms = Groups(index / TERMS)
        self._entities, self._addresses = Rows(index / ENTITIES), Rows(index / ADDRESSES)
        self._known = lru_cache(maxsize=1 << 16)(self._read)
        self._addressed = lru_cache(maxsize=1 << 16)(self._find_address)
        if temporary:
            weakref.finalize(self, shutil.rmtree, index.parent, ignore_errors=True)

    def __len__(self) -> int:
        return len(self._entities)

    def __iter__(self) -> Iterator[Entity]:
        """All entities, lexicon by lexicon."""
        return (self._read(number).entity for number in range(len(self._entities)))

    def find(self, name: str) -> tuple[Term, ...]:
        """The terms that share the key of a name, however they are spelled; unsorted, for grounding to judge."""
        return tuple(entry.term for entry in self.entries(key(name)))

    def entity(self, curie: Curie) -> Entity | None:
        """The entity with this CURIE, or the disease with this OMIM number.

        Example:
            >>> lexicons().entity("hgnc:6018").name, lexicons().entity("omim:604302").name
            ('IL6', 'juvenile idiopathic arthritis')
        """
        found = self._addressed(curie)
        return found.entity if found else None

    def label(self, curie: Curie) -> str:
        """The full name of an entity, empty where its lexicon has none.

        Example:
            >>> lexicons().label("hgnc:6018")
            'interleukin 6'
        """
        found = self._addressed(curie)
        return found.label if found else ""

    def entries(self, spelled: str) -> tuple[Entry, ...]:
        """What the index has under a key."""
        group = self._keys.get(spelled)
        if group is None:
            return ()
        found = [self._known(name >> NAME_BITS).entry(name & _PLACE) for name in self._terms[group]]
        if len(found) > 1:
            distinct = {(entry.term.entity.curie, entry.column, entry.term.text): entry for entry in found}
            return tuple(distinct.values())
        return tuple(found)

    def state(self, spelled: str) -> int:
        """`KEY` if a name has this key, plus `LONGER` if longer keys start with it, plus `SPACED` if after a space."""
        found = KEY if spelled in self._keys else 0
        following = self._keys.iterkeys(spelled)
        if next(following, None) not in (None, spelled) or next(following, None) is not None:
            found |= LONGER
        return found | SPACED if spelled in self._starts else found

    def _find_address(self, curie: Curie) -> _Known | None:
        numbers = sorted(int(row.rpartition("\t")[2]) for row in self._addresses.beginning_with(f"{curie}\t"))
        return max(map(self._known, numbers), key=lambda known: known.weight, default=None)

    def _read(self, number: int) -> _Known:
        return _Known(*self._entities[number].decode().split("\t"))


KEY, LONGER, SPACED = Lexicons.KEY, Lexicons.LONGER, Lexicons.SPACED
_PLACE = (1 << NAME_BITS) - 1


class _Known:
    """An entity and its names, from its row in the index."""

    def __init__(self, curie: str, kind: str, members: str, xrefs: str, weight: str, *names: str) -> None:
        self.entity = Entity(
            curie=curie,
            name=names[0][1:],
            type=cast(EntityType, kind),
            members=tuple(members.split("|")) if members else (),
            xrefs=tuple(xrefs.split("|")) if xrefs else (),
        )
        self.weight = int(weight or 0)
        self._names = [(text, STATUSES[int(cell[0])]) for cell in names for text in names_in(cell)]

    @property
    def label(self) -> str:
        """The full name of the entity, if it has one beside its symbol."""
        return next((text for text, column in self._names if column == "label"), "")

    def entry(self, place: int) -> Entry:
        """The name at a place among the entity's names."""
        text, column = self._names[place]
        return Entry(
            term=Term(text=text, entity=self.entity, status=_STATUS[column]), column=column, weight=self.weight
        )


@cache
def lexicons() -> Lexicons:
    """The lexicons that ship with genegraph.

    Example:
        >>> lexicons().entity("fplx:ERK").members
        ('MAPK1', 'MAPK3')
    """
    return Lexicons(ontologies() / "lexicons")
