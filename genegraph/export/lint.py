"""What Cytoscape, yEd, Gephi, igraph, networkx and rustworkx would lose of a GraphML file, or refuse.

The rules come from what these programs do, not from the standard. The file is read as a stream, once.
"""

from __future__ import annotations

import xml.parsers.expat
from collections import Counter
from dataclasses import dataclass, field
from typing import BinaryIO, Literal, NamedTuple

from genegraph.export._lint_values import CYTOSCAPE_TYPES, Key, value_fault

Effect = Literal["refuses", "loses", "changes"]


class Fault(NamedTuple):
    """One kind of trouble, where it is met first, and how often."""

    line: int
    readers: str
    effect: Effect
    problem: str
    times: int


def lint(stream: BinaryIO) -> list[Fault]:
    """The faults of a GraphML file, by line.

    Example:
        >>> import io
        >>> [fault.problem for fault in lint(io.BytesIO(b"<graphml>"))]
        ['the XML is broken: no element found']
    """
    reader = _Reader()
    parser = xml.parsers.expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = reader.entity
    reader.parser = parser
    try:
        parser.ParseFile(stream)
    except xml.parsers.expat.ExpatError as error:
        problem = f"the XML is broken: {xml.parsers.expat.errors.messages[error.code]}"
        return [*reader.found(), Fault(error.lineno, "every reader", "refuses", problem, 1)]
    except _EntityError:
        return [Fault(parser.CurrentLineNumber, "every reader", "refuses", "the XML defines entities of its own", 1)]
    reader.finish()
    return reader.found()


@dataclass
class _Open:
    """An element that has begun and not ended."""

    owner: str  # graph, node or edge
    attributes: dict[str, str]
    columns: set[str] = field(default_factory=set)  # keys of its data
    tells_id: bool = False  # whether a column holds its id too


class _EntityError(Exception):
    """A file that defines entities may unfold to any size."""


@dataclass
class _Reader:
    """Follows the elements and takes note."""

    parser: xml.parsers.expat.XMLParserType | None = None
    _faults: dict[tuple[str, Effect, str], tuple[int, int]] = field(default_factory=dict)
    _keys: dict[str, Key] = field(default_factory=dict)
    _open: list[_Open] = field(default_factory=list)
    _nodes: set[str] = field(default_factory=set)
    _waiting: dict[str, int] = field(default_factory=dict)  # ends named before their node, and the line
    _edge_ids: Counter[str] = field(default_factory=Counter)
    _counts: Counter[str] = field(default_factory=Counter)
    _having: Counter[tuple[str, str]] = field(default_factory=Counter)
    _ids_told: bool = True
    _data: str | None = None
    _words: list[str] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match tag.rpartition(" ")[2]:
            case "key":
                self._key(attributes)
            case "default":
                self._note("Cytoscape", "loses", "a default: the value must stand on every element")
            case "graph":
                self._graph(attributes)
            case "node":
                self._begin("node", attributes)
                self._nodes.add(attributes.get("id", ""))
            case "edge":
                self._begin("edge", attributes)
                self._edge(attributes)
            case "data":
                self._data, self._words = attributes.get("key", ""), []
            case "hyperedge" | "port":
                self._note("Cytoscape, networkx, rustworkx", "loses", f"<{tag.rpartition(' ')[2]}> elements")

    def end(self, tag: str) -> None:
        match tag.rpartition(" ")[2]:
            case "data" if self._data is not None:
                self._value(self._data, "".join(self._words))
                self._data = None
            case "graph" | "node" | "edge":
                self._close()

    def text(self, words: str) -> None:
        if self._data is not None:
            self._words.append(words)

    def entity(self, *_: object) -> None:
        raise _EntityError

    def finish(self) -> None:
        """What shows only at the end."""
        for line in self._waiting.values():
            self._note("every reader", "refuses", "an edge to or from a node that is nowhere", line=line)
        if repeated := sum(count - 1 for count in self._edge_ids.values()):
            problem = "edge ids that repeat: one edge is drawn of several"
            self._note("yEd, Gephi", "loses", problem, line=0, times=repeated)
        if self._edge_ids and not self._ids_told:
            problem = "edge ids: they must stand in a data column too, such as edge_id"
            self._note("Cytoscape, igraph", "loses", problem, line=0)
        for (owner, key), count in self._having.items():
            column = self._keys.get(key)
            missing = self._counts[owner] - count
            if column and missing and column.type != "string":
                problem = f"the {owner} column {column.name!r} has gaps: a missing {column.type} becomes a value"
                self._note("igraph", "changes", problem, line=column.line, times=missing)
        self._names()

    def found(self) -> list[Fault]:
        """The faults so far, by line."""
        faults = (Fault(line, *what, times) for what, (line, times) in self._faults.items())
        return sorted(faults, key=lambda fault: (fault.line, fault.problem))

    def _key(self, attributes: dict[str, str]) -> None:
        name, type = attributes.get("attr.name", ""), attributes.get("attr.type", "string")
        key = Key(name, type, attributes.get("for", "all"), self._line)
        self._keys[attributes.get("id", "")] = key
        if self._counts["graph"]:
            self._note("Cytoscape", "loses", f"the column {name!r}: its key comes after the graph")
        if not name:
            self._note("Cytoscape, Gephi, igraph", "loses", "a key without attr.name, such as graphics of yEd")
        elif type not in CYTOSCAPE_TYPES:
            self._note("Cytoscape", "loses", f"the column {name!r}: it knows no type {type!r}")
        if name.casefold() in ("suid", "selected"):
            self._note("Cytoscape", "loses", f"the column {name!r}: the name is its own")

    def _graph(self, attributes: dict[str, str]) -> None:
        if any(element.owner == "node" for element in self._open):
            self._note("igraph, rustworkx, networkx", "loses", "graphs inside nodes")
        self._begin("graph", attributes)
        if self._counts["graph"] == 2:
            self._note("networkx, igraph", "loses", "every graph but the first")
        if "id" not in attributes:
            self._note("Cytoscape", "loses", "the network's name: it is the graph's id, and there is none")
        if attributes.get("edgedefault") not in ("directed", "undirected"):
            self._note("networkx, igraph, Cytoscape", "changes", "edgedefault is missing: edges become undirected")

    def _edge(self, attributes: dict[str, str]) -> None:
        for end in ("source", "target"):
            name = attributes.get(end, "")
            if name not in self._nodes:
                self._waiting.setdefault(name, self._line)
        if "id" in attributes:
            self._edge_ids[attributes["id"]] += 1
        default = next(
            (element.attributes.get("edgedefault") for element in self._open if element.owner == "graph"), ""
        )
        if "directed" in attributes and (attributes["directed"] == "true") != (default == "directed"):
            problem = "an edge's own direction: the graph's edgedefault decides, so say it in a boolean column too"
            self._note("Cytoscape, igraph, networkx", "changes", problem)

    def _begin(self, owner: str, attributes: dict[str, str]) -> None:
        self._counts[owner] += 1
        self._open.append(_Open(owner, attributes))

    def _close(self) -> None:
        element = self._open.pop()
        for key in element.columns:
            self._having[element.owner, key] += 1
        if element.owner == "node" and (line := self._waiting.pop(element.attributes.get("id", ""), None)):
            self._note("Cytoscape, rustworkx", "loses", "an edge that comes before its node", line=line)
        if element.owner == "edge" and "id" in element.attributes and not element.tells_id:
            self._ids_told = False

    def _value(self, id: str, text: str) -> None:
        if not self._open:
            return
        element = self._open[-1]
        owner = element.owner
        key = self._keys.get(id)
        if key is None:
            self._note("networkx, rustworkx", "refuses", f"data of a key that is not declared: {id!r}")
            return
        element.columns.add(id)
        if owner == "graph" and self._counts["node"]:
            self._note("Cytoscape", "changes", f"the graph's {key.name!r} comes after nodes and lands on the last edge")
        if key.owner not in (owner, "all"):
            self._note("igraph, rustworkx", "loses", f"the {key.owner} column {key.name!r} on a {owner}")
        element.tells_id = element.tells_id or (text != "" and text == element.attributes.get("id"))
        for readers, effect, problem in value_fault(key, text):
            self._note(readers, effect, problem)

    def _names(self) -> None:
        """Columns that Cytoscape needs, and those that it takes for one."""
        for owner in ("node", "edge"):
            columns = [key for key in self._keys.values() if key.owner in (owner, "all") and key.name]
            spellings: dict[str, Key] = {}
            for key in columns:
                known = spellings.setdefault(key.name.casefold(), key)
                if known is not key:
                    problem = f"the {owner} columns {known.name!r} and {key.name!r} are one to it"
                    self._note("Cytoscape", "loses", problem, line=key.line)
            for name in ("name", "interaction")[: 1 if owner == "node" else 2]:
                if self._counts[owner] and name not in spellings:
                    shown = "ids for labels" if owner == "node" else f"its own {name}"
                    self._note("Cytoscape", "changes", f"there is no {owner} column {name!r}: it shows {shown}", line=0)

    @property
    def _line(self) -> int:
        return self.parser.CurrentLineNumber if self.parser else 0

    def _note(self, readers: str, effect: Effect, problem: str, line: int | None = None, times: int = 1) -> None:
        what = (readers, effect, problem)
        first, before = self._faults.get(what, (self._line if line is None else line, 0))
        self._faults[what] = (first, before + times)
