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
        >>> KnowledgeGraph([])
        <KnowledgeGraph: 0 entities, 0 edges>
    """
