"""Write the neighbourhood of a gene as GraphML, for Cytoscape, yEd or Gephi.

python graphml_for_cytoscape.py [PAGE] [FILE]
"""

import sys
from pathlib import Path

import genegraph as gg

page = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).with_name("IL6.txt")
target = sys.argv[2] if len(sys.argv) > 2 else "il6.graphml"

kg = gg.build(page)
surest = gg.KnowledgeGraph([edge for edge in kg.neighbors("IL6") if edge.belief >= 0.5], name="IL6 neighbourhood")
gg.write_graph(surest, target)

print(f"{len(surest.edges)} of {len(kg.edges)} edges: {target}")
