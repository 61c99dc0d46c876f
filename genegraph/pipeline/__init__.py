"""The corridor walked end to end: pages in, statements or a graph out.

This is the only place that knows the order of the steps. `read` gives what was read, record by record; `build` gives a
graph and writes it, in one process or in many.
"""

from genegraph.pipeline._build import Progress, Stage, build
from genegraph.pipeline._decided import read_decisions
from genegraph.pipeline._lock import read_lock
from genegraph.pipeline._reading import BulletReading, Reading, Tally, read

__all__ = ["BulletReading", "Progress", "Reading", "Stage", "Tally", "build", "read", "read_decisions", "read_lock"]
