"""What the tests of the command line share."""

from collections.abc import Callable
from typing import NamedTuple

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
