"""Compile a BEL script with pybel; print its warnings and the edge ids in its annotations as JSON."""

import json
import sys
from contextlib import redirect_stdout

import pybel

with redirect_stdout(sys.stderr):
    graph = pybel.from_bel_script(sys.argv[1])
annotated = [data.get("annotations") or {} for _, _, data in graph.edges(data=True)]
edges = sorted({entry["identifier"] for annotations in annotated for entry in annotations.get("Edge", ())})
json.dump({"warnings": [str(warning[1]) for warning in graph.warnings], "edges": edges}, sys.stdout)
