"""ontologies/ seen from Python, loaded once, read-only."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def ontologies() -> Path:
    """The folder of knowledge files: inside the package where installed from a wheel, beside it in a checkout.

    Example:
        >>> (ontologies() / "lexicons").is_dir()
        True
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "ontologies"
    return inside if inside.is_dir() else package.parent / "ontologies"
