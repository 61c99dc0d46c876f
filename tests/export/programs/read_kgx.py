"""Run `kgx validate` offline: the Biolink model comes from the PyPI package biolink-model instead of the network.

FamPlex, and genegraph's own terms, have no prefix in Biolink's context; they are added to it here.
"""

import json
from importlib.resources import files

import bmt.toolkit

here = files("biolink_model")
model = str(here / "schema" / "biolink_model.yaml")
original = bmt.toolkit.Toolkit.__init__
bmt.toolkit.Toolkit.__init__ = lambda self, *_, **__: original(self, model, {"predicate mappings": []})

import kgx.config  # noqa: E402 (it builds a toolkit when imported)

context = json.loads((here / "prefixmaps" / "biolink_model_prefix_map.json").read_text())
context |= {"FPLX": "https://identifiers.org/fplx:", "gg.term": "https://w3id.org/genegraph/term/"}
for name in ("biolink", "monarch_context", "obo_context"):
    kgx.config.jsonld_context_map[name] = context

from kgx.cli import cli  # noqa: E402

cli()
