"""The names of genes, families, diseases and the rest, looked up in a compiled index that opens in milliseconds."""

from __future__ import annotations

import json
import shutil
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

from genegraph.model import Curie, Entity, EntityType, Term, TermStatus
from genegraph.vocabulary import ontologies
from genegraph.vocabulary._compile import CURIE_KEY, STATUSES
from genegraph.vocabulary._index import Rows, index_paths, open_index
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
        keys, starts, terms, entities = index_paths(index)
        self.folder = folder
        self._keys = marisa_trie.Trie()
        self._keys.mmap(str(keys))
        self._starts = marisa_trie.Trie()
        self._starts.mmap(str(starts))
        self._terms, self._entities = Rows(terms), Rows(entities)
        self._entity = lru_cache(maxsize=1 << 16)(self._read_entity)
        if temporary:
            weakref.finalize(self, shutil.rmtree, index.parent, ignore_errors=True)

    def __len__(self) -> int:
        return len(self._entities)

    def __iter__(self) -> Iterator[Entity]:
        """All entities, lexicon by lexicon."""
        return (self._read_entity(number)[0] for number in range(len(self._entities)))

    def find(self, name: str) -> tuple[Term, ...]:
        """The terms that share the key of a name, however they are spelled; unsorted, for grounding to judge."""
        return tuple(entry.term for entry in self.entries(key(name)))

    def entity(self, curie: Curie) -> Entity | None:
        """The entity with this CURIE, or the disease with this OMIM number.

        Example:
            >>> lexicons().entity("hgnc:6018").name, lexicons().entity("omim:604302").name
            ('IL6', 'juvenile idiopathic arthritis')
        """
        found = self.entries(CURIE_KEY + curie)
        return max(found, key=lambda entry: entry.weight).term.entity if found else None

    def label(self, curie: Curie) -> str:
        """The full name of an entity, empty where its lexicon has none.

        Example:
            >>> lexicons().label("hgnc:6018")
            'interleukin 6'
        """
        spelled = CURIE_KEY + curie
        if spelled not in self._keys:
            return ""
        number = self._terms[self._keys[spelled]].split(b"\t", 1)[0]
        return cast(str, json.loads(self._entities[int(number)])[6])

    def entries(self, spelled: str) -> tuple[Entry, ...]:
        """What the index has under a key."""
        if spelled not in self._keys:
            return ()
        rows = self._terms[self._keys[spelled]].decode().split("\n")
        return tuple(self._entry(*row.split("\t")) for row in rows)

    def state(self, spelled: str) -> int:
        """`KEY` if a name has this key, plus `LONGER` if longer keys start with it, plus `SPACED` if after a space."""
        found = KEY if spelled in self._keys else 0
        following = self._keys.iterkeys(spelled)
        if next(following, None) not in (None, spelled) or next(following, None) is not None:
            found |= LONGER
        return found | SPACED if spelled in self._starts else found

    def _entry(self, number: str, status: str, text: str) -> Entry:
        entity, weight = self._entity(int(number))
        column = STATUSES[int(status)]
        return Entry(term=Term(text=text, entity=entity, status=_STATUS[column]), column=column, weight=weight)

    def _read_entity(self, number: int) -> tuple[Entity, int]:
        curie, name, kind, members, xrefs, weight, _ = json.loads(self._entities[number])
        entity = Entity(curie=curie, name=name, type=cast(EntityType, kind), members=tuple(members), xrefs=tuple(xrefs))
        return entity, weight


KEY, LONGER, SPACED = Lexicons.KEY, Lexicons.LONGER, Lexicons.SPACED


@cache
def lexicons() -> Lexicons:
    """The lexicons that ship with genegraph.

    Example:
        >>> lexicons().entity("fplx:ERK").members
        ('MAPK1', 'MAPK3')
    """
    return Lexicons(ontologies() / "lexicons")
