"""KGX tables: a gzipped tar archive of `genegraph_nodes.tsv` and `genegraph_edges.tsv`, as KGX exchanges them.

kgx validate --input-format tsv --input-compression tar.gz il6.kgx.tar.gz
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from genegraph.export import ExportFormat, _kgx
from genegraph.export._archive import tarred
from genegraph.export._flat import joined, one_line
from genegraph.graph import KnowledgeGraph


def generate(graph: KnowledgeGraph) -> Iterator[bytes]:
    """The archive."""
    nodes, edges = map(_kgx.node, graph.entities), map(_kgx.edge, graph.edges)
    yield tarred(
        {
            "genegraph_nodes.tsv": _lines(_kgx.NODE_FIELDS, nodes),
            "genegraph_edges.tsv": _lines(_kgx.EDGE_FIELDS, edges),
        }
    )


def _lines(fields: Sequence[str], records: Iterable[_kgx.Record]) -> Iterator[str]:
    yield "\t".join(fields) + "\n"
    for record in records:
        yield "\t".join(_cell(record.get(field, "")) for field in fields) + "\n"


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        value = joined(value)
    return one_line(str(value))  # KGX reads without quotes or escapes


FORMAT = ExportFormat(
    name="kgx-tsv",
    suffixes=(".kgx.tar.gz",),
    generate=generate,
    loses="evidence piece by piece: what several pieces say is joined, their spans, cues and scores are left out",
)
