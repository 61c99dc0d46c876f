"""A page may name things as it likes: no name, sentence or address breaks out of its place in any format."""

import csv
import io
import json
import re
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from genegraph.assembly import assemble
from genegraph.errors import QueryError
from genegraph.export import ExportFormat, formats
from genegraph.graph import KnowledgeGraph
from genegraph.model import Entity, Evidence, Statement
from genegraph.rdf import SYNTAXES
from genegraph.store import Store, ready_queries

HOSTILE = [
    "=cmd|'/c calc'!A0",
    "@SUM(1)",
    "-1+1",
    "<script>alert(1)</script>",
    "]]><x/>&lt;",
    '" . <urn:evil> <urn:evil> <urn:evil> . #',
    "'''> } ; DROP ALL #",
    '"]; evil [label="',
    "\x1b[31m\x07\x00\x9b",
    "tab\there\nand\r\nthere",
    "back\\slash \\",
    "a|b;c,d",
    "\u202eright to left",
]
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def graph_of(text: str) -> KnowledgeGraph:
    one = Entity(curie=f"gg.term:{text}", name=text, type="disease", members=(text,))
    other = Entity(curie="hgnc:6018", name="IL6", type="gene")
    read = Evidence(
        text=text, locator=f"{text}#x/1", section=text, page=text, cue=text, mediators=(text,), context=((text, text),)
    )
    return KnowledgeGraph(
        assemble(
            [
                Statement(subject=one, predicate="binds", object=other, directed=False, evidence=read),
                Statement(subject=other, predicate="increases_activity", object=one, sign=1, evidence=read),
            ]
        )
    )


def written(format: ExportFormat, graph: KnowledgeGraph) -> bytes:
    return b"".join(chunk.encode() if isinstance(chunk, str) else chunk for chunk in format.generate(graph))


def texts(data: bytes) -> Iterator[tuple[str, str]]:
    """The text files that some bytes are or hold, by their names."""
    if data.startswith(b"PK"):
        archive = zipfile.ZipFile(io.BytesIO(data))
        yield from ((name, archive.read(name).decode()) for name in archive.namelist())
    elif data.startswith(b"\x1f\x8b"):
        with tarfile.open(fileobj=io.BytesIO(data)) as tar:
            for member in tar:
                file = tar.extractfile(member)
                assert file is not None
                yield member.name, file.read().decode()
    elif not data.startswith(b"PAR1"):
        yield "", data.decode()


hostile = pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))


@hostile
@pytest.mark.parametrize("format", formats().values(), ids=lambda format: format.name)
def test_no_control_character_reaches_a_text(format: ExportFormat, text: str) -> None:
    for _, found in texts(written(format, graph_of(text))):
        assert CONTROLS.findall(found) == []


@hostile
@pytest.mark.parametrize("name", ["graphml", "gexf", "rdfxml"])
def test_xml_holds_the_elements_it_holds_for_harmless_names(name: str, text: str) -> None:
    def tags(words: str) -> list[str]:
        root = ElementTree.fromstring(written(formats()[name], graph_of(words)))
        return sorted(element.tag for element in root.iter())

    assert tags(text) == tags("harmless")


@hostile
@pytest.mark.parametrize("name", ["tsv", "sif", "sif-tables", "signor", "kgx-tsv"])
def test_tables_keep_their_shape(name: str, text: str) -> None:
    def shape(words: str) -> list[tuple[str, list[int]]]:
        return [
            (file, [line.count("\t") for line in found.split("\n")])
            for file, found in texts(written(formats()[name], graph_of(words)))
        ]

    assert shape(text) == shape("harmless")


@hostile
@pytest.mark.parametrize("name", ["tsv", "sif-tables", "signor"])
def test_no_cell_is_a_formula(name: str, text: str) -> None:
    for file, found in texts(written(formats()[name], graph_of(text))):
        if not file.endswith(".sif"):
            cells = {cell for line in found.split("\n") for cell in line.split("\t")}
            assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@")) and cell != "-1"] == []


@hostile
def test_comma_separated_files_keep_their_shape(text: str) -> None:
    for _, found in texts(written(formats()["neo4j"], graph_of(text))):
        assert len({len(row) for row in csv.reader(io.StringIO(found, newline=""))}) == 1


@hostile
@pytest.mark.parametrize("name", ["turtle", "ntriples", "nquads", "trig", "rdfxml", "jsonld", "nanopub"])
def test_nobody_slips_a_triple_into_rdf(name: str, text: str) -> None:
    syntax = getattr(ox.RdfFormat, SYNTAXES[f".{formats()[name].suffixes[0].rpartition('.')[2]}"])

    def shape(words: str) -> list[str]:
        quads = ox.parse(written(formats()[name], graph_of(words)), format=syntax)
        return sorted(quad.predicate.value for quad in quads if "rdf-syntax-ns#type" not in quad.predicate.value)

    assert shape(text) == shape("harmless")


@hostile
@pytest.mark.parametrize("name", ["jsonl", "cx2", "cyjs", "indra", "kgx-jsonl", "jsonld"])
def test_json_is_json(name: str, text: str) -> None:
    for _, found in texts(written(formats()[name], graph_of(text))):
        for document in found.splitlines() if name in ("jsonl", "kgx-jsonl") else [found]:
            json.loads(document)


@hostile
def test_dot_has_a_line_for_each_thing(text: str) -> None:
    found = written(formats()["dot"], graph_of(text)).decode()
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', found)

    assert bare == re.sub(r'"(?:[^"\\]|\\.)*"', '""', written(formats()["dot"], graph_of("harmless")).decode())


@hostile
@pytest.mark.parametrize("prefix", ["", "http://", "https://x/"])
@pytest.mark.parametrize("name", ready_queries())
def test_no_value_breaks_out_of_a_ready_query(name: str, prefix: str, text: str) -> None:
    query = ready_queries()[name]
    for parameter in query.parameters:
        kind = re.search(rf"VALUES \?{parameter} {{ (.)", query.sparql)
        assert kind is not None
        value = prefix + text if prefix or kind[1] == '"' else f"hgnc:{text}"
        filled = query.fill({parameter: value})

        bare = re.sub(r'"(?:[^"\\]|\\.)*"|<[^<>"{}|^`\\\x00-\x20]*>|\w+:\w+', "_", filled)
        assert bare == re.sub(r'"(?:[^"\\]|\\.)*"|<[^<>"{}|^`\\\x00-\x20]*>|\w+:\w+', "_", query.sparql)
        with suppress(QueryError):  # no address, and told as such
            list(Store().query(filled))  # type: ignore[arg-type]
