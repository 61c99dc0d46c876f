"""The same corridor on Apache Spark."""

from __future__ import annotations

from collections.abc import Iterable


def build_on_spark(paths: Iterable[str], outputs: Iterable[str], *, min_score: float = 0.0) -> None:
    """Placeholder to be replaced in the next step."""
    raise NotImplementedError((paths, outputs, min_score))
