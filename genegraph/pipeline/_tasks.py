"""The two tasks of a build, each a function from one unit of work to bytes, that any process may carry out.

    read      a file, or some records of a large one  ->  tallies, and a line for each statement
    assemble  all statements of some pairs            ->  for each edge a line, and its text in every format wanted

The bytes depend on the unit, on the knowledge files and on the program, and on nothing else, so they can be kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from genegraph.model import Curie, Entity, Issue, Record
from genegraph.pipeline._order import framed
from genegraph.pipeline._reading import Reader, Source, Tally
from genegraph.pipeline._rows import Names, edge_line, entity_cells, entity_of, statement_line, statements_of

if TYPE_CHECKING:
    from genegraph.export import Pieces
    from genegraph.grounding import Decision


Wanted = tuple[str, tuple[tuple[str, object], ...]]
"""The name of a format, and its options."""


class Statements(NamedTuple):
    """Lines of statements, and what to make of them."""

    lines: bytes
    settled: Mapping[Curie, Entity]  # entities that pages tell differently, as all pages together tell them
    formats: tuple[Wanted, ...] = ()


Load = Source | tuple[Record, ...] | Statements
"""What a task is given."""


class Harvest(NamedTuple):
    """What one unit of reading gave."""

    tallies: tuple[Tally, ...]
    own: tuple[Entity, ...]  # entities that no lexicon holds as they are told
    lines: list[bytes]


class Hand:
    """Carries out tasks."""

    def __init__(self, *, min_score: float = 0.0, decisions: tuple[Decision, ...] = ()) -> None:
        self._reader = Reader(min_score=min_score, decisions=decisions)
        self._names = Names()  # kept from load to load, for most loads name the same entities
        self._settled: tuple[Mapping[Curie, Entity], Names] = ({}, self._names)

    def do(self, load: Load) -> bytes:
        """Carry out the task that a load is for.

        Raises:
            GenegraphError: If a file that stands alone cannot be read.
        """
        match load:
            case Source():
                return _read(self._reader, load, self._names)
            case Statements():
                if self._settled[0] != load.settled:
                    self._settled = (load.settled, Names(load.settled))
                return _assemble(load, self._settled[1])
            case _:
                return _read(self._reader, load, self._names)


def harvest_of(data: bytes) -> Harvest:
    """What reading wrote."""
    head, *lines = data.split(b"\n")
    tallies, own = json.loads(head)
    return Harvest(tuple(map(_tally, tallies)), tuple(map(entity_of, own)), lines)


def failed(path: str, problem: str) -> bytes:
    """What reading gives where it could not be done."""
    issue = Issue(path=path, line=0, problem=problem)
    return _harvest([Tally(path=path, bullets=0, statements=0, issues=(issue,), failures=(issue,))], (), ())


def path_of(load: Load) -> str:
    """The file that a load of reading comes from."""
    match load:
        case Source():
            return load.name
        case (Record() as record, *_):
            return record.path
        case _:
            return ""


def streams_of(data: bytes) -> list[bytes]:
    """What assembly wrote: frames of the lines of edges, then of their texts in each format that was wanted."""
    head, _, rest = data.partition(b"\n")
    streams, start = [], 0
    for length in json.loads(head):
        streams.append(rest[start : start + length])
        start += length
    return streams


@lru_cache(maxsize=16)
def pieces_of(format: str, options: tuple[tuple[str, object], ...]) -> Pieces | None:
    """How a format writes a graph edge by edge; None where it cannot."""
    from genegraph.export import formats

    made = formats()[format].pieces
    return made(**dict(options)) if made else None


def _read(reader: Reader, load: Source | tuple[Record, ...], names: Names) -> bytes:
    tallies: list[Tally] = []
    lines: list[str] = []
    readings = reader.read_source(load) if isinstance(load, Source) else map(reader.read_record, load)
    for reading in readings:
        tallies.append(Tally.of(reading))
        lines += [statement_line(statement, names) for statement in reading.statements()]
    return _harvest(tallies, names.own(), lines)


def _harvest(tallies: Iterable[Tally], own: Iterable[Entity], lines: Iterable[str]) -> bytes:
    head = json.dumps([[_tally_cells(tally) for tally in tallies], [entity_cells(entity) for entity in own]])
    return "\n".join([head, *lines]).encode("ascii")


def _assemble(load: Statements, names: Names) -> bytes:
    from genegraph.assembly import assemble

    edges = assemble(statements_of(load.lines.decode("ascii").splitlines(), names))
    streams = [b"".join([framed(edge.id, edge_line(edge, names).encode("ascii") + b"\n") for edge in edges])]
    for pieces in [pieces_of(*wanted) for wanted in load.formats]:
        assert pieces is not None
        texts = [(edge.id, pieces.edge(edge).encode("utf-8", "surrogatepass")) for edge in edges]
        streams.append(b"".join([framed(id, text) for id, text in texts]))
    names.own()
    return b"".join([json.dumps([len(stream) for stream in streams]).encode("ascii"), b"\n", *streams])


def _tally_cells(tally: Tally) -> list[Any]:
    return [tally.path, tally.bullets, tally.statements, _issue_cells(tally.issues), _issue_cells(tally.failures)]


def _tally(cells: list[Any]) -> Tally:
    path, bullets, statements, issues, failures = cells
    return Tally(
        path=path,
        bullets=bullets,
        statements=statements,
        issues=tuple(_issues(issues)),
        failures=tuple(_issues(failures)),
    )


def _issue_cells(issues: Iterable[Issue]) -> list[tuple[str, int, str]]:
    return [(issue.path, issue.line, issue.problem) for issue in issues]


def _issues(cells: Iterable[Any]) -> Iterator[Issue]:
    return (Issue(path=path, line=line, problem=problem) for path, line, problem in cells)
