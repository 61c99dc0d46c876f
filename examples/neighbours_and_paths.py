"""Ask a page what IL6 does, and how one gene reaches another.

python neighbours_and_paths.py [PAGE]
"""

import sys
from pathlib import Path

import genegraph as gg

page = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).with_name("IL6.txt")

kg = gg.build(page)

print("IL6 raises the expression of")
for edge in kg.neighbors("IL6", predicate="increases_expression", direction="out"):
    print(f"  {edge.object.name}, says {edge.evidence[0].locator}: {edge.evidence[0].text}")

print("and from CCL5 to SOX2 lead")
for path in kg.paths("CCL5", "SOX2", max_length=3):
    print(f"  {path}")

print(kg.to_frame().groupby("predicate").size().sort_values(ascending=False).head())
