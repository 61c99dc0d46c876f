"""Write a page as Turtle, ready to load into a triple store.

python turtle_for_a_triple_store.py [PAGE] [FILE]
"""

import sys
from pathlib import Path

import genegraph as gg

page = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).with_name("IL6.txt")
target = sys.argv[2] if len(sys.argv) > 2 else "il6.ttl"

kg = gg.build(page)
gg.write_graph(kg, target)

print(f"{len(kg.edges)} edges between {len(kg.entities)} entities: {target}")
