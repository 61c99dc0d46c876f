"""The columns of a graph's tables: what they are called, what type they have, what they hold.

Cells that hold several things join them with "|"; a bar or backslash inside one of them is escaped with a backslash.
"""

from __future__ import annotations

from typing import Literal

Kind = Literal["edges", "nodes", "evidence"]

NODE_COLUMNS = {
    "curie": "str",
    "name": "str",
    "type": "str",
    "members": "str",  # approved symbols of a family's or complex's genes
    "xrefs": "str",  # CURIEs of the same thing elsewhere
    "degree": "int64",  # edges that end here; a loop counts twice
    "in_degree": "int64",  # directed edges that reach it
    "out_degree": "int64",  # directed edges that leave it
}
"""One row an entity, by CURIE."""

EDGE_COLUMNS = {
    "id": "str",
    "subject": "str",  # CURIE
    "subject_name": "str",
    "subject_type": "str",
    "predicate": "str",
    "object": "str",  # CURIE
    "object_name": "str",
    "object_type": "str",
    "sign": "int8",  # 1 raises, -1 lowers, 0 unstated
    "directed": "bool",
    "negated": "bool",
    "speculative": "bool",  # only if all its evidence is
    "belief": "float64",  # 0 to 1
    "evidence_count": "int64",
    "pages": "str",
    "publications": "str",  # CURIEs
    "mediators": "str",  # names
    "context": "str",  # "kind: words"
    "conflicts": "str",  # ids of edges that say the opposite
}
"""One row an edge, by id."""

EVIDENCE_COLUMNS = {
    "edge": "str",  # id
    "subject": "str",
    "subject_name": "str",
    "subject_type": "str",
    "subject_members": "str",
    "subject_xrefs": "str",
    "predicate": "str",
    "object": "str",
    "object_name": "str",
    "object_type": "str",
    "object_members": "str",
    "object_xrefs": "str",
    "directed": "bool",
    "sign": "int8",  # of this piece, as are the next two
    "negated": "bool",
    "speculative": "bool",
    "score": "float64",  # how surely it was read rightly
    "text": "str",
    "page": "str",
    "section": "str",
    "locator": "str",
    "publications": "str",
    "cue": "str",
    "frame": "str",
    "cue_start": "Int64",  # code points of `text`; missing where the words are
    "cue_end": "Int64",
    "subject_start": "Int64",
    "subject_end": "Int64",
    "object_start": "Int64",
    "object_end": "Int64",
    "mediators": "str",  # names, in text order
    "context": "str",
    "belief": "float64",  # of the edge
    "conflicts": "str",  # of the edge
    "edge_mediators": "str",  # of the edge, as JSON
}
"""One row a piece of evidence, by edge and then in reading order; complete, so that a graph can be made of it again."""


NEEDED = ("subject", "predicate", "object")
"""The columns that a table of somebody's own must have."""
