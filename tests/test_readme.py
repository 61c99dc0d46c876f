"""What the README shows runs, as it stands."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import click
import pytest

from genegraph import cli
from genegraph.export import formats

CHECKOUT = Path(__file__).resolve().parent.parent
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(sh|python)\n(.*?)^```$", README, re.M | re.S)
SET_UP = re.compile(r"^pip install [^&]+&& |^pytest$", re.M)  # this very run has done that


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the examples; later blocks find what earlier ones wrote."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(CHECKOUT / "examples", folder / "examples")
    return folder


@pytest.mark.parametrize(("language", "block"), BLOCKS, ids=[block.split("\n")[0] for _, block in BLOCKS])
def test_block_runs(language: str, block: str, desk: Path) -> None:
    if language == "python":
        command = [sys.executable, "-"]
    else:
        command = ["sh", "-eu"]
        block = SET_UP.sub("", SET_UP.sub("", block))
    programs = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    finished = subprocess.run(
        command, input=block, cwd=desk, env=os.environ | {"PATH": programs}, capture_output=True, text=True
    )

    assert finished.returncode == 0, finished.stdout + finished.stderr


def table(header: str) -> set[str]:
    """What a table of the README lists in its second column."""
    rows = README.partition(f"| {header} |\n")[2].partition("\n\n")[0].splitlines()
    return {word for row in rows for word in re.findall(r"`([^`]+)`", row)}


def test_every_command_is_listed() -> None:
    assert table("to | commands") == set(cli.genegraph.list_commands(click.Context(cli.genegraph)))


def test_every_suffix_is_listed() -> None:
    assert table("for | suffixes") == {suffix for known in formats().values() for suffix in known.suffixes}


def test_every_room_is_listed(checkout: Path) -> None:
    rooms = {path.name for path in (checkout / "genegraph").iterdir() if not path.name.startswith("_")}
    listed = re.findall(r"^\| `(\w+)(?:/|\.py)` \|", README, re.M)

    assert set(listed) == {room.removesuffix(".py") for room in rooms - {"errors.py", "py.typed"}}
