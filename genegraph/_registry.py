"""Finds the self-naming files of a folder, so that adding a format or a command is adding a file."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Protocol, TypeVar

from genegraph.errors import DuplicateNameError


class Named(Protocol):
    """Anything that a folder's files register: it knows its own name."""

    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=Named)


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """Import the public modules of a package, in alphabetical order; a leading underscore hides a module."""
    for found in sorted(iter_modules(package.__path__), key=lambda module: module.name):
        if not found.name.startswith("_"):
            yield import_module(f"{package.__name__}.{found.name}")


def collect(package: ModuleType, attribute: str, kind: type[N]) -> dict[str, N]:
    """Gather what every module of a package calls `attribute`, keyed by name.

    Args:
        package: The folder to look through.
        attribute: The variable each file ends in, such as `FORMAT`.
        kind: What the variable must hold; files without the variable are passed over.

    Raises:
        DuplicateNameError: If two files register the same name.
        TypeError: If a file's variable holds something else.
    """
    found: dict[str, N] = {}
    origin: dict[str, str] = {}
    for module in modules(package):
        value = getattr(module, attribute, None)
        if value is None:
            continue
        if not isinstance(value, kind):
            raise TypeError(f"{module.__name__}.{attribute} is no {kind.__name__}")
        if value.name in found:
            raise DuplicateNameError(kind.__name__, value.name, origin[value.name], module.__name__)
        found[value.name], origin[value.name] = value, module.__name__
    return found
