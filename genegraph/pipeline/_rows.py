"""Statements and edges as lines of JSON, for the way between processes and onto disk.

An entity that the lexicons hold goes as its CURIE; any other goes whole. A statement's line begins with four hex digits
of a hash of the two entities that its edge will run between: what shares an edge, denies it or contradicts it shares
the digits, and so can be assembled apart from all the rest.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast
from zlib import crc32

from genegraph.model import Curie, Edge, Entity, EntityType, Evidence, Span, Statement
from genegraph.vocabulary.lexicons import lexicons

if TYPE_CHECKING:
    from genegraph.export import Contents

DIGITS = 4
"""How many hex digits open a statement's line."""

Named = str | list[Any]
"""A CURIE, or all that makes an entity."""


def statement_line(statement: Statement, names: Names) -> str:
    """A statement as a line, without its end."""
    subject, object = statement.subject, statement.object
    evidence = statement.evidence
    ends = (subject.curie, object.curie)
    if not statement.directed and ends[0] > ends[1]:  # as assembly will turn it
        ends = (ends[1], ends[0])
    row = (
        names.say(subject),
        statement.predicate,
        names.say(object),
        _flags(statement),
        [names.say(mediator) for mediator in statement.mediators],
        _evidence_cells(evidence),
    )
    return f"{crc32(' '.join(ends).encode()) & 0xFFFF:04x}{_encode(row)}"


def statements_of(lines: Iterable[str], names: Names) -> Iterator[Statement]:
    """The statements of some lines; the same line twice gives one."""
    rows = ",".join([line[DIGITS:] for line in dict.fromkeys(lines)])
    for subject, predicate, object, flags, mediators, cells in json.loads(f"[{rows}]"):
        sign, directed, negated, speculative = _UNPACKED[flags]
        yield Statement(
            subject=names.hear(subject),
            predicate=predicate,
            object=names.hear(object),
            evidence=_evidence(cells, sign, negated, speculative),
            sign=sign,
            directed=directed,
            negated=negated,
            speculative=speculative,
            mediators=tuple([names.hear(mediator) for mediator in mediators]),
        )


def edge_line(edge: Edge, names: Names) -> str:
    """An edge as a line, without its end; the line begins with the edge's id in quotes."""
    row = (
        edge.id,
        names.say(edge.subject),
        edge.predicate,
        names.say(edge.object),
        _flags(edge),
        edge.belief,
        [names.say(mediator) for mediator in edge.mediators],
        edge.conflicts,
        [(_flags(piece), *_evidence_cells(piece)) for piece in edge.evidence],
    )
    return _encode(row)


def edge_of(line: str | bytes, names: Names) -> Edge:
    """The edge of a line."""
    id, subject, predicate, object, flags, belief, mediators, conflicts, evidence = json.loads(line)
    sign, directed, negated, speculative = _UNPACKED[flags]
    pieces = []
    for said, *cells in evidence:
        its_sign, _, denies, doubts = _UNPACKED[said]
        pieces.append(_evidence(cells, its_sign, denies, doubts))
    return Edge(
        id=id,
        subject=names.hear(subject),
        predicate=predicate,
        object=names.hear(object),
        sign=sign,
        directed=directed,
        negated=negated,
        speculative=speculative,
        belief=belief,
        evidence=tuple(pieces),
        mediators=tuple([names.hear(mediator) for mediator in mediators]) if mediators else (),
        conflicts=tuple(conflicts),
    )


def note(lines: bytes, contents: Contents, names: Names) -> None:
    """Let the contents of a graph take note of the edges of some lines."""
    rows = lines.removesuffix(b"\n").replace(b"\n", b",")
    for _, subject, _, object, _, _, mediators, _, evidence in json.loads(b"[%b]" % rows):
        places = [(page, section) for _, _, _, section, page, *_ in evidence]
        contents.note(names.hear(subject), names.hear(object), [names.hear(said) for said in mediators], places)


class Names:
    """Entities as they are written in lines, and back."""

    def __init__(self, settled: Mapping[Curie, Entity] | None = None) -> None:
        self._settled = settled or {}  # entities that pages tell differently, as all pages together tell them
        self._said: dict[Curie, tuple[Entity, Named]] = {}
        self._heard: dict[Curie, Entity] = {}
        self._own: dict[Entity, None] = {}

    def say(self, entity: Entity) -> Named:
        """An entity as it stands in a line."""
        known = self._said.get(entity.curie)
        if known is not None and known[0] is entity:
            if not isinstance(known[1], str):
                self._own[entity] = None
            return known[1]
        if len(self._said) > _MOST_NAMES:
            self._said.clear()
        listed = lexicons().entity(entity.curie)
        if listed == entity:
            said: Named = entity.curie
        else:
            said = entity_cells(entity)
            self._own[entity] = None
        self._said[entity.curie] = entity, said
        return said

    def own(self) -> tuple[Entity, ...]:
        """The entities that were said whole since this was asked last."""
        own, self._own = tuple(self._own), {}
        return own

    def hear(self, said: Named) -> Entity:
        """The entity that stands in a line."""
        if isinstance(said, str):
            known = self._heard.get(said)
            if known is None:
                if len(self._heard) > _MOST_NAMES:
                    self._heard.clear()
                known = self._heard[said] = self._settled.get(said) or _listed(said)
            return known
        known = self._settled.get(said[0]) or self._heard.get(said[0])
        if known is None or [known.curie, known.name, known.type, *map(list, (known.members, known.xrefs))] != said:
            known = self._settled.get(said[0]) or entity_of(said)
            self._heard[said[0]] = known
        return known


def entity_cells(entity: Entity) -> list[Any]:
    """All that makes an entity."""
    return [entity.curie, entity.name, entity.type, list(entity.members), list(entity.xrefs)]


def entity_of(cells: list[Any]) -> Entity:
    """The entity of its cells."""
    curie, name, type, members, xrefs = cells
    return Entity(curie=curie, name=name, type=cast(EntityType, type), members=tuple(members), xrefs=tuple(xrefs))


def _listed(curie: Curie) -> Entity:
    entity = lexicons().entity(curie)
    if entity is None:
        raise KeyError(f"no lexicon holds {curie}: the line was written with others")
    return entity


def _evidence_cells(evidence: Evidence) -> tuple[object, ...]:
    return (
        evidence.text,
        evidence.locator,
        evidence.section,
        evidence.page,
        evidence.publications,
        evidence.cue,
        evidence.frame,
        _ends(evidence.cue_span),
        _ends(evidence.subject_span),
        _ends(evidence.object_span),
        evidence.score,
        evidence.mediators,
        evidence.context,
    )


def _evidence(cells: list[Any], sign: int, negated: bool, speculative: bool) -> Evidence:
    text, locator, section, page, publications, cue, frame, at, subject, object, score, mediators, context = cells
    return Evidence(
        text=text,
        locator=locator,
        section=section,
        page=page,
        publications=tuple(publications) if publications else (),
        cue=cue,
        frame=frame,
        cue_span=_span(*at) if at else None,
        subject_span=_span(*subject) if subject else None,
        object_span=_span(*object) if object else None,
        sign=sign,
        negated=negated,
        speculative=speculative,
        score=score,
        mediators=tuple(mediators) if mediators else (),
        context=tuple([(kind, words) for kind, words in context]) if context else (),
    )


def _ends(span: Span | None) -> tuple[int, int] | None:
    return None if span is None else (span.start, span.end)


def _flags(said: Statement | Edge | Evidence) -> int:
    directed = getattr(said, "directed", True)
    return said.sign + 1 + 3 * directed + 6 * said.negated + 12 * said.speculative


_UNPACKED = tuple((flags % 3 - 1, bool(flags // 3 % 2), bool(flags // 6 % 2), bool(flags // 12)) for flags in range(24))
_encode = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_span = lru_cache(maxsize=1 << 14)(Span)  # names stand in the same places again and again
_MOST_NAMES = 1 << 17
