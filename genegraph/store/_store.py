"""The embedded store: graphs and RDF files in, answers out."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from genegraph.errors import MissingDependencyError, StoreError, UnreadableFileError
from genegraph.model import Edge
from genegraph.rdf import ENTITIES, EdgeText, Lines, describe_contents, parse_error, recover
from genegraph.store._ask import Question, ask, query_error
from genegraph.store._files import read_quads, syntax_of
from genegraph.store._replace import replacement
from genegraph.store._syntax import syntax_error
from genegraph.vocabulary.prefixes import DEFAULT_PROFILE, PROFILES, Profile, compress, expand, prefixes

if TYPE_CHECKING:
    import pyoxigraph as ox
    import rdflib

    from genegraph.store._ask import Answer


class Store:
    """A SPARQL store in a folder, or in memory: one named graph a page.

    A query that names no graph asks all of them together.

    Args:
        path: The store's folder; without one the store lives in memory.
        read_only: Open what is there, change nothing; others may hold the same store open.
        profile: The addresses of a store that is yet empty; one that holds something keeps to its own.

    Raises:
        StoreError: If the folder holds something else, or another process writes to the store.

    Example:
        >>> bool(Store().query("ASK { ?edge gg:belief ?belief }"))
        False
    """

    def __init__(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        read_only: bool = False,
        profile: Profile = DEFAULT_PROFILE,
    ) -> None:
        self.path = None if path is None else Path(path)
        self.store = _open(self.path, read_only=read_only)
        self._wanted = profile

    @property
    def profile(self) -> Profile:
        """The address profile that the store uses."""
        import pyoxigraph as ox

        notation = ox.NamedNode(expand("skos:notation"))
        for quad in self.store.quads_for_pattern(None, notation, None):
            address = str(quad.subject)[1:-1]
            curie = compress(address)
            fitting = [profile for profile in PROFILES if curie and expand(curie, profile) == address]
            if len(fitting) == 1:  # some addresses are the same in several profiles
                return fitting[0]
        return self._wanted

    def __len__(self) -> int:
        """How many quads there are."""
        return len(self.store)

    def load(self, edges: Sequence[Edge]) -> None:
        """Take in the edges of some pages, in the place of what these pages said before; all of it or nothing."""
        if len(self) == 0:
            self._fill(_lines(edges, self._wanted))
        else:
            self._change(*replacement(self.store, edges, self.profile))

    def load_file(self, path: str | os.PathLike[str]) -> None:
        """Take in an RDF file: edges as `load` does, and anything else as a graph that is named after the file.

        Raises:
            UnknownFormatError: If the suffix names no RDF syntax.
            UnreadableFileError: If the file cannot be opened.
            ParseError: If its text is not what the suffix promises.
        """
        if len(self) == 0 and self._is_dataset(path):
            try:
                with open(path, encoding="utf-8") as source:
                    self._fill(source, syntax_of(path))
            except SyntaxError as error:
                raise parse_error(error, str(path)) from error
            return
        edges = recover(read_quads(path))
        if edges:
            self.load(edges)
        else:
            self._replace_graphs(Path(path))

    def take(self, path: str | os.PathLike[str]) -> None:
        """Take in an RDF file as it stands: to look into a file, not to keep it.

        Raises:
            UnknownFormatError: If the suffix names no RDF syntax.
            UnreadableFileError: If the file cannot be opened.
            ParseError: If its text is not what the suffix promises.
        """
        import pyoxigraph as ox

        try:
            with open(path, "rb"):  # Python's reason is the plainer one
                self.store.load(path=str(path), format=getattr(ox.RdfFormat, syntax_of(path)))
        except OSError as error:
            raise UnreadableFileError(str(path), (error.strerror or str(error)).lower()) from error
        except SyntaxError as error:
            raise parse_error(error, str(path)) from error

    def query(self, sparql: str) -> Answer:
        """Ask in SPARQL; prefixes that genegraph knows need no declaration.

        Raises:
            QueryError: If it is no SPARQL, or cannot be answered.
        """
        return ask(self.store, Question(sparql), prefixes(self.profile))

    def update(self, sparql: str) -> None:
        """Change the store by SPARQL Update, all of it or nothing.

        Raises:
            QueryError: If it is no SPARQL, or cannot be done.
        """
        try:
            self.store.update(sparql, prefixes=dict(prefixes(self.profile)))
        except SyntaxError as error:
            raise syntax_error(error, sparql, prefixes(self.profile), updating=True) from error
        except (ValueError, OSError, RuntimeError) as error:
            raise query_error(error) from error

    def edges(self) -> tuple[Edge, ...]:
        """All edges, sorted by id."""
        return recover(self.store)

    def to_rdflib(self) -> rdflib.Dataset:
        """An rdflib.Dataset that stands on this store: nothing is copied.

        Raises:
            MissingDependencyError: If oxrdflib is not installed.
        """
        try:
            from oxrdflib import OxigraphStore
        except ImportError as error:
            raise MissingDependencyError("oxrdflib", "rdf", "an rdflib view of a store") from error
        from rdflib import Dataset

        dataset = Dataset(store=OxigraphStore(store=self.store), default_union=True)
        for prefix, address in prefixes(self.profile).items():
            dataset.bind(prefix, address)
        return dataset

    def _is_dataset(self, path: str | os.PathLike[str]) -> bool:
        """Whether a file is a dataset as we write it, in the addresses that are wanted, and can be taken as it is."""
        import pyoxigraph as ox

        if syntax_of(path) not in ("TRIG", "N_QUADS"):
            return False
        first = next(read_quads(path), None)
        if first is None or first.graph_name != ox.NamedNode(expand(ENTITIES)):
            return False
        address = str(first.subject)[1:-1]
        return expand(compress(address) or "unknown:1", self._wanted) == address

    def _fill(self, chunks: Iterable[str], syntax: str = "N_QUADS") -> None:
        """Load into an empty store. On disk a full one is made beside it and takes its place, so none is half there."""
        import pyoxigraph as ox

        format = getattr(ox.RdfFormat, syntax)
        if self.path is None:
            self.store.load(cast(BinaryIO, _Stream(chunks)), format=format)
            return
        beside = self.path.with_name(f".{self.path.name}.{os.getpid()}.part")
        try:
            full = ox.Store(beside)
            full.bulk_load(cast(BinaryIO, _Stream(chunks)), format=format)
            full.flush()
            del full, self.store  # and with them the locks
            shutil.rmtree(self.path)
            beside.rename(self.path)
            self.store = _open(self.path, read_only=False)
        finally:
            shutil.rmtree(beside, ignore_errors=True)

    def _change(self, gone: Iterable[ox.Quad], come: Iterable[ox.Quad]) -> None:
        """One update, which Oxigraph runs as one transaction."""
        self.store.update(f"DELETE DATA {{\n{_data(gone)}}} ;\nINSERT DATA {{\n{_data(come)}}}")

    def _replace_graphs(self, path: Path) -> None:
        import pyoxigraph as ox

        named = ox.NamedNode(expand(f"gg.file:{path.name}"))
        graphs: dict[ox.NamedNode, list[ox.Quad]] = {named: []}
        for quad in read_quads(path):
            graph = quad.graph_name if isinstance(quad.graph_name, ox.NamedNode) else named
            graphs.setdefault(graph, []).append(ox.Quad(quad.subject, quad.predicate, quad.object, graph))
        drops = "".join(f"DROP SILENT GRAPH {graph} ;\n" for graph in graphs)
        self.store.update(f"{drops}INSERT DATA {{\n{_data(quad for quads in graphs.values() for quad in quads)}}}")


def _lines(edges: Sequence[Edge], profile: Profile) -> Iterator[str]:
    """Edges as N-Quads."""
    lines = Lines(profile)
    for graph, node in describe_contents(edges):
        yield lines.lines(node, graph)
    texts = EdgeText(lines.lines, lines.names)
    for edge in edges:
        yield texts.association(edge)
        for _, text in texts.by_page(edge):
            yield text


class _Stream:
    """Chunks of text as a binary file to read from."""

    def __init__(self, chunks: Iterable[str]) -> None:
        self._chunks = iter(chunks)
        self._rest = b""

    def read(self, size: int = -1) -> bytes:
        pieces, length = [self._rest], len(self._rest)
        while size < 0 or length < size:
            chunk = next(self._chunks, None)
            if chunk is None:
                break
            pieces.append(chunk.encode("utf-8", "replace"))
            length += len(pieces[-1])
        everything = b"".join(pieces)
        end = len(everything) if size < 0 else size
        self._rest = everything[end:]
        return everything[:end]


def _open(path: Path | None, *, read_only: bool) -> ox.Store:
    import pyoxigraph as ox

    if path is None:
        return ox.Store()
    foreign = path.exists() and (not path.is_dir() or (any(path.iterdir()) and not (path / "CURRENT").exists()))
    if foreign and read_only:
        raise StoreError(str(path), "it holds no store", "Make one with: genegraph load FILES --store genes.store")
    if foreign:
        raise StoreError(str(path), "it is something else", "Name a folder that is new, or one that load made")
    if read_only and not path.exists():
        raise StoreError(str(path), "there is none", f"Make one with: genegraph load FILES --store {path}")
    try:
        return ox.Store.read_only(str(path)) if read_only else ox.Store(path)
    except OSError as error:
        held = "lock" in str(error).lower()
        problem = "another process writes to it" if held else " ".join(str(error).split())
        raise StoreError(str(path), problem, "Wait for it, or load into a store of your own" if held else "") from error


def _data(quads: Iterable[ox.Quad]) -> str:
    return "".join(
        f"GRAPH {quad.graph_name} {{ {quad.subject} {quad.predicate} {quad.object} }}\n"
        for quad in sorted(quads, key=str)
    )
