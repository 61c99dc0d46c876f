"""Every exception that genegraph raises, and its message.

Each message says what was wrong, where, and what would work, in one line: the command line prints it as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable


class GenegraphError(Exception):
    """The base of all errors that a user can cause and mend."""


class ParseError(GenegraphError):
    """A file whose text is not what its format promises.

    Example:
        >>> print(ParseError("pages/TP53.txt", 41, "bullet before any section heading"))
        pages/TP53.txt:41: bullet before any section heading
    """

    def __init__(self, path: str, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}" if line else f"{path}: {problem}")
        self.path, self.line, self.problem = path, line, problem


class UnknownFormatError(GenegraphError):
    """A format name or file suffix that nothing registered.

    Example:
        >>> print(UnknownFormatError("export", "ttl2", ["turtle", "graphml"]))
        no export format 'ttl2'. Known formats: graphml, turtle
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        super().__init__(f"no {kind} format {name!r}. Known formats: {', '.join(sorted(known))}")


class DuplicateNameError(GenegraphError):
    """Two registered things that call themselves the same."""

    def __init__(self, kind: str, name: str, first: str, second: str) -> None:
        super().__init__(f"{kind} {name!r} is registered by both {first} and {second}: rename one")


class UnreadableFileError(GenegraphError):
    """A file that cannot be opened, or is no text."""

    def __init__(self, path: str, problem: str, remedy: str = "") -> None:
        super().__init__(f"cannot read {path}: {problem}" + (f". {remedy}" if remedy else ""))


class UnwritableFileError(GenegraphError):
    """An output that cannot be written; nothing of it was left behind."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"cannot write {path}: {problem}. No file was left behind")


class UnknownNameError(GenegraphError):
    """A gene, relation or option value that nothing is called.

    Example:
        >>> print(UnknownNameError("gene", "IL66", ["IL6", "IL6R"]))
        no gene 'IL66'. Did you mean: IL6, IL6R?
    """

    def __init__(self, kind: str, name: str, suggestions: Iterable[str] = ()) -> None:
        hints = ", ".join(suggestions)
        super().__init__(f"no {kind} {name!r}" + (f". Did you mean: {hints}?" if hints else ""))


class UnlinkedNameError(UnknownNameError):
    """A gene that is known, but that no edge of a graph has.

    Example:
        >>> print(UnlinkedNameError("p53", ["TP53 (hgnc:11998)"]))
        no entity of this graph 'p53': it is known as TP53 (hgnc:11998), but no edge here has it
    """

    def __init__(self, name: str, known: Iterable[str], suggestions: Iterable[str] = ()) -> None:
        told = f"it is known as {', '.join(known)}, but no edge here has it"
        hints = ", ".join(suggestions)
        GenegraphError.__init__(
            self, f"no entity of this graph {name!r}: {told}" + (f". Did you mean: {hints}?" if hints else "")
        )


class AmbiguousNameError(GenegraphError):
    """A name that several nodes of a graph share."""

    def __init__(self, name: str, choices: Iterable[str]) -> None:
        super().__init__(f"{name!r} could be any of: {', '.join(choices)}. Say which by its CURIE")


class UnconnectedError(GenegraphError):
    """Entities that no edges link.

    Example:
        >>> print(UnconnectedError(["IL6", "ACTB"]))
        nothing links all of: IL6, ACTB. Fewer of them, or fewer conditions, may give a graph
    """

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(
            f"nothing links all of: {', '.join(names)}. Fewer of them, or fewer conditions, may give a graph"
        )


class FailedPageError(GenegraphError):
    """A page that failed where the user wanted every page to succeed.

    Example:
        >>> print(FailedPageError("pages/A.txt: it is empty"))
        pages/A.txt: it is empty. Without --strict the other pages are read all the same
    """

    def __init__(self, failure: str) -> None:
        super().__init__(f"{failure}. Without --strict the other pages are read all the same")


class NothingReadError(GenegraphError):
    """Pages that failed one and all, so that there is nothing to write.

    Example:
        >>> print(NothingReadError(2, "pages/A.txt: it is empty"))
        none of the pages could be read, and no file was written: 2 failures, the first at pages/A.txt: it is empty
    """

    def __init__(self, failures: int, first: str) -> None:
        told = f"{failures:,} failures, the first at {first}" if failures > 1 else first
        super().__init__(f"none of the pages could be read, and no file was written: {told}")


class BuildFolderError(GenegraphError):
    """A folder that cannot keep what a build has read, or a lock file that does not fit."""

    def __init__(self, path: str, problem: str, remedy: str = "") -> None:
        super().__init__(f"{path}: {problem}" + (f". {remedy}" if remedy else ""))


class InvalidValueError(GenegraphError, ValueError):
    """A value that its type does not allow, found on creation."""


class MissingDependencyError(GenegraphError):
    """An optional package that a command needs and that is not installed."""

    def __init__(self, package: str, extra: str, purpose: str) -> None:
        super().__init__(f"{purpose} needs {package}, which is not installed: pip install 'genegraph[{extra}]'")


class LexiconError(GenegraphError):
    """A lexicon file with a missing header, a broken row or an impossible CURIE."""

    def __init__(self, path: str, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}" if line else f"{path}: {problem}")


class QueryError(GenegraphError):
    """A query, or an update, that is no SPARQL or that cannot be answered.

    Example:
        >>> print(QueryError("expected WHERE at line 2"))
        no SPARQL that can be answered: expected WHERE at line 2
    """

    def __init__(self, problem: str) -> None:
        super().__init__(f"no SPARQL that can be answered: {problem}")


class StoreError(GenegraphError):
    """A folder that is no store, or a store that somebody else holds.

    Example:
        >>> print(StoreError("pages/", "it holds no store", "Make one with: genegraph load FILES --store pages/"))
        store pages/: it holds no store. Make one with: genegraph load FILES --store pages/
    """

    def __init__(self, path: str, problem: str, remedy: str = "") -> None:
        super().__init__(f"store {path}: {problem}" + (f". {remedy}" if remedy else ""))


class PushError(GenegraphError):
    """An endpoint that does not take what is sent.

    Example:
        >>> print(PushError("http://localhost/store", "it answered 401 Unauthorized", "Say who you are with --user"))
        endpoint http://localhost/store: it answered 401 Unauthorized. Say who you are with --user
    """

    def __init__(self, endpoint: str, problem: str, remedy: str = "") -> None:
        super().__init__(f"endpoint {endpoint}: {problem}" + (f". {remedy}" if remedy else ""))


class UnreachableError(GenegraphError):
    """A program or server that does not answer, or not as it should.

    Example:
        >>> print(UnreachableError("Cytoscape", "http://127.0.0.1:1234/v1", "nobody answers", "Start it"))
        cannot talk to Cytoscape at http://127.0.0.1:1234/v1: nobody answers. Start it
    """

    def __init__(self, program: str, address: str, problem: str, remedy: str = "") -> None:
        super().__init__(f"cannot talk to {program} at {address}: {problem}" + (f". {remedy}" if remedy else ""))
