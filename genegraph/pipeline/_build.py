"""From pages to a graph and its files, with as many processes as wanted and as much memory as a few pages need.

Statements go into bins by the pair of entities that they are about, each bin is assembled apart, and edges are sorted
by id through bins again. Small builds never leave memory; large ones go through temporary files. Every step is a task
(`_tasks`) whose result depends on what it is given alone: so one process and many write the same bytes, and a build
folder can give back what an earlier build has found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from genegraph.errors import GenegraphError, NothingReadError
from genegraph.model import Curie, Entity
from genegraph.pipeline._bins import Bins
from genegraph.pipeline._corpus import digest_of, loads_of, weight_of
from genegraph.pipeline._crew import Batch, Crew, Lost, Result
from genegraph.pipeline._decided import read_decisions
from genegraph.pipeline._kept import Kept, key_of
from genegraph.pipeline._lock import write_lock
from genegraph.pipeline._order import InOrder
from genegraph.pipeline._reading import FilePath, Source, Tally, sources, stop_at_failure
from genegraph.pipeline._rows import DIGITS
from genegraph.pipeline._shelf import Shelf
from genegraph.pipeline._tasks import Load, Statements, Wanted, failed, harvest_of, path_of, pieces_of, streams_of

if TYPE_CHECKING:
    from genegraph.graph import KnowledgeGraph

Stage = Literal["Reading", "Assembling", "Writing"]
Progress = Callable[[Stage, int, int], object]
"""Called with a stage, how much of it is done, and how much there is in all (0 where that is not known)."""

SMALL = 100_000  # bytes of pages that are not worth starting a process for
BATCH = 150_000  # bytes that go out together
LOADED = 20_000  # edges that a graph holds in memory
T = TypeVar("T")


def build(
    paths: FilePath | Iterable[FilePath],
    *,
    min_score: float = 0.0,
    decisions: FilePath | None = None,
    watch: Callable[[Tally], object] | None = None,
    outputs: Mapping[Path, Mapping[str, object]] | None = None,
    workers: int = 1,
    build_dir: FilePath | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> KnowledgeGraph:
    """Read files and folders of pages into one knowledge graph.

    Args:
        paths: Files and folders of pages; one path may stand alone.
        min_score: Statements that were read less surely than this, from 0 to 1, are left out.
        decisions: A file of the user's own decisions on what names stand for, which win over everything.
        watch: Called with the tally of each record once it has been read: to count, or to collect issues.
        outputs: Files to write, as `write_graph` does, each with the options of its format.
        workers: How many processes to use; their number changes no byte of what comes out.
        build_dir: A folder that keeps what was read, so that the next build reads only pages that changed.
        strict: Stop at the first page that cannot be read whole, instead of noting it in its issues.
        progress: Called as the build goes on.

    Raises:
        UnreadableFileError: If a path is missing, or one that stands alone is no text or a folder without pages.
        ParseError: If the file of decisions holds something else.
        UnknownFormatError: If no source format knows a file that stands alone, or no export format an output.
        FailedPageError: If a page fails and `strict` is set.
        NothingReadError: If every page fails.
        UnwritableFileError: If an output cannot be written, or the temporary folder is full.
        BuildFolderError: If the build folder cannot be used.

    Example:
        >>> build([])
        <KnowledgeGraph: 0 entities, 0 edges>
    """
    setting: dict[str, Any] = {"min_score": min_score, "decisions": read_decisions(decisions)}
    pages = list(sources(paths))
    sizes = list(map(weight_of, pages))
    total = sum(sizes)
    with ExitStack() as stack:
        kept = stack.enter_context(Kept(Path(build_dir))) if build_dir else None
        needed = workers if total > SMALL or any(not size for size in sizes) else 1
        crew = stack.enter_context(Crew(max(1, needed), setting))
        works = _Works(crew, kept, min(BATCH, max(1, total // (8 * needed))), progress, repr(setting))
        formats = {_wanted(path, options) for path, options in (outputs or {}).items()}
        texts = {format: stack.enter_context(InOrder()) for format in sorted(formats) if pieces_of(*format)}
        with Bins() as bins:
            settled = works.read(pages, sizes, bins, watch, strict=strict)
            shelf = works.assemble(bins, settled, texts)
        graph = _graph(shelf)
        for path, options in (outputs or {}).items():
            works.write(path, options, shelf, texts, graph)
        if kept and build_dir:
            kept.forget_the_rest()
            write_lock(Path(build_dir), pages, {"min_score": min_score}, outputs or {}, decisions)
    return graph


class _Works:
    """The steps of one build."""

    def __init__(self, crew: Crew, kept: Kept | None, batch: int, progress: Progress | None, options: str) -> None:
        self._crew, self._kept, self._batch, self._options = crew, kept, batch, options.encode()
        self._progress = progress or (lambda *_: None)

    def read(
        self,
        pages: list[Source],
        sizes: list[int],
        bins: Bins,
        watch: Callable[[Tally], object] | None,
        *,
        strict: bool,
    ) -> dict[Curie, Entity]:
        """Read pages, put the lines of their statements into bins, and settle what pages tell differently."""
        done, total = 0, sum(sizes)
        told: dict[Curie, set[Entity]] = {}
        bullets, failures, first = 0, 0, ""

        def loads() -> Iterator[tuple[int, Load, bytes | None]]:
            for page, size in zip(pages, sizes, strict=True):
                share = size
                for load in loads_of(page):
                    digest = digest_of(load) if self._kept else None
                    yield share, load, key_of(b"read", self._options, digest) if digest else None
                    share = 0

        for size, load, result in self._results(loads(), self._batch):
            harvest = harvest_of(failed(path_of(load), result.reason) if isinstance(result, Lost) else result)
            for tally in harvest.tallies:
                if watch:
                    watch(tally)
                if strict:
                    stop_at_failure(tally.failures)
                bullets += tally.bullets
                failures += len(tally.failures)
                first = first or next(map(str, tally.failures), "")
            for entity in harvest.own:
                told.setdefault(entity.curie, set()).add(entity)
            for line in harvest.lines:
                bins.add(int(line[:DIGITS], 16) >> _COARSE, line + b"\n")
            done += size
            self._progress("Reading", done, total)
        if failures and not bullets:
            raise NothingReadError(failures, first)
        return _settled(told)

    def assemble(self, bins: Bins, settled: dict[Curie, Entity], texts: Mapping[Wanted, InOrder]) -> Shelf:
        """Assemble the lines of statements, and put the edges and their texts in order."""
        shelf, formats = Shelf(), tuple(texts)
        agreed = repr((sorted(settled.items()), formats)).encode() if self._kept else b""

        def loads() -> Iterator[tuple[int, Load, bytes | None]]:
            for number, lines in bins:
                key = key_of(b"assemble", agreed, lines) if self._kept else None
                yield number, Statements(lines, settled, formats), key

        with InOrder() as ordered:
            streams = (ordered, *texts.values())
            for number, _, result in self._results(loads(), BATCH):
                for stream, frames in zip(streams, streams_of(_whole(result)), strict=True):
                    stream.add(frames)
                self._progress("Assembling", number + 1, _BINS)
            for lines in ordered:
                shelf.add(lines)
        shelf.done()
        return shelf

    def write(
        self,
        path: Path,
        options: Mapping[str, object],
        shelf: Shelf,
        texts: Mapping[Wanted, InOrder],
        graph: KnowledgeGraph,
    ) -> None:
        """Write one output whole or not at all."""
        from genegraph.export import write_graph, write_whole

        wanted = _wanted(path, options)
        pieces = pieces_of(*wanted)
        if pieces is None:
            self._progress("Writing", 0, 0)
            write_graph(graph, path, **dict[str, Any](options))
            return
        write_whole(path, chain(pieces.head(shelf.contents), self._written(texts[wanted], len(shelf)), [pieces.foot]))

    def _written(self, texts: InOrder, total: int) -> Iterator[bytes]:
        done = 0
        for some in texts:
            yield b"".join(some)
            done += len(some)
            self._progress("Writing", done, total)

    def _results(self, loads: Iterable[tuple[T, Load, bytes | None]], batch: int) -> Iterator[tuple[T, Load, Result]]:
        """What the loads give, in their order: found in the build folder, or carried out and put there."""
        kept = self._kept
        for (tag, load, key, known), result in self._crew.results(_batches(loads, kept, batch)):
            if kept and key and not known and isinstance(result, bytes):
                kept.put(key, result)
            yield tag, load, result


_Tag = tuple[T, Load, bytes | None, bool]


def _batches(loads: Iterable[tuple[T, Load, bytes | None]], kept: Kept | None, most: int) -> Iterator[Batch[_Tag[T]]]:
    tags: list[_Tag[T]] = []
    given: list[Load | bytes] = []
    weight = 0
    for tag, load, key in loads:
        known = kept.get(key) if kept and key else None
        tags.append((tag, load, key, known is not None))
        given.append(load if known is None else known)
        weight += _weight(load) if known is None else len(known) // 8
        if weight >= most:
            yield Batch(tags, given)
            tags, given, weight = [], [], 0
    if tags:
        yield Batch(tags, given)


def _weight(load: Load) -> int:
    return len(load.lines) if isinstance(load, Statements) else weight_of(load)


def _wanted(path: Path, options: Mapping[str, object]) -> Wanted:
    from genegraph.export import format_of

    return format_of(path).name, tuple(sorted(options.items()))


def _whole(result: Result) -> bytes:
    if isinstance(result, Lost):
        raise GenegraphError(f"edges could not be assembled or written: {result.reason}. Is there memory enough?")
    return result


def _settled(told: Mapping[Curie, set[Entity]]) -> dict[Curie, Entity]:
    """The fullest of entities that share a CURIE, where pages, or a page and a lexicon, tell it differently."""
    from genegraph.assembly import fullest
    from genegraph.vocabulary.lexicons import lexicons

    settled = {}
    for curie, versions in told.items():
        listed = lexicons().entity(curie)
        if listed is not None and listed.curie == curie:
            versions = versions | {listed}
        if len(versions) > 1:
            settled[curie] = fullest(versions)
    return settled


def _graph(shelf: Shelf) -> KnowledgeGraph:
    from genegraph.graph import KnowledgeGraph

    if len(shelf) > LOADED:
        return KnowledgeGraph.over(shelf)
    return KnowledgeGraph(shelf.take(range(len(shelf))))


_COARSE = 4  # bits of a statement's four digits that do not choose its bin
_BINS = 1 << (4 * DIGITS - _COARSE)
