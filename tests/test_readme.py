"""What the README shows runs, as it stands."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
BLOCKS = re.findall(r"^```(sh|python)\n(.*?)^```$", (CHECKOUT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
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
