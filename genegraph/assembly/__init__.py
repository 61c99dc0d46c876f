"""Statements to Edges.

`assemble` unites agreeing statements; `unite` does the same for edges that were assembled apart, so that two graphs can
be merged, or a corpus assembled in parts. Both give the same edges whatever the order or the parts.
"""

from genegraph.assembly._belief import belief_of
from genegraph.assembly._merge import assemble, edge_id, fullest, unite

__all__ = ["assemble", "belief_of", "edge_id", "fullest", "unite"]
