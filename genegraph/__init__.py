"""genegraph: curated gene pages in, a typed, signed, evidence-backed knowledge graph out.

    import genegraph as gg

    kg = gg.build("pages/")
    gg.write_graph(kg, "pages.ttl")

The names below are imported when they are first used, so that `import genegraph` costs milliseconds.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from genegraph.assembly import assemble
    from genegraph.errors import GenegraphError
    from genegraph.export import read_graph, write_graph
    from genegraph.extraction import extract
    from genegraph.graph import KnowledgeGraph, to_networkx
    from genegraph.grounding import Grounder
    from genegraph.model import (
        Bullet,
        Edge,
        Entity,
        Evidence,
        Grounding,
        Issue,
        Mention,
        Record,
        Relation,
        Section,
        Span,
        Statement,
        Term,
        Topic,
    )
    from genegraph.pipeline import build
    from genegraph.sources import read_records
    from genegraph.vocabulary.lexicons import lexicons
    from genegraph.vocabulary.relations import relations

__version__ = "0.1.0"

__all__ = [
    "Bullet",
    "Edge",
    "Entity",
    "Evidence",
    "GenegraphError",
    "Grounder",
    "Grounding",
    "Issue",
    "KnowledgeGraph",
    "Mention",
    "Record",
    "Relation",
    "Section",
    "Span",
    "Statement",
    "Term",
    "Topic",
    "__version__",
    "assemble",
    "build",
    "extract",
    "lexicons",
    "read_graph",
    "read_records",
    "relations",
    "to_networkx",
    "write_graph",
]

if not TYPE_CHECKING:  # a type checker would take __getattr__ as leave to misspell

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


_HOMES = {
    "GenegraphError": "errors",
    "Grounder": "grounding",
    "KnowledgeGraph": "graph",
    "assemble": "assembly",
    "build": "pipeline",
    "extract": "extraction",
    "lexicons": "vocabulary.lexicons",
    "read_graph": "export",
    "read_records": "sources",
    "relations": "vocabulary.relations",
    "to_networkx": "graph",
    "write_graph": "export",
}
