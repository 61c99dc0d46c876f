"""sections.tsv and page_words.tsv seen from Python: what a page says by where it says it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple, cast, get_args

from genegraph.model import Entity, EntityType
from genegraph.vocabulary.files import table


class Says(NamedTuple):
    """A relation that a section states between the page's gene and what stands in it."""

    relation: str  # name of a Relation
    column: str = ""  # holds only where this cell of the bullet's table row is one of `values`
    values: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()  # holds only where a word that begins so stands before the object
    instead: tuple[str, ...] = ()  # the relations of the section that it replaces where it holds


class Layout(NamedTuple):
    """How a section is read."""

    section: str
    reading: str  # how the objects stand in it: places, list, categories, disorders ...
    kinds: tuple[EntityType, ...]  # of the objects; what no lexicon knows gets the first
    heading: str  # what the section is called on the page
    speculative: bool
    says: tuple[Says, ...]


@cache
def layouts() -> Mapping[str, Layout]:
    """The layout of every section that says something by itself.

    Example:
        >>> layouts()["disorders.variant"].says[0].relation
        'variant_associated_with'
        >>> layouts()["disorders.candidate_gene"].speculative
        True
    """
    found: dict[str, Layout] = {}
    for row in table("sections.tsv"):
        known = found.get(row["section"])
        found[row["section"]] = Layout(
            section=row["section"],
            reading=row["reading"],
            kinds=tuple(cast(EntityType, kind) for kind in row["kinds"].split() if kind in get_args(EntityType)),
            heading=row["heading"],
            speculative=row["speculative"] == "yes",
            says=(*(known.says if known else ()), _says(row)),
        )
    return MappingProxyType(found)


@cache
def page_words() -> Mapping[tuple[str, str], Entity | None]:
    """What the fixed words of a section mean, by section and words in lower case; None where they only head others.

    Example:
        >>> page_words()["expression.tissue", "muscular striatum skeletal"].name
        'skeletal muscle tissue'
    """
    return MappingProxyType(
        {
            (row["section"], row["words"].lower()): None
            if row["curie"] == "-"
            else Entity(curie=row["curie"], name=row["name"], type=cast(EntityType, row["type"]))
            for row in table("page_words.tsv")
        }
    )


def _says(row: Mapping[str, str]) -> Says:
    column, _, listed = row["when"].partition("=")
    alternatives = tuple(listed.split("|")) if listed else ()
    instead = tuple(row["instead"].split())
    if column == "word":
        return Says(row["relation"], stems=alternatives, instead=instead)
    return Says(row["relation"], column=column, values=alternatives, instead=instead)
