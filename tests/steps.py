"""How much work something is, counted instead of timed: the lines of genegraph that run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def steps(work: Callable[[], object]) -> int:
    """The number of lines, calls and returns of genegraph's own code that some work takes; the same on any machine.

    What is remembered between calls is remembered before counting: the work is done once, and counted the second time.
    """
    work()
    counted = 0

    def inside(_frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal counted
        counted += 1
        return inside

    def outside(frame: FrameType, _event: str, _argument: Any) -> Any:
        return inside if frame.f_globals.get("__name__", "").startswith("genegraph.") else None

    before = sys.gettrace()
    sys.settrace(outside)
    try:
        work()
    finally:
        sys.settrace(before)
    return counted
