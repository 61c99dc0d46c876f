"""An embedded SPARQL store: graphs and RDF files in, answers out; and the way to other people's stores."""

from genegraph.store._files import read_quads
from genegraph.store._store import Store

__all__ = ["Store", "read_quads"]
