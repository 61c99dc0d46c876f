"""What a graph is about: entities and their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from genegraph.errors import InvalidValueError

Curie = str
"""A compact address such as `hgnc:6018`: prefix, colon, local identifier."""

EntityType = Literal[
    "gene", "family", "complex", "pathway", "disease", "process", "cell", "anatomy", "chemical", "unknown"
]
"""The entity types of entities.ttl; `family` covers gene groups, `pathway` covers named axes."""

TermStatus = Literal["symbol", "name", "previous", "alias", "synonym"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing with an address.

    Raises:
        InvalidValueError: If the CURIE has no prefix, or the name is empty.

    Example:
        >>> Entity(curie="hgnc:6018", name="IL6", type="gene").name
        'IL6'
    """

    curie: Curie
    name: str  # approved symbol of a gene, FamPlex id of a family, preferred label of the rest
    type: EntityType
    members: tuple[str, ...] = ()  # approved symbols of a family's or complex's genes, sorted
    xrefs: tuple[Curie, ...] = ()  # the same thing elsewhere: OMIM, NCBI Gene, Ensembl, UniProt ...

    def __post_init__(self) -> None:
        prefix, colon, identifier = self.curie.partition(":")
        if not (prefix and colon and identifier):
            raise InvalidValueError(f"entity {self.name!r}: {self.curie!r} is no CURIE such as 'hgnc:6018'")
        if not self.name:
            raise InvalidValueError(f"entity {self.curie}: its name is empty")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One name of an entity, with the standing that its source gives it."""

    text: str
    entity: Entity
    status: TermStatus
