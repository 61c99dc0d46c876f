"""Edges -> networkx.MultiDiGraph, and typed access to it."""

from genegraph.graph._networkx import from_networkx, to_networkx
from genegraph.graph.knowledge import KnowledgeGraph
from genegraph.graph.path import Path

__all__ = ["KnowledgeGraph", "Path", "from_networkx", "to_networkx"]
