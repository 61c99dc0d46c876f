"""What the tests of the command line share."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from genegraph.cli import run


class Finished(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Genegraph = Callable[..., Finished]


@pytest.fixture
def genegraph(capsys: pytest.CaptureFixture[str]) -> Genegraph:
    """Run a command in this process."""

    def call(*arguments: object) -> Finished:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        return Finished(code, *capsys.readouterr())

    return call


@pytest.fixture(scope="session")
def scorer(shared: Path) -> ModuleType:
    """The program that defines the scores."""
    specification = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)

    def names(entity: dict[str, Any]) -> list[str]:
        return list(dict.fromkeys([entity["name"], *entity.get("members", ())]))

    module.names = names  # type: ignore[attr-defined] # its sets come in another order in every run
    return module
