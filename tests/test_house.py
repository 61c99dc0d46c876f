"""The checks of the house run with the suite, so that no one has to remember them."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "check",
    [
        ["ruff", "check", "--quiet", "--no-cache"],
        ["ruff", "format", "--check", "--quiet", "--no-cache"],
        ["mypy"],
    ],
    ids=["the code is free of lint", "the code is formatted", "the types hold"],
)
def test_check(check: list[str], checkout: Path) -> None:
    finished = subprocess.run([sys.executable, "-m", *check], cwd=checkout, capture_output=True, text=True)

    assert finished.returncode == 0, finished.stdout + finished.stderr


def test_the_corridor_runs_one_way(checkout: Path) -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]
    finished = subprocess.run(command, cwd=checkout, capture_output=True, text=True)

    assert finished.returncode == 0, finished.stdout + finished.stderr


def test_nothing_else_stands_at_the_top_level(checkout: Path) -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=checkout, capture_output=True, text=True)
    if listed.returncode != 0:
        pytest.skip("git, or a git checkout, is missing")
    top = {name.split("/")[0] for name in listed.stdout.splitlines()}

    assert {name for name in top if not name.startswith(".")} == {
        "LICENSE",
        "README.md",
        "examples",
        "genegraph",
        "ontologies",
        "pyproject.toml",
        "tests",
    }
