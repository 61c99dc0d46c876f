"""SIF, the simple interaction format: subject, relation and object, a line each, names for people.

Only what a picture needs; `.sif.zip` is the same with tables of attributes. A denied relation is called "not ..." and a
name that several entities bear is followed by its CURIE, so that nothing is mistaken for something else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from genegraph.export import ExportFormat
from genegraph.export._flat import one_line
from genegraph.graph import KnowledgeGraph
from genegraph.model import Curie, Edge


def generate(graph: KnowledgeGraph) -> Iterator[str]:
    """The lines, in order of edge id."""
    named = names(graph)
    for edge in graph.edges:
        yield f"{named[edge.subject.curie]}\t{interaction(edge)}\t{named[edge.object.curie]}\n"


def interaction(edge: Edge) -> str:
    """What stands between the names."""
    return ("not " if edge.negated else "") + edge.predicate


def names(graph: KnowledgeGraph) -> Mapping[Curie, str]:
    """A name on one line for every entity, no two alike."""
    plain = {entity.curie: " ".join(one_line(entity.name).split()) or entity.curie for entity in graph.entities}
    bearers = Counter(plain.values())
    return {curie: name if bearers[name] == 1 else f"{name} ({curie})" for curie, name in plain.items()}


FORMAT = ExportFormat(
    name="sif", suffixes=(".sif",), generate=generate, loses="anything but subject, relation and object"
)
