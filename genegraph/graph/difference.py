"""What changed from one graph to another, in terms of biology."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from genegraph.model import Edge
from genegraph.vocabulary.relations import relations

Pair = tuple[Edge, Edge]
"""An old edge and the new one that stands in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Edges of an old and a new graph, sorted by id; each difference is told once, under the first name that fits."""

    flipped: tuple[Pair, ...]  # the same two entities, raised before and lowered now, or the other way
    regrounded: tuple[Pair, ...]  # the same words, now about another entity
    new: tuple[Edge, ...]
    gone: tuple[Edge, ...]
    belief: tuple[Pair, ...]  # the same claim, believed more or less
    evidence: tuple[Pair, ...]  # the same claim, as sure as before, on other evidence

    def __bool__(self) -> bool:
        return any((self.flipped, self.regrounded, self.new, self.gone, self.belief, self.evidence))


def difference(old: Iterable[Edge], new: Iterable[Edge]) -> Difference:
    """Compare two graphs by what their edges claim.

    Example:
        >>> bool(difference([], []))
        False
    """
    before, after = {edge.id: edge for edge in old}, {edge.id: edge for edge in new}
    gone = {id: before[id] for id in sorted(before.keys() - after.keys())}
    come = {id: after[id] for id in sorted(after.keys() - before.keys())}
    kept = [(before[id], after[id]) for id in sorted(before.keys() & after.keys())]
    steady = [(one, other) for one, other in kept if one.sign * other.sign >= 0]
    turned = [(one, other) for one, other in kept if one.sign * other.sign < 0]
    return Difference(
        flipped=tuple(sorted([*turned, *_paired(gone, come, _claims, _opposite_claims)], key=_old_id)),
        regrounded=tuple(_paired(gone, come, _readings, _readings)),
        new=tuple(come.values()),
        gone=tuple(gone.values()),
        belief=tuple((one, other) for one, other in steady if one.belief != other.belief),
        evidence=tuple(
            (one, other) for one, other in steady if one.belief == other.belief and one.evidence != other.evidence
        ),
    )


def _paired(
    gone: dict[str, Edge],
    come: dict[str, Edge],
    marks: Callable[[Edge], Iterable[Hashable]],
    counter_marks: Callable[[Edge], Iterable[Hashable]],
) -> Iterator[Pair]:
    """Take pairs out of what went and what came: those that share a mark."""
    waiting: dict[Hashable, list[str]] = {}
    for id, edge in come.items():
        for mark in counter_marks(edge):
            waiting.setdefault(mark, []).append(id)
    for id, edge in list(gone.items()):
        fitting = (other for mark in marks(edge) for other in waiting.get(mark, ()) if other in come)
        other = next(fitting, None)
        if other is not None:
            yield gone.pop(id), come.pop(other)


def _claims(edge: Edge) -> Iterator[Hashable]:
    if edge.sign:
        yield edge.subject.curie, edge.object.curie, edge.negated, _aspect(edge), edge.sign


def _opposite_claims(edge: Edge) -> Iterator[Hashable]:
    if edge.sign:
        yield edge.subject.curie, edge.object.curie, edge.negated, _aspect(edge), -edge.sign


def _readings(edge: Edge) -> Iterator[Hashable]:
    for piece in edge.evidence:
        yield edge.predicate, edge.negated, piece.locator, piece.text, piece.cue_span


def _aspect(edge: Edge) -> str:
    known = relations().get(edge.predicate)
    return known.aspect if known else edge.predicate


def _old_id(pair: Pair) -> str:
    return pair[0].id
