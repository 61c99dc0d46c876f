"""The three tasks of a build, each a function from one unit of work to bytes, that any process may carry out.

    read      a file, or some records of a large one  ->  tallies, and a line for each statement
    assemble  all statements of some pairs            ->  contents, and a line for each edge
    render    a stretch of edges in order of id       ->  their text in one format

The bytes depend on the unit, on the knowledge files and on the program, and on nothing else, so they can be kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from genegraph.model import Curie, Entity, Issue, Record
from genegraph.pipeline._reading import Reader, Source, Tally
from genegraph.pipeline._rows import Names, edge_line, edge_of, entity_cells, entity_of, statement_line, statements_of

if TYPE_CHECKING:
    from genegraph.grounding import Decision


class Statements(NamedTuple):
    """Lines of statements, and entities that pages tell differently as all pages together tell them."""

    lines: bytes
    settled: Mapping[Curie, Entity]


class Stretch(NamedTuple):
    """Lines of edges, and the format that they are to be written in."""

    lines: bytes
    format: str
    options: tuple[tuple[str, object], ...]


Load = Source | tuple[Record, ...] | Statements | Stretch
"""What a task is given."""


class Harvest(NamedTuple):
    """What one unit of reading gave."""

    tallies: tuple[Tally, ...]
    own: tuple[Entity, ...]  # entities that no lexicon holds as they are told
    lines: list[str]


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
            case Stretch():
                return _render(load, self._names)
            case _:
                return _read(self._reader, load, self._names)


def harvest_of(data: bytes) -> Harvest:
    """What reading wrote."""
    head, *lines = data.decode("ascii").split("\n")
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


def contents_of(data: bytes, names: Names) -> tuple[Any, bytes]:
    """The contents of some assembled edges, as `Contents`, and the lines of the edges."""
    from genegraph.export import Contents

    head, _, lines = data.partition(b"\n")
    entities, sources, titles = json.loads(head)
    contents = Contents(titles=set(titles))
    for said, id, rank, degree in entities:
        entity = names.hear(said)
        contents.places[entity.curie] = (id, rank)
        contents.known[entity.curie] = entity
        if degree:
            contents.degrees[entity.curie] = degree
    contents.sources.update({page: (id, rank) for page, id, rank in sources})
    return contents, lines


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
    from genegraph.export import Contents

    lines = load.lines.decode("ascii").splitlines()
    edges = assemble(statements_of(lines, names))
    contents = Contents.of(edges)
    head = [
        [
            (names.say(contents.known[curie]), *place, contents.degrees.get(curie, 0))
            for curie, place in contents.places.items()
        ],
        [(page, *place) for page, place in contents.sources.items()],
        sorted(contents.titles),
    ]
    text = "\n".join([json.dumps(head), *[edge_line(edge, names) for edge in edges], ""])
    names.own()
    return text.encode("ascii")


def _render(load: Stretch, names: Names) -> bytes:
    piece = _piece(load.format, load.options)
    texts = [piece(edge_of(line, names)) for line in load.lines.splitlines()]
    return "".join(texts).encode("utf-8", "surrogatepass")


@lru_cache(maxsize=16)
def _piece(format: str, options: tuple[tuple[str, object], ...]) -> Any:
    from genegraph.export import formats

    made = formats()[format].pieces
    pieces = made(**dict(options)) if made else None
    assert pieces is not None
    return pieces.edge


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
