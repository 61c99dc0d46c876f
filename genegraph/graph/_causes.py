"""What several entities have upstream or downstream of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Unpack

from genegraph.graph._routes import Routes
from genegraph.graph.acts import causal
from genegraph.graph.where import Conditions
from genegraph.model import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """An entity that several others have in common, and how far it is from each."""

    entity: Entity
    hops: tuple[tuple[Entity, int], ...]  # those that it reaches, or that reach it, in the order asked for

    @property
    def total(self) -> int:
        """All hops together."""
        return sum(number for _, number in self.hops)


class Causes(Routes):
    """Questions for what sets of entities share.

    Only edges that say what changes what are followed, unless `predicate` names others: what two genes are both found
    in, or bind, is no effect of theirs.
    """

    def regulators(
        self,
        names: Iterable[str],
        *,
        hops: int = 1,
        sign: int | None = None,
        at_least: int | None = None,
        **where: Unpack[Conditions],
    ) -> tuple[Shared, ...]:
        """What is upstream of all of a set; most of them first, then the nearest.

        Args:
            names: The set.
            hops: How far upstream to look.
            sign: 1 for what raises them, -1 for what lowers them: by the product of the signs on the way.
            at_least: How many of the set must be reached; all, if not given.
            where: Conditions on every edge, see `Conditions`.
        """
        return self._shared(names, upstream=True, hops=hops, sign=sign, at_least=at_least, where=where)

    def targets(
        self,
        names: Iterable[str],
        *,
        hops: int = 1,
        sign: int | None = None,
        at_least: int | None = None,
        **where: Unpack[Conditions],
    ) -> tuple[Shared, ...]:
        """What is downstream of all of a set; the arguments are those of `regulators`."""
        return self._shared(names, upstream=False, hops=hops, sign=sign, at_least=at_least, where=where)

    def _shared(
        self,
        names: Iterable[str],
        *,
        upstream: bool,
        hops: int,
        sign: int | None,
        at_least: int | None,
        where: Conditions,
    ) -> tuple[Shared, ...]:
        import numpy as np

        from genegraph.graph._arcs import Reach

        if not where.get("predicate"):
            where = {**where, "predicate": causal()}
        entities = tuple(dict.fromkeys(map(self.entity, names)))
        arcs, usable, size = self._arcs, self._walkable(where), len(self.entities)
        signs = None
        if sign:
            signs = self._effects.sign
            usable = usable & (signs != 0)
        distances = []
        for entity in entities:
            side = arcs.into if upstream else arcs.out
            reached = Reach((side,), self._places[entity.curie], usable, signs).within(hops)
            distances.append(reached[size:] if sign == -1 else reached[:size])
        near = np.array(distances).reshape(len(entities), size) <= hops
        near[:, [self._places[entity.curie] for entity in entities]] = False
        found = np.flatnonzero(near.sum(axis=0) >= (len(entities) if at_least is None else at_least))
        shared = (
            Shared(
                entity=self.entities[place],
                hops=tuple(
                    (entity, int(distance[place]))
                    for entity, distance in zip(entities, distances, strict=True)
                    if distance[place] <= hops
                ),
            )
            for place in found.tolist()
        )
        return tuple(sorted(shared, key=lambda one: (-len(one.hops), one.total, one.entity.curie)))
