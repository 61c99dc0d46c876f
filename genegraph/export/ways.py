"""Ways through a graph, one a line: what `genegraph explain --format jsonl` prints."""

from __future__ import annotations

from genegraph.export._json import Json, edge_to_json, entity_to_json
from genegraph.graph import Path


def way_to_json(way: Path) -> Json:
    """A way as a JSON value: its entities, its sign and belief, and the edges of each hop with all their evidence."""
    return {
        "entities": [entity_to_json(entity) for entity in way.entities],
        "sign": way.sign,
        "belief": way.belief,
        "hops": [[edge_to_json(edge) for edge in hop] for hop in way.hops],
    }
