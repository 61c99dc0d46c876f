"""Edges -> networkx.MultiDiGraph, and typed access to it."""

from genegraph.graph._causes import Shared
from genegraph.graph._neighborhoods import Direction
from genegraph.graph._networkx import from_networkx, to_networkx
from genegraph.graph.conflict import Conflict
from genegraph.graph.difference import Difference
from genegraph.graph.edges import Edges
from genegraph.graph.knowledge import KnowledgeGraph
from genegraph.graph.path import Path
from genegraph.graph.statistics import Statistics
from genegraph.graph.where import Conditions, Where

__all__ = [
    "Conditions",
    "Conflict",
    "Difference",
    "Direction",
    "Edges",
    "KnowledgeGraph",
    "Path",
    "Shared",
    "Statistics",
    "Where",
    "from_networkx",
    "to_networkx",
]
