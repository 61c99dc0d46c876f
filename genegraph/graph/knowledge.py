"""A knowledge graph to ask."""

from __future__ import annotations

from genegraph.graph._causes import Causes
from genegraph.graph._pictures import Pictures
from genegraph.graph._tables import Tables
from genegraph.graph._views import Views


class KnowledgeGraph(Causes, Views, Tables, Pictures):
    """Edges sorted by id, their entities, and the questions one puts to them; a value that never changes.

    Wherever an entity is named, its name, an alias, its CURIE or a cross-reference will do.

    Example:
        >>> import pandas as pd
        >>> table = pd.DataFrame(
        ...     [("hgnc:1131", "BTG2", "decreases_expression", "hgnc:6018", "IL6", -1),
        ...      ("hgnc:6018", "IL6", "increases_activity", "hgnc:11364", "STAT3", 1)],
        ...     columns=["subject", "subject_name", "predicate", "object", "object_name", "sign"],
        ... )
        >>> kg = KnowledgeGraph.from_frame(table)
        >>> kg
        <KnowledgeGraph: 3 entities, 2 edges>
        >>> [edge.object.name for edge in kg.neighbors("BTG2", predicate="regulates")]
        ['IL6']
        >>> [str(path) for path in kg.paths("BTG2", "STAT3", sign=-1)]
        ['BTG2 ⊣ IL6 → STAT3']
        >>> [regulator.entity.name for regulator in kg.regulators(["STAT3"], hops=2)]
        ['IL6', 'BTG2']
    """
