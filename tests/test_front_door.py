"""`import genegraph` is quick, and its names lead to the rooms."""

import subprocess
import sys

import pytest

import genegraph


@pytest.mark.parametrize("name", genegraph.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(genegraph, name) is not None
    assert name in dir(genegraph)


def test_a_misspelt_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="biuld"):
        genegraph.biuld  # type: ignore[attr-defined] # noqa: B018 (the look-up itself is the test)


@pytest.mark.parametrize("door", ["import genegraph", "from genegraph.cli import run; run(['--help'])"])
def test_the_front_door_brings_no_heavy_library(door: str) -> None:
    heavy = {"matplotlib", "networkx", "numpy", "pandas", "pyoxigraph", "rdflib", "rich"}
    program = f"import sys; {door}; print('loaded:', *sorted(set(sys.modules) & {heavy!r}))"
    finished = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert finished.stdout.splitlines()[-1] == "loaded:"
