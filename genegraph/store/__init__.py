"""An embedded SPARQL store: graphs and RDF files in, answers out; and the way to other people's stores."""

from genegraph.store._files import read_quads
from genegraph.store._queries import ReadyQuery, ready_queries, ready_query, with_prefixes
from genegraph.store._store import Store

__all__ = ["ReadyQuery", "Store", "read_quads", "ready_queries", "ready_query", "with_prefixes"]
