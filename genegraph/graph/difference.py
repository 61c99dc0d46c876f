"""What changed from one graph to another, in terms of biology."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace

from genegraph.graph.acts import associations
from genegraph.graph.where import predicates_of
from genegraph.model import Edge, Evidence
from genegraph.vocabulary.relations import relations

Pair = tuple[Edge, Edge]
"""An old edge and the new one that stands in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Edges of an old and a new graph, sorted by id; each difference is told once, under the first name that fits."""

    flipped: tuple[Pair, ...]  # the same two entities, raised before and lowered now, or the other way
    regrounded: tuple[Pair, ...]  # the same words of a page, now about another entity
    new: tuple[Edge, ...]
    gone: tuple[Edge, ...]
    belief: tuple[Pair, ...]  # the same claim, believed more or less
    evidence: tuple[Pair, ...]  # the same claim, as sure as before, on other evidence

    def __bool__(self) -> bool:
        return any((self.flipped, self.regrounded, self.new, self.gone, self.belief, self.evidence))


def difference(old: Iterable[Edge], new: Iterable[Edge]) -> Difference:
    """Compare two graphs by what their edges claim. Where on its page a sentence stands makes no difference.

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
        flipped=tuple(sorted([*turned, *_opposed(gone, come)], key=_old_id)),
        regrounded=tuple(_paired(gone, come, _readings, _readings)),
        new=tuple(come.values()),
        gone=tuple(gone.values()),
        belief=tuple((one, other) for one, other in steady if one.belief != other.belief),
        evidence=tuple(
            (one, other)
            for one, other in steady
            if one.belief == other.belief and one.evidence != other.evidence and _words(one) != _words(other)
        ),
    )


def _opposed(gone: dict[str, Edge], come: dict[str, Edge]) -> Iterator[Pair]:
    """Pairs of opposite sign: first of one aspect, then of a general relation and one of any aspect."""
    yield from _paired(gone, come, lambda edge: _claims(edge, edge.sign), lambda edge: _claims(edge, -edge.sign))
    yield from _paired(
        gone, come, lambda edge: _broad_claims(edge, edge.sign, 0), lambda edge: _broad_claims(edge, -edge.sign, 1)
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


def _claims(edge: Edge, sign: int) -> Iterator[Hashable]:
    if sign:
        yield edge.subject.curie, edge.object.curie, edge.negated, _aspect(edge), sign


def _broad_claims(edge: Edge, sign: int, side: int) -> Iterator[Hashable]:
    """Marks that two edges share if either tells no aspect: a mark tells which of the sides that is."""
    if sign and edge.predicate not in associations():
        yield edge.subject.curie, edge.object.curie, edge.negated, sign, 1 - side
        if not _aspect(edge):
            yield edge.subject.curie, edge.object.curie, edge.negated, sign, side


def _readings(edge: Edge) -> Iterator[Hashable]:
    for piece in edge.evidence:
        yield edge.predicate, edge.negated, piece.page or _page(piece.locator), piece.text, piece.cue_span


def _words(edge: Edge) -> Counter[Evidence]:
    """The evidence, without its places: a bullet above it that comes or goes moves a sentence and changes nothing."""
    return Counter(replace(piece, locator=_page(piece.locator)) for piece in edge.evidence)


def _page(locator: str) -> str:
    return locator.partition("#")[0]


def _aspect(edge: Edge) -> str:
    if edge.predicate in associations():
        return "expressed_in" if edge.predicate in predicates_of("expressed_in") else edge.predicate
    known = relations().get(edge.predicate)
    return known.aspect if known else edge.predicate


def _old_id(pair: Pair) -> str:
    return pair[0].id
