"""An embedded SPARQL store: graphs and RDF files in, answers out; and the way to other people's stores."""

from genegraph.store._files import read_quads

__all__ = ["read_quads"]
