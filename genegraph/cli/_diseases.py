"""Which addresses the diseases of a graph have: an OMIM number, another ontology's alone, or none but ours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from genegraph.model import Entity

Address = Literal["with an OMIM number", "with a MONDO number alone", "ungrounded"]


def diseases_by_address(entities: Iterable[Entity]) -> dict[Address, tuple[str, ...]]:
    """The names of the diseases among entities, sorted, by the best address each has.

    Example:
        >>> from genegraph.model import Entity
        >>> found = diseases_by_address([
        ...     Entity(curie="mondo:0011429", name="juvenile arthritis", type="disease", xrefs=("omim:604302",)),
        ...     Entity(curie="mondo:0005301", name="multiple sclerosis", type="disease"),
        ...     Entity(curie="gg.term:bone-loss", name="bone loss", type="disease"),
        ...     Entity(curie="hgnc:6018", name="IL6", type="gene", xrefs=("omim:147620",)),
        ... ])
        >>> list(found.values())
        [('juvenile arthritis',), ('multiple sclerosis',), ('bone loss',)]
    """
    found: dict[Address, list[str]] = {"with an OMIM number": [], "with a MONDO number alone": [], "ungrounded": []}
    for entity in entities:
        if entity.type == "disease":
            found[_address(entity)].append(entity.name)
    return {address: tuple(sorted(names)) for address, names in found.items()}


def tell_diseases(entities: Iterable[Entity], most: int | None) -> str:
    """How many diseases have which address, in a line that names those without one, at most so many; "" without any.

    Example:
        >>> from genegraph.model import Entity
        >>> names = ("bone loss", "frailty", "wasting")
        >>> ill = [Entity(curie=f"gg.term:{name}", name=name, type="disease") for name in names]
        >>> tell_diseases(ill, most=2).partition("alone, ")[2]
        '3 ungrounded: bone loss; frailty; and 1 more (-v lists them)'
    """
    found = diseases_by_address(entities)
    if not any(found.values()):
        return ""
    told = "diseases: " + ", ".join(f"{len(names):,} {address}" for address, names in found.items())
    ungrounded = found["ungrounded"]
    shown = [*ungrounded[:most]]
    if len(shown) < len(ungrounded):
        shown.append(f"and {len(ungrounded) - len(shown):,} more (-v lists them)")
    return f"{told}: {'; '.join(shown)}" if shown else told


def _address(entity: Entity) -> Address:
    if any(curie.startswith("omim:") for curie in (entity.curie, *entity.xrefs)):
        return "with an OMIM number"
    return "ungrounded" if entity.curie.startswith("gg.term:") else "with a MONDO number alone"
